"""A whole interview goes through its questions in order, can be left, and ends once."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.interview import (
    Became,
    ClockStarted,
    ClockStopped,
    EndedEarly,
    Interview,
    InterviewEvent,
    Left,
    NotInInterviewError,
    QuestionAnswered,
    QuestionBegun,
    QuestionSkipped,
    Stage,
    TakenUp,
    Turn,
    apply,
    possible,
)
from mockroom.domain.mode import Mode

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
KINDS = (
    *(QuestionBegun, QuestionAnswered, QuestionSkipped),
    *(ClockStopped, ClockStarted, Left, TakenUp, EndedEarly),
)


def later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def an_interview(questions: int = 2) -> Interview:
    return Interview(
        id="i1",
        track="first-mock",
        title="First",
        seed=1,
        mode=Mode.REAL,
        minutes=15,
        turns=tuple(Turn(question=f"q{number}") for number in range(questions)),
        started=NOON,
        since=NOON,
        touched=NOON,
    )


def run(interview: Interview, *events: InterviewEvent) -> Interview:
    for event in events:
        interview = apply(interview, event)
    return interview


def an_event(kind: type[InterviewEvent], at: datetime) -> InterviewEvent:
    if kind in (QuestionBegun, QuestionAnswered):
        return kind(f"s{at.timestamp():.0f}", at)  # type: ignore[call-arg, arg-type]
    return kind(at)  # type: ignore[call-arg, arg-type]


def test_questions_are_answered_in_order_and_the_last_one_finishes_it() -> None:
    begun = run(an_interview(), QuestionBegun("s1", later(10)))
    assert (begun.position, begun.turns[0].became) == (0, Became.BEGUN)
    assert begun.attempts == ()

    second = run(begun, QuestionAnswered("s1", later(100)), QuestionBegun("s2", later(110)))
    assert (second.position, second.attempts) == (1, ("s1",))

    over = run(second, QuestionAnswered("s2", later(300)))
    assert (over.stage, over.finished, over.current) == (Stage.FINISHED, later(300), None)
    assert (over.attempts, over.seconds(later(999))) == (("s1", "s2"), 300)


def test_skipping_the_last_question_finishes_it_as_well() -> None:
    over = run(
        an_interview(),
        QuestionSkipped(later(1)),
        QuestionBegun("s2", later(2)),
        QuestionSkipped(later(3)),
    )
    assert over.stage is Stage.FINISHED
    assert [turn.became for turn in over.turns] == [Became.SKIPPED, Became.SKIPPED]
    assert over.attempts == ()
    assert over.turns[1].session == "s2"


def test_the_time_it_was_left_for_does_not_count() -> None:
    back = run(an_interview(), Left(later(60)), TakenUp(later(5000)))
    assert back.seconds(later(5030)) == 90
    assert (back.stage, back.touched) == (Stage.RUNNING, later(5000))


def test_an_interview_that_is_left_takes_no_answer_before_it_is_taken_up() -> None:
    left = run(an_interview(), QuestionBegun("s1", later(1)), Left(later(2)))
    with pytest.raises(NotInInterviewError, match="QuestionAnswered in one that is left"):
        apply(left, QuestionAnswered("s1", later(3)))


def test_a_question_is_not_answered_before_it_is_begun() -> None:
    assert not possible(an_interview(), QuestionAnswered)


def test_a_question_whose_session_is_lost_can_be_begun_again() -> None:
    again = run(an_interview(), QuestionBegun("s1", later(1)), QuestionBegun("s2", later(2)))
    assert (again.position, again.turns[0].session) == (0, "s2")


def test_ended_early_it_keeps_what_was_answered_and_asks_no_more() -> None:
    ended = run(
        an_interview(),
        QuestionBegun("s1", later(1)),
        QuestionAnswered("s1", later(50)),
        Left(later(60)),
        EndedEarly(later(100)),
    )
    assert (ended.stage, ended.finished, ended.current) == (Stage.ENDED, later(100), None)
    assert (ended.attempts, ended.spent) == (("s1",), 60)
    assert ended.turns[1].became is Became.WAITING


def test_a_clock_that_is_set_back_takes_no_time_away() -> None:
    left = run(an_interview(), QuestionBegun("s1", later(60)), Left(later(10)))
    assert (left.spent, left.touched) == (60, later(60))


def test_a_pause_is_not_counted_and_can_be_left() -> None:
    paused = run(an_interview(), QuestionBegun("s1", later(0)), ClockStopped(later(60)))
    assert paused.paused
    assert paused.seconds(later(500)) == 60
    assert run(paused, Left(later(500))).spent == 60
    going = run(paused, ClockStarted(later(500)))
    assert going.seconds(later(510)) == 70


steps = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 600)), max_size=25)


@given(st.integers(1, 4), steps)
def test_whatever_happens_it_holds_together(
    questions: int, wanted: list[tuple[type[InterviewEvent], int]]
) -> None:
    interview, now, counted = an_interview(questions), NOON, 0
    for kind, seconds in wanted:
        running = interview.stage is Stage.RUNNING and not interview.paused
        counted += seconds if running else 0
        now += timedelta(seconds=seconds)
        event = an_event(kind, now)
        if not possible(interview, kind):
            with pytest.raises(NotInInterviewError):
                apply(interview, event)
            continue
        before, interview = interview, apply(interview, event)

        done = [turn for turn in interview.turns if not turn.open]
        assert all(not turn.open for turn in interview.turns[: len(done)])
        assert 0 <= interview.position - before.position <= 1
        assert interview.turns[: before.position] == before.turns[: before.position]
        assert [turn.question for turn in interview.turns] == [
            turn.question for turn in before.turns
        ]
        running = interview.stage is Stage.RUNNING and not interview.paused
        assert (interview.since is not None) == running
        assert (interview.finished is not None) == interview.over
        assert (interview.stage is Stage.FINISHED) == (interview.position == questions)
        assert interview.seconds(now) == counted
        assert all(turn.session for turn in interview.turns if turn.became is Became.ANSWERED)
    if interview.over:
        assert not any(possible(interview, kind) for kind in KINDS)
