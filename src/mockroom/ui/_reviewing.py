"""Looking back: the history, trends, stories, and scoring again under today's rubrics.

Screens are imported when they are opened; their messages are met by name, for the same reason.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockroom.ui._drilling import Drilling
from mockroom.ui._rooms import Rooms

if TYPE_CHECKING:
    from mockroom.domain.attempt import Attempt
    from mockroom.practice import Practice
    from mockroom.practice.reviewing import ReviewTools
    from mockroom.ui.screens._review_data import Asked
    from mockroom.ui.screens.rescoring import RescoringScreen
    from mockroom.ui.screens.review import ReviewScreen
    from mockroom.ui.screens.stories import StoriesScreen
    from mockroom.ui.screens.trends import TrendsScreen


class Reviewing(Rooms, Drilling):
    """The part of the app that leads through what is past."""

    _tools_of: Callable[[Practice], ReviewTools] | None = None
    _tools: ReviewTools | None = None

    @property
    def tools(self) -> ReviewTools:
        """Stories, rescoring and exports, made when they are first needed; from any thread."""
        if self._tools is None:
            if self._tools_of is None:
                raise RuntimeError("this app was begun without a place for stories")
            self._tools = self._tools_of(self.practice)
        return self._tools

    @property
    def has_tools(self) -> bool:
        """Whether there is a place for stories and exports."""
        return self._tools_of is not None

    def _tools_getter(self) -> Callable[[], ReviewTools] | None:
        return (lambda: self.tools) if self.has_tools else None

    # The history

    def open_past(self, attempt: Attempt) -> None:
        """The debrief of an old attempt: the whole session, and what it comes to today."""
        from mockroom.ui.screens.debrief import DebriefScreen

        self.push_screen(DebriefScreen(self.practice, attempt, self.glyphs, past=True))

    def open_review(self, asked: Asked | None = None) -> None:
        """Past attempts: all of them, or what is asked for."""
        from mockroom.ui.screens.review import ReviewScreen

        self.push_screen(ReviewScreen(self.practice, self.glyphs, self._tools_getter(), asked))

    def on_review_screen_opened(self, message: ReviewScreen.Opened) -> None:
        """An old attempt is looked back on; closing it leads to the list again."""
        self.open_past(message.attempt)

    def on_review_screen_compared(self, message: ReviewScreen.Compared) -> None:
        """Two attempts side by side; closing them leads back."""
        self.open_comparison(message.before, message.after)

    def on_review_screen_to_rescoring(self, message: ReviewScreen.ToRescoring) -> None:
        """What they come to today."""
        from mockroom.ui.screens.rescoring import RescoringScreen

        self.push_screen(
            RescoringScreen(
                self.practice, lambda: self.tools.rescoring, message.attempts, self.glyphs
            )
        )

    def on_review_screen_to_trends(self) -> None:
        """What all of them tell."""
        self.open_trends()

    def on_review_screen_to_stories(self) -> None:
        """What they are about."""
        self.open_stories()

    def on_review_screen_to_trash(self) -> None:
        """What was deleted."""
        from mockroom.ui.screens.trash import TrashScreen

        self.push_screen(TrashScreen(self.practice, self.glyphs))

    def on_trash_screen_done(self) -> None:
        """Seen enough."""
        self.pop_screen()

    def on_review_screen_done(self) -> None:
        """Enough of the past."""
        self.pop_screen()

    # The deck of drills

    def on_progress_screen_export(self) -> None:
        """A deck for Anki, written in a thread into the folder of exports."""
        if not self.has_tools:
            return

        def work() -> None:
            from mockroom.practice import PracticeError, StoreError

            try:
                path = self.tools.export_deck(self.practice)
                told = f"Written to {path}. In Anki: File, Import."
            except (PracticeError, StoreError) as error:
                told = str(error)
            self.call_from_thread(self.say, told)

        self.run_worker(work, thread=True, exclusive=True, group="deck")

    # Trends

    def open_trends(self) -> None:
        """All attempts together."""
        from mockroom.ui.screens.trends import TrendsScreen

        self.push_screen(TrendsScreen(self.practice, self.glyphs, stories=self.has_tools))

    def on_trends_screen_start(self, message: TrendsScreen.Start) -> None:
        """The question that is suggested for a weak signal."""
        from mockroom.practice import PracticeError, StoreError

        try:
            self.open_room(self.practice.begin(message.question))
        except (PracticeError, StoreError) as error:
            self.say(str(error))

    def on_trends_screen_drill(self, message: TrendsScreen.Drill) -> None:
        """A drill on one signal."""
        self.open_drills(message.signal)

    def on_trends_screen_listed(self, message: TrendsScreen.Listed) -> None:
        """The attempts that a trend is read from."""
        from mockroom.domain.history import HistoryFilter
        from mockroom.ui.screens._review_data import Asked

        self.open_review(Asked(wanted=HistoryFilter(signal=message.signal or None)))

    def on_trends_screen_to_stories(self) -> None:
        """The stories."""
        self.open_stories()

    def on_trends_screen_done(self) -> None:
        """Seen enough."""
        self.pop_screen()

    # Stories

    def open_stories(self) -> None:
        """What the attempts are about."""
        from mockroom.ui.screens.stories import StoriesScreen

        stories = StoriesScreen(
            self.practice, lambda: self.tools.stories, self.glyphs, cursor_blink=self._blink
        )
        self.push_screen(stories)

    def on_stories_screen_listed(self, message: StoriesScreen.Listed) -> None:
        """The attempts that tell a story."""
        from mockroom.ui.screens._review_data import Asked

        self.open_review(Asked(story=message.story))

    def on_stories_screen_done(self) -> None:
        """Seen enough."""
        self.pop_screen()

    # Rescoring

    def on_rescoring_screen_opened(self, message: RescoringScreen.Opened) -> None:
        """An attempt whose score moved, with what explains it."""
        self.open_past(message.attempt)

    def on_rescoring_screen_done(self) -> None:
        """Seen enough."""
        self.pop_screen()
