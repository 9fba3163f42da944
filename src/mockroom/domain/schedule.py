"""When a drill comes again: what is remembered of each one, worked out from its reviews."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

LEECH_LAPSES = 4
"""So many times a drill that had been learnt was forgotten, and it is called a leech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the schedule knows of one drill."""

    stability: float
    """Days after which nine in ten would still know it."""
    difficulty: float
    """1 (easy) to 10."""
    step: int | None
    """The step of learning it is at; None once it comes back after whole days."""
    lapsed: bool = False
    """Whether a step is one of learning it again."""
    at: datetime
    """The last review, in UTC."""
    day: date
    """The day of the last review."""
    due: datetime
    """When it comes again where that is within a day, in UTC; else no earlier than this."""
    due_day: date
    """The day it comes again."""
    reviews: int
    lapses: int
    """How often it was forgotten after it had been learnt."""

    @property
    def leech(self) -> bool:
        """Whether it was forgotten so often that an easier drill should stand for it."""
        return self.lapses >= LEECH_LAPSES

    def is_due(self, now: datetime, today: date) -> bool:
        """Whether it is to be done now.

        A day's drills are due from the beginning of the day. A last review that lies in the
        future tells of a clock that was wrong, so nothing is held back for it.
        """
        if self.day > today + timedelta(days=1) or today > self.due_day:
            return True
        return today == self.due_day and (self.step is None or now >= self.due)
