"""What all parts of the app stand on: the use cases, the way things look, and how screens follow.

Each part is a class of its own, by subject, and calls only what it inherits; so what two of them
need stands here or in the lower of the two.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from textual.screen import Screen

from mockroom.ui._in_order import InOrder
from mockroom.ui._interviewing import Interviewing
from mockroom.ui.keymap import Keymap
from mockroom.ui.theme import Glyphs

if TYPE_CHECKING:
    from mockroom.practice import Practice
    from mockroom.practice.interviews import Interviews

SENTENCE_STANDS = 15
"""Seconds for which a sentence that passes is shown: long enough to be read twice."""


class Ground(InOrder):
    """The lowest part of the app; which use cases there are is settled when the app is made."""

    glyphs: Glyphs
    keymap: Keymap
    interviewing: Interviewing
    """The whole interview that the app is in, if it is in one."""
    _blink: bool
    """Whether the cursor blinks."""
    _practice_of: Callable[[], Practice]
    _practice: Practice | None
    _practice_lock: Lock
    _interviews_of: Callable[[Practice], Interviews] | None
    """Gives the use cases of whole interviews; None where there is no place for them."""
    _interviews: Interviews | None

    @property
    def practice(self) -> Practice:
        """The use cases, made now if they were not needed before; from any thread."""
        with self._practice_lock:
            if self._practice is None:
                self._practice = self._practice_of()
            return self._practice

    @property
    def interviews(self) -> Interviews:
        """The use cases of whole interviews, made when they are first needed; from any thread."""
        practice = self.practice
        with self._practice_lock:
            if self._interviews is None:
                if self._interviews_of is None:
                    raise RuntimeError("this app was begun without a place for interviews")
                self._interviews = self._interviews_of(practice)
            return self._interviews

    def interviews_if_any(self) -> Interviews | None:
        """The same, or None where there is no place for them."""
        return self.interviews if self._interviews_of else None

    def say(self, sentence: str) -> None:
        """A sentence that passes, long enough to be read twice."""
        self.notify(sentence, markup=False, timeout=SENTENCE_STANDS)

    def show(self, screen: Screen[None]) -> None:
        """Open a screen in place of the room, rating or debrief that is open, if one is."""
        if self._in_interview():
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def _in_interview(self) -> bool:
        """Whether one of the screens that an interview leads through is open."""
        from mockroom.ui.screens.between import BetweenScreen
        from mockroom.ui.screens.debrief import DebriefScreen
        from mockroom.ui.screens.rating import RatingScreen
        from mockroom.ui.screens.room import RoomScreen
        from mockroom.ui.screens.tracks import TracksScreen

        through = (TracksScreen, RoomScreen, RatingScreen, DebriefScreen, BetweenScreen)
        return isinstance(self.screen, through)

    def _beforehand(self, work: Callable[[], object]) -> None:
        """Do in a thread what would hold up a later key.

        What it leaves in memory stays to the end. Looking through all of it for garbage takes
        longer than a key may, so it is taken out of Python's sight.
        """

        def worker() -> None:
            work()
            if not self.is_headless:
                gc.collect(1)
                gc.freeze()

        self.run_worker(worker, thread=True, group="beforehand")
