"""Settings are changed with the keyboard, written at once, and hold as soon as they can."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lists_world import bank_of
from room_world import World, picture, until
from textual import events
from textual.containers import Vertical
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from mockroom.practice.preferences import Preferences
from mockroom.settings import KEYS
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.chooser import ChooserScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.settings import SettingsScreen

ARRANGED = """\
# as Ana has them
theme = "dark"   # calm

minutes = 4      # short
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(ARRANGED, encoding="utf-8")
    return path


def app_with(config: Path, world: World, **env: str) -> MockroomApp:
    found = {"MOCKROOM_CONFIG": str(config.parent), **env}
    return MockroomApp(
        lambda: world.practice,
        preferences=lambda: Preferences(found, config),
        cursor_blink=False,
    )


async def opened(pilot: Pilot[None], key: str) -> SettingsScreen:
    """The settings, with one of them in hand."""
    await pilot.app.workers.wait_for_complete()
    await pilot.press("o")
    await until(pilot, lambda: isinstance(pilot.app.screen, SettingsScreen))
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    await until(pilot, lambda: bool(screen.list.rows))
    screen.list.at = KEYS.index(key)
    await until(pilot, lambda: f"In the file: {key}" in screen.pane.told)
    return screen


def written(config: Path, text: str) -> Callable[[], bool]:
    return lambda: text in config.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (60, 18)])
async def test_every_setting_is_listed_with_its_value_and_explained(
    config: Path, size: tuple[int, int]
) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot, "minutes")
        seen = "\n".join(picture(app))
        assert "Settings" in seen
        assert "question's own" not in seen.split("Minutes")[1].split("\n")[0]
        assert "Minutes that the clock" in seen
        assert app.screen.region.contains_region(screen.pane.region)
        assert [row.key for row in screen.list.rows] == list(KEYS)
        if size[1] >= 24:
            assert "Think seconds" in seen
            assert "Keys" in seen


async def test_a_choice_goes_to_the_next_one_and_the_file_keeps_its_comments(config: Path) -> None:
    world = World(bank=bank_of())
    app = app_with(config, world)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "theme")
        await pilot.press("right")
        await until(pilot, lambda: app.theme == "mockroom-light")
        assert config.read_text() == ARRANGED.replace('"dark" ', '"light" ')
        await pilot.press("left")
        await until(pilot, lambda: app.theme == "mockroom-dark")
        assert config.read_text() == ARRANGED


async def test_a_choice_can_be_made_from_a_list_and_holds_for_the_next_question(
    config: Path,
) -> None:
    world = World(bank=bank_of())
    app = app_with(config, world)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "preset")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChooserScreen))
        await pilot.press("g", "e", "n", "enter")
        await until(pilot, written(config, 'preset = "gentle"'))
        await until(pilot, lambda: world.practice.usual.id == "gentle")
        assert not world.practice.begin("own-mistake").terms.numbers
        told = screen.pane.told
        assert "Gentle: Coached, with words in place of numbers, and no clock." in told


async def test_a_number_is_stepped_typed_and_refused_with_its_bounds(config: Path) -> None:
    world = World(bank=bank_of())
    app = app_with(config, world)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "minutes")
        await pilot.press("plus", "plus", "minus")
        await until(pilot, written(config, "minutes = 5      # short"))
        await pilot.press("enter")
        assert screen.pane.line.value == "5"
        screen.pane.line.value = "99"
        await pilot.press("enter")
        await until(
            pilot, lambda: "99 is not a whole number from 1 to 60." in " ".join(picture(app))
        )
        assert screen.pane.editing
        screen.pane.line.value = "12"
        await pilot.press("enter")
        await until(pilot, written(config, "minutes = 12      # short"))
        assert not screen.pane.editing
        await until(pilot, lambda: world.practice.begin("own-mistake").minutes == 12)


async def test_what_is_typed_is_left_by_escape_and_the_screen_by_the_next(config: Path) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "minutes")
        await pilot.press("enter")
        screen.pane.line.value = "q9"
        await pilot.press("escape")
        assert not screen.pane.editing
        assert config.read_text() == ARRANGED
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_a_setting_goes_back_to_what_is_usual(config: Path) -> None:
    world = World(bank=bank_of())
    app = app_with(config, world)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "minutes")
        await pilot.press("backspace")
        await until(pilot, lambda: "minutes" not in config.read_text())
        assert "# as Ana has them" in config.read_text()
        await until(pilot, lambda: "the question's own" in " ".join(picture(app)))


async def test_a_switch_is_turned_and_lists_heed_it(config: Path) -> None:
    world = World(bank=bank_of())
    app = app_with(config, world)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot, "numbers")
        await pilot.press("right")
        await until(pilot, written(config, "numbers = false"))
        await until(pilot, lambda: not world.practice.numbers)


