"""The review: all past attempts, the newest first; each opens its debrief again."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen

from mockroom.domain.attempt import Attempt
from mockroom.practice import AttemptRow, Practice, PracticeError, StoreError
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain
from mockroom.ui.screens._review_rows import COLUMNS, HEADING, attempt_row
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.search_list import SearchList
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.wording import count

_NONE_YET = "No attempts yet. Finish an interview first;"


class ReviewBar(Spread):
    """What is listed, and how many."""

    DEFAULT_CSS = "ReviewBar { dock: top; }"

    told: var[str] = var("")

    def watch_told(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:  # noqa: ARG002
        """Heading; count."""
        return plain("Past attempts", "bold $primary"), plain(self.told, "$quiet")


class ReviewScreen(Screen[None]):
    """A table that reads at a glance."""

    TITLE = "Past attempts"
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.REVIEW)]

    list = query_one(SearchList)
    bar = query_one(ReviewBar)
    banner = query_one(Banner)

    class Opened(Message):
        """This attempt is wanted."""

        def __init__(self, attempt: Attempt) -> None:
            self.attempt = attempt
            super().__init__()

    class Done(Message):
        """Enough of it."""

    class Read(Message):
        """The attempts have been read."""

        def __init__(self, attempts: tuple[AttemptRow, ...]) -> None:
            self.attempts = attempts
            super().__init__()

    def __init__(self, practice: Practice, glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._practice = practice
        self._glyphs = glyphs
        self._composed = False

    def compose(self) -> ComposeResult:
        """The table alone."""
        yield ReviewBar()
        yield Banner()
        yield SearchList(COLUMNS, self._glyphs)
        yield Hints()

    def on_mount(self) -> None:
        """Say that the attempts are coming."""
        self._composed = True
        self._say("Reading your attempts …")

    def _say(self, sentence: str) -> None:
        self.list.show([Row(key="", cells=((sentence, "$quiet"),), can_choose=False)])

    def on_screen_resume(self) -> None:
        """Read them in a thread, for there may be thousands."""
        self.run_worker(self._work, thread=True, exclusive=True, group="review")

    def _work(self) -> None:
        self.post_message(self.Read(self._practice.attempts()))

    @on(Read)
    def _show(self, message: Read) -> None:
        now = self._practice.now()
        numbers = self._practice.numbers
        rows = [attempt_row(one, now, self._glyphs, numbers=numbers) for one in message.attempts]
        if rows:
            self.list.show([HEADING, *rows])
        else:
            self._say(f"{_NONE_YET} {keymap_of(self).shown('review.back')} goes back.")
        self.bar.told = count(len(rows), "attempt") if rows else ""
        self.banner.say(" ".join(self._practice.notices[:1]) or None)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What there is nothing for is not offered."""
        if not self._composed:
            return action == "back"
        in_hand = self.list.in_hand
        can = {
            "open": in_hand is not None,
            "search": in_hand is not None and not self.list.searching,
            "clear": self.list.searching,
            "back": not self.list.searching,
        }
        return can.get(action, True)

    @on(RowList.Turned)
    def _turned(self) -> None:
        self.refresh_bindings()

    def action_open(self) -> None:
        """The debrief of the attempt in hand."""
        self.list.when_typed(self._open)

    @on(RowList.Chosen)
    def _open(self) -> None:
        row = self.list.in_hand
        if row is None:
            return
        try:
            attempt = self._practice.attempt(row.key)
        except (PracticeError, StoreError) as error:
            self.notify(str(error), severity="warning", markup=False)
            return
        self.post_message(self.Opened(attempt))

    def action_search(self) -> None:
        """Type words to search by."""
        self.list.open_search()
        self.refresh_bindings()

    def action_clear(self) -> None:
        """All attempts again."""
        self.list.close_search()
        self.refresh_bindings()

    def action_back(self) -> None:
        """Home."""
        self.post_message(self.Done())
