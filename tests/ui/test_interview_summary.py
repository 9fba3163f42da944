"""The summary of a whole interview, and the words for where one stands in it."""

from dataclasses import replace

import pytest
from interview_world import BOTH, Windows
from room_world import QUESTION, STORY, picture, until
from textual.pilot import Pilot

from mockroom.domain.interview import Interview
from mockroom.domain.preset import Terms
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._summary_blocks import said, signals
from mockroom.ui.screens.summary import SummaryScreen
from mockroom.ui.theme import LETTERED
from mockroom.ui.widgets.standing import question_words, standing, time_words
from mockroom.ui.widgets.summary_page import PlanRow

WE = (
    "We had two depots that argued for a month about the cold store. We wrote on one sheet what"
    " each of them could not give up, and we counted every pallet for two weeks. It was a success"
    " for the whole team in the end."
)


def done(windows: Windows, *texts: str, preset: str | None = None) -> Interview:
    """An interview with these answers, four minutes each; what has none is not reached."""
    interviews, practice = windows.interviews, windows.world.practice
    interview = interviews.begin(BOTH, preset=preset).interview
    for text in texts:
        step = interviews.enter(interview)
        assert step.session is not None
        session = practice.write(practice.start_answering(step.session), text)
        windows.world.clock.forward(240)
        finished = practice.close(practice.submit(session))
        interview = interviews.answered(step.interview, finished.attempt).interview
    return interview if interview.over else interviews.end(interview).interview


async def summary(app: MockroomApp, pilot: Pilot[None], interview: Interview) -> str:
    """What the summary tells, once it is read."""
    app.open_summary(interview)
    await until(pilot, lambda: bool(app.screen.query(PlanRow)))
    await pilot.pause()
    return " ".join("\n".join(picture(app)).split())


async def test_it_tells_signals_quotes_time_and_a_plan() -> None:
    windows = Windows()
    interview = done(windows, STORY, WE)
    app = windows.app()
    async with app.run_test(size=(140, 60)) as pilot:
        told = await summary(app, pilot, interview)
    assert "2 of 2 questions answered · 08:00 of 20:00 used" in told
    assert "all it took: thinking, asking back, writing and follow-ups." in told
    assert told.count("04:00") == 2
    assert "● Ownership strong" in told
    assert "in 1 of 2" in told
    assert "○ Mentorship absent ○○ in 0 of 2" in told
    assert f"in {QUESTION.title}" in told
    assert "would happen, did not yet" in told
    assert "Wednesday Drill:" in told
    assert "Tuesday Interview: Both of them" in told


async def test_without_numbers_it_tells_the_same_in_words() -> None:
    windows = Windows()
    interview = done(windows, STORY, WE, preset="gentle")
    app = windows.app()
    async with app.run_test(size=(140, 60)) as pilot:
        told = await summary(app, pilot, interview)
    assert "Every question is answered" in told
    assert "● Ownership strong" in told
    assert not any(one.isdigit() for one in told.partition("f1 help")[0])


async def test_where_there_is_too_little_it_says_so() -> None:
    windows = Windows()
    interview = done(windows, "Too short.")
    app = windows.app()
    async with app.run_test(size=(80, 24)) as pilot:
        told = await summary(app, pilot, interview)
        assert "It was ended early: 1 of 2 questions was dealt with." in told
        assert "1 answer was too short to quote from" in told
        assert "too short" in told
        assert "not reached" in told


async def test_without_an_answer_nothing_can_be_opened() -> None:
    windows = Windows()
    interview = done(windows)
    app = windows.app()
    async with app.run_test(size=(80, 24)) as pilot:
        told = await summary(app, pilot, interview)
        assert "Nothing was answered" in told
        assert "debrief" not in picture(app)[-1]
        await pilot.press("enter", "down")
        assert isinstance(app.screen, SummaryScreen)


async def test_arrows_choose_a_question_and_then_move_the_page() -> None:
    windows = Windows()
    interview = done(windows, STORY, WE)
    app = windows.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await summary(app, pilot, interview)
        screen = app.screen
        assert isinstance(screen, SummaryScreen)
        await pilot.press("down")
        assert (screen.questions.at, screen.page.scroll_y) == (1, 0)
        await pilot.press("down")
        assert screen.page.scroll_y > 0
        await pilot.press("up", "up")
        assert (screen.questions.at, screen.page.scroll_y) == (0, 0)


@pytest.mark.parametrize("width", [36, 46, 56, 76])
def test_signals_fit_into_any_width_with_their_words(width: int) -> None:
    windows = Windows()
    interview = done(windows, STORY, WE)
    found = windows.interviews.summary(interview).signals
    lines = signals(found, LETTERED, width, numbers=True).plain.split("\n")
    assert len(lines) == len(found)
    assert all(len(line) <= width for line in lines)
    assert "Mentorship" in lines[4]
    assert "absent" in lines[4]
    assert ("in 0 of 2" in lines[4]) is (width > 40)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "about 20 minutes left"),
        (1130, "about 1 minute left"),
        (1190, "less than a minute left"),
        (1200, "past the 20 minutes"),
    ],
)
def test_the_time_left_is_told_in_whole_minutes(seconds: float, words: str) -> None:
    assert time_words(seconds, 20, Terms()) == words


def test_without_a_clock_no_time_is_told() -> None:
    assert time_words(60, 20, Terms(clock=False)) == ""
    assert time_words(60, 20, Terms(numbers=False)) == ""


def test_without_numbers_the_order_is_told_in_words() -> None:
    plain = Terms(numbers=False)
    words = [question_words(place, 3, plain) for place in range(3)]
    assert words == ["the first question", "a further question", "the last question"]


def test_where_one_stands_is_told_at_three_lengths() -> None:
    windows = Windows()
    interview = windows.interviews.begin(BOTH).interview
    assert standing(interview, 360, Terms(), "·") == (
        "question 1 of 2 · about 14 minutes left",
        "question 1 of 2",
        "1 of 2",
    )
    over = replace(interview, turns=interview.turns[:1])
    assert standing(over, 0, Terms(numbers=False), "·") == ("the only question",) * 2


def test_counts_are_spelt_where_no_figures_are_wanted() -> None:
    sentence = "It was shown once, in 3 of 12 questions; fewer than 25 words."
    assert said(sentence, numbers=True) == sentence
    assert said(sentence, numbers=False) == (
        "It was shown once, in three of twelve questions; fewer than 25 words."
    )
