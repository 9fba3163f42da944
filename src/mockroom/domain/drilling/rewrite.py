"""Rewrite: a sentence that only claims, imagines or says "we", to be turned into evidence.

The sentences are those by which the content proves its indicators: what a label is recognised by,
and what must not be credited because the group did it or nobody did. The reveal has a sentence of
the same indicator that does count.
"""

from collections.abc import Iterator
from zlib import crc32

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, Material, Written
from mockroom.domain.drilling.common import BY_LEVEL, Bench, expected, is_at, telling
from mockroom.domain.drilling.examples import example_for, nothing_written
from mockroom.domain.level import Level
from mockroom.domain.outcome import Outcome, Reading
from mockroom.domain.review import Grade
from mockroom.domain.signal import Indicator, IndicatorKind, Signal

MOST_NEAR = 3
"""So many sentences of each signal at most are near misses; the rest are labels."""
_NEAREST = 3
"""Near misses beyond so many of an indicator are mostly about other things."""
_HELD_BACK = ("We ", "I would ")
_OTHERWISE = (" not ", "n't ", " I ", "We had ", " would have been ", ". ")
"""Where these stand the sentence is held back by more than its doer."""


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """Some for each signal."""
    for signal in catalogue.signals.values():
        for sentence, indicator in _weak(signal):
            yield _card(signal, sentence, indicator)


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """The levels before and after, and the words that earned the latter or were held back."""
    text = expected(card, answer, Written).text
    if not text.strip():
        return nothing_written(card, bench.catalogue)
    before, after = (
        Reading(text=one, card=bench.scores.score_signal(card.signal, one), signal=card.signal)
        for one in (card.material.text, text)
    )
    old, new = (one.card.score_of(card.signal) for one in (before, after))
    grade, because = BY_LEVEL[new.level], f"{is_at(new)} in it."
    if _words(text) == _words(card.material.text):
        grade, because = Grade.AGAIN, "It is the same sentence."
    elif new.level <= old.level < Level.STRONG:
        grade = min(grade, Grade.HARD)
        because = f"{is_at(new)} in it, which is no more than before."
    example, says = card.material.examples[:1], card.material.says
    sentence, does = (example[0], says) if example else example_for(new, card, bench.catalogue)
    return Outcome(
        before=before,
        reading=after,
        telling=telling(new),
        example=sentence,
        says=does,
        suggested=grade,
        because=because,
    )


def _weak(signal: Signal) -> Iterator[tuple[str, Indicator]]:
    """Weak sentences, each with an indicator that its better version may hit."""
    deeds = [one for one in signal.indicators if one.kind is IndicatorKind.ACTION]
    labels = [one for one in signal.indicators if one.kind is IndicatorKind.CLAIM]
    for indicator in labels:
        for sentence in indicator.hits:
            if deeds:
                yield sentence, deeds[crc32(sentence.encode()) % len(deeds)]
    near = [(miss, one) for one in deeds for miss in one.misses[:_NEAREST] if _is_near(miss)]
    by_indicator = {one.id: (miss, one) for miss, one in near}
    yield from list(by_indicator.values())[:MOST_NEAR]


def _is_near(sentence: str) -> bool:
    """Whether a deed is only imagined or the group's: to be told as one's own it takes little."""
    return sentence.startswith(_HELD_BACK) and not any(word in sentence for word in _OTHERWISE)


def _card(signal: Signal, sentence: str, indicator: Indicator) -> Card:
    return Card(
        id=f"{Kind.REWRITE}/{signal.id}/{crc32(sentence.encode()):08x}",
        kind=Kind.REWRITE,
        input=Input.TEXT,
        title=f"{signal.name}: “{sentence}”",
        signal=signal.id,
        shown=sentence,
        asked=(
            f"Turn it into evidence of {signal.name}: one thing that you did, at one time. "
            f"{signal.meaning}"
        ),
        material=Material(text=sentence, examples=indicator.hits[:3], says=indicator.says),
    )


def _words(text: str) -> list[str]:
    return "".join(one if one.isalnum() else " " for one in text.casefold()).split()
