"""Scores the answer a moment after the last key, away from the keys.

The scoring runs in a thread, which cannot be stopped: so one runs at a time, each result carries
the state of the text it saw, and whoever receives it drops what is out of date.
"""

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.ui.widgets.reading import Reading

AFTER_LAST_KEY = 0.2
"""Seconds of rest before a text is scored."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which state of which editor a text was taken from."""

    editor: str
    revision: int


class Scored(Message):
    """A text has been scored."""

    def __init__(self, reading: Reading, stamp: Stamp) -> None:
        self.reading = reading
        self.stamp = stamp
        super().__init__()


class LiveScoring:
    """Asks for the text when it is time, scores it in a thread, and posts `Scored` to the screen.

    `take` is called in the app's thread and gives the text with its stamp; `score` in another.
    """

    def __init__(
        self,
        screen: Screen[None],
        take: Callable[[], tuple[str, Stamp]],
        score: Callable[[str], Scorecard],
    ) -> None:
        self._screen = screen
        self._take = take
        self._score = score
        self._timer: Timer | None = None
        self._busy = False
        self._again = False

    def soon(self) -> None:
        """The text has changed: score it once it rests."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(AFTER_LAST_KEY, self.now)

    def now(self) -> None:
        """Score it as it is, or right after what is being scored."""
        if self._busy:
            self._again = True
            return
        self._busy = True
        text, stamp = self._take()

        def work() -> None:
            self._screen.post_message(Scored(Reading(text, self._score(text)), stamp))

        self._screen.run_worker(work, thread=True, group="scoring")

    def done(self) -> None:
        """A result has arrived; go on with what has changed meanwhile."""
        self._busy = False
        if self._again:
            self._again = False
            self.now()

    def stop(self) -> None:
        """Score nothing more."""
        self._again = False
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
