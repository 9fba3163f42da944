"""Disagreeing with a level: both are kept, nothing typed is lost, and it can be withdrawn."""

from collections.abc import Callable

import pytest
from debrief_world import an_attempt, debrief_of, shown
from room_world import FullStore, World, picture, until
from textual.pilot import Pilot
from textual.widgets import Input

from mockroom.domain.level import Level
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.dispute import DisputeScreen

WHY = "I told [b]what each gave up[/b]"


def box_of(app: MockroomApp) -> DisputeScreen:
    assert isinstance(app.screen, DisputeScreen)
    return app.screen


async def open_for_conflict(pilot: Pilot[None], app: MockroomApp) -> DisputeScreen:
    await pilot.press("down", "down", "down", "d")
    await pilot.pause()
    return box_of(app)


def typed(screen: DisputeScreen, text: str) -> None:
    screen.query_one(Input).value = text


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (60, 16)])
async def test_a_key_a_line_and_enter_keep_both_levels(size: tuple[int, int]) -> None:
    world = World()
    attempt = an_attempt(world)
    app = world.app(attempt)
    async with app.run_test(size=size) as pilot:
        box = await open_for_conflict(pilot, app)
        assert "Conflict Resolution" in shown(app)
        assert "the scorecard says ◑ shown" in shown(app)
        await pilot.press("3")
        assert app.focused is box.why
        typed(box, WHY)
        await pilot.press("enter")
        await pilot.pause()
        assert debrief_of(app).attempt.disputes
    (dispute,) = world.practice.attempt(attempt.id).disputes
    assert (dispute.signal, dispute.level, dispute.own) == ("conflict", Level.SHOWN, Level.STRONG)
    assert dispute.why == WHY
    assert [row.dispute for row in world.practice.disputes()] == [dispute]


async def test_the_debrief_shows_both_and_opens_with_them_another_day() -> None:
    world = World()
    attempt = world.practice.dispute(an_attempt(world), "conflict", Level.STRONG, WHY)
    app = world.app(attempt)
    async with app.run_test(size=(140, 60)) as pilot:
        await until(pilot, lambda: f"you say ● strong: {WHY}" in shown(app))
        head = next(row for row in picture(app) if "Conflict Resolution" in row)
        assert head.rstrip().endswith("shown")


async def test_the_arrow_keys_and_enter_choose_as_well() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(100, 40)) as pilot:
        box = await open_for_conflict(pilot, app)
        await pilot.press("up", "enter")
        assert box.chosen is Level.CLAIMED
        await pilot.press("enter")
        await pilot.pause()
        (dispute,) = debrief_of(app).attempt.disputes
        assert (dispute.own, dispute.why) == (Level.CLAIMED, "")


async def test_the_level_found_is_no_disagreement() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(100, 40)) as pilot:
        box = await open_for_conflict(pilot, app)
        await pilot.press("2")
        assert "That is the level the scorecard gives it" in shown(app)
        assert app.focused is box.levels
        await pilot.press("tab", "enter")
        assert "Choose your level first." in shown(app)
        assert box_of(app).chosen is None
    assert world.practice.disputes() == ()


async def test_digits_in_the_reason_are_digits() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(100, 40)) as pilot:
        box = await open_for_conflict(pilot, app)
        await pilot.press("3", "1", "2")
        assert box.why.value == "12"
        assert box.chosen is Level.STRONG


async def test_a_disk_that_is_full_is_told_and_everything_typed_stays() -> None:
    disk = FullStore()
    disk.full = False
    world = World(store=disk)
    attempt = an_attempt(world)
    disk.full = True
    app = world.app(attempt)
    async with app.run_test(size=(100, 40)) as pilot:
        box = await open_for_conflict(pilot, app)
        await pilot.press("3")
        typed(box, WHY)
        await pilot.press("enter")
        kept = "The disk is full. What you typed is still here."
        await until(pilot, lambda: kept in shown(app))
        assert (box_of(app).chosen, box.why.value) == (Level.STRONG, WHY)
        disk.full = False
        await pilot.press("enter")
        await pilot.pause()
        assert debrief_of(app).attempt.disputes[0].why == WHY


async def test_going_back_keeps_what_was_typed_for_the_next_time() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(100, 40)) as pilot:
        box = await open_for_conflict(pilot, app)
        await pilot.press("3")
        typed(box, WHY)
        await pilot.press("escape")
        await pilot.pause()
        assert debrief_of(app).attempt.disputes == ()
        await pilot.press("d")
        await pilot.pause()
        assert (box_of(app).chosen, box_of(app).why.value) == (Level.STRONG, WHY)


async def test_it_can_be_withdrawn_and_the_reason_is_there_to_say_it_again() -> None:
    world = World()
    attempt = world.practice.dispute(an_attempt(world), "conflict", Level.STRONG, WHY)
    app = world.app(attempt)
    async with app.run_test(size=(140, 60)) as pilot:
        await pilot.pause()
        await pilot.press("down")
        assert "w withdraw" not in picture(app)[-1]
        await pilot.press("down", "down")
        assert "w withdraw" in picture(app)[-1]
        await pilot.press("w")
        await pilot.pause()
        assert "you say" not in shown(app)
        assert world.practice.attempt(attempt.id).disputes == ()
        await pilot.press("d")
        await pilot.pause()
        assert box_of(app).why.value == WHY


async def test_an_attempt_that_is_not_saved_is_saved_first() -> None:
    disk = FullStore()
    world = World(store=disk)
    practice = world.practice
    session = practice.write(practice.start_answering(practice.begin("stuck-elsewhere")), "I ran.")
    app = world.app(practice.close(practice.submit(session)))
    async with app.run_test(size=(100, 40)) as pilot:
        await open_for_conflict(pilot, app)
        await pilot.press("3", "enter")
        assert "The disk is full." in shown(app)
        disk.full = False
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("escape")
    assert practice.attempt(session.id).disputes[0].own is Level.STRONG


def _nothing(box: DisputeScreen) -> None:
    pass


def _reason(box: DisputeScreen) -> None:
    typed(box, WHY)


def _both(box: DisputeScreen) -> None:
    box.action_take(3)
    typed(box, WHY)


@pytest.mark.parametrize(
    ("do", "trouble", "kept"), [(_nothing, False, 0), (_reason, True, 0), (_both, False, 1)]
)
async def test_quitting_saves_what_is_complete_and_warns_of_what_is_not(
    do: Callable[[DisputeScreen], None], trouble: bool, kept: int
) -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(100, 40)) as pilot:
        box = await open_for_conflict(pilot, app)
        do(box)
        assert bool(app.keep()) is trouble
    assert len(world.practice.disputes()) == kept
