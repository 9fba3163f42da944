"""The log of drills: appended to by several windows, read on from a mark, never rewritten."""

import json
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.derived import DerivedStore
from mockroom.domain.review import Freeze, Grade, LogEntry, Review, Undo
from mockroom.store.derived import DerivedFile
from mockroom.store.protocol import StoreError
from mockroom.store.review_codec import from_line, to_line
from mockroom.store.review_memory import MemoryDerived, MemoryReviews, ReviewShelf
from mockroom.store.review_protocol import ChangedError, ReviewStore
from mockroom.store.reviews import ReviewFile

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
Windows = Callable[[], tuple[ReviewStore, DerivedStore]]


@pytest.fixture(params=["files", "memory"])
def windows(request: pytest.FixtureRequest, tmp_path: Path) -> Windows:
    """Opens one more window on the same log."""
    if request.param == "files":
        return lambda: (ReviewFile(tmp_path), DerivedFile(tmp_path, "drills"))
    shelf = ReviewShelf()
    return lambda: (MemoryReviews(shelf), MemoryDerived(shelf))


def a_review(name: str, **changes: object) -> Review:
    told: dict[str, object] = {
        "id": name,
        "card": "burst/stuck-project/asking",
        "kind": "burst",
        "signal": "asking",
        "grade": Grade.GOOD,
        "at": NOON,
        "day": NOON.date(),
        "seconds": 41.5,
        "suggested": Grade.HARD,
    }
    return Review(**(told | changes))  # type: ignore[arg-type]


ALL = (
    a_review("r1"),
    Undo(id="u1", review="r1", at=NOON),
    Freeze(id="f1", week=date(2026, 11, 23), frozen=True, at=NOON),
    Freeze(id="f2", week=date(2026, 11, 23), frozen=False, at=NOON),
    a_review("r2", suggested=None, signal=""),
)


# Both stores


def test_what_was_appended_is_read_in_its_order_by_every_window(windows: Windows) -> None:
    (one, _), (other, _) = windows(), windows()
    one.append(ALL[:2])
    other.append(ALL[2:])
    assert one.read().entries == ALL == other.read().entries


def test_reading_goes_on_from_a_mark(windows: Windows) -> None:
    log, _ = windows()
    assert log.read().entries == ()
    mark = log.read().mark
    for entry in ALL:
        log.append([entry])
        chunk = log.read(mark)
        assert chunk.entries == (entry,)
        mark = chunk.mark
    assert log.read(mark).entries == ()


def test_a_digest_stands_for_the_beginning_of_the_log_alone(windows: Windows) -> None:
    log, _ = windows()
    log.append(ALL[:1])
    size = log.read().mark.size
    digest = log.digest(size)
    log.append(ALL[1:])
    assert log.digest(size) == digest != log.digest(log.read().mark.size)
    assert log.digest(10**9) == ""


def test_what_is_derived_is_kept_for_the_next_window(windows: Windows) -> None:
    _, derived = windows()
    assert derived.load() is None
    derived.save({"size": 3})
    assert windows()[1].load() == {"size": 3}


# Lines


_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), min_size=1, max_size=40)
_OFFSETS = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
_REVIEWS = st.builds(
    Review,
    id=_TEXTS,
    card=_TEXTS,
    kind=_TEXTS,
    signal=st.just("") | _TEXTS,
    grade=st.sampled_from(Grade),
    at=st.datetimes(datetime(1971, 1, 1), datetime(2900, 1, 1), timezones=_OFFSETS),
    day=st.dates(date(1971, 1, 1), date(2900, 1, 1)),
    seconds=st.integers(0, 9000).map(lambda tenths: tenths / 10),
    suggested=st.none() | st.sampled_from(Grade),
)


@given(_REVIEWS)
def test_a_review_comes_back_from_its_line_exactly(review: Review) -> None:
    line = to_line(review)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert from_line(line.rstrip(b"\n")) == review


