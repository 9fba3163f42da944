"""The line at the top of screens that list things: what is listed, and how much of it there is."""

from textual.content import Content
from textual.reactive import var

from mockroom.ui.safe import plain
from mockroom.ui.widgets.spread import Spread


class ListBar(Spread):
    """A heading at the left, counts or a sentence at the right."""

    DEFAULT_CSS = "ListBar { dock: top; }"

    told: var[str] = var("")

    def __init__(self, heading: str, told: str = "") -> None:
        super().__init__()
        self._heading = heading
        self.set_reactive(ListBar.told, told)

    def watch_told(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:  # noqa: ARG002
        """Both."""
        return plain(self._heading, "bold $primary"), plain(self.told, "$quiet")
