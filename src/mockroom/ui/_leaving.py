"""Leaving in order: what must not be lost is kept, whoever or whatever ends the program."""

from __future__ import annotations

import asyncio
import sys
from contextvars import copy_context
from math import inf
from signal import SIGHUP, SIGINT, SIGTERM, Signals
from signal import signal as handle
from time import monotonic
from typing import Protocol, runtime_checkable

from rich.text import Text
from textual.css.query import NoMatches

from mockroom.ui._driver import end_soon
from mockroom.ui._fault import fault_report
from mockroom.ui._ground import Ground

WARNING_STANDS = 15
"""Seconds for which a warning before quitting is shown and holds; later more may be at stake."""


LONGEST_HEARD = 2.5
"""Seconds that what was typed may take to be heard when the program is ended from outside: some
thousand letters on a busy machine. A closed terminal ends it a little later in any case."""


@runtime_checkable
class Keeper(Protocol):
    """A screen that holds something which must not be lost."""

    def keep(self) -> str | None:
        """Write it to the store now; the trouble with that, as a sentence, or None."""


@runtime_checkable
class Writing(Protocol):
    """A screen on which something is written."""

    @property
    def at_stake(self) -> object:
        """What would be lost if it were not kept; another one after each key."""


class Leaving(Ground):
    """The part of the app that ends it."""

    _warned_at = -inf
    _ending: asyncio.Task[None] | None = None
    _warned_of: tuple[object, ...] = ()

    def _heed_signals(self) -> None:
        """Leave in order when the terminal closes or the system asks to end.

        Python's own handlers are used, for asyncio hears of a signal through the socket that also
        wakes it for each key: while some hundred keys wait there, a signal would be lost.
        """
        loop, context = asyncio.get_running_loop(), copy_context()

        def heed(number: int, _: object) -> None:
            if loop.is_closed():
                sys.exit(128 + number)
            loop.call_soon_threadsafe(self._leave_on, Signals(number), context=context)

        for signal in (SIGINT, SIGTERM, SIGHUP):
            handle(signal, heed)

    def _leave_on(self, signal: Signals) -> None:
        """Keep what is written, and once more with what was typed but not yet heard."""
        try:
            self.keep()
        finally:
            if signal is SIGHUP:
                end_soon(128 + signal)
            self._ending = asyncio.create_task(self._leave_heard(128 + signal))

    async def _leave_heard(self, status: int) -> None:
        begun = monotonic()
        while not self.caught_up and monotonic() - begun < LONGEST_HEARD:
            await asyncio.sleep(0.01)
        trouble = self.keep()
        self.interviewing.leave()
        self.exit(return_code=status, message=Text(trouble) if trouble else None)

    def keep(self) -> str | None:
        """Have every screen write what must not be lost; the first trouble met, or None."""
        troubles = [screen.keep() for screen in self.screen_stack if isinstance(screen, Keeper)]
        return next((trouble for trouble in troubles if trouble), None)

    async def action_quit(self) -> None:
        """Quit with everything kept; if that fails, say so once before quitting all the same."""
        trouble = self.keep()
        stake = tuple(one.at_stake for one in self.screen_stack if isinstance(one, Writing))
        warned = monotonic() - self._warned_at <= WARNING_STANDS and stake == self._warned_of
        if trouble and not warned:
            self._warned_at, self._warned_of = monotonic(), stake
            key = self.keymap.shown("app.quit")
            warning = f"{trouble} Press {key} once more to quit without it."
            self.notify(warning, severity="warning", markup=False, timeout=WARNING_STANDS)
            return
        self.interviewing.leave()
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Take no heed of a screen that did not find its widgets because the program is ending.

        One that is opened in the moment of leaving is never given any, and is told it has been
        mounted all the same.
        """
        if isinstance(error, NoMatches) and not self.is_running:
            return
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave after a fault with a sentence in place of a traceback full of local values."""
        error = sys.exception()
        try:
            kept = self.keep()
        except Exception as second:  # whatever is broken must not hide the first fault
            kept = f"keeping it failed as well ({type(second).__name__})."
        self.panic(Text(fault_report(error, kept)))
