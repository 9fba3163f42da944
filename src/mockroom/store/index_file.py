"""The index in a file: `index.sqlite` beside the folders it is derived from.

Several windows may use it at once. Whatever it holds can be built again from the files, so trouble
is told apart in two kinds only: what is there is broken, and is thrown away; or SQLite refuses,
and the window does without a file.
"""

import os
import sqlite3
import weakref
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from threading import RLock

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Found, Said, find
from mockroom.domain.history import LAST_FIRST, HistoryFilter, HistoryPage, Sort, Within, ordered
from mockroom.store.index import IndexBrokenError, Indexed, IndexRefusedError
from mockroom.store.index_query import Condition, numbers
from mockroom.store.index_records import drop, put, rows_by_number, said_by_number
from mockroom.store.index_schema import (
    COLUMNS,
    NUMBER,
    STAMP,
    TABLES,
    WITH_TRIGRAMS,
    WITHOUT,
    row_of,
)
from mockroom.store.reading import Stamp

BUSY_SECONDS = 5.0
"""How long another window may take over a write; it takes milliseconds."""
_BESIDE = ("", "-wal", "-shm", "-journal")
_BROKEN = frozenset(
    {
        sqlite3.SQLITE_ERROR,  # no such table, no such module
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_IOERR,  # among others, its files were taken away while it was open
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_RANGE,
        sqlite3.SQLITE_SCHEMA,
        sqlite3.SQLITE_TOOBIG,
    }
)


