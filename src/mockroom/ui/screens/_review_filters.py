"""What a history is narrowed to: the choices, what choosing one comes to, and the words for it.

Pure; the screen shows choosers over it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from mockroom.domain.history import LAST_FIRST, Sort, SortKey
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.plain import shorten
from mockroom.domain.stories import Story
from mockroom.ui.screens._review_data import MONTHS, Asked, Counted, Known
from mockroom.ui.screens.chooser import Choice
from mockroom.ui.widgets.wording import level_word

QUESTION, TOPIC, SIGNAL, MODE = "question", "topic", "signal", "mode"
DATES, DISPUTED, STORY, ORDER = "dates", "disputed", "story", "order"

OWN_DATES = "own"
"""The key of the choice to type two days."""
_SPANS = {"7": "the last 7 days", "30": "the last 30 days", "90": "the last 90 days"}
_LONGEST = 30
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_ORDERS: dict[SortKey, tuple[str, str]] = {
    SortKey.DATE: ("the last first", "the earliest first"),
    SortKey.QUESTION: ("by question, Z to A", "by question, A to Z"),
    SortKey.OVERALL: ("by overall, the highest first", "by overall, the lowest first"),
    SortKey.WORDS: ("by words, the longest first", "by words, the shortest first"),
    SortKey.MODE: ("by mode, real first", "by mode, coached first"),
    SortKey.DISPUTES: ("by your own levels, most first", "by your own levels, fewest first"),
    SortKey.RATING: ("by your rating, the highest first", "by your rating, the lowest first"),
}
"""Descending and ascending, in words."""


def order_choices() -> list[Choice]:
    """Every order."""
    return [
        Choice(f"{key}:{way}", words)
        for key, both in _ORDERS.items()
        for way, words in zip(("down", "up"), both, strict=True)
    ]


def order_key(sort: Sort) -> str:
    """The key of an order's choice."""
    return f"{sort.key}:{'down' if sort.descending else 'up'}"


def order_of(key: str) -> Sort:
    """The order of a choice."""
    name, _, way = key.partition(":")
    return Sort(key=SortKey(name), descending=way == "down")


def choices(found: Sequence[Counted], anything: str, total: int, *, numbers: bool) -> list[Choice]:
    """What there is, each with how many attempts it leaves, after the choice of all."""
    rows = [Counted(key="", name=anything, attempts=total), *found]
    return [Choice(one.key, one.name, f"{one.attempts}" if numbers else "") for one in rows]


def level_choices(known: Known, signal: str, *, numbers: bool) -> list[Choice]:
    """The levels that a signal came out at."""
    counts = known.levels.get(signal, (0,) * len(Level))
    found = [
        Counted(key=f"{int(level)}", name=level_word(level), attempts=counts[level])
        for level in Level
        if counts[level]
    ]
    return choices(found, "any level", sum(counts), numbers=numbers)


def date_choices(known: Known, *, numbers: bool) -> list[Choice]:
    """Stretches up to today, months, and two days of one's own."""
    spans = [Choice(key, words) for key, words in _SPANS.items()]
    year = Choice(f"{known.today.year}", "this year")
    own = Choice(OWN_DATES, "two days that you type")
    anything, *months = choices(known.months, "any day", known.attempts, numbers=numbers)
    return [anything, *spans, year, *months, own]


def dates_of(key: str, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of a choice."""
    if not key:
        return None, None
    if key in _SPANS:
        return today - timedelta(days=int(key) - 1), None
    if "-" not in key:
        return date(int(key), 1, 1), None
    first = date.fromisoformat(key)
    after = (first + timedelta(days=31)).replace(day=1)
    return first, after - timedelta(days=1)


def typed_dates(text: str) -> tuple[date | None, date | None] | str:
    """Two days as somebody typed them, or one from which on; a sentence where they are none."""
    try:
        days = [date.fromisoformat(one) for one in _DAY.findall(text)]
    except ValueError:
        days = []
    if not 1 <= len(days) <= 2:
        return 'Type one day or two, such as "2026-10-01 2026-10-31".'
    if len(days) == 2 and days[0] > days[1]:
        return "The first day comes after the last one; turn them round."
    return days[0], days[1] if len(days) == 2 else None


def filter_choices(asked: Asked, known: Known, stories: Sequence[Story]) -> list[Choice]:
    """What can be filtered by, with what holds now."""
    wanted = asked.wanted
    name = next((one.name for one in stories if one.id == asked.story), asked.story)
    rows = [
        Choice(QUESTION, "Question", _title(wanted.question, known)),
        Choice(TOPIC, "Topic", wanted.topic or ""),
        Choice(SIGNAL, "Signal and level", _signal(asked, known)),
        Choice(MODE, "Mode", wanted.mode or ""),
        Choice(DATES, "Days", _days(asked)),
    ]
    if known.disputed or wanted.disputed:
        rows.append(Choice(DISPUTED, "Levels I see otherwise", "only" if wanted.disputed else ""))
    if stories or asked.story:
        rows.append(Choice(STORY, "Story", name))
    return rows


def narrowed(asked: Asked, key: str, chosen: str, today: date) -> Asked:
    """What is asked for once something was chosen; for a signal see `at_level`."""
    match key:
        case "question":
            return asked.wanting(replace(asked.wanted, question=chosen or None))
        case "topic":
            return asked.wanting(replace(asked.wanted, topic=chosen or None))
        case "mode":
            return asked.wanting(replace(asked.wanted, mode=Mode(chosen) if chosen else None))
        case "dates":
            since, until = dates_of(chosen, today)
            return asked.wanting(replace(asked.wanted, since=since, until=until))
        case _:
            return asked


def at_level(asked: Asked, signal: str, level: str) -> Asked:
    """What is asked for once a signal was chosen, and a level of it if any."""
    found = Level(int(level)) if signal and level else None
    return asked.wanting(replace(asked.wanted, signal=signal or None, level=found))


def told(asked: Asked, known: Known | None, stories: Sequence[Story], point: str) -> str:
    """What is asked for, in words; empty where nothing is."""
    wanted = asked.wanted
    story = next((one.name for one in stories if one.id == asked.story), asked.story)
    said = (
        _title(wanted.question, known),
        wanted.topic or "",
        _signal(asked, known),
        wanted.mode or "",
        _days(asked),
        "levels you see otherwise" if wanted.disputed else "",
        f'story "{story}"' if story else "",
        "" if asked.sort == LAST_FIRST else order_words(asked.sort),
    )
    return f" {point} ".join(shorten(one, _LONGEST + 10) for one in said if one)


def order_words(sort: Sort) -> str:
    """An order in words."""
    return _ORDERS[sort.key][0 if sort.descending else 1]


def _title(question: str | None, known: Known | None) -> str:
    if not question:
        return ""
    found = next((one.name for one in known.questions if one.key == question), "") if known else ""
    return shorten(found or question, _LONGEST)


def _signal(asked: Asked, known: Known | None) -> str:
    wanted = asked.wanted
    if not wanted.signal:
        return ""
    names = known.signals if known else ()
    name = next((one.name for one in names if one.key == wanted.signal), wanted.signal)
    return name if wanted.level is None else f"{name}: {level_word(wanted.level)}"


def _days(asked: Asked) -> str:
    since, until = asked.wanted.since, asked.wanted.until
    if since and until:
        if since.day == 1 and (until + timedelta(days=1)).day == 1 and _same_month(since, until):
            return f"{MONTHS[since.month - 1]} {since.year}"
        return f"{since.isoformat()} to {until.isoformat()}"
    return f"since {since.isoformat()}" if since else f"up to {until.isoformat()}" if until else ""


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)
