"""A file is written whole or not at all."""

import errno
import os
from pathlib import Path
from threading import Barrier, Thread

import pytest

from mockroom.store import atomic
from mockroom.store.trouble import cannot_write


def test_a_failed_replacement_leaves_the_old_contents_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "by").write_text("something")
    with pytest.raises(OSError, match="directory"):
        atomic.write(tmp_path / "taken", b"new")
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["by", "taken"]


def test_a_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("not ours")
    (tmp_path / "name").symlink_to(tmp_path / "elsewhere")
    atomic.write(tmp_path / "name", b"ours")
    assert (tmp_path / "name").read_bytes() == b"ours"
    assert (tmp_path / "elsewhere").read_text() == "not ours"


def test_two_windows_and_a_reader_never_see_half_a_file(tmp_path: Path) -> None:
    path = tmp_path / "draft"
    versions = [bytes([letter]) * 200_000 for letter in b"ab"]
    atomic.write(path, versions[0])
    together = Barrier(3)

    def write(data: bytes) -> None:
        together.wait()
        for _ in range(15):
            atomic.write(path, data)

    writers = [Thread(target=write, args=[data]) for data in versions]
    for writer in writers:
        writer.start()
    together.wait()
    seen = []
    while any(writer.is_alive() for writer in writers):
        seen.append(path.read_bytes())
    for writer in writers:
        writer.join()
    assert set(seen) <= set(versions)
    assert path.read_bytes() in versions
    assert list(tmp_path.iterdir()) == [path]


def test_a_directory_made_by_another_window_in_between_is_fine(tmp_path: Path) -> None:
    together = Barrier(4)

    def make(name: str) -> None:
        together.wait()
        atomic.write(tmp_path / "a" / "b" / "c" / name, b"x")

    threads = [Thread(target=make, args=[str(number)]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {path.name for path in (tmp_path / "a/b/c").iterdir()} == {"0", "1", "2", "3"}


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "there is no room (no space left on device). Free some space"),
        (errno.EROFS, "writing is not allowed (read-only file system). Make it writable"),
        (errno.EACCES, "writing is not allowed (permission denied). Make it writable"),
        (errno.EIO, "input/output error. Look at that directory"),
    ],
)
def test_trouble_is_told_with_its_remedy(tmp_path: Path, number: int, told: str) -> None:
    error = cannot_write("The draft", tmp_path / "a.toml", OSError(number, os.strerror(number)))
    assert told in str(error)
    assert str(error).endswith("or set MOCKROOM_DATA to another directory.")
