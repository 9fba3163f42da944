"""Scores past attempts under today's rubrics, and tells what moved; what is kept stays as it is."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.attempt import Attempt
from mockroom.domain.rescored import Moved, RescoreReport, report_of
from mockroom.practice import Practice, PracticeError, StoreError
from mockroom.practice.rescoring import Rescoring
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import plain, styled
from mockroom.ui.screens._opening import attempt_or_why
from mockroom.ui.screens._rescoring_rows import COLUMNS, progress_words, rows
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.list_bar import ListBar
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.spread import Spread

_OFTEN = 0.1
"""Seconds between two tellings of how far it is."""
_MOST_BAR = 60


class ProgressLine(Spread):
    """A bar, and how many are done."""

    DEFAULT_CSS = "ProgressLine { height: 1; }"

    done: var[tuple[int, int]] = var((0, 0))

    def __init__(self, glyphs: Glyphs, *, numbers: bool) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._numbers = numbers

    def watch_done(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """The bar; the words."""
        done, total = self.done
        words = progress_words(done, total, numbers=self._numbers)
        room = max(min(width - len(words) - 2, _MOST_BAR), 0)
        filled = round(room * done / total) if total else 0
        bar = styled(
            (self._glyphs.bar * filled, "$primary"),
            (self._glyphs.nothing * (room - filled), "$quiet"),
        )
        return bar, plain(words, "$quiet")


class RescoringScreen(Screen[None]):
    """Progress, and then a report."""

    TITLE = "Under today's rubrics"
    CSS_PATH = "rescoring.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.RESCORING)]

    list = query_one(RowList)
    line = query_one(ProgressLine)

    class Opened(Message):
        """This attempt is wanted."""

        def __init__(self, attempt: Attempt) -> None:
            self.attempt = attempt
            super().__init__()

    class Done(Message):
        """Seen enough."""

    class Went(Message):
        """So many are scored."""

        def __init__(self, done: int, total: int) -> None:
            self.done = done
            self.total = total
            super().__init__()

    class Over(Message):
        """All are scored, or it was stopped, or it failed."""

        def __init__(self, report: RescoreReport, trouble: str = "") -> None:
            self.report = report
            self.trouble = trouble
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        rescoring: Callable[[], Rescoring],
        attempts: tuple[str, ...] | None = None,
        glyphs: Glyphs = DRAWN,
    ) -> None:
        """`attempts` are the ids of those to score; None means all. `rescoring` is called in a
        thread."""
        super().__init__()
        self._practice = practice
        self._rescoring = rescoring
        self._attempts = attempts
        self._glyphs = glyphs
        self._report: RescoreReport | None = None
        self._stopped = False

    def compose(self) -> ComposeResult:
        """The progress; the report takes its place."""
        yield ListBar("Under today's rubrics", "what is kept stays as it is")
        yield Banner()
        with Vertical(id="body"):
            yield Static(plain("Scoring your attempts under today's rubrics …"), id="said")
            yield ProgressLine(self._glyphs, numbers=self._practice.numbers)
            yield RowList(COLUMNS, self._glyphs)
        yield Hints()

    def on_mount(self) -> None:
        """Begin; the scoring itself is done beside this process."""
        self.run_worker(self._work, thread=True, group="rescoring")

    def on_unmount(self) -> None:
        """Whatever closes the screen stops the work."""
        self._stopped = True

    def _work(self) -> None:
        moved: list[Moved] = []
        trouble, last = "", 0.0

        def progress(done: int, total: int) -> None:
            nonlocal last
            if monotonic() - last > _OFTEN or done == total:
                last = monotonic()
                self.post_message(self.Went(done, total))

        try:
            run = self._rescoring().run(
                self._attempts, progress=progress, cancelled=lambda: self._stopped, aside=True
            )
            moved.extend(run)
        except (PracticeError, StoreError) as error:
            trouble = str(error)
        self.post_message(self.Over(report_of(moved), trouble))

    @on(Went)
    def _went(self, message: Went) -> None:
        self.line.done = (message.done, message.total)

    @on(Over)
    def _over(self, message: Over) -> None:
        report = self._report = message.report
        stopped = "Stopped. " if self._stopped else ""
        self.query_one("#said", Static).update(plain(f"{stopped}{report.sentence}", "$written"))
        self.line.display = False
        now, numbers = self._practice.now(), self._practice.numbers
        self.list.show(rows(report, now, self._glyphs, numbers=numbers))
        self.query_one(Banner).say(message.trouble or None)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """While it runs it can be stopped."""
        running = self._report is None
        can = {
            "open": not running and self.list.in_hand is not None,
            "cancel": running and not self._stopped,
            "back": not running,
        }
        return can.get(action, True)

    @on(RowList.Turned)
    def _turned(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """The debrief of the attempt in hand."""
        row = self.list.in_hand
        attempt = attempt_or_why(self, self._practice, row.key) if row else None
        if attempt is not None:
            self.post_message(self.Opened(attempt))

    def action_cancel(self) -> None:
        """Stop after those that are under way."""
        if self._report is not None:
            return
        self._stopped = True
        self.query_one("#said", Static).update(plain("Stopping …"))
        self.refresh_bindings()

    def action_back(self) -> None:
        """Back."""
        self.post_message(self.Done())
