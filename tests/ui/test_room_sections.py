"""The answer in five sections and as one text, and its outline: no word and no place is lost."""

import pytest
from room_world import QUESTION, STORY, World, picture, until
from textual.pilot import Pilot

from mockroom.domain.section import Section
from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._possible import Pane
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_editor import MAX_CHARACTERS
from mockroom.ui.widgets.guide import SECTION_GUIDE

LONG = "\n\n".join([STORY] * 30)


def room_of(app: MockroomApp) -> RoomScreen:
    assert isinstance(app.screen, RoomScreen)
    return app.screen


def answering(world: World, text: str = STORY, preset: str = "coached") -> MockroomApp:
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id, preset=preset))
    return world.app(practice.write(session, text))


async def in_sections(pilot: Pilot[None], room: RoomScreen) -> None:
    await pilot.press("f8")
    await until(pilot, lambda: room.in_fields)
    await pilot.pause()


def texts(room: RoomScreen) -> list[str]:
    return [editor.text for editor in room.answers.fields.editors]


@pytest.mark.parametrize("text", ["", "One", STORY, f"  \n{STORY}\n\n ", LONG, "日本語。é\n\nB"])
async def test_going_to_sections_and_back_changes_nothing(text: str) -> None:
    app = answering(World(), text)
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        assert "".join("".join(texts(room)).split()) == "".join(text.split())
        assert room.session.answer == text
        await pilot.press("f8")
        assert not room.in_fields
        assert room.answers.answer.text == room.session.answer == text


async def test_what_is_written_in_a_section_stands_in_its_place_of_the_text() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        room.answers.fields.editors[1].focus()
        await pilot.press("M", "i", "n", "e", "full_stop")
        assert room.session.answer.index("one sheet.") < room.session.answer.index("Mine.")
        assert room.session.answer.index("Mine.") < room.session.answer.index("I ran a small")
        await pilot.press("f8")
        assert room.answers.answer.text == room.session.answer
        await in_sections(pilot, room)
        assert texts(room)[1] == "Mine."


async def test_sections_are_gone_through_by_one_key_with_the_cursor_where_each_ends() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        assert "ctrl+n next section" in picture(app)[-1]
        assert app.focused is room.answers.fields.editors[4]
        await pilot.press("ctrl+n", "A", "ctrl+n", "ctrl+n", "B")
        assert texts(room)[0].endswith("one sheet.A")
        assert texts(room)[2].endswith("figures.B")


async def test_the_guide_stands_in_empty_sections_and_gives_way_to_words() -> None:
    app = answering(World(), "")
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        shown = "\n".join(picture(app))
        assert all(SECTION_GUIDE[section][:25] in shown for section in Section)
        await pilot.press("W")
        assert SECTION_GUIDE[Section.SITUATION][:25] not in "\n".join(picture(app))


async def test_the_cursor_stays_at_its_word() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        room.answers.go_to(STORY.index("trial"))
        await in_sections(pilot, room)
        await pilot.press("X")
        assert "small Xtrial" in room.session.answer
        await pilot.press("f8", "Y")
        assert "small XYtrial" in room.session.answer


async def test_what_was_written_in_sections_can_be_undone_in_the_one_text() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        await pilot.press("Z", "f8")
        assert room.session.answer == f"{STORY}Z"
        await pilot.press("ctrl+z")
        assert room.session.answer == STORY


async def test_evidence_is_marked_in_the_sections() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        await pilot.press("space")
        await until(pilot, lambda: any(one.marks for one in room.answers.fields.editors))
        marked = {
            editor.text[mark.start : mark.end]
            for editor in room.answers.fields.editors
            for mark in editor.marks
        }
        assert {"asked both foremen", "convinced the director"} <= marked


async def test_a_draft_in_sections_is_taken_up_in_the_same_sections() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        await pilot.press("ctrl+n", "ctrl+n", "M", "y", "escape")
        await pilot.pause()
    (draft,) = world.store.drafts().entries
    app = world.app(world.practice.resume(draft.session.id))
    async with app.run_test() as pilot:
        room = room_of(app)
        await until(pilot, lambda: room.in_fields)
        assert texts(room)[1] == "My"
        assert room.session.answer == draft.session.answer


