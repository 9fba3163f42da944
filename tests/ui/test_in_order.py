"""Keys pressed faster than the screen can follow do what they would do one at a time."""

from drill_screen_world import BURST, SECTIONS, STORY, DrillWorld, drill
from lists_world import a_world, begun, read, session_of
from room_world import QUESTION, World, until
from textual.command import CommandPalette
from textual.events import Key
from textual.pilot import Pilot

from mockroom.domain.review import Grade
from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.review import ReviewScreen
from mockroom.ui.screens.room import RoomScreen


async def at_once(pilot: Pilot[None], app: MockroomApp, *keys: str) -> None:
    """All keys in one go, as a terminal hands over what came while the program was busy."""
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else None))
    await until(pilot, lambda: app.caught_up)
    await pilot.pause()


async def test_leaving_twice_leaves_one_screen() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await at_once(pilot, app, "enter")
        assert isinstance(app.screen, RoomScreen)
        await at_once(pilot, app, "escape", "escape", "escape")
        assert isinstance(app.screen, HomeScreen)
        assert app.is_running


async def test_the_row_that_was_gone_to_is_the_one_taken() -> None:
    world = a_world()
    older = begun(world, "late-delivery", "One")
    world.clock.forward(60)
    begun(world, "own-mistake", "Two")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await at_once(pilot, app, "down", "enter")
        assert session_of(app).id == older.id


async def test_what_is_typed_behind_a_change_of_section_stands_in_the_section_gone_to() -> None:
    world = World()
    session = world.practice.start_answering(world.practice.begin(QUESTION.id))
    async with (app := world.app(session)).run_test() as pilot:
        await at_once(pilot, app, "f8", *"a" * 90, "ctrl+n", *"bc" * 40, "backspace", "backspace")
        room = app.screen
        assert isinstance(room, RoomScreen)
        assert [editor.text for editor in room.answers.fields.editors][:2] == ["a" * 90, "bc" * 39]
        assert room.session.phase is Phase.ANSWERING


async def test_a_grade_behind_the_key_that_hands_in_grades_what_was_handed_in() -> None:
    world = DrillWorld()
    async with (app := world.app(world.run(BURST, SECTIONS))).run_test() as pilot:
        await pilot.pause()
        drill(app).input.page.text = STORY
        await at_once(pilot, app, "ctrl+j", "3")
        assert [one.grade for one in world.graded()] == [Grade.GOOD]


async def test_the_palette_asked_for_from_the_help_above_it_stays_where_it_is() -> None:
    async with (app := World().app("home")).run_test() as pilot:
        await read(pilot)
        await at_once(pilot, app, "ctrl+p", "f1", "ctrl+p")
        palettes = [one for one in app.screen_stack if isinstance(one, CommandPalette)]
        assert len(palettes) == 1
        assert app.is_running


async def test_enter_behind_a_search_in_the_palette_takes_what_was_searched_for() -> None:
    async with (app := World().app("home")).run_test() as pilot:
        await read(pilot)
        await at_once(pilot, app, "ctrl+p", *"no such thing", "enter")
        assert isinstance(app.screen, CommandPalette)
        await at_once(pilot, app, "escape", "ctrl+p", *"review", "enter")
        assert isinstance(app.screen, ReviewScreen)
