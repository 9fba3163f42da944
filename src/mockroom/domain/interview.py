"""A whole interview, question after question, as a value, and the events that move it on.

It holds which question is at hand and what became of those before; what is said about one is in
its session, and later in its attempt. So it changes a few times an hour only, and each time it is
written down.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from mockroom.domain.mode import Mode


class Stage(StrEnum):
    """Where a whole interview stands."""

    RUNNING = "running"
    """A question is at hand."""
    LEFT = "left"
    """Left, to be taken up again."""
    FINISHED = "finished"
    """Every question is answered or skipped."""
    ENDED = "ended"
    """Ended early by the candidate, with questions not asked."""


class Became(StrEnum):
    """What became of a question of an interview."""

    WAITING = "waiting"
    BEGUN = "begun"
    ANSWERED = "answered"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One question of an interview."""

    question: str
    """Its id."""
    section: str = ""
    """The title of the track's section that asks it."""
    became: Became = Became.WAITING
    session: str | None = None
    """The session it was begun in, which is the id of the attempt once it is answered."""

    @property
    def open(self) -> bool:
        """Whether it is still to be answered or skipped."""
        return self.became in {Became.WAITING, Became.BEGUN}

    @property
    def attempt(self) -> str | None:
        """The id of its attempt, if it is answered."""
        return self.session if self.became is Became.ANSWERED else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Everything about one whole interview."""

    id: str
    track: str
    """The id of the track; it may have left the bank since, or been made on the spot."""
    title: str
    """As the track was called then."""
    seed: int
    """What the questions were drawn with."""
    mode: Mode
    preset: str = ""
    """The id of the preset of its sessions; empty where the mode alone was chosen."""
    think: int | None = None
    """Seconds to think before each answer; None: as preset and settings say."""
    minutes: int
    """How long it is meant to take."""
    turns: tuple[Turn, ...]
    """Its questions in order, one at least; those before the first open one are done."""
    stage: Stage = Stage.RUNNING
    started: datetime
    spent: float = 0.0
    """Seconds that were booked up to `since`."""
    since: datetime | None = None
    """When the running stretch began; None while it is paused, and unless it is running."""
    touched: datetime
    """When anything last happened."""
    finished: datetime | None = None
    """When it was over, in full or early."""

    @property
    def position(self) -> int:
        """The number of the question at hand, from 0; the number of all where none is open."""
        return next((n for n, turn in enumerate(self.turns) if turn.open), len(self.turns))

    @property
    def current(self) -> Turn | None:
        """The question at hand; None once it is over."""
        return None if self.over or self.position == len(self.turns) else self.turns[self.position]

    @property
    def over(self) -> bool:
        """Whether nothing more can happen in it."""
        return self.stage in {Stage.FINISHED, Stage.ENDED}

    @property
    def paused(self) -> bool:
        """Whether a question is at hand and the clock stands still."""
        return self.stage is Stage.RUNNING and self.since is None

    @property
    def attempts(self) -> tuple[str, ...]:
        """The ids of its attempts so far, in order."""
        return tuple(turn.attempt for turn in self.turns if turn.attempt is not None)

    def seconds(self, now: datetime) -> float:
        """Seconds spent in it up to `now`, without the time it was left for."""
        running = (now - self.since).total_seconds() if self.since else 0.0
        return self.spent + max(running, 0.0)


@dataclass(frozen=True, slots=True)
class QuestionBegun:
    """The question at hand is asked, in a session of this id; asked anew if the last is lost."""

    session: str
    at: datetime


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """The question at hand is answered, and its attempt kept under this id."""

    attempt: str
    at: datetime


@dataclass(frozen=True, slots=True)
class QuestionSkipped:
    """The question at hand is passed over."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """The candidate leaves, to come back later; after a crash, the last sign of life."""

    at: datetime


@dataclass(frozen=True, slots=True)
class TakenUp:
    """The candidate is back."""

    at: datetime


@dataclass(frozen=True, slots=True)
class ClockStopped:
    """The candidate pauses within a question."""

    at: datetime


@dataclass(frozen=True, slots=True)
class ClockStarted:
    """The pause is over."""

    at: datetime


@dataclass(frozen=True, slots=True)
class EndedEarly:
    """The candidate wants no further question, and to see the summary."""

    at: datetime


InterviewEvent = (
    QuestionBegun
    | QuestionAnswered
    | QuestionSkipped
    | ClockStopped
    | ClockStarted
    | Left
    | TakenUp
    | EndedEarly
)
"""All that can happen in a whole interview; it finishes with its last question."""

_ALLOWED: dict[Stage, tuple[type[InterviewEvent], ...]] = {
    Stage.RUNNING: (QuestionBegun, QuestionAnswered, QuestionSkipped, Left, EndedEarly),
    Stage.LEFT: (TakenUp, EndedEarly),
    Stage.FINISHED: (),
    Stage.ENDED: (),
}


class NotInInterviewError(ValueError):
    """An event came that the interview has no place for as it stands: a defect of the caller."""


def possible(interview: Interview, event: type[InterviewEvent]) -> bool:
    """Whether a kind of event has a place in the interview as it stands."""
    if event is QuestionAnswered:
        current = interview.current
        begun = current is not None and current.became is Became.BEGUN
        return begun and interview.stage is Stage.RUNNING
    if event is ClockStopped:
        return interview.stage is Stage.RUNNING and not interview.paused
    if event is ClockStarted:
        return interview.paused
    return event in _ALLOWED[interview.stage]


def apply(interview: Interview, event: InterviewEvent) -> Interview:
    """The interview after an event; NotInInterviewError where `possible` says no.

    A time before the last event counts as the time of that event.
    """
    if not possible(interview, type(event)):
        raise NotInInterviewError(f"{type(event).__name__} in one that is {interview.stage}")
    at = max(event.at, interview.touched)
    match event:
        case QuestionBegun(session):
            return _turned(interview, at, became=Became.BEGUN, session=session)
        case QuestionAnswered(attempt):
            return _turned(interview, at, became=Became.ANSWERED, session=attempt)
        case QuestionSkipped():
            return _turned(interview, at, became=Became.SKIPPED)
        case ClockStopped():
            return _stopped(interview, Stage.RUNNING, at)
        case ClockStarted():
            return replace(interview, since=at, touched=at)
        case Left():
            return _stopped(interview, Stage.LEFT, at)
        case TakenUp():
            return replace(interview, stage=Stage.RUNNING, since=at, touched=at)
        case EndedEarly():
            return replace(_stopped(interview, Stage.ENDED, at), finished=at)


def _turned(
    interview: Interview, at: datetime, *, became: Became, session: str | None = None
) -> Interview:
    """Something became of the question at hand; with the last one the interview is finished."""
    here = interview.position
    old = interview.turns[here]
    new = replace(old, became=became, session=session or old.session)
    turns = (*interview.turns[:here], new, *interview.turns[here + 1 :])
    moved = replace(interview, turns=turns, touched=at)
    if any(turn.open for turn in turns):
        return moved
    return replace(_stopped(moved, Stage.FINISHED, at), finished=at)


def _stopped(interview: Interview, stage: Stage, at: datetime) -> Interview:
    """The clock booked and stopped."""
    return replace(interview, stage=stage, spent=interview.seconds(at), since=None, touched=at)
