"""Before and after the answer: assumptions, the clock's words, presets, one follow-up at a time."""

import pytest
from room_world import QUESTION, STORY, World, picture, until
from textual.pilot import Pilot
from textual.widgets import Input

from mockroom.domain.clock import Nudge
from mockroom.domain.nudging import SENTENCES
from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._room_writing import AT_ONCE
from mockroom.ui.screens.rating import RatingScreen
from mockroom.ui.screens.room import NO_TAKING_BACK, RoomScreen
from mockroom.ui.widgets.clock import SessionClock
from mockroom.ui.widgets.interviewer import PASSED


def room_of(app: MockroomApp) -> RoomScreen:
    assert isinstance(app.screen, RoomScreen)
    return app.screen


def begun(world: World, preset: str) -> MockroomApp:
    return world.app(world.practice.begin(QUESTION.id, preset=preset))


def answering(world: World, preset: str = "coached", text: str = STORY) -> MockroomApp:
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id, preset=preset))
    return world.app(practice.write(session, text))


async def say(pilot: Pilot[None], text: str) -> None:
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")
    await pilot.pause()


# Asking and assuming


async def test_a_line_is_a_question_or_an_assumption_and_says_which() -> None:
    app = World().app()
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("enter")
        room = room_of(app)
        assert "Question" in "\n".join(picture(app))
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert "Assumption" in "\n".join(picture(app))
        await say(pilot, "Three teams and no one in charge")
        assert room.session.assumed == ("Three teams and no one in charge",)
        assert room.session.exchanges == ()
        await pilot.press("ctrl+t")
        await say(pilot, "How recent should it be?")
        assert len(room.session.exchanges) == 1
        shown = " ".join("\n".join(picture(app)).split())
        assert "take as given: Three" in shown
        assert "Anything from the last" in shown


async def test_an_assumption_is_kept_when_the_room_is_left() -> None:
    world = World()
    app = world.app()
    async with app.run_test() as pilot:
        await pilot.press("enter", "ctrl+t")
        await say(pilot, "Two teams")
        await pilot.press("escape")
        await pilot.pause()
    (draft,) = world.store.drafts().entries
    assert draft.session.assumed == ("Two teams",)
    assert draft.session.phase is Phase.CLARIFYING


async def test_an_empty_line_begins_the_answer_from_an_assumption_as_well() -> None:
    app = World().app()
    async with app.run_test() as pilot:
        await pilot.press("enter", "ctrl+t", "enter")
        assert room_of(app).session.phase is Phase.ANSWERING
        assert room_of(app).session.assumed == ()


# The clock


async def test_the_clock_has_the_time_to_think_apart_from_that_of_the_answer() -> None:
    world = World()
    app = begun(world, "real")
    async with app.run_test(size=(140, 45)) as pilot:
        clock = app.screen.query_one(SessionClock)
        world.clock.forward(40)
        assert clock.figures() == "think 00:40 / 02:00"
        await pilot.press("enter", "ctrl+j")
        world.clock.forward(61)
        assert clock.figures() == "think 00:40   answer 01:01 / 05:00"
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert clock.figures() == "01:01 / 05:00"


@pytest.mark.parametrize("preset", ["coached", "real"])
async def test_the_clock_says_each_of_its_sentences_once_in_the_status_line(preset: str) -> None:
    world = World()
    app = begun(world, preset)
    async with app.run_test() as pilot:
        room = room_of(app)
        world.clock.forward(121)
        room.heed_the_clock()
        thought = SENTENCES[Nudge.THOUGHT] if preset == "real" else ""
        assert room.status.said == thought
        await pilot.press("ctrl+j")
        assert room.status.said == ""
        world.clock.forward(230)
        room.heed_the_clock()
        await pilot.pause()
        assert SENTENCES[Nudge.NEARLY] in "\n".join(picture(app))
        room.status.hush()
        room.heed_the_clock()
        assert room.status.said == ""
        assert len(app._notifications) == 0


async def test_a_sentence_of_the_clock_gives_way_to_the_length_again() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        room.status.say("A sentence.", 0.01)
        await until(pilot, lambda: room.status.said == "")
        await pilot.pause()
        assert "104 words" in "\n".join(picture(app))


