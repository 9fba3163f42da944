"""What all use cases of drills share: the bank's cards, the log, the drafts, the clock."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime

from mockroom.domain.derived import DerivedStore
from mockroom.domain.drill import (
    Answer,
    Card,
    Chosen,
    KnownStory,
    Labelled,
    Levels,
    Ticked,
    Written,
)
from mockroom.domain.level import Level
from mockroom.domain.review import USUAL_START, local_day
from mockroom.practice.drill_errors import UnknownCardError
from mockroom.practice.drill_rows import Limits
from mockroom.practice.errors import unknown
from mockroom.practice.ledger import Ledger
from mockroom.practice.practice import Practice
from mockroom.store.drill_drafts import DrillDraft, DrillDraftStore
from mockroom.store.protocol import StoreError
from mockroom.store.review_protocol import ReviewStore

_USUAL = Limits()


class DrillBase:
    """Joins the bank's drills with what a person has done of them.

    `new_id` makes the id of a run or a review from its time. `starts` is the hour at which a day
    begins, `goal` on how many days of a week one means to practise, and `stories` gives those
    that the candidate has named; where there are none, the questions that were answered stand for
    them.
    """

    def __init__(
        self,
        practice: Practice,
        log: ReviewStore,
        derived: DerivedStore,
        drafts: DrillDraftStore,
        new_id: Callable[[datetime], str],
        *,
        limits: Limits = _USUAL,
        starts: int = USUAL_START,
        goal: int = 3,
        stories: Callable[[], Sequence[KnownStory]] = tuple,
    ) -> None:
        self._practice = practice
        self._ledger = Ledger(log, derived)
        self._drafts = drafts
        self._new_id = new_id
        self._stories = stories
        self._cards: Mapping[str, Card] | None = None
        self._notices: dict[str, None] = {}
        self.adopt(limits=limits, starts=starts, goal=goal)

    def adopt(self, *, limits: Limits, starts: int, goal: int) -> None:
        """Have other things hold than those of the beginning; what is logged keeps its day."""
        self._limits = limits
        self._starts = starts
        self._goal = goal

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed about the log and the drafts so far, each sentence once."""
        return tuple(dict.fromkeys((*self._ledger.notices, *self._notices)))

    def cards(self) -> Mapping[str, Card]:
        """All drills of the bank by their ids; the first use makes them."""
        if self._cards is None:
            from mockroom.domain.drilling.generating import cards

            self._cards = cards(self._practice.catalogue)
        return self._cards

    def card(self, card_id: str) -> Card:
        """One drill; UnknownCardError, with the nearest guesses, if there is none."""
        cards = self.cards()
        if card_id not in cards:
            where = '"mockroom drills" lists what is next.'
            raise UnknownCardError(unknown("drill", card_id, cards, where))
        return cards[card_id]

    def _moment(self) -> tuple[datetime, date]:
        """The time in UTC, and the day that it is for the person."""
        now = self._practice.now()
        return now.astimezone(UTC), local_day(now, self._starts)

    def _begun(self) -> Sequence[DrillDraft]:
        """Answers that were begun."""
        try:
            listing = self._drafts.all()
        except StoreError as error:
            self._notices[str(error)] = None
            return ()
        self._notices.update(dict.fromkeys(listing.notices))
        return listing.entries

    def _known_stories(self) -> tuple[KnownStory, ...]:
        """The candidate's stories, or what they answered as far as it tells something."""
        named = tuple(self._stories())
        if named:
            return named
        told: dict[str, dict[str, None]] = {}
        for row in self._practice.attempts():
            shown = told.setdefault(row.title, {})
            if not row.too_short:
                levels = zip(row.signals, row.levels, strict=False)
                shown.update((signal, None) for signal, level in levels if level >= Level.SHOWN)
        return tuple(KnownStory(title, tuple(shown)) for title, shown in told.items())

    def _noticing(self, step: Callable[[], None]) -> None:
        """Do what is good to do, but not necessary."""
        try:
            step()
        except StoreError as error:
            self._notices[str(error)] = None


def is_blank(answer: Answer) -> bool:
    """Whether nothing was answered yet."""
    match answer:
        case Written(text):
            return not text.strip()
        case Chosen(option):
            return not option
        case Ticked(options):
            return not options
        case Levels(levels, probe):
            return not levels and not probe
        case Labelled(sections):
            return not any(sections)
