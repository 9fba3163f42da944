"""Files: where they lie, who may read them, and what becomes of those that cannot be read."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from stored_values import NOON, a_session, an_attempt

from mockroom.store.files import FileStore
from mockroom.store.protocol import MissingError, StoreError


def files(directory: Path) -> list[str]:
    """All files below a directory, by their path from there."""
    return sorted(str(p.relative_to(directory)) for p in directory.rglob("*") if p.is_file())


def test_a_draft_and_an_attempt_lie_where_people_look_for_them(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session("2026-11-24-120000-aaaa"), NOON)
    store.save_attempt(an_attempt("2026-11-24-120000-bbbb"))
    assert files(tmp_path) == [
        "attempts/2026/11/2026-11-24-120000-bbbb.toml",
        "drafts/2026-11-24-120000-aaaa.toml",
    ]


def test_only_this_user_can_read_what_is_written(tmp_path: Path) -> None:
    data = tmp_path / "not" / "yet" / "there"
    store = FileStore(data)
    store.save_attempt(an_attempt("a"))
    store.save_draft(a_session("b"), NOON)
    store.claim("b")
    made = [tmp_path / "not", *(tmp_path / "not").rglob("*")]
    assert {oct(p.stat().st_mode & 0o777) for p in made if p.is_dir()} == {"0o700"}
    assert {oct(p.stat().st_mode & 0o777) for p in made if p.is_file()} == {"0o600"}


def test_looking_makes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = FileStore(data)
    store.drafts()
    store.attempts()
    store.delete_draft("a")
    assert not store.held("a")
    with pytest.raises(MissingError):
        store.draft("a")
    assert not data.exists()


def test_releasing_leaves_no_lock_file_behind(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.claim("a")
    assert files(tmp_path) == ["drafts/a.lock"]
    store.release("a")
    assert files(tmp_path) == []


def test_a_broken_draft_is_set_aside_with_a_notice_and_the_rest_is_listed(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session("good"), NOON)
    broken = tmp_path / "drafts" / "bad.toml"
    broken.write_text("format = 1\nanswer = 'half an ans")
    listing = store.drafts()
    assert [draft.session.id for draft in listing.entries] == ["good"]
    (notice,) = listing.notices
    assert str(broken) in notice
    assert "it is not TOML" in notice
    assert "set aside, unchanged, as bad.toml.set-aside" in notice
    aside = tmp_path / "drafts" / "bad.toml.set-aside"
    assert aside.read_text() == "format = 1\nanswer = 'half an ans"
    assert not broken.exists()
    assert store.drafts().notices == ()


def test_a_second_broken_file_of_the_same_name_is_set_aside_beside_the_first(
    tmp_path: Path,
) -> None:
    store = FileStore(tmp_path)
    for text in ["first", "second", "third"]:
        store.save_attempt(an_attempt("a"))
        (tmp_path / "attempts/2026/11/a.toml").write_text(text)
        assert len(store.attempts().notices) == 1
    texts = {
        name: (tmp_path / "attempts/2026/11" / name).read_text()
        for name in ["a.toml.set-aside", "a.toml.set-aside-2", "a.toml.set-aside-3"]
    }
    assert list(texts.values()) == ["first", "second", "third"]


def test_a_file_of_a_newer_format_is_left_alone_with_a_notice(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a"))
    path = tmp_path / "attempts/2026/11/a.toml"
    path.write_bytes(path.read_bytes().replace(b"format = 2", b"format = 9"))
    before = path.read_bytes()
    (notice,) = store.attempts().notices
    assert "written by a newer mockroom (format 9" in notice
    assert "update mockroom" in notice
    with pytest.raises(StoreError, match="newer mockroom"):
        store.attempt("a")
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"format = 99\n"], ids=["empty", "newer"])
def test_a_draft_stays_where_the_attempt_of_its_name_cannot_be_read(
    tmp_path: Path, data: bytes
) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session("a"), NOON)
    month = tmp_path / "attempts/2026/11"
    month.mkdir(parents=True)
    (month / "a.toml").write_bytes(data)
    listing = store.drafts()
    assert [draft.session.id for draft in listing.entries] == ["a"]
    assert len(listing.notices) == 1
    assert "a.toml" in listing.notices[0]
    assert store.draft("a").session == a_session("a")


def test_asking_for_a_broken_attempt_by_its_id_tells_what_became_of_it(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a"))
    (tmp_path / "attempts/2026/11/a.toml").write_bytes(b"\xff")
    with pytest.raises(StoreError, match=r"byte 0 is not UTF-8 text.*set aside"):
        store.attempt("a")
    with pytest.raises(MissingError):
        store.attempt("a")


def test_a_copy_under_another_name_does_not_pass_for_a_second_attempt(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a"))
    month = tmp_path / "attempts/2026/11"
    for name in ["a (conflicted copy).toml", "b.toml"]:
        (month / name).write_bytes((month / "a.toml").read_bytes())
    listing = store.attempts()
    assert len(listing.entries) == 1
    assert ['its id is "a", which is not its name' in one for one in listing.notices] == [True] * 2


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails to read")
def test_a_file_that_cannot_be_opened_is_left_where_it_is(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session("good"), NOON)
    unreadable = tmp_path / "drafts" / "bad.toml"
    unreadable.symlink_to("/proc/self/mem")
    listing = store.drafts()
    assert len(listing.entries) == 1
    assert "could not be read: input/output error. It was left as it is." in listing.notices[0]
    assert unreadable.is_symlink()


def test_other_peoples_files_in_the_directories_are_not_touched(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_draft(a_session("a"), NOON)
    others = ["drafts/notes.txt", "drafts/.a.toml.x1.tmp", "drafts/.hidden.toml", "attempts/x.toml"]
    (tmp_path / "attempts").mkdir()
    (tmp_path / "drafts" / "folder.toml").mkdir()
    for name in others:
        (tmp_path / name).write_text("mine")
    assert len(store.drafts().entries) == 1
    assert store.drafts().notices == store.attempts().notices == ()
    assert all((tmp_path / name).read_text() == "mine" for name in others)


def test_an_attempt_moved_to_another_month_is_still_found(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a"))
    other = tmp_path / "attempts" / "2025" / "01"
    other.mkdir(parents=True)
    (tmp_path / "attempts/2026/11/a.toml").rename(other / "a.toml")
    assert store.attempt("a") == an_attempt("a")


def test_an_edit_by_hand_is_seen_by_a_window_that_has_read_the_file_before(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a", "I asked why."))
    assert store.attempts().entries[0].answer == "I asked why."
    path = tmp_path / "attempts/2026/11/a.toml"
    path.write_text(path.read_text().replace("I asked why.", "I asked who."))
    assert store.attempts().entries[0].answer == "I asked who."


def test_the_month_is_that_of_the_place_where_it_was_begun(tmp_path: Path) -> None:
    new_year = datetime(2027, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=13)))
    FileStore(tmp_path).save_attempt(replace(an_attempt("a"), started=new_year))
    assert files(tmp_path) == ["attempts/2027/01/a.toml"]


def test_an_id_that_would_leave_the_directory_is_never_written(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "data")
    with pytest.raises(ValueError, match="no id"):
        store.save_draft(a_session("../outside"), NOON)
    with pytest.raises(ValueError, match="no id"):
        store.save_attempt(an_attempt("a/b"))
    assert files(tmp_path) == []


def test_a_file_in_place_of_the_directory_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    store = FileStore(tmp_path / "data")
    with pytest.raises(StoreError) as error:
        store.save_draft(a_session("a"), NOON)
    assert str(error.value) == (
        f"The draft could not be written to {tmp_path}/data/drafts/a.toml: {tmp_path}/data is a"
        " file where a directory is needed. Move that file away, or set MOCKROOM_DATA to another"
        " directory."
    )
    assert store.claim("a")
    store.delete_draft("a")


def test_a_draft_survives_when_only_the_attempts_cannot_be_listed(tmp_path: Path) -> None:
    (tmp_path / "attempts").write_text("")
    store = FileStore(tmp_path)
    store.save_draft(a_session("a"), NOON)
    assert len(store.drafts().entries) == 1
    with pytest.raises(StoreError, match=r"not a directory\. It was left as it is"):
        store.attempts()
    with pytest.raises(StoreError, match="The attempt could not be written"):
        store.save_attempt(an_attempt("a"))


IN_ANOTHER_PROCESS = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from mockroom.domain.session import Began, Mode, Session, Typed, apply
from mockroom.store.files import FileStore
from mockroom.store.protocol import StoreError

now = datetime(2026, 11, 24, tzinfo=UTC)
store = FileStore(Path(sys.argv[1]))
def saved(text):
    session = Session(
        id="a", question="q1", question_digest="d", mode=Mode.REAL, minutes=5, started=now
    )
    store.save_draft(apply(apply(session, Began(now)), Typed(text, now)), now)
"""

