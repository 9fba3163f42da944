"""Whole interviews are kept like attempts: exactly, for one window at a time, or set aside."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.domain.interview import (
    EndedEarly,
    Interview,
    Left,
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
from mockroom.store.codec import BrokenError
from mockroom.store.interview_codec import interview_from_toml, interview_to_toml
from mockroom.store.interviews import (
    InterviewFiles,
    InterviewMemory,
    InterviewShelf,
    InterviewStore,
)
from mockroom.store.protocol import MissingError, StoreError

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
Window = Callable[[], InterviewStore]


@pytest.fixture(params=["files", "memory"])
def interview_window(request: pytest.FixtureRequest, tmp_path: Path) -> Window:
    """Opens one more window on the same storage."""
    if request.param == "files":
        return lambda: InterviewFiles(tmp_path / "data")
    shelf = InterviewShelf()
    return lambda: InterviewMemory(shelf)


def an_interview(name: str = "i1", minutes_later: int = 0) -> Interview:
    return Interview(
        id=name,
        track="first-mock",
        title="First",
        seed=7,
        mode=Mode.REAL,
        think=60,
        minutes=15,
        turns=(Turn(question="q1", section="To warm up"), Turn(question="q2")),
        started=NOON,
        since=NOON,
        touched=NOON + timedelta(minutes=minutes_later),
    )


def test_an_interview_is_found_by_another_window_as_it_was_last_saved(
    interview_window: Window,
) -> None:
    store = interview_window()
    store.save(an_interview())
    begun = apply(an_interview(), QuestionBegun("s1", NOON))
    store.save(begun)
    assert interview_window().all().entries == (begun,)
    assert interview_window().one("i1") == begun


def test_interviews_are_listed_with_the_last_touched_first(interview_window: Window) -> None:
    store = interview_window()
    for name, minutes in [("b", 2), ("c", 3), ("a", 1)]:
        store.save(an_interview(name, minutes))
    assert [one.id for one in store.all().entries] == ["c", "b", "a"]


@pytest.mark.parametrize("name", ["none", "", "..", "a/b", "\x00"])
def test_an_interview_that_is_not_there_is_missing(interview_window: Window, name: str) -> None:
    with pytest.raises(MissingError):
        interview_window().one(name)


def test_an_interview_is_held_against_other_windows(interview_window: Window) -> None:
    mine, other = interview_window(), interview_window()
    assert mine.claim("i1")
    assert mine.claim("i1")
    assert not other.claim("i1")
    assert other.held("i1")
    assert not mine.held("i1")
    other.release("i1")
    assert not other.claim("i1")
    mine.release("i1")
    assert other.claim("i1")


def test_a_broken_interview_is_set_aside_under_its_name_and_said(tmp_path: Path) -> None:
    store = InterviewFiles(tmp_path)
    store.save(an_interview("good"))
    (tmp_path / "interviews/bad.toml").write_text("format = 1\nid = 5\n", encoding="utf-8")

    listing = store.all()

    assert [one.id for one in listing.entries] == ["good"]
    (notice,) = listing.notices
    assert "It was set aside, unchanged, as bad.toml.set-aside" in notice
    assert (tmp_path / "interviews/bad.toml.set-aside").exists()


def test_an_interview_of_a_newer_version_stays_where_it_is(tmp_path: Path) -> None:
    store = InterviewFiles(tmp_path)
    file = tmp_path / "interviews/new.toml"
    file.parent.mkdir()
    file.write_text("format = 99\n", encoding="utf-8")

    (notice,) = store.all().notices

    assert "was written by a newer mockroom" in notice
    assert file.exists()
    with pytest.raises(StoreError):
        store.one("new")


def test_an_interview_that_lies_under_another_name_is_no_interview(tmp_path: Path) -> None:
    store = InterviewFiles(tmp_path)
    store.save(an_interview("a"))
    (tmp_path / "interviews/a.toml").rename(tmp_path / "interviews/b.toml")
    assert 'its id is "a", which is not its name' in store.all().notices[0]


SKIPPED = apply(an_interview(), QuestionSkipped(NOON))
IMPOSSIBLE = [
    (replace(an_interview(), turns=()), "it has no questions"),
    (replace(an_interview(), minutes=0), '"minutes" is not from 1 to 1440'),
    (replace(an_interview(), minutes=1441), '"minutes" is not from 1 to 1440'),
    (replace(an_interview(), think=-1), '"think" is not from 0 to 86400'),
    (replace(an_interview(), turns=an_interview().turns * 151), "it has more than 300 questions"),
    (replace(an_interview(), title="x" * 201), "a title or an id in it is longer than 200"),
    (replace(an_interview(), spent=-1.0), '"spent" is below 0'),
    (
        replace(an_interview(), stage=Stage.LEFT),
        'its stage is "left", which its clock is not',
    ),
    (replace(an_interview(), finished=NOON), 'its stage is "running", which its end is not'),
    (replace(SKIPPED, turns=SKIPPED.turns[::-1]), "question 1 is open, and a later one is not"),
    (replace(SKIPPED, turns=SKIPPED.turns[:1]), 'stage is "running", which its questions are not'),
    (
        replace(SKIPPED, touched=datetime(1, 1, 2, tzinfo=UTC)),
        'the value of "touched" is not from 1970 to 2999',
    ),
]


@pytest.mark.parametrize(("interview", "told"), IMPOSSIBLE)
def test_what_no_events_lead_to_is_refused(interview: Interview, told: str) -> None:
    with pytest.raises(BrokenError) as error:
        interview_from_toml(interview_to_toml(interview))
    assert told in str(error.value)


def test_a_question_that_is_answered_without_a_session_is_refused() -> None:
    begun = apply(an_interview(), QuestionBegun("s1", NOON))
    lost = replace(begun, turns=(replace(begun.turns[0], session=None), begun.turns[1]))
    with pytest.raises(BrokenError, match="question 1 is begun and has no session"):
        interview_from_toml(interview_to_toml(lost))


@pytest.mark.parametrize("session", ["a b", "../x", "2026-11-25T00:00:00"])
def test_a_session_that_can_be_no_file_is_refused(session: str) -> None:
    begun = apply(an_interview(), QuestionBegun("s1", NOON))
    odd = replace(begun, turns=(replace(begun.turns[0], session=session), begun.turns[1]))
    with pytest.raises(BrokenError, match="the session of question 1 is no name of a file"):
        interview_from_toml(interview_to_toml(odd))


KINDS = st.sampled_from(
    [
        lambda at: QuestionBegun("s1", at),
        lambda at: QuestionAnswered("s1", at),
        QuestionSkipped,
        Left,
        TakenUp,
        EndedEarly,
    ]
)


@given(st.lists(st.tuples(KINDS, st.floats(0, 10_000)), max_size=8))
@settings(deadline=None)
def test_whatever_happened_is_read_back_as_it_was_written(
    steps: list[tuple[Callable[[datetime], object], float]],
) -> None:
    interview, now = an_interview(), NOON
    for make, seconds in steps:
        now += timedelta(seconds=seconds)
        event = make(now)
        if possible(interview, type(event)):  # type: ignore[arg-type]
            interview = apply(interview, event)  # type: ignore[arg-type]
        assert interview_from_toml(interview_to_toml(interview)) == interview
