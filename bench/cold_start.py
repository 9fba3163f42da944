"""From the command to the screen: mockroom against bare Python and a bare Textual app.

    python bench/cold_start.py [--rounds N]

Every case is a process of its own in a pseudo-terminal, timed from its start to the moment when a
piece of its output arrives. Byte code is compiled before, as after an installation. The budgets
are ratios: the first frame within 2 times `python -c pass`, the home screen within 1.3 times the
Textual hello-world.
"""

import argparse
import fcntl
import os
import pty
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from _measure import interleaved, ratio, table

HERE = Path(__file__).parent
SOURCE = HERE.parent / "src"
ROWS, COLUMNS = 40, 120
COMMAND = "import sys; from mockroom.cli import main; sys.exit(main())"
"""What the installed `mockroom` script does."""
LONGEST = 20.0
"""Seconds after which a case has failed."""


def start(command: Sequence[str], data: str) -> tuple[int, int]:
    """Start a command in a terminal of its own: its process id and our end of the terminal."""
    environ = {
        **os.environ,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(SOURCE),
        "MOCKROOM_DATA": data,
        "MOCKROOM_CONFIG": data,
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    process, terminal = pty.fork()
    if process == 0:
        os.execve(command[0], command, environ)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    return process, terminal


def seconds_until(command: Sequence[str], marker: bytes, data: str) -> float:
    """Seconds from the start of a command to a marker in its output; its end, for no marker."""
    started = perf_counter()
    process, terminal = start(command, data)
    seen = b""
    try:
        while not marker or marker not in seen:
            try:
                more = os.read(terminal, 65_536)
            except OSError:  # how Linux tells that the other end is closed
                more = b""
            if not more:
                break
            seen += more
        took = perf_counter() - started
    finally:
        os.close(terminal)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    if marker not in seen or took > LONGEST:
        raise RuntimeError(f"{' '.join(command)} showed no {marker!r}: {seen[-300:]!r}")
    return took


def main() -> None:
    """Measure all cases in turn and print the table."""
    parser = argparse.ArgumentParser(description="Cold start, against Python and Textual.")
    parser.add_argument("--rounds", type=int, default=11, help="turns each case takes (11)")
    rounds = parser.parse_args().rounds
    mockroom = [sys.executable, "-c", COMMAND]
    hello = [sys.executable, str(HERE / "peers" / "hello.py")]
    with tempfile.TemporaryDirectory() as data:
        cases = {
            "python -c pass": ([sys.executable, "-c", "pass"], b""),
            "Textual hello-world": (hello, b"hello, world"),
            "mockroom, first frame": (mockroom, b"opening"),
            "mockroom, home painted": (mockroom, b"Reading the questions"),
            "mockroom, questions listed": (mockroom, b"coached: "),
        }
        timed = {
            name: lambda command=command, marker=marker: seconds_until(command, marker, data)
            for name, (command, marker) in cases.items()
        }
        interleaved(timed, 1)  # compiles what is not compiled yet
        figures = interleaved(timed, rounds)
    nothing, bare = figures["python -c pass"], figures["Textual hello-world"]
    rows = [
        [
            name,
            f"{median(times) * 1_000:.0f} ms",
            f"x{ratio(times, nothing):.2f}",
            f"x{ratio(times, bare):.2f}",
        ]
        for name, times in figures.items()
    ]
    print(table(["what", "median", "of python -c pass", "of hello-world"], rows))


if __name__ == "__main__":
    main()
