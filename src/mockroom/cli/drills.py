"""`mockroom drills`, and the run that `mockroom drill` begins."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mockroom.cli.compose import settings_for, tell_skipped
from mockroom.cli.streams import complain, say
from mockroom.cli.table import hung
from mockroom.cli.trouble import CommandError
from mockroom.domain.plain import one_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from mockroom.domain.drill_run import Queued, Run
    from mockroom.practice.drills import Drills, Due, Goal, Queue, Retention, Statistics

FORMAT = 1


def run_drills(options: argparse.Namespace) -> int:
    """Print what is due, what comes, and how it went."""
    from mockroom.practice import default_practice
    from mockroom.practice.compose_drills import default_drills

    settings = settings_for(options.content)
    practice = default_practice(settings)
    drills = default_drills(settings, practice)
    tell_skipped(practice, options.content)
    queue = _queue(drills, options)
    due, told = drills.due(), drills.statistics()
    if options.json:
        say(json.dumps(_table(drills, due, queue, told), indent=2))
    else:
        say("\n".join(_lines(due, queue, told, numbers=settings.numbers)))
    notices = (*practice.notices, *drills.notices, *queue.notices)
    for notice in notices:
        complain(notice)
    return int(bool(notices))


def begun(drills: Drills, options: argparse.Namespace) -> Run:
    """The run that the options ask for; PracticeError, CommandError where nothing fits."""
    queue = _queue(drills, options)
    if not queue.cards:
        raise CommandError(_why_none(queue, options), code=1)
    return drills.begin(queue)


def _why_none(queue: Queue, options: argparse.Namespace) -> str:
    if not (options.signal or options.kind):
        return (
            "nothing is due, and today's new ones are done. --count N brings more whatever the"
            " day's limits say."
        )
    if queue.resting:
        return "all drills that fit were done, and none of them is due yet."
    return "no drill fits that. Leave out --signal or --kind."


def _queue(drills: Drills, options: argparse.Namespace) -> Queue:
    from mockroom.practice import PracticeError

    try:
        return drills.queue(signal=options.signal, kind=options.kind, count=options.count)
    except PracticeError as error:
        raise CommandError(str(error), code=2) from error


# For people


def _lines(due: Due, queue: Queue, told: Statistics, *, numbers: bool) -> Iterator[str]:
    yield f"{due.says(numbers=numbers)}."
    yield _goal_line(due.goal)
    if queue.cards:
        yield ""
        yield "Next:"
        yield from (_card_line(one) for one in queue.cards)
    if told.reviews and numbers:
        yield ""
        yield f"Reviews so far: {told.reviews}, of {told.started} of {told.drills} drills."
        ahead = " ".join(str(count) for _, count in told.forecast)
        yield f"Due on each of the next {len(told.forecast)} days: {ahead}"
        yield from _retention_lines("Still known, by kind:", told.by_kind)
        yield from _retention_lines("Still known, by signal:", told.by_signal)


def _goal_line(goal: Goal) -> str:
    if goal.frozen:
        return "This week is a holiday."
    days = "day" if goal.days == 1 else "days"
    line = f"This week: practised on {goal.done}, the goal is {goal.days} {days}."
    if goal.kept > 1:
        line += f" Reached {goal.kept} weeks in a row."
    return line


def _card_line(one: Queued) -> str:
    why = "leech" if one.leech else one.why.value
    return hung(f"  {why:<7} {one.card.kind.value:<12} ", one.card.title)


def _retention_lines(title: str, rows: tuple[Retention, ...]) -> Iterator[str]:
    learnt = [row for row in rows if row.learnt]
    if learnt:
        yield title
    for row in learnt:
        leeches = f", {row.leeches} forgotten again and again" if row.leeches else ""
        yield f"  {one_line(row.title):<32} {row.kept} of {row.learnt}{leeches}"


# For programs


def _table(drills: Drills, due: Due, queue: Queue, told: Statistics) -> dict[str, Any]:
    goal = due.goal
    return {
        "format": FORMAT,
        "due": {
            "count": due.count,
            "minutes": due.minutes,
            "begun": due.begun,
            "new": due.new,
            "soon": due.soon,
            "later": queue.later,
        },
        "goal": {
            "week": goal.week.isoformat(),
            "days": goal.days,
            "done": goal.done,
            "frozen": goal.frozen,
            "weeks_kept": goal.kept,
        },
        "next": [_card(drills, one) for one in queue.cards],
        "statistics": {
            "reviews": told.reviews,
            "started": told.started,
            "drills": told.drills,
            "kinds": [_retention(row) for row in told.by_kind],
            "signals": [_retention(row) for row in told.by_signal],
            "forecast": [{"day": day.isoformat(), "due": count} for day, count in told.forecast],
            "days": [{"day": day.isoformat(), "reviews": count} for day, count in told.per_day],
            "lost": list(told.lost),
        },
    }


def _card(drills: Drills, one: Queued) -> dict[str, Any]:
    state = drills.state(one.card.id)
    return {
        "id": one.card.id,
        "kind": one.card.kind.value,
        "title": one.card.title,
        "signal": one.card.signal or None,
        "question": one.card.question or None,
        "why": one.why.value,
        "instead_of": one.instead_of or None,
        "leech": one.leech,
        "reviews": state.reviews if state else 0,
        "lapses": state.lapses if state else 0,
        "due": state.due_day.isoformat() if state else None,
    }


def _retention(row: Retention) -> dict[str, Any]:
    return {
        "id": row.name,
        "title": row.title,
        "reviews": row.reviews,
        "learnt": row.learnt,
        "kept": row.kept,
        "leeches": row.leeches,
    }
