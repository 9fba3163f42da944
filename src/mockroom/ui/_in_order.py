"""Keys take effect in the order in which they are pressed, however fast they come.

Textual hands a key to the widget that has the focus and takes the next one at once. What the first
key does (another field, another row, another screen) happens some messages later, so the second
key of a fast pair meets the widget that the first one was about to leave. Here the next key waits
until the one before has been heard all the way up.
"""

from __future__ import annotations

import asyncio
from collections import deque

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump

LONGEST = 0.25
"""Seconds after which the next key is taken all the same: one that hangs must not hold the rest."""
MOST_ROUNDS = 4
"""A key is followed up as long as it changes the screen or the focus, but no further than this."""


class InOrder(App[None]):
    """The part of the app that takes keys and pasted text one after the other."""

    _later: deque[Key | Paste]
    """What was pressed or pasted while an earlier key was still at work, the oldest first."""
    _at_work: asyncio.Task[None] | None = None

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
        elif self._at_work is not None:
            self._later.append(event)
        else:
            await self._take(event)

    async def _take(self, event: Key | Paste) -> None:
        before = self._place()
        try:
            await super().on_event(event)
        finally:
            self._at_work = asyncio.create_task(self._follow(before))

    async def _next(self) -> None:
        """Take what waits; or be ready for the next key."""
        self._at_work = None
        if self._later:
            await self._take(self._later.popleft())

    async def _follow(self, before: tuple[MessagePump, MessagePump | None]) -> None:
        """Wait until a key that was pressed at a place has done its work."""
        try:
            async with asyncio.timeout(LONGEST):
                await self._heard(before[1] or before[0])
                for _ in range(MOST_ROUNDS):
                    await self._heard(self.focused or self._top())
                    now = self._place()
                    if now == before:
                        break
                    before = now
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

    def _top(self) -> MessagePump:
        return self.screen if self.screen_stack else self

    def _place(self) -> tuple[MessagePump, MessagePump | None]:
        """Where a key goes that is pressed now."""
        return self._top(), self.focused
