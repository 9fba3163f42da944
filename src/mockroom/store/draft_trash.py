"""Drafts that were thrown away: moved, so that they come back exactly.

trash/drafts/<id>.toml    as it lay in drafts/; its time of change is that of throwing it away
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from mockroom.store.folder import ID, delete, toml_files
from mockroom.store.moving import move, out_of_the_way, same
from mockroom.store.protocol import Draft, Listing, MissingError, ThrownDraft
from mockroom.store.reading import Reader
from mockroom.store.trouble import another_draft_has

_WHAT = "The draft"


class DraftTrash:
    """The trash beside a directory of drafts."""

    def __init__(self, directory: Path, drafts: Path, reader: Reader[Draft]) -> None:
        self._here = directory
        self._drafts = drafts
        self._reader = reader

    def discard(self, draft_id: str, at: datetime) -> None:
        """See Store."""
        path = _found(self._drafts, draft_id)
        target = self._here / path.name
        if not same(path, target):
            out_of_the_way(_WHAT, target)
        move(_WHAT, path, target)
        with suppress(OSError):  # a file of somebody else keeps its time
            os.utime(target, (at.timestamp(), at.timestamp()))

    def restore(self, draft_id: str) -> None:
        """See Store."""
        path = _found(self._here, draft_id)
        target = self._drafts / path.name
        if target.exists() and not same(path, target):
            raise another_draft_has(draft_id)
        move(_WHAT, path, target)

    def erase(self, draft_id: str) -> None:
        """See Store."""
        delete(_WHAT, _found(self._here, draft_id))

    def listing(self) -> Listing[ThrownDraft]:
        """See Store."""
        drafts, notices = self._reader.read_all(toml_files(self._here))
        thrown = [ThrownDraft(draft=one, at=self._thrown_at(one)) for one in drafts]
        thrown.sort(key=lambda one: (one.at, one.draft.session.id), reverse=True)
        return Listing(entries=tuple(thrown), notices=tuple(notices))

    def _thrown_at(self, draft: Draft) -> datetime:
        """When it was thrown away; for one that has just gone, when it was saved."""
        try:
            path = self._here / f"{draft.session.id}.toml"
            return datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except (OSError, ValueError, OverflowError):
            return draft.saved_at


def _found(directory: Path, draft_id: str) -> Path:
    path = directory / f"{draft_id}.toml"
    if not ID.fullmatch(draft_id) or not path.is_file():
        raise MissingError(draft_id)
    return path
