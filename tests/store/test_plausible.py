"""What is well formed and cannot be is set aside when it is read; the rest is listed."""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from stored_values import NOON, a_session, an_attempt

from mockroom.domain.session import Mode, Paused, Phase, Session, apply
from mockroom.store.codec import attempt_to_toml, draft_to_toml
from mockroom.store.files import FileStore
from mockroom.store.protocol import Draft, MissingError, StoreError

GOOD, BAD = "2026-11-24-120000-aaaa", "2026-11-24-120000-bbbb"

FIRST = "0001-01-01T00:00:00+14:00"
LAST = "9999-12-31T23:59:59-14:00"

DRAFTS = [
    ("saved_at", FIRST, 'the value of "saved_at" is not from 1970 to 2999'),
    ("saved_at", LAST, 'the value of "saved_at" is not from 1970 to 2999'),
    ("since", FIRST, 'the value of "clock.since" is not from 1970 to 2999'),
    ("minutes", "0", 'the value of "minutes" is not from 1 to 1440'),
    ("minutes", "-5", 'the value of "minutes" is not from 1 to 1440'),
    ("minutes", "1" + "0" * 29, 'the value of "minutes" is no possible number'),
    ("briefing", "nan", 'the value of "clock.spent.briefing" '),
    ("briefing", "inf", 'the value of "clock.spent.briefing" '),
    ("briefing", "-1.0", 'the value of "clock.spent.briefing" is below 0'),
    ("phase", '"debrief"', 'its phase is "debrief" and it has no time of finishing'),
    ("phase", '"probing"', 'its phase is "probing" and it has no probe'),
]
ATTEMPTS = [
    ("finished", FIRST, 'the value of "finished" is not from 1970 to 2999'),
    ("started", LAST, 'the value of "started" is not from 1970 to 2999'),
    ("minutes", "0", 'the value of "minutes" is not from 1 to 1440'),
    ("answering", "nan", 'the value of "seconds.answering" '),
    ("answering", "-0.5", 'the value of "seconds.answering" is below 0'),
    ("overall", "1" + "0" * 29, 'the value of "scorecard.overall" is no possible number'),
]


def with_value(data: bytes, key: str, value: str) -> bytes:
    """A file with the value of one key changed."""
    changed, times = re.subn(rf"(?m)^{key} = .*$", f"{key} = {value}", data.decode())
    assert times == 1
    return changed.encode()


@pytest.mark.parametrize(("key", "value", "why"), DRAFTS)
def test_a_draft_that_cannot_be_is_set_aside_with_a_notice(
    key: str, value: str, why: str, tmp_path: Path
) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session(GOOD), NOON)
    bad = tmp_path / "drafts" / f"{BAD}.toml"
    data = with_value(draft_to_toml(Draft(session=a_session(BAD), saved_at=NOON)), key, value)
    bad.write_bytes(data)

    listing = store.drafts()

    assert [draft.session.id for draft in listing.entries] == [GOOD]
    (notice,) = listing.notices
    assert why in notice
    assert bad.with_name(f"{BAD}.toml.set-aside").read_bytes() == data
    assert not bad.exists()


@pytest.mark.parametrize(("key", "value", "why"), ATTEMPTS)
def test_an_attempt_that_cannot_be_is_set_aside_with_a_notice(
    key: str, value: str, why: str, tmp_path: Path
) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt(GOOD))
    bad = tmp_path / "attempts/2026/11" / f"{BAD}.toml"
    data = with_value(attempt_to_toml(an_attempt(BAD)), key, value)
    bad.write_bytes(data)

    listing = store.attempts()

    assert [attempt.id for attempt in listing.entries] == [GOOD]
    (notice,) = listing.notices
    assert why in notice
    assert bad.with_name(f"{BAD}.toml.set-aside").read_bytes() == data
    assert not bad.exists()


def finished_in_its_debrief() -> Session:
    return replace(
        apply(a_session(GOOD), Paused(NOON)), phase=Phase.DEBRIEF, finished=NOON, mode=Mode.REAL
    )


def test_a_draft_in_its_debrief_with_all_that_belongs_to_it_is_kept(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(finished_in_its_debrief(), NOON)
    assert store.drafts().entries[0].session == finished_in_its_debrief()


def test_a_draft_in_its_debrief_without_an_answer_is_set_aside(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(replace(finished_in_its_debrief(), answer=" "), NOON)
    with pytest.raises(StoreError, match='its phase is "debrief" and it has no answer'):
        store.draft(GOOD)


def test_a_draft_saved_by_an_editor_that_adds_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session(GOOD), NOON)
    file = tmp_path / "drafts" / f"{GOOD}.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert store.draft(GOOD).session == a_session(GOOD)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["directory", "pipe"])
def test_what_is_no_file_is_never_opened(make: Callable[[Path], None], tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session(GOOD), NOON)
    store.save_attempt(an_attempt("c"))
    make(tmp_path / "drafts" / f"{BAD}.toml")
    make(tmp_path / "attempts/2026/11" / f"{GOOD}.toml")

    with pytest.raises(StoreError, match="could not be read: it is no ordinary file"):
        store.draft(BAD)
    with pytest.raises(MissingError):
        store.attempt(GOOD)
    assert [draft.session.id for draft in store.drafts().entries] == [GOOD]
    assert [attempt.id for attempt in store.attempts().entries] == ["c"]


def test_an_entry_that_cannot_be_looked_at_is_named_and_the_rest_is_listed(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session(GOOD), NOON)
    (tmp_path / "drafts/odd.toml").symlink_to("x" * 300)

    listing = store.drafts()

    assert len(listing.entries) == 1
    assert "odd.toml could not be read: file name too long. It was left" in listing.notices[0]


def test_a_broken_file_whose_name_leaves_no_room_stays_where_it_is(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session(GOOD), NOON)
    broken = tmp_path / "drafts" / f"{'x' * 250}.toml"
    broken.write_text("?")

    listing = store.drafts()

    assert len(listing.entries) == 1
    assert "It was left where it is (File name too long)." in listing.notices[0]
    assert broken.read_text() == "?"


@pytest.mark.parametrize(
    ("name", "target"), [("loop", "loop"), ("long", "x" * 300)], ids=["loop", "too long"]
)
def test_a_data_directory_that_cannot_be_reached_is_told(
    name: str, target: str, tmp_path: Path
) -> None:
    (tmp_path / name).symlink_to(target)
    store = FileStore(tmp_path / name / "data")
    for read in (store.drafts, store.attempts):
        with pytest.raises(StoreError, match=r"could not be read: (too many levels|file name too)"):
            read()
    with pytest.raises(StoreError, match=r"The draft could not be written to .*MOCKROOM_DATA"):
        store.save_draft(a_session(), NOON)


def test_a_draft_stays_while_it_cannot_be_told_whether_it_is_finished(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session(GOOD), NOON)
    month = tmp_path / "attempts/2026/11"
    month.mkdir(parents=True)
    (month / f"{GOOD}.toml").symlink_to("x" * 300)
    assert [draft.session.id for draft in store.drafts().entries] == [GOOD]
    with pytest.raises(StoreError, match="could not be read: file name too long"):
        store.attempt(GOOD)
