"""The index in memory: for stores without files, and for when no file can hold one.

It does in Python what `domain/history.py` says, one attempt after another.
"""

from collections.abc import Collection, Iterable, Mapping
from threading import RLock

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Said, find, told
from mockroom.domain.history import HistoryFilter, HistoryPage, Sort, Within, fits, ordered
from mockroom.store.index import Indexed
from mockroom.store.reading import Stamp


class PlainIndex:
    """An Index that is gone with its process."""

    def __init__(self) -> None:
        self._all: dict[str, Indexed] = {}
        self._told: dict[str, str] = {}
        self._rows: tuple[AttemptRow, ...] | None = None
        self._one_at_a_time = RLock()

    def stamps(self) -> Mapping[str, Stamp]:
        """See Index."""
        with self._one_at_a_time:
            return {path: one.stamp for path, one in self._all.items()}

    def update(self, new: Iterable[Indexed], gone: Collection[str]) -> None:
        """See Index."""
        with self._one_at_a_time:
            for path in gone:
                self._all.pop(path, None)
                self._told.pop(path, None)
            for one in new:
                self._all[one.path] = one
                self._told[one.path] = told(one.said)
            self._rows = None

    def rows(self) -> tuple[AttemptRow, ...]:
        """See Index."""
        with self._one_at_a_time:
            if self._rows is None:
                self._rows = tuple(ordered(one.row for one in self._all.values()))
            return self._rows

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> HistoryPage:
        """See Index."""
        with self._one_at_a_time:
            kept = list(self._all.items())
            fitting = [one for path, one in kept if fits(one.row, self._told[path], wanted, within)]
        rows = ordered((one.row for one in fitting), sort)
        said = {one.row.id: one.said for one in fitting}
        return page_of(rows, said, wanted.text, limit, offset)

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """See Index."""
        with self._one_at_a_time:
            kept = list(self._all.values())
        wanted = set(attempts)
        return {one.row.id: one.said for one in kept if one.row.id in wanted}


def page_of(
    rows: list[AttemptRow],
    said: Mapping[str, tuple[Said, ...]],
    text: str,
    limit: int | None,
    offset: int,
) -> HistoryPage:
    """A stretch of rows that fit, in their order, with where the words of a text stand."""
    shown = rows[offset : None if limit is None else offset + limit]
    found = {}
    if text.strip():
        pieces = {row.id: find(said[row.id], text) for row in shown}
        found = {row_id: piece for row_id, piece in pieces.items() if piece}
    return HistoryPage(rows=tuple(shown), total=len(rows), found=found)
