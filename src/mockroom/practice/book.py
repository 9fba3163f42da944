"""What the log of drills comes to: states, days and counts, kept up as entries are added.

However the entries arrive, one by one or all at once, the same log gives the same book. A review
that is taken back leaves no trace in it; where that cannot be undone from memory, `absorb` says
so, and the whole log has to be read again.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from mockroom.domain.review import Freeze, Grade, LogEntry, Review, Undo
from mockroom.domain.schedule import State
from mockroom.practice.scheduling import Scheduling


@dataclass(slots=True)
class Tally:
    """Counts of the reviews of one kind and signal."""

    reviews: int = 0
    milliseconds: int = 0
    learnt: int = 0
    """Reviews of drills that had been learnt before."""
    kept: int = 0
    """Those that were still known."""


@dataclass(slots=True)
class Book:
    """What a log comes to."""

    states: dict[str, State] = field(default_factory=dict)
    days: Counter[date] = field(default_factory=Counter)
    """Reviews a day."""
    fresh: Counter[date] = field(default_factory=Counter)
    """Drills that were graded for the first time, by the day."""
    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    """By kind and signal."""
    frozen: dict[date, bool] = field(default_factory=dict)
    """Weeks that are a holiday, or are none after all, by their Monday."""
    recent: dict[str, tuple[Review, State | None] | None] = field(default_factory=dict)
    """Reviews that were added by themselves, each with the state before it; None where an id was
    used twice."""

    def copy(self) -> "Book":
        """Another book with the same, to be changed."""
        return Book(
            states=dict(self.states),
            days=Counter(self.days),
            fresh=Counter(self.fresh),
            tallies={key: replace(one) for key, one in self.tallies.items()},
            frozen=dict(self.frozen),
            recent=dict(self.recent),
        )

    def absorb(self, entries: Iterable[LogEntry], rules: Callable[[], Scheduling]) -> bool:
        """Add entries that follow those in the book; False if it has to be made anew.

        `rules` is called when the first review has to be worked out.
        """
        for entry in entries:
            match entry:
                case Review():
                    twice = entry.id in self.recent
                    before = self._add(entry, rules())
                    self.recent[entry.id] = None if twice else (entry, before)
                case Undo():
                    if not self._take_back(entry):
                        return False
                case Freeze():
                    self.frozen[entry.week] = entry.frozen
        return True

    def _add(self, one: Review, rules: Scheduling) -> State | None:
        before = self.states.get(one.card)
        self.states[one.card] = rules.after(before, one.grade, one.at, one.day)
        self._count(one, before, 1)
        return before

    def _take_back(self, undo: Undo) -> bool:
        """Take back the last review of a drill, if it is in memory."""
        known = self.recent.get(undo.review)
        if known is None:
            return False
        one, before = known
        state = self.states.get(one.card)
        if state is None or state.reviews != (before.reviews if before else 0) + 1:
            return False  # it was reviewed again since, which has to be worked out anew
        del self.recent[undo.review]
        if before is None:
            del self.states[one.card]
        else:
            self.states[one.card] = before
        self._count(one, before, -1)
        return True

    def _count(self, one: Review, before: State | None, sign: int) -> None:
        learnt = before is not None and before.step is None
        _add_to(self.days, one.day, sign)
        if before is None:
            _add_to(self.fresh, one.day, sign)
        key = (one.kind, one.signal)
        tally = self.tallies.setdefault(key, Tally())
        tally.reviews += sign
        tally.milliseconds += sign * round(one.seconds * 1000)
        tally.learnt += sign * learnt
        tally.kept += sign * (learnt and one.grade is not Grade.AGAIN)
        if not tally.reviews:
            del self.tallies[key]


def book_of(entries: Sequence[LogEntry], rules: Callable[[], Scheduling]) -> Book:
    """The book of a whole log."""
    book = Book()
    for one in standing(entries):
        if isinstance(one, Review):
            book._add(one, rules())
        else:
            book.frozen[one.week] = one.frozen
    return book


def standing(entries: Sequence[LogEntry]) -> Iterable[Review | Freeze]:
    """The entries that hold: without reviews that were taken back after they were made."""
    named = {one.review for one in entries if isinstance(one, Undo)}
    places: dict[str, list[int]] = {}
    gone: set[int] = set()
    if named:
        for place, one in enumerate(entries):
            if isinstance(one, Review) and one.id in named:
                places.setdefault(one.id, []).append(place)
            elif isinstance(one, Undo):
                gone.update(places.pop(one.review, ()))
    for place, one in enumerate(entries):
        if place not in gone and not isinstance(one, Undo):
            yield one


def _add_to(counter: Counter[date], day: date, sign: int) -> None:
    counter[day] += sign
    if not counter[day]:
        del counter[day]


# As plain values, to be kept between two runs


def to_plain(book: Book) -> dict[str, Any]:
    """A book in the types of JSON."""
    return {
        "states": {card: _state_to_plain(state) for card, state in book.states.items()},
        "days": {day.isoformat(): count for day, count in book.days.items()},
        "fresh": {day.isoformat(): count for day, count in book.fresh.items()},
        "tallies": [
            [kind, signal, one.reviews, one.milliseconds, one.learnt, one.kept]
            for (kind, signal), one in book.tallies.items()
        ],
        "frozen": {week.isoformat(): frozen for week, frozen in book.frozen.items()},
    }


def from_plain(found: dict[str, Any]) -> Book:
    """The book in plain values; ValueError, KeyError, TypeError or AttributeError if there is
    none."""
    return Book(
        states={str(card): _state_from_plain(one) for card, one in found["states"].items()},
        days=Counter({date.fromisoformat(day): int(n) for day, n in found["days"].items()}),
        fresh=Counter({date.fromisoformat(day): int(n) for day, n in found["fresh"].items()}),
        tallies={
            (str(kind), str(signal)): Tally(*(int(one) for one in counts))
            for kind, signal, *counts in found["tallies"]
        },
        frozen={date.fromisoformat(week): bool(one) for week, one in found["frozen"].items()},
    )


def _state_to_plain(state: State) -> list[Any]:
    return [
        state.stability,
        state.difficulty,
        state.step,
        state.lapsed,
        state.at.isoformat(),
        state.day.isoformat(),
        state.due.isoformat(),
        state.due_day.isoformat(),
        state.reviews,
        state.lapses,
    ]


def _state_from_plain(found: list[Any]) -> State:
    stability, difficulty, step, lapsed, at, day, due, due_day, reviews, lapses = found
    return State(
        stability=float(stability),
        difficulty=float(difficulty),
        step=None if step is None else int(step),
        lapsed=bool(lapsed),
        at=datetime.fromisoformat(at),
        day=date.fromisoformat(day),
        due=datetime.fromisoformat(due),
        due_day=date.fromisoformat(due_day),
        reviews=int(reviews),
        lapses=int(lapses),
    )
