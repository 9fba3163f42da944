"""Days and times as lists say them: near ones in words, far ones short."""

from datetime import datetime, timedelta


def day(then: datetime, now: datetime) -> str:
    """The day, seen from now: "today", "yesterday", "24 Nov", or "24 Nov 2025"."""
    local = _local(then, now)
    if local.date() == now.date():
        return "today"
    if now.date() - local.date() == timedelta(days=1):
        return "yesterday"
    month = _MONTHS[local.month - 1]
    return f"{local.day} {month}" + ("" if local.year == now.year else f" {local.year}")


def day_and_time(then: datetime, now: datetime) -> str:
    """The day with the time on the wall: "yesterday 18:30"."""
    return f"{day(then, now)} {_local(then, now):%H:%M}"


def stamp(then: datetime, now: datetime) -> str:
    """A date and time that align below each other: "24 Nov 2026 18:30"."""
    local = _local(then, now)
    return f"{local.day:2} {_MONTHS[local.month - 1]} {local.year} {local:%H:%M}"


def _local(then: datetime, now: datetime) -> datetime:
    try:
        return then.astimezone(now.tzinfo)
    except OverflowError:  # at either end of the calendar: better the time as it was told
        return then


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
"""Not from the locale, which would mix languages on the screen."""
