"""The part of the app that opens drills: from home, from an answer looked back on, at the start.

Which drills come is worked out in a thread, for it reads the attempts; the screens are imported
when they are opened, and their messages are met by name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from mockroom.ui._ground import Ground

if TYPE_CHECKING:
    from mockroom.domain.drill_run import Run
    from mockroom.practice import Practice
    from mockroom.practice.drills import Drills, Queue
    from mockroom.ui.screens._settings_write import SettingsWritten
    from mockroom.ui.screens.debrief import DebriefScreen
    from mockroom.ui.screens.summary import SummaryScreen

NOTHING_MISSED = "Nothing was missed there, so there is nothing to drill from it."
NO_DRILLS = "The bank holds nothing to drill; mockroom check tells whether content was skipped."


class Drilling(Ground):
    """Drills, opened over whatever is there."""

    _drills_of: Callable[[Practice], Drills] | None
    """Gives the use cases of drills; None where the app was begun without a place for them."""
    _drills: Drills | None = None
    _drills_lock: Lock

    class DrillsChosen(Message):
        """It is known which drills come, or why none does."""

        def __init__(self, run: Run | None, notices: Sequence[str] = ()) -> None:
            self.run = run
            self.notices = tuple(notices)
            super().__init__()

    @property
    def has_drills(self) -> bool:
        """Whether there is a place for drills."""
        return self._drills_of is not None

    @property
    def drills(self) -> Drills:
        """The use cases of drills, made when they are first needed; from any thread."""
        practice = self.practice
        with self._drills_lock:
            if self._drills is None:
                if self._drills_of is None:
                    raise RuntimeError("this app was begun without a place for drills")
                self._drills = self._drills_of(practice)
            return self._drills

    def drills_if_any(self) -> Drills | None:
        """The same, or None where there is no place for them."""
        return self.drills if self.has_drills else None

    # Which drills come

    def open_drills(self, signal: str | None = None) -> None:
        """Those of today, or some new ones once these are done; or those on one signal."""

        def chosen(drills: Drills) -> Queue:
            from mockroom.practice.drills import MORE

            if signal is not None:
                return drills.queue(signal=signal)
            queue = drills.queue()
            return queue if queue.cards else drills.queue(count=MORE)

        self._choose(chosen, NO_DRILLS)

    def _choose(self, queue_of: Callable[[Drills], Queue], nothing: str) -> None:
        """Open the drills of a queue that is worked out in a thread."""
        if not self.has_drills:
            return

        def work() -> None:
            from mockroom.practice import PracticeError, StoreError

            drills = self.drills
            try:
                queue = queue_of(drills)
                run = drills.begin(queue) if queue.cards else None
            except (PracticeError, StoreError) as error:
                self.post_message(self.DrillsChosen(None, [str(error)]))
                return
            self.post_message(self.DrillsChosen(run, queue.notices if run else [nothing]))

        self.run_worker(work, thread=True, exclusive=True, group="drills")

    @on(DrillsChosen)
    def _drills_chosen(self, message: DrillsChosen) -> None:
        if message.run is not None:
            self.open_drill(message.run, message.notices)
        else:
            self.say(" ".join(message.notices))

    def open_drill(self, run: Run, notices: Sequence[str] = ()) -> None:
        """A run of drills; closing it leads back to what is below."""
        from mockroom.ui.screens.drill import DrillScreen

        if any(isinstance(one, DrillScreen) for one in self.screen_stack):
            return  # the key was pressed twice
        screen = DrillScreen(
            self.practice,
            self.drills,
            run,
            self.glyphs,
            cursor_blink=self._blink,
            notices=notices,
            beforehand=self._beforehand,
        )
        self.push_screen(screen)

    # Where drills are asked for

    def on_home_screen_to_drills(self) -> None:
        """From home."""
        self.open_drills()

    def on_home_screen_to_progress(self) -> None:
        """How it goes, from home."""
        self._open_progress()

    def on_debrief_screen_drill(self, message: DebriefScreen.Drill) -> None:
        """What one answer missed."""
        self._choose(lambda drills: drills.missed(message.attempt), NOTHING_MISSED)

    def on_summary_screen_drill(self, message: SummaryScreen.Drill) -> None:
        """What the answers of a whole interview missed."""
        self._choose(lambda drills: drills.missed(message.interview), NOTHING_MISSED)

    def on_drill_screen_left(self) -> None:
        """Back to what is below."""
        self.pop_screen()

    def on_drill_screen_to_progress(self) -> None:
        """How it goes, after a run."""
        self._open_progress()

    def on_settings_written(self, message: SettingsWritten) -> None:
        """What holds for drills holds at once."""
        from mockroom.practice.drill_rows import Limits

        found = message.settings
        with self._drills_lock:
            if self._drills is not None:
                limits = Limits(new=found.drill_new, most=found.drill_most)
                starts, goal = found.day_starts, found.drill_goal
                self._drills.adopt(limits=limits, starts=starts, goal=goal)

    # How it goes

    def _open_progress(self) -> None:
        from mockroom.ui.screens.progress import ProgressScreen

        if self.has_drills:
            self.push_screen(ProgressScreen(self.practice, self.drills, self.glyphs))

    def on_progress_screen_done(self) -> None:
        """Seen enough."""
        self.pop_screen()

    def on_progress_screen_to_drill(self) -> None:
        """To the drills, or back to the run that is open below."""
        from mockroom.ui.screens.drill import DrillScreen

        self.pop_screen()
        if not isinstance(self.screen, DrillScreen):
            self.open_drills()
