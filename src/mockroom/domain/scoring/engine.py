"""`score`: an answer and a rubric in, a scorecard out; nothing else goes in or comes out.

The same text and rubric give the same scorecard to the byte, on every machine and at any time.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mockroom.domain.level import Level
from mockroom.domain.scoring.choosing import Judged, chosen
from mockroom.domain.scoring.context import Contexts, read_contexts
from mockroom.domain.scoring.delivery import measure
from mockroom.domain.scoring.evidence import kept, signal_score
from mockroom.domain.scoring.guards import empty_sentences, pasted, shipped_runs
from mockroom.domain.scoring.hits import Hit, Read, read_hits
from mockroom.domain.scoring.rubric import Rubric, RubricSignal
from mockroom.domain.scoring.scorecard import Reason, Scorecard, SignalScore, Verdict
from mockroom.domain.scoring.spread import spread_hits
from mockroom.domain.scoring.star import map_sections
from mockroom.domain.scoring.text import Text, read
from mockroom.domain.scoring.typos import mended
from mockroom.domain.scoring.verdicts import Judgement, judge
from mockroom.domain.section import Section

SHORTEST = 25
"""Below so many words no number is shown."""


class Findings(NamedTuple):
    """All that is known of an answer before anything is weighed."""

    answer: Text
    contexts: Contexts
    sentences: list[Read]
    """What each sentence holds."""
    empty: Mapping[int, Reason]
    """Sentences that tell nothing, and why."""
    pasted: frozenset[int]
    """Tokens that stand in a shipped text."""
    replies: int | None = None
    """Where the replies to follow-ups begin, in code points, where some are known."""


def score(
    text: str, rubric: Rubric, shipped: Sequence[str] = (), *, replies: int | None = None
) -> Scorecard:
    """Score an answer against a rubric; texts in `shipped` earn nothing when pasted.

    Never raises, on any text. Spans count code points of `text` as it is given; from `replies` on
    it holds what was said to follow-ups, so that it does not move the sections of what was before.
    """
    return weighed(found_in(text, rubric, shipped)._replace(replies=replies), rubric)


def found_in(text: str, rubric: Rubric, shipped: Sequence[str]) -> Findings:
    """What an answer holds for a rubric."""
    answer = understood(text, rubric)
    contexts = read_contexts(answer)
    survey = rubric.matcher.survey
    sentences = [
        read_hits(number, answer.tokens, context, rubric, survey)
        for number, context in enumerate(contexts.sentences)
    ]
    runs = shipped_runs(tuple(shipped))
    return Findings(answer, contexts, sentences, empty_sentences(answer), pasted(answer, runs))


def understood(text: str, rubric: Rubric) -> Text:
    """The answer in tokens and sentences, with words typed wrong read as they were meant."""
    return mended(read(text), rubric.vocabulary, rubric.english())


def weighed(found: Findings, rubric: Rubric) -> Scorecard:
    """The scorecard that findings come to."""
    by_signal: dict[str, list[Judged]] = {signal.id: [] for signal in rubric.signals}
    for one in kept(chosen(judged(found, rubric), rubric)):
        by_signal[rubric.indicators[one.hit.indicator].signal].append(one)
    answer, contexts = found.answer, found.contexts
    figures = [sentence.figures for sentence in found.sentences]
    common = [sentence.common for sentence in found.sentences]
    signals = tuple(
        signal_score(signal, by_signal[signal.id], rubric, answer, contexts.sentences, figures)
        for signal in rubric.signals
    )
    return Scorecard(
        question=rubric.question,
        rubric_digest=rubric.digest,
        signals=signals,
        star=map_sections(
            answer,
            contexts,
            figures,
            common,
            _idle(found.empty),
            shown=_shown_sections(signals, by_signal),
            replies=found.replies,
        ),
        delivery=measure(answer, figures, common),
        overall=_overall(signals, rubric.signals),
        too_short=len(answer.tokens) < SHORTEST,
    )


def _shown_sections(
    signals: Sequence[SignalScore], by_signal: Mapping[str, Sequence[Judged]]
) -> dict[int, Section]:
    """The section of each sentence that shows a signal of the same name, such as Learning: what
    is credited as one cannot be read as another, or as missing."""
    named = {section.value: section for section in Section}
    return {
        one.hit.sentence: named[score.signal]
        for score in signals
        if score.signal in named and score.level >= Level.SHOWN
        for one in by_signal[score.signal]
        if one.judgement.verdict is Verdict.CREDITED
    }


def judged(found: Findings, rubric: Rubric) -> list[Judged]:
    """Every hit with what it is worth by itself."""
    hits = [hit for sentence in found.sentences for hit in sentence.hits]
    tokens, contexts = found.answer.tokens, found.contexts.sentences
    hits += spread_hits(tokens, contexts, found.sentences, found.empty, rubric)
    return [Judged(hit, _judgement(hit, found, rubric)) for hit in hits]


def _judgement(hit: Hit, found: Findings, rubric: Rubric) -> Judgement:
    empty = found.empty.get(hit.sentence)
    if empty is not None:
        return Judgement(Verdict.SET_ASIDE, empty)
    if found.pasted and not found.pasted.isdisjoint(hit.tokens):
        return Judgement(Verdict.SET_ASIDE, Reason.SHIPPED)
    return judge(hit, rubric.indicators[hit.indicator].source, found.answer, found.contexts)


def _idle(empty: Mapping[int, Reason]) -> list[int]:
    """The sentences that tell nothing, those left out that are only said again."""
    return [number for number, reason in empty.items() if reason is not Reason.REPEATED]


def _overall(signals: Sequence[SignalScore], weights: Sequence[RubricSignal]) -> int:
    """The weighted mean of the levels, as a whole number from 0 to 100."""
    total = sum(one.weight for one in weights) * int(Level.STRONG)
    gained = sum(s.level * one.weight for s, one in zip(signals, weights, strict=True))
    return (gained * 200 + total) // (2 * total)
