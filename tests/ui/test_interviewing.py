"""A whole interview in the app: question after question, left, and taken up again."""

from dataclasses import replace

import pytest
from interview_world import BOTH, IN_EARNEST, Windows, answer, room_of
from room_world import QUESTION, STORY, World, picture, until
from textual.pilot import Pilot

from mockroom.domain.interview import Became, Stage
from mockroom.domain.track import DrawRule, Track, TrackSection
from mockroom.ui.app import MockroomApp
from mockroom.ui.keymap import Keymap
from mockroom.ui.screens.between import BetweenScreen
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.rating import RatingScreen
from mockroom.ui.screens.summary import SummaryScreen


def seen(app: MockroomApp) -> str:
    """The screen as one text."""
    return " ".join("\n".join(picture(app)).split())


async def test_coached_each_debrief_comes_at_once_and_the_last_leads_to_the_summary() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        assert room_of(app).session.question == QUESTION.id
        await answer(app, pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert "question 1 of 2" in picture(app)[0]
        await pilot.press("escape")
        assert isinstance(app.screen, BetweenScreen)
        assert "Question 1 of 2 is done." in seen(app)
        assert "Next: question 2 of 2 Two" in seen(app)
        await pilot.press("enter")
        assert room_of(app).session.question == "second"
        await answer(app, pilot)
        await pilot.press("escape")
        assert isinstance(app.screen, SummaryScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)
    (row,) = windows.interviews.rows()
    assert (row.stage, row.answered) == (Stage.FINISHED, 2)


async def test_in_earnest_nothing_is_told_before_the_summary() -> None:
    windows = Windows()
    app = windows.on(IN_EARNEST)
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(app, pilot)
        assert isinstance(app.screen, BetweenScreen)
        await pilot.press("enter")
        await answer(app, pilot)
        assert isinstance(app.screen, SummaryScreen)
        await until(pilot, lambda: "2 of 2 questions answered" in seen(app))
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, SummaryScreen)


async def test_the_room_tells_which_question_it_is_and_how_much_time_is_left() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(140, 45)):
        windows.world.clock.forward(360)
        title = room_of(app).query_one("TitleLine")
        title.refresh()
        assert "question 1 of 2 · about 14 minutes left" in str(title.render())


async def test_at_80_columns_the_room_still_tells_which_question_it_is() -> None:
    app = Windows().on()
    async with app.run_test(size=(80, 24)):
        assert picture(app)[0].lstrip().startswith("1 of 2  Leading Through Influence")


async def test_without_numbers_no_figure_tells_where_one_is() -> None:
    windows = Windows()
    app = windows.on(preset="gentle")
    async with app.run_test(size=(140, 45)) as pilot:
        assert "the first question" in picture(app)[0]
        await pilot.press("escape")
        assert isinstance(app.screen, BetweenScreen)
        assert "the first question" in seen(app)
        assert not any(figure in seen(app) for figure in ("of 2", "minute"))


async def test_a_single_question_tells_of_no_interview() -> None:
    world = World()
    app = world.app()
    async with app.run_test(size=(140, 45)):
        assert "question 1" not in picture(app)[0]


async def test_trying_a_question_again_leaves_the_interview_where_it_is() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(app, pilot)
        first = windows.interviews.interview("i1").attempts
        await pilot.press("r")
        await pilot.pause()
        assert room_of(app).session.question == QUESTION.id
        assert "question 2" not in picture(app)[0]
        await answer(app, pilot)
        assert windows.interviews.interview("i1").attempts == first
        await pilot.press("escape")
        await pilot.press("enter")
        assert room_of(app).session.question == "second"


async def test_stepping_out_of_another_try_at_the_last_question_leads_to_the_summary() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape", "s", "enter")
        await answer(app, pilot)
        await pilot.press("r")
        await pilot.pause()
        await pilot.press("escape")
        assert isinstance(app.screen, SummaryScreen)


async def test_an_answer_kept_just_before_a_crash_is_not_asked_again() -> None:
    windows = Windows()
    step = windows.interviews.enter(windows.interviews.begin(BOTH).interview)
    assert step.session is not None
    practice = windows.world.practice
    practice.close(practice.submit(practice.write(practice.start_answering(step.session), STORY)))
    app = windows.app(windows.interviews.resume("i1"))
    async with app.run_test(size=(100, 30)):
        assert room_of(app).session.question == "second"


async def written(app: MockroomApp, pilot: Pilot[None]) -> None:
    """Something is written to the question at hand."""
    await pilot.press("ctrl+j")
    room_of(app).answers.answer.text = STORY
    await pilot.pause()


