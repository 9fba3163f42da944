"""One line with something at its left end and something at its right."""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from mockroom.ui.safe import plain, styled


class Spread(Widget):
    """Left and right text on one line; the left one is cut short where there is no room."""

    DEFAULT_CSS = "Spread { height: 1; }"

    def ends(self, width: int) -> tuple[Content, Content]:
        """What stands left and right on a line of `width` cells; for subclasses."""
        raise NotImplementedError

    def render(self) -> RenderResult:
        """The line, filled to its width."""
        width = self.size.width
        left, right = self.ends(width)
        room = width - right.cell_length - (1 if right else 0)
        left = left.truncate(max(room, 0), ellipsis=True)
        gap = plain(" " * max(width - left.cell_length - right.cell_length, 0))
        return styled(left, gap, right)
