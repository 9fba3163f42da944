"""Attempts that were thrown away: moved, with year and month, so that they come back exactly.

trash/YYYY/MM/<id>.toml    as it lay in attempts/; its time of change is that of throwing it away
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from mockroom.domain.attempt import Attempt
from mockroom.store.attempt_files import AttemptFiles
from mockroom.store.folder import ID, delete
from mockroom.store.moving import move, out_of_the_way, same
from mockroom.store.protocol import Listing, MissingError, Thrown
from mockroom.store.reading import Reader
from mockroom.store.trouble import another_has

_WHAT = "The attempt"


class Trash:
    """The trash beside a directory of attempts."""

    def __init__(self, directory: Path, attempts: AttemptFiles, reader: Reader[Attempt]) -> None:
        self._here = AttemptFiles(directory)
        self._attempts = attempts
        self._reader = reader

    def discard(self, attempt_id: str, at: datetime) -> None:
        """See Store."""
        path = _found(self._attempts, attempt_id)
        target = self._here.directory / path.relative_to(self._attempts.directory)
        if not same(path, target):
            out_of_the_way(_WHAT, target)
        move(_WHAT, path, target)
        with suppress(OSError):  # a file of somebody else keeps its time
            os.utime(target, (at.timestamp(), at.timestamp()))

    def restore(self, attempt_id: str) -> None:
        """See Store."""
        path = _found(self._here, attempt_id)
        target = self._attempts.directory / path.relative_to(self._here.directory)
        other = self._attempts.path(attempt_id)
        if other is not None and not same(path, other):
            raise another_has(attempt_id)
        move(_WHAT, path, other or target)

    def erase(self, attempt_id: str) -> None:
        """See Store."""
        delete(_WHAT, _found(self._here, attempt_id))

    def listing(self) -> Listing[Thrown]:
        """See Store."""
        files = self._here.now()
        paths = [self._here.directory / path for path in files.stamps]
        attempts, notices = self._reader.read_all(paths)
        attempts.sort(key=lambda attempt: (attempt.finished, attempt.id), reverse=True)
        found = {path.stem: path for path in paths}
        thrown = (Thrown(attempt=one, at=_thrown_at(found[one.id], one)) for one in attempts)
        return Listing(entries=tuple(thrown), notices=(*files.notices, *notices))


def _found(files: AttemptFiles, attempt_id: str) -> Path:
    path = files.path(attempt_id) if ID.fullmatch(attempt_id) else None
    if path is None:
        raise MissingError(attempt_id)
    return path


def _thrown_at(path: Path, attempt: Attempt) -> datetime:
    """When it was thrown away; for one that has just gone, when it was over."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return attempt.finished
