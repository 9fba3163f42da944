"""A small bank with drills of every kind, and an app that begins in a run of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from room_world import HandmadeBank, StandingClock, until
from textual.pilot import Pilot

from domain.drilling.drill_bank import BANK
from mockroom.domain.drill import Kind, KnownStory
from mockroom.domain.drill_run import Run, Stage
from mockroom.domain.review import LogEntry, Review
from mockroom.practice import Practice
from mockroom.practice.drills import Drills, Queue
from mockroom.store.memory import MemoryStore
from mockroom.store.review_memory import (
    MemoryDerived,
    MemoryDrillDrafts,
    MemoryReviews,
    ReviewShelf,
)
from mockroom.ui.app import MockroomApp, Start
from mockroom.ui.screens.drill import DrillScreen

BURST = "burst/mill/asking"
TICKS = "recall/mill/signals"
CHOICE = "recall/asking/meaning"
ASKS = "recall/mill/clarifying"
SECTIONS = "sections/mill/1"
LISTEN = "interviewer/mill/only-asked"
COMPRESS = "compress/mill/120"
HEADLINE = "headline/mill/opening"
PICK = "pick/mill/story"
STORY = "Two presses had stopped. I asked the smith to look at both, because nobody had."


@dataclass
class DrillWorld:
    """A person who drills; `shelf` is their disk."""

    numbers: bool = True
    clock: StandingClock = field(default_factory=StandingClock)
    shelf: ReviewShelf = field(default_factory=ReviewShelf)
    bank: HandmadeBank = field(default_factory=lambda: HandmadeBank(BANK))
    stories: tuple[KnownStory, ...] = ()

    def __post_init__(self) -> None:
        ids = count(1)
        self.practice = Practice(
            lambda: self.bank,
            MemoryStore(),
            self.clock,
            lambda _: f"s{next(ids)}",
            numbers=self.numbers,
        )
        self.use(self.practice)

    def use(self, practice: Practice) -> None:
        """Drill beside the interviews of this practice."""
        ids = count(1)
        self.drills = Drills(
            practice,
            MemoryReviews(self.shelf),
            MemoryDerived(self.shelf),
            MemoryDrillDrafts(self.shelf),
            lambda _: f"r{next(ids)}",
            stories=lambda: self.stories,
        )

    def log(self) -> list[LogEntry]:
        """All that was logged."""
        return list(MemoryReviews(self.shelf).read().entries)

    def graded(self) -> list[Review]:
        """What was graded, also what was taken back."""
        return [one for one in self.log() if isinstance(one, Review)]

    def run(self, *card_ids: str) -> Run:
        """A run through these drills."""
        found = {one.card.id: one for one in self.drills.queue(count=100).cards}
        return self.drills.begin(Queue(cards=tuple(found[one] for one in card_ids)))

    def weak_sentence(self) -> str:
        """The id of a drill on a sentence to be made better."""
        kinds = self.drills.cards().values()
        return next(one.id for one in kinds if one.kind is Kind.REWRITE and one.signal == "asking")

    def app(self, start: Start = "home") -> MockroomApp:
        """An app with a place for drills."""
        return MockroomApp(
            lambda: self.practice, start, cursor_blink=False, drills=lambda _: self.drills
        )


def drill(app: MockroomApp) -> DrillScreen:
    """The run that is open."""
    assert isinstance(app.screen, DrillScreen)
    return app.screen


def stage(app: MockroomApp) -> Stage:
    """Where it stands."""
    return drill(app).run.stage


async def answered(pilot: Pilot[None], text: str | None = None) -> None:
    """Hand the answer in, with this text if any, and wait until it is judged."""
    app = pilot.app
    assert isinstance(app, MockroomApp)
    await pilot.pause()
    if text is not None:
        drill(app).input.page.text = text
    drill(app).action_reveal()
    await until(pilot, lambda: stage(app) is Stage.REVEAL)
    await pilot.pause()


def found(app: MockroomApp) -> str:
    """All that the reveal tells."""
    return drill(app).found.text
