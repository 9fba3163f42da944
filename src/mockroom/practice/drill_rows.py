"""What screens and commands are told about drills: what waits, what comes, how it has gone."""

from dataclasses import dataclass
from datetime import date

from mockroom.domain.drill_run import Queued
from mockroom.domain.due import Due as Due


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a day asks for."""

    new: int = 5
    """New drills a day, at most."""
    most: int = 20
    """Drills a day, at most, new ones among them; who asks for a count gets it all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What comes, in order, and what could not come."""

    cards: tuple[Queued, ...]
    notices: tuple[str, ...] = ()
    """About drills whose question or signal left the bank, in sentences; their reviews stay."""
    later: int = 0
    """Drills that are due too, and left for later by the day's limit or the count."""
    resting: int = 0
    """Drills that fit and do not come now, for whatever reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How often what should still have been known was known."""

    name: str
    """The kind's value or the signal's id."""
    title: str
    """Its name for people."""
    reviews: int
    """All reviews."""
    learnt: int
    """Reviews of drills that had been learnt; retention says little below about ten."""
    kept: int
    """Those of them that were not graded "again"."""
    leeches: int = 0

    @property
    def share(self) -> float | None:
        """0.0 to 1.0; None without reviews of learnt drills."""
        return self.kept / self.learnt if self.learnt else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """How it has gone, and what comes."""

    by_kind: tuple[Retention, ...]
    by_signal: tuple[Retention, ...]
    """Both with the least kept first, and what was never learnt last."""
    forecast: tuple[tuple[date, int], ...]
    """Drills that come due on each of the next 14 days, today first with all that waits."""
    per_day: tuple[tuple[date, int], ...]
    """Reviews on each of the last 28 days, today last."""
    reviews: int
    """All that count."""
    started: int
    """Drills that were ever graded."""
    drills: int
    """Drills that the bank holds."""
    lost: tuple[str, ...] = ()
    """The ids of graded drills that the bank no longer holds."""
