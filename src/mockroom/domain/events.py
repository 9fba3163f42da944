"""All that can happen in an interview, and the time at which it does."""

from dataclasses import dataclass
from datetime import datetime

from mockroom.domain.clock import Nudge
from mockroom.domain.hint import Hint
from mockroom.domain.level import Level
from mockroom.domain.probing import Probe


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One clarifying question of the candidate and the interviewer's reply."""

    ask: str
    reply: str
    known: str | None = None
    """The id of the listed question it was recognised as."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The candidate asked a clarifying question and was answered."""

    exchange: Exchange
    at: datetime


@dataclass(frozen=True, slots=True)
class Assumed:
    """The candidate said what they take as given."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Clarified:
    """The candidate turns to their clarifying questions."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Began:
    """The candidate begins to answer."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed in this phase is now this: a clarifying question, the answer, or that to the
    probe."""

    text: str
    at: datetime
    cuts: tuple[int, ...] = ()
    """Where the sections of an answer begin, if it is written section by section."""
    assuming: bool = False
    """Whether it is an assumption, where questions and assumptions are typed."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """The answer is handed in; the interviewer has a probe, or none."""

    probe: Probe | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Replied:
    """The open probe is answered or passed over; the interviewer has another one, or none."""

    probe: Probe | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Reopened:
    """The candidate takes the answer back to write on."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Rated:
    """The candidate said how good it was, or would not say."""

    level: Level | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Closed:
    """The interview ends here: what would still be asked is passed over."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Hinted:
    """A hint was taken."""

    hint: Hint
    at: datetime


@dataclass(frozen=True, slots=True)
class Nudged:
    """The clock said something."""

    nudge: Nudge
    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stops: a break, or leaving the room."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock runs again."""

    at: datetime


Event = (
    Asked
    | Assumed
    | Clarified
    | Began
    | Typed
    | Submitted
    | Replied
    | Reopened
    | Rated
    | Closed
    | Hinted
    | Nudged
    | Paused
    | Resumed
)
"""All that can happen in an interview."""
