"""What the rest of mockroom may ask of the log of drills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mockroom.domain.review import LogEntry


class ChangedError(Exception):
    """The log no longer begins with what was read before; it has to be read anew."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a log was read."""

    size: int = 0
    """Bytes, or entries where there are none."""
    lines: int = 0
    tail: bytes = b""
    """The last bytes before it."""


START = Mark()
"""Nothing was read yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """The entries of a log from a mark on."""

    entries: tuple[LogEntry, ...]
    """In the order of the log, which is the order that counts, whatever their clocks said."""
    mark: Mark
    notices: tuple[str, ...] = ()
    """A sentence for each line that was skipped."""


class ReviewStore(Protocol):
    """An append-only log; several windows may append at once."""

    def append(self, entries: Sequence[LogEntry]) -> None:
        """Write entries at the end, all or none; they are on the disk when it returns.

        StoreError leaves the log as it was, so that the call can be repeated.
        """

    def read(self, since: Mark = START) -> Chunk:
        """What was appended since a mark; ChangedError if the log was replaced or shortened since,
        StoreError if it cannot be read at all."""

    def digest(self, size: int) -> str:
        """Tells the first `size` bytes apart from any others; empty if there are fewer."""
