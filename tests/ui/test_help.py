"""Help: every key of the place, closed and scrolled by keys, on any terminal."""

import pytest
from lists_world import bank_of, finished
from room_world import QUESTION, STORY, World, picture
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from mockroom.ui.app import MockroomApp
from mockroom.ui.commands import Place, commands
from mockroom.ui.screens.help import EDITOR_KEYS, HelpRow, HelpScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_editor import AnswerEditor


def answering(world: World, text: str = STORY) -> MockroomApp:
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id))
    return world.app(practice.write(session, text))


async def every_line(app: MockroomApp, pilot: Pilot[None]) -> str:
    """All that the help shows from its top to its end, as one run of words."""
    seen: list[str] = []
    view = app.screen.query_one(VerticalScroll)
    while True:
        await pilot.pause()
        area = view.scrollable_content_region
        seen += [line[area.x : area.right] for line in picture(app)[area.y : area.bottom]]
        if view.scroll_y >= view.max_scroll_y:
            return " ".join(" ".join(seen).split())
        await pilot.press("pagedown")


@pytest.mark.parametrize("key", ["f1", "escape", "q"])
async def test_help_is_closed_by_any_of_its_keys_and_the_answer_is_as_it_was(key: str) -> None:
    app = answering(World())
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, RoomScreen)
        region = app.screen.answers.answer.region
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, RoomScreen)
        assert app.screen.answers.answer.region == region
        await pilot.press("A")
        assert app.screen.session.answer == f"{STORY}A"


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_help_scrolls_by_keys_and_clips_nothing(size: tuple[int, int]) -> None:
    app = answering(World())
    async with app.run_test(size=size) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        view = app.screen.query_one(VerticalScroll)
        assert app.screen.region.contains_region(view.region)
        assert view.max_scroll_x == 0
        assert all(view.region.right >= row.region.right for row in app.screen.query(HelpRow))
        await pilot.press("down", "down", "up")
        assert view.scroll_target_y == 1
        await pilot.press("end")
        assert view.scroll_target_y == view.max_scroll_y > 0
        await pilot.press("pageup")
        assert view.scroll_target_y < view.max_scroll_y
        await pilot.press("home")
        await pilot.pause()
        assert view.scroll_target_y == 0


async def test_the_room_tells_its_phase_its_own_keys_and_then_the_editors() -> None:
    app = answering(World())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("f1")
        text = await every_line(app, pilot)
    order = [
        "Write what you would say.",
        "ctrl+j, ctrl+enter Hand in your answer; the",
        "f1 Show help and every key.",
        "ctrl+n Leave the follow-up",
        "ctrl+z, ctrl+y Undo and redo.",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


async def test_what_is_possible_now_stands_before_what_is_not() -> None:
    app = World().app()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("f1")
        text = await every_line(app, pilot)
    assert "Read the question." in text
    assert text.index("Begin to answer.") < text.index("At other times")
    assert text.index("Hand in your answer; the") > text.index("At other times")


async def test_home_review_and_debrief_have_their_own_help() -> None:
    world = World(bank=bank_of())
    finished(world)
    app = world.app("review")
    async with app.run_test(size=(100, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for place, leave in ((Place.REVIEW, "enter"), (Place.DEBRIEF, "escape")):
            await pilot.press("f1")
            text = await every_line(app, pilot)
            assert all(command.help in text for command in commands(place))
            await pilot.press("escape", leave)
            await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("f1")
        text = await every_line(app, pilot)
        assert all(command.help in text for command in commands(Place.HOME))


async def test_there_is_never_a_second_help_on_top() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        await pilot.press("f1", "ctrl+p")
        await pilot.pause()
        app.action_help()
        await pilot.pause()
        assert sum(isinstance(one, HelpScreen) for one in app.screen_stack) == 1


def test_every_key_told_of_the_editor_is_one_it_has() -> None:
    bound = {
        key
        for owner in AnswerEditor.__mro__
        for binding in owner.__dict__.get("BINDINGS", ())
        for key in getattr(binding, "key", "").split(",")
    }
    told = {key for keys, _ in EDITOR_KEYS for key in keys.split(", ")}
    assert told - bound == {"enter", "tab", "shift+arrows"}
    assert {"shift+left", "shift+up"} <= bound
