"""The probes of one interview: what is asked, what it is about, and what was answered."""

from dataclasses import dataclass, field
from enum import StrEnum

from mockroom.domain.level import Level

USUAL_MOST = 2
"""Probes after an answer, unless a person wants more or fewer."""
MOST = 3
"""No interview has more than so many."""


class Lack(StrEnum):
    """What an answer lacks, so that the interviewer asks about it."""

    SIGNAL = "signal"
    """A signal is below its bar."""
    OWN_PART = "own part"
    """It says "we" throughout, and nothing of the candidate's own part."""
    RESULT = "result"
    """Nobody hears how it ended."""
    FIGURE = "figure"
    """It tells a change and nothing that measures it."""
    LEARNING = "learning"
    """Nothing was learned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A follow-up that the interviewer asks."""

    signal: str | None = None
    """The signal it gives a second chance to show; None where it is about the whole answer."""
    lack: Lack = Lack.SIGNAL
    ask: str
    why: str
    """What in the answer called for it, for the debrief: a clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeTurn:
    """A probe and what is said to it, in an interview in progress."""

    probe: Probe
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """A probe as it is kept: with its answer and what the answer changed."""

    probe: Probe
    answer: str = ""
    """Blank where it was skipped."""
    before: dict[str, Level] = field(default_factory=dict)
    """The levels of all that was said until then, by signal."""
    after: dict[str, Level] = field(default_factory=dict)
    """The levels with the answer to it."""

    @property
    def skipped(self) -> bool:
        """Whether nothing was said to it."""
        return not self.answer.strip()

    @property
    def recovered(self) -> dict[str, tuple[Level, Level]]:
        """The signals that the answer to it lifted: the level before and after."""
        return {
            signal: (self.before[signal], level)
            for signal, level in self.after.items()
            if signal in self.before and level > self.before[signal]
        }
