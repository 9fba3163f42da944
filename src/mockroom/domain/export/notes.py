"""Evidence as numbered notes, and the text in runs between which they begin and end.

The numbers go in the order of the text, so that words and findings point to each other in any
format, and no colour is needed to tell what counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.scoring.scorecard import Evidence, Verdict
from mockroom.domain.scoring.words import reason_words
from mockroom.domain.signal import IndicatorKind


class Look(StrEnum):
    """How words stand out, from least to most."""

    HELD = "held"
    """Something held them back."""
    AGAINST = "against"
    """They speak against a signal."""
    CLAIMED = "claimed"
    SHOWN = "shown"
    STRONG = "strong"


_LOOKS = {Level.CLAIMED: Look.CLAIMED, Level.SHOWN: Look.SHOWN, Level.STRONG: Look.STRONG}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One numbered piece of evidence."""

    number: int
    """From 1, in the order of the text."""
    signal: str
    """The signal's id."""
    look: Look
    quote: str
    """Its words in one line."""
    says: str
    """What was seen in them and what it was worth, as half a sentence."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in which the same evidence stands."""

    text: str
    look: Look | None = None
    ends: tuple[int, ...] = ()
    """The numbers of the notes whose words end with it."""


Noted = tuple[Evidence, Note]


def notes_of(attempt: Attempt) -> list[Noted]:
    """The evidence that is worth telling, numbered as it stands in the text."""
    text = attempt.text
    told = [
        (one, score)
        for score in attempt.scorecard.signals
        for one in score.evidence
        if _telling(one) and 0 <= one.span.start < one.span.end <= len(text)
    ]
    told.sort(key=lambda pair: (pair[0].span, pair[0].signal, pair[0].indicator))
    return [
        (
            one,
            Note(
                number=number,
                signal=score.signal,
                look=_look(one, score.level),
                quote=one_line(one.quote.of(text)),
                says=_says(one, text),
            ),
        )
        for number, (one, score) in enumerate(told, 1)
    ]


def _telling(one: Evidence) -> bool:
    return one.verdict is not Verdict.SET_ASIDE or one.cue is not None


def _look(one: Evidence, level: Level) -> Look:
    if one.verdict is Verdict.SET_ASIDE:
        return Look.HELD
    if one.kind is IndicatorKind.AGAINST:
        return Look.AGAINST
    worth = level if one.verdict is Verdict.CREDITED else min(level, Level.CLAIMED)
    return _LOOKS.get(worth, Look.HELD)


def _says(one: Evidence, text: str) -> str:
    says = one_line(one.says)
    if one.kind is IndicatorKind.AGAINST:
        says = f"speaks against it: {says}"
    if one.reason is None:
        return says
    cue = f"“{one_line(one.cue.whole_words_of(text))}”, " if one.cue else ""
    return f"{says}; held back: {cue}{reason_words(one.reason)}"


def runs_of(text: str, at: int, notes: Iterable[Noted]) -> Iterator[Run]:
    """A text that stands at a place of the whole, cut wherever evidence begins or ends."""
    here = [
        (max(one.span.start - at, 0), min(one.span.end - at, len(text)), one.span.end - at, note)
        for one, note in notes
        if one.span.start - at < len(text) and one.span.end > at
    ]
    places = sorted({0, len(text), *(place for start, end, *_ in here for place in (start, end))})
    order = list(Look)
    for start, end in pairwise(places):
        over = [note for first, last, _, note in here if first <= start and end <= last]
        looks = [note.look for note in over]
        yield Run(
            text[start:end],
            max(looks, key=order.index) if looks else None,
            tuple(note.number for _, last, true_end, note in here if end == last == true_end),
        )
