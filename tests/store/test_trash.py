"""What is thrown away comes back exactly, from both stores."""

from collections.abc import Callable
from pathlib import Path

import pytest
from stored_values import NOON, a_session, an_attempt

from mockroom.domain.history import LAST_FIRST, HistoryFilter
from mockroom.store.files import FileStore
from mockroom.store.protocol import MissingError, Store, StoreError, Thrown, ThrownDraft

Window = Callable[[], Store]


def ids(store: Store) -> list[str]:
    rows = [row.id for row in store.rows().entries]
    page = store.page(HistoryFilter(), None, LAST_FIRST, None, 0).entries[0]
    assert rows == [row.id for row in page.rows]
    return rows


def test_what_is_discarded_is_in_the_trash_and_comes_back(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a"))
    store.save_attempt(an_attempt("b"))
    store.discard("a", NOON)
    assert ids(store) == ids(window()) == ["b"]
    assert window().trash().entries == (Thrown(attempt=an_attempt("a"), at=NOON),)
    with pytest.raises(MissingError):
        store.attempt("a")
    store.restore("a")
    assert ids(store) == ids(window()) == ["b", "a"]
    assert window().attempt("a") == an_attempt("a")
    assert store.trash().entries == ()


@pytest.mark.parametrize("name", ["none", "", "..", "../a", "a/b", "*", "b.toml", "\x00"])
def test_what_is_not_there_is_missing(window: Window, name: str) -> None:
    store = window()
    store.save_attempt(an_attempt("b"))
    store.save_attempt(an_attempt("c"))
    store.discard("c", NOON)
    for move in (lambda one: store.discard(one, NOON), store.restore, store.erase):
        with pytest.raises(MissingError):
            move(name)
    with pytest.raises(MissingError):
        store.discard("c", NOON)
    with pytest.raises(MissingError):
        store.erase("b")
    assert ids(store) == ["b"]
    assert len(store.trash().entries) == 1


def test_only_what_is_in_the_trash_can_be_erased(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a"))
    store.discard("a", NOON)
    store.erase("a")
    assert store.trash().entries == ()
    assert ids(window()) == []
    with pytest.raises(MissingError):
        store.restore("a")


def test_what_comes_back_never_takes_the_place_of_another(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a", "I asked first."))
    store.discard("a", NOON)
    store.save_attempt(an_attempt("a", "I asked later."))
    with pytest.raises(StoreError, match=r'Another attempt is called "a" by now'):
        store.restore("a")
    assert store.attempt("a").answer == "I asked later."
    assert store.trash().entries[0].attempt.answer == "I asked first."


def test_what_comes_back_to_where_the_same_is_already_is_there_once(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a"))
    store.discard("a", NOON)
    store.save_attempt(an_attempt("a"))
    store.restore("a")
    assert ids(store) == ["a"]
    assert store.trash().entries == ()


def test_the_file_is_moved_with_its_year_and_month_and_back_to_the_byte(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a"))
    path, moved = tmp_path / "attempts/2026/11/a.toml", tmp_path / "trash/2026/11/a.toml"
    path.write_text(path.read_text() + "\n# mine\n")
    other = tmp_path / "attempts/2025/01"
    other.mkdir(parents=True)
    path.rename(other / "a.toml")
    before = (other / "a.toml").read_bytes()
    store.discard("a", NOON)
    moved = tmp_path / "trash/2025/01/a.toml"
    assert moved.read_bytes() == before
    store.restore("a")
    assert (other / "a.toml").read_bytes() == before
    assert not moved.exists()


def test_what_was_thrown_away_earlier_under_the_same_name_stays(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    for text in ("first", "second", "third"):
        store.save_attempt(an_attempt("a", f"I asked {text}."))
        store.discard("a", NOON)
    trash = tmp_path / "trash/2026/11"
    assert sorted(path.name for path in trash.iterdir()) == [
        "a.toml", "a.toml.earlier", "a.toml.earlier-2",
    ]  # fmt: skip
    assert store.trash().entries[0].attempt.answer == "I asked third."


def test_an_attempt_that_cannot_be_moved_stays_and_the_reason_is_told(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.save_attempt(an_attempt("a"))
    (tmp_path / "trash").write_text("mine")
    with pytest.raises(StoreError, match="trash is a file where a directory is needed"):
        store.discard("a", NOON)
    assert ids(store) == ["a"]


def test_a_draft_and_a_retry_of_what_is_in_the_trash_do_no_harm(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a"))
    store.save_draft(a_session("b"), NOON)
    store.discard("a", NOON)
    assert [draft.session.id for draft in store.drafts().entries] == ["b"]
    store.erase("a")
    assert ids(store) == []


def test_a_draft_that_is_discarded_comes_back_exactly_or_goes_for_good(window: Window) -> None:
    store = window()
    store.save_draft(a_session("d"), NOON)
    before = store.draft("d")
    store.discard_draft("d", NOON)
    assert store.drafts().entries == ()
    assert window().thrown_drafts().entries == (ThrownDraft(draft=before, at=NOON),)
    assert store.trash().entries == ()
    with pytest.raises(MissingError):
        store.discard_draft("d", NOON)
    store.restore("d")
    assert window().drafts().entries == (before,)
    store.discard_draft("d", NOON)
    store.save_draft(a_session("d"), NOON.replace(hour=13))
    with pytest.raises(StoreError, match=r'Another draft is called "d" by now'):
        store.restore("d")
    store.erase("d")
    assert store.thrown_drafts().entries == ()
    with pytest.raises(MissingError):
        store.erase("d")
