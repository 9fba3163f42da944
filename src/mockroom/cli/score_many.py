"""`mockroom score --jsonl`: a stream of answers, scored on all cores and told in its order.

This process scores too. It begins alone, so that a short file is done before a helper would be
ready, and asks for help when there is more. Whoever is free takes the next lines; what is done
waits until all before it has been printed. How much may wait is bounded, and the output is the
same for any number of workers.
"""

from collections import deque
from collections.abc import Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from mockroom.cli.answers import Source
from mockroom.cli.score_line import Numbered, Outcome, outcome
from mockroom.cli.streams import complain, say, show
from mockroom.cli.trouble import CommandError
from mockroom.cli.workers import Worker, end, start
from mockroom.practice import Practice

FEW = 200
"""Lines that this process scores alone: about as long as a worker takes to get ready."""
CHUNK = 16
"""Lines that a worker takes at once."""
MOST_WAITING = 64
"""Lines that wait to be scored or to be printed, for each worker."""
MOST_WORKERS = 64


def score_many(practice: Practice, name: str, workers: int, content: Sequence[str]) -> int:
    """Score every line of a file: 1 where one could not be, else 0."""
    source = Source(name)
    run = _Run(practice, source, name, min(workers, MOST_WORKERS), content)
    try:
        run.through()
    finally:
        end(run.workers)
        source.close()
    return int(run.failed)


class _Run:
    """One pass over one stream."""

    def __init__(
        self, practice: Practice, source: Source, name: str, most: int, content: Sequence[str]
    ) -> None:
        self._practice, self._source, self._name = practice, source, name
        self._content = content
        self._most = most
        self.workers: list[Worker] = []
        self.failed = False
        self._read = 0
        """Lines read so far."""
        self._waiting: deque[Numbered] = deque()
        """Lines that nobody has taken yet."""
        self._order: deque[int] = deque()
        """The numbers of the lines that have not been told, in their order."""
        self._done: dict[int, Outcome] = {}
        self._scored = 0
        """Lines that this process has scored."""
        self._helped = False

    def through(self) -> None:
        """Read, score and tell until all is done; what was read is told before what went wrong."""
        trouble: CommandError | None = None
        while self._order or not (self._source.ended or trouble):
            self._hand_out()
            room = len(self._order) < MOST_WAITING * self._most
            reads = room and not self._source.ended and trouble is None
            ready = self._ready(reads)
            if reads and self._source.fileno() in ready:
                try:
                    self._take_in()
                except CommandError as error:
                    trouble = error
            self._take_back(ready)
            self._score_one()
            self._tell()
        if trouble is not None:
            raise trouble

    def _hand_out(self) -> None:
        """Give lines to whoever is free, and ask for help once there is enough to do."""
        if not self._helped and self._scored >= FEW and self._waiting and self._most > 1:
            self._helped = True
            self.workers = start(self._most - 1, self._content)
        for worker in self.workers:
            if worker.idle and self._waiting:
                share = max(1, min(CHUNK, len(self._waiting) // self._most))
                worker.take([self._waiting.popleft() for _ in range(share)])

    def _ready(self, reads: bool) -> Sequence[object]:
        """What has something for us; waits for it only if there is nothing else to do."""
        watched: list[Connection[Any, Any] | int]
        watched = [worker.pipe for worker in self.workers]
        if reads:
            watched.append(self._source.fileno())
        return wait(watched, 0 if self._waiting else None) if watched else []

    def _take_in(self) -> None:
        for line in self._source.more():
            self._read += 1
            if line.strip():
                self._waiting.append(Numbered(self._read, line))
                self._order.append(self._read)

    def _take_back(self, ready: Sequence[object]) -> None:
        """What workers have scored, and what those leave who are gone before they could."""
        for worker in self.workers:
            if worker.pipe in ready:
                self._done |= {one.number: one for one in worker.answer()}
        gone = [worker for worker in self.workers if worker.gone]
        for worker in gone:
            self._waiting.extendleft(reversed(worker.left()))
        self.workers = [worker for worker in self.workers if not worker.gone]
        end(gone)

    def _score_one(self) -> None:
        if self._waiting and not any(worker.idle for worker in self.workers):
            one = outcome(self._practice, self._waiting.popleft())
            self._done[one.number] = one
            self._scored += 1

    def _tell(self) -> None:
        """Print what is next in order, as far as it is there."""
        told = False
        while self._order and self._order[0] in self._done:
            one = self._done.pop(self._order.popleft())
            if one.scored:
                say(one.text)
                told = True
            else:
                self.failed = True
                complain(f"{self._name}, line {one.number}: {one.text}")
        if told:
            show()
