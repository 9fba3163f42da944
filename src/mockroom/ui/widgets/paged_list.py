"""A list of rows that are asked for a page at a time, so that a hundred thousand open like ten."""

from collections.abc import Sequence
from typing import overload

from textual.app import RenderResult
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from mockroom.ui.safe import styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.columns import Column, Row, lay_out
from mockroom.ui.widgets.row_list import RowList

PAGE = 200
"""Rows that are asked for at once; more than any terminal shows."""
_COMING = Row(key="", cells=(("…", "$quiet"),))
_MARGIN = 2


class _Pages(Sequence[Row]):
    """All rows by their place; those that have not come yet have no key."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._known: dict[int, Row] = {}

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(self._total))]
        if not 0 <= place < self._total:
            raise IndexError(place)
        return self._known.get(place, _COMING)

    def put(self, offset: int, rows: Sequence[Row]) -> None:
        """These rows have come."""
        self._known |= dict(enumerate(rows, offset))


class PagedList(RowList):
    """Rows of which only those near what is in view are known.

    Whoever shows it answers each `Wanted` with `fill`.
    """

    DEFAULT_CSS = "PagedList { scrollbar-gutter: stable; }"

    class Wanted(Message):
        """A page is to be seen that has not come yet."""

        def __init__(self, offset: int) -> None:
            self.offset = offset
            """The place of its first row."""
            super().__init__()

    def __init__(
        self, columns: Sequence[Column], glyphs: Glyphs = DRAWN, *, id: str | None = None
    ) -> None:
        super().__init__(columns, glyphs, id=id)
        self._asked: set[int] = set()
        self.marked: set[str] = set()
        """The keys of the rows that are taken together."""

    @property
    def in_hand(self) -> Row | None:
        """The row that a key would act on; None as long as it has not come."""
        row = super().in_hand
        if row is not None and not row.key:
            self._ask(self.at)
            return None
        return row

    def begin(self, total: int, offset: int, rows: Sequence[Row], at: int = 0) -> None:
        """Show other rows than before, so many in all, a page of them known, and one in hand."""
        pages = _Pages(total)
        pages.put(offset, rows)
        self.rows = pages
        self._asked = {_page_of(offset)}
        self.virtual_size = Size(0, total)
        self.refresh()
        at = min(max(at, 0), total - 1)
        if at == self.at:
            self._keep_in_view(at)
            self.call_later(self._tell)
        self.at = at

    def fill(self, offset: int, rows: Sequence[Row]) -> None:
        """A page has come."""
        if isinstance(self.rows, _Pages):
            self.rows.put(offset, rows)
            self.refresh()
            if offset <= self.at < offset + len(rows):
                self.call_later(self._tell)

    def sign(self, row: Row) -> str:
        """Whether a row is marked."""
        return self._glyphs.marked if row.key and row.key in self.marked else ""

    def render_line(self, y: int) -> Strip:
        """A row; one that has not come is asked for."""
        place = y + self.scroll_offset.y
        if 0 <= place < len(self.rows) and self.rows[place] is _COMING:
            self._ask(place)
        return super().render_line(y)

    def _ask(self, place: int) -> None:
        page = _page_of(place)
        if page not in self._asked:
            self._asked.add(page)
            self.post_message(self.Wanted(page))


def _page_of(place: int) -> int:
    return place - place % PAGE


class ColumnNames(Widget):
    """The names of a list's columns, above it and never scrolled away."""

    DEFAULT_CSS = "ColumnNames { height: 1; }"

    def __init__(self, names: Row, columns: Sequence[Column]) -> None:
        super().__init__()
        self._names = names
        self._columns = tuple(columns)

    def render(self) -> RenderResult:
        """Each above its column."""
        width = self.size.width - 1 - 2 * _MARGIN  # the list keeps a cell for its scroll bar
        return styled(" " * _MARGIN, lay_out(self._names, self._columns, max(width, 0)))
