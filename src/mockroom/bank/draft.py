"""One content file, read and checked by itself; what it says of others is checked later."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mockroom.bank.files import Kind, SourceFile
from mockroom.bank.patterns import SetUse, patterns_of, read_patterns
from mockroom.bank.problems import Problem, listing
from mockroom.bank.read import read
from mockroom.bank.rules import file_problems
from mockroom.bank.schema import validate
from mockroom.bank.shape import Table
from mockroom.bank.texts import text_problems, texts_of
from mockroom.domain.competency import Competency
from mockroom.domain.lens import Lens
from mockroom.domain.question import Question
from mockroom.domain.signal import Lexicon, Signal
from mockroom.domain.track import Track

Content = Signal | Question | Lexicon | Track | Competency | Lens
"""What a content file holds."""

TYPES: Mapping[Kind, type[Content]] = {
    Kind.SIGNAL: Signal,
    Kind.QUESTION: Question,
    Kind.LEXICON: Lexicon,
    Kind.TRACK: Track,
    Kind.COMPETENCY: Competency,
    Kind.LENS: Lens,
}
"""The type of each kind of content file."""
_TELLING_KEYS = {
    Kind.LEXICON: ("sets",),
    Kind.QUESTION: ("ask", "samples", "model_answer", "clarifying"),
    Kind.TRACK: ("sections",),
    Kind.LENS: ("values",),
    Kind.SIGNAL: ("indicators", "levels", "probes"),
    Kind.COMPETENCY: ("meaning",),
}
"""Keys by which a single file, in no folder of a pack, shows what it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file that is right by itself."""

    content: Content
    file: Path
    kind: Kind
    data: Mapping[str, Any]
    """The tables of the file, none if it was remembered."""
    uses: tuple[SetUse, ...]
    """The synonym sets named in its patterns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that is left out, with the ids that others will look for in vain."""

    problems: list[Problem]
    kind: Kind | None = None
    ids: tuple[str, ...] = ()


def draft(source: SourceFile) -> Draft | Refused:
    """Read one file and check all that can be checked without the others."""
    data = read(source.path)
    if isinstance(data, Problem):
        return Refused(problems=[data], kind=source.kind, ids=(source.path.stem,))
    kind = source.kind or _kind_by_keys(data)
    if kind is None:
        return Refused(problems=[_no_kind(source.path)])
    content, problems = validate(TYPES[kind], data, source.path)
    texts = list(texts_of(data, Table(TYPES[kind])))
    problems += text_problems(texts, data, source.path)
    uses, unread = read_patterns(
        patterns_of(texts, data), source.path, one_slot=kind is Kind.LEXICON
    )
    problems += unread
    if content is not None:
        problems += file_problems(content, source.path)
    if content is None or problems:
        return Refused(problems=problems, kind=kind, ids=_ids(kind, data, source.path))
    return Draft(content=content, file=source.path, kind=kind, data=data, uses=tuple(uses))


def _kind_by_keys(data: dict[str, Any]) -> Kind | None:
    for kind, keys in _TELLING_KEYS.items():
        if any(key in data for key in keys):
            return kind
    return None


def _no_kind(file: Path) -> Problem:
    folders = listing(f'"{one.value}"' for one in TYPES)
    return Problem(
        file=file,
        found="Nothing tells what this file holds.",
        allowed=f"Content files lie in the folders {folders} of a pack.",
        remedy="Move it into one of them.",
    )


def _ids(kind: Kind, data: dict[str, Any], file: Path) -> tuple[str, ...]:
    """The ids that a refused file would have defined, as far as they can be made out."""
    items: Any = data.get("sets") if kind is Kind.LEXICON else [data]
    items = items if isinstance(items, list) else []
    ids = (item.get("id") for item in items if isinstance(item, dict))
    known = tuple(one for one in ids if isinstance(one, str))
    return known if kind is Kind.LEXICON else (*known, file.stem)
