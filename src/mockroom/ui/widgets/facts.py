"""Below the signals: sections, length and delivery, a line each."""

from textual.app import RenderResult
from textual.reactive import var
from textual.widget import Widget

from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.star_meter import meter
from mockroom.ui.widgets.wording import length_line, people_line

WORDS_A_MINUTE = 140
"""Speaking pace that written words are turned into time with."""


class Facts(Widget):
    """Advice, never score. Without feedback it only says how long the answer is."""

    DEFAULT_CSS = """
    Facts { height: 5; color: $quiet; }
    Facts.-length-only { height: 1; }
    """

    reading: var[Reading | None] = var(None)
    words: var[int] = var(0)

    def __init__(self, *, feedback: bool, glyphs: Glyphs = DRAWN, id: str | None = None) -> None:
        super().__init__(id=id)
        self._feedback = feedback
        self._glyphs = glyphs
        self.set_class(not feedback, "-length-only")

    def watch_reading(self) -> None:
        """Repaint; the size stays."""
        self.refresh()

    def watch_words(self) -> None:
        """Repaint; the size stays."""
        self.refresh()

    def render(self) -> RenderResult:
        """The lines that fit this kind of interview."""
        width, point = self.size.width, self._glyphs.point
        seconds = round(self.words * 60 / WORDS_A_MINUTE)
        length = plain(length_line(self.words, seconds, point, width))
        if not self._feedback:
            return length
        card = self.reading.card if self.reading else None
        people = people_line(card.delivery, point, width) if card else ""
        star = meter(card.star if card else None, width, self._glyphs)
        if not self.words:
            return plain("")
        return plain("\n").join([plain(""), star, plain(""), length, plain(people)])
