"""The program in a real pseudo-terminal, with a screen that understands what it draws."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

ROWS, COLUMNS = 30, 100
PATIENCE = 30.0
"""Seconds that anything may take on a busy machine; nothing waits longer than it must."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[>=<][0-9;]*[a-z]|\x1b\[\?[0-9;]*\$p")
_MODES = {
    "alternate screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "hidden cursor": (b"\x1b[?25l", b"\x1b[?25h"),
    "mouse": (b"\x1b[?1000h", b"\x1b[?1000l"),
    "bracketed paste": (b"\x1b[?2004h", b"\x1b[?2004l"),
}


class Terminal:
    """One run of mockroom; `data` is its data directory, and `errors` where its errors go to if not
    to the screen."""

    def __init__(
        self, data: Path, config: Path, *arguments: str, errors: Path | None = None
    ) -> None:
        environ = {
            **os.environ,
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "MOCKROOM_DATA": str(data),
            "MOCKROOM_CONFIG": str(config),
            "TEXTUAL_ANIMATIONS": "none",
        }
        for unwanted in ("NO_COLOR", "COLUMNS", "LINES", "MOCKROOM_GLYPHS"):
            environ.pop(unwanted, None)
        self.raw = b""
        self.status: int | None = None
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._open = True
        started, our_turn = os.pipe()
        self.process, self._fd = pty.fork()
        if self.process == 0:
            os.read(started, 1)
            if errors:
                os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT), 2)
            command = [sys.executable, "-m", "mockroom", *arguments]
            os.execve(command[0], command, environ)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._before = termios.tcgetattr(self._fd)
        os.write(our_turn, b".")
        os.close(started)
        os.close(our_turn)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        self.hang_up()

    @property
    def text(self) -> str:
        """What can be seen now."""
        return "\n".join(self._screen.display)

    def send(self, keys: str) -> None:
        """Press keys, as the bytes that a terminal makes of them."""
        os.write(self._fd, keys.encode())

    def paste(self, text: str) -> None:
        """Paste as terminals with bracketed paste do."""
        self.send(f"\x1b[200~{text}\x1b[201~")

    def see(self, *words: str) -> None:
        """Wait until all these words are on the screen, wherever whole lines are wrapped."""

        def seen() -> bool:
            unwrapped = " ".join(self.text.split())
            return all(word in unwrapped for word in words)

        self.wait(seen, f"never saw {words}")

    def wait(self, met: Callable[[], bool], otherwise: str, patience: float = PATIENCE) -> None:
        """Read what the program draws until a condition is met."""
        until = time.monotonic() + patience
        while not met():
            left = until - time.monotonic()
            assert left > 0, f"{otherwise}; on the screen was:\n{self.text}"
            self._read(min(left, 0.05))

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.process, number)

    def wait_until_stopped(self) -> None:
        """Wait until the program has been stopped as by job control."""

        def stopped() -> bool:
            process, status = os.waitpid(self.process, os.WNOHANG | os.WUNTRACED)
            return bool(process) and os.WIFSTOPPED(status)

        self.wait(stopped, "it never stopped")

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed."""
        if self._open:
            self._open = False
            os.close(self._fd)

    def end(self) -> int:
        """Wait for the program to end: its exit status, or minus the signal that killed it."""
        self.wait(self._has_ended, "it never ended")
        while self._open and self._read(0.05):
            pass
        assert self.status is not None
        return self.status

    @property
    def echoes(self) -> bool:
        """Whether what is typed now shows by itself, or waits for the end of its line."""
        local: int = termios.tcgetattr(self._fd)[3]
        return bool(local & (termios.ECHO | termios.ICANON))

    def left_on(self) -> list[str]:
        """What the program has not put back as it was."""
        modes = [
            name for name, (on, off) in _MODES.items() if self.raw.rfind(on) > self.raw.rfind(off)
        ]
        settings = termios.tcgetattr(self._fd) != self._before
        return [*modes, *(["terminal settings"] if settings else [])]

    def _has_ended(self) -> bool:
        process, status = os.waitpid(self.process, os.WNOHANG)
        if process:
            self.status = os.waitstatus_to_exitcode(status)
        return bool(process)

    def _read(self, seconds: float) -> bool:
        """Take in what has been drawn; False if nothing was within the time."""
        if not self._open:
            time.sleep(seconds)
            return False
        ready, _, _ = select.select([self._fd], [], [], seconds)
        try:
            data = os.read(self._fd, 65_536) if ready else b""
        except OSError:  # how Linux tells that the other end is closed
            data = b""
        self.raw += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
        return bool(data)
