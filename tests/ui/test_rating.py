"""The candidate's own rating: one key, before any score is seen, and kept whatever happens."""

import asyncio

import pytest
from debrief_world import MORE, debrief_of, handed_in, read_in, shown
from room_world import STORY, FullStore, World, picture, until
from textual.pilot import Pilot
from textual.widgets import Static

from mockroom.domain.level import Level
from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.rating import RatingScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_view import AnswerView


def is_debrief(app: MockroomApp) -> bool:
    return isinstance(app.screen, DebriefScreen)


async def rated(app: MockroomApp, pilot: Pilot[None]) -> RatingScreen:
    """The screen on which a rating was given a moment ago."""
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, RatingScreen)
    screen.action_rate(1)
    return screen


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (60, 20), (80, 16)])
async def test_the_four_levels_stand_with_their_meaning_and_no_score(size: tuple[int, int]) -> None:
    world = World()
    app = world.app(handed_in(world))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, RatingScreen)
        text = read_in(app, app.screen.query_one("#choice"))
        for words in ("0 ○ absent", "1 ◔ claimed", "2 ◑ shown", "3 ● strong", "p pass"):
            assert words in text
        assert "It tells something particular that you did." in text
        assert "of 100" not in shown(app)
        assert picture(app)[-1].rstrip().endswith("f1 help")


@pytest.mark.parametrize(
    ("key", "rating"),
    [
        ("0", Level.ABSENT),
        ("1", Level.CLAIMED),
        ("2", Level.SHOWN),
        ("3", Level.STRONG),
        ("p", None),
    ],
)
async def test_one_key_rates_it_and_leads_to_the_debrief(key: str, rating: Level | None) -> None:
    world = World()
    session = handed_in(world)
    app = world.app(session)
    async with app.run_test() as pilot:
        await pilot.press(key)
        await until(pilot, lambda: is_debrief(app))
        assert debrief_of(app).attempt.self_rating is rating
    (row,) = world.practice.attempts()
    assert (row.id, row.self_rating) == (session.id, rating)
    assert world.store.drafts().entries == ()


async def test_what_was_said_can_be_read_again_with_its_follow_up_and_without_evidence() -> None:
    world = World()
    app = world.app(handed_in(world))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.pause()
        text = read_in(app, app.screen.query_one(AnswerView))
        assert "Two of our depots had argued" in text
        assert "→ Say more about Mentorship: what did you do yourself?" in text
        assert MORE in text


async def test_once_it_is_rated_nothing_asks_for_a_rating() -> None:
    world = World()
    app = world.app(handed_in(world))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await rated(app, pilot)
        assert screen.query_one("#asked", Static).display
        assert not screen.query_one("#before").display
        assert not screen.query_one("#levels").display


async def test_escape_takes_the_answer_back_to_write_on() -> None:
    world = World()
    session = handed_in(world)
    app = world.app(session)
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, RoomScreen)
        assert app.screen.session.phase is Phase.ANSWERING
        assert app.screen.session.answer == STORY
        assert app.screen.session.id == session.id


async def test_an_answer_of_one_take_stays_handed_in_and_escape_leaves_it_kept() -> None:
    world = World()
    app = world.app(handed_in(world, preset="real"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "back to answer" not in picture(app)[-1]
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    (draft,) = world.store.drafts().entries
    assert draft.session.phase is Phase.RATING
    assert draft.session.paused


async def test_it_survives_a_kill_and_is_rated_another_day() -> None:
    world = World()
    session = handed_in(world)
    app = world.app(session)
    async with app.run_test() as pilot:
        await until(pilot, lambda: len(world.store.drafts().entries) == 1)
    world.store.release(session.id)
    world.clock.forward(86_400)
    app = world.app(world.practice.resume(session.id))
    async with app.run_test() as pilot:
        assert isinstance(app.screen, RatingScreen)
        await pilot.press("2")
        await until(pilot, lambda: is_debrief(app))
        assert debrief_of(app).attempt.self_rating is Level.SHOWN
        assert debrief_of(app).attempt.answer == STORY


async def test_a_draft_that_cannot_be_saved_is_told_and_rating_goes_on() -> None:
    disk = FullStore()
    world = World(store=disk)
    app = world.app(handed_in(world))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "The disk is full." in shown(app))
        await pilot.press("l")
        assert isinstance(app.screen, RatingScreen)
        assert "once more leaves" in shown(app)
        await pilot.press("3")
        await until(pilot, lambda: is_debrief(app))
        assert "This attempt is not saved." in shown(app)
        disk.full = False
        await pilot.press("s")
    (row,) = world.practice.attempts()
    assert row.self_rating is Level.STRONG


async def test_quitting_right_after_the_key_still_saves_the_attempt() -> None:
    world = World()
    app = world.app(handed_in(world))
    async with app.run_test() as pilot:
        await rated(app, pilot)
        assert app.keep() is None
    (row,) = world.practice.attempts()
    assert row.self_rating is Level.CLAIMED


async def test_quitting_while_the_debrief_is_being_made_is_no_fault() -> None:
    world = World()
    app = world.app(handed_in(world))
    async with app.run_test() as pilot:
        await rated(app, pilot)
        while not is_debrief(app):
            await asyncio.sleep(0)
        assert not app.screen.children
    assert app.return_code in (None, 0)
    assert len(world.practice.attempts()) == 1


async def test_after_the_key_nothing_else_is_possible_there() -> None:
    world = World()
    app = world.app(handed_in(world))
    async with app.run_test() as pilot:
        screen = await rated(app, pilot)
        assert not any(
            screen.check_action(action, ()) for action in ("rate", "skip", "back", "leave")
        )
        await until(pilot, lambda: is_debrief(app))
