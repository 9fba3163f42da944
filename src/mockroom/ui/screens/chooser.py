"""Chooses one of a short list, which typing makes shorter still."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen

from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.columns import Column, Row
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.search_list import SearchList

COLUMNS = (Column(), Column(width=7, right=True, needs=12))
"""What can be chosen, and what stands beside it."""
_ALONE = (Column(),)


class Choice(NamedTuple):
    """Something to choose."""

    key: str
    label: str
    beside: str = ""
    """A word or a figure at the right."""
    more: str = ""
    """What is quietly added in a line below."""
    sought: str = ""
    """What a search looks in besides the label and what is below it; without capitals."""

    def rows(self) -> Iterator[Row]:
        """Its line, and the one below it where there is one."""
        sought = " ".join((self.label.casefold(), self.more.casefold(), self.sought))
        yield Row(key=self.key, cells=(self.label, (self.beside, "$quiet")), sought=sought)
        if self.more:
            yield Row(
                key=f"{self.key}\n",
                cells=((f"  {self.more}", "$quiet"),),
                can_choose=False,
                sought=sought,
                columns=_ALONE,
            )


class ChooserScreen(ModalScreen[str | None]):
    """Gives the key of what was chosen, or None where nothing was."""

    TITLE = "Choose"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CHOOSER)]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ChooserScreen {
        align: center middle;

        & > Vertical {
            width: 52;
            max-width: 90%;
            height: auto;
            max-height: 90%;
            border: round $primary;
            border-title-color: $primary;
            border-subtitle-color: $quiet;
            background: $background;
            padding: 1 1 0 1;
        }
        &.-roomy > Vertical { width: 100; }
        &.-short > Vertical {
            max-height: 100%;
            padding: 0 1;
        }
        &.-short #search { height: 1; }
    }
    """

    list = query_one(SearchList)

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: str = "",
        glyphs: Glyphs = DRAWN,
        *,
        wide: bool = False,
    ) -> None:
        """`chosen` is the key of what holds now and is in hand at first; `wide` gives more room to
        choices that are told at length."""
        super().__init__(classes="-roomy" if wide else "")
        self._title = title
        self._choices = tuple(choices)
        self._chosen = chosen
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """A box with a line to type into and the list."""
        with Vertical() as box:
            box.border_title = plain(self._title)
            box.border_subtitle = plain(f"{keymap_of(self).shown('chooser.close')} closes")
            listed = SearchList(COLUMNS, self._glyphs)
            listed.styles.height = sum(1 + bool(one.more) for one in self._choices) + _AROUND
            yield listed

    def on_resize(self) -> None:
        """The list is no higher than the box can be; its rows are scrolled within it."""
        box = self.query_one(Vertical)
        around = box.gutter.height
        most = self.size.height if self.has_class("-short") else int(self.size.height * 0.9)
        self.list.styles.max_height = max(most - around, 1)

    def on_mount(self) -> None:
        """Fill the list and let words be typed."""
        rows = [row for one in self._choices for row in one.rows()]
        self.list.show(rows, self._chosen)
        self.list.open_search()

    def action_choose(self) -> None:
        """Take what is in hand."""
        self.list.when_typed(self._choose)

    @on(RowList.Chosen)
    def _choose(self) -> None:
        row = self.list.in_hand
        if row is not None:
            self.dismiss(row.key)

    def action_close(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)


_AROUND = 3
"""Lines of the search and below the list."""
