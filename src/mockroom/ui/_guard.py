"""The second wall behind `safe`: what still gets through cannot reach the terminal.

Every row that is painted passes this filter, whichever widget drew it. It costs a scan of the row
and builds new segments only when it finds something, which never happens unless `safe` was missed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL and C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional overrides and isolates
    "\ud800-\udfff]"  # lone surrogates, which cannot be encoded
)

REPLACEMENT = "�"
"""What stands in the place of a character that a terminal would obey: as wide as a letter."""


class TerminalGuard(LineFilter):
    """Replaces control characters and bidirectional overrides in rows about to be written, once
    other filters have passed them: a row that passes several by itself is made anew by each."""

    def __init__(self, others: Sequence[LineFilter] = ()) -> None:
        super().__init__()
        self._others = others

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same row with nothing in it that a terminal could obey."""
        for other in self._others:
            segments = other.apply(segments, background)
        if not any(_OBEYED.search(segment.text) for segment in segments if not segment.control):
            return segments
        return [_guarded(segment) for segment in segments]


def _guarded(segment: Segment) -> Segment:
    if segment.control:
        return segment
    return Segment(_OBEYED.sub(REPLACEMENT, segment.text), segment.style)


def guards(filters: Sequence[LineFilter]) -> Sequence[LineFilter]:
    """The guard with the app's filters in it."""
    return _guard_behind(tuple(filters))


@lru_cache(8)
def _guard_behind(filters: tuple[LineFilter, ...]) -> Sequence[LineFilter]:
    return [TerminalGuard(filters)]
