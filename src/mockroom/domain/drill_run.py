"""A run of drills as a value: the cards in order, where it stands, and what became of each.

As with a session, `apply(run, event)` gives the next run, and what cannot happen changes nothing.
Going back is part of it: each `Undone` returns to the card before, with its answer revealed.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from mockroom.domain.drill import Answer, Card
from mockroom.domain.outcome import Outcome
from mockroom.domain.review import Grade


class Why(StrEnum):
    """Why a drill is in the queue."""

    BEGUN = "begun"
    """Its answer was begun and not finished."""
    DUE = "due"
    WEAK = "weak"
    """It is new, and about what was weakest in attempts."""
    NEW = "new"
    MISSED = "missed"
    """An attempt or an interview missed what it is about."""
    EASIER = "easier"
    """It stands for one that was forgotten too often."""


class Stage(StrEnum):
    """Where a run stands."""

    PROMPT = "prompt"
    """The card is shown and being answered."""
    REVEAL = "reveal"
    """The outcome is shown; a grade is asked for."""
    OVER = "over"
    """No card is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """A card in its place in the queue."""

    card: Card
    why: Why
    instead_of: str = ""
    """The id of the leech it stands for."""
    leech: bool = False
    """Whether it was forgotten four times or more, and nothing easier was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of one card."""

    queued: Queued
    answer: Answer | None = None
    outcome: Outcome | None = None
    grade: Grade | None = None
    """None where it was skipped."""
    review: str = ""
    """The id of its review in the log; empty where it was skipped."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of drills."""

    id: str
    queue: tuple[Queued, ...]
    """All its cards, in order."""
    started: datetime
    shown_at: datetime
    """When the card at hand was shown; a pause is not taken off."""
    done: tuple[Done, ...] = ()
    """The first cards of the queue, each with what became of it."""
    answer: Answer | None = None
    """The answer to the card at hand, once it is given."""
    outcome: Outcome | None = None
    """What the reveal shows."""
    trouble: str | None = None
    """Why grades are not written, in a sentence; they count, and the next step tries again."""

    @property
    def current(self) -> Queued | None:
        """The card at hand; None once the run is over."""
        return self.queue[len(self.done)] if len(self.done) < len(self.queue) else None

    @property
    def following(self) -> Queued | None:
        """The card after it, to be prepared meanwhile."""
        after = len(self.done) + 1
        return self.queue[after] if after < len(self.queue) else None

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        if self.current is None:
            return Stage.OVER
        return Stage.PROMPT if self.outcome is None else Stage.REVEAL

    @property
    def graded(self) -> tuple[Done, ...]:
        """The cards that were graded."""
        return tuple(one for one in self.done if one.grade is not None)


@dataclass(frozen=True, slots=True)
class Shown:
    """The card at hand is on the screen; the time to answer it counts from here."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """The card at hand was answered and judged."""

    answer: Answer
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Graded:
    """The person graded it; the next card is at hand."""

    grade: Grade
    review: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Skipped:
    """The card is passed over for now: nothing is logged, and it comes again."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Undone:
    """Back to the card before, as it was when it was graded or skipped."""

    at: datetime


RunEvent = Shown | Answered | Graded | Skipped | Undone
"""All that can happen in a run."""


def apply(run: Run, event: RunEvent) -> Run:
    """The run after an event; the same run where the event is not possible."""
    match event:
        case Shown(at):
            return replace(run, shown_at=at) if run.stage is Stage.PROMPT else run
        case Answered(answer, outcome):
            if run.stage is not Stage.PROMPT:
                return run
            return replace(run, answer=answer, outcome=outcome)
        case Graded(grade, review, at):
            return _on(run, grade, review, at) if run.stage is Stage.REVEAL else run
        case Skipped(at):
            return _on(run, None, "", at) if run.stage is not Stage.OVER else run
        case Undone(at):
            return _back(run, at) if run.done else run


def _on(run: Run, grade: Grade | None, review: str, at: datetime) -> Run:
    queued = run.queue[len(run.done)]
    seconds = max((at - run.shown_at).total_seconds(), 0.0)
    done = Done(
        queued=queued,
        answer=run.answer,
        outcome=run.outcome,
        grade=grade,
        review=review,
        seconds=seconds,
    )
    return replace(run, done=(*run.done, done), answer=None, outcome=None, shown_at=at)


def _back(run: Run, at: datetime) -> Run:
    last = run.done[-1]
    return replace(run, done=run.done[:-1], answer=last.answer, outcome=last.outcome, shown_at=at)
