"""The use cases of drills: what is to be done today, going through it, and how it has gone.

The log of reviews is the fact. A grade is written before anything else happens; where it cannot
be, the run says so in a sentence, goes on in memory, and the next step, or `keep`, tries again.
Judging an answer may take as long as scoring one, so it is a step of its own (`judge`) that a
screen can take in a thread; all other steps of a run are quick.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from mockroom.domain.drill import Answer, Card, Kind
from mockroom.domain.drill_run import (
    Answered,
    Done,
    Graded,
    Queued,
    Run,
    RunEvent,
    Shown,
    Skipped,
    Stage,
    Undone,
    Why,
    apply,
)
from mockroom.domain.outcome import Outcome
from mockroom.domain.practised import Day, Goal
from mockroom.domain.review import Grade, LogEntry, Review, Undo
from mockroom.domain.schedule import State
from mockroom.practice.drill_base import is_blank
from mockroom.practice.drill_errors import (
    NothingToDrillError,
    UnknownCardError,
    UnknownSignalError,
)
from mockroom.practice.drill_rows import Due, Limits, Queue, Retention, Statistics
from mockroom.practice.keeping import Keeping
from mockroom.practice.own_story import in_own_words, with_names
from mockroom.store.protocol import StoreError

MORE = 5
"""Drills that come after the day's limits are used up, for who wants more."""

__all__ = [
    "Day",
    "Done",
    "Drills",
    "Due",
    "Goal",
    "Kind",
    "Limits",
    "NothingToDrillError",
    "Queue",
    "Queued",
    "Retention",
    "Run",
    "Stage",
    "Statistics",
    "UnknownCardError",
    "UnknownSignalError",
    "Why",
]


class Drills(Keeping):
    """Drills on a person's own data, beside the use cases of interviews.

    What is to come stands in `Queueing`, what has been in `Keeping`, and here what happens between
    the two.
    """

    # A run

    def begin(self, queue: Queue) -> Run:
        """A new run through a queue; NothingToDrillError where it is empty.

        It also fetches what grading needs, so that the first grade is as quick as the others.
        """
        if not queue.cards:
            raise NothingToDrillError(
                "There is nothing to drill: nothing is due, and no new drill fits."
            )
        self._ledger.rules()
        now = self._practice.now()
        cards = with_names(in_own_words(queue.cards, self._practice), self._known_stories)
        return Run(id=self._new_id(now), queue=cards, started=now, shown_at=now)

    def shown(self, run: Run) -> Run:
        """The card at hand is on the screen from now on."""
        return apply(run, Shown(self._practice.now()))

    def judge(self, card: Card, answer: Answer, seconds: float = 0.0) -> Outcome:
        """What the reveal shows; as slow as scoring an answer, and safe in a thread.

        `seconds` is how long the answer took, where that is looked at (burst).
        """
        from mockroom.domain.drilling.judging import judge

        catalogue = self._practice.catalogue
        stories = self._known_stories() if card.kind is Kind.PICK else ()
        return judge(card, answer, catalogue, self._practice, stories=stories, seconds=seconds)

    def answered(self, run: Run, answer: Answer, outcome: Outcome) -> Run:
        """The run with the card at hand answered and judged."""
        return apply(run, Answered(answer, outcome))

    def answer(self, run: Run, answer: Answer) -> Run:
        """`judge` and `answered` in one, where waiting is no matter."""
        if run.current is None:
            return run
        seconds = max((self._practice.now() - run.shown_at).total_seconds(), 0.0)
        return self.answered(run, answer, self.judge(run.current.card, answer, seconds))

    def intervals(self, run: Run) -> Mapping[Grade, timedelta]:
        """After how long the card at hand comes again, for each grade; whole days are counted
        from day to day. Empty once the run is over."""
        if run.current is None:
            return {}
        now, today = self._moment()
        state = self.state(run.current.card.id)
        return self._ledger.rules().next_intervals(state, now, today)

    def state(self, card_id: str) -> State | None:
        """What the schedule knows of a drill; None where it was never graded."""
        return self._ledger.book().states.get(card_id)

    def grade(self, run: Run, grade: Grade) -> Run:
        """The card at hand is graded and the grade written; its draft is dropped then.

        Nothing happens unless its outcome is shown.
        """
        if run.current is None or run.outcome is None:
            return run
        card = run.current.card
        now, today = self._moment()
        review = Review(
            id=self._new_id(now),
            card=card.id,
            kind=card.kind.value,
            signal=card.signal,
            grade=grade,
            at=now,
            day=today,
            seconds=max((now - run.shown_at).total_seconds(), 0.0),
            suggested=run.outcome.suggested,
        )
        after = self._step(run, Graded(grade, review.id, self._practice.now()), review)
        self._noticing(lambda: self.drop_draft(card))
        return after

    def skip(self, run: Run) -> Run:
        """Pass over the card at hand; its draft stays, and the card comes again."""
        return apply(run, Skipped(self._practice.now()))

    def undo(self, run: Run) -> Run:
        """Back to the card before, its answer revealed; its review is taken back in the log."""
        if not run.done:
            return run
        last = run.done[-1]
        event = Undone(self._practice.now())
        if not last.review:
            return apply(run, event)
        now, _ = self._moment()
        before = self._step(run, event, Undo(id=self._new_id(now), review=last.review, at=now))
        if last.answer is not None:
            answer = last.answer
            self._noticing(lambda: self.save_draft(last.queued.card, answer))
        return before

    def keep(self, run: Run) -> Run:
        """Try once more to write what the log has not taken."""
        return replace(run, trouble=self._ledger.write()) if run.trouble else run

    def close(self, run: Run) -> Run:
        """The run is left, over or not; what was graded stays."""
        kept = self.keep(run)
        self._ledger.save()
        return kept

    def more(self, run: Run, *, count: int | None = None) -> Queue:
        """What could follow a run: what the day's limits leave, or else some more new ones. What
        was skipped in the run is left out."""
        skipped = {one.queued.card.id for one in run.done if one.grade is None}
        within = self.queue(count=count, without=skipped)
        return within if within.cards else self.queue(count=MORE, without=skipped)

    # A half-written answer

    def draft(self, card: Card) -> Answer | None:
        """The answer that was begun and not graded, if there is one that can be read."""
        try:
            return self._drafts.one(card.id)
        except StoreError as error:
            self._notices[str(error)] = None
            return None

    def save_draft(self, card: Card, answer: Answer) -> None:
        """Keep a half-written answer on the disk, whole or not at all; an empty one is dropped.

        It takes a few milliseconds: a screen does it in a thread about a second after the last
        key, and once when it is left. The last writer wins. StoreError.
        """
        if is_blank(answer):
            self._drafts.delete(card.id)
        else:
            self._drafts.save(card.id, answer)

    def drop_draft(self, card: Card) -> None:
        """Forget a half-written answer, if there is one; StoreError."""
        self._drafts.delete(card.id)

    # Parts

    def _step(self, run: Run, event: RunEvent, entry: LogEntry) -> Run:
        return replace(apply(run, event), trouble=self._ledger.write([entry]))
