"""What becomes of old attempts under the rubrics of today; the scorecards of then stay facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, Scorecard


class Fate(StrEnum):
    """What scoring an attempt again came to."""

    SAME = "same"
    """Every signal has the level it had."""
    MOVED = "moved"
    """A level moved, or a signal came or went."""
    GONE = "gone"
    """The bank no longer has its question."""
    UNREADABLE = "unreadable"
    """The attempt itself cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One attempt, then and now."""

    attempt: str
    question: str
    title: str
    finished: datetime | None
    """None where the attempt cannot be read."""
    fate: Fate
    before: Mapping[str, Level]
    """The levels of that time, by signal."""
    after: Mapping[str, Level]
    """The levels of today; empty where there are none."""
    names: Mapping[str, str]
    """The names of all these signals."""
    overall: tuple[int, int]
    """The figures then and now; the second means nothing where there are no levels of today."""
    too_short: bool
    """Whether neither figure is to be shown."""
    rubric: tuple[str, str]
    """The digests of the rubrics."""
    trouble: str = ""
    """Why there is nothing of today, in a sentence."""

    @property
    def rubric_changed(self) -> bool:
        """Whether the rubric is another one; where not, only mockroom itself reads otherwise."""
        return bool(self.after) and self.rubric[0] != self.rubric[1]

    @property
    def up(self) -> tuple[str, ...]:
        """The signals that are higher today."""
        return tuple(s for s in self.after if s in self.before and self.after[s] > self.before[s])

    @property
    def down(self) -> tuple[str, ...]:
        """The signals that are lower today."""
        return tuple(s for s in self.after if s in self.before and self.after[s] < self.before[s])

    @property
    def new(self) -> tuple[str, ...]:
        """The signals that were not listened for then."""
        return tuple(s for s in self.after if s not in self.before)

    @property
    def dropped(self) -> tuple[str, ...]:
        """The signals that are not listened for today."""
        return tuple(s for s in self.before if s not in self.after) if self.after else ()

    @property
    def steps(self) -> int:
        """By how many levels its signals moved, up and down together."""
        return sum(abs(self.after[s] - self.before[s]) for s in (*self.up, *self.down))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalMoves:
    """One signal over all attempts that were scored again."""

    signal: str
    name: str
    up: int
    down: int
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RescoreReport:
    """What moved, over many attempts."""

    attempts: int
    fates: Mapping[Fate, int]
    """How many came to what; every fate has a place."""
    signals: tuple[SignalMoves, ...]
    """Those that moved most first; without those that never moved."""
    most: tuple[Moved, ...]
    """The attempts that moved most, up to ten."""
    unread: tuple[Moved, ...]
    """Those that have nothing of today."""
    sentence: str
    """What that comes to."""


def report_of(moves: Iterable[Moved]) -> RescoreReport:
    """What moved, over the attempts that were scored again."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One signal then and now, and what explains the difference."""

    signal: str
    name: str
    before: Level | None
    """None where it was not listened for then."""
    after: Level | None
    """None where it is not listened for today."""
    gained: tuple[Evidence, ...]
    """What counts more today than then, or only today; spans of the attempt's text."""
    lost: tuple[Evidence, ...]
    """What counted more then, or only then, as it stood on the scorecard of then."""
    sentence: str
    """What explains it, in words."""

    @property
    def moved(self) -> bool:
        """Whether the level is another one."""
        return self.before is not self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescored:
    """One attempt with its scorecard of today beside that of its time."""

    attempt: Attempt
    today: Scorecard
    signals: tuple[Explained, ...]
    """In the order of today; those that are not listened for any more come last."""
    sentence: str
    """What that comes to."""

    @property
    def rubric_changed(self) -> bool:
        """Whether the rubric is another one since."""
        return self.attempt.scorecard.rubric_digest != self.today.rubric_digest

    @property
    def changed(self) -> bool:
        """Whether anything on the scorecard is otherwise, levels or evidence."""
        return any(one.moved or one.gained or one.lost for one in self.signals)


def rescored(attempt: Attempt, today: Scorecard) -> Rescored:
    """An attempt beside its scorecard of today, which is that of `attempt.text`."""
    raise NotImplementedError
