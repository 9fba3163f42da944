"""The log of drills in a file, a JSON object a line.

    reviews.jsonl          the fact: appended to, never rewritten

A line is one write under a lock of the system, flushed to the disk before anybody is told that it
is there. A crash can cut off the last line at most: it is named and skipped, and the next append
begins on a line of its own.
"""

import fcntl
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from mockroom.domain.plain import one_line
from mockroom.domain.review import LogEntry
from mockroom.store import atomic
from mockroom.store.codec import BrokenError
from mockroom.store.review_codec import NewerLineError, from_line, to_line
from mockroom.store.review_protocol import START, ChangedError, Chunk, Mark
from mockroom.store.trouble import cannot_read, cannot_write

_TAIL = 400
"""Bytes that tell whether a log still ends where it did: longer than a line, so with its id."""
_MOST_NOTICES = 20
"""A file that is none of ours would have one for each of its lines."""


class ReviewFile:
    """A ReviewStore in the data directory; nothing is made before the first entry."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "reviews.jsonl"

    def append(self, entries: Sequence[LogEntry]) -> None:
        """See ReviewStore."""
        if not entries:
            return
        data = b"".join(to_line(entry) for entry in entries)
        try:
            new = not self._path.exists()
            atomic.make_directory(self._path.parent)
            flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
            descriptor = os.open(self._path, flags, 0o600)
            try:
                _append(descriptor, data)
            finally:
                os.close(descriptor)
            if new:
                atomic.sync_directory(self._path.parent)
        except OSError as error:
            raise cannot_write("The drill's grade", self._path, error) from error

    def read(self, since: Mark = START) -> Chunk:
        """See ReviewStore."""
        data = self._bytes(since)
        if data is None:
            if since.size:
                raise ChangedError
            return Chunk(entries=(), mark=START)
        tail, data = data[: len(since.tail)], data[len(since.tail) :]
        if tail != since.tail:
            raise ChangedError
        entries: list[LogEntry] = []
        notices: list[str] = []
        lines = data.split(b"\n")
        kept = len(data)
        for number, line in enumerate(lines, since.lines + 1):
            last = number == since.lines + len(lines)
            if not line.strip():
                continue
            try:
                entries.append(from_line(line))
            except NewerLineError as error:
                notices.append(self._skipped(number, f"was written by a newer mockroom ({error})"))
            except BrokenError as error:
                if last:  # it is looked at again once something follows it
                    kept -= len(line)
                why = "is cut off" if last else f"cannot be read, because {error}"
                notices.append(self._skipped(number, why))
        whole = (tail + data[:kept]) if kept else tail
        mark = Mark(since.size + kept, since.lines + len(lines) - 1, whole[-_TAIL:])
        return Chunk(entries=tuple(entries), mark=mark, notices=_some(notices, self._path))

    def digest(self, size: int) -> str:
        """See ReviewStore."""
        found = sha256()
        try:
            with self._path.open("rb") as file:
                while size > 0 and (data := file.read(min(size, 1 << 20))):
                    found.update(data)
                    size -= len(data)
        except OSError:
            return ""
        return "" if size else found.hexdigest()

    def _bytes(self, since: Mark) -> bytes | None:
        """The log from the tail of a mark on; None where there is no log."""
        try:
            # A pipe or a device would block or never end, so it is not even opened.
            if not stat.S_ISREG(self._path.stat().st_mode):
                raise OSError("it is no ordinary file")
            with self._path.open("rb") as file:
                with suppress(OSError):  # a file system without locks
                    fcntl.flock(file, fcntl.LOCK_SH)
                if os.fstat(file.fileno()).st_size < since.size:
                    raise ChangedError
                file.seek(since.size - len(since.tail))
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise cannot_read(self._path, error) from error

    def _skipped(self, number: int, why: str) -> str:
        return f"{one_line(str(self._path))} · line {number} {why}. It was skipped and left there."


def _append(descriptor: int, data: bytes) -> None:
    """Write at the end of an open log, or leave it as it was."""
    with suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    before = os.fstat(descriptor).st_size
    if before and os.pread(descriptor, 1, before - 1) != b"\n":
        data = b"\n" + data
    try:
        written = 0
        while written < len(data):
            written += os.write(descriptor, data[written:])
        os.fsync(descriptor)
    except BaseException:
        with suppress(OSError):
            os.ftruncate(descriptor, before)
        raise


def _some(notices: list[str], path: Path) -> tuple[str, ...]:
    more = len(notices) - _MOST_NOTICES
    if more <= 0:
        return tuple(notices)
    rest = f"{one_line(str(path))} · {more} more lines were skipped and left there."
    return (*notices[:_MOST_NOTICES], rest)
