"""The index is never believed over the files: whatever happens, the next look is right."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from stored_values import NOON, an_attempt

from mockroom.domain.attempt_row import attempt_row
from mockroom.domain.history import LAST_FIRST, HistoryFilter
from mockroom.store.codec import attempt_to_toml
from mockroom.store.files import FileStore
from mockroom.store.protocol import StoreError

MONTH = "attempts/2026/11"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory with three attempts and an index of them."""
    store = FileStore(tmp_path / "data")
    for name, minutes in (("a", 1), ("b", 2), ("c", 3)):
        store.save_attempt(an_attempt(name, f"I asked {name * 3}.", NOON + timedelta(0, minutes)))
    assert ids(store) == ["c", "b", "a"]
    return tmp_path / "data"


def ids(store: FileStore) -> list[str]:
    return [row.id for row in store.rows().entries]


def found(store: FileStore, text: str) -> list[str]:
    page = store.page(HistoryFilter(text=text), None, LAST_FIRST, None, 0).entries[0]
    return [row.id for row in page.rows]


def right(data: Path) -> None:
    """A new window tells what the files tell, and has no complaint."""
    store = FileStore(data)
    listing = store.rows()
    assert listing.notices == ()
    assert listing.entries == tuple(attempt_row(one) for one in store.attempts().entries)
    assert found(store, "bbb") == ["b"]
    assert found(FileStore(data), "ccc") == ["c"]


