"""The debrief: what it tells, and what can be done from it."""

from dataclasses import replace

import pytest
from room_world import BANK, QUESTION, STORY, HandmadeBank, World, picture

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.probing import Probe, Probed
from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_view import told
from mockroom.ui.widgets.marks import Mark

MORE = "I trained two of the foremen myself, and today they run it on their own."


def an_attempt(world: World, answer: str = STORY, more: str = MORE) -> Attempt:
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id))
    world.clock.forward(251)
    session = practice.submit(practice.write(session, answer))
    if more:
        session = practice.write(session, more)
    return practice.close(session).attempt


def debrief_of(app: MockroomApp) -> DebriefScreen:
    assert isinstance(app.screen, DebriefScreen)
    return app.screen


def shown(app: MockroomApp) -> str:
    return "\n".join(picture(app))


async def test_it_tells_the_figure_one_next_change_the_quotes_and_what_the_follow_up_gained() -> (
    None
):
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 60)) as pilot:
        await pilot.pause()
        text = shown(app)
        assert "71 of 100" in text
        assert text.count("Next time") == 1
        assert "First tip for Strategic Thinking." in text
        assert '"I convinced the director with those figures"' in text
        assert "written in 04:11 of 05:00" in text
        assert "Mentorship  not found → strong" in text


async def test_a_short_answer_gets_no_figure() -> None:
    world = World()
    app = world.app(an_attempt(world, "I asked both foremen.", ""))
    async with app.run_test(size=(140, 60)) as pilot:
        await pilot.pause()
        assert "Too short to score" in shown(app)
        assert "of 100" not in shown(app)


async def test_an_unanswered_follow_up_is_said_to_be_one() -> None:
    world = World()
    app = world.app(an_attempt(world, more=""))
    async with app.run_test(size=(140, 60)) as pilot:
        await pilot.pause()
        assert "You left it unanswered." in shown(app)


async def test_at_80x24_it_begins_with_the_figure_and_the_next_change() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = picture(app)
        assert "71 of 100" in rows[1]
        assert any("Next time" in row for row in rows)
        assert rows[-1].rstrip().endswith("f1 help")


async def test_moving_down_lights_one_signal_after_the_other_and_up_again_shows_all() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 45)) as pilot:
        view = debrief_of(app).answer

        def look(words: str) -> str:
            start = view.text.index(words)
            return next(m.look for m in view.marks if m.start == start)

        assert look("convinced the director") == "shown"
        await pilot.press("down")
        assert look("convinced the director") == "faded"
        assert look("asked both foremen") == "strong"
        await pilot.press("up")
        assert look("convinced the director") == "shown"


async def test_the_model_answer_and_the_coach_notes_stand_in_the_answers_place() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("m")
        assert "Three wards shared one lift" in shown(app)
        assert "Two of our depots" not in shown(app)
        await pilot.press("c")
        assert "Reduce the disorder" in shown(app)
        await pilot.press("c")
        assert "Two of our depots" in shown(app)
        assert app.focused is debrief_of(app).signals


@pytest.mark.parametrize(("key", "text"), [("r", ""), ("e", STORY)])
async def test_another_attempt_begins_empty_or_with_the_answer_alone(key: str, text: str) -> None:
    world = World()
    attempt = an_attempt(world)
    app = world.app(attempt)
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, RoomScreen)
        session = app.screen.session
        assert session.id != attempt.id
        assert session.answer == text
        assert session.phase is (Phase.ANSWERING if text else Phase.BRIEFING)


async def test_an_attempt_opens_when_its_question_has_left_the_bank() -> None:
    world = World()
    attempt = an_attempt(world)
    world.bank = HandmadeBank(Catalogue())
    later = World(bank=world.bank)
    app = later.app(attempt)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.pause()
        assert QUESTION.title in shown(app)
        assert "Tell one specific thing you did" in shown(app)
        assert "retry" not in picture(app)[-1]
        await pilot.press("r", "e", "m", "c")
        assert isinstance(app.screen, DebriefScreen)


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_done_closes_it(key: str) -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


def test_evidence_keeps_its_words_where_the_follow_up_stands_between() -> None:
    attempt = replace(
        an_attempt(World(bank=BANK)),
        answer="One two.",
        probes=(
            Probed(
                probe=Probe(signal="conflict", ask="And [b]then[/b]?", why="it is thin"),
                answer="Three four.",
            ),
            Probed(probe=Probe(ask="Nothing?", why="it is thin"), answer=" "),
            Probed(probe=Probe(ask="So?", why="it is thin"), answer="Five."),
        ),
    )
    text = attempt.text
    shown = told(attempt, ">")
    assert shown.text == "One two.\n\n> And [b]then[/b]?\n\nThree four.\n\n> So?\n\nFive."
    for words in ("One", "two.", "Three", "four.", "Five."):
        start = text.index(words)
        mark = shown.moved(Mark(start, start + len(words), "shown"))
        assert mark is not None
        assert shown.text[mark.start : mark.end] == words
    assert shown.moved(Mark(4, 13, "shown")) is None
    asked = [shown.text[mark.start : mark.end].strip() for mark in shown.follow_ups()]
    assert asked == ["> And [b]then[/b]?", "> So?"]
