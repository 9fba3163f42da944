"""A level over time, and a calendar, drawn in plain text; nothing depends on colour.

The scale is fixed from 0 to 3, so that two plots can be compared, and the levels stand below it
as digits, so that nothing has to be guessed from the height of a dot. A column without an attempt
stays empty: nothing is drawn that was not measured.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mockroom.domain.trends import Calendar

LEAST_WIDTH = 12
"""Columns below which nothing can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What stands in one column of a plot."""

    first: date
    last: date
    """The days it stands for, both included."""
    value: float | None
    """The mean of what was measured in them; None where nothing was."""
    count: int = 0


def columns_of(points: Sequence[tuple[date, float]], width: int) -> tuple[Column, ...]:
    """Values by day in at most `width` columns of equally many days.

    Where all lie on few days, each value has a column of its own instead, since there a column
    a day would hide what changed.
    """
    raise NotImplementedError


def level_plot(
    points: Sequence[tuple[date, float]], width: int, height: int, *, ascii_only: bool = False
) -> tuple[str, ...]:
    """Exactly `height` lines of at most `width` columns; no points, no lines.

    From six lines on there is a row for each level at least, then one of digits and one of dates;
    with fewer there are bars, and with one line the digits alone. `width` is at least
    `LEAST_WIDTH`, `height` at least 1.
    """
    raise NotImplementedError


def calendar_lines(calendar: Calendar, *, ascii_only: bool = False) -> tuple[str, ...]:
    """A line of months, and a line a weekday with a sign a week: how many attempts that day had.

    Digits up to 9 and "+" beyond, so that it needs no colour; a dot is a day without, a blank
    one that is still to come.
    """
    raise NotImplementedError


_DAY = timedelta(days=1)
