"""The store that leaves no trace: for tests, and for a run that is to keep nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Said
from mockroom.domain.history import HistoryFilter, HistoryPage, Sort, Within
from mockroom.domain.session import Session
from mockroom.store.index import indexed
from mockroom.store.index_plain import PlainIndex
from mockroom.store.protocol import (
    Cancelled,
    Draft,
    Listing,
    MissingError,
    Progress,
    Thrown,
    ThrownDraft,
    never,
    nobody,
)
from mockroom.store.trouble import another_draft_has, another_has


@dataclass(slots=True)
class Shelf:
    """What several memory stores share, as several windows share a directory."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    attempts: dict[str, Attempt] = field(default_factory=dict)
    trash: dict[str, Thrown] = field(default_factory=dict)
    thrown_drafts: dict[str, ThrownDraft] = field(default_factory=dict)
    holders: dict[str, "MemoryStore"] = field(default_factory=dict)
    """Which store holds which draft; clear it to play the end of all windows."""


class MemoryStore:
    """A Store that is gone with its shelf."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self._shelf = shelf if shelf is not None else Shelf()

    def save_draft(self, session: Session, saved_at: datetime) -> None:
        """See Store."""
        self._shelf.drafts[session.id] = Draft(session=session, saved_at=saved_at)

    def drafts(self) -> Listing[Draft]:
        """See Store."""
        for finished in self._shelf.drafts.keys() & self._shelf.attempts.keys():
            del self._shelf.drafts[finished]
        drafts = self._shelf.drafts.values()
        return Listing(entries=tuple(sorted(drafts, key=lambda d: d.saved_at, reverse=True)))

    def draft(self, draft_id: str) -> Draft:
        """See Store."""
        if draft_id not in self._shelf.drafts or draft_id in self._shelf.attempts:
            raise MissingError(draft_id)
        return self._shelf.drafts[draft_id]

    def delete_draft(self, draft_id: str) -> None:
        """See Store."""
        self._shelf.drafts.pop(draft_id, None)

    def discard_draft(self, draft_id: str, at: datetime) -> None:
        """See Store."""
        if draft_id not in self._shelf.drafts:
            raise MissingError(draft_id)
        thrown = ThrownDraft(draft=self._shelf.drafts.pop(draft_id), at=at)
        self._shelf.thrown_drafts[draft_id] = thrown

    def save_attempt(self, attempt: Attempt) -> None:
        """See Store."""
        self._shelf.attempts[attempt.id] = attempt

    def attempts(self) -> Listing[Attempt]:
        """See Store."""
        return Listing(entries=_last_first(self._shelf.attempts))

    def rows(self, cancelled: Cancelled = never) -> Listing[AttemptRow]:  # noqa: ARG002
        """See Store."""
        return Listing(entries=self._index().rows())

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> Listing[HistoryPage]:
        """See Store."""
        return Listing(entries=(self._index().page(wanted, within, sort, limit, offset),))

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """See Store."""
        return self._index().said(attempts)

    def reconcile(self, progress: Progress = nobody, cancelled: Cancelled = never) -> Listing[bool]:  # noqa: ARG002
        """See Store."""
        return Listing(entries=(True,))

    def discard(self, attempt_id: str, at: datetime) -> None:
        """See Store."""
        if attempt_id not in self._shelf.attempts:
            raise MissingError(attempt_id)
        self._shelf.trash[attempt_id] = Thrown(attempt=self._shelf.attempts.pop(attempt_id), at=at)

    def restore(self, attempt_id: str) -> None:
        """See Store."""
        kept = self._shelf.trash.get(attempt_id)
        if kept is None:
            self._restore_draft(attempt_id)
            return
        if self._shelf.attempts.get(attempt_id, kept.attempt) != kept.attempt:
            raise another_has(attempt_id)
        self._shelf.attempts[attempt_id] = self._shelf.trash.pop(attempt_id).attempt

    def erase(self, attempt_id: str) -> None:
        """See Store."""
        one, other = self._shelf.trash, self._shelf.thrown_drafts
        if one.pop(attempt_id, None) is None and other.pop(attempt_id, None) is None:
            raise MissingError(attempt_id)

    def trash(self) -> Listing[Thrown]:
        """See Store."""
        thrown = self._shelf.trash
        order = _last_first({name: one.attempt for name, one in thrown.items()})
        return Listing(entries=tuple(thrown[one.id] for one in order))

    def thrown_drafts(self) -> Listing[ThrownDraft]:
        """See Store."""
        thrown = self._shelf.thrown_drafts.values()
        return Listing(entries=tuple(sorted(thrown, key=lambda one: one.at, reverse=True)))

    def _restore_draft(self, draft_id: str) -> None:
        kept = self._shelf.thrown_drafts.get(draft_id)
        if kept is None:
            raise MissingError(draft_id)
        if self._shelf.drafts.get(draft_id, kept.draft) != kept.draft:
            raise another_draft_has(draft_id)
        self._shelf.drafts[draft_id] = self._shelf.thrown_drafts.pop(draft_id).draft

    def attempt(self, attempt_id: str) -> Attempt:
        """See Store."""
        if attempt_id not in self._shelf.attempts:
            raise MissingError(attempt_id)
        return self._shelf.attempts[attempt_id]

    def claim(self, draft_id: str) -> bool:
        """See Store."""
        return self._shelf.holders.setdefault(draft_id, self) is self

    def release(self, draft_id: str) -> None:
        """See Store."""
        if not self.held(draft_id):
            self._shelf.holders.pop(draft_id, None)

    def held(self, draft_id: str) -> bool:
        """See Store."""
        return self._shelf.holders.get(draft_id, self) is not self

    def _index(self) -> PlainIndex:
        index = PlainIndex()
        index.update([indexed(one.id, (), one) for one in self._shelf.attempts.values()], ())
        return index


def _last_first(attempts: dict[str, Attempt]) -> tuple[Attempt, ...]:
    return tuple(sorted(attempts.values(), key=lambda one: (one.finished, one.id), reverse=True))
