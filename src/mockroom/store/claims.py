"""Which window holds which draft, told by a lock file beside the draft.

The lock is the system's own (flock) on `<id>.lock`. It ends with the process however that ends,
so that no stale claim has to be guessed at from a process number that may belong to another
program by now. The number is written into the file all the same, for people who look.
"""

import fcntl
import os
import weakref
from contextlib import suppress
from pathlib import Path
from threading import Lock

from mockroom.store.atomic import make_directory


class Claims:
    """The drafts that this window holds; they are given back when it is gone."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._held: dict[str, int] = {}
        self._one_at_a_time = Lock()  # a window may save from several threads
        weakref.finalize(self, _close_all, self._held)

    def take(self, draft_id: str) -> bool:
        """Hold a draft; False while another live window does.

        Where locks cannot be made, nobody is kept out: the directory cannot be written, and
        saving tells so, or its file system knows no locks.
        """
        with self._one_at_a_time:
            return draft_id in self._held or self._lock(draft_id)

    def give_back(self, draft_id: str) -> None:
        """End a claim and remove its file."""
        with self._one_at_a_time:
            descriptor = self._held.pop(draft_id, None)
            if descriptor is not None:
                with suppress(OSError):  # a file that has to stay holds nobody up
                    self._path(draft_id).unlink()
                os.close(descriptor)

    def elsewhere(self, draft_id: str) -> bool:
        """Whether another live window holds a draft."""
        if draft_id in self._held:
            return False
        try:
            descriptor = os.open(self._path(draft_id), os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            return isinstance(error, BlockingIOError)
        finally:
            os.close(descriptor)
        return False

    def _lock(self, draft_id: str) -> bool:
        path = self._path(draft_id)
        while True:
            try:
                make_directory(self._directory)
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            except OSError:
                return True
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                os.close(descriptor)
                return not isinstance(error, BlockingIOError)
            if _names(path, descriptor):
                break
            os.close(descriptor)  # given back, and removed, since it was opened
        with suppress(OSError):  # on a full disk the lock holds without the number
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
        self._held[draft_id] = descriptor
        return True

    def _path(self, draft_id: str) -> Path:
        return self._directory / f"{draft_id}.lock"


def _names(path: Path, descriptor: int) -> bool:
    """Whether a path still leads to an open file."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _close_all(held: dict[str, int]) -> None:
    while held:
        os.close(held.popitem()[1])
