"""`mockroom trends`: what all attempts together tell, as the screen does, in words and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mockroom.cli.compose import practice_for
from mockroom.cli.scorecard_text import wrapped
from mockroom.cli.streams import complain, say
from mockroom.cli.trouble import CommandError
from mockroom.domain.history import HistoryFilter
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line, shorten
from mockroom.domain.plot import level_plot
from mockroom.domain.weakness import Remedy
from mockroom.practice import PracticeError
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.signs import level_sign

if TYPE_CHECKING:
    import argparse

    from mockroom.domain.trends import SignalTrend, Trends
    from mockroom.domain.weakness import WeakSignal
    from mockroom.practice import Practice

FORMAT = 1
_NAME, _WORD = 30, 9
"""The columns of a name and of a level."""
_PLOT = (60, 6)
"""Columns and lines of a plot."""


def run_trends(options: argparse.Namespace) -> int:
    """Print all trends, or that of one signal; 1 where an attempt could not be read."""
    practice = practice_for(options)
    wanted = _wanted(practice, options.signal)
    trends = practice.trends()
    if options.json:
        say(json.dumps({"format": FORMAT, **trends_dict(trends, wanted)}, indent=2))
    elif wanted is None:
        say("\n".join(_page(trends, numbers=practice.numbers)))
    else:
        say("\n".join(_one(trends, wanted, practice)))
    for notice in practice.notices:
        complain(notice)
    return int(bool(practice.notices))


def _wanted(practice: Practice, signal: str | None) -> str | None:
    """The id of the signal that is asked for; CommandError where there is none."""
    if signal is None:
        return None
    try:
        return practice.checked(HistoryFilter(signal=signal)).signal
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error


# For people


def _page(trends: Trends, *, numbers: bool) -> Iterator[str]:
    yield from wrapped(trends.sentence if numbers or not trends.signals else "Trends", start=0)
    if trends.weakest:
        yield ""
        yield "Weakest, and what to do:"
        for weak in trends.weakest:
            yield f"  {one_line(weak.name)}, {weak.latest.word}"
            yield from wrapped(_remedy(weak), start=4)
    if trends.signals:
        yield ""
        yield _row("All signals", "latest", "best", "answers" if numbers else "")
        points = trends.overall
        whole = [Level.nearest(one.overall) for one in points]
        yield _row(
            "On the whole", whole[-1].word, max(whole).word, f"{len(points)}" if numbers else ""
        )
        for one in trends.signals:
            number = f"{one.count}" if numbers else ""
            yield _row(one.name, one.latest.word, one.best.word, number, one.sentence)
    if trends.attempts:
        yield ""
        rating, calendar = trends.calibration, trends.calendar
        yield from wrapped(rating.sentence if numbers else rating.words, start=0)
        if numbers:
            done, days = count(calendar.attempts, "attempt"), count(calendar.days, "day")
            yield f"{done} on {days} of the last {len(calendar.weeks)} weeks."


def _row(name: str, latest: str, best: str, number: str, told: str = "") -> str:
    figures = f"  {number:>7}" if number else ""
    start = f"  {shorten(one_line(name), _NAME):<{_NAME}}  {latest:<{_WORD}}{best:<{_WORD}}"
    return f"{start}{figures}  {told}".rstrip()


def _remedy(weak: WeakSignal) -> str:
    if weak.remedy is Remedy.DRILL:
        return f'"mockroom drill --signal {one_line(weak.target)}". {weak.reason}'
    title, target = one_line(weak.title), one_line(weak.target)
    return f'"mockroom practice {target}", {title}. {weak.reason}'


def _one(trends: Trends, signal: str, practice: Practice) -> Iterator[str]:
    trend, numbers = trends.signal(signal), practice.numbers
    if trend is None:
        known = practice.catalogue.signals.get(signal)
        name = one_line(known.name if known else signal)
        yield from wrapped(f"{name}: no attempt that could be scored listened for it.", start=0)
        return
    answers = f", {count(trend.count, 'answer')}" if numbers else ""
    yield f"{one_line(trend.name)}: latest {trend.latest.word}, best {trend.best.word}{answers}"
    yield from wrapped(trend.sentence, start=0)
    if numbers:
        points = [(point.day, float(point.level)) for point in trend.points]
        yield ""
        yield from (line.rstrip() for line in level_plot(points, *_PLOT, ascii_only=True))
    for weak in trends.weakest:
        if weak.signal == signal:
            yield ""
            yield from wrapped(_remedy(weak), start=0)
    yield ""
    for point in reversed(trend.points):
        level = f"{level_sign(point.level)} {point.level.word:<{_WORD}}"
        yield f"  {point.day}  {level} {point.attempt}"


# For programs


def trends_dict(trends: Trends, signal: str | None = None) -> dict[str, Any]:
    """What all attempts tell, or what they tell of one signal, as JSON has it."""
    rating = trends.calibration
    return {
        "attempts": trends.attempts,
        "too_short": trends.too_short,
        "sentence": trends.sentence,
        "weakest": [_weak(one) for one in trends.weakest if signal in {None, one.signal}],
        "signals": [_signal(one) for one in trends.signals if signal in {None, one.signal}],
        "overall": [
            {"day": one.day.isoformat(), "overall": one.overall, "attempt": one.attempt}
            for one in trends.overall
        ],
        "own_rating": {
            "pairs": rating.pairs,
            "lower": rating.lower,
            "same": rating.same,
            "higher": rating.higher,
            "difference": round(rating.difference, 2),
            "sentence": rating.sentence,
        },
        "days": [
            {"day": day.day.isoformat(), "attempts": day.attempts}
            for week in trends.calendar.weeks
            for day in week
            if day.attempts
        ],
    }


def _weak(one: WeakSignal) -> dict[str, Any]:
    return {
        "id": one.signal,
        "name": one.name,
        "standing": round(one.standing, 2),
        "answers": one.evidence,
        "latest": int(one.latest),
        "remedy": one.remedy.value,
        "target": one.target,
        "title": one.title,
        "reason": one.reason,
    }


def _signal(one: SignalTrend) -> dict[str, Any]:
    return {
        "id": one.signal,
        "name": one.name,
        "latest": int(one.latest),
        "best": int(one.best),
        "standing": round(one.standing, 2),
        "spread": list(one.spread),
        "sentence": one.sentence,
        "points": [
            {"day": point.day.isoformat(), "level": int(point.level), "attempt": point.attempt}
            for point in one.points
        ],
    }
