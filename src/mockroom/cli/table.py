"""Lines of lists: as wide as the terminal allows, and whole where a program reads them."""

import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from textwrap import wrap

from mockroom.domain.plain import one_line, shorten

_LEAST = 20
"""Characters of a text that are shown in a narrow terminal all the same."""


def filled(start: str, text: str) -> str:
    """A line as wide as the terminal allows; whole where it goes to a file or another program."""
    if not (sys.stdout and sys.stdout.isatty()):
        return start + one_line(text)
    width = get_terminal_size().columns
    return start + shorten(text, max(width - len(start), _LEAST))


def aligned(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Lines with their columns below each other, the last one filled in as `filled` does."""
    cells = [tuple(one_line(cell) for cell in row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    starts = (
        "".join(f"{cell:<{width}}  " for cell, width in zip(row[:-1], widths, strict=False))
        for row in cells
    )
    return [filled(start, row[-1]) for start, row in zip(starts, cells, strict=True)]


def hung(start: str, text: str) -> str:
    """The same on as many lines as it takes, the later ones below where the text begins."""
    if not (sys.stdout and sys.stdout.isatty()):
        return start + one_line(text)
    room = max(get_terminal_size().columns - len(start), _LEAST)
    first, *others = wrap(one_line(text), room) or [""]
    return "\n".join((start + first, *(" " * len(start) + line for line in others)))
