"""The line at the top of screens about one thing: its title, and where one is."""

from typing import ClassVar

from textual.content import Content

from mockroom.ui.safe import line, plain, styled
from mockroom.ui.widgets.spread import Spread


class PlaceBar(Spread):
    """What it is about at the left, where one is at the right."""

    DEFAULT_CSS = "PlaceBar { dock: top; padding: 0 1; }"
    ROOM_FOR_NAME: ClassVar[int] = 100
    """Cells from which on there is room for the program's name as well."""

    def __init__(self, title: str, where: str) -> None:
        super().__init__()
        self._title = title
        self._where = where

    def ends(self, width: int) -> tuple[Content, Content]:
        """The title; the place."""
        title = line(self._title, "bold $foreground")
        if width >= self.ROOM_FOR_NAME:
            title = styled(("mockroom", "$primary"), "   ", title)
        return title, plain(self._where, "$quiet")
