"""Lines of text, each behind a word that leads it in; what is long wraps below itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from mockroom.ui.safe import plain

_NOTHING = Content()


@dataclass(frozen=True, slots=True)
class Led:
    """A line and the word before it; without a word it begins where the text of others does."""

    text: Content = _NOTHING
    lead: Content = _NOTHING


class LedLines(Widget):
    """As high as its lines are in its width."""

    DEFAULT_CSS = "LedLines { width: 1fr; height: auto; color: $foreground; }"

    def __init__(self, room_for_lead: int, *, id: str | None = None) -> None:
        """`room_for_lead` are the cells before the text."""
        super().__init__(id=id)
        self._indent = room_for_lead
        self._lines: tuple[Led, ...] = ()
        self._rows: list[Strip] = []
        self._laid_out_for = -1

    @property
    def text(self) -> str:
        """All of it as it would be read aloud."""
        return "\n".join(f"{one.lead.plain} {one.text.plain}".strip() for one in self._lines)

    def show(self, lines: Iterable[Led]) -> None:
        """Show these in place of what was shown."""
        self._lines = tuple(lines)
        self._laid_out_for = -1
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The rows that all lines take."""
        self._lay_out(width)
        return len(self._rows)

    def notify_style_update(self) -> None:
        """Another theme: paint all lines anew."""
        super().notify_style_update()
        self._laid_out_for = -1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.content_size.width
        if width != self._laid_out_for:
            self._lay_out(width)
        if 0 <= y < len(self._rows):
            return self._rows[y]
        return Strip.blank(width, self.visual_style.rich_style)

    def _lay_out(self, width: int) -> None:
        self._laid_out_for = width
        self._rows = [row for line in self._lines for row in self._wrapped(line, width)]

    def _wrapped(self, line: Led, width: int) -> list[Strip]:
        style = self.visual_style
        indent = min(self._indent, width // 2)
        texts = Visual.to_strips(
            self, line.text or plain(" "), max(width - indent, 1), None, style, pad=True
        )
        leads = Visual.to_strips(self, line.lead or plain(" "), max(indent, 1), 1, style, pad=True)
        blank = Strip.blank(indent, style.rich_style)
        return [
            Strip.join([leads[0] if number == 0 and indent else blank, text])
            for number, text in enumerate(texts)
        ]
