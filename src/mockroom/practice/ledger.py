"""The log of drills with what it comes to, kept up to date while windows append to it.

What was derived is kept in a cache that holds for exactly the bytes that it was derived from. A
cache that is gone, damaged, or of another log or other rules is made anew from the log.
"""

from collections.abc import Sequence
from threading import RLock
from typing import Any

from mockroom.domain.derived import DerivedStore
from mockroom.domain.review import LogEntry
from mockroom.practice.book import Book, book_of, from_plain, to_plain
from mockroom.practice.scheduling import RULES, Scheduling
from mockroom.store.protocol import StoreError
from mockroom.store.review_protocol import (
    START,
    ChangedError,
    Chunk,
    Mark,
    ReviewStore,
)

_FORMAT = 1
_WORTH_KEEPING = 100
"""Entries read beyond the cache before it is written anew: they are read in a blink."""


class Ledger:
    """Reads and writes the log; may be used from several threads."""

    def __init__(self, log: ReviewStore, derived: DerivedStore) -> None:
        self._log = log
        self._derived = derived
        self._book = Book()
        self._mark: Mark | None = None
        self._unwritten: list[LogEntry] = []
        self._scheduling: Scheduling | None = None
        self._lock = RLock()
        self.notices: dict[str, None] = {}
        """What was noticed about the log so far, each sentence once."""

    def rules(self) -> Scheduling:
        """What works out states."""
        if self._scheduling is None:
            self._scheduling = Scheduling()
        return self._scheduling

    def book(self) -> Book:
        """What the log comes to now, with what other windows have written; it does not change any
        more, and is not to be changed."""
        with self._lock:
            try:
                self._refresh()
            except StoreError as error:
                self.notices[str(error)] = None
            return self._book

    def entries(self) -> tuple[LogEntry, ...]:
        """All that the log holds, in its order, with what could not be written yet; StoreError."""
        with self._lock:
            chunk = self._log.read()
            self.notices.update(dict.fromkeys(chunk.notices))
            return (*chunk.entries, *self._unwritten)

    def write(self, entries: Sequence[LogEntry] = ()) -> str | None:
        """Write entries, and those that could not be written before; a sentence if that fails.

        They count from now on, written or not.
        """
        with self._lock:
            self.book()
            before = len(self._unwritten)
            self._unwritten.extend(entries)
            try:
                self._log.append(self._unwritten)
            except StoreError as error:
                if not self._absorb(entries):
                    self._make_anew()
                return str(error)
            self._unwritten.clear()
            if before:
                self._make_anew()  # they stand in the log behind what others wrote meanwhile
            return None

    def save(self) -> None:
        """Keep what is derived for the next start, if all of it is written."""
        with self._lock:
            if self._unwritten or self._mark is None or not self._mark.size:
                return
            digest = self._log.digest(self._mark.size)
            if digest:
                self._derived.save(
                    {
                        "format": _FORMAT,
                        "rules": RULES,
                        "size": self._mark.size,
                        "lines": self._mark.lines,
                        "tail": self._mark.tail.hex(),
                        "digest": digest,
                        "notices": list(self.notices),
                        **to_plain(self._book),
                    }
                )

    def _refresh(self) -> None:
        """Take in what was appended since the last time."""
        first = self._mark is None
        if first:
            self._take_from_cache()
        try:
            chunk = self._log.read(self._mark or START)
        except ChangedError:
            self._make_anew()
            return
        if self._mark is None:
            self._begin_with(chunk)
        elif self._absorb(chunk.entries):
            self._note(chunk)
        else:
            self._make_anew()
            return
        if first and len(chunk.entries) >= _WORTH_KEEPING:
            self.save()

    def _absorb(self, entries: Sequence[LogEntry]) -> bool:
        """Add entries to the book, in a copy: another thread may be reading it. False if it has to
        be made anew."""
        if not entries:
            return True
        book = self._book.copy()
        if not book.absorb(entries, self.rules):
            return False
        self._book = book
        return True

    def _make_anew(self) -> None:
        """Read the whole log, and what is not in it yet."""
        try:
            self._begin_with(self._log.read())
        except StoreError as error:
            self.notices[str(error)] = None

    def _begin_with(self, chunk: Chunk) -> None:
        self._book = book_of((*chunk.entries, *self._unwritten), self.rules)
        self._note(chunk)

    def _note(self, chunk: Chunk) -> None:
        self._mark = chunk.mark
        self.notices.update(dict.fromkeys(chunk.notices))

    def _take_from_cache(self) -> None:
        found: dict[str, Any] | None = self._derived.load()
        if not found or found.get("format") != _FORMAT or found.get("rules") != RULES:
            return
        try:
            mark = Mark(int(found["size"]), int(found["lines"]), bytes.fromhex(found["tail"]))
            digest, notices = str(found["digest"]), [str(one) for one in found["notices"]]
            book = from_plain(found)
        except (KeyError, TypeError, ValueError, AttributeError):
            return
        if digest and self._log.digest(mark.size) == digest:
            self._book, self._mark = book, mark
            self.notices.update(dict.fromkeys(notices))
