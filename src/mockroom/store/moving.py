"""Moving files of the store from folder to folder, so that nothing under way is lost."""

from pathlib import Path

from mockroom.store.atomic import make_directory, sync_directory
from mockroom.store.protocol import MissingError
from mockroom.store.reading import free_name
from mockroom.store.trouble import cannot_write


def same(one: Path, other: Path) -> bool:
    """Whether two files hold the same; False where one is not there or cannot be read."""
    try:
        return one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def out_of_the_way(what: str, path: Path) -> None:
    """What was put there earlier under the same name stays, beside it; StoreError says that `what`
    ("The draft") could not be written."""
    try:
        if path.exists() or path.is_symlink():
            path.rename(free_name(path, "earlier"))
    except OSError as error:
        raise cannot_write(what, path, error) from error


def move(what: str, path: Path, target: Path) -> None:
    """Move a file; MissingError if it is gone, StoreError says that `what` could not be moved."""
    try:
        make_directory(target.parent)
        path.replace(target)
        sync_directory(target.parent)
        sync_directory(path.parent)
    except FileNotFoundError as error:  # another window was faster
        raise MissingError(path.stem) from error
    except OSError as error:
        raise cannot_write(what, target, error) from error
