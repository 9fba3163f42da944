"""Finding words in what a candidate said in an attempt, and showing where.

A word is found anywhere in the text, in any part of a word, without regard to capitals and
accents. Several words all have to be found, in any order and place: in the answer, in the answers
to follow-ups, or in what was asked before answering.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import combining, normalize

from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import clean

AROUND = 40
"""Characters on each side of what was found that are shown at most."""
_MOST_WORDS = 16
"""More words than that are no search."""


class Place(StrEnum):
    """Where something was said."""

    ANSWER = "answer"
    FOLLOW_UP = "follow-up"
    CLARIFYING = "clarifying"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that the candidate said."""

    place: Place
    number: int
    """Which follow-up or clarifying question it was, from 1; 1 for the answer."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A piece of what was said with the words that were looked for."""

    place: Place
    number: int
    text: str
    """On one line, with an ellipsis where it was cut."""
    marks: tuple[tuple[int, int], ...]
    """Where in `text` the words stand, in order, not overlapping."""


def said(attempt: Attempt) -> tuple[Said, ...]:
    """All that the candidate said in an attempt, the answer first."""
    parts = [(Place.ANSWER, 1, attempt.answer)]
    parts += [(Place.FOLLOW_UP, n, one.answer) for n, one in enumerate(attempt.probes, 1)]
    parts += [(Place.CLARIFYING, n, one.ask) for n, one in enumerate(attempt.exchanges, 1)]
    return tuple(
        Said(place=place, number=number, text=clean(text))
        for place, number, text in parts
        if clean(text).strip()
    )


def told(parts: tuple[Said, ...]) -> str:
    """All that was said as one folded text to look words up in."""
    return "\n".join(folded(one.text) for one in parts)


def folded(text: str) -> str:
    """Text without capitals and accents; letter by letter, so that a part folds like the whole."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def words_of(text: str) -> tuple[str, ...]:
    """The words to look for, folded, each once; no more than somebody would type."""
    return tuple(dict.fromkeys(folded(clean(text)).split()))[:_MOST_WORDS]


class _Folding(dict[int, str]):
    """What each letter folds to, worked out when it is first met."""

    def __missing__(self, letter: int) -> str:
        bare = (one for one in normalize("NFKD", chr(letter)) if not combining(one))
        decomposed = normalize("NFKD", "".join(bare).casefold())
        self[letter] = "".join(one for one in decomposed if not combining(one))
        return self[letter]


_FOLDED = _Folding()


def find(parts: tuple[Said, ...], text: str) -> Found | None:
    """The piece of what was said that shows most of the words; None without words in it."""
    words = words_of(text)
    best: tuple[int, Said, list[tuple[int, int]]] | None = None
    for part in parts:
        marks = sorted(_marks(part.text, words))
        shown = len({folded(part.text[start:end]) for start, end in marks})
        if marks and (best is None or shown > best[0]):
            best = shown, part, marks
    return _shown(best[1], best[2]) if best else None


def _marks(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where each word stands first in a text."""
    whole = folded(text)
    found = [(whole.find(word), len(word)) for word in words]
    if all(start < 0 for start, _ in found):
        return
    places = _places(text)
    for start, length in found:
        if start >= 0:
            yield places[start], places[start + length - 1] + 1


def _places(text: str) -> Sequence[int]:
    """For each letter of the folded text, which letter of the text it comes from."""
    if all(letter.isascii() or len(folded(letter)) == 1 for letter in set(text)):
        return range(len(text))
    return [place for place, letter in enumerate(text) for _ in folded(letter)]


def _shown(part: Said, marks: list[tuple[int, int]]) -> Found:
    """The words around the first mark, with all marks that fit."""
    first, end = marks[0]
    start = _at_word(part.text, max(first - AROUND, 0), first)
    stop = min(end + AROUND, len(part.text))
    stop = part.text.rfind(" ", end, stop) if stop < len(part.text) else stop
    stop = max(stop, end)
    before, after = "…" if start else "", "…" if stop < len(part.text) else ""
    # One line without moving anything: each kind of space is one blank.
    line = "".join(" " if one.isspace() else one for one in part.text[start:stop])
    kept: list[tuple[int, int]] = []
    for low, high in marks:
        if high <= stop and (not kept or low - start + len(before) >= kept[-1][1]):
            kept.append((low - start + len(before), high - start + len(before)))
    return Found(
        place=part.place,
        number=part.number,
        text=f"{before}{line}{after}",
        marks=tuple(kept),
    )


def _at_word(text: str, start: int, first: int) -> int:
    """The first beginning of a word from a place on, or the place where there is none."""
    if start == 0:
        return 0
    blank = text.find(" ", start, first)
    return blank + 1 if blank >= 0 else start