async def test_a_gentle_interview_shows_no_number_and_no_clock() -> None:
    world = World()
    app = begun(world, "gentle")
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await pilot.press("ctrl+j")
        room.answers.answer.text = "Two depots argued. I asked both foremen."
        await until(pilot, lambda: room.reading is not None and bool(room.reading.text))
        world.clock.forward(1000)
        room.heed_the_clock()
        await pilot.pause()
        assert app.screen.query_one(SessionClock).figures() == ""
        assert room.status.said == ""
        body = "\n".join(picture(app)[:-1])
        assert not any(char.isdigit() for char in body)
        assert "There is time for more" not in body
        assert not room.check_action("pause", ())


async def test_the_length_stands_against_what_fits_the_time() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)):
        assert "104 words · about 0:45 spoken · 280 to 700 words fit" in "\n".join(picture(app))


@pytest.mark.parametrize("width", [30, 46, 60, 80, 140])
async def test_the_length_is_never_cut(width: int) -> None:
    app = answering(World())
    async with app.run_test(size=(width, 24)):
        room = room_of(app)
        said = str(room.status.render()).strip()
        assert said.endswith(("104 words", "280 to 700", "fit the time"))


async def test_a_pause_hides_nothing_and_writing_goes_on() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("f5", "X")
        shown = "\n".join(picture(app))
        assert "The clock stands still" in shown
        assert "Two of our depots" in shown
        assert room_of(app).session.answer == f"{STORY}X"


# Presets


async def test_a_real_interview_has_no_sidebar_and_one_take() -> None:
    app = answering(World(), "real")
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        assert not app.screen.query("Sidebar")
        await pilot.press("ctrl+j")
        assert room_of(app).session.phase is Phase.ANSWERING
        assert room.status.said == NO_TAKING_BACK
        await pilot.press("ctrl+j")
        assert room_of(app).session.phase is Phase.PROBING
        await pilot.press("ctrl+r")
        assert room_of(app).session.phase is Phase.PROBING


async def test_after_typing_on_one_take_is_warned_of_again() -> None:
    app = answering(World(), "real")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+j", "X", "ctrl+j")
        assert room_of(app).session.phase is Phase.ANSWERING


# Follow-ups


async def test_each_follow_up_has_an_empty_page_and_the_one_before_stands_beside_it() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await pilot.press("ctrl+j")
        assert "follow-up 1" in picture(app)[0]
        await pilot.press("Y", "e", "s", "ctrl+j")
        await pilot.pause()
        assert "follow-up 2" in picture(app)[0]
        assert room.answers.follow_up.text == ""
        assert app.focused is room.answers.follow_up
        await pilot.press("ctrl+z", "N", "o")
        assert [turn.answer for turn in room.session.probes] == ["Yes", "No"]
        said = " ".join("\n".join(picture(app)).split())
        assert "you Yes" in said


async def test_a_follow_up_passed_over_is_told_as_such() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("ctrl+j", "ctrl+n")
        await pilot.pause()
        assert PASSED in "\n".join(picture(app))


async def test_the_second_follow_up_is_taken_up_where_it_was_left() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+j", "Y", "ctrl+j", "H", "a", "escape")
        await pilot.pause()
    (draft,) = world.store.drafts().entries
    app = world.app(world.practice.resume(draft.session.id))
    async with app.run_test() as pilot:
        room = room_of(app)
        assert "follow-up 2" in picture(app)[0]
        await pilot.press("x")
        assert [turn.answer for turn in room.session.probes] == ["Y", "Hax"]


async def test_taken_back_and_handed_in_again_the_answer_to_a_follow_up_is_still_there() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await pilot.press("ctrl+j", "Y", "ctrl+r", "Z", "ctrl+j")
        assert room.session.answer == f"{STORY}Z"
        assert room.answers.follow_up.text == room.session.probe_answer == "Y"


async def test_after_the_last_follow_up_the_draft_is_kept_at_its_rating() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+j", "ctrl+n", "ctrl+n")
        await pilot.pause()
        assert isinstance(app.screen, RatingScreen)
        (draft,) = world.store.drafts().entries
        assert draft.session.phase is Phase.RATING
        assert draft.session.answer == STORY


async def test_a_long_answer_is_read_in_a_thread_and_nothing_typed_meanwhile_is_lost() -> None:
    text = "\n\n".join([STORY] * 30)
    assert len(text) > AT_ONCE
    app = answering(World(), text=text)
    async with app.run_test() as pilot:
        room = room_of(app)
        room.action_submit()
        room.action_pause()
        await until(pilot, lambda: room.session.phase is Phase.PROBING)
        assert room.session.answer == room.answers.answer.text == text
        assert not room.answers.follow_up.read_only
        await pilot.press("ctrl+r", "Z")
        assert room.session.answer == f"{text}Z"