async def test_out_of_a_question_one_gets_back_into_it_or_leaves_for_later() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        await written(app, pilot)
        await pilot.press("escape")
        assert "You stepped out of question 1 of 2; it is kept as it stands." in seen(app)
        await pilot.press("enter")
        assert room_of(app).session.answer == STORY
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, HomeScreen)
    assert windows.stage() is Stage.LEFT

    app = windows.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "Both of them" in seen(app))
        await pilot.press("enter")
        await pilot.pause()
        assert room_of(app).session.answer == STORY
        assert windows.stage() is Stage.RUNNING
        await pilot.press("ctrl+q")
    assert windows.stage() is Stage.LEFT


async def test_a_question_can_be_skipped_and_the_rest_ended() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape", "s")
        assert "Question 1 of 2 is skipped." in seen(app)
        await pilot.press("e")
        await pilot.pause()
        assert 'End "Both of them" here?' in seen(app)
        await pilot.press("n")
        assert windows.stage() is Stage.RUNNING
        await pilot.press("e")
        await pilot.press("y")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        await until(pilot, lambda: "Nothing was answered" in seen(app))
    turns = windows.interviews.interview("i1").turns
    assert [turn.became for turn in turns] == [Became.SKIPPED, Became.WAITING]
    assert windows.stage() is Stage.ENDED


async def test_skipping_the_last_question_leads_to_the_summary() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("escape", "s", "s")
        assert isinstance(app.screen, SummaryScreen)
    assert windows.stage() is Stage.FINISHED


async def test_quitting_in_the_middle_marks_it_left() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(100, 30)) as pilot:
        await written(app, pilot)
        await pilot.press("ctrl+q")
    assert windows.stage() is Stage.LEFT
    assert windows.world.practice.drafts()[0].words == len(STORY.split())


@pytest.mark.parametrize("track", [BOTH, IN_EARNEST])
async def test_one_left_between_two_questions_goes_on_between_them(track: Track) -> None:
    windows = Windows()
    app = windows.on(track)
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(app, pilot)
        await pilot.press("ctrl+q")

    app = windows.app(windows.interviews.resume("i1"))
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, BetweenScreen)
        await pilot.press("enter")
        assert room_of(app).session.question == "second"


async def test_one_killed_at_the_rating_goes_on_at_the_rating() -> None:
    windows = Windows()
    step = windows.interviews.enter(windows.interviews.begin(BOTH).interview)
    assert step.session is not None
    practice = windows.world.practice
    session = practice.write(practice.start_answering(step.session), STORY)
    session = practice.submit(session)
    while session.phase == "probing":
        session = practice.reply(session)
    practice.save_draft(session)

    app = windows.app(windows.interviews.resume("i1"))
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, RatingScreen)
        assert picture(app)[0].rstrip().endswith("question 1 of 2 · your own rating")
        await pilot.press("escape")
        assert room_of(app).session.answer == STORY
        await pilot.press("ctrl+q")
    assert windows.stage() is Stage.LEFT


async def test_a_question_that_has_left_the_bank_can_only_be_skipped() -> None:
    windows = Windows()
    interview = windows.interviews.begin(BOTH).interview
    gone = replace(interview.turns[0], question="gone")
    lost = replace(interview, turns=(gone, interview.turns[1]))
    app = windows.app(windows.interviews.keep(lost))
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, BetweenScreen)
        assert '"gone"' in seen(app)
        await pilot.press("s", "enter")
        assert room_of(app).session.question == "second"


async def test_what_the_bank_could_not_fill_is_said() -> None:
    windows = Windows()
    more = replace(BOTH, sections=(TrackSection(title="Many", draw=DrawRule(count=3)),))
    app = windows.on(more)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await until(pilot, lambda: "be drawn." in seen(app))
        assert '"Many" asks for 3' in seen(app)


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


async def test_a_pause_in_a_question_stops_the_clock_of_the_whole_interview() -> None:
    windows = Windows()
    app = windows.on()
    async with app.run_test(size=(110, 30)) as pilot:
        interview = app.interviewing.interview
        assert interview is not None
        minutes = interview.minutes
        await pilot.press("ctrl+j")
        await pilot.press("f5")
        await pilot.pause()
        windows.world.clock.forward(3600)
        assert f"about {minutes} minutes left" in " ".join(room_of(app)._standing())
        await pilot.press("f5")
        await pilot.pause()
        windows.world.clock.forward(120)
        assert f"about {minutes - 2} minutes left" in " ".join(room_of(app)._standing())
