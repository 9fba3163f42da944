"""From the key that grades a drill to the next drill on the screen, against a bare Textual app.

    python bench/next_card.py [--rounds N] [--kind K]

Both run in a pseudo-terminal. The clock runs from the key to the end of the picture in which the
next drill, or the next text of the bare app, stands; a drill's grade is on the disk by then. Its
reveal is looked at for a moment before, as somebody would. The bare app changes the text of its
one widget and does nothing else, so what it takes is what the framework takes.
"""

import argparse
import os
import re
import select
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from _measure import interleaved, ratio, table
from cold_start import COMMAND, HERE, LONGEST, start

STORY = "On Monday I asked the foreman to sit down with me, because nobody had done so before."
LOOKED_AT = 0.4
"""Seconds for which a reveal is looked at; the next drill is prepared meanwhile."""
MOST = 20
WARM_UP = 2
_CONTROL = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]")
_PICTURE_ENDS = b"\x1b[?2026l"


class Window:
    """A program in a pseudo-terminal, and what it has drawn since it was last looked at."""

    def __init__(self, command: Sequence[str], data: str) -> None:
        self.process, self._terminal = start(command, data)
        self._seen = b""
        os.write(self._terminal, b"\x1b[?2026;2$y")  # pictures are wanted whole

    def press(self, keys: str) -> None:
        """What was drawn before is forgotten."""
        self._read(0)
        self._seen = b""
        os.write(self._terminal, keys.encode())

    def until(self, words: str) -> None:
        """Read on until a picture with these words has been drawn to its end."""
        ends = perf_counter() + LONGEST
        while words not in self._words() or not self._seen.endswith(_PICTURE_ENDS):
            if perf_counter() > ends:
                raise RuntimeError(f"never drew {words!r}: {self._words()[-600:]}")
            self._read(0.05)

    def rest(self) -> None:
        """Look at it for a moment, and take in what is drawn meanwhile."""
        ends = perf_counter() + LOOKED_AT
        while perf_counter() < ends:
            self._read(0.02)

    def close(self) -> None:
        """End it."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def _read(self, seconds: float) -> None:
        while select.select([self._terminal], [], [], seconds)[0]:
            self._seen += os.read(self._terminal, 65_536)
            seconds = 0

    def _words(self) -> str:
        return " ".join(_CONTROL.sub(b"", self._seen).decode(errors="ignore").split())


class Bare:
    """The app that only changes a text."""

    def __init__(self, data: str) -> None:
        self.window = Window([sys.executable, str(HERE / "peers" / "swap.py")], data)
        self.window.until(f"1 of {MOST}")
        self._at = 1

    def turn(self) -> float:
        """Seconds from the key to the next text."""
        self.window.rest()
        self._at += 1
        began = perf_counter()
        self.window.press("3")
        self.window.until(f"{self._at} of {MOST}")
        return perf_counter() - began


class Drilling:
    """A run of drills of one kind, each answered with the same text."""

    def __init__(self, data: str, kind: str) -> None:
        options = ["drill", "--kind", kind, "--count", str(MOST)]
        self.window = Window([sys.executable, "-c", COMMAND, *options], data)
        self.window.until(f"1 of {MOST}")
        self._at = 1

    def turn(self) -> float:
        """Seconds from the grade to the next drill."""
        self.window.rest()
        self.window.press(f"\x1b[200~{STORY}\x1b[201~")
        self.window.rest()
        self.window.press("\n")
        self.window.until("1 again")
        self.window.rest()
        self._at += 1
        began = perf_counter()
        self.window.press("3")
        self.window.until(f"{self._at} of {MOST}")
        return perf_counter() - began


def main() -> None:
    """Measure both in turn, in as many windows as there are rounds, and print the table."""
    parser = argparse.ArgumentParser(description="From a grade to the next drill.")
    parser.add_argument("--rounds", type=int, default=3, help="windows of each (3)")
    parser.add_argument("--kind", default="rewrite", help="the kind of drill (rewrite)")
    options = parser.parse_args()
    figures: dict[str, list[float]] = {}
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as data:
            both = {
                "a bare Textual app": Bare(data),
                "mockroom": Drilling(str(Path(data) / "data"), options.kind),
            }
            cases = {name: one.turn for name, one in both.items()}
            try:
                interleaved(cases, WARM_UP)
                for name, times in interleaved(cases, MOST - 1 - WARM_UP).items():
                    figures.setdefault(name, []).extend(times)
            finally:
                for one in both.values():
                    one.window.close()
    bare = figures["a bare Textual app"]
    rows = [
        [
            name,
            *(f"{figure * 1_000:.0f} ms" for figure in (min(times), median(times), max(times))),
            f"x{ratio(times, bare):.2f}",
        ]
        for name, times in figures.items()
    ]
    print(table(["from key to picture", "least", "median", "worst", "of the bare app"], rows))


if __name__ == "__main__":
    main()
