"""What a derived index of attempts has to offer; nothing in it is more than a copy.

There are two: `index_file` in SQLite, and `index_plain` in memory, for stores without files and
for when no index can be kept. One test suite holds both to the meaning in `domain/history.py`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow, attempt_row
from mockroom.domain.finding import Said, said
from mockroom.domain.history import HistoryFilter, HistoryPage, Sort, Within
from mockroom.store.reading import Stamp


class IndexBrokenError(Exception):
    """What is there is no index, or a damaged one: it is to be thrown away and built again."""


class IndexRefusedError(Exception):
    """No index can be kept there; the message says why, as part of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """One attempt as an index keeps it."""

    path: str
    """Its file, from the directory of attempts on."""
    stamp: Stamp
    """What the file was like when it was read."""
    row: AttemptRow
    said: tuple[Said, ...]


def indexed(path: str, stamp: Stamp, attempt: Attempt) -> Indexed:
    """An attempt, read from a file, as an index keeps it."""
    return Indexed(path=path, stamp=stamp, row=attempt_row(attempt), said=said(attempt))


class Index(Protocol):
    """Keeps one line and the words of each attempt; may be used from several threads.

    Every method may raise IndexBrokenError or IndexRefusedError.
    """

    def stamps(self) -> Mapping[str, Stamp]:
        """The files that are in it, with what they were like."""

    def update(self, new: Iterable[Indexed], gone: Collection[str]) -> None:
        """Put attempts in place of what has their paths, and drop the paths that are gone."""

    def rows(self) -> tuple[AttemptRow, ...]:
        """All attempts, the last finished first; the same object as long as nothing changes."""

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> HistoryPage:
        """A stretch of the attempts that are wanted, in an order."""

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """What was said in some attempts, by their ids; those that are not there are left out."""
