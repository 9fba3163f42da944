"""The log of drills without a trace: for tests, and for a run that is to keep nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from mockroom.domain.drill import Answer
from mockroom.domain.review import LogEntry
from mockroom.store.drill_drafts import DrillDraft
from mockroom.store.protocol import Listing
from mockroom.store.review_codec import from_line, to_line
from mockroom.store.review_protocol import START, ChangedError, Chunk, Mark


@dataclass(slots=True)
class ReviewShelf:
    """What several memory stores share, as several windows share a directory."""

    log: list[bytes] = field(default_factory=list)
    drafts: dict[str, DrillDraft] = field(default_factory=dict)
    derived: dict[str, object] | None = None


class MemoryReviews:
    """A ReviewStore that is gone with its shelf."""

    def __init__(self, shelf: ReviewShelf | None = None) -> None:
        self._shelf = shelf if shelf is not None else ReviewShelf()

    def append(self, entries: Sequence[LogEntry]) -> None:
        """See ReviewStore."""
        self._shelf.log.extend(to_line(entry) for entry in entries)

    def read(self, since: Mark = START) -> Chunk:
        """See ReviewStore."""
        log = self._shelf.log
        if len(log) < since.size or (since.size and log[since.size - 1] != since.tail):
            raise ChangedError
        entries = tuple(from_line(line) for line in log[since.size :])
        mark = Mark(len(log), len(log), log[-1]) if log else START
        return Chunk(entries=entries, mark=mark)

    def digest(self, size: int) -> str:
        """See ReviewStore."""
        log = self._shelf.log
        return sha256(b"".join(log[:size])).hexdigest() if len(log) >= size else ""


class MemoryDerived:
    """A DerivedStore that is gone with its shelf."""

    def __init__(self, shelf: ReviewShelf | None = None) -> None:
        self._shelf = shelf if shelf is not None else ReviewShelf()

    def load(self) -> dict[str, object] | None:
        """See DerivedStore."""
        return self._shelf.derived

    def save(self, derived: dict[str, object]) -> None:
        """See DerivedStore."""
        self._shelf.derived = derived


class MemoryDrillDrafts:
    """A DrillDraftStore that is gone with its shelf."""

    def __init__(self, shelf: ReviewShelf | None = None) -> None:
        self._shelf = shelf if shelf is not None else ReviewShelf()

    def save(self, card: str, answer: Answer) -> None:
        """See DrillDraftStore."""
        self._shelf.drafts[card] = DrillDraft(card=card, answer=answer)

    def all(self) -> Listing[DrillDraft]:
        """See DrillDraftStore."""
        return Listing(entries=tuple(self._shelf.drafts.values()))

    def one(self, card: str) -> Answer | None:
        """See DrillDraftStore."""
        found = self._shelf.drafts.get(card)
        return found.answer if found else None

    def delete(self, card: str) -> None:
        """See DrillDraftStore."""
        self._shelf.drafts.pop(card, None)
