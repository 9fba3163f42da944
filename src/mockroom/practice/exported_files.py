"""Writing what is exported: whole or not at all, and never over something by accident."""

import os
from contextlib import suppress
from pathlib import Path

from mockroom.domain.plain import one_line
from mockroom.practice.errors import PracticeError


class ExportError(PracticeError):
    """A file cannot be written; the message says which and why."""


class FileInTheWayError(ExportError):
    """Something of that name is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f'"{one_line(str(path))}" is there already.')


def need_free(path: Path, *, force: bool = False) -> None:
    """FileInTheWayError if something of that name is there, and is not to be written over."""
    if not force and os.path.lexists(path):
        raise FileInTheWayError(path)


def write(path: Path, contents: str | bytes, *, force: bool = False) -> None:
    """Write a file for this person's eyes only; what is there is written over only with `force`.

    FileInTheWayError, or ExportError if it cannot be written, after which nothing of it is left.
    """
    from mockroom.store import atomic

    try:
        data = contents.encode() if isinstance(contents, str) else contents
        if force:
            atomic.write(path, data)
        else:
            _write_new(path, data)
    except FileExistsError as error:
        raise FileInTheWayError(path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ExportError(f'"{one_line(str(path))}" cannot be written: {reason}.') from error


def _write_new(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
