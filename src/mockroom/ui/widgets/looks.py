"""How the evidence of a scorecard is to look in the answer.

Pure: from a scorecard to the marks the editor draws. What earned something is seen at once; what
was set aside shows where a word held it back, and in full when its signal is in focus.
"""

from collections.abc import Iterable, Iterator

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Span, Verdict
from mockroom.domain.signal import IndicatorKind
from mockroom.ui.widgets.marks import LOOKS, Look, Mark

_ORDER: tuple[Look, ...] = ("faded", "held-back", "claimed", "shown", "strong", "cue")
"""Painted in this order, so that of two looks on one word the more telling one is seen."""

_BY_LEVEL: dict[Level, Look] = {
    Level.ABSENT: "held-back",
    Level.CLAIMED: "claimed",
    Level.SHOWN: "shown",
    Level.STRONG: "strong",
}


def marks_of(card: Scorecard, focus: str | None = None) -> tuple[Mark, ...]:
    """The marks of all evidence, in the order to paint them.

    With a signal in `focus` its evidence is shown in full and that of all others faded.
    """
    marks = [mark for score in card.signals for mark in _of_signal(score, focus)]
    return tuple(sorted(marks, key=lambda mark: (_ORDER.index(mark.look), mark.start, mark.end)))


def part_of(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The marks that lie within a stretch of the text, as offsets into it."""
    return tuple(
        Mark(mark.start - start, mark.end - start, mark.look)
        for mark in marks
        if start <= mark.start and mark.end <= end
    )


def look_of(evidence: Evidence, level: Level) -> Look:
    """How a hit looks in an answer that shows its signal at a level."""
    if evidence.verdict is Verdict.SET_ASIDE or evidence.kind is IndicatorKind.AGAINST:
        return "held-back"
    if evidence.verdict is Verdict.PARTIAL or evidence.kind is IndicatorKind.CLAIM:
        return "claimed"
    return _BY_LEVEL[level]


def _of_signal(score: SignalScore, focus: str | None) -> Iterator[Mark]:
    for evidence in score.evidence:
        if focus is not None and focus != score.signal:
            yield _mark(evidence.span, "faded")
            continue
        look = look_of(evidence, score.level)
        if look != "held-back" or evidence.cue or focus:
            yield _mark(evidence.span, look)
        if evidence.cue and evidence.verdict is not Verdict.CREDITED:
            yield _mark(evidence.cue, "cue")


def _mark(span: Span, look: Look) -> Mark:
    return Mark(span.start, span.end, look)


assert set(_ORDER) == set(LOOKS)
