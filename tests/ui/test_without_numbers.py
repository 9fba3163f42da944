"""With numbers off no screen shows a score figure, a count of points or a clock; the words stay."""

import re

import pytest
from lists_world import bank_of, begun, finished
from room_world import QUESTION, STORY, World, picture
from textual.pilot import Pilot
from textual.widget import Widget

from mockroom.domain.mode import Mode
from mockroom.practice import Practice
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.room import RoomScreen

FIGURES = re.compile(
    r"\b\d+ of 100|\bbest \d|\d ?%|\b\d+ points?\b|\b\d+ words?\b|\b\d+ w\b|\b\d{2}:\d{2}\b"
    r"|\b\d+ figures?\b|\babout \d+:\d\d\b|\bI \d|\bwe \d"
)
"""What the screens print with numbers on."""
DAYS = re.compile(r"\b(today|yesterday|\d{4}) \d{2}:\d{2}\b")
"""When something was done is no score."""


def quiet_world() -> World:
    world = World(bank=bank_of())
    world.practice.adopt(
        mode=Mode.COACHED, preset=None, minutes=None, think_seconds=None, numbers=False, probes=2
    )
    return world


def figures(app: MockroomApp) -> list[str]:
    """Figures of a score on the screen; what a person wrote may have any."""
    mine = [
        widget.content_region
        for widget in app.screen.query(Widget)
        if type(widget).__name__ in {"AnswerEditor", "AnswerView"}
    ]
    rows = picture(app)
    for area in mine:
        for y in range(area.y, min(area.bottom, len(rows))):
            rows[y] = rows[y][: area.x] + " " * area.width + rows[y][area.right :]
    found = [FIGURES.findall(DAYS.sub("", row)) for row in rows]
    return [f"{rows[place]!r}" for place, here in enumerate(found) if here]


async def settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.3)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


SIZES = [(80, 24), (140, 45)]


@pytest.mark.parametrize("size", SIZES)
async def test_home_and_review_show_words(size: tuple[int, int]) -> None:
    world = quiet_world()
    # An attempt from before is held with numbers; looking at it now is not.
    finished(World(bank=bank_of(), store=world.store, clock=world.clock))
    begun(world)
    app = world.app("home")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert figures(app) == []
        app.open_review()
        await settled(pilot)
        assert "No attempts" not in "\n".join(picture(app))
        assert figures(app) == []


@pytest.mark.parametrize("size", SIZES)
async def test_the_room_shows_words(size: tuple[int, int]) -> None:
    world = quiet_world()
    practice: Practice = world.practice
    session = practice.write(practice.start_answering(practice.begin(QUESTION.id)), STORY)
    world.clock.forward(100)
    app = world.app(session)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert figures(app) == []
        for key in ("f2", "f3", "f4", "f8", "ctrl+o"):
            await pilot.press(key)
            await pilot.pause()
            assert figures(app) == [], key
            assert isinstance(app.screen, RoomScreen)
            if app.screen.check_action("back", ()):
                await pilot.press("escape")


@pytest.mark.parametrize("size", SIZES)
async def test_the_debrief_and_a_comparison_show_words(size: tuple[int, int]) -> None:
    world = quiet_world()
    loud = World(bank=bank_of(), store=world.store, clock=world.clock)
    before = finished(loud, text="We talked about the depots for a month. It was good.")
    world.clock.forward(600)
    after = finished(World(bank=bank_of(), store=world.store, clock=world.clock))
    app = world.app(after)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert figures(app) == []
        for key in ("pagedown", "pagedown", "end"):
            await pilot.press(key)
            await pilot.pause()
            assert figures(app) == [], key
        app.open_comparison(before, after)
        await settled(pilot)
        assert figures(app) == []


async def test_with_numbers_on_the_same_screens_do_show_figures() -> None:
    world = World(bank=bank_of())
    app = world.app(finished(world))
    async with app.run_test(size=(140, 45)) as pilot:
        await settled(pilot)
        assert figures(app)
        app.open_review()
        await settled(pilot)
        assert "104" in "\n".join(picture(app))


async def test_what_is_asked_before_a_draft_is_discarded_counts_no_words() -> None:
    world = quiet_world()
    begun(world)
    app = world.app("home")
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("delete")
        await pilot.pause()
        seen = " ".join(picture(app))
        assert "Discard the draft of" in seen
        assert figures(app) == []
