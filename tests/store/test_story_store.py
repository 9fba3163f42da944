"""Stories are kept like attempts: exactly, or set aside and said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_values import NOON, values_of

from mockroom.domain.stories import Story
from mockroom.store.codec import BrokenError, NewerError
from mockroom.store.protocol import StoreError
from mockroom.store.stories import (
    StoryFiles,
    StoryMemory,
    StoryShelf,
    StoryStore,
    story_from_toml,
    story_to_toml,
)

Window = Callable[[], StoryStore]


@pytest.fixture(params=["files", "memory"])
def story_window(request: pytest.FixtureRequest, tmp_path: Path) -> Window:
    """Opens one more window on the same storage."""
    if request.param == "files":
        return lambda: StoryFiles(tmp_path / "data")
    shelf = StoryShelf()
    return lambda: StoryMemory(shelf)


def a_story(name: str = "fire", minutes_later: int = 0) -> Story:
    made = NOON + timedelta(minutes=minutes_later)
    return Story(id=name, name=f"The {name}", note="Two\nlines", attempts=("a1", "a2"), made=made)


def test_a_story_is_found_by_another_window_as_it_was_last_saved(story_window: Window) -> None:
    story_window().save(a_story())
    changed = replace(a_story(), name="The other fire", attempts=(), removed=NOON)
    story_window().save(changed)
    listing = story_window().all()
    assert (listing.entries, listing.notices) == ((changed,), ())
    assert story_window().ids() == {"fire"}


def test_stories_come_in_the_order_in_which_they_were_made(story_window: Window) -> None:
    store = story_window()
    for name, minutes in [("b", 2), ("c", 3), ("a", 1)]:
        store.save(a_story(name, minutes))
    assert [one.id for one in store.all().entries] == ["a", "b", "c"]


def test_nothing_is_there_and_nothing_is_made_before_the_first(
    story_window: Window, tmp_path: Path
) -> None:
    assert story_window().all().entries == ()
    assert story_window().ids() == frozenset()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("name", ["", "..", "a/b", "\x00", "a b"])
def test_what_is_no_id_names_no_file(story_window: Window, name: str) -> None:
    with pytest.raises(ValueError, match="is no id"):
        story_window().save(replace(a_story(), id=name))


def test_a_story_that_cannot_be_read_is_said_and_its_id_stays_taken(tmp_path: Path) -> None:
    store = StoryFiles(tmp_path)
    store.save(a_story("good"))
    (tmp_path / "stories/bad.toml").write_text("format = 1\nid = 5\n", encoding="utf-8")
    (tmp_path / "stories/new.toml").write_text("format = 99\n", encoding="utf-8")

    listing = store.all()

    assert [one.id for one in listing.entries] == ["good"]
    broken, newer = listing.notices
    assert "It was set aside, unchanged, as bad.toml.set-aside" in broken
    assert "was written by a newer mockroom" in newer
    assert store.ids() == {"good", "bad", "new"}


def test_a_folder_that_cannot_be_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "stories").write_text("in the way", encoding="utf-8")
    store = StoryFiles(tmp_path)
    with pytest.raises(StoreError):
        store.all()
    with pytest.raises(StoreError, match="The story could not be written"):
        store.save(a_story())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ('name = "  "', 'the value of "name" is blank'),
        (f'name = "{"x" * 81}"', "longer than 80 characters"),
        (f'note = "{"x" * 4001}"', 'the value of "note" is longer'),
        ('attempts = ["../../x"]', '"../../x" in "attempts" is no id'),
        ("made = 2026-01-01T00:00:00", "has no offset"),
        ("made = 0001-01-01T00:00:00Z", "is not from 1970 to 2999"),
        ("attempts = [1]", 'the value of "attempts.0" does not fit'),
    ],
)
def test_a_story_edited_into_nonsense_is_refused_with_the_reason(change: str, why: str) -> None:
    key = change.partition(" ")[0]
    lines = [
        'format = 2',
        *(line for line in ('id = "fire"', 'name = "The fire"', "made = 2026-01-01T00:00:00Z")
          if not line.startswith(f"{key} ")),
        change,
    ]  # fmt: skip
    with pytest.raises(BrokenError) as found:
        story_from_toml("\n".join(lines).encode())
    assert why in str(found.value)


STORIES = values_of(Story).map(
    lambda one: replace(one, name=f"n{one.name}"[:80], attempts=("a-1", "b_2"))
)


@settings(max_examples=50)
@given(story=STORIES)
def test_whatever_a_story_holds_comes_back_from_its_file(story: Story) -> None:
    back = story_from_toml(story_to_toml(story))
    assert back == story
    assert isinstance(back.made, datetime)


@settings(max_examples=50)
@given(data=st.binary(max_size=200))
def test_bytes_at_random_are_broken_and_the_reason_is_told(data: bytes) -> None:
    with pytest.raises((BrokenError, NewerError), match=r".+"):
        story_from_toml(data)
