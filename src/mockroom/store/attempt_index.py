"""All attempts at a glance, from an index that is checked against the files before it is believed.

Which file was read, and what it was like then, is all that the index has to remember: what is new
or other is read, what is gone is dropped, and no clock is asked.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TypeVar

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Said
from mockroom.domain.history import HistoryFilter, HistoryPage, Sort, Within
from mockroom.store.attempt_files import AttemptFiles, Files
from mockroom.store.codec import NewerError
from mockroom.store.index import Index, Indexed, indexed
from mockroom.store.index_choice import IndexChoice
from mockroom.store.protocol import Cancelled, Listing, Progress, StoreError, never, nobody
from mockroom.store.reading import Reader, Stamp

Result = TypeVar("Result")

_AT_ONCE = 200
"""Files whose lines are written in one go; the more, the more has to be read again after a stop."""
_WAIT = 0.05
"""Seconds between two looks at another thread that is reading."""


class AttemptIndex:
    """The index of one directory of attempts, for all threads of a window."""

    def __init__(self, path: Path, files: AttemptFiles, reader: Reader[Attempt]) -> None:
        """`path` is that of the file; it is made when there is something to keep in it."""
        self._choice = IndexChoice(path)
        self._files = files
        self._reader = reader
        self._changes = 0
        """How often this window has changed a file."""
        self._brought_up: tuple[Index, int] | None = None
        """The index that the files were last compared with, and `_changes` before that."""
        self._newer: dict[str, tuple[Stamp, str]] = {}
        """Files of a newer mockroom: what they were like, and the sentence about each."""
        self._notices: tuple[str, ...] = ()
        self._progress = 0, 0
        self._reading = Lock()

    def rows(self, cancelled: Cancelled = never) -> Listing[AttemptRow]:
        """All attempts as the files are now, the last finished first; StoreError. Once it is
        cancelled, nothing."""
        if not self.reconcile(cancelled=cancelled) and cancelled():
            return Listing(entries=())
        rows = self._asked(lambda index: index.rows())
        return Listing(entries=rows, notices=self._told())

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> Listing[HistoryPage]:
        """A stretch of a history, as the files were when they were looked at last; StoreError."""
        page = self._asked(lambda index: index.page(wanted, within, sort, limit, offset))
        return Listing(entries=(page,), notices=self._told())

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """What was said in some attempts, as their files were then; StoreError."""
        return self._asked(lambda index: index.said(attempts))

    def changed(self) -> None:
        """This window has written, moved or deleted a file."""
        self._changes += 1

    def reconcile(self, progress: Progress = nobody, cancelled: Cancelled = never) -> bool:
        """Read what changed; whether it got to the end. StoreError.

        While another thread does it, this one waits for that to end, with its progress.
        """
        while not self._reading.acquire(timeout=_WAIT):
            progress(*self._progress)
            if cancelled():
                return False
        try:
            return self._compared(progress, cancelled)
        finally:
            self._progress = 0, 0
            self._reading.release()

    def notices(self) -> tuple[str, ...]:
        """What was noticed when the files were looked at last."""
        return self._told()

    def _asked(self, question: Callable[[Index], Result]) -> Result:
        """What an index that was compared with the files has to say."""
        while True:
            index = self._of_now()
            if index is None:
                self.reconcile()
                continue
            answer = self._choice.using(index, question)
            if answer is not None:
                return answer

    def _of_now(self) -> Index | None:
        if self._brought_up is None or self._brought_up[1] != self._changes:
            return None
        index = self._brought_up[0]
        return index if self._choice.holds(index) else None

    def _told(self) -> tuple[str, ...]:
        refused = (self._choice.refused,) if self._choice.refused else ()
        return (*self._notices, *refused)

    # Comparing

    def _compared(self, progress: Progress, cancelled: Cancelled) -> bool:
        notices: dict[str, None] = {}
        done = False
        while not done:
            changes = self._changes
            files = self._files.now()
            index = self._choice.index(worth_a_file=bool(files.stamps))
            bring_up = partial(self._bring_up, files=files, progress=progress, cancelled=cancelled)
            aside = self._choice.using(index, bring_up)
            if aside is None:  # the index was none; there is another one now
                continue
            notices.update(dict.fromkeys((*files.notices, *aside)))
            self._brought_up = index, changes
            if cancelled():
                break
            done = not (aside and files.twins)  # else the other one of that name counts now
        notices.update(dict.fromkeys(sentence for _, sentence in self._newer.values()))
        self._notices = tuple(notices)
        return done

    def _bring_up(
        self, index: Index, files: Files, progress: Progress, cancelled: Cancelled
    ) -> tuple[str, ...]:
        """Have in an index what is in the files; sentences about those that cannot be read."""
        known = index.stamps()
        if known == files.stamps and not self._newer:
            return ()
        gone = [path for path in known if path not in files.stamps]
        if gone:
            index.update((), gone)
        self._newer = {
            path: left for path, left in self._newer.items() if files.stamps.get(path) == left[0]
        }
        changed = [
            path
            for path, stamp in files.stamps.items()
            if known.get(path) != stamp and path not in self._newer
        ]
        troubles: list[str] = []
        for start in range(0, len(changed), _AT_ONCE):
            new: list[Indexed] = []
            unread: list[str] = []
            for done, path in enumerate(changed[start : start + _AT_ONCE], start):
                if cancelled():
                    break
                self._progress = done, len(changed)
                progress(*self._progress)
                try:
                    new.append(self._one(path, files.stamps[path]))
                except FileNotFoundError:
                    unread.append(path)
                except StoreError as error:
                    unread.append(path)
                    troubles.append(str(error))
            index.update(new, unread)
        if changed and not cancelled():
            progress(len(changed), len(changed))
        return tuple(troubles)

    def _one(self, path: str, listed: Stamp) -> Indexed:
        try:
            stamp, attempt = self._reader.read_once(self._files.directory / path)
        except StoreError as error:
            if isinstance(error.__cause__, NewerError):
                self._newer[path] = listed, str(error)
            raise
        return indexed(path, stamp, attempt)
