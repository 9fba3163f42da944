"""What the trends screen says beside its list: one signal, and when and how well one rated."""

from datetime import date

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.level import Level
from mockroom.domain.plot import calendar_lines
from mockroom.domain.trends import Trends
from mockroom.domain.weakness import WeakSignal
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import DRAWN, LETTERED, Glyphs
from mockroom.ui.widgets.trend_text import heading, plot
from mockroom.ui.widgets.wording import count, level_word

_MOST_PLOT = 12
"""Lines of a plot at most; higher, four levels lie too far apart to be read as one line."""
_LEAST_PLOT = 3
_BAR = 20
"""Cells of the longest bar of a distribution."""


class SignalPage(Widget):
    """A signal, or the overall figure, over time: plot, spread, and why a suggestion is made."""

    DEFAULT_CSS = "SignalPage { height: 1fr; width: 1fr; }"

    trends: var[Trends | None] = var(None)
    signal: var[str] = var("")
    """Its id; empty for the overall figure."""
    weak: var[WeakSignal | None] = var(None)
    """What to do about it, where that is said."""

    def __init__(self, glyphs: Glyphs = DRAWN, *, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._numbers = numbers

    def watch_trends(self) -> None:
        """Repaint; the size is the style sheet's."""
        self.refresh()

    def watch_signal(self) -> None:
        """Repaint."""
        self.refresh()

    def watch_weak(self) -> None:
        """Repaint."""
        self.refresh()

    def render(self) -> RenderResult:
        """The heading, what is said, the plot, and the spread, as there is room."""
        trends, (width, height) = self.trends, self.size
        if trends is None or height < 1:
            return plain("")
        trend = trends.signal(self.signal) if self.signal else None
        if trend is None:
            return self._whole(trends, width, height) if not self.signal else plain("")
        head = [heading(trend, self._glyphs, width, numbers=self._numbers)]
        said = [plain(trend.sentence, "$quiet")]
        if self.weak:
            said = [line(self.weak.reason, "$foreground")]
        tail = self._spread(trend.spread, trend.count)
        points = [(one.day, float(one.level)) for one in trend.points]
        return self._page(head + said, points, tail, width, height)

    def _whole(self, trends: Trends, width: int, height: int) -> Content:
        points = [(one.day, one.overall * Level.STRONG / 100) for one in trends.overall]
        if not points:
            return plain("")
        head = [plain("On the whole", "bold $written")]
        levels = [Level.nearest(one.overall) for one in trends.overall]
        counts = tuple(levels.count(level) for level in Level)
        return self._page(head, points, self._spread(counts, len(levels)), width, height)

    def _page(
        self,
        head: list[Content],
        points: list[tuple[date, float]],
        tail: list[Content],
        width: int,
        height: int,
    ) -> Content:
        """The tail goes where there is no room for it beside a plot that can be read."""
        head = [one for part in head for one in part.wrap(width)] if width > 0 else head
        room = height - len(head) - 1
        if room - len(tail) - 1 < _LEAST_PLOT + 3:
            tail = []
        rows = min(room - (len(tail) + 1 if tail else 0), _MOST_PLOT)
        if rows < _LEAST_PLOT:
            return plain("\n").join(head)
        body = plot(points, width, rows, self._glyphs, numbers=self._numbers)
        parts = [*head, plain(""), body]
        if tail:
            parts += [plain(""), *tail]
        return plain("\n").join(parts)

    def _spread(self, counts: tuple[int, ...], total: int) -> list[Content]:
        """A line a level with how often it came out, the strongest first."""
        most = max(*counts, 1)
        lines = []
        for level in reversed(Level):
            number = counts[level]
            bar = self._glyphs.bar * max(round(number / most * _BAR), 1 if number else 0)
            told = f"{number:>{len(str(total))}}  " if self._numbers else ""
            parts: list[Part] = [
                (f"{self._glyphs.level(level)} ", "$primary" if level else "$quiet"),
                (f"{level_word(level):<10}", "$foreground"),
                (told, "$foreground"),
                (bar or self._glyphs.nothing, "$primary" if number else "$quiet"),
            ]
            lines.append(styled(*parts))
        return lines


class PracticePage(Widget):
    """The calendar, and the own ratings beside the scores."""

    DEFAULT_CSS = "PracticePage { height: 12; width: 1fr; }"

    trends: var[Trends | None] = var(None)

    def __init__(self, glyphs: Glyphs = DRAWN, *, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._numbers = numbers

    def watch_trends(self) -> None:
        """Repaint; the size is the style sheet's."""
        self.refresh()

    def render(self) -> RenderResult:
        """Both."""
        trends, numbers = self.trends, self._numbers
        if trends is None:
            return plain("")
        calendar = trends.calendar
        told = ""
        if numbers:
            told = f"{count(calendar.attempts, 'attempt')} on {count(calendar.days, 'day')}"
        drawn = calendar_lines(calendar, ascii_only=self._glyphs is LETTERED)
        if not numbers:
            some = str.maketrans(dict.fromkeys("123456789+", self._glyphs.marked))
            drawn = (drawn[0], *(one[:1] + one[1:].translate(some) for one in drawn[1:]))
        own = trends.calibration
        lines = [
            styled(("When you practised", "bold $quiet"), (f"  {told}", "$quiet")),
            *(plain(one, "$foreground") for one in drawn),
            plain(""),
            styled(("Your ratings  ", "bold $quiet"), own.sentence if numbers else own.words),
        ]
        if numbers and own.pairs:
            near = f"At most one level apart in {own.within_one} of {own.pairs}."
            lines.append(plain(near, "$quiet"))
        return plain("\n").join(lines)
