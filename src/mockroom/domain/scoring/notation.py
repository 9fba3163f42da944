"""The pattern notation: one string into slots of alternatives.

`docs/notation.md` describes it for authors. Parsing knows nothing of the lexicon; the names of
synonym sets are resolved when a rubric is compiled.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from mockroom.domain.scoring.cues import FUNCTION_WORDS
from mockroom.domain.scoring.figures import FigureKind
from mockroom.domain.scoring.text import read

MAX_SLOTS = 3
MOST_IDLE = 2
"""Small words alone are idle up to this many; "with her beside me" tells something again."""
ARTICLES = frozenset({"a", "an", "the"})


class PatternError(ValueError):
    """A pattern that does not parse: what is wrong, and where in the string."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its inflections."""

    word: str


@dataclass(frozen=True, slots=True)
class Exact:
    """A word in exactly this form."""

    word: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins so."""

    stem: str


@dataclass(frozen=True, slots=True)
class AnyWord:
    """Any one word."""


@dataclass(frozen=True, slots=True)
class SetName:
    """A synonym set of the lexicon."""

    name: str
    column: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class FigureName:
    """A recognised figure."""

    kind: FigureKind


Item = Word | Exact | Prefix | AnyWord | SetName | FigureName
"""What can stand at one place of a run. Items of different kinds are never equal, so that `=cut`
and `cut`, or `<number>` and `number`, stay apart where items are keys."""
Run = tuple[Item, ...]
"""Items that follow one another."""
Slot = tuple[Run, ...]
"""Alternatives for one slot."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One to three slots, in any order or in the order given."""

    source: str
    slots: tuple[Slot, ...]
    ordered: bool


_PIECE = re.compile(r"\s+|\||\+|>|<[^<>]*>|[^\s|+><]+|<")
_SET = re.compile(r"@[a-z0-9]+(?:-[a-z0-9]+)*$")
_TAILS = frozenset({"'s", "'d", "'ll", "'ve", "'re", "'m", "n't"})
"""What contractions leave as a token of its own."""
_PLAIN = re.compile(r"(?:[^\W_]|['’-]|[.,%](?=\w))+$")


@lru_cache(maxsize=1 << 15)
def parse(source: str) -> Pattern:
    """The pattern that a string stands for; PatternError says what is wrong where."""
    slots: list[list[list[Item]]] = [[[]]]
    operators: list[tuple[str, int]] = []
    for piece in _PIECE.finditer(source):
        word, column = piece.group(), piece.start()
        if word.isspace():
            continue
        if word in "+>":
            _close_run(slots[-1], column)
            operators.append((word, column))
            slots.append([[]])
        elif word == "|":
            _close_run(slots[-1], column)
            slots[-1].append([])
        else:
            slots[-1][-1].extend(_items(word, column))
    _close_run(slots[-1], len(source))
    if len(slots) > MAX_SLOTS:
        raise PatternError(f"a pattern has at most {MAX_SLOTS} slots", operators[MAX_SLOTS - 1][1])
    if len({operator for operator, _ in operators}) > 1:
        other = next(column for operator, column in operators if operator != operators[0][0])
        raise PatternError("a pattern uses either + or >, not both", other)
    return Pattern(
        source=source,
        slots=tuple(tuple(tuple(run) for run in slot) for slot in slots),
        ordered=bool(operators) and operators[0][0] == ">",
    )


def slot_texts(source: str) -> list[str]:
    """The texts of a pattern's slots, one for each; equal texts are equal slots."""
    return [text.strip() for text in _SLOT.findall(source)]


_SLOT = re.compile("(?:<[^<>]*>|[^+>])+")


def set_names(pattern: Pattern) -> tuple[tuple[str, int], ...]:
    """The synonym sets that a pattern names, each with its column."""
    return tuple(
        (item.name, item.column)
        for slot in pattern.slots
        for run in slot
        for item in run
        if isinstance(item, SetName)
    )


def idle_runs(pattern: Pattern) -> tuple[str, ...]:
    """Alternatives of a one-slot pattern that nearly every sentence holds: "in", "of it".

    They come from reading `train _ on|up|in` as one run with a choice at its end; it is three
    runs, the last two of them idle.
    """
    if len(pattern.slots) > 1:
        return ()
    found = []
    for run in pattern.slots[0]:
        words = [item.word for item in run if isinstance(item, Word | Exact)]
        if len(words) == len(run) <= MOST_IDLE and FUNCTION_WORDS.issuperset(words):
            found.append(" ".join(words))
    return tuple(found)


def _close_run(slot: list[list[Item]], column: int) -> None:
    if not slot[-1]:
        raise PatternError("an alternative is empty here", column)


def _items(word: str, column: int) -> list[Item]:
    """The items that one piece between blanks stands for; none for an article."""
    if word == "_":
        return [AnyWord()]
    if word.startswith("@"):
        if word.endswith(("'s", "’s")):
            return [*_items(word[:-2], column), Exact("'s")]
        if not _SET.match(word):
            raise PatternError("a set's name is @ and lower-case letters, digits, hyphens", column)
        return [SetName(word[1:], column)]
    if word.startswith("<"):
        return [_figure(word, column)]
    if word.startswith("="):
        return [Exact(part) for part in _parts(word[1:], column + 1)]
    if word.endswith("*"):
        return _prefix(word[:-1], column)
    parts = _parts(word, column)
    return [Word(part) for part in parts if part not in ARTICLES]


def _figure(word: str, column: int) -> FigureName:
    allowed = ", ".join(f"<{kind.value}>" for kind in FigureKind)
    if not word.endswith(">") or word[1:-1] not in set(FigureKind):
        raise PatternError(f'"{word}" is no figure; the figures are {allowed}', column)
    return FigureName(FigureKind(word[1:-1]))


def _prefix(stem: str, column: int) -> list[Item]:
    parts = _parts(stem, column)
    if len(parts[-1]) < 4:
        raise PatternError("a prefix has at least four letters before the star", column)
    return [*(Word(part) for part in parts[:-1]), Prefix(parts[-1])]


def _parts(word: str, column: int) -> tuple[str, ...]:
    """The tokens of a written word: hyphens and apostrophes divide, as in the text."""
    parts = _tokens(word)
    if not parts:
        raise PatternError(
            f'"{word}" is no word; words are letters and digits, with hyphens or apostrophes',
            column,
        )
    return parts


@lru_cache(maxsize=16_384)
def _tokens(word: str) -> tuple[str, ...]:
    """The tokens of a written word, or none if it is no word."""
    tail = word.replace("’", "'")
    if tail in _TAILS:
        return (tail,)
    return tuple(token.norm for token in read(word).tokens) if _PLAIN.match(word) else ()
