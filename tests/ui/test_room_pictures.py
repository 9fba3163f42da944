"""Three pictures of the room and the debrief.

A picture that changes is to be looked at: is the answer still the brightest, is nothing cut, does
every column keep its edge? `pytest --snapshot-update` takes the new ones.
"""

from collections.abc import Callable

from room_world import QUESTION, STORY, World, until
from textual.pilot import Pilot

from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.room import RoomScreen

Compare = Callable[..., bool]


def _answering(theme: str) -> MockroomApp:
    world = World()
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id))
    app = world.app(practice.write(session, STORY), theme=theme)
    world.clock.forward(161)
    return app


async def _scored(pilot: Pilot[None]) -> None:
    room = pilot.app.screen
    assert isinstance(room, RoomScreen)
    await until(pilot, lambda: room.reading is not None)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def test_the_room_in_three_panes(snap_compare: Compare) -> None:
    """Question, answer with its evidence, signals with their quotes; sections at the foot."""
    assert snap_compare(_answering("dark"), terminal_size=(140, 45), run_before=_scored)


def test_the_room_at_80x24_in_the_light_theme(snap_compare: Compare) -> None:
    """The question in two lines, six signals, no hint cut."""
    assert snap_compare(_answering("light"), terminal_size=(80, 24), run_before=_scored)


def test_the_debrief(snap_compare: Compare) -> None:
    """The figure, one thing to change, a signal in focus with only its evidence lit."""
    world = World()
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id))
    world.clock.forward(251)
    session = practice.submit(practice.write(session, STORY))
    session = practice.write(session, "I trained two of the foremen myself.")
    app = world.app(practice.close(session).attempt)
    assert snap_compare(app, terminal_size=(120, 40), press=["down", "down"])
