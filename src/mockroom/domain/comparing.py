"""Two attempts at a question side by side: what was said otherwise, and what moved by it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Delivery, Span
from mockroom.domain.scoring.text import read
from mockroom.domain.section import Section

_WORDS = re.compile(r"\s*\S+")
_FINE = 1_000_000
"""Pairs of words up to which two passages are compared word by word; beyond it they are two
different texts, and to look for common words in them is slow and tells nothing."""


class Kept(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    OUT = "out"
    """It stands in the first text only."""
    IN = "in"
    """It stands in the second text only."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, with the blanks before its words."""

    kept: Kept
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMove:
    """A signal in both attempts; None where an attempt was not listened to for it."""

    signal: str
    name: str
    before: Level | None
    after: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMove:
    """How much of both answers a section takes: words, and shares from 0.0 to 1.0."""

    section: Section
    words_before: int
    words_after: int
    share_before: float
    share_after: float


class Measure(StrEnum):
    """What is counted of how an answer is told."""

    WORDS = "words"
    SECONDS = "seconds"
    """Estimated speaking time."""
    OWN = "own"
    """I, me, my."""
    GROUP = "group"
    """we, us, our."""
    OTHERS = "others"
    """he, she, they and their forms."""
    HEDGES = "hedges"
    FILLERS = "fillers"
    FIGURES = "figures"

    @property
    def says(self) -> str:
        """What is counted, as people read it."""
        return _SAYS.get(self, self.value)


_SAYS = {
    Measure.SECONDS: "spoken",
    Measure.OWN: "I, me, my",
    Measure.GROUP: "we, us, our",
    Measure.OTHERS: "he, she, they",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryMove:
    """One count of both answers."""

    measure: Measure
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What moved from one attempt to another."""

    pieces: tuple[Piece, ...]
    """Both texts in one; without those that are out it is the second, without those in the
    first."""
    levels: tuple[LevelMove, ...]
    """In the order of the second attempt; signals that only the first knows come last."""
    sections: tuple[SectionMove, ...]
    """Always five."""
    delivery: tuple[DeliveryMove, ...]
    """One for each measure, in their order."""
    words: tuple[int, int]
    overall: tuple[int, int]
    """The figures before and after; not to be shown where either answer is too short."""
    too_short: bool


def compare(before: Attempt, after: Attempt) -> Comparison:
    """What moved from `before` to `after`."""
    one, two = before.scorecard, after.scorecard
    return Comparison(
        pieces=pieces_between(before.text, after.text),
        levels=tuple(_levels(before, after)),
        sections=tuple(
            SectionMove(
                section=old.section,
                words_before=old.words,
                words_after=new.words,
                share_before=old.share,
                share_after=new.share,
            )
            for old, new in zip(before.star.shares, after.star.shares, strict=False)
        ),
        delivery=tuple(
            DeliveryMove(
                measure=measure,
                before=_counted(one.delivery, measure),
                after=_counted(two.delivery, measure),
            )
            for measure in Measure
        ),
        words=(one.delivery.words, two.delivery.words),
        overall=(one.overall, two.overall),
        too_short=one.too_short or two.too_short,
    )


def _counted(delivery: Delivery, measure: Measure) -> int:
    """A count, or how many places there are."""
    found: int | tuple[Span, ...] = getattr(delivery, measure.value)
    return found if isinstance(found, int) else len(found)


def pieces_between(before: str, after: str) -> tuple[Piece, ...]:
    """Two texts in one, word by word: first by sentences, then by words where sentences differ."""
    return tuple(_merged(_by_sentences(before, after)))


def _by_sentences(before: str, after: str) -> Iterator[Piece]:
    old, new = _sentences(before), _sentences(after)
    for tag, i, j, k, m in _steps(old, new):
        if tag == "equal":
            yield Piece(Kept.SAME, "".join(old[i:j]))
        elif tag == "replace":
            yield from _by_words("".join(old[i:j]), "".join(new[k:m]))
        else:
            yield Piece(Kept.OUT, "".join(old[i:j]))
            yield Piece(Kept.IN, "".join(new[k:m]))


def _by_words(before: str, after: str) -> Iterator[Piece]:
    old, new = _pieces_of(before, _WORDS), _pieces_of(after, _WORDS)
    if len(old) * len(new) > _FINE:
        yield Piece(Kept.OUT, before)
        yield Piece(Kept.IN, after)
        return
    for tag, i, j, k, m in _steps(old, new):
        if tag == "equal":
            yield Piece(Kept.SAME, "".join(old[i:j]))
        else:
            yield Piece(Kept.OUT, "".join(old[i:j]))
            yield Piece(Kept.IN, "".join(new[k:m]))


def _steps(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(step[0], step[1], step[2], step[3], step[4]) for step in matcher.get_opcodes()]


def _sentences(text: str) -> list[str]:
    """The sentences of a text with all that lies between them, so that together they are it."""
    answer = read(text)
    starts = [answer.tokens[one.first].start for one in answer.sentences[1:]]
    places = [0, *starts, len(text)]
    return [text[i:j] for i, j in pairwise(places) if i < j]


def _pieces_of(text: str, pattern: re.Pattern[str]) -> list[str]:
    found = pattern.findall(text)
    rest = text[sum(map(len, found)) :]
    return [*found, rest] if rest else found


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same with neighbours of one kind as one, and without empty ones."""
    held: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if held and held.kept is piece.kept:
            held = Piece(held.kept, held.text + piece.text)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _levels(before: Attempt, after: Attempt) -> Iterator[LevelMove]:
    old = {one.signal: one for one in before.scorecard.signals}
    new = {one.signal: one for one in after.scorecard.signals}
    for signal in dict.fromkeys((*new, *old)):
        was, now = old.get(signal), new.get(signal)
        either = now or was
        yield LevelMove(
            signal=signal,
            name=either.name if either else signal,
            before=was.level if was else None,
            after=now.level if now else None,
        )
