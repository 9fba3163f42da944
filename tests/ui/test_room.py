"""The room by its keys: what they do to the session, and what can then be seen."""

from collections.abc import Callable

import pytest
from room_world import QUESTION, STORY, World, picture, until
from textual.pilot import Pilot
from textual.widgets import Input

from mockroom.domain.session import Mode, Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._live import Scored, Stamp
from mockroom.ui.screens._possible import Pane
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.rating import RatingScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_editor import MAX_CHARACTERS
from mockroom.ui.widgets.clarify import AskList
from mockroom.ui.widgets.clock import SessionClock
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.signals import SignalBlock, SignalList


def room_of(app: MockroomApp) -> RoomScreen:
    assert isinstance(app.screen, RoomScreen)
    return app.screen


def answering(world: World, text: str = "", mode: Mode = Mode.COACHED) -> MockroomApp:
    """An app whose room is opened at the answer."""
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id, mode))
    return world.app(practice.write(session, text))


async def to_the_debrief(app: MockroomApp, pilot: Pilot[None]) -> None:
    """From the rating on, without one."""
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, DebriefScreen))


SIZES = [(80, 24), (140, 45), (60, 20)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_interview_goes_from_the_question_to_the_debrief(size: tuple[int, int]) -> None:
    world = World()
    app = world.app()
    async with app.run_test(size=size) as pilot:
        room = room_of(app)
        assert "stuck in an area" in " ".join(picture(app))
        await pilot.press("enter")
        assert room_of(app).session.phase is Phase.CLARIFYING
        await pilot.press("ctrl+j")
        assert room_of(app).session.phase is Phase.ANSWERING
        await pilot.press("H", "i", "enter", "question_mark")
        assert room.session.answer == "Hi\n?"
        room.answers.answer.text = STORY
        await pilot.press("ctrl+j")
        assert room_of(app).session.phase is Phase.PROBING
        assert room.session.answer == STORY
        assert room.session.probe is not None
        assert room.session.probe.ask[:20] in " ".join(picture(app))
        await pilot.press("O", "k", "ctrl+j")
        assert room_of(app).session.phase is Phase.PROBING
        await pilot.press("N", "o", "ctrl+j")
        await pilot.pause()
        assert isinstance(app.screen, RatingScreen)
        await to_the_debrief(app, pilot)
        probed = world.practice.attempt(room.session.id).probes
        assert [one.answer for one in probed] == ["Ok", "No"]


async def test_a_listed_question_is_asked_and_answered_and_greyed_out() -> None:
    app = World().app()
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("enter", "down", "enter")
        room = room_of(app)
        assert [one.known for one in room.session.exchanges] == ["authority"]
        assert app.screen.query_one(AskList).get_option("authority").disabled
        assert "influence, please." in "\n".join(picture(app))


async def test_a_question_in_own_words_is_recognised() -> None:
    app = World().app()
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("enter")
        app.screen.query_one(Input).value = "How long ago may it have been?"
        await pilot.press("enter")
        assert room_of(app).session.exchanges[0].reply == "Anything from the last five years."
        assert app.screen.query_one(Input).value == ""


async def test_enter_on_an_empty_line_begins_the_answer() -> None:
    app = World().app()
    async with app.run_test() as pilot:
        await pilot.press("enter", "enter")
        assert room_of(app).session.phase is Phase.ANSWERING
        assert app.focused is room_of(app).answers.answer


async def test_in_a_real_interview_nothing_is_offered_to_ask() -> None:
    app = World().app(mode=Mode.REAL)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert not app.screen.query(AskList)


async def test_an_empty_answer_cannot_be_handed_in_and_it_says_so() -> None:
    app = answering(World(), "  \n")
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+j")
        assert room_of(app).session.phase is Phase.ANSWERING
        await until(pilot, lambda: "empty answer cannot" in "\n".join(picture(app)))
        await pilot.press("I")
        await until(pilot, lambda: "empty answer cannot" not in "\n".join(picture(app)))


async def test_handing_in_can_be_taken_back() -> None:
    app = answering(World(), STORY)
    async with app.run_test() as pilot:
        room = room_of(app)
        await pilot.press("ctrl+j")
        assert room.answers.answer.read_only
        await pilot.press("ctrl+b", "X")
        assert room.session.phase is Phase.ANSWERING
        assert room.session.answer == f"{STORY}X"


async def test_follow_ups_can_be_left_unanswered() -> None:
    world = World()
    app = answering(world, STORY)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+j", "ctrl+n", "ctrl+n")
        await pilot.pause()
        await to_the_debrief(app, pilot)
        assert isinstance(app.screen, DebriefScreen)
        assert [one.skipped for one in app.screen.attempt.probes] == [True, True]


async def test_submitting_twice_by_mistake_does_not_end_the_interview() -> None:
    app = answering(World(), STORY)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+j", "ctrl+j")
        assert room_of(app).session.phase is Phase.PROBING


async def test_the_signals_follow_what_is_written() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        room.answers.answer.text = STORY
        await until(pilot, lambda: room.reading is not None and room.reading.text == STORY)
        await pilot.pause()
        shown = "\n".join(picture(app))
        assert '"convinced the director"' in shown
        assert 'held back by "would"' in shown
        marked = {STORY[mark.start : mark.end] for mark in room.answers.answer.marks}
        assert "asked both foremen" in marked


async def test_a_result_for_an_older_text_is_dropped() -> None:
    world = World()
    app = answering(world, STORY)
    async with app.run_test() as pilot:
        room = room_of(app)
        await until(pilot, lambda: room.reading is not None)
        before = room.reading
        old = Reading("old", world.practice.score(QUESTION.id, "old"))
        room.post_message(Scored(old, Stamp("answer", room.answers.answer.revision - 1)))
        await pilot.pause()
        assert room.reading is before
        room.post_message(Scored(old, Stamp("answer", room.answers.answer.revision)))
        await pilot.pause()
        assert room.reading is old


async def test_a_real_interview_shows_its_length_and_no_feedback() -> None:
    app = answering(World(), mode=Mode.REAL)
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        room.answers.answer.text = STORY
        await until(pilot, lambda: "104 words" in "\n".join(picture(app)))
        await app.workers.wait_for_complete()
        assert room.reading is None
        assert room.answers.answer.marks == ()
        assert not app.screen.query(SignalList)
        shown = "\n".join(picture(app))
        assert "Ownership" not in shown
        await pilot.press("f3")
        assert room.pane is Pane.MAIN


async def test_moving_through_the_signals_lights_their_evidence_and_writing_goes_on_after() -> None:
    app = answering(World(), STORY)
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await until(pilot, lambda: room.reading is not None)
        await pilot.press("f3", "down")
        looks = {STORY[m.start : m.end]: m.look for m in room.answers.answer.marks}
        assert looks["convinced the director"] == "shown"
        assert looks["asked both foremen"] == "faded"
        assert [block.lit for block in app.screen.query(SignalBlock)][:2] == [False, True]
        await pilot.press("escape", "A")
        assert room.session.answer == f"{STORY}A"
        assert not any(block.lit for block in app.screen.query(SignalBlock))


async def test_the_guide_does_not_cover_the_page_at_140_columns() -> None:
    app = answering(World(), STORY)
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        before = room.answers.answer.region
        await pilot.press("f2")
        assert "What was yours to do" in "\n".join(picture(app))
        assert "Several teams, no clear" in "\n".join(picture(app))
        assert room.answers.answer.region == before
        await pilot.press("A", "f2")
        assert room.session.answer == f"{STORY}A"
        assert "What was yours to do" not in "\n".join(picture(app))


@pytest.mark.parametrize(
    ("key", "seen"), [("f2", "Situation"), ("f3", "Strategic"), ("f4", "afterwards?")]
)
async def test_on_a_small_terminal_one_pane_is_seen_at_a_time(key: str, seen: str) -> None:
    app = answering(World(), STORY)
    async with app.run_test(size=(60, 20)) as pilot:
        assert "Your answer" in "\n".join(picture(app))
        await pilot.press(key)
        await pilot.pause()
        shown = "\n".join(picture(app))
        assert seen in shown
        assert "Your answer" not in shown
        await pilot.press("escape")
        assert "Your answer" in "\n".join(picture(app))


async def test_the_clock_informs_pauses_and_never_ends_anything() -> None:
    world = World()
    app = answering(world, STORY)
    async with app.run_test() as pilot:
        clock = app.screen.query_one(SessionClock)
        world.clock.forward(161)
        assert clock.figures() == "02:41 / 05:00"
        await pilot.press("f5")
        world.clock.forward(1000)
        assert clock.figures() == "paused 02:41 / 05:00"
        await pilot.press("f5")
        world.clock.forward(200)
        assert clock.figures() == "06:01 / 05:00"
        assert clock.over
        assert room_of(app).session.phase is Phase.ANSWERING


@pytest.mark.parametrize(
    ("opened", "phrases"),
    [
        (lambda world: world.app(), ["ctrl+j answer", "esc leave (kept)", "f1 help"]),
        (
            lambda world: answering(world, STORY),
            ["ctrl+j submit", "f2 guide", "f3 signals", "esc leave (kept)", "f1 help"],
        ),
    ],
    ids=["briefing", "answering"],
)
async def test_at_80x24_no_hint_is_cut(
    opened: Callable[[World], MockroomApp], phrases: list[str]
) -> None:
    app = opened(World())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        last = picture(app)[-1]
        assert all(phrase in last for phrase in phrases)
        assert last.rstrip().endswith("f1 help")
        assert len(last.rstrip()) < 80


async def test_at_80x24_all_six_signals_and_the_whole_sidebar_can_be_seen() -> None:
    app = answering(World(), STORY)
    async with app.run_test(size=(80, 24)) as pilot:
        room = room_of(app)
        await until(pilot, lambda: room.reading is not None)
        await pilot.pause()
        shown = "\n".join(picture(app))
        names = ("Ownership", "Influence", "Conflict", "Mentorship", "Results", "Strategic")
        assert all(name in shown for name in names)
        assert "104 words" in shown
        assert all(row.endswith(" ") for row in picture(app)), "text touches the edge"


async def test_resuming_shows_the_answer_and_the_follow_up_as_they_were() -> None:
    world = World()
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id))
    session = practice.submit(practice.write(session, STORY))
    practice.leave(practice.write(session, "Half a"))
    app = world.app(practice.resume(session.id))
    async with app.run_test() as pilot:
        room = room_of(app)
        assert room.answers.answer.text == STORY
        assert room.answers.follow_up.text == "Half a"
        assert app.focused is room.answers.follow_up
        await pilot.press("x")
        assert room.session.probe_answer == "Half ax"


