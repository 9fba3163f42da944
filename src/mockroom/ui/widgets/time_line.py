"""The time of a drill as a thin line: it informs, and when it is over it says so and no more."""

from collections.abc import Callable

from textual.app import RenderResult
from textual.reactive import var
from textual.widget import Widget

from mockroom.ui.safe import styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets import wording

_OVER = "The {0} seconds are over; write on, it counts all the same."
_OVER_SHORT = "time is over; it still counts"


class TimeLine(Widget):
    """What is left as a thick line, what has gone as a thin one, and the figures at its end.

    `seconds_gone` tells how long the drill has been on the screen.
    """

    DEFAULT_CSS = "TimeLine { height: 1; }"

    seconds: var[int] = var(0, init=False)
    """How many there are; 0 hides the line."""

    def __init__(self, seconds_gone: Callable[[], float], glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._gone = seconds_gone
        self._left, self._spent = ("=", "-") if glyphs.dash == "-" else ("━", "─")
        self._shown = ""

    def on_mount(self) -> None:
        """Begin to tick, once there is a time."""
        self.display = self.seconds > 0
        self.set_interval(1, self._tick)

    def watch_seconds(self) -> None:
        """There only where there is a time."""
        self.display = self.seconds > 0
        self.refresh()

    def _tick(self) -> None:
        if self.seconds and self.told() != self._shown:
            self.refresh()

    def told(self) -> str:
        """What it says in words: the time left, or that it is over."""
        left = self.seconds - self._gone()
        if left > 0:
            return f"{wording.clock(left + 0.99)} left"
        long = _OVER.format(self.seconds)
        return long if len(long) < self.size.width else _OVER_SHORT

    def render(self) -> RenderResult:
        """The line."""
        self._shown = self.told()
        left = max(self.seconds - self._gone(), 0.0)
        room = max(self.size.width - len(self._shown) - 2, 0)
        full = round(room * left / self.seconds) if self.seconds else 0
        style = "$quiet" if left else "$warning"
        return styled(
            (self._left * full, "$primary"),
            (self._spent * (room - full), "$line"),
            "  ",
            (self._shown, style),
        )