def test_a_line_can_be_read_by_people(tmp_path: Path) -> None:
    ReviewFile(tmp_path).append(ALL[:1])
    assert json.loads((tmp_path / "reviews.jsonl").read_text()) == {
        "v": 1,
        "what": "review",
        "at": "2026-11-24T12:00:00Z",
        "day": "2026-11-24",
        "card": "burst/stuck-project/asking",
        "kind": "burst",
        "signal": "asking",
        "grade": "good",
        "suggested": "hard",
        "seconds": 41.5,
        "id": "r1",
    }


GOOD = json.loads(to_line(ALL[0]))
BAD: dict[str, tuple[object, str]] = {
    "no JSON": ("{", "it is not JSON"),
    "no object": ("[1]", "it is not a JSON object"),
    "no version": ({"what": "review"}, 'no "v" with a version number'),
    "unknown doing": ({**GOOD, "what": "dance"}, 'its "what" is none of "review"'),
    "no id": ({**GOOD, "id": ""}, '"id" does not fit'),
    "a number for a card": ({**GOOD, "card": 7}, '"card" does not fit'),
    "unknown grade": ({**GOOD, "grade": "fine"}, '"grade" does not fit'),
    "no suggestion": ({**GOOD, "suggested": None}, '"suggested" does not fit'),
    "no offset": ({**GOOD, "at": "2026-11-24T12:00:00"}, '"at" does not fit'),
    "far future": ({**GOOD, "at": "9999-11-24T12:00:00Z"}, '"at" does not fit'),
    "no day": ({**GOOD, "day": "2026-11-31"}, '"day" does not fit'),
    "time runs back": ({**GOOD, "seconds": -1}, '"seconds" does not fit'),
    "no number": (json.dumps({**GOOD, "seconds": float("nan")}), '"seconds" does not fit'),
    "long": ({**GOOD, "more": "x" * 9000}, "it is longer than 8000 bytes"),
    "deep": ("[" * 5000, "it is not JSON"),
}


