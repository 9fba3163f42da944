"""Which indicators a text sets off, each signal by itself and not beside the others.

A scorecard counts a sentence for a few signals only. Whoever asks whether an indicator is too
broad, or never of use, wants to know what it does wherever its signal is listened for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question, SignalUse
from mockroom.domain.scoring.choosing import Judged, chosen
from mockroom.domain.scoring.engine import Findings, found_in, judged
from mockroom.domain.scoring.evidence import acted_in
from mockroom.domain.scoring.rubric import Rubric, compile_uses
from mockroom.domain.scoring.scorecard import Reason, Verdict
from mockroom.domain.signal import Indicator, IndicatorKind, Signal


def earns(verdict: Verdict, reason: Reason | None, kind: IndicatorKind) -> bool:
    """Whether a hit in a sentence alone does what an indicator of its kind can do.

    A claim never earns more than "claimed", and depth is judged without the deed that it would be
    tied to in an answer.
    """
    if kind is IndicatorKind.CLAIM:
        return reason is Reason.LABEL
    if kind is IndicatorKind.DEPTH:
        return verdict is Verdict.CREDITED or reason is Reason.UNSUPPORTED
    return verdict is Verdict.CREDITED


def fired(text: str, rubric: Rubric) -> frozenset[int]:
    """The positions in `rubric.indicators` of those that a text sets off."""
    return fired_in(found_in(text, rubric, ()), rubric)


def fired_in(found: Findings, rubric: Rubric) -> frozenset[int]:
    """The same of a text that has been read already."""
    by_signal: dict[str, list[Judged]] = {}
    for one in judged(found, rubric):
        by_signal.setdefault(rubric.indicators[one.hit.indicator].signal, []).append(one)
    return frozenset(position for hits in by_signal.values() for position in _counted(hits, rubric))


def _counted(hits: Sequence[Judged], rubric: Rubric) -> Iterator[int]:
    """The indicators that count among the hits of one signal: depth only with a deed."""
    weighed = chosen(hits, rubric)
    has_deed = bool(acted_in(weighed, rubric))
    for one in weighed:
        kind = rubric.indicators[one.hit.indicator].source.kind
        verdict, reason, _ = one.judgement
        if kind is IndicatorKind.DEPTH:
            counts = has_deed and verdict is Verdict.CREDITED
        else:
            counts = earns(verdict, reason, kind)
        if counts:
            yield one.hit.indicator


def of_the_bank(
    signals: Iterable[Signal], questions: Iterable[Question], catalogue: Catalogue
) -> Rubric:
    """Signals with their indicators and those that questions add, in one rubric.

    An indicator of a question is called `question:indicator` in it, since two questions may give
    theirs the same id.
    """
    added: dict[str, list[Indicator]] = {}
    for question in questions:
        for use in question.signals:
            added.setdefault(use.id, []).extend(
                replace(one, id=f"{question.id}:{one.id}") for one in use.indicators
            )
    uses = [
        SignalUse(id=one.id, here=one.meaning, indicators=tuple(added.get(one.id, ())))
        for one in signals
    ]
    return compile_uses("bank", uses, catalogue)
