"""Use cases of drills about keeping at it: the week's goal, the calendar, how it has gone."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from mockroom.domain.drill import Kind
from mockroom.domain.practised import Day, Goal, calendar, goal_of
from mockroom.domain.review import Freeze, LogEntry, local_day, week_of
from mockroom.domain.schedule import State
from mockroom.practice.book import Book, Tally
from mockroom.practice.drill_rows import Retention, Statistics
from mockroom.practice.queueing import Queueing
from mockroom.store.protocol import StoreError

_AHEAD = 14
_BACK = 28


class Keeping(Queueing):
    """Looks back and ahead; nothing here scolds."""

    def goal(self) -> Goal:
        """The week's goal; a week that missed it is not mentioned anywhere."""
        book = self._ledger.book()
        _, today = self._moment()
        practised = {*book.days, *self._attempted()}
        return goal_of(self._goal, practised, _frozen(book), today)

    def freeze(self, frozen: bool, week: date | None = None) -> Goal:
        """Make a week, this one where none is given, a holiday, or end it.

        StoreError says that it could not be written; it holds until the program ends all the same.
        """
        now, today = self._moment()
        monday = week_of(week or today)
        entry = Freeze(id=self._new_id(self._practice.now()), week=monday, frozen=frozen, at=now)
        trouble = self._ledger.write([entry])
        if trouble:
            raise StoreError(trouble)
        return self.goal()

    def log(self) -> tuple[LogEntry, ...]:
        """All lines of the log that can be read, in their order; StoreError."""
        return self._ledger.entries()

    def take_in(self, entries: Iterable[LogEntry]) -> int:
        """Add lines of another machine's log behind those that are here, each once; how many were
        not here. StoreError says that they could not be written."""
        known = set(self._ledger.entries())
        new = [one for one in dict.fromkeys(entries) if one not in known]
        trouble = self._ledger.write(new) if new else None
        if trouble:
            raise StoreError(trouble)
        self._ledger.save()
        return len(new)

    def calendar(self, weeks: int = 12) -> tuple[tuple[Day, ...], ...]:
        """The last weeks, this one last, each as seven days from Monday on."""
        book = self._ledger.book()
        _, today = self._moment()
        return calendar(weeks, book.days, self._attempted(), _frozen(book), today)

    def statistics(self) -> Statistics:
        """How it has gone, and what comes; reads the log by way of its cache."""
        book = self._ledger.book()
        _, today = self._moment()
        cards = self.cards()
        here = {card: state for card, state in book.states.items() if card in cards}
        days = [today - timedelta(days=back) for back in reversed(range(_BACK))]
        return Statistics(
            by_kind=self._by_kind(book),
            by_signal=self._by_signal(book),
            forecast=_forecast(here.values(), today, self.due().today),
            per_day=tuple((day, book.days[day]) for day in days),
            reviews=sum(book.days.values()),
            started=len(here),
            drills=len(cards),
            lost=tuple(sorted(card for card in book.states if card not in cards)),
        )

    # Parts

    def _attempted(self) -> Counter[date]:
        """Attempts by the day on which they were finished."""
        rows = self._practice.attempts()
        return Counter(local_day(row.finished, self._starts) for row in rows)

    def _by_kind(self, book: Book) -> tuple[Retention, ...]:
        cards = self.cards()
        leeches = Counter(
            cards[card].kind.value
            for card, state in book.states.items()
            if state.leech and card in cards
        )
        found: dict[str, Tally] = {}
        for (kind, _), tally in book.tallies.items():
            _add(found.setdefault(kind, Tally()), tally)
        order = [kind.value for kind in Kind]
        rows = (_retention(kind, kind, found[kind], leeches) for kind in order if kind in found)
        return _least_kept_first(rows)

    def _by_signal(self, book: Book) -> tuple[Retention, ...]:
        cards = self.cards()
        signals = self._practice.catalogue.signals
        leeches = Counter(
            cards[card].signal
            for card, state in book.states.items()
            if state.leech and card in cards
        )
        found: dict[str, Tally] = {}
        for (_, signal), tally in book.tallies.items():
            if signal:
                _add(found.setdefault(signal, Tally()), tally)
        rows = (
            _retention(
                signal, signals[signal].name if signal in signals else signal, tally, leeches
            )
            for signal, tally in found.items()
        )
        return _least_kept_first(rows)


def _frozen(book: Book) -> set[date]:
    return {week for week, frozen in book.frozen.items() if frozen}


def _add(total: Tally, one: Tally) -> None:
    total.reviews += one.reviews
    total.milliseconds += one.milliseconds
    total.learnt += one.learnt
    total.kept += one.kept


def _retention(name: str, title: str, tally: Tally, leeches: Counter[str]) -> Retention:
    return Retention(
        name=name,
        title=title,
        reviews=tally.reviews,
        learnt=tally.learnt,
        kept=tally.kept,
        leeches=leeches[name],
    )


def _least_kept_first(rows: Iterable[Retention]) -> tuple[Retention, ...]:
    return tuple(
        sorted(rows, key=lambda row: (row.share is None, row.share or 0.0, -row.reviews, row.title))
    )


def _forecast(states: Iterable[State], today: date, waits: int) -> tuple[tuple[date, int], ...]:
    """Drills by the day they come; `waits` of them come today, some since days ago."""
    ahead = Counter(state.due_day for state in states)
    days = (today + timedelta(days=number) for number in range(1, _AHEAD))
    return ((today, waits), *((day, ahead[day]) for day in days))
