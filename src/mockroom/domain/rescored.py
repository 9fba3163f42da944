"""What becomes of many attempts under the rubrics of today; the scorecards of then stay facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Scorecard

_MOST = 10


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
    """Those that have nothing of today, by id."""
    sentence: str
    """What that comes to."""


def moved(attempt: Attempt, today: Scorecard | None, trouble: str = "") -> Moved:
    """An attempt then and now; without a scorecard of today because of some trouble."""
    then = attempt.scorecard
    before = {one.signal: one.level for one in then.signals}
    after = {one.signal: one.level for one in today.signals} if today else {}
    names = {one.signal: one.name for one in then.signals}
    names |= {one.signal: one.name for one in today.signals} if today else {}
    fate = Fate.SAME if before == after else Fate.MOVED
    return Moved(
        attempt=attempt.id,
        question=attempt.question,
        title=attempt.question_title,
        finished=attempt.finished,
        fate=fate if today else Fate.GONE,
        before=before,
        after=after,
        names=names,
        overall=(then.overall, today.overall if today else 0),
        too_short=then.too_short or (today is not None and today.too_short),
        rubric=(then.rubric_digest, today.rubric_digest if today else ""),
        trouble=trouble,
    )


def unreadable(attempt: str, trouble: str, *, question: str = "", title: str = "") -> Moved:
    """An attempt that cannot be read, with what is known of it all the same."""
    return Moved(
        attempt=attempt,
        question=question,
        title=title,
        finished=None,
        fate=Fate.UNREADABLE,
        before={},
        after={},
        names={},
        overall=(0, 0),
        too_short=True,
        rubric=("", ""),
        trouble=trouble,
    )


def report_of(moves: Iterable[Moved]) -> RescoreReport:
    """What moved, over the attempts that were scored again, in whatever order."""
    found = list(moves)
    fates = {fate: sum(one.fate is fate for one in found) for fate in Fate}
    otherwise = [one for one in found if one.fate is Fate.MOVED]
    return RescoreReport(
        attempts=len(found),
        fates=fates,
        signals=_signal_moves(found),
        most=tuple(sorted(otherwise, key=lambda one: (-_weight(one), one.attempt))[:_MOST]),
        unread=tuple(
            sorted((one for one in found if not one.after and one.trouble), key=_by_attempt)
        ),
        sentence=_reported(len(found), fates),
    )


def _by_attempt(one: Moved) -> str:
    return one.attempt


def _weight(one: Moved) -> int:
    """By how much an attempt moved; a signal that came or went weighs as much as a level."""
    return one.steps + len(one.new) + len(one.dropped)


def _signal_moves(found: Iterable[Moved]) -> tuple[SignalMoves, ...]:
    counts: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for one in found:
        for signal, level in one.after.items():
            if signal in one.before:
                names[signal] = one.names.get(signal, signal)
                was = one.before[signal]
                counts.setdefault(signal, [0, 0, 0])[(level > was) - (level < was)] += 1
    rows = [
        SignalMoves(signal=signal, name=names[signal], same=same, up=up, down=down)
        for signal, (same, up, down) in counts.items()
        if up or down
    ]
    return tuple(sorted(rows, key=lambda one: (-(one.up + one.down), one.name)))


def _reported(total: int, fates: Mapping[Fate, int]) -> str:
    if not total:
        return "There are no attempts to score again."
    missing = fates[Fate.GONE] + fates[Fate.UNREADABLE]
    read = total - missing
    noun = "attempt" if read == 1 else "attempts"
    said = f"{fates[Fate.MOVED]} of {read} {noun} came out otherwise."
    if not read:
        said = "No attempt could be scored again."
    elif not fates[Fate.MOVED]:
        said = "Every attempt came out as it did then."
    if missing and read:
        have = "attempt has" if missing == 1 else "attempts have"
        said = f"{said} {missing} {have} nothing of today."
    return said
