"""`score`: an answer and a rubric in, a scorecard out; nothing else goes in or comes out.

The same text and rubric give the same scorecard to the byte, on every machine and at any time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from mockroom.domain.level import Level
from mockroom.domain.scoring.context import Contexts, SentenceContext, read_contexts
from mockroom.domain.scoring.delivery import measure
from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.guards import MOST_SIGNALS, empty_sentences, pasted, shipped_runs
from mockroom.domain.scoring.hits import Hit, find_hits, quoted
from mockroom.domain.scoring.levels import level_of
from mockroom.domain.scoring.rubric import CompiledIndicator, Rubric, RubricSignal
from mockroom.domain.scoring.scorecard import Evidence, Reason, Scorecard, SignalScore, Verdict
from mockroom.domain.scoring.star import map_sections
from mockroom.domain.scoring.subjects import NOBODY
from mockroom.domain.scoring.text import Text, read
from mockroom.domain.scoring.typos import mended
from mockroom.domain.scoring.verdicts import Judgement, judge
from mockroom.domain.signal import IndicatorKind

SHORTEST = 25
"""Below so many words no number is shown."""
MOST_KEPT = 4
"""Hits of one indicator that the scorecard lists."""


class _Judged(NamedTuple):
    hit: Hit
    judgement: Judgement


def score(text: str, rubric: Rubric, shipped: Sequence[str] = ()) -> Scorecard:
    """Score an answer against a rubric; texts in `shipped` earn nothing when pasted.

    Never raises, on any text. Spans count code points of `text` as it is given.
    """
    answer = mended(read(text), rubric.matcher.vocabulary, rubric.english())
    contexts = read_contexts(answer)
    hits, figures = find_hits(answer, contexts.sentences, rubric)
    guarded = _guards(answer, shipped_runs(tuple(shipped)))
    judged = [_judged(hit, rubric, answer, contexts, guarded) for hit in hits]
    chosen = _chosen(_thin_out(judged, rubric), rubric)
    by_signal: dict[str, list[_Judged]] = defaultdict(list)
    for one in chosen:
        by_signal[rubric.indicators[one.hit.indicator].signal].append(one)
    signals = tuple(
        _signal_score(signal, by_signal[signal.id], rubric, answer, contexts.sentences, figures)
        for signal in rubric.signals
    )
    return Scorecard(
        question=rubric.question,
        rubric_digest=rubric.digest,
        signals=signals,
        star=map_sections(answer, contexts, figures),
        delivery=measure(answer, figures),
        overall=_overall(signals, rubric.signals),
        too_short=len(answer.tokens) < SHORTEST,
    )


class _Guarded(NamedTuple):
    empty: Mapping[int, Reason]
    """Sentences that tell nothing, and why."""
    pasted: frozenset[int]
    """Tokens that stand in a shipped text."""


def _guards(answer: Text, runs: frozenset[tuple[str, ...]]) -> _Guarded:
    return _Guarded(empty_sentences(answer), pasted(answer, runs))


def _judged(
    hit: Hit, rubric: Rubric, answer: Text, contexts: Contexts, guarded: _Guarded
) -> _Judged:
    empty = guarded.empty.get(hit.sentence)
    if empty is not None:
        return _Judged(hit, Judgement(Verdict.SET_ASIDE, empty))
    if any(i in guarded.pasted for start, end in hit.parts for i in range(start, end)):
        return _Judged(hit, Judgement(Verdict.SET_ASIDE, Reason.SHIPPED))
    return _Judged(hit, judge(hit, rubric.indicators[hit.indicator].source, answer, contexts))


def _order(one: _Judged) -> tuple[int, int, int, int, tuple[tuple[int, int], ...]]:
    """Best first: by verdict, then by place; among hits of one place the fuller pattern."""
    hit = one.hit
    return (one.judgement.rank, hit.sentence, hit.first, -len(hit.parts), hit.parts)


def _best_in_sentence(judged: Iterable[_Judged]) -> list[_Judged]:
    """One hit for each indicator and sentence."""
    best: dict[tuple[int, int], _Judged] = {}
    for one in judged:
        key = (one.hit.indicator, one.hit.sentence)
        if key not in best or _order(one) < _order(best[key]):
            best[key] = one
    return list(best.values())


def _chosen(judged: Sequence[_Judged], rubric: Rubric) -> list[_Judged]:
    """For each indicator the hit that counts; depth has to have words that no deed has used."""
    kinds = [rubric.indicators[one.hit.indicator].source.kind for one in judged]
    is_depth = [kind is IndicatorKind.DEPTH for kind in kinds]
    chosen = _choose(
        _best_in_sentence(one for one, depth in zip(judged, is_depth, strict=True) if not depth)
    )
    used: dict[str, set[int]] = defaultdict(set)
    for one in chosen:
        indicator = rubric.indicators[one.hit.indicator]
        counted = one.judgement.verdict is Verdict.CREDITED
        if counted and indicator.source.kind is IndicatorKind.ACTION:
            used[indicator.signal].update(one.hit.tokens)
    aside = Judgement(Verdict.SET_ASIDE, Reason.REPEATED)
    depth = [
        _Judged(one.hit, aside)
        if used[rubric.indicators[one.hit.indicator].signal].issuperset(one.hit.tokens)
        else one
        for one, deep in zip(judged, is_depth, strict=True)
        if deep
    ]
    return [*chosen, *_choose(_best_in_sentence(depth))]


def _thin_out(judged: Sequence[_Judged], rubric: Rubric) -> list[_Judged]:
    """No sentence supports more than three signals: the most telling ones keep it."""
    kinds = list(IndicatorKind)
    claims: dict[int, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for one in judged:
        source = rubric.indicators[one.hit.indicator]
        if one.judgement.verdict is Verdict.SET_ASIDE or source.source.kind == "against":
            continue
        claim = (
            one.judgement.rank,
            kinds.index(source.source.kind),
            -len(one.hit.parts),
            one.hit.indicator,
        )
        here = claims[one.hit.sentence]
        here[source.signal] = min(claim, here.get(source.signal, claim))
    crowded = {
        sentence: set(sorted(here, key=here.__getitem__)[MOST_SIGNALS:])
        for sentence, here in claims.items()
        if len(here) > MOST_SIGNALS
    }
    aside = Judgement(Verdict.SET_ASIDE, Reason.CROWDED)
    return [
        _Judged(one.hit, aside)
        if rubric.indicators[one.hit.indicator].signal in crowded.get(one.hit.sentence, ())
        and one.judgement.verdict is not Verdict.SET_ASIDE
        else one
        for one in judged
    ]


def _choose(judged: Iterable[_Judged]) -> list[_Judged]:
    """The best hit of each indicator counts; further ones are kept as repeated."""
    by_indicator: dict[int, list[_Judged]] = defaultdict(list)
    for one in judged:
        by_indicator[one.hit.indicator].append(one)
    chosen: list[_Judged] = []
    for group in by_indicator.values():
        first, *rest = sorted(group, key=_order)[:MOST_KEPT]
        chosen.append(first)
        for one in rest:
            aside = Judgement(Verdict.SET_ASIDE, Reason.REPEATED)
            counted = one.judgement.verdict is not Verdict.SET_ASIDE
            chosen.append(_Judged(one.hit, aside) if counted else one)
    return chosen


def _signal_score(
    signal: RubricSignal,
    judged: Sequence[_Judged],
    rubric: Rubric,
    answer: Text,
    contexts: Sequence[SentenceContext],
    figures: Sequence[Sequence[Figure]],
) -> SignalScore:
    indicators = [i for i in rubric.indicators if i.signal == signal.id]
    acted = {
        one.hit.sentence
        for one in judged
        if one.judgement.verdict is Verdict.CREDITED
        and rubric.indicators[one.hit.indicator].source.kind is IndicatorKind.ACTION
    }
    found = [
        _evidence(one, rubric.indicators[one.hit.indicator], answer, contexts, bool(acted))
        for one in judged
    ]
    evidence = sorted(found, key=lambda one: (one.span, one.indicator))
    change = any(f.kind is FigureKind.CHANGE for sentence in acted for f in figures[sentence])
    credited = {one.indicator for one in evidence if one.verdict is Verdict.CREDITED}
    return SignalScore(
        signal=signal.id,
        name=signal.name,
        level=level_of(evidence, change),
        evidence=tuple(evidence),
        missing=tuple(_missing(indicators, credited)),
    )


def _missing(indicators: Iterable[CompiledIndicator], credited: set[str]) -> Iterable[str]:
    sought = (IndicatorKind.ACTION, IndicatorKind.DEPTH)
    return (
        one.source.says
        for one in indicators
        if one.source.kind in sought and one.source.id not in credited
    )


def _evidence(
    one: _Judged,
    indicator: CompiledIndicator,
    answer: Text,
    contexts: Sequence[SentenceContext],
    has_deed: bool,
) -> Evidence:
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
        quote=answer.span(*quoted(hit, contexts[hit.sentence])),
        parts=tuple(answer.span(start, end) for start, end in sorted(hit.parts)),
        sentence=answer.span(first, last),
        verdict=verdict,
        reason=reason,
        cue=None if cue == NOBODY else answer.span(cue, cue + 1),
    )


def _overall(signals: Sequence[SignalScore], weights: Sequence[RubricSignal]) -> int:
    """The weighted mean of the levels, as a whole number from 0 to 100."""
    total = sum(one.weight for one in weights) * int(Level.STRONG)
    gained = sum(s.level * one.weight for s, one in zip(signals, weights, strict=True))
    return (gained * 200 + total) // (2 * total)
