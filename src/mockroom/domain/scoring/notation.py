"""The pattern notation: one string into slots of alternatives.

`docs/notation.md` describes it for authors. Parsing knows nothing of the lexicon; the names of
synonym sets are resolved when a rubric is compiled.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

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
    texts: tuple[str, ...]
    """The slots as they were written; equal texts are equal slots."""
    slots: tuple[Slot, ...]
    ordered: bool


_PIECE = re.compile(r"\||\+|>|<[^<>]*>|[^\s|+><]+|<")
_SET = re.compile(r"@[a-z0-9]+(?:-[a-z0-9]+)*$")
_TAILS = frozenset({"'s", "'d", "'ll", "'ve", "'re", "'m", "n't"})
"""What contractions leave as a token of its own."""
_PLAIN = re.compile(r"(?:[^\W_]|['’-]|[.,%](?=\w))+$")


@lru_cache(maxsize=1 << 17)
def parse(source: str) -> Pattern:
    """The pattern that a string stands for; PatternError says what is wrong where."""
    slots: list[Slot] = []
    operators: list[tuple[str, int]] = []
    runs: list[Run] = []
    run: Run = ()
    for piece in _PIECE.finditer(source):
        word = piece.group()
        if word not in _SIGNS:
            run += _plain_items(word) or _items(word, piece.start())
            continue
        runs.append(_closed(run, piece.start()))
        run = ()
        if word != "|":
            operators.append((word, piece.start()))
            slots.append(tuple(runs))
            runs = []
    slots.append((*runs, _closed(run, len(source))))
    if len(slots) > MAX_SLOTS:
        raise PatternError(f"a pattern has at most {MAX_SLOTS} slots", operators[MAX_SLOTS - 1][1])
    if len(operators) > 1 and len({operator for operator, _ in operators}) > 1:
        other = next(column for operator, column in operators if operator != operators[0][0])
        raise PatternError("a pattern uses either + or >, not both", other)
    starts = [0, *[column + 1 for _, column in operators]]
    ends = [*[column for _, column in operators], len(source)]
    return Pattern(
        source=source,
        texts=tuple([source[a:b].strip() for a, b in zip(starts, ends, strict=True)]),
        slots=tuple(slots),
        ordered=bool(operators) and operators[0][0] == ">",
    )


_SIGNS = frozenset("|+>")


def set_names(pattern: Pattern) -> tuple[tuple[str, int], ...]:
    """The synonym sets that a pattern names, each with its column."""
    if "@" not in pattern.source:
        return ()
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


def _closed(run: Run, column: int) -> Run:
    if not run:
        raise PatternError("an alternative is empty here", column)
    return _uncontracted(run) if _NOT in run or Exact("n't") in run else run


_NOT = Word("n't")
_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
"""What texts read for the stems of "won't", "can't" and "shan't"."""


def _uncontracted(run: Run) -> Run:
    """The run as a text with its contractions is read: "wo n't" is "will n't"."""
    items = list(run)
    for i, (one, two) in enumerate(pairwise(run)):
        if two in (_NOT, Exact("n't")) and isinstance(one, Word | Exact) and one.word in _STEMS:
            items[i] = type(one)(_STEMS[one.word])
    return tuple(items)


@lru_cache(maxsize=1 << 15)
def _plain_items(word: str) -> Run:
    """The items of a plain word; none for whatever else a piece may be, right or wrong.

    They do not depend on the place, and the same word is the same item wherever it stands: there
    are a hundred thousand words in patterns, and some thousand different ones.
    """
    if word == "_" or word[0] in "@<=" or word[-1] == "*":
        return ()
    return tuple(Word(part) for part in _tokens(word) if part not in ARTICLES)


def _items(word: str, column: int) -> Run:
    """The items that one piece between blanks stands for; none for an article."""
    if word == "_":
        return (AnyWord(),)
    if word.startswith("@"):
        if word.endswith(("'s", "’s")):
            return (*_items(word[:-2], column), Exact("'s"))
        if not _SET.match(word):
            raise PatternError("a set's name is @ and lower-case letters, digits, hyphens", column)
        return (SetName(word[1:], column),)
    if word.startswith("<"):
        return (_figure(word, column),)
    if word.startswith("="):
        return tuple(Exact(part) for part in _parts(word[1:], column + 1))
    if word.endswith("*"):
        return _prefix(word[:-1], column)
    return tuple(Word(part) for part in _parts(word, column) if part not in ARTICLES)


def _figure(word: str, column: int) -> FigureName:
    allowed = ", ".join(f"<{kind.value}>" for kind in FigureKind)
    if not word.endswith(">") or word[1:-1] not in set(FigureKind):
        raise PatternError(f'"{word}" is no figure; the figures are {allowed}', column)
    return FigureName(FigureKind(word[1:-1]))


def _prefix(stem: str, column: int) -> Run:
    parts = _parts(stem, column)
    if len(parts[-1]) < 4:
        raise PatternError("a prefix has at least four letters before the star", column)
    return (*(Word(part) for part in parts[:-1]), Prefix(parts[-1]))


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
