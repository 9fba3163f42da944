"""The review: all attempts at a glance, and each opens its debrief again."""

from dataclasses import replace

import pytest
from lists_world import bank_of, finished
from room_world import STORY, World, picture, until
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from mockroom.domain.level import Level
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.review import ReviewScreen


async def read(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def screen_text(app: MockroomApp) -> str:
    return "\n".join(picture(app))


def in_hand(app: MockroomApp) -> str | None:
    assert isinstance(app.screen, ReviewScreen)
    row = app.screen.table.in_hand
    return row.key if row else None


async def test_attempts_stand_newest_first_with_what_they_reached() -> None:
    world = World(bank=bank_of())
    first = finished(world)
    world.clock.forward(86_400)
    finished(world, "own-mistake")
    async with (app := world.app("review")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        lines = [line for line in picture(app) if "Nov 2026" in line]
        assert ["Owning" in line for line in lines] == [True, False]
        assert lines[1].split() == [
            *"24 Nov 2026 18:34 ●◑◑○●○".split(),
            str(first.scorecard.overall),
            *first.question_title.split(),
            str(first.scorecard.delivery.words),
            "coached",
        ]
        assert "2 attempts" in picture(app)[1]


async def test_an_answer_too_short_has_no_figure() -> None:
    world = World(bank=bank_of())
    attempt = finished(world, text="Too short.")
    assert attempt.scorecard.too_short
    async with (app := world.app("review")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        line = next(line for line in picture(app) if "Leading" in line)
        assert line.split("Leading")[0].split()[-1] == "○○○○○○"


async def test_enter_opens_the_debrief_and_coming_back_keeps_the_place() -> None:
    world = World(bank=bank_of())
    attempts = [finished(world) for _ in range(3)]
    async with (app := world.app("review")).run_test() as pilot:
        await read(pilot)
        await pilot.press("down", "enter")
        await read(pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert app.screen.attempt == attempts[1]
        await pilot.press("escape")
        await read(pilot)
        assert in_hand(app) == attempts[1].id
        await pilot.press("escape")
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_an_empty_review_says_what_to_do() -> None:
    world = World(bank=bank_of())
    async with (app := world.app("review")).run_test() as pilot:
        await read(pilot)
        assert "No attempts yet. Finish an interview first; esc goes back." in screen_text(app)
        await pilot.press("enter", "slash")
        assert isinstance(app.screen, ReviewScreen)
        assert "debrief" not in picture(app)[-1]


async def test_a_search_begun_before_the_list_is_read_takes_the_letters_behind_it() -> None:
    world = World(bank=bank_of())
    finished(world)
    async with (app := world.app("home")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        for key in ("r", "slash", "d", "y", "k"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: app.caught_up)
        await read(pilot)
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.query_one(Input).value == "dyk"
        assert len(world.practice.attempts()) == 1


async def test_what_was_said_is_found_as_one_types_and_the_words_around_it_are_shown() -> None:
    world = World(bank=bank_of())
    finished(world, "own-mistake", text=STORY.replace("pallets", "crates"))
    wanted = finished(world)
    finished(world, "late-delivery", text="Nothing of that was in the third one at all.")
    async with (app := world.app("review")).run_test() as pilot:
        await read(pilot)
        assert "3 attempts" in picture(app)[0]
        await pilot.press("slash")
        app.screen.query_one(Input).insert_text_at_cursor("every morning PALLETS")
        await until(pilot, lambda: "1 of 3 attempts" in picture(app)[0])
        assert in_hand(app) == wanted.id
        await until(pilot, lambda: "pallets every morning" in screen_text(app))
        assert "counted the spoiled pallets every morning" in screen_text(app)
        assert "in the answer" in screen_text(app)
        app.screen.query_one(Input).value = "nowhere"
        await until(pilot, lambda: "Nothing that you said" in screen_text(app))
        assert [line for line in picture(app) if line.split()[:2] == ["when", "levels"]]
        # Enter waits for what is typed just before it
        app.screen.query_one(Input).value = "pallets"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        assert isinstance(app.screen, DebriefScreen)
        assert app.screen.attempt == wanted
        await pilot.press("escape")
        await read(pilot)
        assert in_hand(app) == wanted.id
        await pilot.press("escape")
        await until(pilot, lambda: "3 attempts" in picture(app)[0])


async def test_an_attempt_that_has_gone_meanwhile_is_told() -> None:
    world = World(bank=bank_of())
    attempt = finished(world)
    async with (app := world.app("review")).run_test() as pilot:
        await read(pilot)
        del world.store._shelf.attempts[attempt.id]
        await pilot.press("enter")
        await read(pilot)
        assert isinstance(app.screen, ReviewScreen)
        assert "There is no attempt" in " ".join(str(n.message) for n in app._notifications)


async def test_thousands_of_attempts_are_read_a_page_at_a_time() -> None:
    world = World(bank=bank_of())
    attempt = finished(world)
    for number in range(2_000):
        world.store.save_attempt(replace(attempt, id=f"a{number:05}"))
    async with (app := world.app("review")).run_test() as pilot:
        await read(pilot)
        assert "2,001 attempts" in picture(app)[0]
        assert isinstance(app.screen, ReviewScreen)
        table = app.screen.table
        assert len(table.rows) == 2_001
        assert table.rows[1_000].key == ""
        await pilot.press("end", "up")
        await until(pilot, lambda: in_hand(app) is not None)
        assert in_hand(app) == "a00001"
        assert any("▸" in line for line in picture(app))
        assert table.rows[1_000].key == ""


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (60, 20), (40, 12), (20, 6)])
async def test_no_size_cuts_the_hints(size: tuple[int, int]) -> None:
    world = World(bank=bank_of())
    finished(world)
    async with (app := world.app("review")).run_test(size=size) as pilot:
        await read(pilot)
        assert picture(app)[-1].rstrip().endswith("f1 help")
        assert any(line.lstrip().startswith("▸") for line in picture(app))


async def test_titles_from_outside_are_only_letters() -> None:
    hostile = "[@click=app.quit]go[/] [/x] \x1b]0;x\x07"
    world = World(bank=bank_of({"own-mistake": hostile}))
    finished(world, "own-mistake")
    async with (app := world.app("review")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        assert "[@click=app.quit]go[/] [/x]" in screen_text(app)
        assert not {"\x1b", "\x07"} & set(screen_text(app))


async def test_who_wants_no_numbers_reads_the_overall_level_as_a_word() -> None:
    world = World(bank=bank_of(), numbers=False)
    attempt = finished(world)
    world.practice.dispute(attempt, "conflict", Level.STRONG, "")
    async with (app := world.app("review")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        line = next(line for line in picture(app) if "Leading" in line)
        after = line[line.index("18:34") + 5 :]
        assert after.split() == [
            "●◑◑○●○",
            "shown",
            *attempt.question_title.split(),
            "yes",
            "coached",
        ]
