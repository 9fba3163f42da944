"""A list of rows with a line above it to search them by, there when it is wanted."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.widgets import Input, Static

from mockroom.domain.plain import one_line, shorten
from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.columns import Column, Forms, Row
from mockroom.ui.widgets.row_list import RowList

LONGEST_SEARCH = 80
"""Characters that can be searched for."""


class SearchList(Vertical):
    """Rows, and a search that leaves those with every word of what is typed.

    Letters go into the search line while it is open; the arrow keys always move in the list.
    """

    DEFAULT_CSS = """
    SearchList {
        height: 1fr;

        & #search { height: 2; padding: 0 2; display: none; }
        & #search Static { width: 2; color: $primary; }
        & #search Input { border: none; height: 1; padding: 0; width: 1fr; }
        &.-searching #search { display: block; }
    }
    """
    BINDINGS = [
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
    ]

    rows = query_one(RowList)
    line = query_one(Input)

    def __init__(
        self,
        columns: Sequence[Column],
        glyphs: Glyphs = DRAWN,
        *,
        id: str | None = None,
        found: Callable[[str], Sequence[Row]] | None = None,
    ) -> None:
        """`found` gives the rows for what is typed, where more than its words decides on them."""
        super().__init__(id=id)
        self._found = found or self._with_every_word
        self._columns = tuple(columns)
        self._glyphs = glyphs
        self._all: tuple[Row, ...] = ()
        self._searched = ""

    def compose(self) -> ComposeResult:
        """The search line, hidden at first, and the rows."""
        with Horizontal(id="search"):
            yield Static(plain("/"))
            yield Input(
                placeholder="words to look for", max_length=LONGEST_SEARCH, select_on_focus=False
            )
        yield RowList(self._columns, self._glyphs)

    @property
    def searching(self) -> bool:
        """Whether the search line is open."""
        return self.has_class("-searching")

    @property
    def in_hand(self) -> Row | None:
        """The row that a key would act on, after all that is typed."""
        if self._searched != self.sought:
            self.search()
        return self.rows.in_hand

    def when_typed(self, act: Callable[[], object]) -> None:
        """Do something once the letters that came before it have been typed into the search.

        They pass through the queue of the search line, and a key that overtook them would act on
        another row than the one they lead to.
        """
        if self.searching:
            self.line.call_later(act)
        else:
            act()

    def show(self, rows: Sequence[Row], wanted: str | None = None) -> None:
        """Show these rows, or those of them that are searched for; see `RowList.show`."""
        self._all = tuple(rows)
        self.search(wanted)

    def open_search(self) -> None:
        """Let words be typed."""
        self.add_class("-searching")
        self.line.focus()

    def close_search(self) -> None:
        """All rows again."""
        self.rows.focus()
        self.remove_class("-searching")
        self.line.clear()

    @property
    def sought(self) -> str:
        """What is typed."""
        return one_line(self.line.value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.search()

    def search(self, wanted: str | None = None) -> None:
        """Show what is searched for now; in hand is the wanted row, as in `RowList.show`."""
        self._searched = self.sought
        self.rows.show(self._found(self.sought), wanted)

    def _with_every_word(self, text: str) -> Sequence[Row]:
        words = text.casefold().split()
        if not words:
            return self._all
        sought = (row for row in self._all if not row.stays)
        found = [row for row in sought if all(word in row.sought for word in words)]
        if not found:
            nothing = f'Nothing here has "{shorten(text, 40)}" in it.'
            cell = Forms((nothing, "Nothing here has all of that in it.", "Nothing."), "$quiet")
            found = [Row(key="", cells=(cell,), can_choose=False, columns=(Column(),))]
        return [*(row for row in self._all if row.stays), *found]

    def action_step(self, by: int) -> None:
        """Move in the list."""
        self.rows.action_step(by)

    def action_page(self, by: int) -> None:
        """A screenful on or back in the list."""
        self.rows.action_page(by)
