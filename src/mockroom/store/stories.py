"""Where stories are kept: a file each beside the attempts, or memory.

stories/<id>.toml            a name, a note, and the attempts that tell it
stories/removed/<id>.toml    what was set aside
"""

from typing import Protocol

from mockroom.domain.stories import Story
from mockroom.store.protocol import Listing


class StoryStore(Protocol):
    """Keeps stories; raises and promises as `Store` does."""

    def save(self, story: Story) -> None:
        """Keep a story as it stands."""

    def all(self) -> Listing[Story]:
        """All stories, in the order in which they were made."""

    def removed(self) -> Listing[Story]:
        """All that were set aside, in the order in which they were made."""

    def remove(self, story_id: str) -> None:
        """Set a story aside; MissingError if there is none."""

    def restore(self, story_id: str) -> None:
        """Bring back what was set aside; MissingError if there is none."""
