"""A question of the bank: what is asked, what is listened for, and how a good answer sounds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from annotated_types import Ge, Le, MaxLen, MinLen

from mockroom.domain.level import Level
from mockroom.domain.section import Section
from mockroom.domain.signal import STRICT, Id, Indicator, Line, Lines, Prose


class Seniority(StrEnum):
    """The level of the role a question is asked for."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"
    MANAGER = "manager"


class QuestionKind(StrEnum):
    """What kind of question it is; the room is built for behavioural ones."""

    BEHAVIOURAL = "behavioural"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarifyingQuestion:
    """A question the candidate may ask before answering, with the interviewer's reply."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """Kept with the attempt, to tell which question was recognised."""
    ask: Line
    """As a candidate would say it."""
    reply: Line
    """What the interviewer answers."""
    ways: Annotated[Lines, MinLen(2)]
    """Ways of asking it that are recognised, in pattern notation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalUse:
    """A signal as this question listens for it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """A signal of the library."""
    weight: Annotated[int, Ge(1), Le(3)] = 1
    """How much it counts in the overall figure, 1 to 3."""
    here: Line
    """What it means for this question, in a sentence."""
    indicators: Annotated[tuple[Indicator, ...], MaxLen(8)] = ()
    """Indicators that only this question adds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachNotes:
    """What a coach would say beforehand; shown on request."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    strategy: Prose
    """How to go about this question."""
    cheat_code: Prose
    """The one idea that makes the difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredProbe:
    """A follow-up written for this question."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    signal: Id
    """The signal it gives a second chance to show."""
    ask: Line
    """What the interviewer says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAnswer:
    """A complete answer in the five sections."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    situation: Prose
    """Where it happened, who was there, and what was the matter."""
    task: Prose
    """What the candidate's part was, and what hung on it."""
    action: Prose
    """What the candidate did, step by step."""
    result: Prose
    """What came of it, and how that is known."""
    learning: Prose
    """What the candidate does otherwise since."""

    def section(self, section: Section) -> str:
        """The text of one section."""
        text: str = getattr(self, section.value)
        return text

    @property
    def text(self) -> str:
        """All five sections, a blank line between them."""
        return "\n\n".join(self.section(section) for section in Section)


class SampleKind(StrEnum):
    """What a sample answer is an example of."""

    STRONG = "strong"
    """Shows the signals, and with depth."""
    PLAIN = "plain"
    """Strong, in plain words."""
    THIN = "thin"
    """Short and vague: the outline of a story."""
    WE_ONLY = "we-only"
    """A real story in which only the group acts."""
    HYPOTHETICAL = "hypothetical"
    """What the candidate would do, and no event."""
    KEYWORDS = "keywords"
    """The right words without a story."""
    SOMEBODY_ELSE = "somebody-else"
    """A strong story of which somebody else is the hero."""
    UNEVEN = "uneven"
    """Strong in some signals, with nothing of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An answer with the levels a careful reader gives it: the question's own test."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """A few words on what the story is about."""
    kind: SampleKind
    """What the text is an example of."""
    text: Prose
    """The answer as somebody would give it."""
    expect: dict[Id, Annotated[tuple[Annotated[int, Ge(0), Le(3)], ...], MinLen(1), MaxLen(4)]]
    """For each signal the levels that are right for this text: `[2, 3]` accepts both."""

    def accepts(self, signal_id: str, level: Level) -> bool:
        """Whether a level is among those expected."""
        return level in self.expect[signal_id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question with everything needed to ask, score and coach it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """The file's name without its ending."""
    title: Line
    """As lists show it."""
    kind: QuestionKind = QuestionKind.BEHAVIOURAL
    """What kind of question it is."""
    level: Seniority
    """The seniority it is asked at."""
    topic: Id
    """The folder it lies in."""
    tags: Annotated[Lines, MinLen(1)]
    """Further words to find it by."""
    minutes: Annotated[int, Ge(1), Le(30)]
    """How long an answer takes when spoken."""
    ask: Annotated[str, MinLen(20), MaxLen(900)]
    """What the interviewer says."""
    primary: Id
    """The signal this question is mainly about."""
    clarifying: Annotated[tuple[ClarifyingQuestion, ...], MinLen(1), MaxLen(8)]
    assumptions: Annotated[Lines, MinLen(1)]
    """What the interviewer takes as given unless the candidate says otherwise."""
    signals: Annotated[tuple[SignalUse, ...], MinLen(2), MaxLen(8)]
    coach: CoachNotes
    probes: Annotated[tuple[AuthoredProbe, ...], MinLen(1), MaxLen(24)]
    model_answer: ModelAnswer
    samples: Annotated[tuple[Sample, ...], MinLen(6), MaxLen(24)]
    sources: Annotated[Lines, MinLen(1)]
    """Where the facts come from."""

    def signal_use(self, signal_id: str) -> SignalUse:
        """This question's use of a signal; KeyError if it has none."""
        for use in self.signals:
            if use.id == signal_id:
                return use
        raise KeyError(signal_id)
