"""What a stronger sentence does, shown by one that does it.

The sentences are those that prove the indicators of a signal: each is from a story of its own and
none from the model answer of the question, which is to be read whole and not copied in pieces.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from mockroom.domain.level import Level
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.domain.signal import Indicator, IndicatorKind, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Stronger:
    """One example for a signal that could be stronger."""

    signal: str
    says: str
    """What the sentence does that the answer does not yet: "asks each side"."""
    sentence: str
    """From another story."""


def stronger(score: SignalScore, signal: Signal, question: Question | None) -> Stronger | None:
    """An example of what the answer lacks for the next level; None where it is strong already.

    Below "shown" a deed is lacking, and at "shown" the reasons or the effect. `question` is None
    where the bank no longer has it; its own indicators come after those of the signal.
    """
    if score.level is Level.STRONG:
        return None
    lacking = IndicatorKind.DEPTH if score.level is Level.SHOWN else IndicatorKind.ACTION
    missing = [one for one in _indicators(signal, question) if one.says in score.missing]
    for one in sorted(missing, key=lambda found: found.kind is not lacking):
        for sentence in _own(one.hits, question):
            return Stronger(signal=signal.id, says=one.says, sentence=sentence)
    return None


def first_example(signal: Signal, question: Question) -> str:
    """A sentence in which a deed of the signal is told, for somebody who has told none."""
    for one in _indicators(signal, question):
        if one.kind is IndicatorKind.ACTION:
            for sentence in _own(one.hits, question):
                return sentence
    return signal.tips[0]


def examples(signal: Signal, question: Question | None) -> tuple[str, ...]:
    """All sentences that are shown as examples of deeds and depth, which nobody earns twice."""
    earning = (IndicatorKind.ACTION, IndicatorKind.DEPTH)
    found = (one.hits for one in _indicators(signal, question) if one.kind in earning)
    return tuple(hit for hits in found for hit in hits)


def _indicators(signal: Signal, question: Question | None) -> tuple[Indicator, ...]:
    uses = question.signals if question else ()
    added = (one for use in uses if use.id == signal.id for one in use.indicators)
    return (*signal.indicators, *added)


def _own(hits: Iterable[str], question: Question | None) -> Iterable[str]:
    """The sentences that do not stand in the question's model answer."""
    model = " ".join(question.model_answer.text.split()).casefold() if question else ""
    return (hit for hit in hits if " ".join(hit.split()).casefold() not in model)
