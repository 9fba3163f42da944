"""A signal over time in words and as a plot, in as much room as there is."""

from collections.abc import Sequence
from datetime import date

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.level import Level
from mockroom.domain.plot import level_plot
from mockroom.domain.trends import SignalTrend
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.theme import DRAWN, LETTERED, Glyphs
from mockroom.ui.widgets.wording import count, level_word

_ROOM_FOR_DATES = 6
"""Lines from which on a plot has its days below it."""


def heading(trend: SignalTrend, glyphs: Glyphs, width: int, *, numbers: bool) -> Content:
    """Its name with the latest and the best level, as much as fits."""
    name = trend.name if len(trend.name) <= width - 2 else trend.short
    title = styled((f"{glyphs.level(trend.latest)} ", "$primary"), line(name, "bold $written"))
    latest, best = level_word(trend.latest), level_word(trend.best)
    told = [f"latest {latest}", f"best {best}"]
    if numbers:
        told.append(count(trend.count, "answer"))
    while told and title.cell_length + 2 + len(f" {glyphs.point} ".join(told)) > width:
        told.pop()
    facts = f" {glyphs.point} ".join(told)
    return styled(title, ("  " if facts else "", ""), (facts, "$quiet"))


def plot(
    points: Sequence[tuple[date, float]], width: int, height: int, glyphs: Glyphs, *, numbers: bool
) -> Content:
    """Levels over time on the fixed scale; without `numbers` signs of levels stand for digits."""
    lines = list(level_plot(points, width, height, ascii_only=glyphs is LETTERED))
    if not numbers:
        dated = 1 if len(lines) >= _ROOM_FOR_DATES else 0
        signs = str.maketrans({str(int(level)): glyphs.level(level) for level in Level})
        told = len(lines) - dated
        lines = [one.translate(signs) if at < told else one for at, one in enumerate(lines)]
    return plain("\n").join([plain(one, "$foreground") for one in lines])


class TrendPane(Widget):
    """One signal over time; drawn anew only where its room or its points are others."""

    DEFAULT_CSS = "TrendPane { height: 4; width: 1fr; }"

    trend: var[SignalTrend | None] = var(None)

    def __init__(self, glyphs: Glyphs = DRAWN, *, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._numbers = numbers
        self._drawn: tuple[SignalTrend, int, int, Content] | None = None

    def watch_trend(self) -> None:
        """Repaint; the size is the style sheet's."""
        self.refresh()

    def render(self) -> RenderResult:
        """Heading and plot."""
        trend, (width, height) = self.trend, self.size
        if trend is None or height < 1:
            return plain("")
        drawn = self._drawn
        if drawn is None or drawn[0] is not trend or drawn[1:3] != (width, height):
            drawn = trend, width, height, self._draw(trend, width, height)
            self._drawn = drawn
        return drawn[3]

    def _draw(self, trend: SignalTrend, width: int, height: int) -> Content:
        head = heading(trend, self._glyphs, width, numbers=self._numbers)
        if height == 1:
            return head
        points = [(one.day, float(one.level)) for one in trend.points]
        body = plot(points, width, height - 1, self._glyphs, numbers=self._numbers)
        return plain("\n").join([head, body])
