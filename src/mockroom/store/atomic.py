"""Writing a file whole or not at all, for this user's eyes only.

The new contents go into a temporary file in the same directory and reach the disk before they
take the name; whoever reads the name, now or after a crash, finds the old contents or the new
ones. Two windows writing the same name at once do not meet: the later replacement stays.
"""

import errno
import os
from pathlib import Path
from tempfile import mkstemp


def write(path: Path, data: bytes) -> None:
    """Replace a file's contents; OSError leaves what was there before.

    Missing directories are made with mode 0700; the file gets mode 0600.
    """
    make_directory(path.parent)
    descriptor, name = mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_directory(path.parent)


def make_directory(directory: Path) -> None:
    """Make a directory and all that is missing above it, each with mode 0700."""
    if directory.is_dir():
        return
    make_directory(directory.parent)
    try:
        directory.mkdir(mode=0o700)
    except FileExistsError:
        if not directory.is_dir():  # else another window has just made it
            raise
    else:
        sync_directory(directory.parent)


def sync_directory(directory: Path) -> None:
    """Bring a new name in a directory to the disk."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that has no such thing to offer
            raise
    finally:
        os.close(descriptor)
