"""What somebody means by a name: an id, or the name that screens show, in any case of letters."""

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from mockroom.domain.nearest import nearest
from mockroom.domain.plain import one_line


def named(wanted: str, names: Mapping[str, str]) -> str | None:
    """The id that is meant, of those with their names; None where there is none.

    An id as it stands comes before all else; a name that several have is the first one's.
    """
    if wanted in names:
        return wanted
    sought = _folded(wanted)
    by_id = (key for key in names if _folded(key) == sought)
    by_name = (key for key, name in names.items() if _folded(name) == sought)
    return next(by_id, None) or next(by_name, None)


def guessed_among(wanted: str, names: Mapping[str, str]) -> Iterable[str]:
    """What to look for the nearest guess among: the ids, or the names where no id is near."""
    return names if nearest(wanted, names) else names.values()


def _folded(text: str) -> str:
    words = normalize("NFKC", one_line(text)).casefold().replace("-", " ").split()
    return " ".join(words)
