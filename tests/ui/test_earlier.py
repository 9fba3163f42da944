"""The earlier answer beside the page: its text with the evidence of that day, and no more."""

import pytest
from debrief_world import MORE, an_attempt
from room_world import STORY, World, picture
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from mockroom.domain.attempt import Attempt
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.earlier import Earlier


class Beside(App[None]):
    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self._attempt = attempt

    def compose(self) -> ComposeResult:
        yield Earlier(self._attempt)


async def test_it_shows_what_was_said_with_the_evidence_found_then() -> None:
    attempt = an_attempt(World())
    app = Beside(attempt)
    async with app.run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        view = app.query_one(Earlier)
        assert view.text.startswith(STORY)
        assert view.text.endswith(MORE)
        looks = {view.text[m.start : m.end]: m.look for m in view.marks}
        assert looks["convinced the director"] == "shown"
        assert looks["asked both foremen"] == "strong"
        assert str(view.border_title) == "Your answer of 24 Nov"


async def test_it_is_read_and_scrolled_and_never_changed() -> None:
    attempt = an_attempt(World())
    app = Beside(attempt)
    async with app.run_test(size=(40, 12)) as pilot:
        view = app.query_one(Earlier)
        view.focus()
        await pilot.press("x", "delete", "down", "down")
        await pilot.pause()
        assert view.text.startswith(STORY)
        assert view.scroll_y == 2
        assert "Two of our depots" not in read_in_app(app, view)


def read_in_app(app: App[None], view: Earlier) -> str:
    strips = app.screen._compositor.render_strips()
    rows = ["".join(segment.text for segment in strip) for strip in strips]
    area = view.content_region
    return " ".join(row[area.x : area.right] for row in rows[area.y : area.bottom])


def rows(app: MockroomApp) -> str:
    return "\n".join(picture(app))


async def begin_again(app: MockroomApp, pilot: Pilot[None]) -> RoomScreen:
    await pilot.press("r")
    await pilot.pause()
    await pilot.press("ctrl+j")
    assert isinstance(app.screen, RoomScreen)
    return app.screen


async def test_a_retry_has_the_last_answer_beside_its_empty_page_on_demand() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 45)) as pilot:
        room = await begin_again(app, pilot)
        assert "Your answer of" not in rows(app)
        assert "f9 last answer" in picture(app)[-1]
        await pilot.press("f9")
        await pilot.pause()
        assert "Your answer of 24 Nov" in rows(app)
        assert "Ownership" in rows(app)
        assert app.focused is room.answers.answer
        await pilot.press("H", "i")
        await pilot.pause()
        assert room.session.answer == "Hi"
        assert "Your answer of 24 Nov" in rows(app)
        await pilot.press("f9")
        await pilot.pause()
        assert "Your answer of" not in rows(app)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_with_less_room_the_last_answer_takes_the_pages_place(size: tuple[int, int]) -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=size) as pilot:
        room = await begin_again(app, pilot)
        await pilot.press("f9")
        await pilot.pause()
        assert "Your answer of 24 Nov" in rows(app)
        await pilot.press("down", "x")
        await pilot.pause()
        assert isinstance(app.focused, Earlier)
        assert room.session.answer == ""
        await pilot.press("escape")
        await pilot.pause()
        assert app.focused is room.answers.answer
        assert "Your answer of" not in rows(app)


async def test_a_first_attempt_has_no_last_answer() -> None:
    world = World()
    app = world.app()
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("ctrl+j", "f9")
        await pilot.pause()
        assert "last answer" not in picture(app)[-1]
        assert not app.screen.query(Earlier)
