"""Files among the attempts that are none: each is named, and nothing else suffers."""

import os
from pathlib import Path

import pytest
from stored_values import an_attempt

from mockroom.domain.history import LAST_FIRST, HistoryFilter
from mockroom.store.codec import attempt_to_toml
from mockroom.store.files import FileStore

MONTH = "attempts/2026/11"
GOOD = attempt_to_toml(an_attempt("bad"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory with a good attempt."""
    FileStore(tmp_path).save_attempt(an_attempt("good"))
    return tmp_path


def listed(data: Path) -> tuple[list[str], tuple[str, ...]]:
    """What a new window lists, and what it says."""
    store = FileStore(data)
    listing = store.rows()
    page = store.page(HistoryFilter(text="asked"), None, LAST_FIRST, None, 0).entries[0]
    assert sorted(row.id for row in page.rows) == sorted(row.id for row in listing.entries)
    return [row.id for row in listing.entries], listing.notices


SET_ASIDE = {
    "truncated": (GOOD[: len(GOOD) // 2], "it is not TOML"),
    "empty": (b"", 'it has no key "format"'),
    "nonsense": (GOOD.replace(b"overall = 0", b'overall = "high"'), '"scorecard.overall"'),
    "a key gone": (GOOD.replace(b"answer = ", b"anser = "), 'key "answer" is missing'),
    "an unknown mode": (GOOD.replace(b'"coached"', b'"kind"', 1), 'value of "mode" does not fit'),
    "binary": (b"\x7fELF\xff\x00\x01" * 99, "is not UTF-8 text"),
    "zeros": (b"\0" * 4096, "it is not TOML"),
    "the id of another": (GOOD.replace(b'id = "bad"', b'id = "good"'), 'its id is "good"'),
    "very deep": (b"format = 2\nx = " + b"[" * 5000, "nested too deep"),
}


@pytest.mark.parametrize(("contents", "why"), SET_ASIDE.values(), ids=SET_ASIDE)
def test_a_file_that_cannot_be_read_is_set_aside_unchanged(
    data: Path, contents: bytes, why: str
) -> None:
    path = data / MONTH / "bad.toml"
    path.write_bytes(contents)
    names, (notice,) = listed(data)
    assert names == ["good"]
    assert str(path) in notice
    assert why in notice
    assert "set aside, unchanged, as bad.toml.set-aside" in notice
    assert (data / MONTH / "bad.toml.set-aside").read_bytes() == contents
    assert listed(data) == (["good"], ())


def test_a_file_of_fifty_megabytes_is_not_read_to_its_end(data: Path) -> None:
    path = data / MONTH / "bad.toml"
    path.write_bytes(GOOD)
    os.truncate(path, 50_000_000)
    names, (notice,) = listed(data)
    assert names == ["good"]
    assert "it has more than 8 million bytes" in notice
    assert (data / MONTH / "bad.toml.set-aside").stat().st_size == 50_000_000


def test_an_attempt_that_was_listed_and_is_damaged_then_is_listed_no_more(data: Path) -> None:
    store = FileStore(data)
    store.save_attempt(an_attempt("bad"))
    assert len(store.rows().entries) == 2
    (data / MONTH / "bad.toml").write_bytes(b"I asked")
    listing = store.rows()
    assert [row.id for row in listing.entries] == ["good"]
    assert "it is not TOML" in listing.notices[0]


def test_a_newer_version_is_named_each_time_and_read_once(data: Path) -> None:
    path = data / MONTH / "bad.toml"
    path.write_bytes(GOOD.replace(b"format = 2", b"format = 99"))
    store = FileStore(data)
    for _ in range(2):
        listing = store.rows()
        assert [row.id for row in listing.entries] == ["good"]
        (notice,) = listing.notices
        assert "written by a newer mockroom (format 99" in notice
    path.write_bytes(GOOD)
    assert len(store.rows().entries) == 2
    assert store.rows().notices == ()


def test_of_two_files_with_one_name_the_first_is_shown_and_both_are_named(data: Path) -> None:
    twin = data / "attempts/2026/12"
    twin.mkdir()
    (twin / "good.toml").write_bytes(attempt_to_toml(an_attempt("good", "I drew.")))
    names, (notice,) = listed(data)
    assert names == ["good"]
    assert f"{twin}/good.toml has the name of 2026/11/good.toml" in notice
    assert FileStore(data).attempt("good").answer == "I asked why."
    (data / MONTH / "good.toml").write_bytes(b"broken")
    store = FileStore(data)
    assert [row.id for row in store.rows().entries] == ["good"]
    assert store.attempt("good").answer == "I drew."


def test_what_is_no_file_is_named_and_left_alone(data: Path) -> None:
    month = data / MONTH
    (month / "folder.toml").mkdir()
    (month / "loop.toml").symlink_to("loop.toml")
    (month / "nowhere.toml").symlink_to("not-there")
    os.mkfifo(month / "pipe.toml")
    (data / "attempts/2026/12").symlink_to("12")
    (data / "attempts/2027").symlink_to(".", target_is_directory=True)
    names, notices = listed(data)
    assert names == ["good"]
    told = "\n".join(notices)
    for name in ("folder.toml is a folder", "pipe.toml is no ordinary file"):
        assert f"{name}, so it is no attempt. It was left as it is." in told
    assert "loop.toml could not be read: too many levels of symbolic links" in told
    assert "nowhere.toml could not be read: no such file" in told
    assert "2026/12 could not be read: too many levels" in told
    assert len(notices) == 5
    assert listed(data) == (names, notices)


def test_one_file_by_two_ways_is_one_attempt_and_no_trouble(data: Path) -> None:
    (data / "attempts/2026/12").symlink_to("11", target_is_directory=True)
    assert listed(data) == (["good"], ())


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_not_be_read_is_named_and_read_when_it_may(data: Path) -> None:
    path = data / MONTH / "bad.toml"
    path.write_bytes(GOOD)
    path.chmod(0)
    store = FileStore(data)
    for _ in range(2):
        listing = store.rows()
        assert [row.id for row in listing.entries] == ["good"]
        assert "permission denied" in listing.notices[0]
    path.chmod(0o600)
    assert len(store.rows().entries) == 2
    (data / MONTH).chmod(0)
    try:
        assert "permission denied" in FileStore(data).rows().notices[0]
    finally:
        (data / MONTH).chmod(0o700)
    assert len(FileStore(data).rows().entries) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_in_a_folder_that_cannot_be_written_memory_does(data: Path) -> None:
    data.chmod(0o500)
    try:
        names, (notice,) = listed(data)
        assert names == ["good"]
        assert "permission denied" in notice
    finally:
        data.chmod(0o700)
    assert listed(data) == (["good"], ())
