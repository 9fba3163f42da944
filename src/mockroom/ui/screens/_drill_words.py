"""A run of drills in words: the line above it, the grades, and what is said at its end. Pure."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from mockroom.domain.drill import Kind
from mockroom.domain.drill_run import Done, Queued, Run, Why
from mockroom.domain.review import Grade
from mockroom.ui.widgets.counting import count

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86_400.0
_MONTH, _YEAR = 30.4 * _DAY, 365.25 * _DAY
_LONG_ONES = 3
"""So many names of drills are told at the end; the rest is a count."""

WHY = {
    Why.BEGUN: "begun before",
    Why.DUE: "due",
    Why.WEAK: "new, on what was weakest",
    Why.NEW: "new",
    Why.MISSED: "missed in an answer",
    Why.EASIER: "an easier one",
}
"""Why a drill comes now."""


def interval(after: timedelta) -> str:
    """A time until a drill comes again, as short as can be read: "10 m", "5 h", "2 d"."""
    seconds = max(after.total_seconds(), 0.0)
    if seconds < _HOUR:
        return f"{max(round(seconds / _MINUTE), 1)} m"
    if seconds < 22 * _HOUR:
        return f"{round(seconds / _HOUR)} h"
    if seconds < 60 * _DAY:
        return f"{max(round(seconds / _DAY), 1)} d"
    if seconds < 2 * _YEAR:
        return f"{round(seconds / _MONTH)} mo"
    return f"{round(seconds / _YEAR)} y"


def place(run: Run) -> str:
    """Which drill of how many it is: "3 of 10"."""
    return f"{min(len(run.done) + 1, len(run.queue))} of {len(run.queue)}"


def note(queued: Queued, title: str = "") -> str:
    """What is to be known of a drill before it is done, in a sentence; `title` is that of the one
    it stands for."""
    if queued.instead_of:
        named = f'"{title}"' if title else "one"
        return f"It stands for {named}, which was forgotten four times or more; this one is easier."
    if queued.leech:
        return (
            "It was forgotten four times or more, and there is no easier one for it: take your"
            " time with what is shown afterwards."
        )
    return ""


# The end of a run


def done_words(run: Run, *, numbers: bool) -> tuple[str, ...]:
    """What was done, a sentence or two."""
    graded = run.graded
    if not graded:
        return ("Nothing was graded in this run.",)
    kinds = Counter(one.queued.card.kind for one in graded)
    if numbers:
        told = [f"{kinds[kind]} {kind.value}" for kind in Kind if kinds[kind]]
        first = f"{count(len(graded), 'drill')}: {', '.join(told)}."
    else:
        first = f"You went through {_and([kind.value for kind in Kind if kinds[kind]])}."
    return (first, *_by_grade(graded, numbers=numbers))


def _by_grade(graded: Sequence[Done], *, numbers: bool) -> tuple[str, ...]:
    grades = Counter(one.grade for one in graded)
    if not numbers:
        return ()
    told = [f"{grades[grade]} {grade.word}" for grade in reversed(Grade) if grades[grade]]
    return (f"Your grades: {', '.join(told)}.",)


def again_words(run: Run) -> str:
    """Which drills were not known, by name; empty if all were."""
    titles = [one.queued.card.title for one in run.graded if one.grade is Grade.AGAIN]
    if not titles:
        return ""
    more = len(titles) - _LONG_ONES
    named = [*titles[:_LONG_ONES], *([f"{more} more"] if more > 0 else [])]
    return f"Not known yet, and back soon: {'; '.join(named)}."


def skipped_words(run: Run) -> str:
    """What was passed over; empty if nothing was."""
    skipped = len(run.done) - len(run.graded)
    if not skipped:
        return ""
    return (
        "You passed one over; it comes again."
        if skipped == 1
        else (f"You passed {skipped} over; they come again.")
    )


def coming_words(tomorrow: int, waiting: int, soon: int = 0, *, numbers: bool) -> tuple[str, ...]:
    """What comes tomorrow, what comes again later today, and what is at hand."""
    said = ["No drill comes back tomorrow."]
    if tomorrow:
        said = [f"{_come(tomorrow, numbers=numbers)} back tomorrow."]
    if soon:
        said.append(f"{_come(soon, numbers=numbers)} again later today.")
    if waiting:
        more = f"{waiting} more {'is' if waiting == 1 else 'are'} at hand if you want to go on."
        said.append(more if numbers else "More wait, if you want them.")
    elif not soon:
        said.append("Nothing more waits today.")
    return tuple(said)


def _come(number: int, *, numbers: bool) -> str:
    if not numbers:
        return "Some come"
    return f"{count(number, 'drill')} {'comes' if number == 1 else 'come'}"


def _and(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
