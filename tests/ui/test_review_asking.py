"""The history is narrowed down, put into order, and let go again."""

from datetime import date
from pathlib import Path

import pytest
from lists_world import read, screen_text
from review_world import a_past, app_of, listed, review_of, tools_of, typed
from room_world import picture
from textual.widgets import Input

from mockroom.domain.history import HistoryFilter, Sort, SortKey
from mockroom.domain.level import Level
from mockroom.practice import AttemptRow
from mockroom.ui.screens._review_data import Asked, known
from mockroom.ui.screens._review_filters import (
    at_level,
    date_choices,
    dates_of,
    narrowed,
    order_choices,
    order_key,
    order_of,
    told,
    typed_dates,
)

TODAY = date(2026, 11, 28)


def rows() -> tuple[AttemptRow, ...]:
    world, _ = a_past()
    return world.practice.attempts()


async def test_a_signal_and_a_level_of_it_are_chosen_and_escape_lists_all_again(
    tmp_path: Path,
) -> None:
    world, attempts = a_past()
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        assert listed(app) == [one.id for one in reversed(attempts)]
        await typed(pilot, "s")
        app.screen.query_one(Input).value = "results"
        await typed(pilot, "enter")  # the signal, and then its levels
        await typed(pilot, "down", "down", "enter")
        known = attempts[:3]  # the last one does not listen for it
        strong = [a.id for a in known if a.scorecard.level_of("results") is Level.STRONG]
        assert listed(app) == strong[::-1] != []
        assert "Results-Oriented: strong" in screen_text(app)
        assert f"{len(strong)} of 4 attempts" in picture(app)[1]
        assert app.screen.query_one("TrendPane").trend.signal == "results"  # type: ignore[attr-defined]
        await typed(pilot, "escape")
        assert len(listed(app)) == 4
        assert "Results-Oriented: strong" not in screen_text(app)


async def test_order_question_and_days_are_asked_for_together(tmp_path: Path) -> None:
    world, attempts = a_past()
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        await typed(pilot, "f", "enter")
        app.screen.query_one(Input).value = "leading"
        await typed(pilot, "enter")
        assert listed(app) == [attempts[2].id, attempts[0].id]
        await typed(pilot, "o")
        app.screen.query_one(Input).value = "shortest"
        await typed(pilot, "enter")
        assert listed(app) == [attempts[0].id, attempts[2].id]
        await typed(pilot, "w")
        app.screen.query_one(Input).value = "type"
        await typed(pilot, "enter")
        app.screen.query_one(Input).value = "2026-11-31"
        await typed(pilot, "enter")
        assert "Type one day or two" in screen_text(app)
        app.screen.query_one(Input).value = "2026-11-25 2026-11-27"
        await typed(pilot, "enter")
        assert listed(app) == [attempts[2].id]
        assert "2026-11-25 to 2026-11-27 · by words, the shortest first" in screen_text(app)
        await typed(pilot, "escape")
        assert len(listed(app)) == 4
        assert review_of(app).table.rows[0].key == attempts[3].id, "the order stays"


def test_days_are_stretches_up_to_today_months_or_what_is_typed() -> None:
    assert dates_of("", TODAY) == (None, None)
    assert dates_of("7", TODAY) == (date(2026, 11, 22), None)
    assert dates_of("2026", TODAY) == (date(2026, 1, 1), None)
    assert dates_of("2026-02-01", TODAY) == (date(2026, 2, 1), date(2026, 2, 28))
    assert dates_of("2026-12-01", TODAY) == (date(2026, 12, 1), date(2026, 12, 31))
    assert typed_dates("2026-10-01") == (date(2026, 10, 1), None)
    assert typed_dates("from 2026-10-01 to 2026-10-31") == (date(2026, 10, 1), date(2026, 10, 31))
    assert "turn them round" in str(typed_dates("2026-10-31 2026-10-01"))
    for nonsense in ("", "yesterday", "2026-13-01", "2026-01-01 2026-01-02 2026-01-03"):
        assert "Type one day or two" in str(typed_dates(nonsense))


def test_every_order_has_words_and_is_found_again_by_its_key() -> None:
    choices = order_choices()
    assert len({one.label for one in choices}) == len(choices) == 2 * len(SortKey)
    assert [order_key(order_of(one.key)) for one in choices] == [one.key for one in choices]


def test_what_there_is_to_ask_for_is_counted() -> None:
    world, _ = a_past()
    found = known(world.practice.attempts(), world.practice.catalogue, TODAY)
    assert [(one.key, one.attempts) for one in found.questions] == [
        ("late-delivery", 1),
        ("stuck-elsewhere", 2),
        ("own-mistake", 1),
    ]
    assert {one.key: one.attempts for one in found.topics} == {
        "leadership": 2,
        "failure": 1,
        "delivery": 1,
    }
    assert {one.key: one.attempts for one in found.signals}["mentorship"] == 3
    assert sum(found.levels["ownership"]) == 4
    assert [(one.key, one.name) for one in found.months] == [("2026-11-01", "November 2026")]
    labels = [one.label for one in date_choices(found, numbers=False)]
    assert labels[:2] == ["any day", "the last 7 days"]
    assert labels[-1] == "two days that you type"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(), ""),
        (Asked(wanted=HistoryFilter(text="cold store")), ""),
        (Asked(sort=Sort(key=SortKey.OVERALL, descending=False)), "by overall, the lowest first"),
        (narrowed(Asked(), "dates", "2026-11-01", TODAY), "November 2026"),
        (narrowed(Asked(), "dates", "7", TODAY), "since 2026-11-22"),
        (narrowed(Asked(), "mode", "real", TODAY), "real"),
        (at_level(Asked(), "results", "3"), "Results-Oriented: strong"),
        (at_level(at_level(Asked(), "results", "3"), "", ""), ""),
        (narrowed(Asked(), "question", "gone", TODAY), "gone"),
        (Asked(story="no-more"), 'story "no-more"'),
        (Asked(wanted=HistoryFilter(disputed=True)), "levels you see otherwise"),
    ],
)
def test_what_is_asked_for_is_told_in_words(asked: Asked, words: str) -> None:
    world, _ = a_past()
    found = known(world.practice.attempts(), world.practice.catalogue, TODAY)
    assert told(asked, found, (), "·") == words
    assert asked.narrowed is bool(words and "first" not in words)


def test_the_attempts_of_a_story_that_is_gone_are_none() -> None:
    assert Asked(story="no-more").fitted(()).attempts == frozenset()
    assert Asked().fitted(()).attempts is None
