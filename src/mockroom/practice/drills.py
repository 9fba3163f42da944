"""The use cases of drills: what is to be done today, going through it, and how it has gone.

The log of reviews is the fact. A grade is written before anything else happens; where it cannot
be, the run says so in a sentence, goes on in memory, and the next step, or `keep`, tries again.
Judging an answer may take as long as scoring one, so it is a step of its own (`judge`) that a
screen can take in a thread; all other steps of a run are quick.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from mockroom.domain.attempt import Attempt
from mockroom.domain.drill import Answer, Card, Kind, Outcome
from mockroom.domain.drill_run import Queued, Run
from mockroom.domain.interview import Interview
from mockroom.domain.review import Grade
from mockroom.domain.schedule import State
from mockroom.practice.errors import PracticeError

if TYPE_CHECKING:
    from mockroom.practice.practice import Practice


class UnknownCardError(PracticeError):
    """No drill has this id."""


class NothingToDrillError(PracticeError):
    """There is no drill that fits what was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a day asks for."""

    new: int = 5
    """New drills a day, at most."""
    most: int = 20
    """Drills a day, at most, new ones among them; who asks for a count gets it all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What waits today, for one line on the home screen."""

    count: int
    """Drills that are due, within the day's limit."""
    minutes: int
    """How long they take, by how long such drills took so far; 1 at least where any is due."""
    begun: int = 0
    """Answers that were begun and not finished."""
    goal: "Goal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What comes, in order, and what could not come."""

    cards: tuple[Queued, ...]
    notices: tuple[str, ...] = ()
    """About drills whose question left the bank, in sentences; their reviews stay."""
    later: int = 0
    """Drills that are due too, and left for later by the day's limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The week's goal, and how far it is."""

    days: int
    """On how many days of a week one means to practise, 1 to 7."""
    done: int
    """On how many days of this week something was practised: drills, or an attempt."""
    frozen: bool
    """Whether this week is a holiday."""
    week: date
    """Its Monday."""
    kept: int
    """Weeks in a row, up to the last one, in which it was reached; frozen weeks neither count
    nor end the row, and this week counts as soon as it is reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day in the calendar."""

    day: date
    reviews: int
    attempts: int
    frozen: bool
    """Whether its week is a holiday."""
    ahead: bool = False
    """Whether it is still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How often what should still have been known was known."""

    name: str
    """The kind's value or the signal's id."""
    title: str
    """Its name for people."""
    reviews: int
    """Reviews of drills that had been learnt; retention says little below about ten."""
    kept: int
    """Those of them that were not graded "again"."""
    leeches: int = 0

    @property
    def share(self) -> float | None:
        """0.0 to 1.0; None without reviews."""
        return self.kept / self.reviews if self.reviews else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """How it has gone, and what comes."""

    by_kind: tuple[Retention, ...]
    by_signal: tuple[Retention, ...]
    """The least kept first, those without learnt reviews last."""
    forecast: tuple[tuple[date, int], ...]
    """Drills that come due on each of the next 14 days, today first with all that waits."""
    per_day: tuple[tuple[date, int], ...]
    """Reviews on each of the last 28 days, today last."""
    reviews: int
    """All that count."""
    started: int
    """Drills that were ever graded."""
    drills: int
    """Drills that the bank holds."""
    lost: tuple[str, ...] = ()
    """The ids of graded drills that the bank no longer holds."""


