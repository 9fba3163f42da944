"""Half-written answers to drills, a small file each, so that nothing typed is lost.

    drill-drafts/<digest of the drill's id>.toml

A drill has one draft, whichever window wrote it; the last writer wins, whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from mockroom.domain.drill import Answer, Chosen, Labelled, Levels, Ticked, Written
from mockroom.domain.level import Level
from mockroom.domain.section import Section
from mockroom.store.codec import BrokenError, dump, load, plain
from mockroom.store.folder import delete, toml_files, write
from mockroom.store.protocol import Listing
from mockroom.store.reading import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillDraft:
    """What was answered so far to a drill that is not graded."""

    card: str
    answer: Answer


class DrillDraftStore(Protocol):
    """Keeps half-written answers; raises as `Store` does."""

    def save(self, card: str, answer: Answer) -> None:
        """Keep what was answered so far to a drill."""

    def all(self) -> Listing[DrillDraft]:
        """All half-written answers."""

    def one(self, card: str) -> Answer | None:
        """What was answered so far to a drill, if anything; StoreError if it cannot be read."""

    def delete(self, card: str) -> None:
        """Forget it, if there is one."""


class DrillDraftFiles:
    """A DrillDraftStore in the data directory; nothing is made before the first is saved."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory / "drill-drafts"
        self._read = Reader(_draft)

    def save(self, card: str, answer: Answer) -> None:
        """See DrillDraftStore."""
        write("The answer to the drill", self._path(card), _to_toml(card, answer))

    def all(self) -> Listing[DrillDraft]:
        """See DrillDraftStore."""
        found, notices = self._read.read_all(toml_files(self._directory))
        return Listing(entries=tuple(found), notices=tuple(notices))

    def one(self, card: str) -> Answer | None:
        """See DrillDraftStore."""
        try:
            found = self._read.read(self._path(card))
        except FileNotFoundError:
            return None
        return found.answer

    def delete(self, card: str) -> None:
        """See DrillDraftStore."""
        delete("The answer to the drill", self._path(card))

    def _path(self, card: str) -> Path:
        return self._directory / f"{_name(card)}.toml"


def _name(card: str) -> str:
    """A card's id is made of words from content files, so it is never a file's name itself."""
    return sha256(card.encode()).hexdigest()[:20]


def _to_toml(card: str, answer: Answer) -> bytes:
    table: dict[str, Any] = {"card": card}
    match answer:
        case Written(text):
            table |= {"written": text}
        case Chosen(option):
            table |= {"chosen": option}
        case Ticked(options):
            table |= {"ticked": tuple(sorted(options))}
        case Levels(levels, probe):
            table |= {"levels": dict(levels), "probe": probe}
        case Labelled(sections):
            table |= {"labelled": tuple(one.value if one else "" for one in sections)}
    return dump(plain(table))


def _draft(data: bytes, name: str) -> DrillDraft:
    table, _ = load(data)
    card = table.get("card")
    if not isinstance(card, str) or _name(card) != name:
        raise BrokenError("it is not called after the drill that it names")
    return DrillDraft(card=card, answer=_answer(table))


def _answer(table: Mapping[str, Any]) -> Answer:
    match table:
        case {"written": str(text)}:
            return Written(text)
        case {"chosen": str(option)}:
            return Chosen(option)
        case {"ticked": list(options)} if all(isinstance(one, str) for one in options):
            return Ticked(frozenset(options))
        case {"levels": dict(levels), "probe": str(probe)}:
            return Levels({key: _level(value) for key, value in levels.items()}, probe)
        case {"labelled": list(sections)}:
            return Labelled(tuple(_section(one) for one in sections))
    raise BrokenError("it holds no answer")


def _level(value: object) -> Level:
    if not isinstance(value, int) or value not in tuple(Level):
        raise BrokenError('a value of "levels" does not fit')
    return Level(value)


def _section(value: object) -> Section | None:
    if value == "":
        return None
    if not isinstance(value, str) or value not in tuple(Section):
        raise BrokenError('a value of "labelled" does not fit')
    return Section(value)
