"""Where stories are kept: a file each beside the attempts, or memory.

stories/<id>.toml    a name, a note, and the attempts that tell it
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mockroom.domain.stories import MOST_NAME, MOST_NOTE, Story
from mockroom.store.codec import (
    FORMAT,
    BrokenError,
    build,
    dump,
    load,
    need_offset,
    plain,
    versioned,
)
from mockroom.store.folder import ID, checked, need_name, toml_files, write
from mockroom.store.plausible import need_plausible_values
from mockroom.store.protocol import Listing
from mockroom.store.reading import Reader, entries

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class StoryStore(Protocol):
    """Keeps stories; raises and promises as `Store` does."""

    def save(self, story: Story) -> None:
        """Keep a story as it stands, in place of what is kept under its id."""

    def all(self) -> Listing[Story]:
        """All stories, those that were set aside among them, in the order they were made in."""

    def ids(self) -> frozenset[str]:
        """The ids that are taken, those of stories that cannot be read among them."""


class StoryFiles:
    """A StoryStore in the data directory; nothing is made before the first is saved."""

    def __init__(self, directory: Path) -> None:
        self._stories = directory / "stories"
        self._read = Reader(_story)

    def save(self, story: Story) -> None:
        """See StoryStore."""
        write("The story", self._stories / f"{checked(story.id)}.toml", story_to_toml(story))

    def all(self) -> Listing[Story]:
        """See StoryStore."""
        found, notices = self._read.read_all(toml_files(self._stories))
        return Listing(entries=_sorted(found), notices=tuple(notices))

    def ids(self) -> frozenset[str]:
        """See StoryStore."""
        # Whatever begins with a name may have been set aside under it.
        return frozenset(path.name.partition(".")[0] for path in entries(self._stories))


@dataclass(slots=True)
class StoryShelf:
    """What several memory stores share, as several windows share a directory."""

    stories: dict[str, Story] = field(default_factory=dict)


class StoryMemory:
    """A StoryStore that is gone with its shelf."""

    def __init__(self, shelf: StoryShelf | None = None) -> None:
        self._shelf = shelf if shelf is not None else StoryShelf()

    def save(self, story: Story) -> None:
        """See StoryStore."""
        self._shelf.stories[checked(story.id)] = story

    def all(self) -> Listing[Story]:
        """See StoryStore."""
        return Listing(entries=_sorted(list(self._shelf.stories.values())))

    def ids(self) -> frozenset[str]:
        """See StoryStore."""
        return frozenset(self._shelf.stories)


def story_to_toml(story: Story) -> bytes:
    """A story as the contents of its file."""
    return dump(plain(story))


def story_from_toml(data: bytes) -> Story:
    """The story in a file; BrokenError or NewerError if there is none to be read."""
    return story_from_table({"format": FORMAT, **load(data)[0]})


def story_to_json(story: Story) -> dict[str, Any]:
    """A story in the types that JSON has, with its format."""
    found: dict[str, Any] = json.loads(json.dumps(plain(story), default=datetime.isoformat))
    return {"format": FORMAT, **found}


def story_from_table(table: Mapping[str, Any]) -> Story:
    """The story in a table, whose times may be ISO texts; raises as for a file."""
    story = build(_adapter(), versioned(dict(table))[0])
    need_offset(story.made, story.removed)
    need_plausible_values(story)
    if not story.name.strip() or len(story.name) > MOST_NAME:
        raise BrokenError(f'the value of "name" is blank or longer than {MOST_NAME} characters')
    if len(story.note) > MOST_NOTE:
        raise BrokenError(f'the value of "note" is longer than {MOST_NOTE} characters')
    wrong = next((one for one in story.attempts if not ID.fullmatch(one)), None)
    if wrong is not None:
        raise BrokenError(f'"{wrong[:60]}" in "attempts" is no id of an attempt')
    return story


@cache
def _adapter() -> "TypeAdapter[Story]":
    from pydantic import TypeAdapter

    return TypeAdapter(Story)


def _sorted(stories: list[Story]) -> tuple[Story, ...]:
    return tuple(sorted(stories, key=lambda one: (one.made, one.id)))


def _story(data: bytes, name: str) -> Story:
    story = story_from_toml(data)
    need_name(story.id, name)
    return story
