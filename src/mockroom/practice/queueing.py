"""Use cases of drills about what comes: how much waits today, and the queue."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from mockroom.domain.attempt import Attempt
from mockroom.domain.drill import Card, Kind, kind_of
from mockroom.domain.drill_queue import Known, arranged, due, new, soon
from mockroom.domain.drill_run import Queued, Why
from mockroom.domain.interview import Interview
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line, shorten
from mockroom.domain.practised import Goal
from mockroom.domain.suggesting import weak_signals
from mockroom.practice.book import Book
from mockroom.practice.drill_base import DrillBase
from mockroom.practice.drill_rows import Due, Queue
from mockroom.practice.errors import UnknownAttemptError
from mockroom.store.protocol import StoreError

USUAL_COUNT = 10
"""Drills that come where a signal or a kind is asked for without a count."""
MOST = 100
"""Drills in one queue, whatever is asked for."""
_MISSED = 6
"""Drills on what an attempt missed, where no count is given."""
_ENOUGH = 3
"""So many reviews of a kind tell how long one takes."""
_ON_MISSED = (Kind.REWRITE, Kind.BURST, Kind.RECALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What comes, by why it does."""

    begun: Sequence[Queued]
    """Answers that were begun."""
    now: Sequence[Queued]
    """What is due besides, within the limit."""
    new: Sequence[Queued]
    begun_due: int
    """How many of the begun ones are due."""
    later: int
    """How many are due beyond the limit."""

    @property
    def all(self) -> tuple[Queued, ...]:
        """In the order in which they come, before it is arranged."""
        return (*self.begun, *self.now, *self.new)


