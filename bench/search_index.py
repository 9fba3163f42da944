"""Which search SQLite should do: the choice behind `store/index_schema.py`.

    python bench/search_index.py [--texts N]

Texts of 300 words are put together from the sample answers that come along. What is compared:
building, size, and finding words: by trigrams with and without their positions (without, the
words that a text seems to have are looked at once more), by the beginnings of words, and by
looking through every text. Beginnings of words find less than the others: no "store" in
"coldstore".
"""

import argparse
import random
import sqlite3
import tempfile
import tomllib
from contextlib import closing
from pathlib import Path
from time import perf_counter

from _measure import table

QUESTIONS = Path(__file__).parents[1] / "content/questions"
KINDS = {
    "trigrams with positions": "tokenize = 'trigram case_sensitive 1'",
    "trigrams, looked at again": "tokenize = 'trigram case_sensitive 1', detail = none",
    "beginnings of words": "tokenize = 'unicode61', prefix = '2 3'",
    "every text looked through": "",
}
SOUGHT = ("rollback", "because customer", "the")


def texts(number: int) -> list[str]:
    """Texts of 300 words and more, the same each time."""
    files = (tomllib.loads(path.read_text()) for path in sorted(QUESTIONS.rglob("*.toml")))
    samples = " ".join(sample["text"] for one in files for sample in one["samples"])
    sentences = [one.strip() for one in samples.lower().split(".") if one.strip()]
    chosen = random.Random(1)
    return [". ".join(chosen.choices(sentences, k=22)) for _ in range(number)]


def query(kind: str, words: list[str]) -> tuple[str, list[str]]:
    """The question to SQLite, with its values."""
    match, again = "", list(words)
    if kind == "trigrams with positions":
        match, again = " AND ".join(f'"{word}"' for word in words), []
    elif kind == "trigrams, looked at again":
        grams = [f'"{word[n : n + 3]}"' for word in words for n in range(len(word) - 2)]
        match, again = " AND ".join(grams), [word for word in words if len(word) > 3]
    elif kind == "beginnings of words":
        match, again = " AND ".join(f'"{word}"*' for word in words), []
    where = ["search MATCH ?"] * bool(match) + ["instr(told, ?)"] * len(again)
    sql = f"SELECT rowid FROM search WHERE {' AND '.join(where)}"
    return sql, [match] * bool(match) + again


def measured(kind: str, options: str, told: list[str], path: Path) -> list[str]:
    """One line of the table."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            f"CREATE VIRTUAL TABLE search USING fts5(told, {options})"
            if options
            else "CREATE TABLE search (rowid INTEGER PRIMARY KEY, told TEXT)"
        )
        start = perf_counter()
        with database:
            database.executemany("INSERT INTO search (told) VALUES (?)", ((one,) for one in told))
        cells = [kind, f"{perf_counter() - start:.1f} s", f"{path.stat().st_size / 1e6:.0f} MB"]
        for sought in SOUGHT:
            times = []
            for _ in range(5):
                start = perf_counter()
                found = database.execute(*query(kind, sought.split())).fetchall()
                times.append(perf_counter() - start)
            cells.append(f"{min(times) * 1_000:.1f} ms, {len(found):,}")
    return cells


def main() -> None:
    """Measure each kind and print the table."""
    parser = argparse.ArgumentParser(description="Ways of searching texts with SQLite.")
    parser.add_argument("--texts", type=int, default=10_000)
    told = texts(parser.parse_args().texts)
    print(f"{len(told):,} texts, {sum(map(len, told)) / 1e6:.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            measured(kind, options, told, Path(folder) / f"{number}.sqlite")
            for number, (kind, options) in enumerate(KINDS.items())
        ]
    print(table(["search", "built in", "size", *(f'"{one}"' for one in SOUGHT)], rows))


if __name__ == "__main__":
    main()
