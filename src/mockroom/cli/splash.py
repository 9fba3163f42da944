"""A first frame, written before anything heavy is imported.

The screen answers the key press at once; the real one is painted over it a moment later, and takes
it away when it ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_PAINT = "\x1b[?1049h\x1b[H\x1b[2J\x1b[?25l\x1b[2;3Hmockroom\x1b[2m   opening …\x1b[0m"
_TAKE_AWAY = "\x1b[?25h\x1b[?1049l"


@contextmanager
def first_frame(out: TextIO) -> Iterator[None]:
    """Paint the frame, and leave it for the full screen to paint over.

    Where the preparations within end with an exception it is taken away again, so that what is
    printed about it can be read.
    """
    out.write(_PAINT)
    out.flush()
    try:
        yield
    except BaseException:
        out.write(_TAKE_AWAY)
        out.flush()
        raise
