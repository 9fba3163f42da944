"""How the drills go, drawn in plain text on a fixed scale; nothing depends on colour. Pure.

Each bar stands for the same number everywhere, so that two days, or two weeks later the same day,
can be compared by eye, and its figure stands beside it. What was missed is not spoken of.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from mockroom.domain.practised import Day, Goal
from mockroom.practice.drill_rows import Due, Retention, Statistics
from mockroom.ui.safe import plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.led_lines import Led

ROOM_FOR_LEAD = 12
"""Cells of the name before a line."""
MOST_BAR = 20
"""Drills of a day that the bar can show, a cell each; more are told by the figure and a plus."""
_SHARE_BAR = 10
"""Cells for everything known."""
ENOUGH = 10
"""Reviews below which a share says little."""
_SIGNALS_SHOWN = 12
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def goal_lines(goal: Goal, key: str, *, numbers: bool) -> Iterator[Led]:
    """The week, and the key that makes it a holiday."""
    if goal.frozen:
        yield _led("this week", "a holiday; the goal does not count it")
        yield Led(styled((key, "$primary"), (" ends the holiday", "$quiet")))
        return
    reached = goal.done >= goal.days
    if not numbers:
        told = "the goal is reached" if reached else "practised" if goal.done else "still open"
    else:
        told = f"practised on {goal.done} of {count(goal.days, 'day')}"
        if reached:
            told = f"practised on {count(goal.done, 'day')}; the goal of {goal.days} is reached"
    yield _led("this week", told)
    if goal.kept > 1 and numbers:
        yield Led(plain(f"reached in {goal.kept} weeks in a row"))
    yield Led(styled((key, "$primary"), (" makes it a holiday", "$quiet")))


def forecast_lines(
    forecast: Sequence[tuple[date, int]], due: Due, glyphs: Glyphs, *, numbers: bool
) -> Iterator[Led]:
    """What comes today, and what comes due on each day."""
    yield Led(plain(f"{due.says(numbers=numbers)}.", "$quiet"))
    for place, (day, number) in enumerate(forecast):
        bar = glyphs.bar * min(number, MOST_BAR) + ("+" if number > MOST_BAR else "")
        figure = f" {number}" if numbers and number else ""
        drawn = styled((bar or glyphs.nothing, "$primary" if number else "$quiet"), figure)
        yield Led(drawn, plain(_day(day, place), "$foreground" if place < 2 else "$quiet"))


def _day(day: date, place: int) -> str:
    if place < 2:
        return ("today", "tomorrow")[place]
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def retention_lines(
    rows: Sequence[Retention], glyphs: Glyphs, room: int, *, numbers: bool
) -> Iterator[Led]:
    """How much of what had been learnt was still known, by name."""
    shown = [row for row in rows if row.reviews][:_SIGNALS_SHOWN]
    if not shown:
        yield Led(lead=plain("none yet", "$quiet"))
    for row in shown:
        name = row.title if len(row.title) < room else f"{row.title[: room - 3]}{glyphs.more[:1]}"
        yield Led(styled(*_share(row, glyphs, numbers=numbers)), plain(name))
    hidden = sum(bool(row.reviews) for row in rows) - len(shown)
    if hidden > 0:
        yield Led(plain(f"and {hidden} more", "$quiet"))


def _share(row: Retention, glyphs: Glyphs, *, numbers: bool) -> Iterator[tuple[str, str]]:
    share = row.share
    if share is None:
        yield "not due again yet", "$quiet"
    else:
        full = round(share * _SHARE_BAR)
        yield glyphs.bar * full, "$primary"
        yield glyphs.nothing * (_SHARE_BAR - full), "$quiet"
        told = f" {row.kept} of {row.learnt} known" if numbers else f" {_words(share)} known"
        few = " (few yet)" if row.learnt < ENOUGH else ""
        yield told, "$foreground"
        yield few, "$quiet"
    if row.leeches:
        noun = "one" if row.leeches == 1 else str(row.leeches) if numbers else "some"
        yield f"   {noun} forgotten often", "$warning"


def _words(share: float) -> str:
    if share >= 0.85:
        return "nearly all"
    if share >= 0.6:
        return "most"
    return "about half" if share >= 0.4 else "less than half"


def calendar_lines(weeks: Sequence[Sequence[Day]], glyphs: Glyphs) -> tuple[str, ...]:
    """A line of months, then a line a weekday with a sign a week.

    Digits are drills and answers of the day, "+" more than nine; a point is a day without, "~" one
    of a holiday, and a blank is still to come.
    """
    lines = [f"    {_months(weeks)}".rstrip()]
    for weekday, name in enumerate(_DAYS):
        signs = (_sign(week[weekday], glyphs) for week in weeks)
        lines.append(f"{name} {' '.join(signs)}".rstrip())
    return tuple(lines)


def _sign(day: Day, glyphs: Glyphs) -> str:
    done = day.reviews + day.attempts
    if day.ahead:
        return " "
    if not done:
        return "~" if day.frozen else "." if glyphs.point == "|" else glyphs.point
    return str(done) if done <= 9 else "+"


def _months(weeks: Sequence[Sequence[Day]]) -> str:
    """The name of each month above its first week, where there is room before the next."""
    line, before = "", 0
    for place, week in enumerate(weeks):
        month = week[0].day.month
        if month != before and len(line) <= place * 2:
            line = line.ljust(place * 2) + _MONTHS[month - 1] + " "
        before = month
    return line.rstrip()


LEGEND = "a digit: drills and answers of the day, + more than nine, ~ holiday"
"""What the signs of the calendar mean."""


def summary_line(found: Statistics, *, numbers: bool) -> str:
    """How much was done so far, in a sentence."""
    if not found.reviews:
        return "Nothing has been drilled yet."
    if not numbers:
        return "You have drilled before; what comes next stands below."
    return (
        f"{count(found.reviews, 'review')} so far; "
        f"{found.started} of {count(found.drills, 'drill')} begun."
    )


def _led(word: str, text: str) -> Led:
    return Led(plain(text), plain(word, "$quiet"))
