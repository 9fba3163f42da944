"""The use cases: everything a screen or a command can do, without either.

A session is a value: every step takes one and returns the next, and the caller keeps it. The
caller also decides when to save, because it knows when a person stops typing; `save_draft` and
`leave` may raise StoreError, after which the session is as good as before.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from mockroom.domain.attempt import Attempt, finish
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.plain import clean, one_line
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.session import (
    Asked,
    Began,
    Clarified,
    Clock,
    Closed,
    Mode,
    Paused,
    Phase,
    Reopened,
    Resumed,
    Session,
    Submitted,
    Typed,
    apply,
)
from mockroom.practice.errors import (
    HeldElsewhereError,
    UnknownAttemptError,
    UnknownDraftError,
    UnknownQuestionError,
    unknown,
)
from mockroom.practice.library import Bank, Library, digest
from mockroom.practice.rows import (
    AttemptRow,
    DraftRow,
    Finished,
    QuestionRow,
    attempt_row,
    draft_row,
    question_row,
)
from mockroom.store.protocol import Entry, Listing, MissingError, Store, StoreError

if TYPE_CHECKING:
    from mockroom.domain.scoring.explain import Explanation
    from mockroom.domain.scoring.rescoring import Scorer
    from mockroom.domain.scoring.rubric import Rubric


class Practice:
    """Joins the bank, the store and the domain.

    `now` gives the time with its offset; `new_id` makes a session's id from the time it begins;
    `mode` and `minutes` hold where `begin` is not told otherwise, minutes of None meaning the
    question's own.
    """

    def __init__(
        self,
        bank: Callable[[], Bank],
        store: Store,
        now: Callable[[], datetime],
        new_id: Callable[[datetime], str],
        *,
        mode: Mode = Mode.COACHED,
        minutes: int | None = None,
    ) -> None:
        self._library = Library(bank)
        self._store = store
        self._now = now
        self._new_id = new_id
        self._mode = mode
        self._minutes = minutes
        self._notices: dict[str, None] = {}

    # The bank

    @property
    def catalogue(self) -> Catalogue:
        """All valid content; the first use loads the bank."""
        return self._library.catalogue

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with content files; they were skipped."""
        return tuple(str(problem) for problem in self._library.bank.problems)

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed about stored files so far, each sentence once."""
        return tuple(self._notices)

    @property
    def mode(self) -> Mode:
        """What holds where `begin` is not told otherwise."""
        return self._mode

    def now(self) -> datetime:
        """The time that sessions are measured with."""
        return self._now()

    def question(self, question_id: str) -> Question:
        """One question; UnknownQuestionError, with the nearest guesses, if there is none."""
        return self._library.question(question_id)

    def questions(self) -> tuple[QuestionRow, ...]:
        """All questions in the order of the bank, with the attempts at each."""
        done: defaultdict[str, list[AttemptRow]] = defaultdict(list)
        for row in self.attempts():
            done[row.question].append(row)
        return tuple(question_row(q, done[q.id]) for q in self.catalogue.questions.values())

    def rubric(self, question_id: str) -> "Rubric":
        """A question's compiled rubric."""
        return self._library.rubric(question_id)

    def score(self, question_id: str, text: str) -> Scorecard:
        """The scorecard of a text as an answer to a question."""
        return self._library.score(question_id, text)

    def explain(self, question_id: str, text: str) -> "Explanation":
        """The scorecard of a text with all that led to it: every hit, and why it did not count."""
        return self._library.explain(question_id, text)

    def scorer(self, question_id: str) -> "Scorer":
        """Scores one answer again and again while it is written, in one thread at a time."""
        return self._library.scorer(question_id)

    # An interview

    def begin(
        self, question_id: str, mode: Mode | None = None, minutes: int | None = None
    ) -> Session:
        """A new session with its clock running; UnknownQuestionError if there is no such id."""
        question = self.question(question_id)
        started = self._now()
        return Session(
            id=self._new_id(started),
            question=question.id,
            question_digest=digest(question),
            mode=mode or self._mode,
            minutes=minutes or self._minutes or question.minutes,
            started=started,
            clock=Clock(since=started),
        )

    def turn_to_clarifying(self, session: Session) -> Session:
        """The candidate wants to ask something first."""
        return apply(session, Clarified(self._now()))

    def clarify(self, session: Session, text: str) -> Session:
        """The candidate asked something, and the interviewer replied; blank text asks nothing."""
        ask = one_line(text)
        if not ask:
            return session
        return apply(session, Asked(self._library.reply(session.question, ask), self._now()))

    def start_answering(self, session: Session) -> Session:
        """The candidate begins to answer."""
        return apply(session, Began(self._now()))

    def write(self, session: Session, text: str) -> Session:
        """What is typed in this phase is now this; see `Typed`."""
        return apply(session, Typed(clean(text), self._now()))

    def submit(self, session: Session) -> Session:
        """The answer is handed in: the session has a probe now, or is in its debrief."""
        probe = self._library.probe(session.question, session.answer)
        return apply(session, Submitted(probe, self._now()))

    def reopen(self, session: Session) -> Session:
        """The candidate takes the answer back to write on."""
        return apply(session, Reopened(self._now()))

    def pause(self, session: Session) -> Session:
        """The clock stops."""
        return apply(session, Paused(self._now()))

    def go_on(self, session: Session) -> Session:
        """The clock runs again."""
        return apply(session, Resumed(self._now()))

    def close(self, session: Session) -> Finished:
        """The interview is over: while probing, or where submitting led to the debrief at once.

        The attempt is saved and only then the draft deleted. If saving fails, the result says so
        and `save` tries again; the draft is kept as it was before closing, if it can be.
        """
        closed = session
        if session.phase is not Phase.DEBRIEF:
            closed = apply(session, Closed(self._now()))
        question = self.question(closed.question)
        before = self.score(question.id, closed.answer) if closed.probe else None
        attempt = finish(
            closed,
            title=question.title,
            ask=question.ask,
            scorecard=self.score(question.id, closed.text),
            before=before,
        )
        finished = self._saved(closed, attempt)
        if not finished.saved:
            self._noticing(lambda: self.save_draft(session))
        return finished

    def save(self, finished: Finished) -> Finished:
        """Try again to save an attempt; once it is saved, nothing changes any more."""
        return finished if finished.saved else self._saved(finished.session, finished.attempt)

    def _saved(self, session: Session, attempt: Attempt) -> Finished:
        try:
            self._store.save_attempt(attempt)
        except StoreError as error:
            return Finished(session=session, attempt=attempt, trouble=str(error))
        self._noticing(lambda: self._store.delete_draft(attempt.id))
        self._store.release(attempt.id)
        return Finished(session=session, attempt=attempt)

    # Drafts

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
        questions = self.catalogue.questions
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
        """Throw a draft away; HeldElsewhereError if another window has it open."""
        if not self._store.claim(draft_id):
            raise HeldElsewhereError
        self._store.delete_draft(draft_id)
        self._store.release(draft_id)

    def _still_asked(self, session: Session) -> None:
        if session.question not in self.catalogue.questions:
            raise UnknownQuestionError(
                f'This draft answers the question "{session.question}", which the bank no longer'
                " has. The draft is kept; it can be taken up when the question is back."
            )

    # Attempts

    def attempts(self) -> tuple[AttemptRow, ...]:
        """All attempts, the last finished first."""
        return tuple(attempt_row(attempt) for attempt in self._listed(self._store.attempts))

    def attempt(self, attempt_id: str) -> Attempt:
        """One attempt; UnknownAttemptError, with the nearest guesses, if there is none."""
        try:
            return self._store.attempt(attempt_id)
        except MissingError as error:
            known = [one.id for one in self.attempts()]
            where = '"mockroom history" lists them.' if known else "There are none yet."
            raise UnknownAttemptError(unknown("attempt", attempt_id, known, where)) from error

    def retry(self, attempt: Attempt) -> Session:
        """A new session on the same terms; UnknownQuestionError if the question is gone."""
        return self.begin(attempt.question, attempt.mode, attempt.minutes)

    # Trouble that must not stop the rest becomes a notice

    def _listed(self, listing_of: Callable[[], Listing[Entry]]) -> tuple[Entry, ...]:
        """What could be listed."""
        try:
            listing = listing_of()
        except StoreError as error:
            listing = Listing(entries=(), notices=(str(error),))
        self._notices.update(dict.fromkeys(listing.notices))
        return listing.entries

    def _noticing(self, step: Callable[[], None]) -> None:
        """Do what is good to do, but not necessary."""
        try:
            step()
        except (StoreError, HeldElsewhereError) as error:
            self._notices[str(error)] = None


def _worth_keeping(session: Session) -> bool:
    return bool(session.exchanges or session.text.strip() or session.asking.strip())
