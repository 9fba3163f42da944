"""Whether somebody is getting better, and at what: read off the rows of all attempts.

Levels of answers that were too short to score say little, so they are left out wherever levels
are averaged or drawn; they count as practice all the same. Days are those of the place where an
attempt was held.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from mockroom.domain.calibrating import Calibration, calibration_of
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.days import WEEKS, Calendar, calendar_of
from mockroom.domain.level import Level
from mockroom.domain.suggesting import Tried
from mockroom.domain.weakness import RECENT, WeakSignal, standing_of, weakest

FEW = 3
"""With fewer attempts there is no trend to speak of, and that is said."""


class Recorded(Tried, Protocol):
    """What trends are read from; the rows of attempts are such."""

    @property
    def self_rating(self) -> Level | None:
        """What the candidate thought of it before the score was shown."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its signals at the time, in their order; may be empty."""


class Point(NamedTuple):
    """One level on one day; there can be a hundred thousand of them."""

    day: date
    level: Level
    attempt: str
    """Its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallPoint:
    """One overall figure on one day."""

    day: date
    overall: int
    """0 to 100."""
    attempt: str
    """Its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalTrend:
    """One signal over time."""

    signal: str
    name: str
    short: str
    """The name for narrow columns; the whole one where the bank no longer has the signal."""
    points: tuple[Point, ...]
    """At least one, the earliest first; attempts that did not listen for it have none."""

    @property
    def count(self) -> int:
        """How many attempts it is read from."""
        return len(self.points)

    @property
    def best(self) -> Level:
        """The highest level it reached."""
        return max(one.level for one in self.points)

    @property
    def latest(self) -> Level:
        """The level of the last attempt that listened for it."""
        return self.points[-1].level

    @property
    def spread(self) -> tuple[int, ...]:
        """How often it came out absent, claimed, shown and strong."""
        found = Counter(one.level for one in self.points)
        return tuple(found[level] for level in Level)

    @property
    def standing(self) -> float:
        """How one stands in it now, 0.0 to 3.0: a mean in which the latest count most."""
        return standing_of([one.level for one in self.points[-RECENT:]])

    @property
    def sentence(self) -> str:
        """Where it has come from and gone to, in words and without numbers."""
        if self.count < FEW:
            return "Too few answers yet to see a direction."
        half = self.count // 2
        early = [one.level for one in self.points[:half]]
        late = [one.level for one in self.points[-half:]]
        moved = sum(late) / half - sum(early) / half
        if abs(moved) < _STEADY:
            return "About the same as before."
        return "Higher than before." if moved > 0 else "Lower than before."


_STEADY = 0.34
"""A mean that moved by less than a third of a level has not moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """What all attempts together tell."""

    attempts: int
    too_short: int
    """How many of them say nothing of levels."""
    signals: tuple[SignalTrend, ...]
    """By name."""
    overall: tuple[OverallPoint, ...]
    """The earliest first."""
    calibration: Calibration
    calendar: Calendar
    weakest: tuple[WeakSignal, ...]
    """Up to three, the weakest first."""
    sentence: str
    """What there is to see, or why there is nothing yet and what to do; never empty."""

    def signal(self, signal: str) -> SignalTrend | None:
        """One signal over time; None where no attempt listened for it."""
        return next((one for one in self.signals if one.signal == signal), None)


def trends_of(
    attempts: Iterable[Recorded], catalogue: Catalogue, today: date, *, weeks: int = WEEKS
) -> Trends:
    """What attempts, in any order, tell on a day; the calendar shows so many weeks, at least 1."""
    found = sorted(attempts, key=lambda one: (one.finished, one.id))
    told = [one for one in found if not one.too_short]
    days = [one.finished.date() for one in told]
    signals = _signals(told, days, catalogue)
    return Trends(
        attempts=len(found),
        too_short=len(found) - len(told),
        signals=signals,
        overall=tuple(
            OverallPoint(day=day, overall=one.overall, attempt=one.id)
            for one, day in zip(told, days, strict=True)
        ),
        calibration=calibration_of(found),
        calendar=calendar_of((one.finished.date() for one in found), today, weeks),
        weakest=weakest(
            {one.signal: [point.level for point in one.points[-RECENT:]] for one in signals},
            {one.signal: one.count for one in signals},
            [one.question for one in told],
            catalogue,
        ),
        sentence=_sentence(len(found), len(told)),
    )


def _signals(
    told: Sequence[Recorded], days: Sequence[date], catalogue: Catalogue
) -> tuple[SignalTrend, ...]:
    points: defaultdict[str, list[Point]] = defaultdict(list)
    names: dict[str, str] = {}
    for one, day in zip(told, days, strict=True):
        attempt = one.id
        names.update(zip(one.signals, one.names, strict=False))
        for signal, level in zip(one.signals, one.levels, strict=False):
            points[signal].append(Point(day, level, attempt))
    rows = []
    for signal, found in points.items():
        known = catalogue.signals.get(signal)
        rows.append(
            SignalTrend(
                signal=signal,
                name=known.name if known else names.get(signal, signal),
                short=known.short if known else names.get(signal, signal),
                points=tuple(found),
            )
        )
    return tuple(sorted(rows, key=lambda one: (one.name, one.signal)))


def _sentence(attempts: int, told: int) -> str:
    if not attempts:
        return "There are no attempts yet. Answer a question, and its levels stand here."
    if not told:
        return "All answers so far were too short to score. Longer ones will show here."
    if told < FEW:
        answers = "One answer has" if told == 1 else "Two answers have"
        return f"{answers} been scored. With {FEW} or more a direction can be seen."
    return f"{told} answers have been scored."
