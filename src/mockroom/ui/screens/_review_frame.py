"""What is seen of the history: the table, what is asked for, a trend, and the row in hand."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.getters import query_one
from textual.widgets import Input, Static

from mockroom.domain.finding import Found
from mockroom.domain.history import HistoryPage
from mockroom.domain.trends import FEW, SignalTrend, Trends
from mockroom.practice import AttemptRow, Practice
from mockroom.practice.reviewing import ReviewTools
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain
from mockroom.ui.screens._review_data import Asked, linked
from mockroom.ui.screens._review_filters import told
from mockroom.ui.screens._review_reading import ReviewReading
from mockroom.ui.screens._review_rows import COLUMNS, HEADING, attempt_row
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.attempt_pane import AttemptPane, InHand
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.list_bar import ListBar
from mockroom.ui.widgets.paged_list import ColumnNames, PagedList
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.search_box import SearchBox, SearchLine
from mockroom.ui.widgets.trend_text import TrendPane

_NONE_YET = "No attempts yet. Finish an interview first;"
_READING = "Reading your attempts …"


class ReviewFrame(ReviewReading):
    """Paints what was read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.REVIEW)]

    table = query_one(PagedList)
    search = query_one(SearchBox)
    bar = query_one(ListBar)
    banner = query_one(Banner)
    trend = query_one(TrendPane)
    pane = query_one(AttemptPane)

    def __init__(
        self,
        practice: Practice,
        glyphs: Glyphs = DRAWN,
        tools: Callable[[], ReviewTools] | None = None,
        asked: Asked | None = None,
    ) -> None:
        super().__init__(practice, glyphs, tools, asked)
        self._shows = self
        self._told: dict[str, tuple[str, ...]] = {}
        self._rows: dict[str, AttemptRow] = {}
        """Those that have come, by their ids."""
        self._found: dict[str, Found] = {}
        """Where the words that are searched for stand in them."""
        self._signal = ""
        self._composed = False
        self._search_soon = False
        """Whether a search was begun before there was a line for it."""

    def compose(self) -> ComposeResult:
        """The table between what is asked for and what the row in hand is about."""
        numbers = self._practice.numbers
        yield ListBar("Past attempts")
        yield Banner()
        with SearchBox():
            yield SearchLine()
            yield Static(id="asked")
            yield ColumnNames(HEADING, COLUMNS)
            yield PagedList(COLUMNS, self._glyphs)
        with Container(id="below"), Horizontal():
            yield TrendPane(self._glyphs, numbers=numbers)
            yield AttemptPane(self._glyphs, numbers=numbers)
        yield Hints()

    def on_mount(self) -> None:
        """Say that the attempts are coming."""
        self._composed = True
        self._say(_READING)
        if self._search_soon:
            self.search.open()

    def _say(self, sentence: str) -> None:
        self.table.show([Row(key="", cells=((sentence, "$quiet"),), can_choose=False)])

    # Reading

    def shown_at(self) -> int:
        """The place of the row in hand."""
        return self.table.at

    @on(ReviewReading.Told)
    def _tell(self, message: ReviewReading.Told) -> None:
        if self._shown_version < 0:
            self._say(f"Reading your attempts: {message.done:,} of {message.total:,}.")

    def show_page(self, message: ReviewReading.Page) -> None:
        """The first rows of what is asked for, or those around the place that one was at."""
        at = self._place(message)
        self._rows = {one.id: one for one in message.page.rows}
        self._found = dict(message.page.found)
        if message.page.total:
            self.table.begin(message.page.total, message.offset, self._made(message.page), at)
        else:
            self._say(self._nothing())
        self._tell_counts()
        self.banner.say(" ".join(self._practice.notices[:1]) or None)
        self._show_in_hand()
        self.refresh_bindings()

    def _place(self, message: ReviewReading.Page) -> int:
        """Where the row that was in hand is now; the same place if it is not to be seen."""
        before = self.table.in_hand
        ids = [one.id for one in message.page.rows]
        if before and before.key in ids:
            return message.offset + ids.index(before.key)
        return 0 if self._from_top else max(self.table.at, 0)

    def _nothing(self) -> str:
        text = self._asked.wanted.text.strip()
        key = keymap_of(self).shown
        if text:
            return "Nothing that you said has these words in it."
        if self._asked.narrowed:
            return f"No attempt is like that; {key('review.clear')} lists all."
        return f"{_NONE_YET} {key('review.back')} goes back."

    def _made(self, page: HistoryPage) -> list[Row]:
        now, numbers = self._practice.now(), self._practice.numbers
        glyphs, told_by = self._glyphs, self._told
        return [attempt_row(one, now, glyphs, told_by, numbers=numbers) for one in page.rows]

    def show_more(self, message: ReviewReading.More) -> None:
        """Rows that were scrolled to."""
        self._rows |= {one.id: one for one in message.page.rows}
        self._found |= message.page.found
        self.table.fill(message.offset, self._made(message.page))

    @on(ReviewReading.Learned)
    def _learned(self, message: ReviewReading.Learned) -> None:
        self._known, self._stories = message.known, message.stories
        before, self._told = self._told, linked(message.stories)
        if before != self._told and self._page.total:
            self.read()
        self._show_trend()
        self._tell_counts()
        self.refresh_bindings()

    # What is seen

    def _tell_counts(self) -> None:
        total, every = self._page.total, self._known.attempts if self._known else 0
        shown = _attempts(total) if total else ""
        narrowed = self._asked.narrowed or self._asked.wanted.text
        if narrowed and self._known:
            shown = f"{total:,} of {_attempts(every)}"
        marked = len(self.table.marked)
        point = f" {self._glyphs.point} "
        self.bar.told = point.join(p for p in (f"{marked:,} marked" if marked else "", shown) if p)
        said = told(self._asked, self._known, self._stories, self._glyphs.point)
        line = self.query_one("#asked", Static)
        line.update(plain(said, "$primary"))
        line.display = bool(said)

    @property
    def signals(self) -> tuple[SignalTrend, ...]:
        """The signals that there is a trend of."""
        return self._known.trends.signals if self._known else ()

    def _show_trend(self) -> None:
        """The signal that is filtered by, else the one that was turned to, else the weakest."""
        trends = self._known.trends if self._known else None
        wanted = [self._asked.wanted.signal, self._signal]
        found = [trends.signal(one) for one in wanted if one] if trends else []
        first = next((one for one in found if one), None) or telling(trends)
        self.trend.trend = first
        self.set_class(first is not None, "-trend")

    def turn_signal(self, by: int) -> None:
        """The trend of the next signal."""
        ids = [one.signal for one in self.signals]
        shown = self.trend.trend
        if ids and shown:
            self._signal = ids[(ids.index(shown.signal) + by) % len(ids)]
            self._show_trend()

    @on(RowList.Turned)
    def _turned(self) -> None:
        self._show_in_hand()
        self.refresh_bindings()

    def _show_in_hand(self) -> None:
        row = self.table.in_hand
        attempt = self._rows.get(row.key) if row else None
        found = self._found.get(row.key) if row else None
        self.set_class(found is not None, "-found")
        self.pane.shown = (
            InHand(row=attempt, found=found, stories=self._told.get(attempt.id, ()))
            if attempt
            else None
        )

    # Searching

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        if message.value != self._asked.wanted.text:
            self.ask(self._asked.wanting(replace(self._asked.wanted, text=message.value)))

    @property
    def is_behind(self) -> bool:
        """Whether the list does not show yet what is asked for and typed."""
        typed = self.search.searching and self.search.line.value != self._asked.wanted.text
        return typed or self._shown_version != self._version

    def when_current(self, act: Callable[[], object]) -> None:
        """Do something once the list shows what is asked for, with all that was typed."""
        self.search.when_typed(partial(self.when_read, act))

    def ask(self, asked: Asked) -> None:
        """List something else."""
        super().ask(asked)
        self._show_trend()


def _attempts(number: int) -> str:
    return f"{number:,} attempt{'' if number == 1 else 's'}"


def telling(trends: Trends | None) -> SignalTrend | None:
    """The signal to show where none is asked for: the weakest of which enough is known to see
    something, or else the one of which most is known."""
    if trends is None:
        return None
    weak = [trends.signal(one.signal) for one in trends.weakest if one.evidence >= FEW]
    most = max(trends.signals, key=lambda one: one.count, default=None)
    return next((one for one in weak if one), most)
