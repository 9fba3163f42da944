"""One interview in progress, as a value, and the events that move it on.

The screen keeps one `Session` and renders it; whatever happens is an event given to `apply`.
Time comes in with the events, so that a session can be replayed, stored and resumed exactly.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from mockroom.domain.mode import Mode as Mode


class Phase(StrEnum):
    """Where an interview stands."""

    BRIEFING = "briefing"
    """The question is on the table; nothing has been asked or written."""
    CLARIFYING = "clarifying"
    """The candidate asks, the interviewer replies."""
    ANSWERING = "answering"
    """The answer is being written."""
    PROBING = "probing"
    """The interviewer has asked one follow-up."""
    DEBRIEF = "debrief"
    """The attempt is finished and scored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One clarifying question of the candidate and the interviewer's reply."""

    ask: str
    reply: str
    known: str | None = None
    """The id of the listed question it was recognised as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """The follow-up that the interviewer asks."""

    signal: str
    ask: str
    why: str
    """What in the answer called for it, for the debrief."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time spent in each phase; it only ever informs, and never cuts off."""

    spent: dict[Phase, float] = field(default_factory=dict)
    """Whole seconds and fractions in each phase, up to `since`."""
    since: datetime | None = None
    """When the running stretch began; None while paused."""

    def seconds(self, phase: Phase, current: Phase, now: datetime) -> float:
        """Seconds spent in a phase up to `now`, given the phase the session is in."""
        running = 0.0
        if self.since is not None and phase is current:
            running = max((now - self.since).total_seconds(), 0.0)
        return self.spent.get(phase, 0.0) + running

    def stopped(self, current: Phase, now: datetime) -> "Clock":
        """The clock paused, with the running stretch booked to the current phase."""
        return Clock(spent={**self.spent, current: self.seconds(current, current, now)})

    def running(self, now: datetime) -> "Clock":
        """The clock started again, without booking what lay between."""
        return replace(self, since=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Everything about one interview in progress."""

    id: str
    question: str
    question_digest: str
    """Digest of the question's text when the session began."""
    mode: Mode
    minutes: int
    """The time the clock measures the answer against."""
    started: datetime
    phase: Phase = Phase.BRIEFING
    clock: Clock = field(default_factory=Clock)
    exchanges: tuple[Exchange, ...] = ()
    asking: str = ""
    """A clarifying question that is being typed and not asked yet."""
    answer: str = ""
    probe: Probe | None = None
    probe_answer: str = ""
    finished: datetime | None = None

    @property
    def text(self) -> str:
        """All that is scored: the answer and, below it, the answer to the probe."""
        parts = (self.answer, self.probe_answer)
        return "\n\n".join(part for part in parts if part.strip())

    @property
    def paused(self) -> bool:
        """Whether the clock stands still."""
        return self.clock.since is None

    def seconds(self, phase: Phase, now: datetime) -> float:
        """Seconds spent in a phase up to `now`."""
        return self.clock.seconds(phase, self.phase, now)


@dataclass(frozen=True, slots=True)
class Asked:
    """The candidate asked a clarifying question and was answered."""

    exchange: Exchange
    at: datetime


@dataclass(frozen=True, slots=True)
class Clarified:
    """The candidate turns to their clarifying questions."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Began:
    """The candidate begins to answer."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed in this phase is now this: a clarifying question, the answer, or that to the
    probe."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Submitted:
    """The answer is handed in; the interviewer has a probe, or none."""

    probe: Probe | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Reopened:
    """The candidate takes the answer back to write on."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Closed:
    """The probe is answered or passed over; the interview is finished."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stops: a break, or leaving the room."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again."""

    at: datetime


Event = Asked | Clarified | Began | Typed | Submitted | Reopened | Closed | Paused | Resumed
"""All that can happen in an interview."""

_ALLOWED: dict[Phase, tuple[type[Event], ...]] = {
    Phase.BRIEFING: (Clarified, Began, Asked),
    Phase.CLARIFYING: (Asked, Typed, Began),
    Phase.ANSWERING: (Typed, Submitted),
    Phase.PROBING: (Typed, Closed, Reopened),
    Phase.DEBRIEF: (),
}


class NotPossibleError(ValueError):
    """An event came that the session's phase has no place for: a defect of the caller."""


def possible(session: Session, event: type[Event]) -> bool:
    """Whether a kind of event has a place in the session as it stands."""
    if session.phase is Phase.DEBRIEF:
        return False
    if event is Paused:
        return not session.paused
    if event is Resumed:
        return session.paused
    if event is Submitted and not session.answer.strip():
        return False
    return event in _ALLOWED[session.phase]


def apply(session: Session, event: Event) -> Session:
    """The session after an event; NotPossibleError where `possible` says no."""
    if not possible(session, type(event)):
        raise NotPossibleError(f"{type(event).__name__} during {session.phase}")
    match event:
        case Asked(exchange, at):
            moved = _move(session, Phase.CLARIFYING, at)
            return replace(moved, exchanges=(*moved.exchanges, exchange))
        case Clarified(at):
            return _move(session, Phase.CLARIFYING, at)
        case Began(at) | Reopened(at):
            return replace(_move(session, Phase.ANSWERING, at), asking="")
        case Typed(text, _):
            if session.phase is Phase.PROBING:
                return replace(session, probe_answer=text)
            if session.phase is Phase.CLARIFYING:
                return replace(session, asking=text)
            return replace(session, answer=text)
        case Submitted(probe, at):
            asked = replace(session, probe=probe)
            return _move(asked, Phase.PROBING, at) if probe else _finish(asked, at)
        case Closed(at):
            return _finish(session, at)
        case Paused(at):
            return replace(session, clock=session.clock.stopped(session.phase, at))
        case Resumed(at):
            return replace(session, clock=session.clock.running(at))


def _move(session: Session, phase: Phase, at: datetime) -> Session:
    """Into a phase, the time so far booked to the one before; moving on ends a pause."""
    booked = session.clock.stopped(session.phase, at)
    return replace(session, phase=phase, clock=booked.running(at))


def _finish(session: Session, at: datetime) -> Session:
    booked = session.clock.stopped(session.phase, at)
    return replace(session, phase=Phase.DEBRIEF, clock=booked, finished=at)
