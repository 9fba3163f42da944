"""A world with a past, stories and a folder for exports, for the screens that look back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from lists_world import bank_of, finished, read
from room_world import STORY, World
from textual.pilot import Pilot

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.practice.rescoring import Rescoring
from mockroom.practice.reviewing import ReviewTools
from mockroom.practice.stories import Stories
from mockroom.store.stories import StoryMemory, StoryShelf
from mockroom.ui.app import MockroomApp, Start
from mockroom.ui.screens.review import ReviewScreen

DAY = 86_400.0


def a_past() -> tuple[World, list[Attempt]]:
    """Four attempts on four days, the last one today: two at one question, the fourth short."""
    world = World(bank=bank_of())
    attempts = []
    for question, text in (
        ("stuck-elsewhere", STORY.split("\n\n")[0]),
        ("own-mistake", STORY),
        ("stuck-elsewhere", STORY),
        ("late-delivery", "Too short."),
    ):
        attempts.append(finished(world, question, text))
        world.clock.forward(DAY)
    return world, attempts


def tools_of(world: World, folder: Path) -> ReviewTools:
    """Stories in memory, exports into a folder, and rescoring in the thread that asks."""
    return ReviewTools(
        stories=Stories(world.practice, StoryMemory(StoryShelf())),
        rescoring=Rescoring(world.practice),
        exports=folder / "exports",
    )


def app_of(world: World, tools: ReviewTools, start: Start = "review") -> MockroomApp:
    """An app that has a place for stories."""
    return MockroomApp(lambda: world.practice, start, cursor_blink=False, tools=lambda _: tools)


def review_of(app: MockroomApp) -> ReviewScreen:
    """The history that is open."""
    assert isinstance(app.screen, ReviewScreen)
    return app.screen


def listed(app: MockroomApp) -> list[str]:
    """The ids that are listed, from the top."""
    return [row.key for row in review_of(app).table.rows if row.can_choose]


async def typed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait for what they start."""
    await pilot.press(*keys)
    await read(pilot)


def otherwise(attempt: Attempt) -> Attempt:
    """The same attempt as an earlier rubric would have scored it: the first signal not found."""
    first, *others = attempt.scorecard.signals
    lower = replace(first, level=Level.ABSENT, evidence=())
    card = replace(
        attempt.scorecard, signals=(lower, *others), rubric_digest="of another day", overall=20
    )
    return replace(attempt, scorecard=card)


def many(world: World, attempt: Attempt, number: int) -> None:
    """Keep the same attempt again and again, on earlier days."""
    for back in range(1, number + 1):
        before = attempt.finished - timedelta(days=back)
        world.store.save_attempt(replace(attempt, id=f"a{back:03}", finished=before))
