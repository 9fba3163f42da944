"""Stories: what happened to the candidate, told again and again in attempts.

A story is a name with the attempts that tell it. Which signals it carries is read off these; what
it is to carry next, and whether one story has to serve for everything, follows from that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mockroom.domain.level import Level
from mockroom.domain.suggesting import Tried

MOST_NAME = 80
"""Characters of a story's name."""
MOST_NOTE = 4_000
"""Characters of a story's note."""


class Told(Tried, Protocol):
    """What coverage is read from; the rows of attempts are such."""

    @property
    def id(self) -> str:
        """The attempt's id."""

    @property
    def title(self) -> str:
        """The question's title at the time."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its signals at the time, in their order; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story of the candidate."""

    id: str
    """The name of its file; it stays when the story is renamed."""
    name: str
    note: str = ""
    """The candidate's own words on it; may have several lines."""
    attempts: tuple[str, ...] = ()
    """The ids of the attempts that tell it, in the order in which they were linked."""
    made: datetime
    removed: datetime | None = None
    """When it was set aside; it is kept and can be brought back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A signal that a story carries."""

    signal: str
    name: str
    level: Level
    """The best over the attempts that tell the story."""
    attempts: int
    """How many of them listened for it."""
    reached: int
    """How many of these came out at that level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serves:
    """A question that a story could be told for."""

    question: str
    title: str
    carried: tuple[str, ...]
    """The names of its signals that the story has shown."""
    of: int
    """How many signals the question listens for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStanding:
    """A story with what is known of it."""

    story: Story
    found: int
    """Its attempts that there still are."""
    gone: int
    """Its attempts that were deleted or cannot be read."""
    questions: tuple[str, ...]
    """The titles of the questions it was told for, each once."""
    carries: tuple[Carried, ...]
    """The strongest first; without those that came out absent."""
    serves: tuple[Serves, ...]
    """Questions it was not told for yet and that it covers best, up to three."""
    latest: datetime | None
    """When it was told last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A signal that no story shows."""

    signal: str
    name: str
    questions: int
    """How many questions of the bank listen for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What all stories together carry."""

    stories: tuple[StoryStanding, ...]
    """In the order of `Story.made`."""
    unlinked: int
    """Attempts that belong to no story."""
    uncovered: tuple[Uncovered, ...]
    """What most questions listen for first."""
    warnings: tuple[str, ...]
    """Sentences."""
    sentence: str
    """What there is to see, or what to do where there is nothing yet; never empty."""


def stories_of(attempt: str, stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories that an attempt tells."""
    return tuple(one for one in stories if attempt in one.attempts)
