"""Where evidence lies in a text that is still being written.

A scorer looks at one state of the answer; by the time its findings reach the screen the answer may
have changed. These functions keep findings on the words they were about: a mark follows its words
or is dropped, it never points at other words. They know nothing of widgets.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, get_args

Look = Literal["strong", "shown", "claimed", "held-back", "cue", "faded", "gone", "new"]
"""How a mark is drawn: by the level of its evidence, as evidence not credited, as the word that
held evidence back, or as evidence outside the signal in focus; and, where two texts are compared,
as words that stand in the first or in the second only."""

LOOKS: tuple[Look, ...] = get_args(Look)
"""Every look, in no particular order."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of an answer to be drawn differently, as code-point offsets into its text."""

    start: int
    """Offset of the first code point."""

    end: int
    """Offset just past the last code point."""

    look: Look
    """How to draw it; the suffix of a component class of the editor."""


def within(marks: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    """The marks that cover something in a text of `length` code points, in their order."""
    return tuple(mark for mark in marks if 0 <= mark.start < mark.end <= length)


def reanchor(
    old: str, new: str, marks: Sequence[Mark], start: int | None = None
) -> tuple[Mark, ...]:
    """The marks of `old` that still have their words in `new`, moved to where those are.

    What two texts share at their start and at their end is taken as unchanged and everything
    between as replaced, so a mark that touches the replaced part is dropped. A repeated letter can
    make the shared start reach past the place of the change and cost a mark just behind it; `start`
    is that place, where it is known.
    """
    if not marks:
        return ()
    kept_before = _shared_start(old, new)
    if start is not None:
        kept_before = min(kept_before, start)
    kept_after = _shared_end(old, new, min(len(old), len(new)) - kept_before)
    tail = len(old) - kept_after
    shift = len(new) - len(old)
    moved: list[Mark] = []
    for mark in marks:
        if mark.end <= kept_before:
            moved.append(mark)
        elif mark.start >= tail:
            moved.append(Mark(mark.start + shift, mark.end + shift, mark.look))
    return tuple(moved)


def by_line(marks: Iterable[Mark], lines: Sequence[str]) -> Mapping[int, Sequence[Mark]]:
    """The marks cut at line ends, by line number, as offsets into each line.

    `lines` are the text split at newlines, without them. Marks of one line keep their order, which
    is the order they are painted in.
    """
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        number = bisect_right(starts, mark.start) - 1
        while number < len(lines) and starts[number] < mark.end:
            start = max(mark.start - starts[number], 0)
            end = min(mark.end - starts[number], len(lines[number]))
            if start < end:
                found[number].append(Mark(start, end, mark.look))
            number += 1
    return found


def _shared_start(old: str, new: str) -> int:
    """How many code points two texts share at their start.

    Halving compares slices, which is far quicker on a long answer than a loop over characters.
    """
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _shared_end(old: str, new: str, limit: int) -> int:
    """How many code points, at most `limit`, two texts share at their end."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low