async def test_a_signal_in_focus_of_which_nothing_was_found_says_what_it_is_about() -> None:
    app = answering(World())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert "Here it means" in "\n".join(picture(app))
        await pilot.press("escape")
        await pilot.pause()
        assert "Here it means" not in "\n".join(picture(app))


async def test_a_name_too_long_for_its_column_gives_way_to_the_short_one() -> None:
    app = answering(World(), STORY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        narrow = "\n".join(picture(app))
        assert "Influence" in narrow
        assert "Influence w" not in narrow
        await pilot.resize_terminal(180, 45)
        await pilot.pause()
        assert "Influence without Authority" in "\n".join(picture(app))


async def test_the_palette_offers_what_is_possible_now_and_does_it() -> None:
    app = answering(World(), STORY)
    async with app.run_test() as pilot:
        offered = {command.title: command for command in app.get_system_commands(app.screen)}
        assert "Submit (ctrl+j, ctrl+enter)" in offered
        assert not any(title.startswith(("Finish", "Skip", "Retry")) for title in offered)
        await offered["Submit (ctrl+j, ctrl+enter)"].callback()
        await pilot.pause()
        assert room_of(app).session.phase is Phase.PROBING


async def test_resizing_loses_neither_text_nor_cursor() -> None:
    app = answering(World(), STORY)
    async with app.run_test(size=(140, 45)) as pilot:
        for size in [(60, 20), (30, 8), (80, 24), (200, 60)]:
            await pilot.resize_terminal(*size)
            await pilot.press("x")
        assert room_of(app).session.answer == f"{STORY}xxxx"
        assert app.focused is room_of(app).answers.answer


async def test_pausing_does_not_stop_the_writing() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        await pilot.press("f5", "h", "i")
        assert room_of(app).session.paused
        assert room_of(app).session.answer == "hi"


async def test_a_full_answer_says_so_and_keeps_what_it_had() -> None:
    app = answering(World(), "a" * MAX_CHARACTERS)
    async with app.run_test() as pilot:
        await pilot.press("x", "y", "z")
        await pilot.pause()
        assert "as long as an answer can get" in "\n".join(picture(app))
        assert room_of(app).session.answer == "a" * MAX_CHARACTERS


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_f4_shows_the_question_from_its_beginning(size: tuple[int, int]) -> None:
    world = World()
    app = world.app()
    async with app.run_test(size=size) as pilot:
        room = room_of(app)
        for number in range(12):
            asked = f"May it be story number {number}?"
            room.session = world.practice.clarify(room.session, asked)
            await pilot.pause()
        assert room.interviewer.scroll_y > 0
        await pilot.press("ctrl+j", "f4")
        await pilot.pause()
        assert room.interviewer.max_scroll_y > 0
        assert "Tell me about a project" in "\n".join(picture(app))


async def test_the_clarifying_question_in_hand_is_pointed_at() -> None:
    app = World().app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert "▸" not in "".join(picture(app))
        await pilot.press("down", "down")
        await pilot.pause()
        pointed = [row.strip() for row in picture(app) if "▸" in row]
        assert pointed == ["▸ How recent should it be?"]
