"""The app: what holds on every screen, and the ways from one screen to the next."""

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar, Literal, Protocol, runtime_checkable

from rich.text import Text
from textual import on
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from mockroom.domain.attempt import Attempt
from mockroom.domain.session import Phase, Session
from mockroom.practice import Finished, Practice
from mockroom.ui._fault import fault_report
from mockroom.ui._guard import guards
from mockroom.ui.commands import BY_ID, Place, bindings
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.theme import DARK, DRAWN, LIGHT, NAMES, Glyphs

Start = Literal["home"] | Session | Finished | Attempt
"""Where the app begins: at home, in a room, or in a debrief."""


@runtime_checkable
class Keeper(Protocol):
    """A screen that holds something which must not be lost."""

    def keep(self) -> str | None:
        """Write it to the store now; the trouble with that, as a sentence, or None."""


class MockroomApp(App[None]):
    """The full-screen mockroom.

    `theme` is one of the names of settings (see `theme.NAMES`) or of Textual's own themes.
    """

    TITLE = "mockroom"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.EVERYWHERE)]
    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"),
        (80, "-normal"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [
        (0, "-short"),
        (20, "-medium"),
        (36, "-tall"),
    ]

    def __init__(
        self,
        practice: Practice,
        start: Start = "home",
        *,
        theme: str = "dark",
        glyphs: Glyphs = DRAWN,
        cursor_blink: bool = True,
    ) -> None:
        self.practice = practice
        self.glyphs = glyphs
        self._blink = cursor_blink
        self._start = start
        self._warned = False
        super().__init__()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = NAMES.get(theme, theme)
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def get_css_variables(self) -> dict[str, str]:
        """Textual's variables and our own, which themes of others lack."""
        variables = super().get_css_variables()
        variables.setdefault("written", variables["foreground"])
        variables.setdefault("quiet", variables["text-muted"])
        variables.setdefault("line", variables["border-blurred"])
        return variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters and, behind them, the one that keeps the terminal safe."""
        return guards(super().get_line_filters())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command that is possible now, and the choice of a theme."""
        for active in screen.active_bindings.values():
            command = BY_ID.get(active.binding.id or "")
            if command is None or not active.enabled or command.id == "app.palette":
                continue
            run = partial(self.run_action, active.binding.action, active.node)
            title = f"{command.label.capitalize()} ({command.shown_keys})"
            yield SystemCommand(title, command.help, run)
        yield SystemCommand("Theme", "Choose other colours.", self.action_change_theme)

    # From screen to screen

    def on_mount(self) -> None:
        """Go where the app was asked to begin."""
        match self._start:
            case Session(phase=Phase.DEBRIEF):
                self.open_debrief(self.practice.close(self._start))
            case Session():
                self.open_room(self._start)
            case Finished() | Attempt():
                self.open_debrief(self._start)

    def open_room(self, session: Session) -> None:
        """An interview, in place of the room or debrief that is open, if one is."""
        room = RoomScreen(self.practice, session, self.glyphs, cursor_blink=self._blink)
        self._open(room)

    def open_debrief(self, done: Finished | Attempt) -> None:
        """The debrief of an interview that has just ended, or of an old attempt."""
        attempt = done.attempt if isinstance(done, Finished) else done
        unsaved = done if isinstance(done, Finished) and not done.saved else None
        self._open(DebriefScreen(self.practice, attempt, self.glyphs, unsaved=unsaved))

    def _open(self, screen: Screen[None]) -> None:
        if isinstance(self.screen, (RoomScreen, DebriefScreen)):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    @on(RoomScreen.Over)
    def _over(self, message: RoomScreen.Over) -> None:
        self.open_debrief(message.finished)

    @on(DebriefScreen.Retry)
    def _retry(self, message: DebriefScreen.Retry) -> None:
        session = self.practice.retry(message.attempt)
        if message.keep_text:
            session = self.practice.start_answering(session)
            session = self.practice.write(session, message.attempt.text)
        self.open_room(session)

    @on(RoomScreen.Left)
    @on(DebriefScreen.Done)
    def _back(self) -> None:
        """To what lies below; where nothing does, the program ends."""
        if len(self.screen_stack) > 2:
            self.pop_screen()
        else:
            self.exit()

    def keep(self) -> str | None:
        """Have every screen write what must not be lost; the first trouble met, or None."""
        troubles = [screen.keep() for screen in self.screen_stack if isinstance(screen, Keeper)]
        return next((trouble for trouble in troubles if trouble), None)

    async def action_quit(self) -> None:
        """Quit with everything kept; if that fails, say so once before quitting all the same."""
        trouble = self.keep()
        if trouble and not self._warned:
            self._warned = True
            warning = f"{trouble} Press ctrl+q once more to quit without it."
            self.notify(warning, severity="warning", markup=False, timeout=15)
            return
        self.exit()

    def action_help(self) -> None:
        """Show the keys."""
        self.action_show_help_panel()

    def _fatal_error(self) -> None:
        """Leave after a fault with a sentence in place of a traceback full of local values."""
        error = sys.exception()
        try:
            kept = self.keep()
        except Exception as second:  # whatever is broken must not hide the first fault
            kept = f"keeping it failed as well ({type(second).__name__})."
        self.panic(Text(fault_report(error, kept)))