async def test_folders_have_to_be_there(config: Path) -> None:
    (config.parent / "pack").mkdir()
    app = app_with(config, World(bank=bank_of()), MOCKROOM_DATA=str(config.parent / "data"))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await opened(pilot, "content")
        await pilot.press("enter")
        screen.pane.line.value = "pack, nowhere"
        await pilot.press("enter")
        await until(pilot, lambda: 'There is no folder "nowhere".' in " ".join(picture(app)))
        screen.pane.line.value = "pack"
        await pilot.press("enter")
        await until(pilot, written(config, 'content = ["pack"]'))
        await opened_row(pilot, screen, "data")
        assert "MOCKROOM_DATA in the environment goes before it now." in screen.pane.told


async def opened_row(pilot: Pilot[None], screen: SettingsScreen, key: str) -> None:
    screen.list.at = KEYS.index(key)
    await until(pilot, lambda: f"In the file: {key}" in screen.pane.told)


async def test_a_file_that_was_broken_meanwhile_is_told_and_left_alone(config: Path) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "minutes")
        config.write_text("minutes = = 4\n", encoding="utf-8")
        await pilot.press("plus")
        await until(pilot, lambda: "This is not TOML" in screen.banner.said)
        assert config.read_text() == "minutes = = 4\n"


async def test_the_palette_leads_to_the_settings_from_a_question(config: Path) -> None:
    world = World(bank=bank_of())
    app = app_with(config, world)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        session = world.practice.begin("own-mistake")
        app.open_room(world.practice.start_answering(session))
        await pilot.pause()
        room = app.screen
        titles = [one.title for one in app.get_system_commands(room)]
        assert "Settings" in titles
        assert "Keys" in titles
        await pilot.press("ctrl+p")
        await pilot.pause()
        app.screen.query_one(Input).value = "settings"
        options = app.screen.query_one(OptionList)
        await until(pilot, lambda: options.option_count > 0)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        titles = [one.title for one in app.get_system_commands(app.screen)]
        assert "Settings" not in titles
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is room


async def test_the_palette_has_one_row_to_quit(config: Path) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        titles = [one.title for one in app.get_system_commands(app.screen)]
        assert [one for one in titles if "uit" in one] == ["Quit (q, ctrl+q)"]
        assert [one for one in titles if one.startswith("Settings")] == ["Settings (o)"]


async def test_an_app_without_a_settings_file_offers_none() -> None:
    app = World(bank=bank_of()).app("home")
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("o")
        assert isinstance(app.screen, HomeScreen)
        assert not any("Settings" in one.title for one in app.get_system_commands(app.screen))


async def test_the_palettes_theme_is_the_setting_so_that_it_stays(config: Path) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        rows = {one.title: one.callback for one in app.get_system_commands(app.screen)}
        rows["Theme"]()
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        screen = app.screen
        assert isinstance(screen, SettingsScreen)
        await until(pilot, lambda: "In the file: theme" in screen.pane.told)
        await pilot.press("left")
        await until(pilot, lambda: app.theme != "mockroom-dark")
        assert 'theme = "dark"' not in config.read_text()


async def test_what_is_on_its_way_is_written_when_the_program_is_left(config: Path) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "minutes")
        screen._writer.put("minutes", 9)
        assert app.keep() is None
        assert "minutes = 9" in config.read_text()
        config.write_text("[[", encoding="utf-8")
        screen._writer.put("minutes", 8)
        assert "This is not TOML" in (app.keep() or "")


@pytest.mark.parametrize("size", [(80, 24), (60, 14), (140, 45)])
async def test_the_last_row_of_a_long_list_comes_into_view(
    config: Path, size: tuple[int, int]
) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=size) as pilot:
        await opened(pilot, "theme")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChooserScreen))
        chooser = app.screen
        assert isinstance(chooser, ChooserScreen)
        await until(pilot, lambda: bool(chooser.list.rows.rows))
        chooser.list.rows.action_end(1)
        row = chooser.list.in_hand
        assert row is not None
        await until(pilot, lambda: row.key in "\n".join(picture(app)))
        assert chooser.query_one(Vertical).region.contains_region(chooser.list.rows.region)


async def test_what_was_edited_elsewhere_is_seen_on_coming_back_and_before_a_change(
    config: Path,
) -> None:
    app = app_with(config, World(bank=bank_of()))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, "minutes")
        config.write_text("minutes = 9\n", encoding="utf-8")
        app.post_message(events.AppFocus())
        await until(pilot, lambda: screen._values == {"minutes": 9})
        config.write_text('minutes = 30\ntheme = "light"\n', encoding="utf-8")
        await pilot.press("right")
        await until(pilot, written(config, "minutes = 31"))
        assert 'theme = "light"' in config.read_text(encoding="utf-8")
