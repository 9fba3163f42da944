"""Which hits count: none twice, none for a fourth signal, and no depth far from its deed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mockroom.domain.scoring.guards import MOST_SIGNALS
from mockroom.domain.scoring.hits import Hit
from mockroom.domain.scoring.matcher import Place
from mockroom.domain.scoring.rubric import Rubric
from mockroom.domain.scoring.scorecard import Reason, Verdict
from mockroom.domain.scoring.verdicts import Judgement
from mockroom.domain.signal import IndicatorKind

CROWDED = Judgement(Verdict.SET_ASIDE, Reason.CROWDED)
REPEATED = Judgement(Verdict.SET_ASIDE, Reason.REPEATED)
APART = Judgement(Verdict.SET_ASIDE, Reason.APART)

BESIDE_DEED = 40
"""Words, at most, from a deed to depth that one run of words tells, about two sentences: further
away "she was not happy" is about something else."""
IN_PART = 150
"""Words, at most, from a deed to depth told by words of two things: the same part of a story."""

_KINDS = {kind: number for number, kind in enumerate(IndicatorKind)}
Order = tuple[int, int, int, int, int, tuple[Place, ...], int]


class Judged(NamedTuple):
    """A hit and what it is worth."""

    hit: Hit
    judgement: Judgement

    @property
    def order(self) -> Order:
        """Best first: by verdict, then by how much its words tell, then by place; among hits of one
        place the fuller pattern."""
        hit = self.hit
        parts = hit.parts
        return (
            self.judgement.rank,
            -hit.telling,
            hit.sentence,
            hit.first,
            -len(parts),
            parts,
            hit.pattern,
        )


def chosen(judged: Sequence[Judged], rubric: Rubric) -> list[Judged]:
    """The best hit of each indicator in each sentence, with what it is worth beside the others.

    Of each indicator one counts, and depth has to have words that no deed has used. Those of one
    indicator stand together, the one that counts first.
    """
    deep: list[Judged] = []
    plain: list[Judged] = []
    for one in thinned_out(judged, rubric):
        kind = rubric.indicators[one.hit.indicator].source.kind
        (deep if kind is IndicatorKind.DEPTH else plain).append(one)
    plainly = _best_in_sentences(plain)
    counted = _once_each(plainly)
    used: dict[str, set[int]] = defaultdict(set)
    for one in _deeds(counted, rubric):
        used[rubric.indicators[one.hit.indicator].signal].update(one.hit.tokens)
    told: dict[str, list[Hit]] = defaultdict(list)
    for one in _deeds([one for _, one in plainly], rubric):
        told[rubric.indicators[one.hit.indicator].signal].append(one.hit)
    depth: list[Judged] = []
    for one in deep:
        signal = rubric.indicators[one.hit.indicator].signal
        says_again = used[signal].issuperset(one.hit.tokens)
        depth.append(Judged(one.hit, REPEATED) if says_again else _beside(one, told[signal]))
    return counted + _once_each(_best_in_sentences(depth))


def _deeds(judged: Iterable[Judged], rubric: Rubric) -> Iterable[Judged]:
    """The actions among them that are credited."""
    for one in judged:
        action = rubric.indicators[one.hit.indicator].source.kind is IndicatorKind.ACTION
        if action and one.judgement.verdict is Verdict.CREDITED:
            yield one


def _beside(one: Judged, deeds: Iterable[Hit]) -> Judged:
    """Depth as it is worth beside the deeds of its signal, if there are any."""
    hit = one.hit
    if one.judgement.verdict is not Verdict.CREDITED:
        return one
    far = BESIDE_DEED if len(hit.parts) == 1 else IN_PART
    away = [max(deed.first - hit.last, hit.first - deed.last) for deed in deeds]
    return Judged(hit, APART) if away and min(away) > far else one


def thinned_out(judged: Sequence[Judged], rubric: Rubric) -> Sequence[Judged]:
    """No sentence supports more than three signals: the most telling ones keep it."""
    claims: dict[int, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for one in judged:
        indicator = rubric.indicators[one.hit.indicator]
        kind = indicator.source.kind
        if one.judgement.verdict is Verdict.SET_ASIDE or kind is IndicatorKind.AGAINST:
            continue
        rank = one.judgement.rank
        claim = (rank, _KINDS[kind], -len(one.hit.parts), one.hit.indicator)
        here = claims[one.hit.sentence]
        here[indicator.signal] = min(claim, here.get(indicator.signal, claim))
    crowded = {
        sentence: set(sorted(here, key=here.__getitem__)[MOST_SIGNALS:])
        for sentence, here in claims.items()
        if len(here) > MOST_SIGNALS
    }
    if not crowded:
        return judged
    return [
        Judged(one.hit, CROWDED)
        if rubric.indicators[one.hit.indicator].signal in crowded.get(one.hit.sentence, ())
        and one.judgement.verdict is not Verdict.SET_ASIDE
        else one
        for one in judged
    ]


def _best_in_sentences(judged: Iterable[Judged]) -> list[tuple[Order, Judged]]:
    """One hit for each indicator and sentence, with its order."""
    best: dict[tuple[int, int], tuple[Order, Judged]] = {}
    for one in judged:
        key, order = (one.hit.indicator, one.hit.sentence), one.order
        if key not in best or order < best[key][0]:
            best[key] = (order, one)
    return list(best.values())


def _once_each(ordered: Iterable[tuple[Order, Judged]]) -> list[Judged]:
    """The best hit of each indicator counts; those behind it are repeated."""
    kept: list[Judged] = []
    seen: dict[int, list[tuple[Order, Judged]]] = defaultdict(list)
    for pair in ordered:
        seen[pair[1].hit.indicator].append(pair)
    for group in seen.values():
        first, *rest = [one for _, one in sorted(group)]
        kept.append(first)
        for one in rest:
            aside = one.judgement.verdict is Verdict.SET_ASIDE
            kept.append(one if aside else Judged(one.hit, REPEATED))
    return kept
