"""What the drills' screens say: intervals, why a drill comes, how a run went, how it goes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.small_drills import a_card, queued
from mockroom.domain.drill import Chosen, Labelled, Levels, Ticked, Written
from mockroom.domain.drill_run import Done, Queued, Run, Why
from mockroom.domain.level import Level
from mockroom.domain.practised import Day, Goal
from mockroom.domain.review import Grade
from mockroom.domain.section import Section
from mockroom.practice.drill_rows import Due, Retention
from mockroom.ui.screens import _progress_blocks as blocks
from mockroom.ui.screens._drill_answers import answer_of, given_in, picks_of, text_in
from mockroom.ui.screens._drill_frame import DrillBar
from mockroom.ui.screens._drill_words import (
    again_words,
    coming_words,
    done_words,
    interval,
    note,
    skipped_words,
)
from mockroom.ui.screens._home_rows import drill_words
from mockroom.ui.theme import DRAWN, LETTERED

MONDAY = date(2026, 11, 23)
GOAL = Goal(days=3, done=2, frozen=False, week=MONDAY, kept=2)
NONE = Due(count=0, minutes=0, goal=GOAL)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (timedelta(seconds=10), "1 m"),
        (timedelta(minutes=10), "10 m"),
        (timedelta(hours=5), "5 h"),
        (timedelta(hours=23), "1 d"),
        (timedelta(days=15), "15 d"),
        (timedelta(days=91), "3 mo"),
        (timedelta(days=1500), "4 y"),
    ],
)
def test_an_interval_is_told_as_short_as_it_can_be_read(after: timedelta, said: str) -> None:
    assert interval(after) == said


def test_a_drill_that_stands_for_a_leech_says_so_in_words() -> None:
    card = a_card("rewrite/calm/1")
    easier = Queued(card=card, why=Why.EASIER, instead_of="burst/mill/calm")
    assert note(easier, "Calm in The Mill") == (
        'It stands for "Calm in The Mill", which was forgotten four times or more; this one is'
        " easier."
    )
    assert "four times" in note(Queued(card=card, why=Why.DUE, leech=True))
    assert note(Queued(card=card, why=Why.DUE)) == ""


def a_run(*grades: Grade | None) -> Run:
    found = queued(*(f"burst/calm/{number}" for number in range(len(grades))))
    done = [Done(queued=one, grade=grade) for one, grade in zip(found, grades, strict=True)]
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    return Run(id="r", queue=tuple(found), started=noon, shown_at=noon, done=tuple(done))


def test_the_end_of_a_run_tells_without_praise_what_was_done() -> None:
    run = a_run(Grade.AGAIN, Grade.GOOD, None, Grade.EASY, *[Grade.AGAIN] * 4)
    assert done_words(run, numbers=True) == (
        "7 drills: 7 burst.",
        "Your grades: 1 easy, 1 good, 5 again.",
    )
    assert again_words(run).endswith("burst/calm/0; burst/calm/4; burst/calm/5; 2 more.")
    assert skipped_words(run) == "You passed one over; it comes again."
    assert done_words(a_run(None), numbers=True) == ("Nothing was graded in this run.",)
    assert done_words(run, numbers=False) == ("You went through burst.",)
    assert again_words(a_run(Grade.GOOD)) == skipped_words(a_run(Grade.GOOD)) == ""


def test_what_comes_is_told_with_and_without_figures() -> None:
    assert coming_words(1, 0, numbers=True) == (
        "1 drill comes back tomorrow.",
        "Nothing more waits today.",
    )
    assert coming_words(0, 0, 5, numbers=True) == (
        "No drill comes back tomorrow.",
        "5 drills come again later today.",
    )
    assert coming_words(4, 1, numbers=True)[1] == "1 more is at hand if you want to go on."
    without = " ".join((*coming_words(4, 7, 2, numbers=False), *coming_words(0, 0, numbers=False)))
    assert not any(one.isdigit() for one in without)


def test_what_comes_today_is_told_in_the_same_words_everywhere() -> None:
    due = Due(count=4, new=2, minutes=9, goal=GOAL)
    assert due.comes == 6
    assert due.says() == "4 due, 2 new, about 9 minutes"
    assert drill_words(due, numbers=True) == (due.says(), "4 due, 2 new")
    none = NONE
    assert replace(none, begun=2, minutes=1).says() == "Nothing is due; 2 begun, about 1 minute"
    assert replace(none, soon=5).says() == "Nothing is due now; 5 come again later today"
    assert replace(due, soon=1).says() == f"{due.says()}; 1 comes again later today"
    assert replace(none, later=3).says() == "Today's limit is reached; 3 more due"
    assert "more if you want them" in drill_words(none, numbers=True)[0]
    for one in (due, none):
        assert not any(letter.isdigit() for letter in "".join(drill_words(one, numbers=False)))


def test_the_title_of_a_drill_leaves_out_whole_what_does_not_fit() -> None:
    run = Run(
        id="r",
        queue=(Queued(card=a_card("rewrite/calm/1"), why=Why.WEAK),),
        started=datetime(2026, 11, 24, 12, tzinfo=UTC),
        shown_at=datetime(2026, 11, 24, 12, tzinfo=UTC),
    )
    bar = DrillBar()
    bar.run = run
    for width in (30, 50, 78, 118, 138):
        left, right = bar.ends(width)
        assert left.cell_length + right.cell_length < width
        assert right.plain.endswith("1 of 1")
    assert "turned into evidence" in bar.ends(118)[0].plain
    assert bar.ends(78)[0].plain == "Drill: rewrite"


@pytest.mark.parametrize(
    "answer",
    [
        Chosen("calm"),
        Ticked(frozenset({"a", "b"})),
        Levels({"calm": Level.ABSENT, "bold": Level.STRONG}, "bold"),
        Labelled((Section.TASK, None, Section.LEARNING)),
    ],
)
def test_what_was_picked_comes_back_as_it_was(answer: object) -> None:
    from domain.drilling.drill_bank import CARDS

    by_type = {
        Chosen: "recall/asking/meaning",
        Ticked: "recall/mill/signals",
        Levels: "interviewer/mill/only-asked",
        Labelled: "sections/mill/1",
    }
    card = CARDS[by_type[type(answer)]]
    assert picks_of(card)
    again = answer_of(card, "", given_in(answer))  # type: ignore[arg-type]
    if isinstance(answer, Labelled):
        assert isinstance(again, Labelled)
        assert again.sections[: len(answer.sections)] == answer.sections
        assert set(again.sections[len(answer.sections) :]) <= {None}
    else:
        assert again == answer
    assert text_in(answer) == ""  # type: ignore[arg-type]
    assert text_in(Written("so")) == "so"


def a_day(day: int, reviews: int = 0, *, frozen: bool = False, ahead: bool = False) -> Day:
    return Day(day=date(2026, 11, day), reviews=reviews, attempts=0, frozen=frozen, ahead=ahead)


def test_the_calendar_has_a_sign_for_each_day_and_needs_no_colour() -> None:
    weeks = (
        tuple(a_day(day, day - 16, frozen=day == 16) for day in range(16, 23)),
        tuple(a_day(day, 12 * (day == 23), ahead=day > 24) for day in range(23, 30)),
    )
    lines = blocks.calendar_lines(weeks, DRAWN)
    assert lines[0] == "    Nov"
    assert lines[1:4] == ("Mon ~ +", "Tue 1 ·", "Wed 2")
    assert blocks.calendar_lines(weeks, LETTERED)[2] == "Tue 1 ."


def test_bars_have_one_scale_and_say_when_it_does_not_hold_them() -> None:
    forecast = [(date(2026, 11, 24 + n), number) for n, number in enumerate((2, 0, 25))]
    lines = list(blocks.forecast_lines(forecast, NONE, LETTERED, numbers=True))
    assert [one.text.plain for one in lines[1:]] == ["== 2", "-", "=" * 20 + "+ 25"]
    assert [one.lead.plain for one in lines[1:]] == ["today", "tomorrow", "Thu 26 Nov"]


def test_retention_says_where_it_tells_little_and_how_often_one_was_forgotten() -> None:
    row = Retention(name="calm", title="Calm", reviews=9, learnt=4, kept=3, leeches=1)
    (line,) = blocks.retention_lines([row], LETTERED, 20, numbers=True)
    assert line.text.plain.startswith("========-- 3 of 4 known (few yet)")
    assert "forgotten often" in line.text.plain
    (line,) = blocks.retention_lines([replace(row, leeches=0)], LETTERED, 20, numbers=False)
    assert line.text.plain == "========-- most known (few yet)"
    (line,) = blocks.retention_lines([replace(row, learnt=0)], DRAWN, 20, numbers=True)
    assert line.text.plain.startswith("not due again yet")
    (line,) = blocks.retention_lines([], DRAWN, 20, numbers=True)
    assert line.lead.plain == "none yet"


def test_the_goal_is_told_and_what_was_missed_is_not() -> None:
    def told(goal: Goal, *, numbers: bool = True) -> str:
        lines = blocks.goal_lines(goal, "f", numbers=numbers)
        return " ".join(f"{one.lead.plain} {one.text.plain}".strip() for one in lines)

    assert told(GOAL) == (
        "this week practised on 2 of 3 days reached in 2 weeks in a row f makes it a holiday"
    )
    assert "practised on 4 days; the goal of 3 is reached" in told(replace(GOAL, done=4))
    assert told(replace(GOAL, frozen=True)) == (
        "this week a holiday; the goal does not count it f ends the holiday"
    )
    assert not any(one.isdigit() for one in told(GOAL, numbers=False))
    assert told(replace(GOAL, done=0, kept=0)) == (
        "this week practised on 0 of 3 days f makes it a holiday"
    )
