"""The clock of an interview: seconds booked to phases, never those of a pause."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from mockroom.domain.phase import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time spent in each phase; it only ever informs, and never cuts off."""

    spent: dict[Phase, float] = field(default_factory=dict)
    """Whole seconds and fractions in each phase, up to `since`."""
    since: datetime | None = None
    """When the running stretch began; None while paused."""

    def seconds(self, phase: Phase, current: Phase, now: datetime) -> float:
        """Seconds spent in a phase up to `now`, given the phase the session is in."""
        running = 0.0
        if self.since is not None and phase is current:
            running = max((now - self.since).total_seconds(), 0.0)
        return self.spent.get(phase, 0.0) + running

    def stopped(self, current: Phase, now: datetime) -> "Clock":
        """The clock paused, with the running stretch booked to the current phase."""
        return Clock(spent={**self.spent, current: self.seconds(current, current, now)})

    def running(self, now: datetime) -> "Clock":
        """The clock started again, without booking what lay between."""
        return replace(self, since=now)


class Nudge(StrEnum):
    """What the clock says once, and then no more; `nudging` has the words."""

    THOUGHT = "thought"
    """The time to think is used up."""
    NEARLY = "nearly"
    """Three quarters of the time for the answer have gone."""
    OVER = "over"
    """All of it has."""
