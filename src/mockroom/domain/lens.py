"""Lenses: what an organisation says it values, and the signals by which one would see it.

Questions listen for signals; interviewers of a house talk of its values. A lens lets somebody
choose questions, and read where they stand, by the words of the house that they apply to.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from annotated_types import MaxLen, MinLen

from mockroom.domain.question import Question
from mockroom.domain.signal import STRICT, Id, Line

_SEVERAL = 2
"""So many signals of a value make a question one about it, where its primary signal is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LensValue:
    """One value, with the signals that show it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """Named after the lens on the command line: `--lens public-service:fairness`."""
    name: Line
    """As lists show it."""
    meaning: Line
    """One sentence: what somebody does who lives by it."""
    signals: Annotated[tuple[Id, ...], MinLen(1), MaxLen(20)]
    """Signals of the library that show it, the most telling first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """A set of values, as an organisation might have it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """The file's name without its ending."""
    name: Line
    """As lists show it."""
    meaning: Line
    """One sentence: for whose interviews it is."""
    values: Annotated[tuple[LensValue, ...], MinLen(1), MaxLen(40)]
    """Its values, in the order in which the house would name them."""

    @property
    def signals(self) -> frozenset[str]:
        """The signals of all its values."""
        return frozenset(signal for value in self.values for signal in value.signals)

    def value(self, value_id: str) -> LensValue:
        """One of its values; KeyError if it has none of this id."""
        for value in self.values:
            if value.id == value_id:
                return value
        raise KeyError(value_id)


def asks_about(question: Question, value: LensValue) -> bool:
    """Whether a question is one about a value: mainly, or with several of its signals."""
    heard = sum(use.id in value.signals for use in question.signals)
    return question.primary in value.signals or heard >= _SEVERAL


def questions_about(questions: Iterable[Question], value: LensValue) -> tuple[Question, ...]:
    """The questions about a value, in their order."""
    return tuple(question for question in questions if asks_about(question, value))


def of_values(question: Question, values: Collection[LensValue]) -> bool:
    """Whether a question is about at least one of some values."""
    return any(asks_about(question, value) for value in values)