def overwrite(path: Path, start: int, junk: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(junk)


def altered(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as database:
        database.execute(statement)
    database.close()


HARM: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut in half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "cut inside the header": lambda path: os.truncate(path, 50),
    "no database": lambda path: path.write_bytes(b"I asked the foreman. " * 500),
    "junk in the middle": lambda path: overwrite(path, 4096, os.urandom(8192)),
    "junk over the tables": lambda path: overwrite(path, 100, os.urandom(900)),
    "another number": lambda path: altered(path, "PRAGMA user_version = 999999"),
    "a table gone": lambda path: altered(path, "DROP TABLE attempt"),
    "words gone": lambda path: altered(path, "DROP TABLE said"),
    "search gone": lambda path: altered(path, "DROP TABLE search"),
    "a value changed": lambda path: altered(path, "UPDATE attempt SET overall = 99"),
    "words changed": lambda path: altered(path, "UPDATE said SET parts = '[]'"),
    "no levels": lambda path: altered(path, "UPDATE attempt SET levels = '9', sum = 0"),
    "a row gone": lambda path: altered(path, "DELETE FROM attempt WHERE id = 'b'"),
    "no stamp": lambda path: altered(path, "UPDATE attempt SET inode = 'x'"),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_a_damaged_index_is_thrown_away_and_built_again(
    data: Path, harm: Callable[[Path], object]
) -> None:
    path = data / "index.sqlite"
    with sqlite3.connect(path) as database:  # have it all in the one file
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    for beside in ("index.sqlite-wal", "index.sqlite-shm"):
        (data / beside).unlink(missing_ok=True)
    harm(path)
    right(data)
    right(data)


def test_an_index_that_goes_while_a_window_is_open_is_built_again(data: Path) -> None:
    store = FileStore(data)
    assert found(store, "bbb") == ["b"]
    for name in ("index.sqlite", "index.sqlite-wal", "index.sqlite-shm"):
        (data / name).unlink(missing_ok=True)
    assert found(store, "bbb") == ["b"]
    assert ids(store) == ["c", "b", "a"]
    right(data)


def test_two_windows_that_write_see_each_other_and_leave_one_right_index(data: Path) -> None:
    mine, other = FileStore(data), FileStore(data)
    assert ids(mine) == ids(other) == ["c", "b", "a"]
    mine.save_attempt(an_attempt("d", finished=NOON + timedelta(hours=1)))
    other.save_attempt(an_attempt("e", finished=NOON + timedelta(hours=2)))
    assert ids(mine) == ids(other) == ["e", "d", "c", "b", "a"]
    mine.discard("a", NOON)
    assert ids(other) == ["e", "d", "c", "b"]
    right(data)


def test_files_that_are_edited_moved_dropped_in_or_taken_away_are_seen(data: Path) -> None:
    first, second, third = (data / MONTH / f"{name}.toml" for name in "abc")
    text = first.read_text().replace("asked aaa", "asked zzz")
    before = first.stat()
    first.write_text(text)
    os.utime(first, ns=(before.st_atime_ns, before.st_mtime_ns))  # as if nothing had happened
    (data / "attempts/2025/02").mkdir(parents=True)
    second.rename(data / "attempts/2025/02/b.toml")
    third.unlink()
    (data / MONTH / "d.toml").write_bytes(attempt_to_toml(an_attempt("d", "I asked ddd.")))
    store = FileStore(data)
    assert sorted(ids(store)) == ["a", "b", "d"]
    assert (found(store, "zzz"), found(store, "aaa")) == (["a"], [])
    assert (found(store, "ddd"), found(store, "ccc")) == (["d"], [])
    assert store.attempt("b").id == "b"


def test_a_folder_restored_with_older_files_is_seen_whatever_the_clock_says(data: Path) -> None:
    path = data / MONTH / "a.toml"
    kept = path.read_bytes()
    FileStore(data).save_attempt(replace(an_attempt("a", "I asked nobody.")))
    assert found(FileStore(data), "nobody") == ["a"]
    path.write_bytes(kept)
    os.utime(path, (1, 1))
    assert found(FileStore(data), "nobody") == []
    assert found(FileStore(data), "aaa") == ["a"]


def test_a_copy_of_all_the_data_elsewhere_is_read_anew(data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "copy")
    path = tmp_path / "copy" / MONTH / "a.toml"
    path.write_text(path.read_text().replace("asked aaa", "asked zzz"))
    assert found(FileStore(tmp_path / "copy"), "zzz") == ["a"]


def test_a_folder_in_place_of_the_index_is_left_alone_and_memory_does(data: Path) -> None:
    for name in ("index.sqlite", "index.sqlite-wal", "index.sqlite-shm"):
        (data / name).unlink(missing_ok=True)
    (data / "index.sqlite").mkdir()
    store = FileStore(data)
    listing = store.rows()
    assert [row.id for row in listing.entries] == ["c", "b", "a"]
    (notice,) = listing.notices
    assert f"cannot be kept in {data}/index.sqlite: is a directory." in notice
    assert "made in memory at each start" in notice
    assert found(store, "bbb") == ["b"]
    store.save_attempt(an_attempt("d", "I asked ddd."))
    assert found(store, "ddd") == ["d"]
    assert list((data / "index.sqlite").iterdir()) == []


def test_an_index_that_another_program_locks_is_done_without(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mockroom.store.index_file.BUSY_SECONDS", 0.01)
    database = sqlite3.connect(data / "index.sqlite", isolation_level=None)
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    database.execute("BEGIN EXCLUSIVE")
    listing = FileStore(data).rows()
    database.execute("ROLLBACK")
    database.close()
    assert [row.id for row in listing.entries] == ["c", "b", "a"]
    (notice,) = listing.notices
    assert "database is locked" in notice
    right(data)


def test_reading_tells_how_far_it_is_and_can_be_stopped_without_losing_what_was_read(
    data: Path,
) -> None:
    (data / "index.sqlite").unlink()
    seen: list[tuple[int, int]] = []
    store = FileStore(data)
    stopped = store.reconcile(lambda *far: seen.append(far), lambda: len(seen) == 2)
    assert (stopped.entries, seen) == ((False,), [(0, 3), (1, 3)])
    assert len(store.page(HistoryFilter(), None, LAST_FIRST, None, 0).entries[0].rows) == 2
    seen.clear()
    assert store.reconcile(lambda *far: seen.append(far)).entries == (True,)
    assert seen == [(0, 1), (1, 1)]
    seen.clear()
    assert store.reconcile(lambda *far: seen.append(far)).entries == (True,)
    assert seen == []
    right(data)


def test_looking_makes_no_index_where_there_is_nothing_to_keep(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "data")
    assert store.rows().entries == ()
    assert store.page(HistoryFilter(), None, LAST_FIRST, None, 0).entries[0].total == 0
    assert store.reconcile().entries == (True,)
    assert not (tmp_path / "data").exists()


def test_only_this_user_can_read_the_index(data: Path) -> None:
    store = FileStore(data)
    store.rows()
    made = [path for path in data.iterdir() if path.name.startswith("index.sqlite")]
    assert made
    assert {oct(path.stat().st_mode & 0o777) for path in made} == {"0o600"}


def test_attempts_that_cannot_be_listed_at_all_are_told_and_an_old_index_says_nothing(
    data: Path,
) -> None:
    shutil.rmtree(data / "attempts")
    (data / "attempts").write_text("")
    with pytest.raises(StoreError, match="not a directory"):
        FileStore(data).rows()
    with pytest.raises(StoreError, match="not a directory"):
        FileStore(data).page(HistoryFilter(), None, LAST_FIRST, None, 0)


def test_who_stops_the_first_look_gets_nothing_and_the_next_look_is_right(data: Path) -> None:
    (data / "index.sqlite").unlink()
    store, asked = FileStore(data), []
    assert store.rows(lambda: bool(asked.append(1) or len(asked) > 1)).entries == ()
    assert ids(store) == ["c", "b", "a"]
