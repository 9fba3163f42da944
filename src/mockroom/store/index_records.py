"""Single records of the index file: put, dropped, and read back whole or not at all."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Place, Said, told
from mockroom.store.index import Indexed
from mockroom.store.index_schema import COLUMNS, SORTED, STAMP, record, row_of, sum_of

_MOST_VALUES = 500
"""Numbers that are asked for at once: the values of a query are limited."""


def put(database: sqlite3.Connection, one: Indexed) -> None:
    """Add an attempt whose path is not there."""
    names = ("path", *STAMP, *COLUMNS, *SORTED, "sum")
    holes = ", ".join("?" * len(names))
    done = database.execute(
        f"INSERT INTO attempt ({', '.join(names)}) VALUES ({holes})",
        (one.path, *one.stamp, *record(one.row)),
    )
    parts = json.dumps([(part.place.value, part.number, part.text) for part in one.said])
    number = done.lastrowid
    database.execute("INSERT INTO said VALUES (?, ?, ?)", (number, parts, sum_of([parts])))
    search = "INSERT INTO search (rowid, told) VALUES (?, ?)"
    database.execute(search, (number, told(one.said)))


def drop(database: sqlite3.Connection, path: str) -> None:
    """Remove the attempt with a path, if there is one."""
    found = database.execute("SELECT num FROM attempt WHERE path = ?", (path,)).fetchone()
    if found is None:
        return
    for table, key in (("attempt", "num"), ("said", "num"), ("search", "rowid")):
        database.execute(f"DELETE FROM {table} WHERE {key} = ?", found)


def rows_by_number(
    database: sqlite3.Connection, wanted: Sequence[int]
) -> Iterator[tuple[int, AttemptRow]]:
    """The rows with some numbers, in any order; ValueError where one is damaged."""
    columns = f"num, {', '.join(COLUMNS)}, sum"
    for number, *values, expected in _picked(database, f"SELECT {columns} FROM attempt", wanted):
        yield number, row_of(values, expected)


def said_by_number(
    database: sqlite3.Connection, wanted: Sequence[int]
) -> Iterator[tuple[int, tuple[Said, ...]]]:
    """What was said in the attempts with some numbers; ValueError where it is damaged."""
    for number, parts, expected in _picked(database, "SELECT num, parts, sum FROM said", wanted):
        if sum_of([parts]) != expected:
            raise ValueError("what was said is damaged")
        yield (
            number,
            tuple(
                Said(place=Place(place), number=count, text=text)
                for place, count, text in json.loads(parts)
            ),
        )


def _picked(database: sqlite3.Connection, query: str, wanted: Sequence[int]) -> Iterator[Any]:
    for start in range(0, len(wanted), _MOST_VALUES):
        some = wanted[start : start + _MOST_VALUES]
        yield from database.execute(f"{query} WHERE num IN ({', '.join('?' * len(some))})", some)
