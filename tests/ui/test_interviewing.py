"""A whole interview in the app: question after question, left, and taken up again."""

from dataclasses import replace

from room_world import BANK, QUESTION, STORY, HandmadeBank, World, picture, until
from textual.pilot import Pilot

from mockroom.domain.interview import Stage
from mockroom.domain.track import DrawRule, Track, TrackSection
from mockroom.practice.interviews import Interviews, Step
from mockroom.store.interviews import InterviewMemory, InterviewShelf
from mockroom.ui.app import MockroomApp
from mockroom.ui.keymap import Keymap
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.room import RoomScreen

TWO = HandmadeBank(
    replace(
        BANK.catalogue,
        questions={
            QUESTION.id: QUESTION,
            "second": replace(QUESTION, id="second", title="Second"),
        },
    )
)
BOTH = Track(
    id="both",
    title="Both of them",
    meaning="Two.",
    minutes=10,
    sections=(
        TrackSection(title="One", questions=(QUESTION.id,)),
        TrackSection(title="Two", draw=DrawRule()),
    ),
)


class Windows:
    """Apps on one person's data."""

    def __init__(self) -> None:
        self.world = World(bank=TWO)
        self.shelf = InterviewShelf()
        self.interviews = self.new()

    def new(self) -> Interviews:
        return Interviews(
            self.world.practice, InterviewMemory(self.shelf), lambda now: "i1", lambda: 3
        )

    def app(self, step: Step) -> MockroomApp:
        return MockroomApp(
            lambda: self.world.practice,
            step,
            cursor_blink=False,
            interviews=lambda practice: self.interviews,
        )

    def begun(self) -> MockroomApp:
        return self.app(self.interviews.begin(BOTH))


def room_of(app: MockroomApp) -> RoomScreen:
    assert isinstance(app.screen, RoomScreen)
    return app.screen


async def answer(app: MockroomApp, pilot: Pilot[None]) -> None:
    """Answer the question at hand, without what is asked after it, up to its debrief."""
    await pilot.press("ctrl+j")
    room_of(app).answers.answer.text = STORY
    await pilot.press("ctrl+j")
    await pilot.press("ctrl+n")
    await pilot.pause()
    assert isinstance(app.screen, DebriefScreen)


async def test_the_debrief_leads_to_the_next_question_and_the_last_one_out() -> None:
    windows = Windows()
    app = windows.begun()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        assert room_of(app).session.question == QUESTION.id
        await answer(app, pilot)
        await pilot.press("escape")
        assert room_of(app).session.question == "second"
        await answer(app, pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        await until(pilot, lambda: "2 of 2" in "\n".join(picture(app)))
    (row,) = windows.interviews.rows()
    assert (row.stage, row.answered) == (Stage.FINISHED, 2)


async def test_trying_a_question_again_leaves_the_interview_where_it_is() -> None:
    windows = Windows()
    app = windows.begun()
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(app, pilot)
        first = windows.interviews.interview("i1").attempts
        await pilot.press("r")
        await pilot.pause()
        assert room_of(app).session.question == QUESTION.id
        await answer(app, pilot)
        assert windows.interviews.interview("i1").attempts == first
        await pilot.press("escape")
        assert room_of(app).session.question == "second"


async def test_leaving_the_room_leaves_the_interview_and_it_goes_on_with_what_was_written() -> None:
    windows = Windows()
    app = windows.begun()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+j")
        room_of(app).answers.answer.text = STORY
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    assert windows.interviews.rows()[0].stage is Stage.LEFT

    app = windows.app(windows.interviews.resume("i1"))
    async with app.run_test(size=(100, 30)):
        assert room_of(app).session.answer == STORY
        assert windows.interviews.rows()[0].stage is Stage.RUNNING


async def test_what_the_bank_could_not_fill_is_said() -> None:
    windows = Windows()
    more = replace(BOTH, sections=(TrackSection(title="Many", draw=DrawRule(count=3)),))
    app = windows.app(windows.interviews.begin(more))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await until(pilot, lambda: "be drawn." in "\n".join(picture(app)))
        assert '"Many" asks for 3' in "\n".join(picture(app))


async def test_keys_that_were_changed_work_and_are_shown_in_the_room() -> None:
    world = World()
    session = world.practice.begin(QUESTION.id)
    keymap = Keymap({"room.answer": ("f9",), "app.help": ("f10",), "room.submit": ("ctrl+s",)})
    app = MockroomApp(lambda: world.practice, session, cursor_blink=False, keymap=keymap)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "f9 answer" in picture(app)[-1]
        assert "f10 help" in picture(app)[-1]
        await pilot.press("f9")
        assert "ctrl+s submit" in picture(app)[-1]
        offered = [one.title for one in app.get_system_commands(app.screen)]
        assert "Help (f10)" in offered
        await pilot.press("f10")
        assert "ctrl+s" in "\n".join(picture(app))
