"""Use cases of one interview, from the question to its end.

A session is a value: every step takes one and returns the next, and the caller keeps it.
"""

from typing import TYPE_CHECKING

from mockroom.domain.attempt import Attempt, finish, stages
from mockroom.domain.clock import Nudge
from mockroom.domain.hint import Hint, HintKind
from mockroom.domain.level import Level
from mockroom.domain.parts import Parts, cuts_of, joined
from mockroom.domain.plain import clean, one_line
from mockroom.domain.session import (
    Asked,
    Assumed,
    Began,
    Clarified,
    Closed,
    Hinted,
    NotPossibleError,
    Nudged,
    Phase,
    Probe,
    Rated,
    Reopened,
    Replied,
    Session,
    Submitted,
    Typed,
    apply,
    possible,
)
from mockroom.practice.beginning import Beginning
from mockroom.practice.rows import Finished
from mockroom.store.protocol import StoreError

if TYPE_CHECKING:
    from mockroom.domain.hints import Offer


class Room(Beginning):
    """What happens in the room."""

    # Before the answer

    def turn_to_clarifying(self, session: Session) -> Session:
        """The candidate wants to ask something first."""
        return apply(session, Clarified(self._now()))

    def clarify(self, session: Session, text: str) -> Session:
        """The candidate asked something, and the interviewer replied; blank text asks nothing."""
        ask = one_line(text)
        if not ask:
            return session
        return apply(session, Asked(self._library.reply(session.question, ask), self._now()))

    def assume(self, session: Session, text: str) -> Session:
        """The candidate said what they take as given; blank text says nothing."""
        said = one_line(text)
        return apply(session, Assumed(said, self._now())) if said else session

    def start_answering(self, session: Session) -> Session:
        """The candidate begins to answer."""
        return apply(session, Began(self._now()))

    # Writing

    def write(self, session: Session, text: str, *, assuming: bool = False) -> Session:
        """What is typed in this phase is now this; see `Typed`."""
        return apply(session, Typed(clean(text), self._now(), assuming=assuming))

    def write_parts(self, session: Session, parts: Parts) -> Session:
        """The answer is written section by section, and now is this."""
        if session.phase is not Phase.ANSWERING:
            raise NotPossibleError(f"sections during {session.phase}")
        whole = parts.cleaned()
        return apply(session, Typed(joined(whole), self._now(), cuts_of(whole)))

    def parts(self, session: Session) -> Parts:
        """The answer in its five sections: as it was written so, or else as it reads."""
        from mockroom.domain.parts import divided, parted

        if session.cuts:
            return divided(session.answer, session.cuts)
        card = self._library.score(session.question, session.answer)
        return parted(session.answer, card.star)

    def offers(self, session: Session) -> "tuple[Offer, ...]":
        """The hints that can be had now; none where none are sold."""
        from mockroom.domain.hints import offers

        if not possible(session, Hinted):
            return ()
        question = self._library.question(session.question)
        catalogue = self._library.catalogue
        return offers(question, catalogue, session.hints, signals_shown=session.sidebar)

    def hint(self, session: Session, kind: HintKind, signal: str = "") -> tuple[Session, str]:
        """The session with a hint taken, and what the hint says; the same hint costs once.

        NotPossibleError where `offers` has no such hint.
        """
        from mockroom.domain.hints import hint_text

        offered = [one for one in self.offers(session) if (one.kind, one.signal) == (kind, signal)]
        if not offered:
            raise NotPossibleError(f"hint {kind} {signal} during {session.phase}")
        question = self._library.question(session.question)
        text = hint_text(kind, signal, question, self._library.catalogue)
        if not offered[0].price:
            return session, text
        taken = Hint(kind=kind, signal=signal, price=offered[0].price)
        return apply(session, Hinted(taken, self._now())), text

    def nudge(self, session: Session) -> tuple[Session, Nudge | None]:
        """What the clock has to say now, once each, and the session that knows it was said."""
        from mockroom.domain.nudging import nudge_at

        nudge = nudge_at(session, self._now())
        return (apply(session, Nudged(nudge, self._now())), nudge) if nudge else (session, None)

    # After the answer

    def submit(self, session: Session) -> Session:
        """The answer is handed in: the session has a probe now, or is at its rating.

        Where the answer had been taken back from a probe that was answered in part, that probe
        comes again.
        """
        probe = session.probe if session.probe_answer.strip() else None
        return apply(session, Submitted(probe or self._next_probe(session), self._now()))

    def reply(self, session: Session) -> Session:
        """The probe is answered, or passed over where nothing is written: on to the next one,
        or to the rating."""
        return apply(session, Replied(self._next_probe(session), self._now()))

    def reopen(self, session: Session) -> Session:
        """The candidate takes the answer back to write on."""
        return apply(session, Reopened(self._now()))

    def rate(self, session: Session, level: Level | None) -> Session:
        """The candidate said what they think of the answer, or passed: the debrief."""
        return apply(session, Rated(level, self._now()))

    def close(self, session: Session) -> Finished:
        """The interview is over: in its debrief, or from a probe or the rating on, which are
        then passed over.

        The attempt is saved and only then the draft deleted. If saving fails, the result says so
        and `save` tries again; the draft is kept as it was before closing, if it can be.
        """
        closed = session
        if session.phase is not Phase.DEBRIEF:
            closed = apply(session, Closed(self._now()))
        question = self._library.question(closed.question)
        told = len(closed.answer)
        cards = [self._library.score(question.id, text, told) for text in stages(closed)]
        attempt = finish(closed, title=question.title, ask=question.ask, cards=cards)
        finished = self._saved(closed, attempt)
        if not finished.saved:
            self._noticing(lambda: self.save_draft(session))
        return finished

    def save(self, finished: Finished) -> Finished:
        """Try again to save an attempt; once it is saved, nothing changes any more."""
        return finished if finished.saved else self._saved(finished.session, finished.attempt)

    def _next_probe(self, session: Session) -> Probe | None:
        asked = [
            turn.probe
            for turn in session.probes
            if session.phase is Phase.PROBING or turn.answer.strip()
        ]
        question, text, told = session.question, session.text, len(session.answer)
        return self._library.next_probe(question, text, told, asked, self._probes)

    def _saved(self, session: Session, attempt: Attempt) -> Finished:
        try:
            self._store.save_attempt(attempt)
        except StoreError as error:
            return Finished(session=session, attempt=attempt, trouble=str(error))
        self._noticing(lambda: self._store.delete_draft(attempt.id))
        self._store.release(attempt.id)
        return Finished(session=session, attempt=attempt)
