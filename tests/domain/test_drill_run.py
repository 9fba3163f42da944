"""A run of drills: forward by answers and grades, back by undo, and nothing else."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from small_drills import NOON, queued

from mockroom.domain.drill import Written
from mockroom.domain.drill_run import (
    Answered,
    Graded,
    Run,
    RunEvent,
    Shown,
    Skipped,
    Stage,
    Undone,
    apply,
)
from mockroom.domain.outcome import Outcome
from mockroom.domain.review import Grade

OUTCOME = Outcome(suggested=Grade.HARD, because="It is claimed.")
ANSWER = Written("I asked the foreman.")
RUN = Run(
    id="run",
    queue=tuple(queued("burst/a/1", "recall/b/1", "rewrite/c/1")),
    started=NOON,
    shown_at=NOON,
)
LATER = NOON + timedelta(seconds=42)


def after(run: Run, *events: RunEvent) -> Run:
    for event in events:
        run = apply(run, event)
    return run


def test_a_card_is_answered_revealed_and_graded_and_the_next_is_at_hand() -> None:
    assert (RUN.stage, RUN.following) == (Stage.PROMPT, RUN.queue[1])
    revealed = apply(RUN, Answered(ANSWER, OUTCOME))
    assert (revealed.stage, revealed.outcome) == (Stage.REVEAL, OUTCOME)
    graded = apply(revealed, Graded(Grade.GOOD, "r1", LATER))
    assert (graded.stage, graded.current) == (Stage.PROMPT, RUN.queue[1])
    assert (graded.answer, graded.outcome, graded.shown_at) == (None, None, LATER)
    (done,) = graded.graded
    assert (done.answer, done.grade, done.review, done.seconds) == (ANSWER, Grade.GOOD, "r1", 42)


def test_it_is_over_after_its_last_card() -> None:
    over = after(RUN, *[Skipped(LATER)] * 3)
    assert (over.stage, over.current, over.following, over.graded) == (Stage.OVER, None, None, ())
    assert after(over, Skipped(LATER), Answered(ANSWER, OUTCOME)) == over


def test_undo_leads_back_through_the_whole_run() -> None:
    end = after(
        RUN,
        Answered(ANSWER, OUTCOME),
        Graded(Grade.GOOD, "r1", LATER),
        Skipped(LATER),
        Answered(ANSWER, OUTCOME),
    )
    once = apply(end, Undone(LATER))
    assert (once.current, once.stage) == (RUN.queue[1], Stage.PROMPT)
    twice = apply(once, Undone(LATER))
    assert (twice.current, twice.stage) == (RUN.queue[0], Stage.REVEAL)
    assert (twice.answer, twice.outcome) == (ANSWER, OUTCOME)
    assert apply(twice, Undone(LATER)) == twice


def test_what_is_not_possible_changes_nothing() -> None:
    assert apply(RUN, Graded(Grade.EASY, "r1", LATER)) == RUN
    revealed = apply(RUN, Answered(ANSWER, OUTCOME))
    other = Answered(Written("Other."), OUTCOME)
    assert after(revealed, other, Shown(LATER)) == revealed


def test_a_clock_that_is_set_back_takes_no_time() -> None:
    revealed = apply(replace(RUN, shown_at=LATER), Answered(ANSWER, OUTCOME))
    assert apply(revealed, Graded(Grade.GOOD, "r1", NOON)).done[0].seconds == 0


EVENTS = st.sampled_from(
    [
        Answered(ANSWER, OUTCOME),
        Graded(Grade.AGAIN, "r", LATER),
        Skipped(LATER),
        Undone(LATER),
        Shown(LATER),
    ]
)


@given(st.lists(EVENTS, max_size=20))
def test_whatever_happens_it_stands_at_a_card_of_its_queue_or_is_over(
    events: list[RunEvent],
) -> None:
    run = after(RUN, *events)
    assert [one.queued for one in run.done] == list(run.queue[: len(run.done)])
    assert (run.current is None) == (run.stage is Stage.OVER)
    if run.stage is not Stage.REVEAL:
        assert run.answer is None
