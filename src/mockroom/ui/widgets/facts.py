"""Below the signals: sections and delivery, a line each."""

from textual.app import RenderResult
from textual.reactive import var
from textual.widget import Widget

from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.star_meter import meter
from mockroom.ui.widgets.wording import people_line


class Facts(Widget):
    """Advice, never score; without numbers only the sections, which are drawn."""

    DEFAULT_CSS = """
    Facts { height: 3; color: $quiet; }
    """

    reading: var[Reading | None] = var(None)

    def __init__(self, *, numbers: bool, glyphs: Glyphs = DRAWN, id: str | None = None) -> None:
        super().__init__(id=id)
        self._numbers = numbers
        self._glyphs = glyphs

    def watch_reading(self) -> None:
        """Repaint; the size stays."""
        self.refresh()

    def render(self) -> RenderResult:
        """The lines that fit this kind of interview; nothing before there is a text."""
        card = self.reading.card if self.reading else None
        if card is None or not card.delivery.words:
            return plain("")
        width, point = self.size.width, self._glyphs.point
        people = people_line(card.delivery, point, width) if self._numbers else ""
        star = meter(card.star, width, self._glyphs)
        return plain("\n").join([plain(""), star, plain(people)])
