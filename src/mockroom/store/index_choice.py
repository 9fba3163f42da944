"""Which index a window works with: the file, a new one in its place, or memory.

An index that is damaged is thrown away, for it can be built again. Where SQLite or the disk
refuses, nothing is touched and memory takes its place until the window closes.
"""

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from mockroom.domain.plain import one_line
from mockroom.store.index import Index, IndexBrokenError, IndexRefusedError
from mockroom.store.index_plain import PlainIndex

if TYPE_CHECKING:
    from mockroom.store.index_file import FileIndex

Result = TypeVar("Result")

_MOST_BROKEN = 3
"""Indexes that may turn out broken before none is tried any more."""


class IndexChoice:
    """The index of a window; SQLite is loaded when there is a file to open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._index: Index | None = None
        self._broken = 0
        self._one_at_a_time = RLock()
        self.refused: str | None = None
        """Why memory has to do, in a sentence; None where it does not."""

    def index(self, *, worth_a_file: bool) -> Index:
        """The index to work with; it may be empty. Without need no file is made."""
        with self._one_at_a_time:
            if self._index is not None and not self.holds(self._index):
                self._index = None
            while self._index is None:
                if not self.refused and not worth_a_file and not self._is_there():
                    return PlainIndex()  # not kept: there may be something to keep soon
                try:
                    self._index = PlainIndex() if self.refused else self._opened()
                except IndexBrokenError:
                    self._throw_away()
                except IndexRefusedError as error:
                    self._do_without(str(error))
            return self._index

    def holds(self, index: Index) -> bool:
        """Whether an index is still what its name leads to: another window may have replaced it,
        and people may delete it."""
        if isinstance(index, PlainIndex):
            return self._index is index or (self._index is None and not self._is_there())
        return index is self._index and not self._file(index).replaced()

    def using(self, index: Index, work: Callable[[Index], Result]) -> Result | None:
        """Do something with an index; None where it turns out to be none, and then `index` gives
        another one."""
        try:
            return work(index)
        except IndexBrokenError:
            with self._one_at_a_time:
                if self._index is index:
                    self._index = None
                    self._throw_away()
        except IndexRefusedError as error:
            with self._one_at_a_time:
                if self._index is index:
                    self._index = None
                    self._do_without(str(error))
        return None

    def _opened(self) -> "FileIndex":
        try:
            from mockroom.store.index_file import FileIndex
        except ImportError as error:
            raise IndexRefusedError("this Python has no SQLite") from error
        return FileIndex(self._path)

    def _file(self, index: Index) -> "FileIndex":
        from mockroom.store.index_file import FileIndex

        if not isinstance(index, FileIndex):
            raise TypeError(f"{type(index).__name__} is no file")
        return index

    def _is_there(self) -> bool:
        try:
            return self._path.exists()
        except OSError:
            return True  # opening it tells why

    def _throw_away(self) -> None:
        from mockroom.store.index_file import throw_away

        self._broken += 1
        if self._broken > _MOST_BROKEN:
            self._do_without("it is damaged each time that it is built")
            return
        try:
            throw_away(self._path)
        except OSError as error:
            self._do_without((error.strerror or "it cannot be deleted").lower())

    def _do_without(self, why: str) -> None:
        self.refused = (
            f"The index of attempts cannot be kept in {one_line(str(self._path))}: {one_line(why)}."
            " It is made in memory at each start, which takes longer. Free some space, move away"
            " what is there, or make the folder writable."
        )
