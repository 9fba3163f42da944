"""The page of an interview's summary: it scrolls, and its questions are chosen with the arrows."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mockroom.ui.safe import plain
from mockroom.ui.widgets.row_list import RowList

_STEP = 3
"""Lines that an arrow key moves a page by whose questions are out of sight."""


class QuestionList(RowList, inherit_bindings=False):
    """The questions, without keys of their own: the page shares out the arrows."""

    DEFAULT_CSS = "QuestionList { height: auto; }"

    def can_step(self, by: int) -> bool:
        """Whether there is one more to choose in a direction."""
        return self._next(self.at + by, by) is not None


class SummaryPage(VerticalScroll, can_focus=False):
    """Arrows choose a question while there is one that way, and move the page from there on."""

    BINDINGS = [
        Binding("up,k", "step(-1)", "up", show=False),
        Binding("down,j", "step(1)", "down", show=False),
    ]

    def action_step(self, by: int) -> None:
        """To the next question, or a little along the page."""
        questions = self.query_one(QuestionList)
        if self.scroll_y > 0 or not questions.can_step(by):
            self.scroll_relative(y=by * _STEP, animate=False)
        else:
            questions.action_step(by)


class PlanRow(Horizontal):
    """A day, and beside it what to do then."""

    DEFAULT_CSS = """
    PlanRow {
        height: auto;
        margin-bottom: 1;

        & .day { width: 11; height: auto; color: $primary; }
        & .doing { width: 1fr; height: auto; }
    }
    """

    def __init__(self, day: str, doing: Content) -> None:
        super().__init__()
        self._day = day
        self._doing = doing

    def compose(self) -> ComposeResult:
        """Both."""
        yield Static(plain(self._day), classes="day")
        yield Static(self._doing, classes="doing")
