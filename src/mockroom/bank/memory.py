"""Files that were right when they were last read, so that nobody reads and checks them again.

Reading the bank means parsing some hundred thousand words of TOML and looking at each pattern,
which takes a second, and nearly all of it is the same at every start. What is remembered can be
worked out again: without it, or where it does not fit, the files are read.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mockroom import __version__
from mockroom import domain as _domain
from mockroom.bank.draft import TYPES, Draft, Refused, draft
from mockroom.bank.files import Kind, SourceFile
from mockroom.bank.patterns import SetUse, Written
from mockroom.bank.schema import revived
from mockroom.domain.derived import DerivedStore

_Key = list[int]


@dataclass(slots=True)
class Remembering:
    """Drafts of files, from memory where a file is the one that was read."""

    memory: DerivedStore
    revived: int = 0
    """How many came from memory."""
    _known: dict[str, Any] = field(default_factory=dict)
    _now: dict[str, object] = field(default_factory=dict)
    _stamp: str = ""

    def __post_init__(self) -> None:
        """Recall what this very code has kept."""
        self._stamp = _of_this_code()
        kept = self.memory.load() or {}
        files = kept.get("files")
        if kept.get("stamp") == self._stamp and isinstance(files, dict):
            self._known = files

    def draft(self, source: SourceFile) -> Draft | Refused:
        """One file by itself, as `mockroom.bank.draft.draft` would have it."""
        key = _key(source.path)
        if key is None:
            return draft(source)
        name = str(source.path)
        entry = self._known.get(name)
        remembered = _revive(entry, key, source) if entry else None
        if remembered is not None:
            self.revived += 1
            self._now[name] = entry
            return remembered
        found = draft(source)
        if isinstance(found, Draft):
            self._now[name] = [key, *_kept(found)]
        return found

    def keep(self) -> None:
        """Remember what there is now, if that is something else than before."""
        if self._now != self._known:
            self.memory.save({"stamp": self._stamp, "files": self._now})


def _key(path: Path) -> _Key | None:
    """What changes with a file; the time of its change is nobody's to set, unlike its own time."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def _kept(one: Draft) -> tuple[str, str, list[list[object]]]:
    uses = [list(use) for use in dict.fromkeys(_named(one))]
    return one.kind.value, json.dumps(one.data), uses


def _named(one: Draft) -> Iterator[tuple[str, int]]:
    """The sets that a file names, each once in each of its own sets (-1 in other files)."""
    for use in one.uses:
        place = use.written.loc[1] if one.kind is Kind.LEXICON else -1
        yield use.name, int(place)


def _revive(entry: object, key: _Key, source: SourceFile) -> Draft | None:
    """The draft that was kept; None where it is another file's or makes no sense."""
    match entry:
        case [list() as kept, str() as kind, str() as text, list() as named] if kept == key:
            uses = tuple(_uses(named))
        case _:
            return None
    if source.kind not in (None, kind) or kind not in list(Kind) or len(uses) < len(named):
        return None
    content = revived(TYPES[Kind(kind)], text)
    if content is None:
        return None
    return Draft(content=content, file=source.path, kind=Kind(kind), data={}, uses=uses)


def _uses(named: list[object]) -> Iterator[SetUse]:
    """The uses without their places in the file, which are looked for only to tell of a problem."""
    for one in named:
        match one:
            case [str() as name, int() as place]:
                yield SetUse(name, Written(("sets", place), "", {}), 0)


def _of_this_code() -> str:
    """What changes with mockroom itself: other code may find other files right."""
    folders = (Path(__file__).parent, Path(_domain.__file__ or __file__).parent)
    newest = max(
        (file.stat().st_ctime_ns for folder in folders for file in folder.rglob("*.py")),
        default=0,
    )
    return f"{__version__} {newest}"
