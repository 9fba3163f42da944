"""Starts mockroom in a real terminal as a newcomer does, and says whether that went well.

    python tools/first_run.py COMMAND [ARGUMENT ...]

The command is run in a pseudo-terminal of 100x30. It must come to the home screen, open an
interview on Enter, take a few words of an answer, and quit on ctrl+q with status 0 and the
terminal as it was. Installing may come first, so the first wait is long.
"""

import os
import pty
import select
import sys
import time
from collections.abc import Callable

import pyte

COLUMNS, ROWS = 100, 30
PATIENCE = 300.0
"""Seconds until the home screen must be there; the command may install mockroom first."""
STEP = 20.0
"""Seconds that each later step may take."""
ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
"""How a program takes the whole screen and gives it back."""


class Terminal:
    """A child process in a pseudo-terminal, and what its screen shows."""

    def __init__(self, command: list[str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self._child, self._fd = pty.fork()
        if self._child == 0:
            os.environ.update(TERM="xterm-256color", COLUMNS=str(COLUMNS), LINES=str(ROWS))
            os.execvp(command[0], command)

    @property
    def rows(self) -> str:
        """The screen as text."""
        return "\n".join(self._screen.display)

    def press(self, keys: str) -> None:
        """Send characters as a keyboard would."""
        os.write(self._fd, keys.encode())

    def wait(self, what: str, seen: Callable[[str], bool], seconds: float) -> None:
        """Read until the screen shows something; leave with the screen printed if it never does."""
        until = time.monotonic() + seconds
        while not seen(self.rows):
            if time.monotonic() > until or not self._read():
                sys.exit(f"{self.rows}\n\nThis never came: {what}.")
        print(f"seen: {what}")

    def status(self) -> int:
        """Read to the end and give the exit status."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])

    def _read(self) -> bool:
        """Take in what the child has written, for half a second at most; False at its end."""
        if not select.select([self._fd], [], [], 0.5)[0]:
            return True
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # Linux says so when the child has closed the terminal
            return False
        self.raw += data
        # pyte takes the kitty keyboard's sequences for text; they are none of our business here.
        self._stream.feed(data.replace(b"\x1b[>1u", b"").replace(b"\x1b[<u", b""))
        return bool(data)


def main(command: list[str]) -> None:
    """Walk through a first run."""
    terminal = Terminal(command)
    terminal.wait("the home screen", lambda rows: "not tried yet" in rows, PATIENCE)
    terminal.press("\r")
    terminal.wait("the interview", lambda rows: "begin to answer" in rows, STEP)
    terminal.press("\n")
    terminal.wait("the clock of the answer", lambda rows: "submit" in rows, STEP)
    terminal.press("I asked both foremen")
    terminal.wait("the words typed", lambda rows: "I asked both foremen" in rows, STEP)
    terminal.press("\x11")
    status = terminal.status()
    if status != 0:
        sys.exit(f"{terminal.rows}\n\nIt ended with status {status}.")
    if terminal.raw.rfind(LEAVE) <= terminal.raw.rfind(ENTER):
        sys.exit("The terminal was not given back.")
    print("quit: status 0, terminal given back")


if __name__ == "__main__":
    main(sys.argv[1:])
