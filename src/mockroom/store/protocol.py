"""What the rest of mockroom may ask of a store, whichever kind it is.

There are two: files for people, memory for tests and for practising without a trace. One test
suite holds both to the promises made here.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Said
from mockroom.domain.history import HistoryFilter, HistoryPage, Sort, Within
from mockroom.domain.session import Session

Entry = TypeVar("Entry", covariant=True)

Progress = Callable[[int, int], None]
"""Is told how many things are done, and of how many."""
Cancelled = Callable[[], bool]
"""Is asked whether to stop."""


def nobody(done: int, total: int) -> None:
    """The progress of what nobody watches."""


def never() -> bool:
    """The answer of whoever does not stop anything."""
    return False


class StoreError(Exception):
    """Something could not be read or written; the message is a sentence for the person."""


class MissingError(LookupError):
    """The store holds nothing under this id; the id is the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An interview in progress, as it was at a moment."""

    session: Session
    saved_at: datetime
    """Where a running clock is to be stopped when the draft is taken up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Entry]):
    """What could be read, and a sentence about each file that could not."""

    entries: tuple[Entry, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thrown:
    """An attempt in the trash."""

    attempt: Attempt
    at: datetime
    """When it was thrown away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThrownDraft:
    """A draft in the trash."""

    draft: Draft
    at: datetime
    """When it was thrown away."""


class Store(Protocol):
    """Keeps drafts and attempts. What is written survives whole or not at all.

    Every method that reads or writes raises StoreError when the storage itself refuses: a full
    disk, a directory that cannot be written. The values given stay the caller's, so that
    nothing is lost by it and the call can be repeated.
    """

    def save_draft(self, session: Session, saved_at: datetime) -> None:
        """Keep a session as it stands; of two windows that do so the last one wins, whole."""

    def drafts(self) -> Listing[Draft]:
        """All drafts, the last saved first; drafts of finished sessions are dropped."""

    def draft(self, draft_id: str) -> Draft:
        """One draft; MissingError if there is none, StoreError if it cannot be read."""

    def delete_draft(self, draft_id: str) -> None:
        """Forget a draft, if there is one: all that it holds is kept elsewhere, or was taken away
        by whoever wrote it."""

    def discard_draft(self, draft_id: str, at: datetime) -> None:
        """Put a draft into the trash, at a moment; MissingError if there is none."""

    def save_attempt(self, attempt: Attempt) -> None:
        """Keep a finished attempt for good, in place of what is kept under its id."""

    def attempts(self) -> Listing[Attempt]:
        """All attempts, the last finished first; where there are many, `rows` is much faster."""

    def rows(self, cancelled: Cancelled = never) -> Listing[AttemptRow]:
        """All attempts in one line each, as they are now, the last finished first; once it is
        cancelled, nothing."""

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> Listing[HistoryPage]:
        """A stretch of the attempts that are wanted, as the one entry; what other windows and
        people changed since `rows` or `reconcile` may be missing."""

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """What was said in some attempts, by their ids, with no regard to what other windows
        changed since `rows` or `reconcile`; those that are not there are left out."""

    def reconcile(self, progress: Progress = nobody, cancelled: Cancelled = never) -> Listing[bool]:
        """Have `rows` and `page` know what is kept now; one entry: whether it got to the end."""

    def discard(self, attempt_id: str, at: datetime) -> None:
        """Put an attempt into the trash, at a moment; MissingError if there is none."""

    def restore(self, attempt_id: str) -> None:
        """Put an attempt, or else a draft, from the trash back to where it was; MissingError if it
        is not there, StoreError if another one has its id by now."""

    def erase(self, attempt_id: str) -> None:
        """Delete an attempt, or else a draft, in the trash for good; MissingError if it is not
        there."""

    def trash(self) -> Listing[Thrown]:
        """The attempts in the trash, the last finished first."""

    def thrown_drafts(self) -> Listing[ThrownDraft]:
        """The drafts in the trash, the last thrown away first."""

    def attempt(self, attempt_id: str) -> Attempt:
        """One attempt; MissingError if there is none, StoreError if it cannot be read."""

    def claim(self, draft_id: str) -> bool:
        """Take a draft for this window; False only while another live window holds it."""

    def release(self, draft_id: str) -> None:
        """Give a claimed draft back; nothing happens if it was not claimed."""

    def held(self, draft_id: str) -> bool:
        """Whether another live window holds the draft."""
