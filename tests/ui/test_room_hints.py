"""Hints: chosen, paid for once, marked, and there again after the room was left."""

from dataclasses import replace

from room_world import QUESTION, STORY, World, bank_with, picture, until

from mockroom.domain.hint import HintKind
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._possible import Pane
from mockroom.ui.screens.room import RoomScreen


def room_of(app: MockroomApp) -> RoomScreen:
    assert isinstance(app.screen, RoomScreen)
    return app.screen


def answering(world: World, preset: str = "coached") -> MockroomApp:
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id, preset=preset))
    return world.app(practice.write(session, STORY))


async def test_a_hint_is_chosen_by_its_price_told_and_marked() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await pilot.press("ctrl+g")
        assert "points" in "\n".join(picture(app))
        await pilot.press("down", "enter")
        await pilot.pause()
        (hint,) = room.session.hints
        assert (hint.kind, hint.signal) == (HintKind.SIGNAL, "ownership")
        assert "First tip for Ownership." in "\n".join(picture(app))
        await pilot.press("escape", "A")
        await pilot.pause()
        shown = picture(app)
        assert "1 hint, 2 points" in shown[0]
        assert "First tip for Ownership." in "\n".join(shown)
        assert room.session.answer == f"{STORY}A"


async def test_the_same_hint_costs_once() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await pilot.press("ctrl+g", "enter", "enter")
        assert [one.price for one in room.session.hints] == [2]
        assert "taken" in "\n".join(picture(app))


async def test_hints_can_be_had_before_the_answer_and_at_a_follow_up() -> None:
    app = World().app()
    async with app.run_test() as pilot:
        room = room_of(app)
        await pilot.press("ctrl+g", "enter", "escape", "ctrl+j")
        room.answers.answer.text = STORY
        await pilot.press("ctrl+j", "ctrl+g", "down", "enter", "escape", "O")
        assert len(room.session.hints) == 2
        assert room.session.probe_answer == "O"


async def test_a_hint_is_kept_and_told_again_after_leaving() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+g", "down", "enter", "escape", "escape")
        await pilot.pause()
    (draft,) = world.store.drafts().entries
    app = world.app(world.practice.resume(draft.session.id))
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, lambda: "First tip for Ownership." in "\n".join(picture(app)))
        assert "1 hint, 2 points" in picture(app)[0]
        assert len(room_of(app).session.hints) == 1


async def test_without_numbers_prices_are_words() -> None:
    app = answering(World(), "gentle")
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("ctrl+g")
        shown = "\n".join(picture(app))
        assert "a small price" in shown
        assert "point" not in shown
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "with a hint" in picture(app)[0]


async def test_in_a_real_interview_no_hints_are_sold() -> None:
    app = answering(World(), "real")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+g")
        assert room_of(app).pane is Pane.MAIN
        assert room_of(app).session.hints == ()


async def test_a_long_hint_can_be_read_to_its_end_at_80x24() -> None:
    coach = replace(QUESTION.coach, strategy="Say a little more. " * 20 + "Then the end.")
    app = answering(World(bank=bank_with(replace(QUESTION, coach=coach))))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+g", "enter")
        await pilot.pause()
        room = room_of(app)
        assert "Then the end." in "\n".join(picture(app))
        await pilot.press("f4")
        await pilot.pause()
        room.interviewer.scroll_end(animate=False)
        await pilot.pause()
        assert "Then the end." in "\n".join(picture(app))
