"""The use case of scoring many attempts under today's rubrics, in processes beside this one.

What is kept is never changed by it.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import replace
from functools import partial
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from mockroom.practice.errors import UnknownAttemptError, unknown
from mockroom.practice.today import Today

if TYPE_CHECKING:
    from mockroom.domain.attempt_row import AttemptRow
    from mockroom.domain.rescored import Moved
    from mockroom.practice.workers import Worker

FEW = 100
"""Attempts that are scored here sooner than processes have been started for them."""
CHUNK = 8
"""Attempts that a process takes at once."""
MOST_WORKERS = 16
_LOOK_UP = 0.2
"""Seconds after which is looked whether all was cancelled, while nothing comes."""


class Rescoring:
    """Scores many attempts again.

    `elsewhere` makes the same use cases in a process of its own, so it has to be picklable;
    without it all is scored in the thread that asks.
    """

    def __init__(self, practice: Today, elsewhere: Callable[[], Today] | None = None) -> None:
        self._practice = practice
        self._elsewhere = elsewhere

    def run(
        self,
        attempts: Iterable[str] | None = None,
        *,
        workers: int | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        aside: bool = False,
    ) -> "Generator[Moved, None, None]":
        """One result after another, as they are done: of all attempts, or of those whose ids are
        given; UnknownAttemptError, before anything is done, if there is no such attempt.

        `progress` gets how many of how many are done, before the first and after each; where
        `cancelled` says so, no more come. `workers` is how many processes score, by default one
        for each core if there is much to do; 0 means none. `aside` scores even little in
        processes, and leaves a core to this one, so that it stays free for keys. Exhaust the
        iterator, or close it, and no process is left behind.
        """
        rows = self._chosen(attempts)
        number = 0 if self._elsewhere is None else _processes(len(rows), workers, aside=aside)
        return _Run(self._practice, self._elsewhere, rows, number, progress, cancelled).through()

    def _chosen(self, attempts: Iterable[str] | None) -> "list[AttemptRow]":
        """The attempts to score; those at one question together, whose rubric is compiled once."""
        rows = {row.id: row for row in self._practice.attempts()}
        if attempts is None:
            chosen = list(rows)
        else:
            chosen = list(dict.fromkeys(attempts))
            for one in chosen:
                if one not in rows:
                    where = '"mockroom history" lists them.' if rows else "There are none yet."
                    raise UnknownAttemptError(unknown("attempt", one, rows, where))
        return sorted((rows[one] for one in chosen), key=lambda row: row.question)


def _processes(number: int, wanted: int | None, *, aside: bool) -> int:
    """How many processes so many attempts are worth."""
    from mockroom.practice.workers import cores

    if wanted is None:
        wanted = 1 if aside and number <= FEW else max(cores() - aside, 1)
        if number <= FEW and not aside:
            return 0
    return min(wanted, MOST_WORKERS, -(-number // CHUNK))


class _Run:
    """One pass over attempts."""

    def __init__(
        self,
        practice: Today,
        elsewhere: Callable[[], Today] | None,
        rows: "Sequence[AttemptRow]",
        workers: int,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._practice, self._elsewhere = practice, elsewhere
        self._rows = {row.id: row for row in rows}
        self._waiting = deque(self._rows)
        self._number = workers
        self._progress = progress or (lambda _done, _of: None)
        self._cancelled = cancelled or (lambda: False)
        self._workers: list[Worker[str, Moved]] = []
        self._done = 0

    def through(self) -> "Generator[Moved, None, None]":
        """All results, until there are no more or all is cancelled."""
        self._progress(0, len(self._rows))
        try:
            self._start()
            while self._done < len(self._rows) and not self._cancelled():
                for one in self._next():
                    self._done += 1
                    self._progress(self._done, len(self._rows))
                    yield self._named(one)
        finally:
            for worker in self._workers:
                worker.end()

    def _start(self) -> None:
        from mockroom.practice.workers import Worker

        if self._elsewhere is None:
            return
        make = partial(_scorer, self._elsewhere)
        try:
            for _ in range(self._number):
                self._workers.append(Worker(make))
        except OSError:
            return  # then there are fewer, or this process does it

    def _next(self) -> "Iterable[Moved]":
        """What is done next: here where there is no other process."""
        if not self._workers:
            return [self._practice.moved(self._waiting.popleft())]
        for worker in self._workers:
            if worker.idle and self._waiting:
                share = max(1, min(CHUNK, len(self._waiting) // len(self._workers)))
                worker.take([self._waiting.popleft() for _ in range(share)])
        ready = wait([worker.pipe for worker in self._workers], _LOOK_UP)
        found = [one for worker in self._workers if worker.pipe in ready for one in worker.answer()]
        for worker in [one for one in self._workers if one.gone]:
            self._waiting.extendleft(reversed(worker.left()))
            self._workers.remove(worker)
            worker.end()
        return found

    def _named(self, one: "Moved") -> "Moved":
        """With what the list knew of an attempt that cannot be read."""
        row = self._rows[one.attempt]
        if one.question:
            return one
        return replace(one, question=row.question, title=row.title)


def _scorer(elsewhere: "Callable[[], Today]") -> "Callable[[str], Moved]":
    """In another process: what scores an attempt again."""
    return elsewhere().moved
