"""The files of one folder of the store: which are its own, and writing and deleting them.

An id is the name of its file, so it is checked before it becomes one.
"""

import re
from pathlib import Path

from mockroom.store import atomic
from mockroom.store.codec import BrokenError
from mockroom.store.reading import entries
from mockroom.store.trouble import cannot_delete, cannot_write

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
"""The grammar of ids that mockroom makes."""


def toml_files(directory: Path) -> list[Path]:
    """The files that are the store's; hidden ones are being written, or were when all stopped."""
    return [
        path
        for path in entries(directory)
        if path.suffix == ".toml" and not path.name.startswith(".") and _is_file(path)
    ]


def _is_file(path: Path) -> bool:
    """Whether it is one to be read; where that cannot be told, reading it tells why."""
    try:
        return path.is_file()
    except OSError:
        return True


def need_name(found: str, name: str) -> None:
    """BrokenError unless a file is called by the id that it holds."""
    if found != name or not ID.fullmatch(name):
        raise BrokenError(f'its id is "{found}", which is not its name')


def checked(some_id: str) -> str:
    """An id that is safe in a file's name; ValueError, because ids are made by mockroom."""
    if not ID.fullmatch(some_id):
        raise ValueError(f"{some_id!r} is no id of a session")
    return some_id


def write(what: str, path: Path, data: bytes) -> None:
    """Write a file whole or not at all; StoreError says that `what` ("The draft") could not be."""
    try:
        atomic.write(path, data)
    except OSError as error:
        raise cannot_write(what, path, error) from error


def delete(what: str, path: Path) -> None:
    """Delete a file if it is there; StoreError says that `what` could not be."""
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return  # then there is nothing to delete
    except OSError as error:
        raise cannot_delete(what, path, error) from error
