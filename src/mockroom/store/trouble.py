"""What the storage refused, in sentences: what, where, why, and what to do."""

import errno
import os
from pathlib import Path

from mockroom.domain.plain import one_line
from mockroom.store.protocol import StoreError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM)
_ELSEWHERE = "or set MOCKROOM_DATA to another directory"


def cannot_write(what: str, path: Path, error: OSError) -> StoreError:
    """`what` ("The draft") could not be written at a path."""
    why, remedy = _reason(path, error)
    return StoreError(f"{what} could not be written to {one_line(str(path))}: {why}. {remedy}.")


def cannot_delete(what: str, path: Path, error: OSError) -> StoreError:
    """`what` could not be deleted."""
    why, remedy = _reason(path, error)
    return StoreError(f"{what} could not be deleted at {one_line(str(path))}: {why}. {remedy}.")


def cannot_read(path: Path, error: OSError) -> StoreError:
    """A file or directory could not be read; it is left as it is."""
    return StoreError(
        f"{one_line(str(path))} could not be read: {_words(error)}. It was left as it is."
    )


def another_has(attempt_id: str) -> StoreError:
    """An attempt cannot come back, because its id belongs to another one."""
    return StoreError(
        f'Another attempt is called "{attempt_id}" by now. Delete that one first; the one in the'
        " trash stays there."
    )


def another_draft_has(draft_id: str) -> StoreError:
    """A draft cannot come back, because another one is where it lay."""
    return StoreError(
        f'Another draft is called "{draft_id}" by now. Hand that one in or discard it first; the'
        " one in the trash stays there."
    )


def _reason(path: Path, error: OSError) -> tuple[str, str]:
    if error.errno in _FULL:
        return f"there is no room ({_words(error)})", f"Free some space and try again, {_ELSEWHERE}"
    if error.errno in _FORBIDDEN:
        return f"writing is not allowed ({_words(error)})", f"Make it writable, {_ELSEWHERE}"
    for above in path.parents:
        if _in_the_way(above):
            return (
                f"{one_line(str(above))} is a file where a directory is needed",
                f"Move that file away, {_ELSEWHERE}",
            )
    return _words(error), f"Look at that directory, {_ELSEWHERE}"


def _in_the_way(path: Path) -> bool:
    try:
        return path.exists() and not path.is_dir()
    except OSError:  # then that is what the storage refused, and its words tell so
        return False


def _words(error: OSError) -> str:
    """The system's own words for it."""
    words = os.strerror(error.errno) if error.errno else str(error)
    return words[:1].lower() + words[1:]
