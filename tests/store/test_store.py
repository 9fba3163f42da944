"""What both kinds of store promise."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_values import NOON, a_session, an_attempt

from mockroom.domain.plain import clean
from mockroom.store.files import FileStore
from mockroom.store.memory import MemoryStore
from mockroom.store.protocol import Draft, MissingError, Store

Window = Callable[[], Store]


def later(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)


def test_an_unused_store_holds_nothing(window: Window) -> None:
    store = window()
    assert store.drafts().entries == ()
    assert store.attempts().entries == ()
    assert store.drafts().notices == store.attempts().notices == ()


def test_a_draft_is_found_by_another_window_as_it_was_last_saved(window: Window) -> None:
    store = window()
    store.save_draft(a_session(answer="I asked"), NOON)
    store.save_draft(a_session(answer="I asked why."), NOON + later(1))
    expected = Draft(session=a_session(answer="I asked why."), saved_at=NOON + later(1))
    assert window().drafts().entries == (expected,)
    assert window().draft(expected.session.id) == expected


def test_drafts_are_listed_with_the_last_saved_first(window: Window) -> None:
    store = window()
    for name, minutes in [("b", 2), ("c", 3), ("a", 1)]:
        store.save_draft(a_session(name), NOON + later(minutes))
    assert [draft.session.id for draft in store.drafts().entries] == ["c", "b", "a"]


def test_a_deleted_draft_is_gone_and_deleting_it_again_does_nothing(window: Window) -> None:
    store = window()
    store.save_draft(a_session("a"), NOON)
    store.delete_draft("a")
    store.delete_draft("a")
    assert store.drafts().entries == ()


def test_attempts_are_kept_and_listed_with_the_last_finished_first(window: Window) -> None:
    store = window()
    attempts = [an_attempt(name, finished=NOON + later(m)) for name, m in [("b", 2), ("a", 9)]]
    for attempt in attempts:
        store.save_attempt(attempt)
    assert window().attempts().entries == (attempts[1], attempts[0])
    assert window().attempt("b") == attempts[0]


def test_saving_an_attempt_twice_keeps_it_once(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a"))
    store.save_attempt(an_attempt("a"))
    assert store.attempts().entries == (an_attempt("a"),)


@pytest.mark.parametrize(
    "name", ["none", "", "..", "../a", "a/b", "a.toml", "*", "\x00", "é" * 300]
)
def test_what_is_not_there_is_missing_whatever_its_name(window: Window, name: str) -> None:
    store = window()
    store.save_draft(a_session("a"), NOON)
    store.save_attempt(an_attempt("b"))
    with pytest.raises(MissingError):
        store.draft(name)
    with pytest.raises(MissingError):
        store.attempt(name)


def test_the_draft_of_a_finished_session_is_no_draft_any_more(window: Window) -> None:
    store = window()
    store.save_attempt(an_attempt("a"))
    store.save_draft(a_session("a"), NOON)
    with pytest.raises(MissingError):
        store.draft("a")
    store.save_draft(a_session("b"), NOON)
    assert [draft.session.id for draft in store.drafts().entries] == ["b"]
    assert store.attempts().entries == (an_attempt("a"),)


def test_a_claimed_draft_is_held_against_other_windows_until_it_is_released(
    window: Window,
) -> None:
    mine, other = window(), window()
    assert mine.claim("a")
    assert not other.claim("a")
    assert other.held("a")
    assert not mine.held("a")
    mine.release("a")
    assert not other.held("a")
    assert other.claim("a")
    assert mine.held("a")


def test_claiming_twice_is_claiming_once(window: Window) -> None:
    mine, other = window(), window()
    assert mine.claim("a")
    assert mine.claim("a")
    mine.release("a")
    assert other.claim("a")


def test_only_the_holder_can_release(window: Window) -> None:
    mine, other = window(), window()
    mine.claim("a")
    other.release("a")
    assert not other.claim("a")


def test_claims_of_different_drafts_do_not_meet(window: Window) -> None:
    mine, other = window(), window()
    assert mine.claim("a")
    assert other.claim("b")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["draft", "delete", "attempt"]),
        st.sampled_from(["a", "b", "c"]),
        st.text(min_size=1, max_size=5).map(clean).filter(str.strip),
        st.integers(0, 9),
    ),
    max_size=8,
)


@given(STEPS)
@settings(max_examples=20, deadline=None)
def test_files_and_memory_hold_the_same_after_any_steps(
    steps: list[tuple[str, str, str, int]],
) -> None:
    with TemporaryDirectory() as directory:
        stores: list[Store] = [FileStore(Path(directory)), MemoryStore()]
        for kind, name, text, minutes in steps:
            for store in stores:
                if kind == "draft":
                    store.save_draft(a_session(name, text), NOON + later(minutes))
                elif kind == "delete":
                    store.delete_draft(name)
                else:
                    store.save_attempt(an_attempt(name, text, NOON + later(minutes)))
        in_files, in_memory = stores
        assert by_id(in_files) == by_id(in_memory)


def by_id(store: Store) -> tuple[dict[str, object], dict[str, object]]:
    drafts, attempts = store.drafts(), store.attempts()
    assert drafts.notices == attempts.notices == ()
    return {d.session.id: d for d in drafts.entries}, {a.id: a for a in attempts.entries}
