"""A hint that was taken, and what each kind of hint costs; what hints say stands in `hints`."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class HintKind(StrEnum):
    """What can be had for a price."""

    OUTLINE = "outline"
    """How a coach would go about this question; what belongs into each section the guide tells
    for nothing."""
    SIGNALS = "signals"
    """The names of the signals that are listened for."""
    SIGNAL = "signal"
    """What one signal means here, and a tip for it."""
    CHEAT_CODE = "cheat-code"
    """The one idea that makes the difference in this question."""
    EXAMPLE = "example"
    """A sentence from another story in which one signal is shown."""


PRICES = {
    HintKind.OUTLINE: 2,
    HintKind.SIGNALS: 2,
    HintKind.SIGNAL: 2,
    HintKind.CHEAT_CODE: 4,
    HintKind.EXAMPLE: 5,
}
"""Points, on the scale of the overall figure."""

OF_A_SIGNAL = frozenset({HintKind.SIGNAL, HintKind.EXAMPLE})
"""The kinds that are about one signal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One hint that was taken."""

    kind: HintKind
    signal: str = ""
    """The signal it is about; empty for the kinds that are about none."""
    price: int
    """What it cost then."""


def price_of(hints: Iterable[Hint]) -> int:
    """What hints cost together."""
    return sum(hint.price for hint in hints)