class Queueing(DrillBase, ABC):
    """Chooses drills; reads the log, the bank and the attempts, and never the scorer."""

    def due(self) -> Due:
        """What comes today. It reads the log by way of its cache, and the bank; for a thread."""
        book = self._ledger.book()
        known = self._known(book, self.cards())
        come = self._come(known, *self._left(book))
        seconds = sum(self._seconds(one.card, book) for one in come.all)
        return Due(
            count=len(come.now) + come.begun_due,
            begun=len(come.begun) - come.begun_due,
            new=len(come.new),
            later=come.later,
            soon=sum(1 for _ in soon(known)),
            minutes=max(round(seconds / 60), 1) if come.all else 0,
            goal=self.goal(),
        )

    @abstractmethod
    def goal(self) -> Goal:
        """The week's goal; a week that missed it is not mentioned anywhere."""

    def queue(
        self,
        *,
        signal: str | None = None,
        kind: Kind | None = None,
        count: int | None = None,
        without: Collection[str] = (),
    ) -> Queue:
        """What to do now: answers begun, then what is due, then new drills on what was weakest in
        attempts, then other new ones, within the day's limits.

        Who names a signal, a kind or a count asks for more than the day's limits: these then hold
        no longer, and ten drills come where no count is given. Nothing of `without`, the ids of
        drills, comes. A signal goes by its id or its name.

        UnknownSignalError; the queue may be empty.
        """
        if signal is not None:
            signal = self._practice.signal_called(signal)
        wanted = {
            card.id: card
            for card in self.cards().values()
            if card.id not in without
            and (signal is None or card.signal == signal)
            and (kind is None or card.kind is kind)
        }
        book = self._ledger.book()
        known = self._known(book, wanted)
        asked = signal is not None or kind is not None or count is not None
        most, most_new = self._left(book)
        if asked:
            most = most_new = min(count or USUAL_COUNT, MOST)
        come = self._come(known, most, most_new)
        last = come.begun[-1].card if come.begun else None
        return Queue(
            cards=(*come.begun, *arranged((*come.now, *come.new), last)),
            notices=tuple(self._gone(book)),
            later=come.later,
            resting=len(wanted) - len(come.all),
        )

    def missed(self, what: Attempt | Interview, count: int | None = None) -> Queue:
        """Drills on what an attempt, or the attempts of an interview, did not show, the weakest
        first; empty where everything was shown or the bank has no drill for it."""
        attempts = [what] if isinstance(what, Attempt) else self._attempts_of(what)
        lowest: dict[str, Level] = {}
        questions = {one.question for one in attempts}
        for attempt in attempts:
            for score in attempt.scorecard.signals:
                if score.level < Level.SHOWN:
                    known = lowest.get(score.signal, score.level)
                    lowest[score.signal] = min(known, score.level)
        order = sorted(lowest, key=lambda signal: (lowest[signal], signal))
        rows = zip_longest(*(self._on(signal, questions) for signal in order))
        cards = [card for row in rows for card in row if card is not None]
        chosen = cards[: min(count or _MISSED, MOST)]
        queue = arranged([Queued(card=card, why=Why.MISSED) for card in chosen])
        return Queue(cards=queue)

    # Parts

    def _come(self, known: Known, most: int, most_new: int) -> Coming:
        """What comes of the drills that are wanted: the one place that says so."""
        begun = [
            Queued(card=known.cards[one.card], why=Why.BEGUN)
            for one in self._begun()
            if one.card in known.cards
        ]
        there = {one.card.id for one in begun}
        all_due = list(due(known, self.cards()))
        waiting = [one for one in all_due if one.card.id not in there]
        now = waiting[: max(most - len(begun), 0)]
        room = min(max(most - len(begun) - len(now), 0), most_new)
        there.update(one.card.id for one in now)
        fresh = (one for one in new(known, self._weak()) if one.card.id not in there)
        return Coming(
            begun=begun,
            now=now,
            new=list(islice(fresh, room)) if room else [],
            begun_due=len(all_due) - len(waiting),
            later=len(waiting) - len(now),
        )

    def _known(self, book: Book, cards: Mapping[str, Card]) -> Known:
        now, today = self._moment()
        return Known(cards=cards, states=book.states, now=now, today=today)

    def _left(self, book: Book) -> tuple[int, int]:
        """How many drills the day's limits leave, and how many new ones."""
        _, today = self._moment()
        most = max(self._limits.most - book.days[today], 0)
        return most, min(max(self._limits.new - book.fresh[today], 0), most)

    def _seconds(self, card: Card, book: Book) -> float:
        """How long a drill takes: as long as others of its kind did."""
        tallies = [one for (kind, _), one in book.tallies.items() if kind == card.kind.value]
        reviews = sum(one.reviews for one in tallies)
        if reviews < _ENOUGH:
            return card.minutes * 60
        # Somebody who was called away has not been drilling all that while.
        mean = sum(one.milliseconds for one in tallies) / reviews / 1000
        return min(mean, card.minutes * 60 * 3)

    def _weak(self) -> list[str]:
        """The signals that attempts did not show, the weakest first, as the trends have them."""
        return weak_signals(self._practice.attempts(), self._practice.catalogue.signals)

    def _on(self, signal: str, questions: Collection[str]) -> Iterator[Card]:
        """Drills on a signal, those about the given questions first, a kind in turn."""
        cards = [card for card in self.cards().values() if card.signal == signal]
        cards.sort(key=lambda card: card.question not in questions)
        by_kind = ([card for card in cards if card.kind is kind] for kind in _ON_MISSED)
        return chain.from_iterable(
            (card for card in row if card is not None) for row in zip_longest(*by_kind)
        )

    def _attempts_of(self, interview: Interview) -> list[Attempt]:
        found = []
        for one in interview.attempts:
            try:
                found.append(self._practice.attempt(one))
            except (UnknownAttemptError, StoreError) as error:
                self._notices[str(error)] = None
        return found

    def _gone(self, book: Book) -> Iterator[str]:
        """Sentences about drills that were graded and that the bank no longer makes."""
        cards = self.cards()
        gone = sorted(card for card in book.states if card not in cards)
        for card_id in gone[:3]:
            what = "kind" if kind_of(card_id) is None else "question or signal"
            name = shorten(one_line(card_id), 100)
            yield f'The drill "{name}" is skipped: its {what} is not in the bank any more.'
        if len(gone) > 3:
            yield f"{len(gone) - 3} more drills are skipped for the same reason."
