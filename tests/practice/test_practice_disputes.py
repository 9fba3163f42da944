"""A candidate may disagree with a level: both are kept, and all disputes can be read together."""

from pathlib import Path

import pytest
from small_bank import NOON, STRONG, THIN, Clock, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.practice import DisputeError, Practice
from mockroom.store.files import FileStore
from mockroom.store.memory import MemoryStore, Shelf


def attempt_at(practice: Practice, text: str = THIN) -> Attempt:
    session = practice.write(practice.start_answering(practice.begin("stuck-project")), text)
    return practice.close(practice.submit(session)).attempt


def test_both_levels_and_the_reason_are_kept() -> None:
    practice = a_practice()
    attempt = practice.dispute(attempt_at(practice), "asking", Level.SHOWN, "I talked\nto them.")
    (dispute,) = practice.attempt(attempt.id).disputes
    assert (dispute.level, dispute.own, dispute.why) == (
        Level.ABSENT, Level.SHOWN, "I talked to them.",
    )  # fmt: skip
    assert dispute.at == NOON
    assert attempt.scorecard.level_of("asking") is Level.ABSENT


def test_another_dispute_on_the_signal_replaces_the_first_and_it_can_be_withdrawn() -> None:
    practice = a_practice()
    attempt = practice.dispute(attempt_at(practice), "asking", Level.SHOWN, "")
    attempt = practice.dispute(attempt, "asking", Level.CLAIMED, "")
    assert [one.own for one in attempt.disputes] == [Level.CLAIMED]
    assert practice.withdraw(attempt, "asking").disputes == ()
    assert practice.attempt(attempt.id).disputes == ()
    assert practice.withdraw(practice.attempt(attempt.id), "asking").disputes == ()


def test_there_is_nothing_to_dispute_about_the_same_level_or_another_signal() -> None:
    practice = a_practice()
    attempt = attempt_at(practice)
    with pytest.raises(DisputeError, match='"absent" is the level that the scorecard gives it'):
        practice.dispute(attempt, "asking", Level.ABSENT, "")
    with pytest.raises(DisputeError, match='no signal "askin"'):
        practice.dispute(attempt, "askin", Level.SHOWN, "")


def test_what_another_window_disputed_meanwhile_is_kept() -> None:
    shelf = Shelf()
    practice = a_practice(store=MemoryStore(shelf))
    attempt = attempt_at(practice)
    other = a_practice(store=MemoryStore(shelf))
    other.dispute(other.attempt(attempt.id), "asking", Level.STRONG, "")
    assert practice.withdraw(attempt, "nothing").disputes[0].own is Level.STRONG


def test_all_disputes_are_listed_with_the_rubric_that_they_are_about() -> None:
    clock = Clock()
    practice = a_practice(clock=clock)
    for own in (Level.SHOWN, Level.STRONG):
        practice.dispute(attempt_at(practice), "asking", own, "so")
        clock.pass_by(60)
    attempt_at(practice)
    rows = practice.disputes()
    assert [(row.attempt, row.dispute.own) for row in rows] == [
        ("s2", Level.STRONG), ("s1", Level.SHOWN),
    ]  # fmt: skip
    assert {(row.question, row.name) for row in rows} == {("stuck-project", "Asking")}
    assert {row.rubric for row in rows} == {practice.rubric("stuck-project").digest}
    assert [len(row.disputes) for row in practice.attempts()] == [0, 1, 1]


def test_a_disputed_attempt_stays_in_the_folder_it_was_moved_to(tmp_path: Path) -> None:
    practice = a_practice(store=FileStore(tmp_path))
    attempt = attempt_at(practice)
    moved = tmp_path / "attempts/2020/01" / f"{attempt.id}.toml"
    moved.parent.mkdir(parents=True)
    (found,) = (tmp_path / "attempts/2026").rglob("*.toml")
    found.rename(moved)
    practice.dispute(attempt, "asking", Level.SHOWN, "")
    assert list((tmp_path / "attempts").rglob("*.toml")) == [moved]
    assert len(practice.attempt(attempt.id).disputes) == 1


def test_an_attempt_is_compared_with_the_one_before_it() -> None:
    clock = Clock()
    practice = a_practice(clock=clock)
    first = attempt_at(practice)
    clock.pass_by(60)
    second = attempt_at(practice, STRONG)
    assert practice.before(first) is None
    assert practice.before(second) == first
    told = practice.compare(first, second)
    (move,) = told.levels
    assert (move.name, move.before, move.after) == ("Asking", Level.ABSENT, Level.STRONG)
    assert told.too_short
