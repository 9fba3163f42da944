"""Drafts: nothing typed is lost, and a session goes on where it stood."""

from dataclasses import replace
from datetime import timedelta

import pytest
from small_bank import NOON, QUESTIONS, STRONG, THIN, Clock, Ids, a_bank, a_practice

from mockroom.domain.session import Mode, Phase, Session
from mockroom.practice import (
    HeldElsewhereError,
    Practice,
    UnknownDraftError,
    UnknownQuestionError,
)
from mockroom.store.memory import MemoryStore, Shelf


def answering(practice: Practice, text: str = THIN) -> Session:
    return practice.write(practice.start_answering(practice.begin("stuck-project")), text)


def test_a_saved_draft_is_listed_with_what_one_needs_to_recognise_it() -> None:
    practice = a_practice()
    practice.save_draft(answering(practice, "four words of it"))
    (row,) = practice.drafts()
    assert (row.id, row.question, row.title) == ("s1", "stuck-project", "A stuck project")
    assert (row.words, row.phase, row.mode) == (4, Phase.ANSWERING, Mode.COACHED)
    assert (row.saved_at, row.held, row.available) == (NOON, False, True)


def test_a_session_without_a_word_said_leaves_no_draft() -> None:
    practice = a_practice()
    session = practice.begin("stuck-project")
    practice.save_draft(session)
    practice.save_draft(practice.write(practice.start_answering(session), " \n"))
    practice.leave(session)
    assert practice.drafts() == ()


def test_a_clarifying_question_alone_is_worth_a_draft() -> None:
    practice = a_practice()
    practice.leave(practice.clarify(practice.begin("stuck-project"), "How large?"))
    assert [row.phase for row in practice.drafts()] == [Phase.CLARIFYING]


def test_text_that_was_taken_back_does_not_return_from_the_draft() -> None:
    practice = a_practice()
    session = answering(practice, "never mind")
    practice.save_draft(session)
    practice.save_draft(practice.write(session, ""))
    assert practice.drafts() == ()


def test_leaving_stops_the_clock_and_resuming_starts_it_where_it_stood() -> None:
    clock = Clock()
    practice = a_practice(clock=clock)
    session = answering(practice)
    clock.pass_by(60)
    left = practice.leave(session)
    assert left.paused
    clock.pass_by(86_400)
    back = practice.resume(session.id)
    clock.pass_by(5)
    assert back.seconds(Phase.ANSWERING, clock.time) == 65
    assert back.answer == THIN


def test_after_a_crash_the_clock_counts_up_to_the_last_save() -> None:
    clock, shelf = Clock(), Shelf()
    practice = a_practice(clock=clock, store=MemoryStore(shelf))
    session = answering(practice)
    clock.pass_by(60)
    practice.save_draft(session)
    shelf.holders.clear()
    clock.pass_by(3600)
    back = a_practice(clock=clock, store=MemoryStore(shelf)).resume(session.id)
    assert not back.paused
    assert back.seconds(Phase.ANSWERING, clock.time) == 60


def test_a_session_paused_by_hand_stays_whole_through_leaving() -> None:
    practice = a_practice()
    session = practice.pause(answering(practice))
    assert practice.leave(session) == session
    assert practice.resume(session.id) == practice.go_on(session)


def test_a_draft_open_in_another_window_cannot_be_taken_discarded_or_overwritten() -> None:
    shelf, ids = Shelf(), Ids()
    mine = a_practice(store=MemoryStore(shelf), ids=ids)
    other = a_practice(store=MemoryStore(shelf), ids=ids)
    session = answering(mine)
    mine.save_draft(session)
    assert [row.held for row in other.drafts()] == [True]
    with pytest.raises(HeldElsewhereError, match="open in another window"):
        other.resume(session.id)
    with pytest.raises(HeldElsewhereError):
        other.discard(session.id)
    with pytest.raises(HeldElsewhereError):
        other.save_draft(other.write(session, "something else"))
    assert [row.words for row in mine.drafts()] == [len(THIN.split())]


def test_a_draft_that_was_left_can_be_taken_up_in_another_window() -> None:
    shelf = Shelf()
    mine, other = (a_practice(store=MemoryStore(shelf)) for _ in range(2))
    session = answering(mine)
    mine.leave(session)
    assert other.resume(session.id).answer == THIN
    assert [row.held for row in mine.drafts()] == [True]


def test_closing_frees_and_removes_the_draft() -> None:
    shelf = Shelf()
    practice = a_practice(store=MemoryStore(shelf))
    session = answering(practice, STRONG)
    practice.save_draft(session)
    practice.close(practice.submit(session))
    assert shelf.drafts == {}
    assert shelf.holders == {}
    assert practice.drafts() == ()


def test_discarding_puts_the_draft_into_the_trash_frees_it_and_restoring_brings_it_back() -> None:
    shelf = Shelf()
    practice = a_practice(store=MemoryStore(shelf))
    practice.leave(answering(practice))
    before = practice.drafts()
    practice.discard("s1")
    assert practice.drafts() == ()
    assert shelf.holders == {}
    (thrown,) = practice.thrown()
    assert (thrown.id, thrown.draft, thrown.words) == ("s1", True, before[0].words)
    assert practice.restore(["s1"]).done == ("s1",)
    assert practice.drafts() == before
    assert practice.restore(["s1"]).troubles == ('The draft "s1" is not in the trash.',)
    practice.discard("s1")
    practice.discard("s1")  # another window was faster
    assert practice.erase(["s1"]).done == ("s1",)
    assert practice.thrown() == ()


def test_an_unknown_draft_is_told_with_the_nearest_guess_and_is_not_held() -> None:
    shelf = Shelf()
    ids = Ids(given=["s1"] * 11)
    practice = a_practice(store=MemoryStore(shelf), ids=ids)
    practice.leave(answering(practice))
    with pytest.raises(UnknownDraftError, match=r'no draft "s13"\. Did you mean "s12"\?'):
        practice.resume("s13")
    assert shelf.holders == {}


def test_a_draft_whose_question_left_the_bank_is_kept_and_says_so() -> None:
    shelf = Shelf()
    a = a_practice(store=MemoryStore(shelf))
    session = answering(a)
    a.leave(session)
    without = a_practice(store=MemoryStore(shelf), bank=a_bank({}))
    (row,) = without.drafts()
    assert (row.title, row.available) == ("stuck-project", False)
    with pytest.raises(UnknownQuestionError, match='"stuck-project", which the bank no longer has'):
        without.resume(session.id)
    assert a.resume(session.id).answer == THIN


def test_a_reworded_question_does_not_keep_a_draft_from_going_on() -> None:
    shelf = Shelf()
    first = a_practice(store=MemoryStore(shelf))
    session = answering(first)
    first.leave(session)
    question = replace(QUESTIONS["stuck-project"], ask="Tell me about it in other words, please.")
    later = a_practice(store=MemoryStore(shelf), bank=a_bank({question.id: question}))
    back = later.resume(session.id)
    assert back.answer == THIN
    assert back.question_digest == session.question_digest


def test_drafts_are_listed_with_the_last_saved_first() -> None:
    clock = Clock()
    practice = a_practice(clock=clock)
    for _ in range(3):
        practice.leave(answering(practice))
        clock.pass_by(1)
    assert [row.saved_at - NOON for row in practice.drafts()] == [
        timedelta(seconds=s) for s in (2, 1, 0)
    ]