async def test_sections_of_ones_own_stay_when_the_one_text_is_worked_on() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        await pilot.press("ctrl+n", "ctrl+n", "M", "y", "f8")
        room.answers.go_to(0)
        await pilot.press("A", "space")
        room.answers.go_to(len(room.session.answer))
        await pilot.press("B")
        assert room.session.cuts == ()
        await in_sections(pilot, room)
        assert texts(room)[0].startswith("A Two of our")
        assert texts(room)[1] == "My"
        assert texts(room)[4].endswith("boss.B")


async def test_handed_in_and_taken_back_it_is_one_text_and_keeps_its_sections() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        await pilot.press("ctrl+n", "ctrl+n", "M", "y", "ctrl+j")
        assert room.session.phase is Phase.PROBING
        assert room.answers.answer.text == room.session.answer
        await pilot.press("ctrl+r")
        assert not room.in_fields
        await in_sections(pilot, room)
        assert texts(room)[1] == "My"


async def test_sections_hold_no_more_together_than_the_one_text() -> None:
    app = answering(World(), "a" * (MAX_CHARACTERS - 20))
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        room.answers.fields.editors[1].insert("b" * 100)
        await pilot.pause()
        assert len(room.session.answer) <= MAX_CHARACTERS
        written = room.session.answer
        await pilot.press("f8")
        assert room.answers.answer.text == written


# The outline


async def test_the_outline_names_each_paragraph_and_leads_to_it() -> None:
    app = answering(World())
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await until(pilot, lambda: room.reading is not None)
        await pilot.press("ctrl+o")
        shown = "\n".join(picture(app))
        assert "S  Two of our depots" in shown
        assert "A  I ran a small trial" in shown
        await pilot.press("up", "enter", "X")
        assert "\n\nXI ran a small trial" in room.session.answer
        assert room.pane is Pane.MAIN


async def test_the_outline_leads_into_the_section_that_holds_the_paragraph() -> None:
    app = answering(World())
    async with app.run_test() as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        await pilot.press("ctrl+o", "home", "enter", "X")
        assert texts(room)[0].startswith("XTwo of our depots")


async def test_in_a_real_interview_the_outline_tells_no_sections() -> None:
    app = answering(World(), preset="real")
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("ctrl+o")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = "\n".join(picture(app))
        assert "   Two of our depots" in shown
        assert "S  Two of our depots" not in shown


async def test_an_empty_answer_has_an_outline_that_says_so() -> None:
    app = answering(World(), "")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+o", "enter")
        assert "Nothing is written yet." in "\n".join(picture(app))


async def test_the_meter_and_the_debrief_show_the_sections_that_were_made() -> None:
    world = World()
    app = answering(world, "")
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        await in_sections(pilot, room)
        room.answers.fields.editors[0].text = STORY
        room.answers.fields.editors[4].text = "The ovens of Brandt in Kassel."
        await until(pilot, lambda: bool(room.reading and room.reading.card.star.shares[4].words))
        assert room.reading is not None
        own = room.reading.card.star
        assert [one.present for one in own.shares] == [True, False, False, False, True]
        await pilot.press("f8")
        await until(pilot, lambda: not room.in_fields)
    finished = world.practice.close(world.practice.submit(room.session))
    kept = world.practice.attempt(finished.attempt.id)
    assert kept.cuts
    assert kept.star.shares == own.shares
    assert kept.scorecard.star != own


async def test_the_words_of_the_signal_in_hand_are_scrolled_to_and_so_is_the_cursor_after() -> None:
    app = answering(World(), STORY + "\n\nAnd so on." * 20)
    async with app.run_test(size=(80, 24)) as pilot:
        room = room_of(app)
        await until(pilot, lambda: room.reading is not None)
        assert "asked both" not in "\n".join(picture(app))
        await pilot.press("f3")
        assert "asked both" in "\n".join(picture(app)[4:])
        await pilot.press("escape")
        assert "asked both" not in "\n".join(picture(app))
