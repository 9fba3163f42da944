"""The signals that come out weakest now, and what to do about each."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.question import Question

MOST = 3
"""Signals that are told at once: more than that is no plan."""
FADING = 0.7
"""What an attempt counts beside the next later one in which the signal was listened for."""
RECENT = 40
"""Earlier attempts count less than a millionth in where one stands."""
STUBBORN = 3
"""So many answers in a row without showing a signal call for a drill on it alone."""


class Remedy(StrEnum):
    """What to do about a weak signal."""

    QUESTION = "question"
    """Answer a question that listens for it."""
    DRILL = "drill"
    """Drill the signal by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakSignal:
    """A signal that comes out weak, with what to do."""

    signal: str
    name: str
    standing: float
    """0.0 to 3.0: a mean of its levels in which the latest count most."""
    evidence: int
    """The attempts that it is read from."""
    latest: Level
    remedy: Remedy
    target: str
    """The id of the question, or of the signal to drill."""
    title: str
    """What the target is called."""
    reason: str
    """Why this, in a sentence without numbers."""


def standing_of(levels: Sequence[Level]) -> float:
    """Where levels, the earliest first, have led to: a mean in which the latest count most."""
    weights = [FADING**age for age in range(len(levels) - 1, -1, -1)]
    total = sum(level * weight for level, weight in zip(levels, weights, strict=True))
    return total / sum(weights) if weights else 0.0


def weakest_first(
    levels: Mapping[str, Sequence[Level]], counts: Mapping[str, int], known: Container[str]
) -> dict[str, float]:
    """Where one stands in each known signal, the weakest first: the one order of weakness.

    `levels` are all of each signal, or the latest `RECENT`, the earliest of them first; `counts`
    is how many there are in all.
    """
    standing = {
        signal: standing_of(found[-RECENT:]) for signal, found in levels.items() if signal in known
    }
    # Of equals the one goes first of which more is known.
    order = sorted(standing, key=lambda one: (round(standing[one], 6), -counts[one], one))
    return {signal: standing[signal] for signal in order}


def weakest(
    levels: Mapping[str, Sequence[Level]],
    counts: Mapping[str, int],
    answered: Sequence[str],
    catalogue: Catalogue,
) -> tuple[WeakSignal, ...]:
    """Up to three signals below "strong" that the bank still has, the weakest first.

    `levels` are the latest of each signal, the earliest of them first; `counts` is how many there
    are in all; `answered` are the ids of questions as they were answered, the earliest first.
    """
    last = {question: number for number, question in enumerate(answered)}
    standing = weakest_first(levels, counts, catalogue.signals)
    weak = [signal for signal, found in standing.items() if found < Level.STRONG]
    return tuple(
        _weak(one, standing[one], levels[one], counts[one], last, catalogue) for one in weak[:MOST]
    )


def _weak(
    signal: str,
    standing: float,
    levels: Sequence[Level],
    count: int,
    last: Mapping[str, int],
    catalogue: Catalogue,
) -> WeakSignal:
    known = catalogue.signals[signal]
    question = _question(signal, last, catalogue)
    recent = levels[-STUBBORN:]
    stubborn = len(recent) == STUBBORN and max(recent) < Level.SHOWN
    if question is None or stubborn:
        remedy, target, title = Remedy.DRILL, signal, known.name
        reason = "It was not shown in the last answers; a drill is about nothing else."
        if question is None:
            reason = "No question in the bank listens for it; a drill does."
    else:
        remedy, target, title = Remedy.QUESTION, question.id, question.title
        mainly = "is mainly about it" if question.primary == signal else "listens for it"
        tried = "was answered longest ago" if question.id in last else "is not tried yet"
        reason = f"This question {mainly} and {tried}."
    return WeakSignal(
        signal=signal,
        name=known.name,
        standing=standing,
        evidence=count,
        latest=levels[-1],
        remedy=remedy,
        target=target,
        title=title,
        reason=reason,
    )


def _question(signal: str, last: Mapping[str, int], catalogue: Catalogue) -> Question | None:
    """What is mainly about a signal before what only listens for it, and what is new before what
    was answered longest ago."""
    listening = [
        one for one in catalogue.questions.values() if any(use.id == signal for use in one.signals)
    ]
    return min(
        listening,
        key=lambda one: (one.primary != signal, one.id in last, last.get(one.id, 0)),
        default=None,
    )
