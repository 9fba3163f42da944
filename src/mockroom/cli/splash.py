"""A first frame, written before anything heavy is imported.

The screen answers the key press at once; the real one is painted over it a moment later, and takes
it away when it ends. Keys pressed meanwhile are neither echoed on it nor turned into lines: they
wait, as they were pressed, for the full screen to read them. Nothing is imported here but a few
functions in C: `signal` would bring `enum` along, and the frame would come a quarter later.
"""

import sys
import termios
from _signal import SIGHUP, SIGINT, SIGTERM, signal  # type: ignore[import-not-found]  # no stubs
from posix import environ

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all that is done here
if TYPE_CHECKING:
    from types import FrameType, TracebackType
    from typing import Any, TextIO

_QUIET = "" if b"NO_COLOR" in environ else "\x1b[2m"
_PAINT = f"\x1b[?1049h\x1b[H\x1b[2J\x1b[?25l\x1b[?2004h\x1b[2;3Hmockroom{_QUIET}   opening …\x1b[0m"
_TAKE_AWAY = "\x1b[?2004l\x1b[?25h\x1b[?1049l"
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6  # places in what `tcgetattr` returns


class FirstFrame:
    """Paints the frame on entering, and leaves it for the full screen to paint over.

    Where what is done within ends with an exception it is taken away again, so that what is
    printed about it can be read. What was typed is dropped then: it was not meant for a shell.
    """

    def __init__(self, out: "TextIO") -> None:
        self._out = out
        self.found: list[Any] | None = None
        """The settings of the terminal as they were; to be put back by whoever reads the keys."""

    def __enter__(self) -> "FirstFrame":
        self._heed_signals()
        try:
            self._hold_keys()
            self._write(_PAINT)
        except BaseException:  # a signal that came just then; nobody else would take it away
            self._take_away()
            raise
        return self

    def __exit__(
        self,
        kind: "type[BaseException] | None",
        error: "BaseException | None",
        trace: "TracebackType | None",
    ) -> None:
        if kind is not None:
            self._take_away()

    def _hold_keys(self) -> None:
        """No echo and no lines from here on; ctrl+c still ends what takes too long."""
        try:
            self.found = termios.tcgetattr(sys.stdin)
            held = termios.tcgetattr(sys.stdin)
            held[_INPUT] &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
            held[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
            held[_CHARACTERS][termios.VMIN] = 1
            held[_CHARACTERS][termios.VTIME] = 0
            termios.tcsetattr(sys.stdin, termios.TCSANOW, held)
        except (termios.error, OSError, ValueError):  # no terminal, or one that is gone
            self.found = None

    def _take_away(self) -> None:
        """Leave the terminal as it was found."""
        self._write(_TAKE_AWAY)
        if self.found is not None:
            try:
                termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, self.found)
            except (termios.error, OSError, ValueError):
                return

    def _heed_signals(self) -> None:
        """Being ended goes through `__exit__`, until the full screen heeds signals itself."""

        def end(number: int, frame: "FrameType | None") -> None:  # noqa: ARG001
            raise SystemExit(128 + number)

        for number in (SIGINT, SIGTERM, SIGHUP):
            signal(number, end)

    def _write(self, codes: str) -> None:
        try:
            self._out.write(codes)
        except UnicodeEncodeError:  # the terminal's encoding has no ellipsis
            self._out.write(codes.replace("…", "..."))
        self._out.flush()
