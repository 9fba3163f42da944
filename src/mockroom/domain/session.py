"""One interview in progress, as a value, and the events that move it on.

The screen keeps one `Session` and renders it; whatever happens is an event given to `apply`.
Time comes in with the events, so that a session can be replayed, stored and resumed exactly.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from mockroom.domain.clock import Clock, Nudge
from mockroom.domain.events import (
    Asked,
    Assumed,
    Began,
    Clarified,
    Closed,
    Event,
    Exchange,
    Hinted,
    Nudged,
    Paused,
    Rated,
    Reopened,
    Replied,
    Resumed,
    Submitted,
    Typed,
)
from mockroom.domain.hint import Hint
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.phase import Phase
from mockroom.domain.plain import one_line
from mockroom.domain.preset import Terms
from mockroom.domain.probing import Probe, ProbeTurn

__all__ = [
    "Asked",
    "Assumed",
    "Began",
    "Clarified",
    "Clock",
    "Closed",
    "Event",
    "Exchange",
    "Hinted",
    "Mode",
    "NotPossibleError",
    "Nudge",
    "Nudged",
    "Paused",
    "Phase",
    "Probe",
    "ProbeTurn",
    "Rated",
    "Reopened",
    "Replied",
    "Resumed",
    "Session",
    "Submitted",
    "Typed",
    "apply",
    "possible",
]
"""A session with all that it is made of and that happens to it, for whoever deals with it."""


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
    preset: str = ""
    """The id of the preset it was begun with; empty in files from before there were any."""
    terms: Terms = field(default_factory=Terms)
    """What holds beside the mode, taken from the preset at the beginning."""
    phase: Phase = Phase.BRIEFING
    clock: Clock = field(default_factory=Clock)
    exchanges: tuple[Exchange, ...] = ()
    assumed: tuple[str, ...] = ()
    """What the candidate said they take as given."""
    asking: str = ""
    """A clarifying question or an assumption that is being typed and not said yet."""
    assuming: bool = False
    """Whether what is being typed there is an assumption."""
    answer: str = ""
    cuts: tuple[int, ...] = ()
    """Where in the answer the five sections begin while it is written section by section."""
    probes: tuple[ProbeTurn, ...] = ()
    """The probes so far; while probing the last one is open."""
    hints: tuple[Hint, ...] = ()
    """The hints that were taken, in order."""
    nudged: tuple[Nudge, ...] = ()
    """What the clock has said already."""
    retry_of: str = ""
    """The id of the attempt that it tries to better; empty where it is a first one."""
    self_rating: Level | None = None
    """What the candidate thinks of it; None as long as, or where, they do not say."""
    finished: datetime | None = None

    @property
    def text(self) -> str:
        """All that is scored: the answer and, below it, the answers to the probes."""
        parts = (self.answer, *(turn.answer for turn in self.probes))
        return "\n\n".join(part for part in parts if part.strip())

    @property
    def probe(self) -> Probe | None:
        """The probe that was asked last."""
        return self.probes[-1].probe if self.probes else None

    @property
    def probe_answer(self) -> str:
        """What was said to the probe that was asked last."""
        return self.probes[-1].answer if self.probes else ""

    @property
    def sidebar(self) -> bool:
        """Whether the signals are shown while writing."""
        return self.mode is Mode.COACHED and self.terms.sidebar

    @property
    def sells_hints(self) -> bool:
        """Whether hints can be had."""
        return self.mode is Mode.COACHED and self.terms.hints

    @property
    def paused(self) -> bool:
        """Whether the clock stands still."""
        return self.clock.since is None

    def seconds(self, phase: Phase, now: datetime) -> float:
        """Seconds spent in a phase up to `now`."""
        return self.clock.seconds(phase, self.phase, now)


_ALLOWED: dict[Phase, tuple[type[Event], ...]] = {
    Phase.BRIEFING: (Clarified, Began, Asked, Assumed, Hinted, Nudged),
    Phase.CLARIFYING: (Asked, Assumed, Typed, Began, Hinted, Nudged),
    Phase.ANSWERING: (Typed, Submitted, Hinted, Nudged),
    Phase.PROBING: (Typed, Replied, Closed, Reopened, Hinted),
    Phase.RATING: (Rated, Closed, Reopened),
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
    if event is Reopened and session.terms.one_take:
        return False
    if event is Hinted and not session.sells_hints:
        return False
    return event in _ALLOWED[session.phase]


def apply(session: Session, event: Event) -> Session:
    """The session after an event; NotPossibleError where `possible` says no."""
    if not possible(session, type(event)):
        raise NotPossibleError(f"{type(event).__name__} during {session.phase}")
    match event:
        case Asked(exchange, at):
            moved = _move(session, Phase.CLARIFYING, at)
            rest = _unsaid(moved.asking, exchange.ask)
            return replace(moved, exchanges=(*moved.exchanges, exchange), asking=rest)
        case Assumed(text, at):
            moved = _move(session, Phase.CLARIFYING, at)
            rest = _unsaid(moved.asking, text)
            return replace(moved, assumed=(*moved.assumed, text), asking=rest)
        case Clarified(at):
            return _move(session, Phase.CLARIFYING, at)
        case Began(at) | Reopened(at):
            return replace(_move(session, Phase.ANSWERING, at), asking="", assuming=False)
        case Typed(text, _, cuts, assuming):
            return _typed(session, text, cuts, assuming)
        case Submitted(probe, at) | Replied(probe, at):
            return _probed(session, probe, at)
        case Rated(level, at):
            return _finish(replace(session, self_rating=level), at)
        case Closed(at):
            return _finish(session, at)
        case Hinted(hint, _):
            return replace(session, hints=(*session.hints, hint))
        case Nudged(nudge, _):
            return replace(session, nudged=(*session.nudged, nudge))
        case Paused(at):
            return replace(session, clock=session.clock.stopped(session.phase, at))
        case Resumed(at):
            return replace(session, clock=session.clock.running(at))


def _unsaid(typed: str, said: str) -> str:
    """What is left of a line once something was said: nothing, if it was the line itself."""
    return "" if one_line(typed) == one_line(said) else typed


def _typed(session: Session, text: str, cuts: tuple[int, ...], assuming: bool) -> Session:
    """The text of the phase changed; an answer written as one has no cuts any more."""
    match session.phase:
        case Phase.PROBING:
            asked, open_turn = session.probes[:-1], session.probes[-1]
            return replace(session, probes=(*asked, replace(open_turn, answer=text)))
        case Phase.CLARIFYING:
            return replace(session, asking=text, assuming=assuming)
        case _:
            return replace(session, answer=text, cuts=cuts)


def _probed(session: Session, probe: Probe | None, at: datetime) -> Session:
    """On to a probe, or to the rating where there is none.

    A probe that was asked before the answer was taken back, and answered, is asked on; one that
    was not answered had its cause in an answer that is another by now.
    """
    turns = session.probes
    if session.phase is Phase.ANSWERING:
        turns = tuple(turn for turn in turns if turn.answer.strip())
    if probe is None:
        return _move(replace(session, probes=turns), Phase.RATING, at)
    if not (session.phase is Phase.ANSWERING and turns and turns[-1].probe == probe):
        turns = (*turns, ProbeTurn(probe=probe))
    return _move(replace(session, probes=turns), Phase.PROBING, at)


def _move(session: Session, phase: Phase, at: datetime) -> Session:
    """Into a phase, the time so far booked to the one before; moving on ends a pause."""
    booked = session.clock.stopped(session.phase, at)
    return replace(session, phase=phase, clock=booked.running(at))


def _finish(session: Session, at: datetime) -> Session:
    booked = session.clock.stopped(session.phase, at)
    return replace(session, phase=Phase.DEBRIEF, clock=booked, finished=at)
