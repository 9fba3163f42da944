"""Processes that do work beside this one, and end with it however it ends.

Each has a pipe of its own. A worker that reads its end ends itself, so that not even a killed
parent leaves one behind. They are started anew and not forked, which is safe beside threads, and
by `subprocess` and not by `multiprocessing`, whose helper process cannot be started while a full
screen stands in for standard error. Each has a session of its own, which Ctrl-C does not reach:
it is for their parent to end them.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from subprocess import DEVNULL, Popen, TimeoutExpired
from typing import Any, Generic, TypeVar

Job = TypeVar("Job")
Done = TypeVar("Done")

_PATIENCE = 1.0
"""Seconds that a worker has to end by itself."""
_BEGIN = "import sys; sys.path[:] = {path!r}; from {module} import serve; serve({number})"


class Worker(Generic[Job, Done]):
    """A process that does jobs; it takes some whenever it is idle.

    `make` is called there, once, and returns what does a job. Like jobs and what comes of them it
    has to be picklable. OSError if no process can be started.
    """

    def __init__(self, make: Callable[[], Callable[[Job], Done]]) -> None:
        ours, theirs = Pipe()
        try:
            self._process = Popen(
                [sys.executable, "-c", _begin(theirs.fileno())],
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()
        self.pipe: Connection[Any, Any] = ours
        self.idle = False
        """Whether it waits for jobs; not before it has made what does them."""
        self.gone = False
        self._jobs: Sequence[Job] = ()
        self._send(make)

    def take(self, jobs: Sequence[Job]) -> None:
        """Do these; only for an idle worker."""
        self._jobs, self.idle = jobs, False
        self._send(jobs)

    def answer(self) -> list[Done]:
        """What came of its jobs; none when it has only said that it is ready, or is gone."""
        try:
            found: list[Done] = self.pipe.recv()
        except (EOFError, OSError):
            self.gone = True
            return []
        self._jobs, self.idle = (), True
        return found

    def left(self) -> Sequence[Job]:
        """The jobs of a worker that is gone before it did them."""
        return self._jobs

    def kill(self) -> None:
        """Let it die at once, as a system short of memory would."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """Have it end now, whatever it does."""
        self.pipe.close()
        if not self.idle:
            self._process.terminate()
        try:
            self._process.wait(_PATIENCE)
        except TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _send(self, value: object) -> None:
        try:
            self.pipe.send(value)
        except OSError:
            self.gone = True


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def end(workers: Iterable[Worker[Any, Any]]) -> None:
    """End them all."""
    for worker in workers:
        worker.end()


def serve(number: int) -> None:
    """In the process of a worker: do whatever comes by the pipe of this number until there is
    nobody any more who sends it."""
    pipe: Connection[Any, Any] = Connection(number)
    with suppress(EOFError, OSError):
        work = pipe.recv()()
        pipe.send([])
        while True:
            pipe.send([work(job) for job in pipe.recv()])


def _begin(number: int) -> str:
    return _BEGIN.format(path=sys.path, module=__name__, number=number)
