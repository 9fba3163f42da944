"""Every hit that was considered, with what became of it: for whoever asks why.

The scorecard keeps the best hits of each indicator. This keeps them all, among them those that lost
to a better one, and says which part of the rule gave each level.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mockroom.domain.scoring.choosing import Judged, chosen, thinned_out
from mockroom.domain.scoring.engine import Findings, found_in, judged, weighed
from mockroom.domain.scoring.evidence import acted_in, changed, evidence_of, kept
from mockroom.domain.scoring.hits import Hit
from mockroom.domain.scoring.levels import Rule, rule_for
from mockroom.domain.scoring.rubric import CompiledIndicator, Rubric
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Verdict
from mockroom.domain.signal import IndicatorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """One hit, and the pattern that matched."""

    evidence: Evidence
    """What it was worth in the end."""
    pattern: str
    """The pattern as it is written in the content."""
    listed: bool
    """Whether the scorecard lists it."""
    better: str | None
    """The pattern that fitted the same sentence better, so that this one was dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedIndicator:
    """An indicator and all its hits."""

    id: str
    says: str
    kind: IndicatorKind
    hits: tuple[Considered, ...]
    """In the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedSignal:
    """A signal, what gave its level, and what was looked for."""

    score: SignalScore
    rule: Rule
    indicators: tuple[ExplainedIndicator, ...]
    """All of the signal, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A scorecard with all that led to it."""

    card: Scorecard
    signals: tuple[ExplainedSignal, ...]


def explain(text: str, rubric: Rubric, shipped: Sequence[str] = ()) -> Explanation:
    """Score a text as `score` does, and tell why it came out so."""
    found = found_in(text, rubric, shipped)
    card = weighed(found, rubric)
    by_itself = judged(found, rubric)
    picked = chosen(by_itself, rubric)
    hits = _Hits(found, rubric, thinned_out(by_itself, rubric), picked)
    return Explanation(card=card, signals=tuple(hits.signal(score) for score in card.signals))


class _Hits:
    """All hits of an answer and their ends."""

    def __init__(
        self,
        found: Findings,
        rubric: Rubric,
        by_itself: Sequence[Judged],
        picked: Sequence[Judged],
    ) -> None:
        self._found, self._rubric = found, rubric
        self._by_itself = by_itself
        self._picked: Mapping[Hit, Judged] = {one.hit: one for one in picked}
        self._best = {(one.hit.indicator, one.hit.sentence): one.hit for one in picked}
        self._listed = list(kept(picked))

    def signal(self, score: SignalScore) -> ExplainedSignal:
        """What there is to say of a signal."""
        indicators = self._rubric.indicators
        numbers = [n for n, one in enumerate(indicators) if one.signal == score.signal]
        listed = [one for one in self._listed if one.hit.indicator in numbers]
        acted = acted_in(listed, self._rubric)
        change = changed(acted, [one.figures for one in self._found.sentences])
        return ExplainedSignal(
            score=score,
            rule=rule_for(score.evidence, change),
            indicators=tuple(
                self._indicator(number, indicators[number], bool(acted)) for number in numbers
            ),
        )

    def _indicator(
        self, number: int, indicator: CompiledIndicator, has_deed: bool
    ) -> ExplainedIndicator:
        here = [one for one in self._by_itself if one.hit.indicator == number]
        hits = [self._considered(one, indicator, has_deed) for one in here]
        return ExplainedIndicator(
            id=indicator.source.id,
            says=indicator.source.says,
            kind=indicator.source.kind,
            hits=tuple(sorted(hits, key=lambda one: (one.evidence.parts, one.pattern))),
        )

    def _considered(self, one: Judged, indicator: CompiledIndicator, has_deed: bool) -> Considered:
        patterns = self._rubric.patterns
        final = self._picked.get(one.hit, one)
        answer, contexts = self._found.answer, self._found.contexts
        evidence = evidence_of(final, indicator, answer, contexts.sentences, has_deed)
        better = None
        if one.hit not in self._picked:
            best = self._best[one.hit.indicator, one.hit.sentence]
            better = patterns[best.pattern].source
            evidence = replace(evidence, verdict=Verdict.SET_ASIDE)
        return Considered(
            evidence=evidence,
            pattern=patterns[one.hit.pattern].source,
            listed=final in self._listed,
            better=better,
        )
