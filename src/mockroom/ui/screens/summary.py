"""The summary of a whole interview: what it showed across its questions, and a plan for the week.

It is read off the attempts in a thread, and any of them can be opened from here.
"""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult, RenderResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from mockroom.domain.attempt import Attempt
from mockroom.domain.interview import Interview
from mockroom.domain.quotes import Quote
from mockroom.domain.summary import SignalAcross, Summary
from mockroom.practice import Practice
from mockroom.practice.interviews import Interviews
from mockroom.ui._interviewing import terms_of
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.screens import _summary_blocks as blocks
from mockroom.ui.screens._drill_way import has_drills
from mockroom.ui.screens._opening import attempt_or_why
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.dates import day
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.summary_page import PlanRow, QuestionList, SummaryPage

_ROOM_FOR_NAME = 90


class SummaryBar(Spread):
    """Which interview it was, and when."""

    DEFAULT_CSS = "SummaryBar { dock: top; }"

    def __init__(self, title: str, facts: str) -> None:
        super().__init__()
        self._title = title
        self._facts = facts

    def ends(self, width: int) -> tuple[Content, Content]:
        """The title; when, how, and that this is its summary."""
        title = line(self._title, "bold $foreground")
        if width >= _ROOM_FOR_NAME:
            title = styled(("mockroom", "$primary"), "   ", title)
        return title, plain(self._facts, "$quiet")


class SignalsAcross(Widget):
    """A line for each signal, in the width there is."""

    DEFAULT_CSS = "SignalsAcross { width: 1fr; }"

    def __init__(self, found: tuple[SignalAcross, ...], glyphs: Glyphs, *, numbers: bool) -> None:
        super().__init__()
        self._found = found
        self._glyphs = glyphs
        self._numbers = numbers
        self.styles.height = max(len(found), 1)

    def render(self) -> RenderResult:
        """All of them."""
        return blocks.signals(self._found, self._glyphs, self.size.width, numbers=self._numbers)


class SummaryScreen(Screen[None]):
    """One whole interview, looked back on."""

    TITLE = "Summary of the interview"
    CSS_PATH = "summary.tcss"
    AUTO_FOCUS = "QuestionList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SUMMARY)]

    banner = query_one(Banner)
    questions = query_one(QuestionList)
    page = query_one(SummaryPage)

    class Opened(Message):
        """The debrief of this answer is wanted."""

        def __init__(self, attempt: Attempt) -> None:
            self.attempt = attempt
            super().__init__()

    class Drill(Message):
        """What this interview did not show is to be drilled."""

        def __init__(self, interview: Interview) -> None:
            self.interview = interview
            super().__init__()

    class Done(Message):
        """Looked at long enough."""

    class Read(Message):
        """The attempts have been read."""

        def __init__(self, summary: Summary) -> None:
            self.summary = summary
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        interviews: Callable[[], Interviews],
        interview: Interview,
        glyphs: Glyphs = DRAWN,
    ) -> None:
        """`interviews` is called in a thread."""
        super().__init__()
        self._practice = practice
        self._interviews = interviews
        self._interview = interview
        self._glyphs = glyphs
        self._numbers = terms_of(interview, practice).numbers
        self._shown: Summary | None = None

    def compose(self) -> ComposeResult:
        """The bar, and a page that is filled when the attempts are read."""
        interview = self._interview
        point = f" {self._glyphs.point} "
        when = day(interview.finished or interview.touched, self._practice.now())
        yield SummaryBar(interview.title, point.join((interview.mode.value, when, "summary")))
        yield Banner()
        with SummaryPage():
            yield Static(plain("Reading your answers …", "$quiet"), id="heading")
            yield Static(id="thin")
            yield QuestionList(blocks.COLUMNS, self._glyphs)
            with Container(id="columns"):
                yield Vertical(id="shown")
                yield Vertical(id="plan")
        yield Hints()

    # Reading

    def on_screen_resume(self) -> None:
        """Read it in a thread, again when coming back: levels may have been disputed."""
        self.run_worker(self._work, thread=True, exclusive=True, group="summary")

    def _work(self) -> None:
        self.post_message(self.Read(self._interviews().summary(self._interview)))

    @on(Read)
    async def _show(self, message: Read) -> None:
        summary = message.summary
        if summary == self._shown:
            return
        self._shown = summary
        glyphs, numbers = self._glyphs, self._numbers
        heading = blocks.heading(summary, glyphs, numbers=numbers)
        self.query_one("#heading", Static).update(heading)
        thin = self.query_one("#thin", Static)
        told = [blocks.said(one, numbers=numbers) for one in summary.thin]
        thin.update(plain("\n".join(told)))
        thin.display = bool(told)
        rows = blocks.question_rows(summary, glyphs, numbers=numbers)
        self.questions.styles.height = len(rows)
        self.questions.show(rows)
        await self._fill("#shown", self._what_was_shown(summary))
        await self._fill("#plan", self._plan(summary))
        self.banner.say(" ".join(self._interviews().notices[:1]) or None)
        self.refresh_bindings()

    async def _fill(self, place: str, widgets: list[Widget]) -> None:
        part = self.query_one(place)
        await part.remove_children()
        await part.mount(*widgets)

    def _what_was_shown(self, summary: Summary) -> list[Widget]:
        signals = SignalsAcross(summary.signals, self._glyphs, numbers=self._numbers)
        signals.add_class("block")
        found: list[Widget] = [
            Static(plain("Signals, over all answers"), classes="heading"),
            signals,
        ]
        if summary.strongest:
            found += self._quoted("The strongest words", summary.strongest)
        if summary.weakest:
            found += self._quoted("The weakest words", summary.weakest)
        return found

    def _quoted(self, heading: str, quote: Quote) -> list[Widget]:
        words = blocks.quote_block(quote, self._glyphs)
        return [Static(plain(heading), classes="heading"), Static(words, classes="block")]

    def _plan(self, summary: Summary) -> list[Widget]:
        rows = [
            PlanRow(
                blocks.day_of(one, self._interview), blocks.plan_item(one, numbers=self._numbers)
            )
            for one in summary.plan
        ]
        return [Static(plain("A plan for the week"), classes="heading"), *rows]

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """A question without an answer has no debrief."""
        if action == "open":
            return self._shown is not None and self.questions.in_hand is not None
        if action == "drill":
            return has_drills(self.app)
        return True

    @on(RowList.Turned)
    def _turned(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """The debrief of the answer in hand."""
        row = self.questions.in_hand
        attempt = attempt_or_why(self, self._practice, row.key) if row else None
        if attempt is not None:
            self.post_message(self.Opened(attempt))

    def action_drill(self) -> None:
        """Drill what was not shown."""
        self.post_message(self.Drill(self._interview))

    def action_done(self) -> None:
        """Close it."""
        self.post_message(self.Done())
