"""Which question to take next, and why: from what was tried, and when.

The reason is part of the suggestion, because a list that merely puts something on top teaches
nothing. It is told with a number or without.
"""

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from mockroom.domain.level import Level
from mockroom.domain.question import Question, Seniority
from mockroom.domain.signal import Signal
from mockroom.domain.weakness import weakest_first


class Tried(Protocol):
    """What is known of an attempt in a list."""

    @property
    def id(self) -> str:
        """The attempt's id."""

    @property
    def question(self) -> str:
        """The question's id."""

    @property
    def finished(self) -> datetime:
        """When it was finished."""

    @property
    def overall(self) -> int:
        """0 to 100."""

    @property
    def too_short(self) -> bool:
        """Whether its levels say little."""

    @property
    def signals(self) -> tuple[str, ...]:
        """The ids of the signals that were listened for."""

    @property
    def levels(self) -> tuple[Level, ...]:
        """Their levels, in the same order."""


class Why(StrEnum):
    """What speaks for a question."""

    WEAKEST = "weakest"
    """It listens for the signal that comes out weakest."""
    NEW = "new"
    """It was never tried."""
    LOWEST = "lowest"
    """It came out lowest the last time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """The question to take next."""

    question: Question
    why: Why
    signal: str = ""
    """The name of the signal, where it is about one."""
    overall: int = 0
    """The figure of the last time, where it is about that."""

    def reason(self, *, numbers: bool = True) -> str:
        """Why, in a few words; without numbers where they are not to be shown."""
        match self.why:
            case Why.WEAKEST:
                return f"weakest signal: {self.signal}"
            case Why.NEW:
                return "not tried yet"
            case Why.LOWEST:
                return f"last time {self.overall}" if numbers else "came out lowest the last time"


def suggest(
    questions: Sequence[Question],
    signals: Mapping[str, Signal],
    tried: Sequence[Tried],
    today: date,
    begun: Collection[str] = (),
) -> Suggestion | None:
    """The question to take next; None where there are none. `begun` are the ids of those that wait
    to be gone on with.

    A question that was tried today or is begun comes up only if that holds for all. The weakest
    signal goes first as long as it is not shown, then what was never tried (near the level of what
    was practised last, and of a topic that was tried less), then what came out lowest.
    """
    last: dict[str, Tried] = {}
    for one in sorted(tried, key=lambda attempt: attempt.finished):
        last[one.question] = one
    rested = [
        q
        for q in questions
        if q.id not in begun and (q.id not in last or last[q.id].finished.date() != today)
    ]
    free = rested or list(questions)
    if not free:
        return None
    weak = next(iter(weak_signals(tried, signals)), None)
    if weak is not None:
        listening = [q for q in free if any(use.id == weak for use in q.signals)]
        if listening:
            chosen = min(listening, key=lambda q: _rank(q, weak, last))
            return Suggestion(question=chosen, why=Why.WEAKEST, signal=signals[weak].name)
    new = [question for question in free if question.id not in last]
    if new:
        chosen = min(new, key=_nearness(questions, last))
        return Suggestion(question=chosen, why=Why.NEW)
    lowest = min(free, key=lambda q: (last[q.id].overall, last[q.id].finished))
    return Suggestion(question=lowest, why=Why.LOWEST, overall=last[lowest.id].overall)


def weak_signals(tried: Iterable[Tried], known: Container[str]) -> list[str]:
    """The known signals that attempts did not show, the weakest first, in the order of the trends:
    the latest attempts count most, and what was too short counts nothing."""
    levels: dict[str, list[Level]] = {}
    for one in sorted(tried, key=lambda attempt: (attempt.finished, attempt.id)):
        if one.too_short:
            continue
        for signal, level in zip(one.signals, one.levels, strict=False):
            levels.setdefault(signal, []).append(level)
    counts = {signal: len(found) for signal, found in levels.items()}
    standing = weakest_first(levels, counts, known)
    return [signal for signal, found in standing.items() if found < Level.SHOWN]


_USUAL_LEVEL = Seniority.MID
"""Where somebody begins who has tried nothing yet."""
_LEVELS = tuple(Seniority)


def _nearness(
    questions: Sequence[Question], last: Mapping[str, Tried]
) -> Callable[[Question], tuple[int, int]]:
    """The order among questions never tried: steps from the level practised last, then how many
    questions of the topic were tried."""
    known = [one for one in questions if one.id in last]
    latest = max(known, key=lambda one: last[one.id].finished, default=None)
    level = _LEVELS.index(latest.level if latest else _USUAL_LEVEL)
    topics = Counter(one.topic for one in known)
    return lambda one: (abs(_LEVELS.index(one.level) - level), topics[one.topic])


def _rank(question: Question, signal: str, last: Mapping[str, Tried]) -> tuple[bool, bool, float]:
    """First what is mainly about the signal, then what is new, then what is longest ago."""
    known = last.get(question.id)
    when = known.finished.timestamp() if known else 0.0
    return question.primary != signal, known is not None, when
