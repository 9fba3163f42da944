"""Keeps the draft on disk while a person types, without making the keys wait for the disk."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Any, Generic, TypeVar

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from mockroom.practice import PracticeError, StoreError

Kept = TypeVar("Kept")
"""What a draft is of: a session, or the answer to a drill."""

SAVED_WITHIN = 0.8
"""Seconds from a key to the draft on disk, about."""
TRIED_AGAIN_AFTER = 5.0
"""Seconds until a draft that could not be saved is tried again."""
READING_TAKES = 1.0
"""Seconds in which nobody has read a warning: a second key before that was pressed out of habit."""


class DraftKeeper(Generic[Kept]):
    """Saves the newest state of what is being written, from whichever thread asks.

    A save that waited for another one saves what is newest then, so an older state never
    overwrites a newer one, and after `stop` nothing brings back a draft that is finished.
    """

    def __init__(self, save: Callable[[Kept], None]) -> None:
        self._save = save
        self._lock = Lock()
        self._newest: Kept | None = None
        self._over = False
        self._saved: Kept | None = None

    def put(self, state: Kept) -> None:
        """This is the newest state."""
        self._newest = state

    def forget(self) -> None:
        """What is saved is out of date, though the state is the same: its clock runs on."""
        self._saved = None

    def save(self) -> str | None:
        """Save the newest state now; the trouble with that, as a sentence, or None."""
        with self._lock:
            newest = self._newest
            if self._over or newest is None or newest == self._saved:
                return None
            try:
                self._save(newest)
            except (StoreError, PracticeError) as error:
                return str(error)
            self._saved = newest
            return None

    def end(self, last: Callable[[], object]) -> str | None:
        """Do what ends the draft once no save is under way, then save no more.

        Returns the trouble with it, after which saving goes on as before.
        """
        with self._lock:
            try:
                last()
            except (StoreError, PracticeError) as error:
                return str(error)
            self._over = True
            return None

    def stop(self) -> None:
        """Save no more; waits for a save that is under way."""
        with self._lock:
            self._over = True


class Warned:
    """The warning that leaving loses something: one key gives it, a later one answers it."""

    def __init__(self) -> None:
        self.reading_takes = READING_TAKES
        self._since: float | None = None

    def take_back(self) -> None:
        """What was warned of is another thing by now."""
        self._since = None

    def answered(self, warn: Callable[[], None]) -> bool:
        """Whether this key answers the warning; the first one gives it by `warn`."""
        if self._since is None:
            self._since = monotonic()
            warn()
            return False
        return monotonic() - self._since >= self.reading_takes


class Saved(Message):
    """A draft has been saved, or has not."""

    def __init__(self, trouble: str | None) -> None:
        self.trouble = trouble
        super().__init__()


class Drafting:
    """Saves the draft of a screen within a second of each change, in a thread.

    What comes of it is posted to the screen as `Saved`. After trouble it is tried again and again,
    for a disk can be emptied and a directory mounted.
    """

    def __init__(self, screen: Screen[None], keeper: DraftKeeper[Any]) -> None:
        self._screen = screen
        self._keeper = keeper
        self._due: Timer | None = None

    def soon(self) -> None:
        """Something was typed."""
        self._within(SAVED_WITHIN)

    def clock_runs(self) -> None:
        """Another second has gone by, which a draft that is killed should not lose."""
        self._keeper.forget()
        self.soon()

    def now(self) -> None:
        """Something happened that is worth saving at once."""
        if self._due is not None:
            self._due.stop()
        self._due = None
        keeper, screen = self._keeper, self._screen

        def work() -> None:
            screen.post_message(Saved(keeper.save()))

        screen.run_worker(work, thread=True, group="draft")

    def again(self) -> None:
        """The last try failed."""
        self._within(TRIED_AGAIN_AFTER)

    def _within(self, seconds: float) -> None:
        if self._due is None:
            self._due = self._screen.set_timer(seconds, self.now)
