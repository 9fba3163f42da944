"""What was practised when: days of attempts in whole weeks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS = 13
"""Weeks that the calendar shows unless told otherwise: a quarter of a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the calendar."""

    day: date
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What was practised when: whole weeks from Monday on, the last one being that of today."""

    weeks: tuple[tuple[Day, ...], ...]
    """Seven days each, the earliest week first; days after today have no attempts."""
    today: date

    @property
    def days(self) -> int:
        """The days with an attempt, among those shown."""
        return sum(1 for week in self.weeks for day in week if day.attempts)

    @property
    def attempts(self) -> int:
        """All attempts on the days shown."""
        return sum(day.attempts for week in self.weeks for day in week)


def calendar_of(days: Iterable[date], today: date, weeks: int = WEEKS) -> Calendar:
    """How many of `days` fall on each day of the last weeks, that of `today` included."""
    counts: dict[date, int] = {}
    for day in days:
        counts[day] = counts.get(day, 0) + 1
    first = today - timedelta(days=today.weekday() + 7 * (max(weeks, 1) - 1))
    return Calendar(
        weeks=tuple(
            tuple(
                Day(day=day, attempts=counts.get(day, 0) if day <= today else 0)
                for day in (first + timedelta(days=7 * week + n) for n in range(7))
            )
            for week in range(max(weeks, 1))
        ),
        today=today,
    )
