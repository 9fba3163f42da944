"""What goes along with exported attempts in JSON: the stories they tell, and the log of drills.

Who exports everything takes all of both; who exports some attempts takes the stories that link
them, and of their links only those. So a file for somebody else tells nothing of other attempts.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from mockroom.store.codec import BrokenError, NewerError

if TYPE_CHECKING:
    from mockroom.domain.review import LogEntry
    from mockroom.domain.stories import Story

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Along:
    """Stories and lines of the log, either or both of which may be left out."""

    stories: "tuple[Story, ...]" = ()
    reviews: "tuple[LogEntry, ...]" = ()
    """In the order of the log."""

    def __bool__(self) -> bool:
        return bool(self.stories or self.reviews)


NOTHING = Along()


def linking(stories: "Iterable[Story]", attempts: Collection[str]) -> Along:
    """The stories that link some of these attempts, with no other links."""
    found = (
        replace(one, attempts=tuple(link for link in one.attempts if link in attempts))
        for one in stories
    )
    return Along(stories=tuple(one for one in found if one.attempts))


def along_to_json(along: Along) -> dict[str, Any]:
    """Both in the types that JSON has; what there is none of is left out."""
    from mockroom.store.review_codec import to_table
    from mockroom.store.stories import story_to_json

    found: dict[str, Any] = {}
    if along.stories:
        found["stories"] = [story_to_json(one) for one in along.stories]
    if along.reviews:
        found["reviews"] = [to_table(one) for one in along.reviews]
    return found


def along_from_json(table: Mapping[str, Any]) -> tuple[Along, tuple[str, ...]]:
    """Both as far as they can be read, and a sentence about each that cannot."""
    from mockroom.store.review_codec import from_table

    stories, of_stories = _read("stories", "Story", table, _story)
    reviews, of_reviews = _read("reviews", "Review", table, from_table)
    along = Along(stories=tuple(stories), reviews=tuple(reviews))
    return along, (*of_stories, *of_reviews)


def _story(table: Mapping[str, Any]) -> "Story":
    from mockroom.store.folder import ID, need_name
    from mockroom.store.stories import story_from_table

    story = story_from_table(table)
    if not ID.fullmatch(story.id):
        need_name(story.id, "")
    return story


def _read(
    key: str, noun: str, table: Mapping[str, Any], read: Callable[[Mapping[str, Any]], _Value]
) -> tuple[list[_Value], list[str]]:
    found: object = table.get(key, [])
    if not isinstance(found, list):
        return [], [f'What stands under "{key}" is no list, so it was left out.']
    from mockroom.store.review_codec import NewerLineError

    values: list[_Value] = []
    notices: list[str] = []
    for number, one in enumerate(found, 1):
        try:
            values.append(read(one if isinstance(one, dict) else {}))
        except (BrokenError, NewerError, NewerLineError) as error:
            which = f"{noun} {number} of {len(found)}"
            notices.append(f"{which} was left out. It cannot be read: {error}.")
    return values, notices
