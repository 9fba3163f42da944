"""A person who drills: a small bank, a clock that stands still, and windows on their data."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from small_bank import ASKING, QUESTIONS, Clock, Ids, SmallBank, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Written
from mockroom.domain.drill_run import Run, Stage
from mockroom.domain.outcome import Outcome
from mockroom.domain.question import Question
from mockroom.domain.review import Grade
from mockroom.practice.drills import (
    Drills,
    Queue,
)
from mockroom.practice.practice import Practice
from mockroom.store.derived import DerivedFile
from mockroom.store.drill_drafts import DrillDraftFiles
from mockroom.store.memory import MemoryStore, Shelf
from mockroom.store.review_memory import (
    MemoryDerived,
    MemoryDrillDrafts,
    MemoryReviews,
    ReviewShelf,
)
from mockroom.store.reviews import ReviewFile

BURST = "burst/stuck-project/asking"
ANSWER = Written("I asked the foreman.")
OUTCOME = Outcome(suggested=Grade.GOOD, because="It is shown.")


def the_bank(questions: Mapping[str, Question] = QUESTIONS) -> SmallBank:
    """A bank with drills on a signal that are easier than those on its questions."""
    *deeds, label = ASKING.indicators
    label = replace(label, hits=("I am a good listener.",))
    asking = replace(ASKING, indicators=(*deeds, label))
    calm = replace(ASKING, id="calm", name="Calm", short="Calm", meaning="Keeps calm.")
    return SmallBank(Catalogue(questions=questions, signals={"asking": asking, "calm": calm}))


@dataclass
class World:
    """A person's data, and windows on it."""

    clock: Clock = field(default_factory=Clock)
    shelf: ReviewShelf = field(default_factory=ReviewShelf)
    attempts: Shelf = field(default_factory=Shelf)
    ids: Ids = field(default_factory=Ids)
    bank: SmallBank = field(default_factory=the_bank)

    def practice(self) -> Practice:
        store = MemoryStore(self.attempts)
        return a_practice(store=store, clock=self.clock, ids=self.ids, bank=self.bank)

    def window(self, **more: Any) -> Drills:
        """The drills of one more window."""
        log, derived = MemoryReviews(self.shelf), MemoryDerived(self.shelf)
        drafts = MemoryDrillDrafts(self.shelf)
        return Drills(self.practice(), log, derived, drafts, self.ids, **more)

    def attempt(self, text: str, question: str = "stuck-project") -> Attempt:
        """A finished attempt."""
        practice = self.practice()
        session = practice.start_answering(practice.begin(question))
        return practice.close(practice.submit(practice.write(session, text))).attempt

    def days_later(self, days: float) -> None:
        self.clock.pass_by(days * 86400)


def graded(drills: Drills, run: Run, grade: Grade = Grade.GOOD, seconds: float = 30) -> Run:
    """The run with the card at hand answered and graded."""
    drills._practice._now.pass_by(seconds)  # type: ignore[attr-defined]
    return drills.grade(drills.answered(run, ANSWER, OUTCOME), grade)


def through(drills: Drills, queue: Queue, grade: Grade = Grade.GOOD) -> Run:
    run = drills.begin(queue)
    while run.stage is not Stage.OVER:
        run = graded(drills, run, grade)
    return run


def of(drills: Drills, *card_ids: str) -> Queue:
    """A queue with these cards alone."""
    everything = drills.queue(count=100)
    found = {one.card.id: one for one in everything.cards}
    return Queue(cards=tuple(found[one] for one in card_ids))


def ids(queue: Queue) -> list[str]:
    return [one.card.id for one in queue.cards]


def on_files(world: World, folder: Path) -> Drills:
    log, derived, drafts = (
        ReviewFile(folder),
        DerivedFile(folder, "drills"),
        DrillDraftFiles(folder),
    )
    return Drills(world.practice(), log, derived, drafts, world.ids)
