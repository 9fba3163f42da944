"""Home: the questions are searched and filtered, and the screen says by what."""

from dataclasses import replace

import pytest
from lists_world import (
    a_world,
    bank_of,
    begun,
    finished,
    in_hand,
    line_with,
    read,
    screen_text,
    session_of,
)
from room_world import World, picture
from textual.events import Key
from textual.widgets import Input

from mockroom.domain.lens import Lens, LensValue
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.chooser import ChooserScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.review import ReviewScreen
from mockroom.ui.widgets.preview import PreviewPane


def listed(app: MockroomApp) -> list[str]:
    """The ids of the questions in the list."""
    assert isinstance(app.screen, HomeScreen)
    keys = [row.key for row in app.screen.list.rows.rows]
    return [key.removeprefix("question:") for key in keys if key.startswith("question:")]


async def test_a_search_leaves_what_has_every_word_and_enter_starts_it() -> None:
    world = a_world()
    begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash")
        app.screen.query_one(Input).insert_text_at_cursor("UNDER dead")
        await pilot.pause()
        assert in_hand(app) == "question:late-delivery"
        assert "Owning a Mistake" not in screen_text(app)
        assert "Continue" not in screen_text(app)
        assert app.screen.query_one(PreviewPane).preview.title.startswith("Delivering")  # type: ignore[union-attr]
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).question == "late-delivery"


async def test_letters_are_words_while_searching_and_escape_ends_it() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash", "r", "n", "q")
        assert isinstance(app.screen, HomeScreen)
        assert 'Nothing here has "rnq" in it.' in screen_text(app)
        assert app.screen.active_bindings["escape"].binding.id == "home.clear"
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "Owning a Mistake" in screen_text(app)
        assert in_hand(app) is not None
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)


async def test_arrows_move_in_what_was_found() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash", "e", "down", "down")
        assert in_hand(app) == "question:late-delivery"


async def test_a_search_finds_what_a_question_listens_for() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash")
        app.screen.query_one(Input).insert_text_at_cursor("mentorship")
        await pilot.pause()
        assert listed(app) == ["stuck-elsewhere", "own-mistake"]
        assert '2 of 3 questions: "mentorship"' in screen_text(app)


async def test_l_goes_through_the_levels_there_are_and_back_to_all() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        for level, question in (
            ("junior", "stuck-elsewhere"),
            ("mid", "own-mistake"),
            ("senior", "late-delivery"),
        ):
            await pilot.press("l")
            await pilot.pause()
            assert listed(app) == [question]
            assert in_hand(app) == f"question:{question}"
            assert line_with(app, f"1 of 3 questions: {level}").rstrip().endswith("esc clears")
        await pilot.press("l")
        await pilot.pause()
        assert len(listed(app)) == 3
        assert "of 3 questions" not in screen_text(app)


async def test_u_leaves_what_was_not_tried_and_brings_the_rest_back() -> None:
    world = a_world()
    finished(world, "own-mistake")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert listed(app) == ["stuck-elsewhere", "late-delivery"]
        assert "2 of 3 questions: not yet tried" in screen_text(app)
        await pilot.press("u")
        await pilot.pause()
        assert len(listed(app)) == 3


@pytest.mark.parametrize(
    ("key", "typed", "told", "left"),
    [
        ("t", "fail", "failure", ["own-mistake"]),
        ("s", "mentor", "Mentorship", ["stuck-elsewhere", "own-mistake"]),
    ],
)
async def test_a_topic_and_a_signal_are_chosen_from_a_list_by_typing(
    key: str, typed: str, told: str, left: list[str]
) -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, ChooserScreen)
        assert line_with(app, told).split()[-2] == str(len(left))
        app.screen.query_one(Input).insert_text_at_cursor(typed)
        await pilot.press("enter")
        await read(pilot)
        assert listed(app) == left
        assert f"{len(left)} of 3 questions: {told}" in screen_text(app)
        await pilot.press(key, "up", "up", "up", "up", "up", "up", "enter")
        await read(pilot)
        assert len(listed(app)) == 3


