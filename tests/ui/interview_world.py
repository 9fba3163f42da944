"""One person's data with two questions and tracks on them, and the windows opened on it."""

from dataclasses import replace

from room_world import BANK, QUESTION, STORY, HandmadeBank, World, until
from textual.pilot import Pilot

from mockroom.domain.interview import Stage
from mockroom.domain.mode import Mode
from mockroom.domain.track import DrawRule, Track, TrackSection
from mockroom.practice.interviews import Interviews
from mockroom.store.interviews import InterviewMemory, InterviewShelf
from mockroom.ui.app import MockroomApp, Start
from mockroom.ui.screens.rating import RatingScreen
from mockroom.ui.screens.room import RoomScreen

BOTH = Track(
    id="both",
    title="Both of them",
    meaning="For two.",
    minutes=20,
    sections=(
        TrackSection(title="One", questions=(QUESTION.id,)),
        TrackSection(title="Two", draw=DrawRule()),
    ),
)
IN_EARNEST = replace(BOTH, id="earnest", title="In earnest", mode=Mode.REAL, think=60)
TRACKS = {track.id: track for track in (BOTH, IN_EARNEST)}
TWO = HandmadeBank(
    replace(
        BANK.catalogue,
        questions={
            QUESTION.id: QUESTION,
            "second": replace(QUESTION, id="second", title="Second"),
        },
        tracks=TRACKS,
    )
)


class Windows:
    """Apps on one person's data."""

    def __init__(self, world: World | None = None) -> None:
        self.world = world or World(bank=TWO)
        self.shelf = InterviewShelf()
        self.begun = 0
        self.interviews = self.another()

    def another(self) -> Interviews:
        """The same interviews, as another window sees them."""
        store = InterviewMemory(self.shelf)
        return Interviews(self.world.practice, store, self._new_id, lambda: 3)

    def _new_id(self, now: object) -> str:
        self.begun += 1
        return f"i{self.begun}"

    def app(self, start: Start = "home") -> MockroomApp:
        """A window that begins there."""
        return MockroomApp(
            lambda: self.world.practice,
            start,
            cursor_blink=False,
            interviews=lambda practice: self.interviews,
        )

    def on(self, track: Track = BOTH, preset: str | None = None) -> MockroomApp:
        """A window that begins in an interview."""
        return self.app(self.interviews.begin(track, preset=preset))

    def stage(self, interview: str = "i1") -> Stage:
        """Where an interview stands on the disk."""
        return self.interviews.interview(interview).stage


def room_of(app: MockroomApp) -> RoomScreen:
    """The room that is open."""
    assert isinstance(app.screen, RoomScreen)
    return app.screen


async def answer(app: MockroomApp, pilot: Pilot[None], text: str = STORY) -> None:
    """Answer the question at hand, without what is asked after it and without a rating."""
    await pilot.press("ctrl+j")
    room = room_of(app)
    room.answers.answer.text = text
    for _ in range(2):  # one take is asked about first
        if room.session.phase == "answering":
            await pilot.press("ctrl+j")
            await pilot.pause()
    await until(pilot, lambda: app.screen is not room or room.session.phase == "probing")
    for _ in range(3):
        if app.screen is room:
            await pilot.press("ctrl+n")
            await pilot.pause()
    await until(pilot, lambda: isinstance(app.screen, RatingScreen))
    rating = app.screen
    await pilot.press("p")
    await until(pilot, lambda: app.screen is not rating)
    await pilot.pause()