FULL_DISK = """
saved("the first version")
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
print(store.claim("a"))
try:
    saved("the second version")
except StoreError as error:
    print(error)
store.release("a")
"""

HOLDS = """
saved("half a sentence")
print(store.claim("a"), flush=True)
sys.stdin.read()
"""


def run(script: str, data: Path) -> "subprocess.Popen[str]":
    """A window in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", IN_ANOTHER_PROCESS + script, str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_full_disk_is_told_and_leaves_the_last_version_whole(tmp_path: Path) -> None:
    with run(FULL_DISK, tmp_path) as process:
        said, _ = process.communicate()
    assert process.returncode == 0
    assert said == (
        "True\n"
        f"The draft could not be written to {tmp_path}/drafts/a.toml: there is no room (file too"
        " large). Free some space and try again, or set MOCKROOM_DATA to another directory.\n"
    )
    assert FileStore(tmp_path).draft("a").session.answer == "the first version"
    assert files(tmp_path) == ["drafts/a.toml"]


def test_a_window_that_is_killed_lets_go_of_its_draft(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    with run(HOLDS, tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert store.held("a")
        assert not store.claim("a")
        assert (tmp_path / "drafts/a.lock").read_text() == f"{process.pid}\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert (tmp_path / "drafts/a.lock").exists()
    assert not store.held("a")
    assert store.claim("a")
    assert (tmp_path / "drafts/a.lock").read_text() == f"{os.getpid()}\n"
    assert store.draft("a").session.answer == "half a sentence"
