"""Trends: whether one is getting better, at what, and what to do about the weakest signals."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen

from mockroom.domain.trends import Trends
from mockroom.domain.weakness import Remedy, WeakSignal
from mockroom.practice import Practice
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.screens._trend_rows import COLUMNS, rows, signal_of, weak_of
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.list_bar import ListBar
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.trend_page import PracticePage, SignalPage

_READING = "Reading your attempts …"


class TrendsScreen(Screen[None]):
    """All attempts together."""

    TITLE = "Trends"
    CSS_PATH = "trends.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TRENDS)]

    turned: var[bool] = var(False, init=False)
    """Whether the calendar is shown where there is room for one thing."""

    list = query_one(RowList)
    page = query_one(SignalPage)
    days = query_one(PracticePage)
    bar = query_one(ListBar)

    class Start(Message):
        """A question is to be answered."""

        def __init__(self, question: str) -> None:
            self.question = question
            super().__init__()

    class Drill(Message):
        """A signal is to be drilled."""

        def __init__(self, signal: str) -> None:
            self.signal = signal
            super().__init__()

    class Listed(Message):
        """The attempts that listen for a signal are wanted, or all of them."""

        def __init__(self, signal: str) -> None:
            self.signal = signal
            super().__init__()

    class ToStories(Message):
        """The stories are wanted."""

    class Done(Message):
        """Seen enough."""

    class Read(Message):
        """Everything has been read."""

        def __init__(self, trends: Trends) -> None:
            self.trends = trends
            super().__init__()

    def __init__(
        self, practice: Practice, glyphs: Glyphs = DRAWN, *, stories: bool = False
    ) -> None:
        """`stories` says whether there is a place for stories."""
        super().__init__()
        self._practice = practice
        self._glyphs = glyphs
        self._with_stories = stories
        self._trends: Trends | None = None

    def compose(self) -> ComposeResult:
        """The list, what is in hand, and the calendar."""
        numbers = self._practice.numbers
        yield ListBar("Trends")
        yield Banner()
        with Container(id="body"):
            yield RowList(COLUMNS, self._glyphs)
            with Vertical(id="pages"):
                yield SignalPage(self._glyphs, numbers=numbers)
                yield PracticePage(self._glyphs, numbers=numbers)
        yield Hints()

    def on_mount(self) -> None:
        """Say that the attempts are coming."""
        self._say(_READING)

    def _say(self, sentence: str) -> None:
        self.list.show([Row(key="", cells=((sentence, "$quiet"),), can_choose=False)])

    def on_screen_resume(self) -> None:
        """Read all attempts in a thread, again when coming back."""
        self.run_worker(self._work, thread=True, exclusive=True, group="trends")

    def _work(self) -> None:
        self.post_message(self.Read(self._practice.trends()))

    @on(Read)
    def _show(self, message: Read) -> None:
        trends = self._trends = message.trends
        found = rows(trends, self._glyphs, numbers=self._practice.numbers)
        if found:
            self.list.show(found)
        else:
            self._say(f"{trends.sentence} {keymap_of(self).shown('trends.back')} goes back.")
        self.bar.told = trends.sentence if found and self._practice.numbers else ""
        self.page.trends = self.days.trends = trends
        self.query_one("#pages").display = bool(found)
        self.query_one(Banner).say(" ".join(self._practice.notices[:1]) or None)
        self._turned()

    @on(RowList.Turned)
    def _turned(self) -> None:
        row = self.list.in_hand
        if row is not None:
            self.page.signal = signal_of(row.key)
            self.page.weak = self.weak
        self.refresh_bindings()

    @property
    def weak(self) -> WeakSignal | None:
        """The signal in hand, where something is suggested for it."""
        row = self.list.in_hand
        return weak_of(self._trends, row.key) if self._trends and row else None

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What Enter does follows from the row in hand."""
        in_hand = self._trends is not None and self.list.in_hand is not None
        can = {
            "start": in_hand and self.weak is not None,
            "list": in_hand and self.weak is None,
            "turn": in_hand and not self.has_class("-wide"),
            "stories": self._with_stories,
        }
        return can.get(action, True)

    def on_resize(self) -> None:
        """What there is room for may be another by now."""
        self.call_after_refresh(self.refresh_bindings)

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        if self.weak:
            self.action_start()
        else:
            self.action_list()

    def action_start(self) -> None:
        """The question or the drill that is suggested."""
        weak = self.weak
        if weak is None:
            return
        drill = weak.remedy is Remedy.DRILL
        self.post_message(self.Drill(weak.target) if drill else self.Start(weak.target))

    def action_list(self) -> None:
        """The attempts that it is read from."""
        row = self.list.in_hand
        if row is not None:
            self.post_message(self.Listed(signal_of(row.key)))

    def action_turn(self) -> None:
        """The calendar, or the signal in hand."""
        self.turned = not self.turned
        self.set_class(self.turned, "-turned")

    def action_stories(self) -> None:
        """The stories."""
        self.post_message(self.ToStories())

    def action_back(self) -> None:
        """Back."""
        self.post_message(self.Done())
