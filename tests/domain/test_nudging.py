"""The clock says one sentence at three moments, each once, and nothing while it stands still."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mockroom.domain.nudging import SENTENCES, answer_seconds, nudge_at, think_seconds
from mockroom.domain.preset import Terms
from mockroom.domain.session import (
    Began,
    Clarified,
    Clock,
    Mode,
    Nudge,
    Nudged,
    Paused,
    Session,
    apply,
)

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def begun(**terms: bool | int) -> Session:
    return Session(
        id="s1",
        question="q1",
        question_digest="d",
        mode=Mode.REAL,
        minutes=4,
        started=NOON,
        terms=Terms(**{"think_seconds": 60, **terms}),
        clock=Clock(since=NOON),
    )


def heard(session: Session, *seconds: int) -> list[Nudge | None]:
    """What is said at each of these times, told to the session as it comes."""
    said: list[Nudge | None] = []
    for one in seconds:
        nudge = nudge_at(session, at(one))
        said.append(nudge)
        session = apply(session, Nudged(nudge, at(one))) if nudge else session
    return said


def test_the_time_to_think_covers_clarifying_and_is_told_once() -> None:
    session = apply(begun(), Clarified(at(30)))
    assert heard(session, 59, 60, 61, 600) == [None, Nudge.THOUGHT, None, None]
    assert think_seconds(session, at(45)) == 45
    assert answer_seconds(session, at(45)) == 0


def test_the_time_for_the_answer_counts_from_its_beginning() -> None:
    session = apply(begun(), Began(at(100)))
    assert heard(session, 279, 280, 281, 339, 340, 900) == [
        None, Nudge.NEARLY, None, None, Nudge.OVER, None,
    ]  # fmt: skip
    assert (think_seconds(session, at(150)), answer_seconds(session, at(150))) == (100, 50)


def test_somebody_who_comes_late_hears_only_the_last() -> None:
    session = apply(begun(), Began(NOON))
    assert heard(session, 1000, 1001) == [Nudge.OVER, None]


def test_a_pause_stops_all() -> None:
    session = apply(apply(begun(), Began(NOON)), Paused(at(10)))
    assert heard(session, 1000) == [None]


def test_without_a_clock_or_a_time_to_think_nothing_is_said() -> None:
    assert heard(begun(clock=False), 1000) == [None]
    assert heard(begun(think_seconds=0), 1000) == [None]
    assert heard(apply(begun(clock=False), Began(NOON)), 1000) == [None]


def test_what_was_said_before_a_break_is_not_said_again() -> None:
    session = replace(apply(begun(), Began(NOON)), nudged=(Nudge.OVER,))
    assert heard(session, 190, 250) == [None, None]


def test_every_nudge_is_one_sentence() -> None:
    assert set(SENTENCES) == set(Nudge)
    assert all(text.count(".") == 1 and text.endswith(".") for text in SENTENCES.values())
