"""What the history screen knows: what is asked for, and what there is to ask for.

Both are values; `known` and `linked` read files and belong in a thread.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.history import EVERYTHING, LAST_FIRST, HistoryFilter, Sort
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.stories import Story
from mockroom.domain.trends import Trends, trends_of
from mockroom.practice import AttemptRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is listed: which attempts, those of which story, and in which order."""

    wanted: HistoryFilter = EVERYTHING
    story: str = ""
    """The id of a story; `fitted` puts its attempts into the filter."""
    sort: Sort = LAST_FIRST

    @property
    def narrowed(self) -> bool:
        """Whether some attempts are left out, the search aside."""
        return bool(self.story) or replace(self.wanted, text="") != EVERYTHING

    def fitted(self, stories: Iterable[Story]) -> HistoryFilter:
        """The filter with the attempts of the story; a story that is gone has none."""
        if not self.story:
            return self.wanted
        linked = (one.attempts for one in stories if one.id == self.story)
        return replace(self.wanted, attempts=frozenset(next(linked, ())))

    def wanting(self, wanted: HistoryFilter) -> "Asked":
        """The same with another filter."""
        return replace(self, wanted=wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Something to filter by, with how many attempts it leaves."""

    key: str
    name: str
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What all attempts together offer to filter by, and what they tell over time."""

    attempts: int
    questions: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    signals: tuple[Counted, ...]
    levels: Mapping[str, tuple[int, ...]]
    """How often each signal came out at each level."""
    modes: tuple[Counted, ...]
    months: tuple[Counted, ...]
    """Keys are the first days of months, the last month first."""
    disputed: int
    today: date
    trends: Trends


def known(rows: Sequence[AttemptRow], catalogue: Catalogue, today: date) -> Known:
    """Read off the rows of all attempts, the last finished first."""
    titles: dict[str, str] = {}
    names: dict[str, str] = {}
    topics: Counter[str] = Counter()
    levels: dict[str, Counter[Level]] = {}
    for row in rows:
        titles.setdefault(row.question, row.title)
        names |= dict(zip(row.signals, row.names, strict=False))
        question = catalogue.questions.get(row.question)
        if question:
            topics[question.topic] += 1
        for signal, level in zip(row.signals, row.levels, strict=False):
            levels.setdefault(signal, Counter())[level] += 1
    names |= {signal.id: signal.name for signal in catalogue.signals.values()}
    return Known(
        attempts=len(rows),
        questions=_named(Counter(row.question for row in rows), titles),
        topics=_named(topics, {}),
        signals=_named({one: found.total() for one, found in levels.items()}, names),
        levels={one: tuple(found[level] for level in Level) for one, found in levels.items()},
        modes=tuple(_in_order(Counter(row.mode.value for row in rows), list(Mode))),
        months=tuple(_months(rows)),
        disputed=sum(bool(row.disputes) for row in rows),
        today=today,
        trends=trends_of(rows, catalogue, today),
    )


def _named(counts: Mapping[str, int], names: Mapping[str, str]) -> tuple[Counted, ...]:
    """By name."""
    found = [
        Counted(key=key, name=names.get(key, key), attempts=number)
        for key, number in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.key)))


def _in_order(counts: Mapping[str, int], keys: Iterable[str]) -> Iterator[Counted]:
    for key in keys:
        if counts.get(key):
            yield Counted(key=key, name=key, attempts=counts[key])


def _months(rows: Sequence[AttemptRow]) -> Iterator[Counted]:
    counts = Counter(row.finished.date().replace(day=1) for row in rows)
    for month in sorted(counts, reverse=True):
        key = month.isoformat()
        yield Counted(
            key=key, name=f"{MONTHS[month.month - 1]} {month.year}", attempts=counts[month]
        )


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""Not from the locale, which would mix languages on the screen."""


def linked(stories: Iterable[Story]) -> dict[str, tuple[str, ...]]:
    """The names of the stories that an attempt tells, by its id."""
    told: dict[str, list[str]] = {}
    for story in stories:
        for attempt in story.attempts:
            told.setdefault(attempt, []).append(story.name)
    return {attempt: tuple(names) for attempt, names in told.items()}
