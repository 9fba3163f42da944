"""How the history is read: by pages, in threads, with what is stale dropped.

One request is under way at a time. What is asked for meanwhile waits, and only the last of it is
read; so somebody who types a word waits for one search and not for one a letter.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from textual import on
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.worker import get_current_worker

from mockroom.domain.history import HistoryPage
from mockroom.domain.stories import Story
from mockroom.practice import AttemptRow, Practice
from mockroom.practice.reviewing import ReviewTools
from mockroom.ui.screens._review_data import Asked, Known, known
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.paged_list import PAGE, PagedList

_OFTEN = 0.1
"""Seconds between two tellings of how far the reading is."""


class Shows(Protocol):
    """What shows the pages that were read."""

    def shown_at(self) -> int:
        """The place of the row in hand; below 0 where there is none."""

    def show_page(self, message: ReviewReading.Page) -> None:
        """Show what was asked for."""

    def show_more(self, message: ReviewReading.More) -> None:
        """Fill rows of it in."""


class ReviewReading(Screen[None]):
    """Knows what is asked for and what is shown, and how the one comes to be the other."""

    _shows: Shows

    class Page(Message):
        """A page has been read, as the answer to one request."""

        def __init__(self, version: int, offset: int, page: HistoryPage) -> None:
            self.version = version
            self.offset = offset
            self.page = page
            super().__init__()

    class More(Message):
        """One more page of what is shown."""

        def __init__(self, version: int, offset: int, page: HistoryPage) -> None:
            self.version = version
            self.offset = offset
            self.page = page
            super().__init__()

    class Told(Message):
        """How far reading the files is."""

        def __init__(self, done: int, total: int) -> None:
            self.done = done
            self.total = total
            super().__init__()

    class Looked(Message):
        """The index has been brought up to the files."""

    class Learned(Message):
        """What all attempts together tell, and the stories."""

        def __init__(self, known: Known, stories: tuple[Story, ...]) -> None:
            self.known = known
            self.stories = stories
            super().__init__()

    def __init__(
        self,
        practice: Practice,
        glyphs: Glyphs = DRAWN,
        tools: Callable[[], ReviewTools] | None = None,
        asked: Asked | None = None,
    ) -> None:
        """`tools` is called in threads; without it there are no stories and nothing is exported.

        `asked` is what is listed at first.
        """
        super().__init__()
        self._practice = practice
        self._glyphs = glyphs
        self._tools = tools
        self._asked = asked or Asked()
        self._known: Known | None = None
        self._stories: tuple[Story, ...] = ()
        self._all: tuple[AttemptRow, ...] = ()
        self._page = HistoryPage(rows=(), total=0, found={})
        self._version = 0
        """Counts what was asked for."""
        self._shown_version = -1
        """What of it is shown."""
        self._busy = False
        self._from_top = True
        self._exports = ""
        """Where exports go, once it is known."""
        self._then: Callable[[], object] | None = None
        self._asking = False

    # Looking at the files

    def over(self, screen: ModalScreen[str | None], then: Callable[[str | None], None]) -> None:
        """Ask something over this screen."""
        self._asking = True
        self.app.push_screen(screen, then)

    def on_screen_resume(self) -> None:
        """Look at the files, again when coming back, for there may be others now."""
        if self._asking:
            self._asking = False
        else:
            self.look()

    def look(self) -> None:
        """Look at the files in a thread."""
        self.run_worker(self._look, thread=True, exclusive=True, group="look")

    def _look(self) -> None:
        """In a thread: bring the index up to the files, then see what all attempts tell."""
        worker, last = get_current_worker(), 0.0

        def progress(done: int, total: int) -> None:
            nonlocal last
            if monotonic() - last > _OFTEN:
                last = monotonic()
                self.post_message(self.Told(done, total))

        self._practice.reconcile(progress, lambda: worker.is_cancelled)
        if worker.is_cancelled:
            return
        self.post_message(self.Looked())
        rows = self._practice.attempts()
        today = self._practice.now().date()
        found = self._known
        if found is None or rows is not self._all or found.today != today:
            found = known(rows, self._practice.catalogue, today)
        self._all = rows
        self.post_message(self.Learned(found, self._stories_now()))

    def _stories_now(self) -> tuple[Story, ...]:
        if self._tools is None:
            return ()
        tools = self._tools()
        self._exports = str(tools.exports)
        return tools.stories.all()

    @on(Looked)
    def _looked(self) -> None:
        self.read()

    # Reading a page

    def ask(self, asked: Asked) -> None:
        """List something else."""
        if asked != self._asked:
            self._asked = asked
            self._from_top = True
            self.read()

    def read(self) -> None:
        """Read what is asked for now, as soon as what is under way is read."""
        self._version += 1
        if not self._busy:
            self._request()

    def _request(self) -> None:
        self._busy = True
        version, asked = self._version, self._asked
        offset = 0 if self._from_top else max(self._shows.shown_at(), 0) // PAGE * PAGE

        def work() -> None:
            wanted = asked.fitted(self._stories_now() if asked.story else ())
            start, page = (
                offset,
                self._practice.history(wanted, asked.sort, limit=PAGE, offset=offset),
            )
            if not page.rows and page.total:  # there are fewer now
                start, page = 0, self._practice.history(wanted, asked.sort, limit=PAGE)
            self.post_message(self.Page(version, start, page))

        self.run_worker(work, thread=True, group="history")

    @on(Page)
    def _read(self, message: Page) -> None:
        self._busy = False
        if message.version != self._version:
            self._request()
            return
        self._page, self._shown_version = message.page, message.version
        self._shows.show_page(message)
        self._from_top = False
        if self._then:
            then, self._then = self._then, None
            then()

    @on(PagedList.Wanted)
    def _want(self, message: PagedList.Wanted) -> None:
        version, asked, stories = self._shown_version, self._asked, self._stories
        offset = message.offset

        def work() -> None:
            wanted = asked.fitted(stories)
            page = self._practice.history(wanted, asked.sort, limit=PAGE, offset=offset)
            self.post_message(self.More(version, offset, page))

        if version == self._version:
            self.run_worker(work, thread=True, group="history")

    @on(More)
    def _more(self, message: More) -> None:
        if message.version == self._version:
            self._shows.show_more(message)

    def when_read(self, act: Callable[[], object]) -> None:
        """Do something once the list shows what is asked for."""
        if self._shown_version == self._version:
            act()
        else:
            self._then = act
