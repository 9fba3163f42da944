"""Stories of two machines become those of one, each once. Pure."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from mockroom.domain.stories import Story

SameName = Callable[[str, str], bool]
"""Whether two names are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What is to be kept so that everything is there."""

    new: tuple[Story, ...]
    """Stories that were not here."""
    grown: tuple[Story, ...]
    """Stories that were here, as they stand with the links and the note that they lacked."""
    there: int
    """How many were here as they are."""


def joined(
    here: Iterable[Story],
    others: Iterable[Story],
    *,
    renamed: Mapping[str, str],
    same_name: SameName,
    free_id: Callable[[Story, Collection[str]], str],
) -> Joined:
    """Join the stories of another machine to those that are here.

    A story that was made at the same moment, or has the same name, is the same one. `renamed`
    gives the new ids of attempts that are here under another one, and `free_id` an id for a story
    beside those that are taken. Joining the same twice changes nothing.
    """
    before = {one.id: one for one in here}
    after = dict(before)
    met: set[str] = set()
    for other in others:
        links = tuple(dict.fromkeys(renamed.get(link, link) for link in other.attempts))
        one = next((one for one in after.values() if _same(one, other, same_name)), None)
        if one is None:
            one = replace(other, id=free_id(other, after.keys()), attempts=())
        both = tuple(dict.fromkeys((*one.attempts, *links)))
        after[one.id] = replace(one, attempts=both, note=one.note or other.note)
        met.add(one.id)
    return Joined(
        new=tuple(one for key, one in after.items() if key not in before),
        grown=tuple(one for key, one in after.items() if key in before and one != before[key]),
        there=sum(key in before and after[key] == before[key] for key in met),
    )


def _same(here: Story, other: Story, same_name: SameName) -> bool:
    """Whether a story from elsewhere is one that is here. One that was set aside goes by its
    moment alone, for its name may have been given to another one since."""
    if here.made == other.made:
        return True
    both_listed = here.removed is None and other.removed is None
    return both_listed and same_name(here.name, other.name)
