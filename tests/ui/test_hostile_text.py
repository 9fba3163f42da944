"""A hostile pack or answer shows as letters on every screen and can do nothing."""

from dataclasses import replace

import pytest
from interview_world import Windows, answer
from room_world import QUESTION, SIGNALS, STORY, HandmadeBank, World, bank_with, picture, until
from textual.widgets import Input

from mockroom.domain.question import ClarifyingQuestion, CoachNotes, ModelAnswer
from mockroom.domain.track import Track, TrackSection
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.between import BetweenScreen
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.screens.summary import SummaryScreen
from mockroom.ui.screens.tracks import TracksScreen
from mockroom.ui.widgets.summary_page import PlanRow

EVIL = (
    "[@click=app.quit]go[/] [/none] [ @click=app.bell] [red]"
    "\x1b]52;c;ZXZpbA==\x07\x1b[31m\x9b1m\x00\u202egnp.exe\u2066"
)
LETTERS = "[@click=app.quit]go[/]"


def evil_world() -> World:
    names = {signal.id: f"{EVIL}{signal.name}" for signal in SIGNALS}
    signals = [
        replace(
            signal,
            name=names[signal.id],
            short=f"{EVIL}{signal.short}",
            probes=(EVIL, EVIL),
            tips=(EVIL,),
            indicators=tuple(replace(one, says=f"{EVIL}{one.says}") for one in signal.indicators),
        )
        for signal in SIGNALS
    ]
    question = replace(
        QUESTION,
        title=EVIL,
        ask=f"{EVIL} and how did you go about it?",
        clarifying=(
            ClarifyingQuestion(id="one", ask=EVIL, reply=EVIL, ways=("how recent", "how long")),
        ),
        assumptions=(EVIL,),
        probes=(),
        coach=CoachNotes(strategy=EVIL, cheat_code=EVIL),
        model_answer=ModelAnswer(
            situation=EVIL, task=EVIL, action=EVIL, result=EVIL, learning=EVIL
        ),
    )
    return World(bank=bank_with(question, signals))


def check(app: MockroomApp, *, letters: bool = True) -> None:
    """Nothing on the screen is obeyed or clickable, and the letters are there."""
    rows = app.screen._compositor.render_strips()
    text = "".join("".join(segment.text for segment in row) for row in rows)
    assert not any(char in text for char in "\x1b\x07\x9b\x00\u202e\u2066")
    clicks = [
        segment.style.meta
        for row in rows
        for segment in row
        if segment.style is not None and "@click" in segment.style.meta
    ]
    assert clicks == []
    if letters:
        assert LETTERS in text


@pytest.mark.parametrize("size", [(80, 24), (140, 45)], ids=["80x24", "140x45"])
async def test_every_screen_of_an_interview(size: tuple[int, int]) -> None:
    world = evil_world()
    app = world.app()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        check(app)
        await pilot.press("enter")
        app.screen.query_one(Input).value = EVIL
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        check(app)
        await pilot.press("ctrl+t")
        app.screen.query_one(Input).value = EVIL
        await pilot.press("enter")
        await pilot.pause()
        check(app)
        await pilot.press("ctrl+j")
        room = app.screen
        assert isinstance(room, RoomScreen)
        room.answers.answer.text = f"{STORY} {EVIL} I planned {EVIL} for years."
        await until(pilot, lambda: room.reading is not None and LETTERS in room.reading.text)
        await pilot.pause()
        check(app)
        for key in ("f2", "f3", "f4", "ctrl+o"):
            await pilot.press(key)
            await pilot.pause()
            check(app)
            await pilot.press("escape")
        await pilot.press("ctrl+g", "down", "enter")
        await pilot.pause()
        check(app)
        await pilot.press("escape", "f8")
        await until(pilot, lambda: room.in_fields)
        await pilot.pause()
        check(app)
        await pilot.press("ctrl+j")
        await pilot.pause()
        check(app)
        await pilot.press("ctrl+n", "ctrl+n")
        await pilot.pause()
        check(app)
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await pilot.pause()
        check(app)
        for key in ("m", "c"):
            await pilot.press(key)
            await pilot.pause()
            check(app)
        await pilot.press("f4", *["pagedown"] * 3)
        check(app, letters=False)
        assert app.is_running


@pytest.mark.parametrize("size", [(80, 24), (140, 45)], ids=["80x24", "140x45"])
async def test_every_screen_of_a_whole_interview(size: tuple[int, int]) -> None:
    section = TrackSection(title=EVIL, questions=(QUESTION.id,))
    track = Track(id="evil", title=EVIL, meaning=EVIL, minutes=20, sections=(section,))
    world = evil_world()
    world.bank = HandmadeBank(replace(world.bank.catalogue, tracks={track.id: track}))
    world.__post_init__()
    windows = Windows(world)
    app = windows.app()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: LETTERS in "\n".join(picture(app)))
        check(app)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, TracksScreen))
        await until(pilot, lambda: "20 min" in "\n".join(picture(app)))
        check(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RoomScreen))
        check(app)
        await pilot.press("escape")
        assert isinstance(app.screen, BetweenScreen)
        await pilot.pause()
        check(app)
        await pilot.press("e")
        await pilot.pause()
        check(app)
        await pilot.press("n", "enter")
        await answer(app, pilot, f"{STORY} {EVIL} I planned {EVIL} for years.")
        await pilot.press("escape")
        assert isinstance(app.screen, SummaryScreen)
        await until(pilot, lambda: bool(app.screen.query(PlanRow)))
        await pilot.pause()
        check(app)
        await pilot.press(*["pagedown"] * 3)
        check(app)
        assert app.is_running
