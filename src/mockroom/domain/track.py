"""Tracks: whole interviews as content files describe them, in sections of questions.

A section names its questions, or gives a rule by which they are drawn from the bank, so that a
track stays good while the bank grows. `drawing` chooses the questions.
"""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from annotated_types import Ge, Le, MaxLen, MinLen

from mockroom.domain.mode import Mode
from mockroom.domain.question import Question, Seniority
from mockroom.domain.signal import STRICT, Id, Line

MOST_QUESTIONS = 12
"""Of one section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawRule:
    """A rule by which questions are drawn; a question fits that has all it asks for."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    count: Annotated[int, Ge(1), Le(MOST_QUESTIONS)] = 1
    """How many questions."""
    level: Seniority | None = None
    """Asked at this seniority."""
    topic: Id | None = None
    """In the folder of this topic."""
    signal: Id | None = None
    """Listening for this signal, among others."""

    def fits(self, question: Question) -> bool:
        """Whether a question may be drawn by this rule."""
        return (
            self.level in (None, question.level)
            and self.topic in (None, question.topic)
            and (self.signal is None or any(use.id == self.signal for use in question.signals))
        )

    @property
    def words(self) -> str:
        """What it asks for: `level senior, signal ownership`; empty where anything fits."""
        asked = (("level", self.level), ("topic", self.topic), ("signal", self.signal))
        return ", ".join(f"{key} {value}" for key, value in asked if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackSection:
    """A section of an interview: the questions themselves, or a rule to draw them by."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    title: Line
    """What this section is about, as the interview announces it."""
    questions: Annotated[tuple[Id, ...], MaxLen(MOST_QUESTIONS)] = ()
    """The ids of its questions, in order; in place of `draw`."""
    draw: DrawRule | None = None
    """The rule to draw its questions by; in place of `questions`."""

    @property
    def count(self) -> int:
        """How many questions it is to have."""
        return self.draw.count if self.draw else len(self.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """An ordered mix of questions for a whole interview."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """The file's name without its ending."""
    title: Line
    """As lists show it."""
    meaning: Line
    """For whom it is and what it trains, in a sentence."""
    minutes: Annotated[int, Ge(1), Le(180)]
    """How long the whole interview is meant to take."""
    mode: Mode | None = None
    """How it is held, unless the candidate says otherwise; without it as the settings say."""
    think: Annotated[int, Ge(0), Le(600)] | None = None
    """Seconds to think before each answer; without it as the settings say."""
    sections: Annotated[tuple[TrackSection, ...], MinLen(1), MaxLen(12)]
    """Its sections, in the order in which they are asked."""

    @property
    def count(self) -> int:
        """How many questions it is to have."""
        return sum(section.count for section in self.sections)


ROUND_MINUTES = 7
"""What a question of four or five minutes takes with thinking, asking back and follow-ups."""


def mixed_track(level: Seniority | None, questions: int, minutes: int | None = None) -> Track:
    """A track made up on the spot: so many questions, of one level or of any.

    Without `minutes` it takes `ROUND_MINUTES` a question.
    """
    whose = f"{level.value}-" if level else ""
    rule = DrawRule(count=questions, level=level)
    noun = "question" if questions == 1 else "questions"
    title = f"{questions} {noun}" if level is None else f"{questions} {level.value} {noun}"
    return Track(
        id=f"{whose}mix-of-{questions}",
        title=title,
        meaning="A mix that was drawn on the spot.",
        minutes=minutes or questions * ROUND_MINUTES,
        sections=(TrackSection(title=title, draw=rule),),
    )
