"""The store for people: one TOML file a draft and one an attempt, below one directory.

    drafts/<id>.toml              what is being written
    drafts/<id>.lock              the window that writes it
    attempts/YYYY/MM/<id>.toml    what is finished, by the month it was begun
    trash/YYYY/MM/<id>.toml       what was finished and is thrown away
    trash/drafts/<id>.toml        what was in progress and is thrown away
    index.sqlite                  derived from the attempts, see `attempt_index`

Nothing is made before the first draft or attempt is saved.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Said
from mockroom.domain.history import HistoryFilter, HistoryPage, Sort, Within
from mockroom.domain.session import Session
from mockroom.store.attempt_files import AttemptFiles
from mockroom.store.attempt_index import AttemptIndex
from mockroom.store.claims import Claims
from mockroom.store.codec import (
    attempt_from_toml,
    attempt_to_toml,
    draft_from_toml,
    draft_to_toml,
)
from mockroom.store.draft_trash import DraftTrash
from mockroom.store.folder import ID, checked, delete, need_name, toml_files, write
from mockroom.store.plausible import need_plausible_attempt, need_plausible_draft
from mockroom.store.protocol import (
    Cancelled,
    Draft,
    Listing,
    MissingError,
    Progress,
    StoreError,
    Thrown,
    ThrownDraft,
    never,
    nobody,
)
from mockroom.store.reading import Reader
from mockroom.store.trash import Trash


class FileStore:
    """A Store in a directory that several windows may use at once."""

    def __init__(self, directory: Path) -> None:
        self._drafts = directory / "drafts"
        self._attempts = AttemptFiles(directory / "attempts")
        self._read_drafts = Reader(_draft)
        self._read_attempts = Reader(attempt_of)
        self._index = AttemptIndex(directory / "index.sqlite", self._attempts, Reader(attempt_of))
        self._trash = Trash(directory / "trash", self._attempts, Reader(attempt_of))
        self._thrown_drafts = DraftTrash(
            directory / "trash" / "drafts", self._drafts, Reader(_draft)
        )
        self._claims = Claims(self._drafts)
        self._unread: dict[str, None] = {}
        """What is wrong with attempts that were met while drafts were read."""

    def save_draft(self, session: Session, saved_at: datetime) -> None:
        """See Store."""
        draft = Draft(session=session, saved_at=saved_at)
        write("The draft", self._draft_path(session.id), draft_to_toml(draft))

    def drafts(self) -> Listing[Draft]:
        """See Store."""
        paths = toml_files(self._drafts)
        left_over = {path for path in paths if self._is_finished(path.stem)}
        drafts, notices = self._read_drafts.read_all([p for p in paths if p not in left_over])
        for path in left_over:
            try:
                delete("The draft of a finished answer", path)
            except StoreError as error:
                notices.append(str(error))
        notices += self._unread
        self._unread.clear()
        drafts.sort(key=lambda draft: (draft.saved_at, draft.session.id), reverse=True)
        return Listing(entries=tuple(drafts), notices=tuple(notices))

    def draft(self, draft_id: str) -> Draft:
        """See Store."""
        if not ID.fullmatch(draft_id) or self._is_finished(draft_id):
            raise MissingError(draft_id)
        try:
            return self._read_drafts.read(self._draft_path(draft_id))
        except FileNotFoundError as error:
            raise MissingError(draft_id) from error

    def delete_draft(self, draft_id: str) -> None:
        """See Store."""
        delete("The draft", self._draft_path(draft_id))

    def discard_draft(self, draft_id: str, at: datetime) -> None:
        """See Store."""
        self._thrown_drafts.discard(draft_id, at)

    def save_attempt(self, attempt: Attempt) -> None:
        """See Store."""
        started = attempt.started
        month = self._attempts.directory / f"{started.year:04}" / f"{started.month:02}"
        path = self._finished_at(checked(attempt.id)) or month / f"{attempt.id}.toml"
        write("The attempt", path, attempt_to_toml(attempt))
        self._index.changed()

    def attempts(self) -> Listing[Attempt]:
        """See Store."""
        files = self._attempts.now()
        paths = [self._attempts.directory / path for path in files.stamps]
        attempts, notices = self._read_attempts.read_all(paths)
        attempts.sort(key=lambda attempt: (attempt.finished, attempt.id), reverse=True)
        return Listing(entries=tuple(attempts), notices=(*files.notices, *notices))

    def rows(self, cancelled: Cancelled = never) -> Listing[AttemptRow]:
        """See Store."""
        return self._index.rows(cancelled)

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> Listing[HistoryPage]:
        """See Store."""
        return self._index.page(wanted, within, sort, limit, offset)

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """See Store."""
        return self._index.said(attempts)

    def reconcile(self, progress: Progress = nobody, cancelled: Cancelled = never) -> Listing[bool]:
        """See Store."""
        done = self._index.reconcile(progress, cancelled)
        return Listing(entries=(done,), notices=self._index.notices())

    def discard(self, attempt_id: str, at: datetime) -> None:
        """See Store."""
        self._trash.discard(attempt_id, at)
        self._index.changed()

    def restore(self, attempt_id: str) -> None:
        """See Store."""
        try:
            self._trash.restore(attempt_id)
        except MissingError:
            self._thrown_drafts.restore(attempt_id)
        self._index.changed()

    def erase(self, attempt_id: str) -> None:
        """See Store."""
        try:
            self._trash.erase(attempt_id)
        except MissingError:
            self._thrown_drafts.erase(attempt_id)

    def trash(self) -> Listing[Thrown]:
        """See Store."""
        return self._trash.listing()

    def thrown_drafts(self) -> Listing[ThrownDraft]:
        """See Store."""
        return self._thrown_drafts.listing()

    def attempt(self, attempt_id: str) -> Attempt:
        """See Store."""
        path = self._attempts.path(attempt_id) if ID.fullmatch(attempt_id) else None
        if path is None:
            raise MissingError(attempt_id)
        try:
            return self._read_attempts.read(path)
        except FileNotFoundError as error:
            raise MissingError(attempt_id) from error

    def claim(self, draft_id: str) -> bool:
        """See Store."""
        return self._claims.take(checked(draft_id))

    def release(self, draft_id: str) -> None:
        """See Store."""
        self._claims.give_back(draft_id)

    def held(self, draft_id: str) -> bool:
        """See Store."""
        return self._claims.elsewhere(checked(draft_id))

    def _draft_path(self, draft_id: str) -> Path:
        return self._drafts / f"{checked(draft_id)}.toml"

    def _is_finished(self, draft_id: str) -> bool:
        """Whether the attempt that a draft became is there and whole; else the draft is all there
        is of what was said."""
        path = self._finished_at(draft_id)
        if path is None:
            return False
        try:
            self._read_attempts.read(path)
        except FileNotFoundError:
            return False
        except StoreError as error:
            self._unread[str(error)] = None
            return False
        return True

    def _finished_at(self, attempt_id: str) -> Path | None:
        """Where an attempt lies, as far as can be told; listing the attempts, or writing one,
        tells what is wrong."""
        try:
            return self._attempts.path(attempt_id)
        except StoreError:
            return None


def _draft(data: bytes, name: str) -> Draft:
    draft = draft_from_toml(data)
    need_name(draft.session.id, name)
    need_plausible_draft(draft)
    return draft


def attempt_of(data: bytes, name: str) -> Attempt:
    """The attempt in a file of a name; BrokenError or NewerError."""
    attempt = attempt_from_toml(data)
    need_name(attempt.id, name)
    need_plausible_attempt(attempt)
    return attempt
