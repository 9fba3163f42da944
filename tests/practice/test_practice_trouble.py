"""A disk that refuses costs nobody their words. The store is real; its directory is in the way."""

from pathlib import Path

import pytest
from small_bank import STRONG, THIN, Clock, a_practice

from mockroom.domain.session import Session
from mockroom.practice import Practice, StoreError
from mockroom.store.files import FileStore


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def practice(data: Path) -> Practice:
    return a_practice(store=FileStore(data), clock=Clock())


def answered(practice: Practice, text: str = THIN) -> Session:
    return practice.write(practice.start_answering(practice.begin("stuck-project")), text)


def test_a_draft_that_cannot_be_saved_can_be_saved_later(practice: Practice, data: Path) -> None:
    data.write_text("in the way")
    session = answered(practice)
    with pytest.raises(StoreError, match="The draft could not be written"):
        practice.save_draft(session)
    with pytest.raises(StoreError):
        practice.leave(session)
    data.unlink()
    practice.leave(practice.write(session, f"{THIN} And more."))
    assert practice.resume(session.id).answer == f"{THIN} And more."


def test_the_debrief_comes_although_the_attempt_cannot_be_saved_and_saving_can_be_retried(
    practice: Practice, data: Path
) -> None:
    data.write_text("in the way")
    finished = practice.close(practice.submit(answered(practice, STRONG)))
    assert not finished.saved
    assert finished.trouble is not None
    assert "The attempt could not be written" in finished.trouble
    assert finished.attempt.answer == STRONG
    assert not practice.save(finished).saved
    data.unlink()
    again = practice.save(finished)
    assert again.saved
    assert practice.save(again) == again
    assert practice.attempt(finished.attempt.id) == finished.attempt


def test_if_only_the_attempt_cannot_be_saved_the_last_words_stay_as_a_draft(
    practice: Practice, data: Path
) -> None:
    data.mkdir()
    (data / "attempts").write_text("in the way")
    session = practice.submit(answered(practice))
    session = practice.write(session, "And the very last words.")
    assert not practice.close(session).saved
    reopened = a_practice(store=FileStore(data))
    assert [row.held for row in reopened.drafts()] == [True]
    practice.leave(session)
    assert reopened.resume(session.id).probe_answer == "And the very last words."


def test_a_debrief_left_unsaved_is_closed_when_it_is_taken_up_again(
    practice: Practice, data: Path
) -> None:
    data.mkdir()
    (data / "attempts").write_text("in the way")
    session = practice.submit(answered(practice, STRONG))
    finished = practice.close(session)
    practice.leave(finished.session)
    (data / "attempts").unlink()
    reopened = a_practice(store=FileStore(data))
    back = reopened.resume(session.id)
    assert back == finished.session
    assert reopened.close(back).saved
    assert reopened.attempt(session.id) == finished.attempt
    assert reopened.drafts() == ()


def test_lists_come_up_empty_with_a_notice_when_the_store_cannot_be_read(
    practice: Practice, data: Path
) -> None:
    data.write_text("in the way")
    assert practice.attempts() == ()
    assert practice.drafts() == ()
    assert [row.attempts for row in practice.questions()] == [0, 0]
    assert practice.notices == (
        f"{data}/attempts could not be read: not a directory. It was left as it is.",
        f"{data}/drafts could not be read: not a directory. It was left as it is.",
    )


def test_a_broken_file_is_noticed_once_and_the_rest_is_listed(
    practice: Practice, data: Path
) -> None:
    practice.close(practice.submit(answered(practice, STRONG)))
    (data / "attempts/2026/11/bad.toml").write_text("x")
    assert len(practice.attempts()) == 1
    assert len(practice.questions()) == 2
    (notice,) = practice.notices
    assert "bad.toml.set-aside" in notice
