"""A history of many attempts: opening, filtering, searching, comparing with the files, rebuilding.

    python bench/history.py [--sizes 100 1000 10000] [--rounds N]

Each size gets a data directory of its own with so many attempt files, made from one scored answer
under other ids, days, questions and words. Everything goes through the store as the screens do;
each turn is a new window, except that filters and searches are asked of one that is open. The
figures to compare with are reading one attempt file, `python -c pass`, and the same question asked
of SQLite without us. The aim: open, filter and search 10,000 attempts in 100 ms each, and a
rebuild in proportion to their number.
"""

import argparse
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from _measure import interleaved, table
from mockroom.domain.history import LAST_FIRST, HistoryFilter, Sort, SortKey
from mockroom.domain.level import Level
from mockroom.practice import default_practice
from mockroom.settings import load_settings
from mockroom.store.files import FileStore

QUESTION = "deadlock-influence"
ANSWER = Path(__file__).parents[1] / "docs/examples/answer.txt"
NOON = datetime(2020, 1, 1, 12, 0, tzinfo=UTC)
WORDS = "anchor ballast crane dredger ferry gangway harbour icebreaker jetty keel".split()
RAW = "SELECT num FROM attempt WHERE question = ? ORDER BY moment DESC LIMIT 50"


def one_attempt(data: Path) -> str:
    """The file of an attempt, as the program writes it."""
    env = {"MOCKROOM_DATA": str(data), "MOCKROOM_CONFIG": str(data / "config.toml")}
    attempt = default_practice(load_settings(env)).grade(QUESTION, ANSWER.read_text())
    path = next(data.rglob(f"attempts/**/{attempt.id}.toml"))
    return path.read_text().replace(f'id = "{attempt.id}"', 'id = "{ID}"')


def fill(data: Path, template: str, number: int) -> None:
    """Write so many attempts, three a day."""
    finished = next(line for line in template.splitlines() if line.startswith("finished ="))
    started = finished.replace("finished", "started")
    for index in range(number):
        when = NOON + timedelta(hours=8 * index)
        text = template.replace("{ID}", f"{when:%Y-%m-%d-%H%M%S}-{index % 65_536:04x}")
        text = text.replace(finished, f"finished = {when.isoformat()}")
        text = text.replace(started, f"started = {when.isoformat()}")
        text = text.replace(f'question = "{QUESTION}"', f'question = "question-{index % 60}"', 1)
        text = text.replace("quay", f"{WORDS[index % 10]}{index % 97}", 1)
        month = data / "attempts" / f"{when:%Y/%m}"
        month.mkdir(parents=True, exist_ok=True)
        (month / f"{when:%Y-%m-%d-%H%M%S}-{index % 65_536:04x}.toml").write_text(text)


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def asked(store: FileStore, wanted: HistoryFilter, sort: Sort = LAST_FIRST) -> Callable[[], float]:
    """A page of what fits; another order in between keeps the last answer from being used."""

    def ask() -> float:
        store.page(HistoryFilter(), None, Sort(key=SortKey.WORDS), 1, 0)
        return timed(lambda: store.page(wanted, None, sort, 50, 0))

    return ask


def cases(data: Path, attempt_id: str) -> dict[str, Callable[[], float]]:
    """What is measured on one data directory; its index is there."""
    window = FileStore(data)
    window.reconcile()
    signal = HistoryFilter(
        signal="ownership", level=Level.STRONG, since=NOON.date(), question="question-7"
    )
    rare, common = HistoryFilter(text="anchor0"), HistoryFilter(text="every skipper")
    raw = sqlite3.connect(data / "index.sqlite")
    questions: Iterator[str] = cycle(f"question-{n}" for n in range(60))
    window.page(rare, None, LAST_FIRST, 1, 0)
    return {
        "python -c pass": lambda: timed(lambda: subprocess.run([sys.executable, "-c", "pass"])),
        "one attempt file read": lambda: timed(lambda: FileStore(data).attempt(attempt_id)),
        "SQLite alone, a question": lambda: timed(
            lambda: raw.execute(RAW, (next(questions),)).fetchall()
        ),
        "open: files compared, 50 shown": lambda: timed(
            lambda: FileStore(data).page(HistoryFilter(), None, LAST_FIRST, 50, 0)
        ),
        "files compared, nothing changed": lambda: timed(window.reconcile),
        "all rows, new window": lambda: timed(lambda: FileStore(data).rows()),
        "filter: signal, level, question": asked(window, signal),
        "sort by question": asked(window, HistoryFilter(), Sort(key=SortKey.QUESTION)),
        "search: a rare word": asked(window, rare),
        "search: words in all": asked(window, common),
        "search: two letters": asked(window, HistoryFilter(text="qu")),
    }


def rebuilt(data: Path) -> float:
    """Seconds to build the index anew."""
    for ending in ("", "-wal", "-shm"):
        (data / f"index.sqlite{ending}").unlink(missing_ok=True)
    return timed(FileStore(data).reconcile)


def main() -> None:
    """Measure all sizes and print the tables."""
    parser = argparse.ArgumentParser(description="A history of many attempts.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=9, help="turns each case takes (9)")
    options = parser.parse_args()
    columns: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        template = one_attempt(Path(folder) / "one")
        for size in options.sizes:
            data = Path(folder) / str(size)
            fill(data, template, size)
            build = rebuilt(data)
            attempt_id = f"{NOON:%Y-%m-%d-%H%M%S}-0000"
            figures = interleaved(cases(data, attempt_id), options.rounds)
            columns[size] = {name: median(times) for name, times in figures.items()}
            columns[size]["rebuild"] = build
            columns[size]["rebuild, an attempt"] = build / size
            size_of = (data / "index.sqlite").stat().st_size / size
            print(f"{size:,} attempts: {size_of:,.0f} bytes of index an attempt", flush=True)
    first = next(iter(columns.values()))
    rows = [
        [name, *(f"{column[name] * 1_000:,.1f} ms" for column in columns.values()),
         *(f"x{column[name] / column['one attempt file read']:,.1f}"
           for column in list(columns.values())[-1:])]
        for name in first
    ]  # fmt: skip
    sizes = [f"{size:,}" for size in columns]
    print(table(["attempts", *sizes, "of one file read, at the most"], rows))


if __name__ == "__main__":
    main()
