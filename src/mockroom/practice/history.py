"""Use cases about all attempts together: finding some of them, and throwing them away.

What is thrown away lies in the trash, from where it comes back exactly. Only `erase` ends
anything, and only what is in the trash already.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.history import EVERYTHING, LAST_FIRST, HistoryFilter, HistoryPage, Sort
from mockroom.practice.base import Base


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What became of attempts that were to be deleted, restored or erased."""

    done: tuple[str, ...]
    """The ids of those that it was done to."""
    troubles: tuple[str, ...] = ()
    """Why not, in a sentence for each of the others."""


class History(Base):
    """Reads and moves attempts; all of it works on files and belongs in a thread."""

    def history(
        self,
        wanted: HistoryFilter = EVERYTHING,
        sort: Sort = LAST_FIRST,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> HistoryPage:
        """The attempts that are wanted, from the `offset`th on and at most `limit`, and how many
        there are in all.

        The first call looks at the files first; after that only what this program saves is seen
        until `reconcile` or `attempts` is called. What is named in the filter and is not there
        finds nothing; `checked` tells people.
        """
        raise NotImplementedError

    def checked(self, wanted: HistoryFilter) -> HistoryFilter:
        """The filter, if all that it names is known; else UnknownFilterError, with the nearest
        guesses."""
        raise NotImplementedError

    def reconcile(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """Bring the index up to what the files are now; whether it got to the end.

        `progress` is told how many of the files that changed have been read, and how many there
        are; it is not called where nothing changed. `cancelled` is asked between two files; what
        was read until then is kept. What was noticed is in `notices`.
        """
        raise NotImplementedError

    def delete(self, attempts: Iterable[str]) -> Moved:
        """Move attempts to the trash."""
        raise NotImplementedError

    def restore(self, attempts: Iterable[str]) -> Moved:
        """Bring attempts back from the trash, each to where it lay: the undo of `delete`."""
        raise NotImplementedError

    def trash(self) -> tuple[AttemptRow, ...]:
        """The attempts in the trash, the last finished first."""
        raise NotImplementedError

    def erase(self, attempts: Iterable[str]) -> Moved:
        """Delete attempts that are in the trash for good."""
        raise NotImplementedError
