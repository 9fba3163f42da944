"""Which words stand for several answers: those that earned most, and those that earned least."""

from collections.abc import Iterable
from dataclasses import dataclass

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, SignalScore, Verdict
from mockroom.domain.signal import IndicatorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of an answer that stand for what it earned, or why it did not."""

    attempt: str
    question: str
    """The question's title."""
    name: str
    """The signal's name."""
    level: Level
    """The level of that signal in that answer."""
    evidence: Evidence
    """The hit, with what held it back where something did."""
    text: str
    """The words themselves."""


_Found = tuple[tuple[float, ...], Attempt, SignalScore, Evidence]
"""A quote that may be chosen, with its rank; the lowest rank is chosen, the first of equals."""


def strongest_quote(attempts: Iterable[Attempt], catalogue: Catalogue) -> Quote | None:
    """What earned the highest level, for the weightiest signal among equals."""
    found: list[_Found] = []
    for attempt in attempts:
        for score in attempt.scorecard.signals:
            earning = score.best_of(Verdict.CREDITED)
            if earning is not None and score.level >= Level.SHOWN:
                rank = (-score.level, -_weight(attempt, score, catalogue))
                found.append((rank, attempt, score, earning))
    return _quote(found)


def weakest_quote(attempts: Iterable[Attempt], catalogue: Catalogue) -> Quote | None:
    """What speaks against a signal, or else what a word held back, where the level is lowest."""
    found: list[_Found] = []
    for attempt in attempts:
        for score in attempt.scorecard.signals:
            if score.level >= Level.SHOWN:
                continue
            against = next((one for one in score.evidence if _speaks_against(one)), None)
            telling = against or score.held_back or score.best_of(Verdict.PARTIAL)
            if telling is not None:
                weight = _weight(attempt, score, catalogue)
                rank = (against is None, score.level, -weight)
                found.append((rank, attempt, score, telling))
    return _quote(found)


def _speaks_against(one: Evidence) -> bool:
    return one.kind is IndicatorKind.AGAINST and one.verdict is Verdict.CREDITED


def _weight(attempt: Attempt, score: SignalScore, catalogue: Catalogue) -> int:
    question = catalogue.questions.get(attempt.question)
    uses = question.signals if question else ()
    return next((use.weight for use in uses if use.id == score.signal), 1)


def _quote(found: list[_Found]) -> Quote | None:
    if not found:
        return None
    _, attempt, score, evidence = min(found, key=lambda one: one[0])
    return Quote(
        attempt=attempt.id,
        question=attempt.question_title,
        name=score.name,
        level=score.level,
        evidence=evidence,
        text=evidence.quote.of(attempt.text),
    )
