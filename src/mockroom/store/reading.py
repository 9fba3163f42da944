"""Reading stored files, and what becomes of those that cannot be read.

Nothing of a person's is ever deleted for being unreadable: a broken file gets out of the way
under its own name, one of a newer version or one that cannot be opened stays where it is, and a
sentence tells about each.
"""

import os
import stat
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Generic, TypeVar

from mockroom.domain.plain import one_line
from mockroom.store.codec import BrokenError, NewerError
from mockroom.store.protocol import StoreError
from mockroom.store.trouble import cannot_read

Value = TypeVar("Value")
Stamp = tuple[int, ...]
"""What differs as soon as a file's contents do."""
MOST_BYTES = 8_000_000
"""More than the longest answer comes to with all that is scored of it, by far."""


class Reader(Generic[Value]):
    """Reads files of one kind, and remembers what it read for as long as a file stays the same.

    Parsing costs milliseconds a file, and lists are read again each time they are shown.
    """

    def __init__(self, decode: Callable[[bytes, str], Value]) -> None:
        """`decode` gets the bytes and the name without its ending; BrokenError or NewerError."""
        self._decode = decode
        self._known: dict[Path, tuple[Stamp, Value]] = {}

    def read(self, path: Path) -> Value:
        """The value in a file; FileNotFoundError, or StoreError with what became of the file."""
        self._known[path] = self._read(path, self._known.get(path))
        return self._known[path][1]

    def read_once(self, path: Path) -> tuple[Stamp, Value]:
        """The same with what the file was like, for those who remember what they need of it."""
        return self._read(path, None)

    def _read(self, path: Path, known: tuple[Stamp, Value] | None) -> tuple[Stamp, Value]:
        try:
            # A pipe or a device would block or never end, so it is not even opened.
            if not stat.S_ISREG(path.stat().st_mode):
                raise OSError("it is no ordinary file")
            with path.open("rb") as file:
                stamp = stamp_of(os.fstat(file.fileno()))
                if known and known[0] == stamp:
                    return known
                data = file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise cannot_read(path, error) from error
        return stamp, self._value(path, data)

    def read_all(self, paths: Sequence[Path]) -> tuple[list[Value], list[str]]:
        """The values in all files that can be read, and a sentence about each that cannot."""
        values: list[Value] = []
        notices: list[str] = []
        for path in paths:
            try:
                values.append(self.read(path))
            except FileNotFoundError:
                continue  # another window has deleted it since the directory was listed
            except StoreError as error:
                notices.append(str(error))
        self._known = {path: self._known[path] for path in paths if path in self._known}
        return values, notices

    def _value(self, path: Path, data: bytes) -> Value:
        try:
            if len(data) > MOST_BYTES:
                raise BrokenError(f"it has more than {MOST_BYTES // 1_000_000} million bytes")
            return self._decode(data, path.stem)
        except NewerError as error:
            raise StoreError(
                f"{one_line(str(path))} was written by a newer mockroom ({error}). It was left"
                " as it is; update mockroom to see it."
            ) from error
        except BrokenError as error:
            raise StoreError(_set_aside(path, str(error))) from error


def stamp_of(found: os.stat_result) -> Stamp:
    """The stamp of a file whose state was asked for."""
    # Cut to what SQLite holds as a number; inodes can have a bit more.
    return found.st_ino & 0x7FFF_FFFF_FFFF_FFFF, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def entries(directory: Path) -> list[Path]:
    """What lies in a directory, by name; nothing if it does not exist; StoreError."""
    try:
        return sorted(directory.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise cannot_read(directory, error) from error


def _set_aside(path: Path, why: str) -> str:
    """Move a broken file out of the way; the sentence that tells so."""
    what = f"{one_line(str(path))} could not be read, because {one_line(why)}."
    try:
        aside = free_name(path, "set-aside")
        path.rename(aside)
    except OSError as error:
        return f"{what} It was left where it is ({error.strerror})."
    return f"{what} It was set aside, unchanged, as {one_line(aside.name)}."


def free_name(path: Path, ending: str) -> Path:
    """A name beside a file that nothing has yet: the file's own with an ending, and a number."""
    first = path.with_name(f"{path.name}.{ending}")
    numbered = (path.with_name(f"{first.name}-{number}") for number in count(2))
    return first if not first.exists() else next(name for name in numbered if not name.exists())
