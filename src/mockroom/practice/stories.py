"""The use cases of stories: naming them, linking attempts, seeing what they carry."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING
from unicodedata import normalize

from mockroom.domain.plain import clean, one_line
from mockroom.domain.stories import MOST_NAME, MOST_NOTE, Story, stories_of
from mockroom.practice.errors import PracticeError, UnknownAttemptError, unknown
from mockroom.practice.practice import Practice
from mockroom.store.protocol import StoreError
from mockroom.store.stories import StoryStore

if TYPE_CHECKING:
    from mockroom.domain.joining import Joined
    from mockroom.domain.stories import Coverage

_LONGEST_ID = 40
_RUNS = re.compile("[^a-z0-9]+")
_WINDOWS_DEVICES = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that no file can have on some systems; people sync these files between systems."""


_NONE = "There are none yet."


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
        return tuple(one for one in self._noticing() if one.removed is None)

    def removed(self) -> tuple[Story, ...]:
        """The stories that were set aside, in the order in which they were made."""
        return tuple(one for one in self._noticing() if one.removed is not None)

    def story(self, wanted: str) -> Story:
        """One story by its id or name."""
        there = [one for one in self._kept() if one.removed is None]
        return _found(wanted, there, '"mockroom stories" lists them.' if there else _NONE)

    def add(self, name: str, note: str = "") -> Story:
        """A new story; StoryError if the name is blank, too long, or that of another one."""
        there = [one for one in self._kept() if one.removed is None]
        story = Story(
            id=_free_id(name, self._store.ids()),
            name=_good_name(name, there),
            note=_good_note(note),
            made=self._practice.now(),
        )
        return self._saved(story)

    def rename(self, wanted: str, name: str) -> Story:
        """The story under another name and its old id; StoryError as for `add`."""
        story = self.story(wanted)
        others = [one for one in self.all() if one.id != story.id]
        return self._saved(replace(story, name=_good_name(name, others)))

    def note(self, wanted: str, note: str) -> Story:
        """The story with another note; blank text takes the note away."""
        return self._saved(replace(self.story(wanted), note=_good_note(note)))

    def link(self, wanted: str, attempts: Iterable[str]) -> Story:
        """The story with more attempts that tell it; UnknownAttemptError if one is not there."""
        story, more = self.story(wanted), list(attempts)
        known = [one.id for one in self._practice.attempts()]
        for attempt in more:
            if attempt not in known:
                where = '"mockroom history" lists them.' if known else "There are none yet."
                raise UnknownAttemptError(unknown("attempt", attempt, known, where))
        linked = tuple(dict.fromkeys((*story.attempts, *more)))
        return self._saved(replace(story, attempts=linked))

    def unlink(self, wanted: str, attempts: Iterable[str]) -> Story:
        """The story without some attempts; UnknownAttemptError if one is not linked to it.

        An attempt that was deleted can be unlinked like any other.
        """
        story, gone = self.story(wanted), set(attempts)
        for attempt in sorted(gone):
            if attempt not in story.attempts:
                where = f'Linked to "{story.name}": {", ".join(story.attempts) or "none"}.'
                raise UnknownAttemptError(unknown("attempt", attempt, story.attempts, where))
        left = tuple(one for one in story.attempts if one not in gone)
        return self._saved(replace(story, attempts=left))

    def remove(self, wanted: str) -> Story:
        """Set a story aside; its attempts stay as they are, and `restore` brings it back."""
        return self._saved(replace(self.story(wanted), removed=self._practice.now()))

    def restore(self, wanted: str) -> Story:
        """Bring a story back that was set aside, the last one of that name.

        StoryError if its name was taken meanwhile.
        """
        aside = sorted(self.removed(), key=lambda one: one.removed or one.made, reverse=True)
        story = _found(wanted, aside, "Only what was removed can be restored.")
        _good_name(story.name, self.all())
        return self._saved(replace(story, removed=None))

    def take_in(
        self, stories: Iterable[Story], renamed: Mapping[str, str]
    ) -> "tuple[Joined, tuple[str, ...]]":
        """Keep stories of another machine, each once, see `joined`; what became of them, and a
        sentence for each that could not be written."""
        from mockroom.domain.joining import joined

        taken = self._store.ids()
        result = joined(
            self._kept(),
            stories,
            renamed=renamed,
            same_name=lambda one, other: _folded(one) == _folded(other),
            free_id=lambda one, others: _its_id(one, {*taken, *others}),
        )
        troubles = []
        for one in (*result.new, *result.grown):
            try:
                self._store.save(one)
            except StoreError as error:
                troubles.append(str(error))
        return result, tuple(troubles)

    def of(self, attempt: str) -> tuple[Story, ...]:
        """The stories that an attempt tells."""
        return stories_of(attempt, self.all())

    def coverage(self) -> "Coverage":
        """What all stories carry, with what is lacking."""
        from mockroom.domain.covering import coverage

        return coverage(self.all(), self._practice.attempts(), self._practice.catalogue)

    def _kept(self) -> tuple[Story, ...]:
        """All that can be read, the removed ones too; StoreError if nothing can be listed."""
        listing = self._store.all()
        self._notices.update(dict.fromkeys(listing.notices))
        return listing.entries

    def _noticing(self) -> tuple[Story, ...]:
        try:
            return self._kept()
        except StoreError as error:
            self._notices[str(error)] = None
            return ()

    def _saved(self, story: Story) -> Story:
        self._store.save(story)
        return story


def _found(wanted: str, stories: Iterable[Story], where: str) -> Story:
    """The story with an id, or else with a name; UnknownStoryError."""
    known = list(stories)
    sought = _folded(wanted)
    for key in ("id", "name"):
        for one in known:
            if _folded(getattr(one, key)) == sought:
                return one
    raise UnknownStoryError(unknown("story", wanted, [one.id for one in known], where))


def _folded(text: str) -> str:
    return normalize("NFKC", one_line(text)).casefold()


def _good_name(name: str, others: Iterable[Story]) -> str:
    """A name as it is kept; StoryError if it cannot be one."""
    good = normalize("NFC", one_line(name))
    if not good:
        raise StoryError('A story needs a name, such as "The cold store".')
    if len(good) > MOST_NAME:
        raise StoryError(
            f"The name of a story has at most {MOST_NAME} characters, and this one has"
            f" {len(good)}. A note has room for more."
        )
    if any(_folded(one.name) == _folded(good) for one in others):
        raise StoryError(f'There is a story "{good}" already; give this one another name.')
    return good


def _good_note(note: str) -> str:
    good = clean(note).strip()
    if len(good) > MOST_NOTE:
        raise StoryError(
            f"The note of a story has at most {MOST_NOTE:,} characters, and this one has"
            f" {len(good):,}."
        )
    return good


def _free_id(name: str, taken: Collection[str]) -> str:
    """An id made of a name, as the name of a file that every system can hold."""
    letters = normalize("NFKD", clean(name)).encode("ascii", "ignore").decode().lower()
    base = _RUNS.sub("-", letters)[:_LONGEST_ID].strip("-")
    if not base or _WINDOWS_DEVICES.fullmatch(base):
        base = f"story-{base}".rstrip("-")
    numbered = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(one for one in numbered if one not in taken)


def _its_id(story: Story, taken: Collection[str]) -> str:
    return story.id if story.id not in taken else _free_id(story.name, taken)
