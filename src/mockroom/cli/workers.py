"""Processes that score lines beside this one, and end with it however it ends.

Each has a pipe of its own. A worker that reads its end ends itself, so that not even a killed
parent leaves one behind. They are started anew and not forked, which is safe beside threads and
the same on every system.
"""

import signal
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection

from mockroom.cli.score_line import Numbered, Outcome, outcomes

_PATIENCE = 1.0
"""Seconds that a worker has to end by itself."""


class Worker:
    """A process that scores; it takes lines whenever it is idle."""

    def __init__(self, content: Sequence[str]) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        self.pipe: Connection[Sequence[Numbered], list[Outcome]] = ours
        self._process = context.Process(target=_serve, args=(theirs, tuple(content)), daemon=True)
        self._process.start()
        theirs.close()
        self.idle = False
        """Whether it waits for lines; not before it has read the content."""
        self.gone = False
        self._lines: Sequence[Numbered] = ()

    def take(self, lines: Sequence[Numbered]) -> None:
        """Score these lines; only for an idle worker."""
        self._lines, self.idle = lines, False
        try:
            self.pipe.send(lines)
        except OSError:
            self.gone = True

    def answer(self) -> list[Outcome]:
        """What came of its lines; none when it has only said that it is ready, or is gone."""
        try:
            found: list[Outcome] = self.pipe.recv()
        except (EOFError, OSError):
            self.gone = True
            return []
        self._lines, self.idle = (), True
        return found

    def left(self) -> Sequence[Numbered]:
        """The lines of a worker that is gone before it scored them."""
        return self._lines

    def kill(self) -> None:
        """Let it die at once, as a system short of memory would."""
        self._process.kill()
        self._process.join()

    def end(self) -> None:
        """Have it end now, whatever it does."""
        self.pipe.close()
        if not self.idle:
            self._process.terminate()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def start(number: int, content: Sequence[str]) -> list[Worker]:
    """So many workers, which Ctrl-C does not reach: it is for their parent to end them."""
    with _interrupts_ignored():
        return [Worker(content) for _ in range(number)]


def end(workers: Iterable[Worker]) -> None:
    """End them all."""
    for worker in workers:
        worker.end()


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """What is started meanwhile ignores Ctrl-C from its first moment on."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: "Connection[list[Outcome], Sequence[Numbered]]", content: Sequence[str]) -> None:
    """Score whatever comes until there is nobody any more who sends it."""
    from mockroom.cli.compose import practice_for

    practice = practice_for(Namespace(content=list(content)))
    try:
        practice.catalogue  # noqa: B018 - reads the content
        pipe.send([])
        while True:
            pipe.send(outcomes(practice, pipe.recv()))
    except (EOFError, OSError):
        return
