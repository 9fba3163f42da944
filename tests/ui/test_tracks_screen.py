"""The tracks: what can be begun, how it is held, and what was left or is over."""

from dataclasses import replace

from interview_world import BOTH, IN_EARNEST, TRACKS, Windows, answer, room_of
from lists_world import bank_of
from room_world import QUESTION, SIGNALS, picture, until
from textual.pilot import Pilot

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.interview import Stage
from mockroom.domain.question import Seniority
from mockroom.domain.track import DrawRule, TrackSection
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._track_rows import section_words
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.summary import SummaryScreen
from mockroom.ui.screens.tracks import TracksScreen
from mockroom.ui.widgets.row_list import RowList


def seen(app: MockroomApp) -> str:
    """The screen as one text."""
    return " ".join("\n".join(picture(app)).split())


async def opened(app: MockroomApp, pilot: Pilot[None]) -> TracksScreen:
    """From home to the list of tracks, read."""
    await until(pilot, lambda: "Interview" in seen(app))
    await pilot.press("i")
    await until(pilot, lambda: "In earnest" in seen(app))
    assert isinstance(app.screen, TracksScreen)
    return app.screen


async def put_in_hand(app: MockroomApp, pilot: Pilot[None], words: str) -> None:
    """Move to the row that holds these words."""
    listed = app.screen.query_one(RowList)
    listed.at = next(
        place
        for place, row in enumerate(listed.rows)
        if row.can_choose and words in f"{row.key} {row.cells[0]}"
    )
    await pilot.pause()


async def test_a_track_tells_for_whom_it_is_and_what_would_be_asked() -> None:
    app = Windows().app()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        shown = seen(app)
        assert "Both of them 2 questions 20 min coached" in shown
        assert "For two." in shown
        assert f"One: {QUESTION.title}" in shown
        assert "Two: any question" in shown


async def test_enter_begins_as_the_track_says() -> None:
    windows = Windows()
    app = windows.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(app, pilot)
        await put_in_hand(app, pilot, "earnest")
        assert "60 s to think" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, TracksScreen))
        session = room_of(app).session
        assert (session.mode, session.terms.think_seconds) == (IN_EARNEST.mode, 60)
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_a_preset_goes_before_what_the_track_says() -> None:
    windows = Windows()
    app = windows.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(app, pilot)
        await put_in_hand(app, pilot, "earnest")
        await pilot.press("p", "p", "p")
        assert "gentle: coached, without numbers or a clock" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, TracksScreen))
        assert room_of(app).session.preset == "gentle"
        assert windows.interviews.interview("i1").preset == "gentle"


async def test_one_that_was_left_stands_first_and_goes_on() -> None:
    windows = Windows()
    windows.interviews.leave(windows.interviews.begin(IN_EARNEST).interview)
    app = windows.app()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(app, pilot)
        assert "Left for later" in seen(app)
        assert "question 1 of 2 · real · today" in seen(app)
        assert screen.list.in_hand is not None
        assert screen.list.in_hand.key == "interview:i1"
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, TracksScreen))
        assert room_of(app).session.question == QUESTION.id


async def test_one_that_is_open_in_another_window_is_said_to_be() -> None:
    windows = Windows()
    windows.another().begin(BOTH)
    app = windows.app()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        screen = await opened(app, pilot)
        assert "open in another window" in seen(app)
        await put_in_hand(app, pilot, "interview:i1")
        await pilot.press("enter")
        await until(pilot, lambda: "another" in seen(app) and not screen._busy)
        assert isinstance(app.screen, TracksScreen)


async def test_ending_one_that_was_left_asks_and_shows_its_summary() -> None:
    windows = Windows()
    windows.interviews.leave(windows.interviews.begin(BOTH).interview)
    app = windows.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(app, pilot)
        await pilot.press("e")
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        assert windows.stage() is Stage.ENDED
        await pilot.press("escape")
        assert isinstance(app.screen, TracksScreen)
        await until(pilot, lambda: "Looked back on" in seen(app))


async def test_one_that_is_over_can_be_looked_back_on_down_to_a_debrief() -> None:
    windows = Windows()
    app = windows.on(IN_EARNEST)
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(app, pilot)
        await pilot.press("e")
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await pilot.press("escape")
        await opened(app, pilot)
        await put_in_hand(app, pilot, "interview:i1")
        assert "1 of 2 answered · real · today" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "ended early" in seen(app))
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DebriefScreen)
        await pilot.press("escape", "escape")
        assert isinstance(app.screen, TracksScreen)


def test_rules_are_told_in_words() -> None:
    listed = {signal.id: signal for signal in SIGNALS}
    catalogue = Catalogue(questions=bank_of().catalogue.questions, signals=listed, tracks=TRACKS)
    rule = DrawRule(level=Seniority.SENIOR, topic="leadership")
    two = DrawRule(count=2, signal="ownership")
    words = [
        section_words(TrackSection(title="-", draw=draw), catalogue)
        for draw in (DrawRule(), rule, two, replace(two, count=1))
    ]
    assert words == [
        "any question",
        "any senior question of leadership",
        "any 2 questions that listen for Ownership",
        "any question that listens for Ownership",
    ]
    named = TrackSection(title="-", questions=("own-mistake", "gone"))
    assert section_words(named, catalogue) == "Owning a Mistake with Real Consequences"
