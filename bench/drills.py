"""What the log of drills costs: replaying it, going on from its cache, and the next card.

    python bench/drills.py [--rounds N] [--reviews N]

A log of a hundred thousand reviews is somebody's who drills 50 a day for five years. It is compared
with the same reviews given to the fsrs package in a bare loop, without a file, days or counts; what
happens at a key or at the start, with a bare `python -c pass`. All cases take turns in one run.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from fsrs import Card, Rating, Scheduler

from _measure import interleaved, ratio, table
from mockroom.domain.drill import Written
from mockroom.domain.drill_run import Run
from mockroom.domain.outcome import Outcome
from mockroom.domain.review import Grade, Review
from mockroom.practice import default_practice
from mockroom.practice.compose_drills import default_drills
from mockroom.practice.drills import Drills
from mockroom.practice.ledger import Ledger
from mockroom.settings import Settings
from mockroom.store.derived import DerivedFile
from mockroom.store.reviews import ReviewFile

STARTED = datetime(2021, 11, 24, 18, 0, tzinfo=UTC)
GRADES = (Grade.GOOD,) * 6 + (Grade.HARD, Grade.EASY, Grade.AGAIN, Grade.AGAIN)
OUTCOME = Outcome(suggested=Grade.GOOD, because="It is shown.")


def reviews(number: int, cards: list[str]) -> list[Review]:
    """So many reviews of real drills over five years."""
    dice = Random(7)
    found = []
    for one in range(number):
        at = STARTED + timedelta(days=5 * 365 * one / number)
        card = dice.choice(cards)
        kind, _, rest = card.partition("/")
        found.append(
            Review(
                id=f"{at:%Y-%m-%d-%H%M%S}-{one:06x}",
                card=card,
                kind=kind,
                signal=rest.rpartition("/")[2],
                grade=dice.choice(GRADES),
                at=at,
                day=at.date(),
                seconds=dice.randint(10, 120),
                suggested=Grade.GOOD,
            )
        )
    return found


def timed(work: Callable[[], object]) -> float:
    """Seconds that something takes."""
    started = perf_counter()
    work()
    return perf_counter() - started


def bare(log: list[Review]) -> Callable[[], None]:
    """The same reviews through the package alone."""

    def loop() -> None:
        scheduler = Scheduler(enable_fuzzing=False)
        cards = {one.card: Card(card_id=1, due=STARTED) for one in log}
        for one in log:
            rating = Rating(one.grade.value)
            cards[one.card], _ = scheduler.review_card(cards[one.card], rating, one.at)

    return loop


def ledger(data: Path) -> Ledger:
    """The log as a window opens it."""
    return Ledger(ReviewFile(data), DerivedFile(data, "drills"))


def without_cache(data: Path) -> Callable[[], float]:
    """Opening the log where all is to be worked out anew, and the cache is written."""

    def case() -> float:
        (data / "cache" / "drills.json").unlink(missing_ok=True)
        return timed(lambda: ledger(data).book())

    return case


def pass_case() -> float:
    """What starting Python takes."""
    return timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))


class Drilling:
    """A run that never ends, card after card."""

    def __init__(self, drills: Drills) -> None:
        self._drills = drills
        self._run = self._begun()

    def _begun(self) -> Run:
        return self._drills.begin(self._drills.queue(count=100))

    def next_card(self) -> float:
        """From the grade to the next card with its intervals, the grade safe on the disk."""
        if self._run.following is None:
            self._run = self._begun()
        run = self._drills.answered(self._run, Written("x"), OUTCOME)
        started = perf_counter()
        self._run = self._drills.grade(run, Grade.GOOD)
        self._drills.intervals(self._run)
        took = perf_counter() - started
        assert self._run.trouble is None
        return took

    def undone(self) -> float:
        """Back by one card, and the same again."""
        if not self._run.done:
            self.next_card()
        started = perf_counter()
        self._run = self._drills.undo(self._run)
        return perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reviews", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        settings = Settings(config=data / "config.toml", data=data)
        practice = default_practice(settings)
        shipped = default_drills(settings, practice)
        log = reviews(options.reviews, list(shipped.cards()))
        ReviewFile(data).append(log)
        size = (data / "reviews.jsonl").stat().st_size / 1e6

        large = {
            "bare fsrs": lambda: timed(bare(log)),
            "the log, replayed": without_cache(data),
            "the log, from its cache": lambda: timed(lambda: ledger(data).book()),
        }
        figures = interleaved(large, options.rounds)
        title = f"{len(log):,} reviews, {size:.0f} MB"
        shown(title, figures, "bare fsrs", "of bare fsrs")

        drilling = Drilling(default_drills(settings, practice))
        home = default_drills(settings, practice)
        home.due()
        home.cards()
        small = {
            "python -c pass": pass_case,
            "due at home, first": lambda: timed(_fresh(settings, practice)),
            "due at home, again": lambda: timed(home.due),
            "the queue of the day": lambda: timed(home.queue),
            "grade to next card": drilling.next_card,
            "undo": drilling.undone,
            "statistics": lambda: timed(home.statistics),
        }
        shown("at the key", interleaved(small, options.rounds * 4), "python -c pass", "of pass")


def _fresh(settings: Settings, practice: object) -> Callable[[], object]:
    """`due` of a window that has just been opened, its drills made already."""
    drills = default_drills(settings, practice)  # type: ignore[arg-type]
    drills.cards()
    return drills.due


def shown(title: str, figures: dict[str, list[float]], reference: str, of: str) -> None:
    """Print a table of medians and worst figures."""
    rows = [
        (
            name,
            f"{median(found) * 1000:.1f} ms",
            f"{max(found) * 1000:.1f} ms",
            f"x{ratio(found, figures[reference]):.2f}",
        )
        for name, found in figures.items()
    ]
    print(table((title, "median", "worst", of), rows), end="\n\n")


if __name__ == "__main__":
    main()
