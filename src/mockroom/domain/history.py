"""Which past attempts are wanted, and in which order: the meaning that every index has to keep.

`fits` and `ordered` say it on plain values. The store that keeps attempts in memory uses them as
they are, the index in a file has the same in SQL, and one test suite holds both to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Found, folded, words_of
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFilter:
    """What is asked for; what is left out holds for all."""

    question: str | None = None
    """A question's id; it need not be in the bank any more."""
    topic: str | None = None
    """A topic of the bank: attempts at any question that is in it today."""
    signal: str | None = None
    """A signal's id: attempts in which it was listened for."""
    level: Level | None = None
    """The level that `signal` has, or any signal where none is named."""
    mode: Mode | None = None
    since: date | None = None
    """The first day, as it was where the attempt was finished."""
    until: date | None = None
    """The last day, itself included."""
    text: str = ""
    """Words that all have to be found in what the candidate said, see `finding`."""
    disputed: bool = False
    """Only attempts with a level that the candidate disagrees with."""
    attempts: frozenset[str] | None = None
    """Only some of these ids: those that a story links, say."""

    @property
    def open(self) -> bool:
        """Whether it lets everything through."""
        return self == EVERYTHING


EVERYTHING = HistoryFilter()


class SortKey(StrEnum):
    """What a history can be sorted by."""

    DATE = "date"
    """When it was finished."""
    QUESTION = "question"
    """The title that the question had, without regard to capitals and accents."""
    OVERALL = "overall"
    """The overall figure; attempts that are too short for one come last either way."""
    WORDS = "words"
    MODE = "mode"
    DISPUTES = "disputes"
    """How many levels are disputed."""
    RATING = "rating"
    """What the candidate thought; attempts without that come last either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """An order; what is equal in it stands with the last finished first, then by id, last first."""

    key: SortKey = SortKey.DATE
    descending: bool = True


LAST_FIRST = Sort()
"""The order in which attempts are listed where nobody asks for another."""


Within = frozenset[str] | None
"""The questions that a filter's topic comes to, which is no part of an attempt; None for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """A stretch of a history."""

    rows: tuple[AttemptRow, ...]
    total: int
    """How many attempts there are in all that fit."""
    found: dict[str, Found]
    """For each row's id where the words of the filter's text were found; empty without a text."""


def fits(row: AttemptRow, told: str, wanted: HistoryFilter, within: Within = None) -> bool:
    """Whether an attempt is wanted; `told` is all that the candidate said in it, folded."""
    day = row.finished.date()
    return (
        (wanted.question is None or row.question == wanted.question)
        and (within is None or row.question in within)
        and (wanted.attempts is None or row.id in wanted.attempts)
        and _has_level(row, wanted)
        and (wanted.mode is None or row.mode is wanted.mode)
        and (wanted.since is None or day >= wanted.since)
        and (wanted.until is None or day <= wanted.until)
        and not (wanted.disputed and not row.disputes)
        and all(word in told for word in words_of(wanted.text))
    )


def _has_level(row: AttemptRow, wanted: HistoryFilter) -> bool:
    if wanted.signal is None and wanted.level is None:
        return True
    return any(
        (wanted.signal is None or signal == wanted.signal)
        and (wanted.level is None or level is wanted.level)
        for signal, level in zip(row.signals, row.levels, strict=False)
    )


def ordered(rows: Iterable[AttemptRow], sort: Sort = LAST_FIRST) -> list[AttemptRow]:
    """The attempts in an order."""
    found = sorted(rows, key=lambda row: (moment(row.finished), row.id), reverse=True)
    if sort.key is SortKey.DATE:
        return found if sort.descending else found[::-1]
    found.sort(key=lambda row: sort_value(row, sort.key), reverse=sort.descending)
    return sorted(found, key=lambda row: is_last(row, sort.key))


def sort_value(row: AttemptRow, key: SortKey) -> str | int:
    """What an attempt is sorted by, where that is not its time."""
    match key:
        case SortKey.QUESTION:
            return folded(row.title)
        case SortKey.OVERALL:
            return row.overall
        case SortKey.WORDS:
            return row.words
        case SortKey.MODE:
            return row.mode.value
        case SortKey.DISPUTES:
            return len(row.disputes)
        case SortKey.RATING:
            return int(row.self_rating or 0)
        case SortKey.DATE:
            return moment(row.finished)


def is_last(row: AttemptRow, key: SortKey) -> bool:
    """Whether there is nothing to sort an attempt by, so that it comes last either way."""
    return (key is SortKey.OVERALL and row.too_short) or (
        key is SortKey.RATING and row.self_rating is None
    )


def moment(time: datetime) -> int:
    """A time as microseconds since 1970 in UTC: whole, so that no two orders differ by rounding."""
    whole = int(time.replace(microsecond=0).timestamp())
    return whole * 1_000_000 + time.microsecond
