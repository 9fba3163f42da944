"""What holds for every screen: a title, commands that keys reach, and a focus that Tab moves."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from lists_world import bank_of, finished
from room_world import QUESTION, World, picture, until
from textual.binding import Binding
from textual.screen import Screen

import mockroom.ui.screens
from mockroom.practice.preferences import Preferences
from mockroom.ui.app import MockroomApp, Start
from mockroom.ui.commands import COMMANDS, Command, Place, commands
from mockroom.ui.keymap import USUAL
from mockroom.ui.screens.help import ABOUT


def _screens() -> list[type[Screen[object]]]:
    """Every class that is a screen of its own, and no mere part of one."""
    names = [one.name for one in pkgutil.iter_modules(mockroom.ui.screens.__path__)]
    modules = [importlib.import_module(f"mockroom.ui.screens.{name}") for name in names]
    found = {
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Screen)
    }
    ours = [one for one in found if one.__module__.startswith("mockroom.")]
    whole = [one for one in ours if not any(one in other.__mro__[1:] for other in ours)]
    return sorted(whole, key=lambda one: one.__name__)


SCREENS = _screens()


def _ids(screen: type[Screen[object]] | type[MockroomApp]) -> set[str]:
    bound = [one for part in screen.__mro__ for one in vars(part).get("BINDINGS", ())]
    return {one.id or "" for one in bound if isinstance(one, Binding)}


def test_every_screen_has_a_title_of_its_own() -> None:
    titles = {screen.__name__: vars(screen).get("TITLE") for screen in SCREENS}
    assert len(titles) >= 10
    assert [name for name, title in titles.items() if not title] == []
    assert len(set(titles.values())) == len(titles)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_is_reached_by_a_key_of_its_screen(command: Command) -> None:
    owners = [MockroomApp, *SCREENS]
    (owner,) = [one for one in owners if command.id in _ids(one)]
    name = command.action.removeprefix("app.").partition("(")[0]
    target = MockroomApp if command.action.startswith("app.") else owner
    assert hasattr(target, f"action_{name}")
    assert all(USUAL.keys(command.id))


def test_every_place_is_a_screen_and_help_tells_what_it_is_about() -> None:
    for place in Place:
        wanted = {command.id for command in commands(place)}
        assert wanted, place
        assert [one for one in (MockroomApp, *SCREENS) if wanted <= _ids(one)]
    # Help tells the room by its phase; it is not called from itself, nor where any key is taken
    assert set(Place) - ABOUT.keys() == {Place.ROOM, Place.HELP, Place.PRESS}


def _app(world: World, start: Start, config: Path) -> MockroomApp:
    return MockroomApp(
        lambda: world.practice,
        start,
        preferences=lambda: Preferences({"MOCKROOM_CONFIG": str(config.parent)}, config),
        cursor_blink=False,
    )


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
@pytest.mark.parametrize("place", ["home", "review", "room", "debrief", "settings", "keys"])
async def test_tab_reaches_all_that_can_have_the_focus_and_comes_back(
    place: str, size: tuple[int, int], tmp_path: Path
) -> None:
    world = World(bank=bank_of())
    attempt = finished(world)
    start: Start = "home"
    if place == "review":
        start = "review"
    elif place == "room":
        start = world.practice.start_answering(world.practice.begin(QUESTION.id))
    elif place == "debrief":
        start = attempt
    app = _app(world, start, tmp_path / "config.toml")
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        if place in {"settings", "keys"}:
            await app.run_action(place)
        await pilot.pause()
        screen = app.screen
        await until(pilot, lambda: screen.focused is not None)
        there = set(screen.focus_chain)
        seen = []
        for _ in there:
            assert screen.focused is not None
            seen.append(screen.focused)
            await pilot.press("tab")
        assert set(seen) == there
        assert screen.focused is seen[0]
        assert picture(app)[-1].rstrip().endswith("f1 help")
