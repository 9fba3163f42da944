"""What the row in hand is about: a pane beside a wide list, two lines below a narrow one."""

from dataclasses import dataclass

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.plain import one_line
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import DRAWN, Glyphs

_LINES_OF_A_STRIP = 3
"""Up to this height there is room for the title and the facts only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A few facts about something that can be opened."""

    title: str
    facts: str = ""
    """On one line."""
    text: str = ""
    heading: str = ""
    """What the items are."""
    items: tuple[tuple[str, str], ...] = ()
    """A glyph, if any, and a name."""

    def in_a_line(self, point: str) -> str:
        """Facts and items on one line, or the text where there are no items."""
        names = ", ".join(name for _, name in self.items)
        return f"{self.facts} {point} {self.heading} {names}" if names else one_line(self.text)


class PreviewPane(Widget):
    """Shows a preview, in as much room as the style sheet gives it."""

    DEFAULT_CSS = "PreviewPane { height: 2; }"

    preview: var[Preview | None] = var(None)

    def __init__(self, glyphs: Glyphs = DRAWN, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._point = glyphs.point

    def watch_preview(self) -> None:
        """Repaint; the size is the style sheet's."""
        self.refresh()

    def render(self) -> RenderResult:
        """The pane or the two lines."""
        preview = self.preview
        if preview is None:
            return plain("")
        width = self.size.width
        if self.size.height <= _LINES_OF_A_STRIP:
            title = line(preview.title, "bold $foreground").truncate(width, ellipsis=True)
            facts = line(preview.in_a_line(self._point), "$quiet")
            return styled(title, "\n", facts.truncate(width, ellipsis=True))
        return plain("\n\n").join(_blocks(preview))


def _blocks(preview: Preview) -> list[Content]:
    """The parts of a whole pane, from top to bottom."""
    head: list[Part] = [(one_line(preview.title), "bold $written")]
    if preview.facts:
        head += ["\n", (preview.facts, "$quiet")]
    blocks = [styled(*head)]
    if preview.text:
        blocks.append(plain(preview.text, "$foreground"))
    if preview.items:
        rows = [styled((f"{glyph} ", "$primary"), line(name)) for glyph, name in preview.items]
        heading = plain(preview.heading.capitalize(), "bold $quiet")
        blocks.append(plain("\n").join([heading, *rows]))
    return blocks
