"""What a day and a week of drills ask for, and what is told of those before."""

from datetime import date
from pathlib import Path

import pytest
from drill_world import ANSWER, BURST, World, graded, ids, of, on_files, through
from review_log import a_review
from small_bank import STRONG

from mockroom.domain.drill import Kind
from mockroom.domain.drill_run import Why
from mockroom.domain.review import Grade
from mockroom.practice.drill_rows import Limits
from mockroom.store.protocol import StoreError
from mockroom.store.review_memory import (
    MemoryReviews,
)


@pytest.fixture
def world() -> World:
    return World()


# The queue


def test_a_day_asks_for_no_more_than_its_limits(world: World) -> None:
    drills = world.window(limits=Limits(new=2, most=3))
    assert (drills.due().count, drills.due().new, len(drills.queue().cards)) == (0, 2, 2)
    through(drills, drills.queue())
    assert (drills.due().new, drills.queue().cards) == (0, ())
    world.days_later(60)
    due = drills.due()
    assert (due.count, due.new) == (2, 1)
    queue = drills.queue()
    assert [one.why for one in queue.cards] == [Why.DUE, Why.DUE, Why.NEW]
    drills.adopt(limits=Limits(new=2, most=1), starts=4, goal=3)
    assert (drills.due().count, len(drills.queue().cards), drills.queue().later) == (1, 1, 1)


def test_who_asks_for_a_count_a_kind_or_a_signal_gets_it(world: World) -> None:
    drills = world.window(limits=Limits(new=0, most=1))
    assert len(drills.queue(count=4).cards) == 4
    kinds = {one.card.kind for one in drills.queue(kind=Kind.BURST).cards}
    signals = {one.card.signal for one in drills.queue(signal="asking", count=3).cards}
    assert (kinds, signals) == ({Kind.BURST}, {"asking"})


def test_more_goes_on_beyond_the_day(world: World) -> None:
    drills = world.window(limits=Limits(new=1, most=1))
    run = through(drills, drills.queue())
    more = drills.more(run)
    assert len(more.cards) > 1
    assert not set(ids(more)) & {one.queued.card.id for one in run.done}


def test_what_was_weak_in_attempts_comes_before_other_new_drills(world: World) -> None:
    world.attempt("We talked about the cold store for a month. " * 4)
    first = world.window().queue(count=100).cards
    about = [one.card.signal for one in first if one.why is Why.WEAK]
    assert about
    assert set(about) == {"asking"}
    assert first[0].why is Why.WEAK


def test_a_leech_is_turned_into_something_easier(world: World) -> None:
    log = MemoryReviews(world.shelf)
    grades = [Grade.GOOD, *[Grade.AGAIN, Grade.GOOD] * 4]
    log.append([a_review(f"r{n}", BURST, grade, days=n) for n, grade in enumerate(grades)])
    world.days_later(60)
    first = world.window().queue().cards[0]
    assert (first.why, first.instead_of, first.card.signal) == (Why.EASIER, BURST, "asking")
    assert first.card.kind in (Kind.REWRITE, Kind.RECALL)
    assert next(row for row in world.window().statistics().by_kind if row.name == "burst").leeches


# What was missed


def test_drills_on_what_an_attempt_missed_are_about_its_signals(world: World) -> None:
    attempt = world.attempt("We talked about the cold store for a month. " * 4)
    queue = world.window().missed(attempt)
    assert {one.why for one in queue.cards} == {Why.MISSED}
    assert {one.card.signal for one in queue.cards} == {"asking"}
    assert queue.cards[0].card.question in ("stuck-project", "")
    assert world.window().missed(attempt, count=1).cards == queue.cards[:1]


def test_nothing_is_drilled_where_everything_was_shown(world: World) -> None:
    assert world.window().missed(world.attempt(STRONG)).cards == ()


# Keeping at it


def test_due_tells_how_long_it_takes_from_how_long_it_took(world: World) -> None:
    log = MemoryReviews(world.shelf)
    log.append([a_review(f"r{n}", BURST, days=-40 + n, seconds=240) for n in range(3)])
    none_new = Limits(new=0)
    due = world.window(limits=none_new).due()
    assert (due.count, due.minutes) == (1, 4)
    through(world.window(), of(world.window(), BURST))
    due = world.window(limits=none_new).due()
    assert (due.count, due.minutes) == (0, 0)


def test_what_is_due_and_new_is_what_the_run_brings_and_the_forecast_tells(world: World) -> None:
    log = MemoryReviews(world.shelf)
    log.append([a_review("r1", BURST, days=-40), a_review("r2", "recall/calm/meaning", days=-40)])
    drills = world.window(limits=Limits(new=2, most=20))
    drills.save_draft(drills.card(BURST), ANSWER)
    run = drills.begin(of(drills, "recall/asking/meaning"))
    graded(drills, run, Grade.AGAIN)
    due = drills.due()
    assert (due.count, due.begun, due.new, due.soon) == (2, 0, 1, 1)
    assert len(drills.queue().cards) == due.comes == 3
    assert drills.statistics().forecast[0][1] == due.today == 3
    world.days_later(11 / 1440)
    assert (drills.due().count, drills.due().soon) == (3, 0)
    assert len(drills.queue().cards) == drills.due().comes


def test_drills_and_attempts_of_the_week_count_towards_its_goal(world: World) -> None:
    world.attempt(STRONG)
    world.days_later(1)
    through(world.window(), of(world.window(), BURST))
    goal = world.window(goal=2).goal()
    assert (goal.done, goal.days, goal.kept) == (2, 2, 1)


def test_a_frozen_week_is_remembered_and_can_be_thawed(world: World) -> None:
    assert world.window().freeze(True).frozen
    assert world.window().goal().frozen
    assert not world.window().freeze(False).frozen
    past = date(2026, 11, 18)
    world.window().freeze(True, past)
    last_week = world.window().calendar(2)[0]
    assert last_week[0].day == date(2026, 11, 16)
    assert all(day.frozen for day in last_week)


def test_statistics_tell_retention_forecast_and_days(world: World) -> None:
    log = MemoryReviews(world.shelf)
    log.append(
        [
            a_review("r1", BURST, days=-20),
            a_review("r2", BURST, days=-18),
            a_review("r3", BURST, Grade.AGAIN, days=-7),
            a_review("r4", BURST, days=-7, minutes=11),
            a_review("r5", "recall/asking/meaning", days=0),
        ]
    )
    told = world.window().statistics()
    burst, recall = told.by_kind
    assert (burst.name, burst.reviews, burst.learnt, burst.kept, burst.share) == (
        "burst",
        4,
        2,
        1,
        0.5,
    )
    assert (recall.name, recall.share) == ("recall", None)
    assert [row.title for row in told.by_signal][:1] == ["Asking"]
    assert (told.reviews, told.started) == (5, 2)
    assert told.per_day[-1] == (date(2026, 11, 24), 1)
    assert dict(told.per_day)[date(2026, 11, 17)] == 2
    assert len(told.forecast) == 14
    assert sum(count for _, count in told.forecast) == 2
    assert told.forecast[0] == (date(2026, 11, 24), 1)


def test_a_week_that_cannot_be_frozen_says_so(world: World, tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").mkdir()
    with pytest.raises(StoreError, match="could not be written"):
        on_files(world, tmp_path).freeze(True)


def test_two_windows_see_what_the_other_graded(world: World) -> None:
    one, other = world.window(), world.window()
    run = one.begin(of(one, BURST))
    other_run = other.begin(of(other, "recall/asking/meaning"))
    graded(one, run)
    graded(other, other_run)
    for window in (one, other):
        assert window.statistics().started == 2
