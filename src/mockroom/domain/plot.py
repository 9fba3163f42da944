"""A level over time, and a calendar, drawn in plain text; nothing depends on colour.

The scale is fixed from 0 to 3, so that two plots can be compared, and the levels stand below it
as digits, so that nothing has to be guessed from the height of a dot. A column without an attempt
stays empty: nothing is drawn that was not measured.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise
from math import ceil

from mockroom.domain.days import Calendar
from mockroom.domain.level import Level

LEAST_WIDTH = 12
"""Columns below which nothing can be read."""
_TOP = int(Level.STRONG)
_LEVELS = len(Level)
_MARGIN = 2
"""The digit of a level and the axis, before the columns."""
_MOST_APART = 4
"""Columns from one value to the next; wider, it would look like something left out."""
_BARS = "▁▂▃▄▅▆▇█"
_ASCII_BARS = "_.-:=+*#"
_DAYS = "MTWTFSS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What stands in one column of a plot."""

    first: date
    last: date
    """The days it stands for, both included."""
    value: float | None
    """The mean of what was measured in them; None where nothing was."""
    count: int = 0
    """How many were measured."""


def columns_of(points: Sequence[tuple[date, float]], width: int) -> tuple[Column, ...]:
    """Values by day in at most `width` columns of equally many days, to within one.

    Where all lie on fewer days than there are values, and each value can have a column of its
    own, it does: there a column a day would hide what changed.
    """
    found = sorted(points, key=lambda one: one[0])
    if not found or width < 1:
        return ()
    first, last = found[0][0], found[-1][0]
    days = (last - first).days + 1
    if days < len(found) <= width:
        return tuple(Column(first=day, last=day, value=value, count=1) for day, value in found)
    number = min(days, width)
    values: dict[int, list[float]] = {}
    for day, value in found:
        values.setdefault((day - first).days * number // days, []).append(value)
    starts = [ceil(column * days / number) for column in range(number + 1)]
    return tuple(
        _column(first + timedelta(days=begins), first + timedelta(days=ends - 1), values.get(n, []))
        for n, (begins, ends) in enumerate(pairwise(starts))
    )


def _column(first: date, last: date, found: Sequence[float]) -> Column:
    value = sum(found) / len(found) if found else None
    return Column(first=first, last=last, value=value, count=len(found))


def level_plot(
    points: Sequence[tuple[date, float]], width: int, height: int, *, ascii_only: bool = False
) -> tuple[str, ...]:
    """Exactly `height` lines of at most `width` columns; no points, no lines.

    From six lines on there is a row for each level at least, then one of digits and one of dates;
    with fewer there are bars, and with one line the digits alone. `width` is at least
    `LEAST_WIDTH`, `height` at least 1; less counts as that.
    """
    width, height = max(width, LEAST_WIDTH), max(height, 1)
    columns = columns_of(points, width - _MARGIN)
    if not columns:
        return ()
    columns = _spread(columns, width - _MARGIN)
    margin = " " * _MARGIN
    digits = f"{margin}{''.join(_digit(one) for one in columns)}".rstrip()
    if height == 1:
        return (digits,)
    dates = [f"{margin}{_dates(columns, width - _MARGIN)}"] if height > _LEVELS + 1 else []
    rows = height - 1 - len(dates)
    if rows >= _LEVELS:
        drawn = _dots(columns, rows, "*" if ascii_only else "●", "|" if ascii_only else "│")
    else:
        drawn = _bars(columns, rows, _ASCII_BARS if ascii_only else _BARS)
    return (*(line.rstrip() for line in drawn), digits, *dates)


def _spread(columns: Sequence[Column], width: int) -> tuple[Column, ...]:
    """Few columns with room between them, so that they can be told apart."""
    apart = min(max(width // len(columns), 1), _MOST_APART)
    spread: list[Column] = []
    for one in columns:
        spread += [one, *[replace(one, value=None, count=0)] * (apart - 1)]
    return tuple(spread[: len(spread) - apart + 1])


def _near(value: float) -> int:
    """The level nearest to a value."""
    return min(max(int(value + 0.5), 0), _TOP)


def _digit(column: Column) -> str:
    return " " if column.value is None else str(_near(column.value))


def _row_of(level: int, rows: int) -> int:
    """In which of several rows, from the top, a level is drawn."""
    return round((_TOP - level) * (rows - 1) / _TOP)


def _dots(columns: Iterable[Column], rows: int, dot: str, axis: str) -> list[str]:
    signs = {_row_of(level, rows): str(level) for level in range(_LEVELS)}
    at = [None if one.value is None else _row_of(_near(one.value), rows) for one in columns]
    return [
        f"{signs.get(row, ' ')}{axis}{''.join(dot if one == row else ' ' for one in at)}"
        for row in range(rows)
    ]


def _bars(columns: Iterable[Column], rows: int, bars: str) -> list[str]:
    """Bars over so many rows; even the lowest level draws something, and a gap nothing."""
    steps = len(bars)
    full = rows * steps
    heights = [
        0 if one.value is None else max(1, round(min(max(one.value, 0.0), _TOP) / _TOP * full))
        for one in columns
    ]
    lines = []
    for row in range(rows):
        below = (rows - 1 - row) * steps
        filled = [min(max(height - below, 0), steps) for height in heights]
        label = str(_TOP) if row == 0 else "0" if row == rows - 1 else " "
        lines.append(f"{label} {''.join(bars[n - 1] if n else ' ' for n in filled)}")
    return lines


def _dates(columns: Sequence[Column], width: int) -> str:
    """The first day and the last, as far apart as the columns are, or side by side."""
    first, last = columns[0].first, columns[-1].last
    with_year = first.year != last.year
    begin, end = day_words(first, year=with_year), day_words(last, year=with_year)
    if first == last:
        return begin[:width]
    room = max(len(columns), len(begin) + len(end) + 1)
    line = f"{begin}{end:>{room - len(begin)}}"
    return line if len(line) <= width else begin[:width]


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: date, *, year: bool = False) -> str:
    """A day as axes tell it: "3 Oct", or "3 Oct 2026"; the same in every language setting."""
    short = f"{day.day} {_MONTHS[day.month - 1]}"
    return f"{short} {day.year}" if year else short


def calendar_lines(calendar: Calendar, *, ascii_only: bool = False) -> tuple[str, ...]:
    """A line of months, and a line a weekday with a sign a week: how many attempts that day had.

    Digits up to 9 and "+" beyond, so that it needs no colour; a dot is a day without, a blank
    one that is still to come.
    """
    none = "." if ascii_only else "·"
    lines = [f"  {_months(calendar)}".rstrip()]
    for weekday, letter in enumerate(_DAYS):
        signs = (
            _count_sign(week[weekday].attempts, none)
            if week[weekday].day <= calendar.today
            else " "
            for week in calendar.weeks
        )
        lines.append(f"{letter} {' '.join(signs)}".rstrip())
    return tuple(lines)


def _count_sign(attempts: int, none: str) -> str:
    return none if not attempts else str(attempts) if attempts <= 9 else "+"


def _months(calendar: Calendar) -> str:
    """The name of each month above its first week, where there is room before the next."""
    weeks = [(week[0].day.year, week[0].day.month) for week in calendar.weeks]
    line = ""
    for (_, month), same in groupby(weeks):
        number = len(list(same))
        name = _MONTHS[month - 1] if number > 1 else ""
        line += f"{name:<{number * 2}}"
    return line.rstrip()
