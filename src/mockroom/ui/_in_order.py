"""Keys take effect in the order in which they are pressed, however fast they come.

Textual hands a key to the widget that has the focus and takes the next one at once. What the first
key does (another field, another row, another screen) happens some messages later, so the second
key of a fast pair meets the widget that the first one was about to leave. Here the next key waits
until the one before has been heard all the way up. What is only typed, and a movement that is held
down, need not wait for more of the same: it all goes to one widget, in order.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress

from textual.app import App
from textual.command import CommandPalette
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea
from textual.worker import Worker, WorkerError

LONGEST = 0.25
"""Seconds after which the next key is taken all the same: one that hangs must not hold the rest."""
LONGEST_SEARCH = 2.0
"""Seconds that the palette may search for what was typed before a key behind it is taken."""
MOST_ROUNDS = 4
"""A key is followed up as long as it changes the screen or the focus, but no further than this."""
_HELD = frozenset("up down left right pageup pagedown home end backspace delete".split())
"""Keys that people hold down, whose terminal then sends more of them than are painted."""


class InOrder(App[None]):
    """The part of the app that takes keys and pasted text one after the other."""

    _later: deque[Key | Paste]
    """What was pressed or pasted while an earlier key was still at work, the oldest first."""
    _at_work: asyncio.Task[None] | None = None
    _last: Key | Paste | None = None
    """What was taken last."""
    _more = False
    """Whether something was taken that nobody waits for yet."""

    def __init__(self) -> None:
        self._later = deque()
        super().__init__()

    @property
    def caught_up(self) -> bool:
        """Whether everything pressed so far has done its work."""
        return self._at_work is None and not self._later

    async def on_event(self, event: Event) -> None:
        """Put a key that comes too early behind the one that is at work."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._at_work is None or (not self._later and self._goes_on(event)):
            await self._take(event)
        else:
            self._later.append(event)

    async def _take(self, event: Key | Paste) -> None:
        before, self._last, self._more = self._place(), event, True
        try:
            await super().on_event(event)
        finally:
            if self._at_work is None:
                self._at_work = asyncio.create_task(self._follow(before))

    def _goes_on(self, event: Key | Paste) -> bool:
        """Whether it is more of what is at work, for the same widget."""
        last = self._last
        if not isinstance(event, Key) or not isinstance(last, Key):
            return False
        if event.key in _HELD:
            return event.key == last.key
        return self._is_typed(event) and self._is_typed(last)

    def _is_typed(self, key: Key) -> bool:
        """Whether a key is a character for the text that has the focus."""
        at = self.focused
        writes = isinstance(at, Input) or (isinstance(at, TextArea) and not at.read_only)
        return writes and key.is_printable

    async def _next(self) -> None:
        """Take what waits; or be ready for the next key."""
        self._at_work = None
        while self._later and (self._at_work is None or self._goes_on(self._later[0])):
            await self._take(self._later.popleft())

    async def _follow(self, before: tuple[MessagePump, MessagePump | None]) -> None:
        """Wait until what was pressed at a place has done its work."""
        try:
            async with asyncio.timeout(LONGEST) as patience:
                await self._heard(before[1] or before[0])
                rounds = 0
                while rounds < MOST_ROUNDS:
                    if self._more:  # of the same has come meanwhile
                        self._more, rounds = False, 0
                        patience.reschedule(asyncio.get_running_loop().time() + LONGEST)
                    await self._heard(self.focused or self._top())
                    now, rounds = self._place(), rounds + 1
                    if now == before and not self._more:
                        break
                    before = now
                if self._searches():
                    patience.reschedule(asyncio.get_running_loop().time() + LONGEST_SEARCH)
                while searches := self._searches():
                    with suppress(WorkerError):  # more was typed, and it searches anew
                        await self.workers.wait_for_complete(searches)
                    await self._heard(self.focused or self._top())
        except TimeoutError:
            pass  # it goes on; whoever presses a key need not wait for it
        finally:
            self.call_later(self._next)

    async def _heard(self, pump: MessagePump | None) -> None:
        """Wait until all messages so far have come through from a widget up to the app."""
        while pump is not None:
            through = asyncio.Event()
            if pump.call_later(through.set):
                await through.wait()
            pump = pump._parent

    def _searches(self) -> list[Worker[object]]:
        """What searches for what is typed into the palette, so that a row can be chosen."""
        top = self._top()
        if not isinstance(top, CommandPalette):
            return []
        return [one for one in self.workers if one.node is top and not one.is_finished]

    def _top(self) -> MessagePump:
        return self.screen if self.screen_stack else self

    def _place(self) -> tuple[MessagePump, MessagePump | None]:
        """Where a key goes that is pressed now."""
        return self._top(), self.focused
