"""A list of rows to choose one from, drawn row by row so that ten thousand of them open at once."""

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from mockroom.ui.safe import styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.columns import Column, Row, lay_out

_MARGIN = 2
"""Cells before a row, where the one in hand is pointed at."""


class RowList(ScrollView, can_focus=True):
    """Rows in columns with one in hand; headings are passed over."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"row-list--row", "row-list--in-hand", "row-list--out-of-hand"}
    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        background: $background;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;

        & > .row-list--row { color: $foreground; }
        & > .row-list--out-of-hand { color: $foreground; background: $panel; }
        & > .row-list--in-hand {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
        }
        &:nocolor > .row-list--in-hand { text-style: bold; }
    }
    """
    BINDINGS = [
        Binding("up,k", "step(-1)", "up", show=False),
        Binding("down,j", "step(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("home", "end(-1)", "first", show=False),
        Binding("end", "end(1)", "last", show=False),
    ]

    at: var[int] = var(-1, init=False)
    """Which row is in hand; -1 where there is none."""

    class Turned(Message):
        """Another row is in hand, or none."""

        def __init__(self, row: Row | None) -> None:
            self.row = row
            super().__init__()

    class Chosen(Message):
        """A row has been chosen with the mouse; keys are the screen's own."""

        def __init__(self, row: Row) -> None:
            self.row = row
            super().__init__()

    def __init__(
        self, columns: Sequence[Column], glyphs: Glyphs = DRAWN, *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._columns = tuple(columns)
        self._glyphs = glyphs
        self.rows: Sequence[Row] = ()

    @property
    def in_hand(self) -> Row | None:
        """The row that a key would act on."""
        return self.rows[self.at] if 0 <= self.at < len(self.rows) else None

    def show(self, rows: Sequence[Row], wanted: str | None = None) -> None:
        """Show these rows; in hand is the wanted one, else the one that was, else the first."""
        before = self.in_hand
        self.rows = tuple(rows)
        places = {row.key: place for place, row in enumerate(self.rows) if row.can_choose}
        keys = [wanted, before.key if before else None, *list(places)[:1]]
        found = next((places[key] for key in keys if key in places), -1)
        self.virtual_size = Size(0, len(self.rows))
        self.refresh()
        if found == self.at:
            self.call_later(self._tell)
        self.at = found

    def watch_at(self, old: int, new: int) -> None:
        """Repaint the two rows, and keep the new one in view."""
        for place in (old, new):
            self.refresh_line(place)
        self._keep_in_view(new)
        # Later, because a message stops at whoever's turn it is: at the parent, if it made this
        # change, and the screen would not hear of it.
        self.call_later(self._tell)

    def _tell(self) -> None:
        self.post_message(self.Turned(self.in_hand))

    def on_resize(self) -> None:
        """The row in hand stays in view when the terminal shrinks."""
        self._keep_in_view(self.at)

    def _keep_in_view(self, place: int) -> None:
        if place < 0:
            return
        top = place
        while top > 0 and not self.rows[top - 1].can_choose:
            top -= 1  # a heading comes into view with the first row under it
        for line in (top, place):
            self.scroll_to_region(Region(0, line, 1, 1), animate=False, force=True, x_axis=False)

    # Moving

    def action_step(self, by: int) -> None:
        """To the next row in a direction, and no further than the ends."""
        place = self._next(self.at + by, by)
        if place is not None:
            self.at = place
        elif by < 0:
            self.scroll_home(animate=False)

    def action_page(self, by: int) -> None:
        """A screenful on or back."""
        aim = self.at + by * max(self.scrollable_content_region.height - 1, 1)
        aim = min(max(aim, 0), len(self.rows) - 1)
        places = (self._next(aim, by), self._next(aim, -by))
        self.at = next((place for place in places if place is not None), self.at)

    def action_end(self, by: int) -> None:
        """To the first row or the last."""
        place = self._next(0, 1) if by < 0 else self._next(len(self.rows) - 1, -1)
        if place is not None:
            self.at = place

    def _next(self, place: int, by: int) -> int | None:
        """The first row from `place` on that can be chosen, in the direction `by`."""
        while 0 <= place < len(self.rows):
            if self.rows[place].can_choose:
                return place
            place += by
        return None

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        offset = event.get_content_offset(self)
        place = offset.y + self.scroll_offset.y if offset else -1
        if 0 <= place < len(self.rows) and self.rows[place].can_choose:
            self.at = place
            self.post_message(self.Chosen(self.rows[place]))

    # Drawing

    def sign(self, row: Row) -> str:  # noqa: ARG002
        """What stands before a row besides the pointer: one character at most; for subclasses."""
        return ""

    def notify_style_update(self) -> None:
        """Another theme: paint all rows anew."""
        super().notify_style_update()
        self.refresh()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The row in hand looks different where keys go elsewhere."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row, at `y` of what is in view."""
        place = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        in_hand = place == self.at
        name = ("in-hand" if self.has_focus else "out-of-hand") if in_hand else "row"
        style = self.get_visual_style(f"row-list--{name}")
        if not 0 <= place < len(self.rows):
            return Strip.blank(width, style.rich_style)
        line = lay_out(self.rows[place], self._columns, max(width - 2 * _MARGIN, 0))
        pointer = self._glyphs.pointer if in_hand else " "
        pointer += self.sign(self.rows[place])
        if in_hand:
            line = line.without_spans  # one colour, the one that reads best on its ground
        line = styled((pointer.ljust(_MARGIN), "$primary"), line, " " * _MARGIN)
        strips = Visual.to_strips(self, line, width, 1, style, apply_selection=False, pad=True)
        return strips[0].extend_cell_length(width, style.rich_style)
