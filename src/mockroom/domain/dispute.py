"""Disputes: the candidate's own level for a signal beside that of the engine, with the reason.

Neither takes the other's place. The debrief shows both, and whoever writes rubrics can read all
disputes together and see where a rubric hears too little or too much.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mockroom.domain.level import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One disagreement with the level of one signal."""

    signal: str
    level: Level
    """What the engine found."""
    own: Level
    """What the candidate holds to be right."""
    why: str
    """In the candidate's words; may be empty."""
    at: datetime


def disputed(disputes: Iterable[Dispute], new: Dispute) -> tuple[Dispute, ...]:
    """The disputes with one more; it replaces an earlier one on the same signal."""
    return (*withdrawn(disputes, new.signal), new)


def withdrawn(disputes: Iterable[Dispute], signal: str) -> tuple[Dispute, ...]:
    """The disputes without that on one signal."""
    return tuple(one for one in disputes if one.signal != signal)
