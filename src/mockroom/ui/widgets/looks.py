"""How the evidence of a scorecard is to look in the answer.

Pure: from a scorecard to the marks the editor draws. What earned something is seen at once; what
was set aside shows where a word held it back, and in full when its signal is in focus.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Span, Verdict
from mockroom.domain.signal import IndicatorKind
from mockroom.ui.widgets.marks import LOOKS, Look, Mark

_ORDER: tuple[Look, ...] = (
    "faded",
    "gone",
    "new",
    "held-back",
    "claimed",
    "shown",
    "strong",
    "cue",
)
"""From the least to the most telling."""

_BY_LEVEL: dict[Level, Look] = {
    Level.ABSENT: "held-back",
    Level.CLAIMED: "claimed",
    Level.SHOWN: "shown",
    Level.STRONG: "strong",
}


def marks_of(card: Scorecard, focus: str | None = None) -> tuple[Mark, ...]:
    """The marks of all evidence in the order of the text, none over another.

    Where evidence overlaps, the more telling look is seen. With a signal in `focus` its evidence
    is shown in full and that of all others faded.
    """
    return disjoint(mark for score in card.signals for mark in _of_signal(score, focus))


def pointing(card: Scorecard, evidence: Evidence) -> tuple[Mark, ...]:
    """The marks of one piece of evidence, with all others faded."""
    others = (_mark(one.span, "faded") for score in card.signals for one in score.evidence)
    level = next((one.level for one in card.signals if one.signal == evidence.signal), Level.ABSENT)
    own = [_mark(evidence.span, look_of(evidence, level))]
    if evidence.cue is not None and evidence.verdict is not Verdict.CREDITED:
        own.append(_mark(evidence.cue, "cue"))
    return disjoint([*others, *own])


def disjoint(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The same words marked, each by one look only: the most telling of those that cover it.

    Two styles on one word would mix, and dim over bold reads as neither.
    """
    edges: defaultdict[int, list[tuple[Look, int]]] = defaultdict(list)
    for mark in marks:
        edges[mark.start].append((mark.look, 1))
        edges[mark.end].append((mark.look, -1))
    open_looks: Counter[Look] = Counter()
    runs: list[Mark] = []
    start, current = 0, None
    for edge in sorted(edges):
        for look, step in edges[edge]:
            open_looks[look] += step
        seen = max((look for look in _ORDER if open_looks[look]), key=_ORDER.index, default=None)
        if seen != current:
            if current is not None:
                runs.append(Mark(start, edge, current))
            start, current = edge, seen
    return tuple(runs)


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
    """The marks of one signal; what was set aside only where it would have made a difference."""
    if focus is not None and focus != score.signal:
        yield from (_mark(evidence.span, "faded") for evidence in score.evidence)
        return
    for evidence in score.evidence:
        look = look_of(evidence, score.level)
        held = evidence.cue if evidence.verdict is not Verdict.CREDITED else None
        idle = score.level >= Level.SHOWN or (look == "held-back" and held is None)
        if focus is None and look in ("held-back", "claimed") and idle:
            continue
        yield _mark(evidence.span, look)
        if held is not None:
            yield _mark(held, "cue")


def _mark(span: Span, look: Look) -> Mark:
    return Mark(span.start, span.end, look)


assert set(_ORDER) == set(LOOKS)
