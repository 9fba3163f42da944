"""The earlier answer beside the page: its text with the evidence of that day, and no more."""

from debrief_world import MORE, an_attempt
from room_world import STORY, World
from textual.app import App, ComposeResult

from mockroom.domain.attempt import Attempt
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
