"""The next question comes with its reason, and a list shows what is asked for."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from small_questions import a_question
from test_stronger_and_hints import ASKING

from mockroom.domain.filtering import Filter, filtered, topics
from mockroom.domain.level import Level
from mockroom.domain.question import Seniority
from mockroom.domain.suggesting import Why, suggest, weak_signals

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = NOON.date()
GRIT = "grit"
STUCK = a_question("stuck", Seniority.SENIOR, "teams", "asking", GRIT)
LATE = a_question("late", Seniority.MID, "delivery", GRIT)
LOST = a_question("lost", Seniority.MID, "teams", "asking")
ALL = (STUCK, LATE, LOST)
SIGNALS = {"asking": ASKING}


@dataclass
class Row:
    question: str
    levels: tuple[Level, ...]
    overall: int = 50
    days_ago: int = 1
    too_short: bool = False
    signals: tuple[str, ...] = ("asking",)
    id: str = "a1"
    finished: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.finished = NOON - timedelta(days=self.days_ago)


def test_at_first_the_first_question_of_the_middle_level_is_new() -> None:
    found = suggest(ALL, SIGNALS, (), TODAY)
    assert found is not None
    assert (found.question, found.why, found.reason()) == (LATE, Why.NEW, "not tried yet")
    assert suggest((), SIGNALS, (), TODAY) is None


def test_what_is_new_is_near_the_level_practised_last_and_of_another_topic() -> None:
    first, second, far = (
        a_question("first", Seniority.STAFF, "teams", GRIT),
        a_question("second", Seniority.STAFF, "customers", GRIT),
        a_question("far", Seniority.JUNIOR, "ethics", GRIT),
    )
    done = a_question("done", Seniority.MANAGER, "teams", GRIT)
    tried = [Row("done", (Level.STRONG,), signals=(GRIT,))]
    found = suggest((far, first, second, done), {}, tried, TODAY)
    assert found is not None
    assert (found.question, found.why) == (second, Why.NEW)


def test_the_weak_signals_leads_to_a_question_that_is_mainly_about_it_and_new() -> None:
    tried = [Row("stuck", (Level.CLAIMED, Level.STRONG), signals=("asking", GRIT))]
    found = suggest(ALL, SIGNALS, tried, TODAY)
    assert found is not None
    assert (found.question, found.reason()) == (LOST, "weakest signal: Asking")


def test_what_was_tried_today_comes_up_again_only_if_all_were() -> None:
    today = [Row(q.id, (Level.ABSENT,), days_ago=0) for q in (STUCK, LOST)]
    found = suggest(ALL, SIGNALS, today, TODAY)
    assert found is not None
    assert (found.question, found.why) == (LATE, Why.NEW)
    again = suggest((STUCK,), SIGNALS, today, TODAY)
    assert again is not None
    assert again.question == STUCK


def test_what_waits_to_be_gone_on_with_comes_up_only_if_all_does() -> None:
    found = suggest(ALL, SIGNALS, (), TODAY, {"stuck"})
    assert found is not None
    assert found.question == LATE
    only = suggest((STUCK,), SIGNALS, (), TODAY, {"stuck"})
    assert only is not None
    assert only.question == STUCK


def test_where_all_is_tried_and_shown_the_lowest_comes_next_with_or_without_its_number() -> None:
    tried = [
        Row("stuck", (Level.SHOWN,), overall=20, days_ago=9),
        Row("stuck", (Level.SHOWN,), overall=80),
        Row("late", (Level.SHOWN,), overall=41),
        Row("lost", (Level.SHOWN,), overall=60),
    ]
    found = suggest(ALL, SIGNALS, tried, TODAY)
    assert found is not None
    assert (found.question, found.why) == (LATE, Why.LOWEST)
    assert found.reason() == "last time 41"
    assert "41" not in found.reason(numbers=False)


def test_old_attempts_and_short_ones_do_not_make_a_signal_weak() -> None:
    old = [Row("stuck", (Level.ABSENT,), days_ago=n) for n in (9, 8)]
    new = [Row("stuck", (Level.STRONG,), days_ago=n) for n in (3, 2, 1)]
    assert weak_signals([*old, *new], SIGNALS) == []
    assert weak_signals(old, SIGNALS) == ["asking"]
    short = [Row("stuck", (Level.ABSENT,), too_short=True)]
    assert weak_signals(short, SIGNALS) == []


def test_a_weak_signal_that_no_question_has_any_more_is_passed_over() -> None:
    tried = [Row("gone", (Level.ABSENT,), signals=("gone",))]
    found = suggest(ALL, SIGNALS, tried, TODAY)
    assert found is not None
    assert found.why is Why.NEW


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(), "stuck late lost"),
        (Filter(level=Seniority.MID), "late lost"),
        (Filter(topic="teams"), "stuck lost"),
        (Filter(signal=GRIT), "stuck late"),
        (Filter(unseen=True), "stuck late"),
        (Filter(text=" ASKING  TEA "), "stuck lost"),
        (Filter(text="nothing"), ""),
        (Filter(topic="teams", unseen=True, text="stuck"), "stuck"),
    ],
)
def test_a_list_shows_what_fits_in_its_order(wanted: Filter, names: str) -> None:
    found = filtered(ALL, SIGNALS, {"lost"}, wanted)
    assert [one.id for one in found] == names.split()


def test_topics_are_offered_once_in_their_order() -> None:
    assert topics(ALL) == ("teams", "delivery")
