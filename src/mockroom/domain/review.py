"""One grading of a drill, and what else the log of drills can say.

The log is the fact: when a drill comes again, and how the weeks went, are worked out from it. So
an entry holds what cannot be known later, above all the day on which it was for the person.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import IntEnum

USUAL_START = 4
"""The hour at which a day begins where nobody says otherwise: late evenings count as the day."""


class Grade(IntEnum):
    """How a drill went, in the person's own judgement."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @property
    def word(self) -> str:
        """The grade in a word, as it stands beside its key."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A drill was graded."""

    id: str
    """Tells it apart from all others, also from those of another window."""
    card: str
    """The id of the drill."""
    kind: str
    """The value of its kind; a word that is unknown here is kept."""
    signal: str = ""
    """The id of its signal; empty where it is about a whole question."""
    grade: Grade
    at: datetime
    """When, in UTC."""
    day: date
    """The day it was for the person: see `local_day`."""
    seconds: float = 0.0
    """From the prompt to the grade."""
    suggested: Grade | None = None
    """The grade that was suggested, where there was one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """A review is taken back: it is as if it had never been."""

    id: str
    review: str
    """The id of the review."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Freeze:
    """A week is a holiday, or is none after all; the later entry holds."""

    id: str
    week: date
    """Its Monday."""
    frozen: bool
    at: datetime


LogEntry = Review | Undo | Freeze
"""A line of the log."""


def local_day(at: datetime, starts: int = USUAL_START, zone: tzinfo | None = None) -> date:
    """The day that a moment belongs to, on the wall clock of a zone, or of its own offset.

    `starts` is the hour at which a day begins, 0 to 23. On the nights on which clocks are changed
    it is the hour that the clock shows, so no moment is left out or belongs to two days.
    """
    local = at.astimezone(zone) if zone is not None else at
    return (local.replace(tzinfo=None) - timedelta(hours=starts)).date()


def week_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
