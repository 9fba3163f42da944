"""From hits that were weighed to what a scorecard says of a signal."""

from collections.abc import Iterable, Sequence

from mockroom.domain.scoring.agents import NOBODY
from mockroom.domain.scoring.choosing import Judged
from mockroom.domain.scoring.context import SentenceContext
from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.hits import quoted
from mockroom.domain.scoring.levels import rule_for
from mockroom.domain.scoring.rubric import CompiledIndicator, Rubric, RubricSignal
from mockroom.domain.scoring.scorecard import Evidence, Reason, SignalScore, Verdict
from mockroom.domain.scoring.text import Text
from mockroom.domain.signal import IndicatorKind

MOST_KEPT = 4
"""Hits of one indicator that the scorecard lists."""


def kept(chosen: Iterable[Judged]) -> Iterable[Judged]:
    """The best hits of each indicator, as many as a scorecard lists."""
    listed: dict[int, int] = {}
    for one in chosen:
        count = listed[one.hit.indicator] = listed.get(one.hit.indicator, 0) + 1
        if count <= MOST_KEPT:
            yield one


def signal_score(
    signal: RubricSignal,
    judged: Sequence[Judged],
    rubric: Rubric,
    answer: Text,
    contexts: Sequence[SentenceContext],
    figures: Sequence[Sequence[Figure]],
) -> SignalScore:
    """What the hits of a signal come to."""
    acted = acted_in(judged, rubric)
    evidence = sorted(
        [
            evidence_of(one, rubric.indicators[one.hit.indicator], answer, contexts, bool(acted))
            for one in judged
        ],
        key=lambda one: (one.span.start, one.span.end, one.indicator),
    )
    credited = {one.indicator for one in evidence if one.verdict is Verdict.CREDITED}
    return SignalScore(
        signal=signal.id,
        name=signal.name,
        level=rule_for(evidence, changed(acted, figures)).level,
        evidence=tuple(evidence),
        missing=tuple(_missing(signal, rubric.indicators, credited)),
    )


def acted_in(judged: Iterable[Judged], rubric: Rubric) -> set[int]:
    """The sentences of the actions that are credited."""
    return {
        one.hit.sentence
        for one in judged
        if one.judgement.verdict is Verdict.CREDITED
        and rubric.indicators[one.hit.indicator].source.kind is IndicatorKind.ACTION
    }


def changed(acted: Iterable[int], figures: Sequence[Sequence[Figure]]) -> bool:
    """Whether a figure that tells a change stands beside an action."""
    return any(f.kind is FigureKind.CHANGE for sentence in acted for f in figures[sentence])


def _missing(
    signal: RubricSignal, indicators: Iterable[CompiledIndicator], credited: set[str]
) -> Iterable[str]:
    sought = (IndicatorKind.ACTION, IndicatorKind.DEPTH)
    for one in indicators:
        source = one.source
        if one.signal == signal.id and source.kind in sought and source.id not in credited:
            yield source.says


def evidence_of(
    one: Judged,
    indicator: CompiledIndicator,
    answer: Text,
    contexts: Sequence[SentenceContext],
    has_deed: bool,
) -> Evidence:
    """A hit as the scorecard tells it; depth counts only where the signal `has_deed`."""
    hit, (verdict, reason, cue) = one
    source = indicator.source
    if source.kind is IndicatorKind.DEPTH and verdict is Verdict.CREDITED and not has_deed:
        verdict, reason = Verdict.SET_ASIDE, Reason.UNSUPPORTED
    first, last = answer.sentences[hit.sentence]
    return Evidence(
        signal=indicator.signal,
        indicator=source.id,
        says=source.says,
        kind=source.kind,
        span=answer.span(hit.first, hit.last),
        quote=answer.span(*quoted(hit, contexts)),
        parts=tuple([answer.span(start, end) for start, end in sorted(hit.parts)]),
        sentence=answer.span(first, last),
        verdict=verdict,
        reason=reason,
        cue=None if cue == NOBODY else answer.span(cue, cue + 1),
        telling=hit.telling,
    )