@pytest.mark.parametrize(("line", "why"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_skipped_and_left_there(
    tmp_path: Path, line: object, why: str
) -> None:
    path = tmp_path / "reviews.jsonl"
    log = ReviewFile(tmp_path)
    log.append(ALL[:1])
    bad = line if isinstance(line, str) else json.dumps(line)
    with path.open("a") as file:
        file.write(bad + "\n")
    log.append(ALL[1:])
    before = path.read_bytes()
    chunk = ReviewFile(tmp_path).read()
    assert chunk.entries == ALL
    (notice,) = chunk.notices
    assert notice.startswith(f"{path} · line 2 cannot be read, because ")
    assert why in notice
    assert path.read_bytes() == before


def test_a_line_of_a_newer_mockroom_is_named_and_skipped(tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").write_text(json.dumps({"v": 2, "new": []}) + "\n")
    log = ReviewFile(tmp_path)
    log.append(ALL)
    chunk = log.read()
    assert chunk.entries == ALL
    assert "line 1 was written by a newer mockroom (version 2" in chunk.notices[0]


def test_unknown_keys_of_a_line_do_no_harm() -> None:
    assert from_line(json.dumps({**GOOD, "mood": "calm"}).encode()) == ALL[0]


def test_a_torn_last_line_is_skipped_and_the_next_one_begins_on_its_own(tmp_path: Path) -> None:
    path = tmp_path / "reviews.jsonl"
    log = ReviewFile(tmp_path)
    log.append(ALL[:2])
    whole = path.read_bytes()
    path.write_bytes(whole + to_line(ALL[0])[:50])
    chunk = log.read()
    assert chunk.entries == ALL[:2]
    assert "line 3 is cut off. It was skipped" in chunk.notices[0]
    log.append(ALL[2:])
    assert log.read(chunk.mark).entries == ALL[2:]
    assert log.read().entries == ALL
    assert path.read_bytes().startswith(whole)


def test_a_last_line_that_lacks_only_its_end_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "reviews.jsonl"
    log = ReviewFile(tmp_path)
    log.append(ALL[:2])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    chunk = log.read()
    assert chunk.entries == ALL[:2]
    log.append(ALL[2:])
    assert log.read(chunk.mark).entries == ALL[2:]
    with path.open("a") as file:
        file.write("bad\n")
    assert "line 6 " in log.read(chunk.mark).notices[0]


@given(st.integers(0, 10**6))
def test_wherever_a_crash_cuts_the_log_what_stood_before_is_read(
    tmp_path_factory: pytest.TempPathFactory, place: int
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    data = b"".join(to_line(entry) for entry in ALL)
    cut = data[: place % (len(data) + 1)]
    (folder / "reviews.jsonl").write_bytes(cut)
    log = ReviewFile(folder)
    read = log.read().entries
    assert read == ALL[: len(read)]
    assert len(read) >= cut.count(b"\n")
    log.append(ALL)
    assert log.read().entries == (*read, *ALL)


def test_a_file_of_something_else_does_not_bring_a_notice_a_line(tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").write_text("once upon a time\n" * 500)
    notices = ReviewFile(tmp_path).read().notices
    assert len(notices) == 21
    assert "480 more lines were skipped" in notices[-1]


@pytest.mark.parametrize("change", ["shorter", "other", "gone"])
def test_a_log_that_was_replaced_has_to_be_read_anew(tmp_path: Path, change: str) -> None:
    path = tmp_path / "reviews.jsonl"
    log = ReviewFile(tmp_path)
    log.append(ALL)
    mark = log.read().mark
    if change == "gone":
        path.unlink()
    else:
        path.unlink()
        others = [a_review(f"other-{number}") for number in range(1 if change == "shorter" else 9)]
        log.append(others)
    with pytest.raises(ChangedError):
        log.read(mark)


# The disk


@contextmanager
def a_disk_with_room_for(size: int) -> Iterator[None]:
    """No file can grow beyond some bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_and_leaves_the_log_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "reviews.jsonl"
    log = ReviewFile(tmp_path)
    log.append(ALL[:2])
    before = path.read_bytes()
    with (
        a_disk_with_room_for(len(before) + 40),
        pytest.raises(StoreError, match=r"could not be written to .*there is no room"),
    ):
        log.append(ALL[2:])
    assert path.read_bytes() == before
    log.append(ALL[2:])
    assert log.read().entries == ALL


def test_a_log_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "reviews.jsonl").mkdir()
    log = ReviewFile(tmp_path)
    with pytest.raises(StoreError, match="could not be read"):
        log.read()
    with pytest.raises(StoreError, match="could not be written"):
        log.append(ALL)


def test_nothing_is_made_before_the_first_entry_and_then_for_this_user_alone(
    tmp_path: Path,
) -> None:
    log = ReviewFile(tmp_path / "data")
    log.read()
    log.append(())
    assert not (tmp_path / "data").exists()
    log.append(ALL)
    assert (tmp_path / "data" / "reviews.jsonl").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 9000])
def test_a_damaged_cache_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "drills.json").write_bytes(data)
    assert DerivedFile(tmp_path, "drills").load() is None


def _append_many(folder: Path, name: str) -> None:
    log = ReviewFile(folder)
    for number in range(40):
        entries: list[LogEntry] = [a_review(f"{name}-{number}-{half}") for half in "ab"]
        log.append(entries)


def test_two_windows_that_append_at_once_lose_nothing_and_mix_no_lines(tmp_path: Path) -> None:
    context = get_context("spawn")
    windows = [context.Process(target=_append_many, args=(tmp_path, one)) for one in "xy"]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    chunk = ReviewFile(tmp_path).read()
    assert chunk.notices == ()
    ids = [entry.id for entry in chunk.entries]
    for name in "xy":
        mine = [one for one in ids if one.startswith(name)]
        assert mine == [f"{name}-{number}-{half}" for number in range(40) for half in "ab"]
    # An append is whole: its two lines stand side by side
    assert all(ids[at][:-1] == ids[at + 1][:-1] for at in range(0, len(ids), 2))
