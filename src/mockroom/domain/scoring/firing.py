"""Which indicators a text sets off, each by itself and not beside the others.

A scorecard counts a sentence for a few signals only, and depth only beside a deed. Whoever asks
whether an indicator is too broad, or never of use, wants to know it of that indicator alone.
"""

from collections.abc import Iterable
from dataclasses import replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question, SignalUse
from mockroom.domain.scoring.engine import Findings, found_in, judged
from mockroom.domain.scoring.rubric import Rubric, compile_uses
from mockroom.domain.scoring.scorecard import Reason, Verdict
from mockroom.domain.signal import IndicatorKind


def earns(verdict: Verdict, reason: Reason | None, kind: IndicatorKind) -> bool:
    """Whether a hit does what an indicator of its kind can do by itself.

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
    kinds = [one.source.kind for one in rubric.indicators]
    return frozenset(
        one.hit.indicator
        for one in judged(found, rubric)
        if earns(one.judgement.verdict, one.judgement.reason, kinds[one.hit.indicator])
    )


def of_the_bank(catalogue: Catalogue, questions: Iterable[Question]) -> Rubric:
    """All signals with their indicators and those that questions add, in one rubric.

    An indicator of a question is called `question:indicator` in it, since two questions may give
    theirs the same id.
    """
    added: dict[str, list[tuple[str, SignalUse]]] = {}
    for question in questions:
        for use in question.signals:
            added.setdefault(use.id, []).append((question.id, use))
    uses = [
        SignalUse(
            id=signal.id,
            here=signal.meaning,
            indicators=tuple(
                replace(one, id=f"{question}:{one.id}")
                for question, use in added.get(signal.id, ())
                for one in use.indicators
            ),
        )
        for signal in catalogue.signals.values()
    ]
    return compile_uses("bank", uses, catalogue)
