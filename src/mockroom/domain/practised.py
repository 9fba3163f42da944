"""How the weeks went: on which days something was practised, against a goal for the week.

A week that missed its goal is simply not counted; nothing speaks of it. A frozen week is a
holiday: it neither counts nor ends a row of weeks that kept the goal.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mockroom.domain.review import week_of

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The week's goal, and how far it is."""

    days: int
    """On how many days of a week one means to practise, 1 to 7."""
    done: int
    """On how many days of this week something was practised: drills, or an attempt."""
    frozen: bool
    """Whether this week is a holiday."""
    week: date
    """Its Monday."""
    kept: int
    """Weeks in a row, up to now, in which it was reached. Frozen weeks neither count nor end the
    row; this week counts as soon as it is reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day in the calendar."""

    day: date
    reviews: int
    attempts: int
    frozen: bool
    """Whether its week is a holiday."""
    ahead: bool = False
    """Whether it is still to come."""


def goal_of(days: int, practised: Collection[date], frozen: Collection[date], today: date) -> Goal:
    """The goal of the week of a day; `frozen` are Mondays."""
    week = week_of(today)
    per_week: dict[date, int] = {}
    for day in set(practised):
        per_week[week_of(day)] = per_week.get(week_of(day), 0) + 1
    done = per_week.get(week, 0)
    kept = int(done >= days and week not in frozen)
    earliest = min(per_week, default=week)
    before = week - _WEEK
    while before >= earliest and (before in frozen or per_week.get(before, 0) >= days):
        kept += before not in frozen
        before -= _WEEK
    return Goal(days=days, done=done, frozen=week in frozen, week=week, kept=kept)


def calendar(
    weeks: int,
    reviews: Mapping[date, int],
    attempts: Mapping[date, int],
    frozen: Collection[date],
    today: date,
) -> tuple[tuple[Day, ...], ...]:
    """The last weeks, this one last, each from Monday to Sunday."""
    first = week_of(today) - _WEEK * (weeks - 1)
    return tuple(
        tuple(
            Day(
                day=day,
                reviews=reviews.get(day, 0),
                attempts=attempts.get(day, 0),
                frozen=monday in frozen,
                ahead=day > today,
            )
            for day in (monday + timedelta(days=number) for number in range(7))
        )
        for monday in (first + _WEEK * number for number in range(weeks))
    )
