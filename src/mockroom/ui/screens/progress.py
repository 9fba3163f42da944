"""How the drills go: what comes, what stays known, on which days one practised, and the goal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from mockroom.domain.practised import Day, Goal
from mockroom.practice import Practice, StoreError
from mockroom.practice.drill_rows import Due, Statistics
from mockroom.practice.drills import Drills
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain, styled
from mockroom.ui.screens import _progress_blocks as blocks
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.led_lines import Led, LedLines
from mockroom.ui.widgets.spread import Spread

_WEEKS = 12
_ROOM_FOR_NAME = 26
"""Cells of a signal's name."""


class ProgressTitle(Spread):
    """What this is, and how much was done so far."""

    DEFAULT_CSS = "ProgressTitle { dock: top; }"

    told = ""

    def ends(self, width: int) -> tuple[Content, Content]:  # noqa: ARG002
        """The name of the screen; a sentence."""
        return plain("How the drills go", "bold $foreground"), plain(self.told, "$quiet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """All that the screen tells, as it was at one moment."""

    goal: Goal
    calendar: tuple[tuple[Day, ...], ...]
    statistics: Statistics
    due: Due
    notices: tuple[str, ...]


class ProgressScreen(Screen[None]):
    """One page that scrolls, in two columns where there is room."""

    TITLE = "How the drills go"
    CSS_PATH = "progress.tcss"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PROGRESS)]

    banner = query_one(Banner)

    class ToDrill(Message):
        """Drills are wanted."""

    class Export(Message):
        """A deck for Anki is wanted."""

    class Done(Message):
        """Seen enough."""

    class Read(Message):
        """Everything has been read."""

        def __init__(self, looked: Looked) -> None:
            self.looked = looked
            super().__init__()

    def __init__(self, practice: Practice, drills: Drills, glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._practice = practice
        self._drills = drills
        self._glyphs = glyphs
        self._looked: Looked | None = None

    def compose(self) -> ComposeResult:
        """Headings with what stands below them; it is filled once all is read."""
        yield ProgressTitle()
        yield Banner()
        with VerticalScroll(id="page"):
            yield Static(plain("Reading …", "$quiet"), id="told")
            with Container(id="columns"):
                with Vertical(id="days"):
                    yield from self._part("The week's goal", "goal", blocks.ROOM_FOR_LEAD)
                    yield Static(plain("What comes due"), classes="heading")
                    yield LedLines(blocks.ROOM_FOR_LEAD, id="forecast")
                with Vertical(id="known"):
                    yield Static(plain("Days with practice"), classes="heading")
                    yield Static(id="calendar")
                    yield from self._part("Still known when it came again", "kinds", 13)
                    yield from self._part("By signal", "signals", _ROOM_FOR_NAME)
        yield Hints()

    def _part(self, heading: str, name: str, room: int) -> Iterable[Static | LedLines]:
        yield Static(plain(heading), classes="heading")
        yield LedLines(room, id=name)

    def on_screen_resume(self) -> None:
        """Read it in a thread, again when coming back."""
        self.run_worker(self._work, thread=True, exclusive=True, group="progress")

    def _work(self) -> None:
        drills = self._drills
        looked = Looked(
            goal=drills.goal(),
            calendar=drills.calendar(_WEEKS),
            statistics=drills.statistics(),
            due=drills.due(),
            notices=drills.notices,
        )
        self.post_message(self.Read(looked))

    @on(Read)
    def _show(self, message: Read) -> None:
        self._looked = looked = message.looked
        numbers, glyphs = self._practice.numbers, self._glyphs
        found, keymap = looked.statistics, keymap_of(self)
        bar = self.query_one(ProgressTitle)
        bar.told = blocks.summary_line(found, numbers=numbers)
        bar.refresh()
        told = self.query_one("#told", Static)
        key = (keymap.shown("progress.drill"), "$primary")
        told.update(styled("Nothing has been drilled yet; ", key, " begins."))
        told.display = not found.reviews
        freeze = keymap.shown("progress.freeze")
        self._fill("goal", blocks.goal_lines(looked.goal, freeze, numbers=numbers))
        self._fill(
            "forecast", blocks.forecast_lines(found.forecast, looked.due, glyphs, numbers=numbers)
        )
        days = "\n".join(blocks.calendar_lines(looked.calendar, glyphs))
        self.query_one("#calendar", Static).update(
            styled(days, "\n", (f"{blocks.LEGEND}", "$quiet"))
        )
        for name, rows, room in (
            ("kinds", found.by_kind, 13),
            ("signals", found.by_signal, _ROOM_FOR_NAME),
        ):
            self._fill(name, blocks.retention_lines(rows, glyphs, room, numbers=numbers))
        self.banner.say(" ".join(looked.notices[:1]) or None)
        self.refresh_bindings()

    def _fill(self, name: str, lines: Iterable[Led]) -> None:
        self.query_one(f"#{name}", LedLines).show(lines)

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """A week can be a holiday once it is known whether it is one."""
        return action != "freeze" or self._looked is not None

    def action_freeze(self) -> None:
        """A holiday, or none after all."""
        if self._looked is None:
            return
        try:
            self._drills.freeze(not self._looked.goal.frozen)
        except StoreError as error:
            self.notify(str(error), severity="warning", markup=False)
        self.on_screen_resume()

    def action_drill(self) -> None:
        """Begin to drill."""
        self.post_message(self.ToDrill())

    def action_export(self) -> None:
        """Have a deck written for Anki."""
        self.post_message(self.Export())

    def action_done(self) -> None:
        """Back."""
        self.post_message(self.Done())
