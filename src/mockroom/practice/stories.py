"""The use cases of stories: naming them, linking attempts, seeing what they carry."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mockroom.domain.stories import Story
from mockroom.practice.errors import PracticeError
from mockroom.practice.practice import Practice
from mockroom.store.stories import StoryStore

if TYPE_CHECKING:
    from mockroom.domain.stories import Coverage


class UnknownStoryError(PracticeError):
    """No story has this id or name."""


class StoryError(PracticeError):
    """A story cannot be called or told so."""


class Stories:
    """A candidate's stories; each step is written at once.

    Wherever a story is asked for, its id or its name does, in any case of letters. All steps
    raise UnknownStoryError for a story that is not there, and StoreError if they cannot be
    written.
    """

    def __init__(self, practice: Practice, store: StoryStore) -> None:
        self._practice = practice
        self._store = store
        self._notices: dict[str, None] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed about stored files so far, each sentence once."""
        return tuple(self._notices)

    def all(self) -> tuple[Story, ...]:
        """All stories, in the order in which they were made."""
        raise NotImplementedError

    def story(self, wanted: str) -> Story:
        """One story by its id or name."""
        raise NotImplementedError

    def add(self, name: str, note: str = "") -> Story:
        """A new story; StoryError if the name is blank, too long, or that of another one."""
        raise NotImplementedError

    def rename(self, wanted: str, name: str) -> Story:
        """The story under another name and its old id; StoryError as for `add`."""
        raise NotImplementedError

    def note(self, wanted: str, note: str) -> Story:
        """The story with another note; blank text takes the note away."""
        raise NotImplementedError

    def link(self, wanted: str, attempts: Iterable[str]) -> Story:
        """The story with more attempts that tell it; UnknownAttemptError if one is not there."""
        raise NotImplementedError

    def unlink(self, wanted: str, attempts: Iterable[str]) -> Story:
        """The story without some attempts; UnknownAttemptError if one is not linked to it."""
        raise NotImplementedError

    def remove(self, wanted: str) -> Story:
        """Set a story aside; its attempts stay as they are, and `restore` brings it back."""
        raise NotImplementedError

    def removed(self) -> tuple[Story, ...]:
        """The stories that were set aside, in the order in which they were made."""
        raise NotImplementedError

    def restore(self, wanted: str) -> Story:
        """Bring a story back that was set aside; StoryError if its name is taken meanwhile."""
        raise NotImplementedError

    def of(self, attempt: str) -> tuple[Story, ...]:
        """The stories that an attempt tells."""
        raise NotImplementedError

    def coverage(self) -> "Coverage":
        """What all stories carry, with what is lacking."""
        raise NotImplementedError
