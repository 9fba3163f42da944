"""A line to search by above a list; the arrow keys lead from what is typed into the list."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.widgets import Static

from mockroom.ui.safe import plain
from mockroom.ui.widgets.line_input import LineInput
from mockroom.ui.widgets.row_list import RowList

LONGEST_SEARCH = 80
"""Characters that can be searched for."""


class SearchLine(Horizontal):
    """The line, hidden at first."""

    def compose(self) -> ComposeResult:
        """The sign of a search, and what is typed."""
        yield Static(plain("/"))
        yield LineInput(
            placeholder="words that you said", max_length=LONGEST_SEARCH, select_on_focus=False
        )


class SearchBox(Vertical):
    """Holds a `SearchLine` and a list; what is found is its owner's work."""

    DEFAULT_CSS = """
    SearchBox {
        height: 1fr;

        & SearchLine { height: 2; padding: 0 2; display: none; }
        & SearchLine Static { width: 2; color: $primary; }
        & Input, & Input:focus { border: none; height: 1; padding: 0; width: 1fr; }
        &.-searching SearchLine { display: block; }
    }
    """
    BINDINGS = [
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
    ]

    line = query_one(LineInput)
    rows = query_one(RowList)

    @property
    def searching(self) -> bool:
        """Whether the line is open."""
        return self.has_class("-searching")

    @property
    def typing(self) -> bool:
        """Whether letters go into the line; below it they are keys."""
        return self.searching and self.line.has_focus

    def open(self) -> None:
        """Let words be typed."""
        self.add_class("-searching")
        self.line.focus()

    def close(self) -> None:
        """No more search."""
        self.rows.focus()
        self.remove_class("-searching")
        self.line.clear()

    def when_typed(self, act: Callable[[], object]) -> None:
        """Do something once the letters that came before it are in the line."""
        if self.searching:
            self.line.call_later(act)
        else:
            act()

    def leave_line(self) -> None:
        """Into the list, the words as they are."""
        self.rows.focus()

    def action_step(self, by: int) -> None:
        """Move in the list, which has the keys then."""
        self.leave_line()
        self.rows.action_step(by)

    def action_page(self, by: int) -> None:
        """A screenful on or back in the list, which has the keys then."""
        self.leave_line()
        self.rows.action_page(by)