class Drills:
    """Drills on a person's own data, beside the use cases of interviews."""

    # Before

    @property
    def notices(self) -> tuple[str, ...]:
        """What was noticed about the log and the drafts so far, each sentence once."""
        raise NotImplementedError

    def cards(self) -> Mapping[str, Card]:
        """All drills of the bank by their ids; the first use makes them."""
        raise NotImplementedError

    def card(self, card_id: str) -> Card:
        """One drill; UnknownCardError, with the nearest guesses, if there is none."""
        raise NotImplementedError

    def due(self) -> Due:
        """What waits now. It reads the log and what is derived from it, and neither makes the
        cards nor touches the scorer."""
        raise NotImplementedError

    def queue(
        self,
        *,
        signal: str | None = None,
        kind: Kind | None = None,
        count: int | None = None,
    ) -> Queue:
        """What to do now: answers begun, then what is due, then new drills on what was weakest in
        attempts, then other new ones, within the day's limits.

        Who names a signal, a kind or a count asks for more than the day's limits: these then hold
        no longer, and ten drills come where no count is given. UnknownSignalError; may be empty.
        """
        raise NotImplementedError

    def missed(self, what: Attempt | Interview, count: int | None = None) -> Queue:
        """Drills on what an attempt, or the attempts of an interview, did not show, the weakest
        first; empty where everything was shown or the bank has no drill for it."""
        raise NotImplementedError

    # A run

    def begin(self, queue: Queue) -> Run:
        """A new run through a queue; NothingToDrillError where it is empty."""
        raise NotImplementedError

    def shown(self, run: Run) -> Run:
        """The card at hand is on the screen from now on."""
        raise NotImplementedError

    def judge(self, card: Card, answer: Answer) -> Outcome:
        """What the reveal shows; as slow as scoring an answer, and safe in a thread."""
        raise NotImplementedError

    def answered(self, run: Run, answer: Answer, outcome: Outcome) -> Run:
        """The run with the card at hand answered and judged."""
        raise NotImplementedError

    def answer(self, run: Run, answer: Answer) -> Run:
        """`judge` and `answered` in one, where waiting is no matter."""
        raise NotImplementedError

    def intervals(self, run: Run) -> Mapping[Grade, timedelta]:
        """After how long the card at hand comes again, for each grade; whole days are counted
        from day to day. Empty once the run is over."""
        raise NotImplementedError

    def state(self, card_id: str) -> State | None:
        """What the schedule knows of a drill; None where it was never graded."""
        raise NotImplementedError

    def grade(self, run: Run, grade: Grade) -> Run:
        """The card at hand is graded and the grade written; its draft is dropped once it is."""
        raise NotImplementedError

    def skip(self, run: Run) -> Run:
        """Pass over the card at hand; its draft stays."""
        raise NotImplementedError

    def undo(self, run: Run) -> Run:
        """Back to the card before, its answer revealed; its review is taken back in the log."""
        raise NotImplementedError

    def keep(self, run: Run) -> Run:
        """Try once more to write what the log has not taken."""
        raise NotImplementedError

    def more(self, run: Run, *, count: int | None = None) -> Queue:
        """What could follow this run: the queue without its cards, except those due again."""
        raise NotImplementedError

    # A half-written answer

    def draft(self, card: Card) -> Answer | None:
        """The answer that was begun and not graded, if there is one."""
        raise NotImplementedError

    def save_draft(self, card: Card, answer: Answer) -> None:
        """Keep a half-written answer on the disk, whole or not at all; an empty one is dropped.

        It takes a few milliseconds: a screen does it in a thread about a second after the last
        key, and once when it is left. The last writer wins. StoreError.
        """
        raise NotImplementedError

    def drop_draft(self, card: Card) -> None:
        """Forget a half-written answer, if there is one."""
        raise NotImplementedError

    # Keeping at it

    def goal(self) -> Goal:
        """The week's goal; a week that missed it is not mentioned anywhere."""
        raise NotImplementedError

    def freeze(self, frozen: bool, week: date | None = None) -> Goal:
        """Make a week, this one where none is given, a holiday, or end it; StoreError."""
        raise NotImplementedError

    def calendar(self, weeks: int = 12) -> tuple[tuple[Day, ...], ...]:
        """The last weeks, this one last, each as seven days from Monday on."""
        raise NotImplementedError

    def statistics(self) -> Statistics:
        """How it has gone; reads the whole log."""
        raise NotImplementedError
