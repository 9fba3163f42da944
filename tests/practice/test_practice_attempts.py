"""What has been done: rows of attempts and questions, and trying again."""

from dataclasses import replace

import pytest
from small_bank import STRONG, THIN, Clock, a_bank, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.session import Mode, Phase
from mockroom.practice import Practice, UnknownAttemptError, UnknownQuestionError
from mockroom.store.memory import MemoryStore, Shelf

LONG_CLAIM = f"I am a good listener. {THIN} It went on, and people were content with how it went."


def attempt_at(practice: Practice, question: str, text: str) -> Attempt:
    session = practice.write(practice.start_answering(practice.begin(question)), text)
    session = practice.submit(session)
    return practice.close(session).attempt


def test_an_attempt_in_a_list_shows_what_a_person_compares() -> None:
    practice = a_practice()
    attempt = attempt_at(practice, "stuck-project", LONG_CLAIM)
    (row,) = practice.attempts()
    assert (row.id, row.question, row.title) == ("s1", "stuck-project", "A stuck project")
    assert row.levels == (Level.CLAIMED,)
    assert row.overall == attempt.scorecard.overall > 0
    assert row.words == len(LONG_CLAIM.split())
    assert not row.too_short
    assert (row.mode, row.finished) == (Mode.COACHED, attempt.finished)


def test_questions_tell_how_often_and_how_well_they_were_answered() -> None:
    clock = Clock()
    practice = a_practice(clock=clock)
    texts = [LONG_CLAIM, f"{STRONG} {THIN}", THIN + " " + THIN, STRONG]
    for text in texts:
        attempt_at(practice, "stuck-project", text)
        clock.pass_by(60)
    stuck, mistake = practice.questions()
    assert (stuck.question.id, stuck.attempts) == ("stuck-project", 4)
    assert stuck.best is not None
    assert stuck.latest is not None
    assert stuck.best.id == "s2"
    assert stuck.latest.id == "s4"
    assert stuck.latest.too_short
    assert stuck.latest.overall == stuck.best.overall
    assert (mistake.question.id, mistake.attempts) == ("own-mistake", 0)
    assert mistake.best is mistake.latest is None


def test_an_unknown_attempt_is_told_with_the_nearest_guess() -> None:
    practice = a_practice()
    with pytest.raises(UnknownAttemptError, match="There are none yet"):
        practice.attempt("s1")
    attempt_at(practice, "stuck-project", STRONG)
    with pytest.raises(UnknownAttemptError) as error:
        practice.attempt("s1x")
    assert 'There is no attempt "s1x". Did you mean "s1"?' in str(error.value)


def test_trying_again_begins_on_the_same_terms() -> None:
    practice = a_practice()
    session = practice.begin("own-mistake", Mode.REAL, 9)
    session = practice.write(practice.start_answering(session), STRONG)
    attempt = practice.close(practice.submit(session)).attempt
    again = practice.retry(attempt)
    assert (again.question, again.mode, again.minutes) == ("own-mistake", Mode.REAL, 9)
    assert (again.id, again.phase, again.answer) == ("s2", Phase.BRIEFING, "")


def test_trying_again_shows_no_numbers_where_none_are_wanted_now() -> None:
    shelf = Shelf()
    attempt = attempt_at(a_practice(store=MemoryStore(shelf)), "stuck-project", STRONG)
    assert attempt.terms.numbers
    calmer = a_practice(store=MemoryStore(shelf), numbers=False)
    assert not calmer.retry(attempt).terms.numbers


def test_what_was_tried_again_is_known_after_a_kill_and_compared_with() -> None:
    shelf = Shelf()
    practice = a_practice(store=MemoryStore(shelf))
    first = attempt_at(practice, "stuck-project", STRONG)
    other = attempt_at(practice, "stuck-project", "Another answer altogether.")
    again = practice.write(practice.start_answering(practice.retry(first)), STRONG)
    practice.leave(again)

    later = a_practice(store=MemoryStore(shelf)).resume(again.id)
    assert practice.bettered(later) == first
    done = practice.close(practice.submit(again)).attempt
    assert practice.before(done) == first
    assert practice.before(replace(done, retry_of="gone")) in (first, other)


def test_an_attempt_outlives_its_question_and_only_trying_again_is_refused() -> None:
    shelf = Shelf()
    attempt = attempt_at(a_practice(store=MemoryStore(shelf)), "stuck-project", STRONG)
    without = a_practice(store=MemoryStore(shelf), bank=a_bank({}))
    assert without.attempts()[0].title == "A stuck project"
    assert without.attempt(attempt.id) == attempt
    with pytest.raises(UnknownQuestionError):
        without.retry(attempt)
