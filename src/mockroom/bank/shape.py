"""What a content file may hold at each place, read off the content types.

Messages and the content reference both describe the format; both get it from here, and here it
comes from the types' annotations, so that neither can say something that is not so.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le, MaxLen, MinLen

from mockroom.domain.competency import Competency
from mockroom.domain.lens import Lens, LensValue
from mockroom.domain.question import (
    AuthoredProbe,
    ClarifyingQuestion,
    CoachNotes,
    ModelAnswer,
    Question,
    Sample,
    SignalUse,
)
from mockroom.domain.signal import Indicator, LevelGuide, Lexicon, Signal, SynonymSet
from mockroom.domain.track import DrawRule, Track, TrackSection

NOUNS: Mapping[type, str] = {
    Signal: "a signal file",
    LevelGuide: "a table of levels",
    Indicator: "an indicator",
    Lexicon: "a lexicon file",
    SynonymSet: "a synonym set",
    Question: "a question file",
    ClarifyingQuestion: "a clarifying question",
    SignalUse: "a signal of a question",
    CoachNotes: "a table of coach notes",
    AuthoredProbe: "a probe",
    ModelAnswer: "a model answer",
    Sample: "a sample",
    Track: "a track file",
    TrackSection: "a section of a track",
    DrawRule: "a rule to draw by",
    Competency: "a competency file",
    Lens: "a lens file",
    LensValue: "a value of a lens",
}
"""What the tables of content files are called in messages."""

_ONE_LINE = 300
"""Texts of up to so many characters are one line; longer ones may have several."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its length in characters."""

    low: int
    high: int

    @property
    def one_line(self) -> bool:
        """Whether it is a single line, and not prose."""
        return self.high <= _ONE_LINE

    def __str__(self) -> str:
        return f"a text of {_span(self.low, self.high)} characters"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within bounds."""

    low: int
    high: int

    def __str__(self) -> str:
        return f"a whole number from {self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Switch:
    """True or false."""

    def __str__(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    type: type[StrEnum]

    @property
    def words(self) -> tuple[str, ...]:
        """The words as they are written."""
        return tuple(member.value for member in self.type)

    def __str__(self) -> str:
        return f"one of: {', '.join(self.words)}"


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    each: "Shape"
    low: int
    high: int

    def __str__(self) -> str:
        return f"a list of {_span(self.low, self.high)} items, each {self.each}"


@dataclass(frozen=True, slots=True)
class ById:
    """A table with ids for keys."""

    key: Text
    each: "Shape"

    def __str__(self) -> str:
        return f"a table with ids for keys, each with {self.each}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with named keys: one of the content types."""

    type: type

    @property
    def noun(self) -> str:
        """What it is called, with its article."""
        return NOUNS[self.type]

    def keys(self) -> "dict[str, Field]":
        """Its keys in the order in which they are best written."""
        return _fields_of(self.type)

    def described(self) -> str:
        """What it is called, and the keys that it cannot do without."""
        return f"{self.noun} with: {', '.join(k for k, one in self.keys().items() if one.required)}"

    def __str__(self) -> str:
        return self.noun


Shape = Text | Number | Switch | Choice | Items | ById | Table
"""What may stand at one place of a content file."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table."""

    shape: Shape
    required: bool
    default: Any = None
    """What holds where the key is absent."""


def inside(shape: Shape, step: str | int) -> Shape | None:
    """What may stand one step further in: below a key, or as an item of a list."""
    match shape:
        case Table() if isinstance(step, str):
            one = shape.keys().get(step)
            return one.shape if one else None
        case ById(each=each) if isinstance(step, str):
            return each
        case Items(each=each) if isinstance(step, int):
            return each
        case _:
            return None


@cache
def _fields_of(table: type) -> dict[str, Field]:
    hints = get_type_hints(table, include_extras=True)
    return {
        one.name: Field(
            shape=_shape(hints[one.name]),
            required=one.default is MISSING and one.default_factory is MISSING,
            default=None if one.default is MISSING else one.default,
        )
        for one in fields(table)
    }


def _shape(hint: Any, low: int = 0, high: int = 0) -> Shape:
    """The shape of an annotation; the bounds are those of an `Annotated` around it."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        for mark in args[1:]:
            match mark:
                case MinLen(min_length=bound) | Ge(ge=bound):
                    low = int(str(bound))
                case MaxLen(max_length=bound) | Le(le=bound):
                    high = int(str(bound))
        return _shape(args[0], low, high)
    if origin in (Union, UnionType) and len(args) == 2 and args[1] is NoneType:
        return _shape(args[0], low, high)
    if origin is tuple and args[1:] == (...,):
        return Items(_shape(args[0]), low, high)
    if origin is dict:
        key = _shape(args[0])
        return ById(key if isinstance(key, Text) else Text(1, _ONE_LINE), _shape(args[1]))
    return _plain_shape(hint, low, high)


def _plain_shape(hint: Any, low: int, high: int) -> Shape:
    if hint is str:
        return Text(low, high)
    if hint is bool:
        return Switch()
    if hint is int:
        return Number(low, high)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return Table(hint)
    raise TypeError(f"content types have no {hint!r}")


def _span(low: int, high: int) -> str:
    return f"{low} to {high:,}" if low else f"at most {high:,}"