class FileIndex:
    """An Index in a file, made if it is not there."""

    def __init__(self, path: Path) -> None:
        """IndexRefusedError where there can be none, IndexBrokenError where it is none of ours."""
        self.path = path
        self._one_at_a_time = RLock()
        self._version = -1
        """What SQLite counts of other windows' writes, when what follows was read."""
        self._stamps: dict[str, Stamp] | None = None
        self._rows: tuple[AttemptRow, ...] | None = None
        self._page: tuple[Condition, list[int]] | None = None
        with _told_apart():
            self._made = _make(path)
            self._database = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
        # Closed when nobody uses it any more, for another thread may be about to.
        weakref.finalize(self, self._database.close)
        with _told_apart():
            self._trigrams = self._prepare()
            self._check(self._database, "attempt")
        self._checked = False
        """Whether the words were looked through as well."""

    def replaced(self) -> bool:
        """Whether the name leads to another file by now, or to none."""
        try:
            found = self.path.stat()
        except OSError:
            return True
        return (found.st_dev, found.st_ino) != self._made

    def stamps(self) -> Mapping[str, Stamp]:
        """See Index."""
        with self._reading() as database:
            if self._stamps is None:
                found = database.execute(f"SELECT path, {', '.join(STAMP)} FROM attempt")
                self._stamps = {one[0]: one[1:] for one in found}
            return self._stamps

    def update(self, new: Iterable[Indexed], gone: Collection[str]) -> None:
        """See Index."""
        with self._alone() as database, _transaction(database, "IMMEDIATE"):
            for path in gone:
                drop(database, path)
            for one in new:
                drop(database, one.path)
                put(database, one)
            self._forget()

    def rows(self) -> tuple[AttemptRow, ...]:
        """See Index."""
        with self._reading() as database:
            if self._rows is None:
                query = f"SELECT {', '.join(COLUMNS)}, sum FROM attempt"
                found = (row_of(one[:-1], one[-1]) for one in database.execute(query))
                self._rows = tuple(ordered(found))
            return self._rows

    def page(
        self, wanted: HistoryFilter, within: Within, sort: Sort, limit: int | None, offset: int
    ) -> HistoryPage:
        """See Index."""
        query = numbers(wanted, within, sort, trigrams=self._trigrams)
        with self._reading() as database:
            if wanted.text.strip() and not self._checked:
                self._check(database)
                self._checked = True
            if self._page is None or self._page[0] != query:
                self._page = query, [one[0] for one in database.execute(*query)]
            fitting = self._page[1]
            shown = fitting[offset : None if limit is None else offset + limit]
            rows = dict(rows_by_number(database, shown))
            found: dict[str, Found] = {}
            if wanted.text.strip():
                for number, parts in said_by_number(database, shown):
                    piece = find(parts, wanted.text)
                    if piece:
                        found[rows[number].id] = piece
            return HistoryPage(
                rows=tuple(rows[number] for number in shown), total=len(fitting), found=found
            )

    def said(self, attempts: Collection[str]) -> Mapping[str, tuple[Said, ...]]:
        """See Index."""
        wanted = HistoryFilter(attempts=frozenset(attempts))
        query = numbers(wanted, None, LAST_FIRST, trigrams=self._trigrams)
        with self._reading() as database:
            found = [one[0] for one in database.execute(*query)]
            ids = {number: row.id for number, row in rows_by_number(database, found)}
            return {ids[number]: parts for number, parts in said_by_number(database, found)}

    def _prepare(self) -> bool:
        """Have the tables there; whether the search knows trigrams."""
        database = self._database
        (mode,) = database.execute("PRAGMA journal_mode = WAL").fetchone()
        database.execute("PRAGMA synchronous = NORMAL")
        if mode != "wal":
            raise IndexRefusedError("its file system takes no write-ahead log")
        with _transaction(database, "IMMEDIATE"):
            (number,) = database.execute("PRAGMA user_version").fetchone()
            (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if number == 0 and tables == 0:
                _make_tables(database)
            elif number != NUMBER:
                raise IndexBrokenError(f"its number is {number}, not {NUMBER}")
            search = database.execute("SELECT sql FROM sqlite_master WHERE name = 'search'")
            found = search.fetchone()
        if found is None:
            raise IndexBrokenError("a table is missing")
        return "fts5" in str(found[0])

    def _check(self, database: sqlite3.Connection, table: str = "") -> None:
        """Have SQLite look for damage, in one table or in all."""
        argument = f"({table})" if table else ""
        found = database.execute(f"PRAGMA quick_check{argument}").fetchone()
        if found != ("ok",):
            raise IndexBrokenError(str(found))

    def _forget(self) -> None:
        self._stamps = self._rows = self._page = None

    @contextmanager
    def _alone(self) -> Iterator[sqlite3.Connection]:
        """The database for one thread at a time."""
        with self._one_at_a_time, _told_apart():
            yield self._database

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """The same as it is at one moment, with what is known of it still true: another window
        may write between two questions."""
        with self._alone() as database, _transaction(database):
            (version,) = database.execute("PRAGMA data_version").fetchone()
            if version != self._version:
                self._version = version
                self._forget()
            yield database


def throw_away(path: Path) -> None:
    """Delete an index with what belongs to it; OSError where that is refused."""
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _make(path: Path) -> tuple[int, int]:
    """Have a file there that only this user may read; which one it is."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        found = os.fstat(descriptor)
        return found.st_dev, found.st_ino
    finally:
        os.close(descriptor)


def _make_tables(database: sqlite3.Connection) -> None:
    search = WITH_TRIGRAMS if _knows_trigrams() else WITHOUT
    for statement in f"{TABLES}{search}".split(";\n"):
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {NUMBER}")


@cache
def _knows_trigrams() -> bool:
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.execute(WITH_TRIGRAMS)
        except sqlite3.OperationalError:
            return False
    return True


@contextmanager
def _transaction(database: sqlite3.Connection, kind: str = "DEFERRED") -> Iterator[None]:
    database.execute(f"BEGIN {kind}")
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):  # it may have ended by itself
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


@contextmanager
def _told_apart() -> Iterator[None]:
    """Turn what goes wrong into one of the two kinds."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in _BROKEN:
            raise IndexBrokenError(str(error)) from error
        raise IndexRefusedError(str(error)) from error
    except OSError as error:
        raise IndexRefusedError(os.strerror(error.errno or 0).lower()) from error
    except (ValueError, TypeError, KeyError) as error:
        raise IndexBrokenError(str(error)) from error
