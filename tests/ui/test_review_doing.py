"""What can be done with attempts in the history: compare, link, export, delete and take back."""

import json
from pathlib import Path

from lists_world import read, screen_text
from lists_world import told as notices
from review_world import a_past, app_of, listed, review_of, tools_of, typed
from room_world import picture
from textual.widgets import Input

from mockroom.ui.screens.compare import CompareScreen
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.screens.review import ReviewScreen
from mockroom.ui.screens.trash import TrashScreen


async def test_two_marked_attempts_at_one_question_are_compared(tmp_path: Path) -> None:
    world, attempts = a_past()
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        await typed(pilot, "down", "space")  # the third attempt; the second one is in hand now
        assert "1 marked" in picture(app)[1]
        assert "✓" in next(line for line in picture(app) if "26 Nov" in line)
        assert "compare" in picture(app)[-1]
        await typed(pilot, "v")
        assert isinstance(app.screen, ReviewScreen)
        assert "answer different questions" in notices(app)
        await typed(pilot, "down", "space", "v")
        assert isinstance(app.screen, CompareScreen)
        assert app.screen.before.text == attempts[0].text
        assert app.screen.after.text == attempts[2].text
        await typed(pilot, "escape", "escape")
        assert review_of(app).table.marked == set()
        await typed(pilot, "a")
        assert len(review_of(app).table.marked) == 4
        await typed(pilot, "a")
        assert review_of(app).table.marked == set()


async def test_what_is_deleted_comes_back_with_a_key(tmp_path: Path) -> None:
    world, attempts = a_past()
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        everything = listed(app)
        assert not app.screen.check_action("undo", ())
        await typed(pilot, "space", "space", "d")
        assert listed(app) == everything[2:]
        assert {one.id for one in world.practice.trash()} == set(everything[:2])
        assert "2 attempts moved to the trash; u here undoes it." in notices(app)
        await typed(pilot, "d")
        assert listed(app) == everything[3:]
        await typed(pilot, "u", "u")
        assert listed(app) == everything
        assert world.practice.trash() == ()
        assert world.practice.attempt(attempts[0].id) == attempts[0]


async def test_attempts_are_linked_to_a_new_story_listed_by_it_and_unlinked(tmp_path: Path) -> None:
    world, attempts = a_past()
    tools = tools_of(world, tmp_path)
    name = "The [b]cold[/] store\x1b[31m"
    async with (app := app_of(world, tools)).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        await typed(pilot, "down", "l", "enter")
        app.screen.query_one(Input).value = name
        await typed(pilot, "enter")
        (story,) = tools.stories.all()
        assert story.attempts == (attempts[2].id,)
        assert "The [b]cold[/] …" in next(line for line in picture(app) if "26 Nov" in line)
        assert "\x1b" not in screen_text(app)
        await typed(pilot, "f")
        app.screen.query_one(Input).value = "story"
        await typed(pilot, "enter", "down", "enter")
        assert listed(app) == [attempts[2].id]
        await typed(pilot, "l", "enter")
        assert tools.stories.story(story.id).attempts == ()
        assert "No attempt is like that; esc lists all." in screen_text(app)


async def test_attempts_are_written_to_a_file_that_is_named(tmp_path: Path) -> None:
    world, attempts = a_past()
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        for _ in range(2):
            await typed(pilot, "e")
            assert f"{str(tmp_path)[-8:]}/exports as" in screen_text(app)
            app.screen.query_one(Input).value = "json"
            await typed(pilot, "enter")
        first, second = sorted((tmp_path / "exports").iterdir())
        assert first.read_bytes() == second.read_bytes()
        assert attempts[3].id in json.dumps(json.loads(first.read_text(encoding="utf-8")))
        assert f"1 attempt written to {first}" in notices(app)
        first.parent.chmod(0o500)
        (tmp_path / "exports").rename(tmp_path / "old")
        (tmp_path / "exports").write_text("in the way", encoding="utf-8")
        await typed(pilot, "e", "enter")
        assert "cannot be made" in notices(app)


async def test_what_is_found_is_marked_compared_and_deleted_and_escape_goes_back_step_by_step(
    tmp_path: Path,
) -> None:
    world, attempts = a_past()
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        await typed(pilot, "slash")
        line = review_of(app).search.line
        line.value = "convinced"
        await read(pilot)
        assert listed(app) == [attempts[2].id, attempts[1].id]
        assert "tab to what was found" in picture(app)[-1]
        await typed(pilot, "tab", "space", "d")
        assert listed(app) == [attempts[1].id]
        assert line.value == "convinced"
        await typed(pilot, "u", "space")
        assert review_of(app).table.marked
        await typed(pilot, "escape")
        assert not review_of(app).table.marked
        assert "esc words" in picture(app)[-1]
        await typed(pilot, "escape")
        assert review_of(app).search.typing
        await typed(pilot, "backspace", "d", "down")
        assert line.value == "convinced"
        assert not review_of(app).search.typing
        await typed(pilot, "escape", "escape")
        assert len(listed(app)) == 4
        assert isinstance(app.screen, ReviewScreen)


async def test_the_trash_gives_back_what_was_deleted_and_asks_before_it_goes_for_good(
    tmp_path: Path,
) -> None:
    world, attempts = a_past()
    kept = {one.id: one for one in attempts}
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(80, 24)) as pilot:
        await read(pilot)
        everything = listed(app)
        for _ in range(3):
            await typed(pilot, "d")
            world.clock.forward(60.0)
        await typed(pilot, "b")
        assert isinstance(app.screen, TrashScreen)
        lines = [line for line in picture(app) if "attempt, " in line]
        # What was deleted last stands first, with the moment, the question, and what it is
        assert [one.id for one in app.screen._thrown] == everything[2::-1]
        assert len(lines) == 3
        assert "28 Nov 2026" in lines[0]
        assert kept[everything[2]].question.split("-")[0] in screen_text(app).lower()
        await typed(pilot, "r")
        assert world.practice.attempt(everything[2]) == kept[everything[2]]
        assert "1 attempt brought back." in notices(app)
        await typed(pilot, "escape")
        assert listed(app) == everything[2:]
        assert "u undo delete" in screen_text(app)  # two are in the trash still
        await typed(pilot, "b")
        await typed(pilot, "d")
        assert isinstance(app.screen, ConfirmScreen)
        assert "Nothing" in screen_text(app)
        await typed(pilot, "n")
        assert len(world.practice.trash()) == 2
        await typed(pilot, "e", "y")
        assert world.practice.trash() == ()
        assert "The trash is empty; esc goes back." in screen_text(app)
        await typed(pilot, "escape")
        assert listed(app) == everything[2:]
        assert "undo delete" not in screen_text(app)
