"""The app: what holds on every screen, and the ways from one screen to the next.

The screens behind the first one are imported when they are opened, or in a thread once the first
one is painted and filled, so that none of them delays it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from textual import on
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter
from textual.notifications import Notify
from textual.screen import Screen

from mockroom.ui._colourless import variables_without_colours, without_colours
from mockroom.ui._driver import SteadyDriver
from mockroom.ui._guard import guards
from mockroom.ui._interviewing import Interviewing
from mockroom.ui._leaving import Leaving
from mockroom.ui._palette import listed
from mockroom.ui._preferring import Preferring
from mockroom.ui._reviewing import Reviewing
from mockroom.ui._textual import keep_latest
from mockroom.ui._whole_interviews import WholeInterviews
from mockroom.ui.commands import BY_ID, Place, bindings
from mockroom.ui.keymap import USUAL, Keymap
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.theme import DARK, DRAWN, LIGHT, NAMES, Glyphs

if TYPE_CHECKING:
    from mockroom.domain.attempt import Attempt
    from mockroom.domain.drill_run import Run
    from mockroom.domain.session import Session
    from mockroom.practice import Finished, Practice
    from mockroom.practice.drills import Drills
    from mockroom.practice.interviews import Interviews, Step
    from mockroom.practice.preferences import Preferences
    from mockroom.practice.reviewing import ReviewTools

MOST_SENTENCES = 2
"""So many sentences that pass are shown at once."""
Start: TypeAlias = "Literal['home', 'review'] | Session | Finished | Attempt | Step | Run"
"""Where the app begins: at home, at the list of attempts, in a room, in a debrief, in a whole
interview, or in a run of drills."""


class MockroomApp(WholeInterviews, Reviewing, Preferring, Leaving):
    """The full-screen mockroom.

    `practice` gives the use cases; it is called once, in a thread where nothing waits for them.
    `theme` is one of the names of settings (see `theme.NAMES`) or of Textual's own themes.
    """

    terminal_found: list[Any] | None = None
    """The settings that the terminal had before anything changed them, if that is known."""

    check_command = "mockroom check"
    """What tells all that is wrong with the content in use, as it is typed."""

    TITLE = "mockroom"
    CSS_PATH = ["app.tcss", "screens/home.tcss"]
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
        practice: Callable[[], Practice],
        start: Start = "home",
        *,
        theme: str = "dark",
        glyphs: Glyphs = DRAWN,
        cursor_blink: bool = True,
        keymap: Keymap = USUAL,
        interviews: Callable[[Practice], Interviews] | None = None,
        preferences: Callable[[], Preferences] | None = None,
        drills: Callable[[Practice], Drills] | None = None,
        tools: Callable[[Practice], ReviewTools] | None = None,
    ) -> None:
        self._tools_of = tools
        self._drills_of = drills
        self._drills_lock = Lock()
        self._preferences_of = preferences
        self._practice_of = practice
        self._practice: Practice | None = None
        self._practice_lock = Lock()
        self._interviews_of = interviews
        self._interviews: Interviews | None = None
        self._tried_again: dict[str, Attempt] = {}
        self.interviewing = Interviewing(lambda: self.interviews, self.say)
        self.glyphs = glyphs
        self.keymap = keymap
        self._blink = cursor_blink
        self._start = start
        self._settled = False
        super().__init__()
        self.set_keymap(keymap.for_textual())
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = NAMES.get(theme, theme)
        self.theme = wanted if wanted in self.available_themes else DARK.name

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice, with our repairs where it is the one for Linux and macOS."""
        stock = super().get_driver_class()
        return SteadyDriver if stock is LinuxDriver else stock

    def get_css_variables(self) -> dict[str, str]:
        """Textual's variables and our own, which themes of others lack."""
        variables = super().get_css_variables()
        variables.setdefault("written", variables["foreground"])
        variables.setdefault("quiet", variables["text-muted"])
        variables.setdefault("line", variables["border-blurred"])
        return variables_without_colours(variables) if self.no_color else variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters and, behind them, the one that keeps the terminal safe."""
        filters = super().get_line_filters()
        return guards(
            without_colours(filters, self.current_theme.primary) if self.no_color else filters
        )

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command that is possible now, and the choice of a theme."""
        return listed(self, screen)

    @on(Notify)
    def _forget_older_ones(self) -> None:
        """The last two sentences stand; more would hide what is behind them."""
        keep_latest(self, MOST_SENTENCES - 1)  # the new one comes in behind this

    # From screen to screen

    def get_default_screen(self) -> Screen[None]:
        """Home lies below all other screens."""
        return HomeScreen(
            lambda: self.practice, self.glyphs, self.interviews_if_any, self.drills_if_any
        )

    def on_mount(self) -> None:
        """Go where the app was asked to begin."""
        if not self.is_headless:
            self._heed_signals()
        if self._start == "review":
            self.open_review()
        elif self._start != "home":
            self._open_at(self._start)

    def on_ready(self) -> None:
        """The first screen is laid out: what was put off for its sake is due."""
        gc.enable()

    def _open_at(self, start: Session | Finished | Attempt | Step | Run) -> None:
        from mockroom.domain.drill_run import Run
        from mockroom.domain.session import Session
        from mockroom.practice.interviews import Step

        if isinstance(start, Step):
            self.open_interview(start)
        elif isinstance(start, Session):
            self.begin_or_go_on(start)
        elif isinstance(start, Run):
            self.open_drill(start)
        else:
            self.open_debrief(start)

    def begin_or_go_on(self, session: Session) -> None:
        """Open a session, unless its question was begun before and left: then ask which it is."""
        from mockroom.ui._left_before import begin_or_go_on

        begin_or_go_on(self, session, self.interviews_if_any())

    @on(HomeScreen.Read)
    def _home_is_filled(self) -> None:
        if not self._settled:
            self._settled = True
            self._beforehand(_import_the_rest)

    @on(HomeScreen.Entered)
    def _entered(self, message: HomeScreen.Entered) -> None:
        self.begin_or_go_on(message.session)

    @on(HomeScreen.TakenUp)
    def _interview_taken_up(self, message: HomeScreen.TakenUp) -> None:
        """Go on with a whole interview."""
        from mockroom.practice import PracticeError, StoreError

        try:
            self._open_at(self.interviews.resume(message.interview))
        except (PracticeError, StoreError) as error:
            self.say(str(error))

    @on(HomeScreen.ToTracks)
    def _to_tracks(self) -> None:
        self.open_tracks()

    @on(HomeScreen.ToReview)
    def _to_review(self) -> None:
        self.open_review()

    @on(HomeScreen.ToTrends)
    def _to_trends(self) -> None:
        self.open_trends()

    # The palette, and help

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open already, if only below the help."""
        if not any(isinstance(one, CommandPalette) for one in self.screen_stack):
            super().action_command_palette()

    def action_help(self) -> None:
        """Show the keys of the screen; asked for again, close them."""
        from mockroom.ui.screens.help import HelpScreen
        from mockroom.ui.screens.room import RoomScreen

        screen = self.screen
        if isinstance(screen, HelpScreen):
            screen.dismiss()
        elif not any(isinstance(one, HelpScreen) for one in self.screen_stack):
            active = [one for one in screen.active_bindings.values() if one.enabled]
            known = {one.binding.id or "" for one in active} & BY_ID.keys()
            places = {BY_ID[one].place for one in known} - {Place.EVERYWHERE}
            phase = screen.session.phase if isinstance(screen, RoomScreen) else None
            self.push_screen(HelpScreen(next(iter(places), Place.EVERYWHERE), known, phase))


def _import_the_rest() -> None:
    """What the next key needs, so that it need not wait for it."""
    import mockroom.domain.scoring.rescoring
    import mockroom.domain.scoring.rubric
    import mockroom.ui.screens.between
    import mockroom.ui.screens.debrief
    import mockroom.ui.screens.drill
    import mockroom.ui.screens.help
    import mockroom.ui.screens.rating
    import mockroom.ui.screens.review
    import mockroom.ui.screens.room
    import mockroom.ui.screens.stories
    import mockroom.ui.screens.summary
    import mockroom.ui.screens.tracks
    import mockroom.ui.screens.trends  # noqa: F401
