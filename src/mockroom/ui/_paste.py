"""What a terminal sends while it pastes, made safe before anything looks for keys in it.

A bracketed paste lies between two marks. Text copied from a terminal or a web page may hold escape
sequences and control characters, which a parser of keys would take for keys: one of them submits,
one quits. Inside a paste only text, tabs and line ends pass.
"""

from typing import Final

START: Final = "\x1b[200~"
END: Final = "\x1b[201~"

PATIENCE: Final = 2.0
"""Seconds without input after which a paste counts as over although its end never came."""

_CONTROLS: Final[dict[int, str | None]] = {
    **dict.fromkeys([*range(32), 127]),
    **{ord(kept): kept for kept in "\t\n\r"},
    **dict.fromkeys([0x0B, 0x0C], "\n"),  # line and page breaks
}


class PasteFilter:
    """Passes on what was read, piece by piece, with the inside of every paste cleaned.

    Times are seconds of one clock that never goes back.
    """

    def __init__(self) -> None:
        self._inside = False
        self._held = ""
        self._latest = 0.0

    def feed(self, data: str, now: float) -> str:
        """What a parser of keys may have of the next piece of input."""
        before = self.tick(now)
        self._latest = now
        passed = [before]
        while data:
            part, data = self._within(data) if self._inside else self._outside(data)
            passed.append(part)
        return "".join(passed)

    def tick(self, now: float) -> str:
        """The end of a paste that has been silent for too long, otherwise nothing."""
        if not self._inside or now - self._latest < PATIENCE:
            return ""
        self._inside, self._held = False, ""
        return END

    def _outside(self, data: str) -> tuple[str, str]:
        """Keys as they are, up to where a paste starts; and the rest."""
        known = len(self._held)  # this much of a start has been passed on already
        before, start, after = (self._held + data).partition(START)
        self._held = "" if start else _beginning_of(START, before)
        self._inside = bool(start)
        return (before + start)[known:], after

    def _within(self, data: str) -> tuple[str, str]:
        """Pasted text without controls, up to where the paste ends; and the rest.

        An end that is followed by another one before any start was itself pasted.
        """
        data = self._held + data
        first = data.find(END)
        if first < 0:
            self._held = _beginning_of(END, data)
            return _clean(data[: len(data) - len(self._held)]), ""
        restart = data.find(START, first)
        last = data.rfind(END, first, restart if restart >= 0 else len(data))
        self._inside, self._held = False, ""
        return _clean(data[:last]) + END, data[last + len(END) :]


def _clean(pasted: str) -> str:
    return pasted.replace(START, "").replace(END, "").translate(_CONTROLS)


def _beginning_of(mark: str, text: str) -> str:
    """The longest end of the text that may become the mark once more is read."""
    lengths = range(min(len(mark) - 1, len(text)), 0, -1)
    return next((mark[:length] for length in lengths if text.endswith(mark[:length])), "")
