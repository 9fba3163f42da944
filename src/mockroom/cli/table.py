"""Lines of lists: as wide as the terminal allows, and whole where a program reads them."""

import sys
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


def hung(start: str, text: str) -> str:
    """The same on as many lines as it takes, the later ones below where the text begins."""
    if not (sys.stdout and sys.stdout.isatty()):
        return start + one_line(text)
    room = max(get_terminal_size().columns - len(start), _LEAST)
    first, *others = wrap(one_line(text), room) or [""]
    return "\n".join((start + first, *(" " * len(start) + line for line in others)))