async def test_leaving_a_chooser_changes_nothing_and_what_holds_is_in_hand_in_it() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("t", "down", "enter")
        await read(pilot)
        assert listed(app) == ["late-delivery"]
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, ChooserScreen)
        row = app.screen.list.in_hand
        assert row is not None
        assert row.key == "delivery"
        await pilot.press("up", "escape")
        await read(pilot)
        assert listed(app) == ["late-delivery"]


async def test_filters_add_up_and_enter_starts_the_marked_question() -> None:
    world = a_world()
    finished(world, "stuck-elsewhere")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("u", "l", "l", "enter")
        await pilot.pause()
        assert session_of(app).question == "own-mistake"
        await pilot.press("ctrl+j", "H", "escape")
        await read(pilot)
        assert listed(app) == ["own-mistake"]
        assert "Owning a Mistake" in line_with(app, "Continue")


async def test_filters_that_nothing_fits_say_what_to_press() -> None:
    world = a_world()
    finished(world, "stuck-elsewhere")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("u", "l")
        await pilot.pause()
        assert listed(app) == []
        assert "No question fits all of that." in screen_text(app)
        assert "esc shows all 3 questions; l, t, s and u change" in screen_text(app)
        assert "0 of 3 questions: junior · not yet tried" in screen_text(app)
        assert in_hand(app) is not None
        await pilot.press("escape")
        await pilot.pause()
        assert len(listed(app)) == 3
        assert "escape" not in app.screen.active_bindings


async def test_escape_ends_the_search_before_it_clears_the_filters() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("l", "slash", "z", "q")
        await pilot.pause()
        assert "esc ends the search, and once more shows all" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert listed(app) == ["stuck-elsewhere"]
        await pilot.press("escape")
        await pilot.pause()
        assert len(listed(app)) == 3


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (40, 12), (20, 6)])
async def test_the_chooser_fits_any_terminal(size: tuple[int, int]) -> None:
    world = a_world()
    async with (app := world.app("home")).run_test(size=size) as pilot:
        await read(pilot)
        await pilot.press("s", "down", "down")
        await pilot.pause()
        box = app.screen.query_one("ChooserScreen > Vertical")
        assert app.screen.region.contains_region(box.region)
        assert any("▸" in line for line in picture(app))


async def test_letters_and_enter_typed_in_one_breath_start_what_they_lead_to() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash")
        for key in ("m", "i", "s", "t", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert session_of(app).question == "own-mistake"


async def test_letters_and_enter_typed_in_one_breath_choose_what_they_lead_to() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("t")
        await pilot.pause()
        for key in ("f", "a", "i", "l", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await read(pilot)
        assert listed(app) == ["own-mistake"]


async def test_a_value_of_a_house_is_chosen_where_there_are_lenses() -> None:
    bank = bank_of()
    used = [use.id for use in bank.catalogue.questions["own-mistake"].signals]
    others = [one for one in used if one != bank.catalogue.questions["own-mistake"].primary]
    values = (
        LensValue(id="kin", name="Kin", meaning="-", signals=(others[0], others[-1])),
        LensValue(id="all", name="All", meaning="-", signals=tuple(used)),
    )
    lens = Lens(id="house", name="House", meaning="-", values=values)
    world = World(bank=replace(bank, catalogue=replace(bank.catalogue, lenses={"house": lens})))
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "v value" in line_with(app, "Questions")
        await pilot.press("v")
        await pilot.pause()
        assert line_with(app, "  Kin").split()[-2] == "2"
        app.screen.query_one(Input).insert_text_at_cursor("kin")
        await pilot.press("enter")
        await read(pilot)
        assert listed(app) == ["stuck-elsewhere", "own-mistake"]
        assert "2 of 3 questions: Kin" in screen_text(app)
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(app.screen, ChooserScreen)
        assert app.screen.list.in_hand is not None
        assert app.screen.list.in_hand.key == "house:kin"
        await pilot.press("up", "enter")
        await read(pilot)
        assert "3 of 3 questions: House" in screen_text(app)


async def test_without_lenses_nothing_is_said_of_values() -> None:
    async with (app := a_world().app("home")).run_test() as pilot:
        await read(pilot)
        assert "v value" not in screen_text(app)
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
