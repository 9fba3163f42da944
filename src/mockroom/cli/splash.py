"""A first frame, written before anything heavy is imported.

The screen answers the key press at once; the real room is painted over it a moment later.
"""

from collections.abc import Mapping, Sequence
from typing import TextIO

_FULL_SCREEN = {"practice", "review"}
_ENTER, _LEAVE = "\x1b[?1049h\x1b[H\x1b[2J\x1b[?25l", "\x1b[?25h\x1b[?1049l"


def show(arguments: Sequence[str], out: TextIO, environ: Mapping[str, str]) -> bool:
    """Paint the first frame if these arguments lead to the full screen; True if it did."""
    if not _leads_to_screen(arguments) or not out.isatty():
        return False
    if environ.get("TERM", "") in {"", "dumb"}:
        return False
    out.write(f"{_ENTER}\x1b[2;3Hmockroom\x1b[2m   opening …\x1b[0m")
    out.flush()
    return True


def clear(painted: bool, out: TextIO) -> None:
    """Take the first frame away again, so that what is printed next can be read."""
    if painted:
        out.write(_LEAVE)
        out.flush()


def _leads_to_screen(arguments: Sequence[str]) -> bool:
    """Whether the full screen will open; help, version and the plain commands stay plain."""
    if any(one in {"-h", "--help", "--version"} for one in arguments):
        return False
    words = [one for one in arguments if not one.startswith("-")]
    return not words or words[0] in _FULL_SCREEN
