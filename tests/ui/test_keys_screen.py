"""Commands get other keys by having them pressed; what cannot work is refused with its reason."""

import tomllib
from pathlib import Path

import pytest
from lists_world import bank_of
from room_world import World, picture, until
from textual import events
from textual.pilot import Pilot

from mockroom.practice.preferences import Preferences
from mockroom.settings import load_settings
from mockroom.ui.app import MockroomApp
from mockroom.ui.commands import COMMANDS
from mockroom.ui.keymap import Keymap
from mockroom.ui.keymap_check import problems
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.keys import KeysScreen
from mockroom.ui.screens.press import PressScreen, key_of
from mockroom.ui.screens.settings import SettingsScreen

ARRANGED = """\
[keys]
# my tmux prefix is ctrl+j
"room.submit" = "f10"   # left hand
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(ARRANGED, encoding="utf-8")
    return path


def app_with(config: Path) -> MockroomApp:
    world = World(bank=bank_of())
    return MockroomApp(
        lambda: world.practice,
        preferences=lambda: Preferences({"MOCKROOM_CONFIG": str(config.parent)}, config),
        keymap=Keymap(load_settings({"MOCKROOM_CONFIG": str(config.parent)}).keys),
        cursor_blink=False,
    )


async def opened(pilot: Pilot[None], command: str) -> KeysScreen:
    """The keys with a command in hand."""
    await pilot.app.workers.wait_for_complete()
    await pilot.app.run_action("keys")
    await until(pilot, lambda: isinstance(pilot.app.screen, KeysScreen))
    screen = pilot.app.screen
    assert isinstance(screen, KeysScreen)
    await take(pilot, screen, command)
    return screen


async def take(pilot: Pilot[None], screen: KeysScreen, command: str) -> None:
    screen.list.rows.at = [row.key for row in screen.list.rows.rows].index(command)
    await until(pilot, lambda: screen.command is not None and screen.command.id == command)
    await pilot.pause()


async def press_for(pilot: Pilot[None], ask: str, key: str) -> None:
    await pilot.press(ask)
    await until(pilot, lambda: isinstance(pilot.app.screen, PressScreen))
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, KeysScreen))


def keys_in(config: Path) -> object:
    return tomllib.loads(config.read_text(encoding="utf-8"))["keys"]


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_every_command_is_listed_with_its_keys(config: Path, size: tuple[int, int]) -> None:
    app = app_with(config)
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot, "room.submit")
        listed = {row.key for row in screen.list.rows.rows if row.can_choose}
        assert listed == {command.id for command in COMMANDS}
        seen = "\n".join(picture(app))
        assert "f10" in seen
        assert "yours" in seen
        assert "room.submit: Hand in your answer" in seen
        assert "1 command has other keys" in seen


async def test_a_pressed_key_takes_the_place_of_the_usual_one_at_once(config: Path) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "home.settings")
        await press_for(pilot, "enter", "question_mark")
        await until(pilot, lambda: keys_in(config) == {"room.submit": "f10", "home.settings": "?"})
        assert ARRANGED.strip() in config.read_text()
        await until(pilot, lambda: app.keymap.shown("home.settings") == "?")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("o")
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))


async def test_a_command_can_have_one_more_key(config: Path) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "room.submit")
        await press_for(pilot, "a", "ctrl+enter")
        await until(pilot, lambda: keys_in(config) == {"room.submit": ["f10", "ctrl+enter"]})
        assert load_settings({"MOCKROOM_CONFIG": str(config.parent)}).keys["room.submit"] == (
            "f10",
            "ctrl+enter",
        )


async def test_a_key_that_another_command_has_is_swapped_after_a_question(config: Path) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "room.pause")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PressScreen))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
        asked = " ".join(" ".join(picture(app)).replace("│", " ").split())
        assert '"f2" gives room.guide (guide) now.' in asked
        assert "room.guide has f5?" in asked
        await pilot.press("y")
        swapped = {"room.submit": "f10", "room.pause": "f2", "room.guide": "f5"}
        await until(pilot, lambda: keys_in(config) == swapped)


@pytest.mark.parametrize(
    ("command", "key", "reason"),
    [
        ("room.submit", "p", '"p" types where "room.submit" is wanted.'),
        ("room.submit", "ctrl+w", '"ctrl+w" is a key of the editor.'),
        ("home.review", "ctrl+q", '"ctrl+q" gives "app.quit" as well'),
        ("home.review", "f1", '"f1" gives "app.help" as well'),
        ("home.review", "ctrl+shift+s", '"ctrl+shift+s" arrives from most terminals as ctrl+s.'),
        ("home.review", "tab", '"tab" moves from one part of the screen to the next'),
    ],
)
async def test_a_key_that_cannot_work_is_refused_with_the_reason(
    config: Path, command: str, key: str, reason: str
) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, command)
        await press_for(pilot, "enter", key)
        await until(pilot, lambda: reason in " ".join(" ".join(picture(app)).split()))
        assert config.read_text() == ARRANGED


async def test_asking_for_a_key_is_left_by_escape(config: Path) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "room.pause")
        await press_for(pilot, "enter", "escape")
        assert config.read_text() == ARRANGED


async def test_usual_keys_come_back_one_by_one_and_all_at_once_after_a_question(
    config: Path,
) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "room.submit")
        await pilot.press("backspace")
        await until(pilot, lambda: keys_in(config) == {})
        assert "# my tmux prefix is ctrl+j" in config.read_text()
        await until(pilot, lambda: app.keymap.shown("room.submit") == "ctrl+j")
        for command, key in (("room.submit", "f10"), ("room.pause", "ctrl+s")):
            await take(pilot, screen, command)
            await press_for(pilot, "enter", key)
        await until(
            pilot, lambda: keys_in(config) == {"room.submit": "f10", "room.pause": "ctrl+s"}
        )
        await pilot.press("u")
        await until(pilot, lambda: isinstance(app.screen, ConfirmScreen))
        await pilot.press("y")
        await until(pilot, lambda: keys_in(config) == {})


async def test_a_key_that_is_the_usual_one_leaves_nothing_in_the_file(config: Path) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "room.pause")
        await press_for(pilot, "enter", "f5")
        await pilot.pause()
        assert config.read_text() == ARRANGED


async def test_commands_are_searched_by_what_they_do_and_by_key(config: Path) -> None:
    app = app_with(config)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "room.pause")
        await pilot.press("slash")
        screen.list.line.value = "f10"
        await until(pilot, lambda: [row.key for row in screen.list.rows.rows] == ["room.submit"])
        await pilot.press("enter")
        await until(pilot, lambda: screen.list.rows.has_focus)
        assert app.screen is screen
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PressScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.list.rows.rows) > len(COMMANDS))


@pytest.mark.parametrize(
    ("key", "character", "name"),
    [
        ("question_mark", "?", "?"),
        ("comma", ",", "comma"),
        ("space", " ", "space"),
        ("R", "R", "R"),
        ("plus", "+", "+"),
        ("f10", None, "f10"),
        ("ctrl+s", "\x13", "ctrl+s"),
    ],
)
def test_a_pressed_key_is_named_as_settings_name_it(
    key: str, character: str | None, name: str
) -> None:
    assert key_of(events.Key(key, character)) == name
    if name not in {"space"}:
        assert problems({"review.search": (name,)}) == []
