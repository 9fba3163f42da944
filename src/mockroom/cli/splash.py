"""A first frame, written before anything heavy is imported.

The screen answers the key press at once; the real one is painted over it a moment later, and takes
it away when it ends. Nothing is imported here, not even from the standard library.
"""

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all that is done here
if TYPE_CHECKING:
    from types import TracebackType
    from typing import TextIO

_PAINT = "\x1b[?1049h\x1b[H\x1b[2J\x1b[?25l\x1b[2;3Hmockroom\x1b[2m   opening …\x1b[0m"
_TAKE_AWAY = "\x1b[?25h\x1b[?1049l"


class FirstFrame:
    """Paints the frame on entering, and leaves it for the full screen to paint over.

    Where the preparations within end with an exception it is taken away again, so that what is
    printed about it can be read.
    """

    def __init__(self, out: "TextIO") -> None:
        self._out = out

    def __enter__(self) -> None:
        self._write(_PAINT)

    def __exit__(
        self,
        kind: "type[BaseException] | None",
        error: "BaseException | None",
        trace: "TracebackType | None",
    ) -> None:
        if kind is not None:
            self._write(_TAKE_AWAY)

    def _write(self, codes: str) -> None:
        try:
            self._out.write(codes)
        except UnicodeEncodeError:  # the terminal's encoding has no ellipsis
            self._out.write(codes.replace("…", "..."))
        self._out.flush()
