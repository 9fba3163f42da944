"""The choice of a story for attempts. Pure."""

from collections.abc import Iterable, Sequence

from mockroom.domain.stories import MOST_NAME, Story
from mockroom.ui.screens.chooser import Choice

UNNAMED = "+"
"""The key of the choice to name a new story; no story's id has such a letter."""
STORY_NAME = MOST_NAME
"""Characters that its name may have."""


def is_linked(story: Story, attempts: Iterable[str]) -> bool:
    """Whether a story is told by all of these attempts already."""
    return set(attempts) <= set(story.attempts)


def story_choices(stories: Sequence[Story], attempts: Sequence[str]) -> list[Choice]:
    """All stories, those that the attempts tell marked as such, and a new one."""
    told = [
        Choice(one.id, one.name, "linked" if is_linked(one, attempts) else "") for one in stories
    ]
    return [*told, Choice(UNNAMED, "a new story")]
