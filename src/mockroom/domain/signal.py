"""What an interviewer listens for: signals and the indicators that point to them.

These are the types that content files are validated into. Pydantic reads them from here
(`__pydantic_config__`) without this module having to import it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from annotated_types import Ge, Le, MaxLen, MinLen

from mockroom.domain.level import Level

STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}
"""The validation settings of every content type: unknown keys are refused, nothing is coerced."""

Id = Annotated[str, MinLen(2), MaxLen(60)]
"""A lower-case name with hyphens, the same as the file's."""
Line = Annotated[str, MinLen(1), MaxLen(300)]
"""One short line of text."""
Prose = Annotated[str, MinLen(1), MaxLen(6000)]
"""A paragraph or more of text."""
Lines = Annotated[tuple[Line, ...], MaxLen(60)]
"""A list of short lines."""


class IndicatorKind(StrEnum):
    """What an indicator's hit is worth."""

    ACTION = "action"
    """Something the candidate did: earns "shown"."""
    DEPTH = "depth"
    """Why it was hard, the reasoning, the effect: lifts "shown" to "strong"."""
    CLAIM = "claim"
    """A label or an assertion: earns "claimed" at most."""
    AGAINST = "against"
    """The opposite behaviour: shown as such, and caps the level at "claimed"."""


class Scope(StrEnum):
    """How far apart the slots of a pattern may stand."""

    SENTENCE = "sentence"
    CLAUSE = "clause"


class Doer(StrEnum):
    """Whose doing an indicator asks for."""

    SELF = "self"
    """The candidate."""
    ANY = "any"
    """Anyone, or nobody: context, effects, what others did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One observable thing in the words that points to a signal, with the proof that it works."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """Reads well in "the answer shows ___": `asks-each-side`."""
    says: Line
    """What was seen, as the scorecard tells it: "brings both sides to one table"."""
    kind: IndicatorKind
    """What a hit is worth: action, depth, claim or against."""
    patterns: Annotated[tuple[Line, ...], MinLen(1), MaxLen(160)]
    """How it is recognised; the notation is described in the content guide."""
    scope: Scope = Scope.SENTENCE
    """How far apart the slots may stand: sentence or clause."""
    within: Annotated[int, Ge(2), Le(60)] | None = None
    """At most so many words from the first to the last slot, if given."""
    negated_ok: bool = False
    """True where a negated sentence is the point ("nobody owned it")."""
    deed_within: Annotated[int, Ge(1), Le(4)] | None = None
    """The words count only if the candidate does something about it in their sentence or in so
    many after it ("That was nobody's job. I drew up a rota.")."""
    agent: Doer | None = None
    """Whose doing counts: self (the default for action and against) or any (for the others)."""
    hits: Annotated[Lines, MinLen(2)]
    """Sentences that must be recognised and credited."""
    misses: Annotated[Lines, MinLen(2)]
    """Near sentences that must not be credited."""

    @property
    def needs_self(self) -> bool:
        """Whether only the candidate's own doing is credited in full."""
        if self.agent is None:
            own = (IndicatorKind.ACTION, IndicatorKind.AGAINST)
            return self.kind in own and self.deed_within is None
        return self.agent is Doer.SELF


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelGuide:
    """What each level looks like for one signal, as told to the candidate."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    absent: Line
    """Said where the answer holds nothing of it."""
    claimed: Line
    """Said where it is only asserted, imagined, or the group's."""
    shown: Line
    """Said where the candidate did at least one thing of it."""
    strong: Line
    """Said where the reasons, the difficulty or the effect are told too."""

    def at(self, level: Level) -> str:
        """The description of one level."""
        return (self.absent, self.claimed, self.shown, self.strong)[level]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One thing interviewers listen for, shared by the questions that use it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """The file's name without its ending."""
    name: Line
    """As the sidebar shows it: "Conflict Resolution"."""
    short: Annotated[str, MinLen(2), MaxLen(12)]
    """The name for narrow columns: "Conflict"."""
    meaning: Line
    """One sentence: what somebody does who shows it."""
    competency: Id | None = None
    """The competency it belongs to; `mockroom check --strict` asks for one."""
    levels: LevelGuide
    """What absent, claimed, shown and strong look like."""
    indicators: Annotated[tuple[Indicator, ...], MinLen(3), MaxLen(12)]
    """The observable things, most telling first."""
    probes: Annotated[Lines, MinLen(2)]
    """Follow-up questions that give the candidate a second chance to show it."""
    tips: Annotated[Lines, MinLen(1)]
    """What to say next time, each a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SynonymSet:
    """Words and runs of words that patterns may name together as `@id`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """The name after the @."""
    meaning: Line
    """What belongs into the set."""
    words: Annotated[tuple[Line, ...], MinLen(2), MaxLen(400)]
    """Alternatives in pattern notation; `@other` includes another set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One file of synonym sets."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    sets: Annotated[tuple[SynonymSet, ...], MinLen(1), MaxLen(200)]
    """The sets of this file; all files together form one name space."""
