"""The store for people: one TOML file a draft and one an attempt, below one directory.

    drafts/<id>.toml              what is being written
    drafts/<id>.lock              the window that writes it
    attempts/YYYY/MM/<id>.toml    what is finished, by the month it was begun

Nothing is made before the first draft or attempt is saved.
"""

from datetime import datetime
from pathlib import Path

from mockroom.domain.attempt import Attempt
from mockroom.domain.session import Session
from mockroom.store.claims import Claims
from mockroom.store.codec import (
    attempt_from_toml,
    attempt_to_toml,
    draft_from_toml,
    draft_to_toml,
)
from mockroom.store.folder import ID, checked, delete, need_name, toml_files, write
from mockroom.store.plausible import need_plausible_attempt, need_plausible_draft
from mockroom.store.protocol import Draft, Listing, MissingError, StoreError
from mockroom.store.reading import Reader, entries
from mockroom.store.trouble import cannot_read


class FileStore:
    """A Store in a directory that several windows may use at once."""

    def __init__(self, directory: Path) -> None:
        self._drafts = directory / "drafts"
        self._attempts = directory / "attempts"
        self._read_drafts = Reader(_draft)
        self._read_attempts = Reader(_attempt)
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

    def save_attempt(self, attempt: Attempt) -> None:
        """See Store."""
        month = self._attempts / f"{attempt.started.year:04}" / f"{attempt.started.month:02}"
        path = self._finished_at(checked(attempt.id)) or month / f"{attempt.id}.toml"
        write("The attempt", path, attempt_to_toml(attempt))

    def attempts(self) -> Listing[Attempt]:
        """See Store."""
        paths = [path for month in self._months() for path in toml_files(month)]
        attempts, notices = self._read_attempts.read_all(paths)
        attempts.sort(key=lambda attempt: (attempt.finished, attempt.id), reverse=True)
        return Listing(entries=tuple(attempts), notices=tuple(notices))

    def attempt(self, attempt_id: str) -> Attempt:
        """See Store."""
        path = self._attempt_path(attempt_id) if ID.fullmatch(attempt_id) else None
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
            return self._attempt_path(attempt_id)
        except StoreError:
            return None

    def _attempt_path(self, attempt_id: str) -> Path | None:
        """Where an attempt lies: in whichever month, since people move files."""
        paths = (month / f"{attempt_id}.toml" for month in self._months())
        try:
            return next((path for path in paths if path.is_file()), None)
        except OSError as error:
            raise cannot_read(self._attempts, error) from error

    def _months(self) -> list[Path]:
        years = [year for year in entries(self._attempts) if year.name.isdigit()]
        return [month for year in years for month in entries(year) if month.name.isdigit()]


def _draft(data: bytes, name: str) -> Draft:
    draft = draft_from_toml(data)
    need_name(draft.session.id, name)
    need_plausible_draft(draft)
    return draft


def _attempt(data: bytes, name: str) -> Attempt:
    attempt = attempt_from_toml(data)
    need_name(attempt.id, name)
    need_plausible_attempt(attempt)
    return attempt
