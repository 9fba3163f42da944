"""Use cases about what is in progress: keeping it, leaving it, taking it up again.

The caller decides when to save, because it knows when a person stops typing; `save_draft` and
`leave` may raise StoreError, after which the session is as good as before.
"""

from contextlib import suppress

from mockroom.domain.session import Paused, Phase, Resumed, Session, apply
from mockroom.practice.base import Base
from mockroom.practice.errors import (
    HeldElsewhereError,
    UnknownDraftError,
    UnknownQuestionError,
    unknown,
)
from mockroom.practice.rows import DraftRow, draft_row
from mockroom.store.protocol import MissingError, StoreError


class Drafts(Base):
    """Keeps sessions, each held by one window at a time."""

    def pause(self, session: Session) -> Session:
        """The clock stops."""
        return apply(session, Paused(self._now()))

    def go_on(self, session: Session) -> Session:
        """The clock runs again."""
        return apply(session, Resumed(self._now()))

    def save_draft(self, session: Session) -> None:
        """Keep the session as it stands; one without a word said is not kept.

        HeldElsewhereError if another window has taken the draft up; StoreError if it cannot
        be written.
        """
        if not _worth_keeping(session):
            self._store.delete_draft(session.id)
        elif self._store.claim(session.id):
            self._store.save_draft(session, self._now())
        else:
            raise HeldElsewhereError

    def leave(self, session: Session) -> Session:
        """Stop the clock and keep the draft for later; raises as `save_draft` does."""
        left = session
        if session.phase is not Phase.DEBRIEF and not session.paused:
            left = self.pause(session)
        self.save_draft(left)
        self._store.release(session.id)
        return left

    def drafts(self) -> tuple[DraftRow, ...]:
        """All interviews that can be taken up again, the last saved first."""
        questions = self._library.catalogue.questions
        return tuple(
            draft_row(
                draft,
                question=questions.get(draft.session.question),
                held=self._store.held(draft.session.id),
            )
            for draft in self._listed(self._store.drafts)
        )

    def resume(self, draft_id: str) -> Session:
        """A draft's session with its clock running again, held by this window.

        The clock does not count what lay between. A session in its debrief is to be closed.
        UnknownDraftError, HeldElsewhereError, or UnknownQuestionError if its question is gone.
        """
        if not self._store.claim(draft_id):
            raise HeldElsewhereError
        try:
            draft = self._store.draft(draft_id)
            self._still_asked(draft.session)
        except MissingError as error:
            self._store.release(draft_id)
            known = [one.session.id for one in self._store.drafts().entries]
            where = "The home screen lists them."
            raise UnknownDraftError(unknown("draft", draft_id, known, where)) from error
        except (UnknownQuestionError, StoreError):
            self._store.release(draft_id)
            raise
        session = draft.session
        if session.phase is Phase.DEBRIEF:
            return session
        if not session.paused:
            session = apply(session, Paused(draft.saved_at))
        return self.go_on(session)

    def discard(self, draft_id: str) -> None:
        """Put a draft into the trash, from where `restore` brings it back; HeldElsewhereError if
        another window has it open."""
        if not self._store.claim(draft_id):
            raise HeldElsewhereError
        try:
            with suppress(MissingError):  # another window was faster
                self._store.discard_draft(draft_id, self._now())
        finally:
            self._store.release(draft_id)

    def _still_asked(self, session: Session) -> None:
        if session.question not in self._library.catalogue.questions:
            raise UnknownQuestionError(
                f'This draft answers the question "{session.question}", which the bank no longer'
                " has. The draft is kept; it can be taken up when the question is back."
            )


def _worth_keeping(session: Session) -> bool:
    said = (session.text, session.asking, *session.assumed)
    return bool(session.exchanges or session.hints or any(text.strip() for text in said))
