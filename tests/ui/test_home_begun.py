"""Home: what was begun comes first, is taken up with one key, and goes only after a yes."""

import pytest
from lists_world import (
    a_world,
    bank_of,
    begun,
    home_with,
    in_hand,
    interviews_of,
    line_below,
    line_with,
    read,
    screen_text,
    session_of,
    told,
)
from room_world import World, picture

from mockroom.domain.interview import Stage
from mockroom.domain.session import Phase
from mockroom.store.interviews import InterviewShelf
from mockroom.store.memory import MemoryStore, Shelf
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.screens.home import HomeScreen


async def test_the_newest_draft_comes_first_and_enter_takes_it_up() -> None:
    world = a_world()
    begun(world, "late-delivery", "One")
    world.clock.forward(60)
    draft = begun(world, "own-mistake", "One two three.")
    world.clock.forward(86_400)
    async with (app := world.app("home")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        assert in_hand(app) == f"draft:{draft.id}"
        assert "Owning a Mistake" in line_with(app, "Continue")
        assert "3 words · answering · yesterday" in line_below(app, "Continue")
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).id == draft.id
        assert session_of(app).answer == "One two three."
        assert session_of(app).phase is Phase.ANSWERING


async def test_of_several_drafts_the_one_in_hand_is_taken_up() -> None:
    world = a_world()
    older = begun(world, "late-delivery", "One")
    world.clock.forward(60)
    begun(world, "own-mistake", "Two")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert session_of(app).id == older.id


async def test_c_goes_on_with_the_newest_draft_whatever_is_in_hand() -> None:
    world = a_world()
    draft = begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("end", "c")
        await pilot.pause()
        assert session_of(app).id == draft.id


async def test_a_draft_without_words_tells_no_words() -> None:
    world = a_world()
    world.practice.leave(
        world.practice.clarify(world.practice.begin("own-mistake"), "How recent should it be?")
    )
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "clarifying · today" in line_below(app, "Continue")
        assert "0 w" not in line_below(app, "Continue")


async def test_a_draft_open_elsewhere_says_so_and_does_not_open() -> None:
    shelf = Shelf()
    world = World(bank=bank_of(), store=MemoryStore(shelf))
    draft = begun(world)
    assert MemoryStore(shelf).claim(draft.id)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "open in another window" in line_below(app, "Continue")
        assert in_hand(app) == "practise"
        await pilot.press("c")
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "open in another window" in told(app)


async def test_a_draft_whose_question_is_gone_is_kept_and_says_so() -> None:
    world = a_world()
    draft = begun(world, "own-mistake")
    world.bank = bank_of({"stuck-elsewhere": "Still here"})
    later = World(bank=world.bank, clock=world.clock, store=world.store)
    async with (app := later.app("home")).run_test() as pilot:
        await read(pilot)
        assert "its question has left the bank" in line_below(app, "Continue")
        await pilot.press("home", "enter")
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "no longer has" in told(app)
        assert later.store.draft(draft.id).session.answer == "One two three."


async def test_an_interview_handed_in_before_a_crash_goes_on_to_its_debrief() -> None:
    world = a_world()
    practice = world.practice
    session = practice.write(practice.start_answering(practice.begin("own-mistake")), "One. " * 30)
    handed_in = practice.submit(session)
    closed = practice.close(handed_in).session
    world.store._shelf.attempts.clear()
    world.store.save_draft(closed, world.clock())
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "handed in" in line_below(app, "Continue")
        await pilot.press("enter")
        await pilot.pause()
        assert type(app.screen).__name__ == "DebriefScreen"
        assert [row.id for row in world.practice.attempts()] == [session.id]


@pytest.mark.parametrize(("key", "left"), [("escape", 1), ("enter", 1), ("y", 0)])
async def test_a_draft_is_discarded_only_after_a_yes(key: str, left: int) -> None:
    world = a_world()
    begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        assert '"Owning a Mistake' in screen_text(app)
        assert "3 words" in screen_text(app)
        await pilot.press(key)
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert len(world.practice.drafts()) == left
        assert ("Continue" in screen_text(app)) == bool(left)
        assert in_hand(app) is not None
        assert len(world.practice.thrown()) == 1 - left
        assert ("in the trash; r, then b, opens it" in told(app)) != bool(left)
        if not left:
            await pilot.press("r")
            await read(pilot)
            await pilot.press("b")
            await read(pilot)
            assert "draft, " in screen_text(app)
            assert "1 draft" in picture(app)[0]
            await pilot.press("r")
            await read(pilot)
            assert len(world.practice.drafts()) == 1


async def test_discard_is_offered_for_drafts_alone() -> None:
    world = a_world()
    begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "x discard" in picture(app)[-1]
        await pilot.press("end", "x")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "x discard" not in picture(app)[-1]


async def test_leaving_a_room_leads_home_with_its_draft_in_hand() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("ctrl+j", "H", "i", "escape")
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        (draft,) = world.practice.drafts()
        assert in_hand(app) == f"draft:{draft.id}"
        assert "1 word" in line_below(app, "Continue")


async def test_of_many_drafts_the_last_three_are_listed_and_a_row_leads_to_the_others() -> None:
    world = a_world()
    drafts = []
    for number in range(5):
        world.clock.forward(60)
        drafts.append(begun(world, text="word " * (number + 1)))
    async with (app := world.app("home")).run_test(size=(80, 40)) as pilot:
        await read(pilot)
        assert "2 more to go on with" in screen_text(app)
        assert "2 words" not in screen_text(app)
        await pilot.press("down", "down", "down", "enter")
        await pilot.pause()
        assert "more to go on with" not in screen_text(app)
        assert in_hand(app) == f"draft:{drafts[1].id}"
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).id == drafts[1].id


async def test_an_open_interview_stands_for_its_draft_and_enter_goes_on_with_it() -> None:
    world = a_world()
    interviews = interviews_of(world)
    step = interviews.enter(interviews.begin(interviews.track("some")).interview)
    assert step.session
    world.practice.leave(world.practice.write(world.practice.start_answering(step.session), "Hi."))
    interviews.leave(step.interview)
    app = home_with(world, interviews)
    async with app.run_test() as pilot:
        await read(pilot)
        assert "Some of them" in line_with(app, "Continue")
        assert "whole interview · question 1 of 2" in line_below(app, "Continue")
        assert "draft:" not in str([row.key for row in app.screen.list.rows.rows])  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).id == step.session.id
        assert app.interviewing.interview is not None


async def test_an_interview_open_elsewhere_says_so_and_a_draft_goes_before_it() -> None:
    world = a_world()
    shelf = InterviewShelf()
    other = interviews_of(world, shelf)
    other.begin(other.track("some"))
    draft = begun(world)
    app = home_with(world, interviews_of(world, shelf))
    async with app.run_test() as pilot:
        await read(pilot)
        assert in_hand(app) == f"draft:{draft.id}"
        assert "open in another window" in line_below(app, "Some of them")


@pytest.mark.parametrize(("key", "stage"), [("escape", Stage.LEFT), ("y", Stage.ENDED)])
async def test_an_interview_is_ended_from_home_only_after_a_yes(key: str, stage: Stage) -> None:
    world = a_world()
    interviews = interviews_of(world)
    interviews.leave(interviews.begin(interviews.track("some")).interview)
    app = home_with(world, interviews)
    async with app.run_test() as pilot:
        await read(pilot)
        await pilot.press("x")
        await pilot.pause()
        assert "0 of 2 questions answered" in " ".join(screen_text(app).split())
        await pilot.press(key)
        await read(pilot)
        assert [row.stage for row in interviews.rows()] == [stage]
        assert ("Continue" in screen_text(app)) == (stage is Stage.LEFT)
        assert in_hand(app) is not None


async def test_what_waits_to_be_gone_on_with_is_not_suggested_beside_it() -> None:
    world = a_world()
    begun(world, "stuck-elsewhere")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "Leading Through" in line_with(app, "Continue")
        assert "Owning a Mistake" in line_with(app, "Practise")


async def test_what_was_begun_meanwhile_is_in_hand_when_coming_back() -> None:
    world = a_world()
    begun(world)
    world.clock.forward(60)
    interviews = interviews_of(world)
    app = home_with(world, interviews)
    async with app.run_test() as pilot:
        await read(pilot)
        await pilot.press("r")
        interviews.leave(interviews.begin(interviews.track("some")).interview)
        await read(pilot)
        await pilot.press("escape")
        await read(pilot)
        assert in_hand(app) == "interview:i1"


async def test_a_draft_that_an_interview_passed_over_says_where_it_is_from() -> None:
    world = a_world()
    interviews = interviews_of(world, InterviewShelf())
    step = interviews.enter(interviews.begin(next(iter(interviews.tracks())).track).interview)
    assert step.session is not None
    practice = world.practice
    practice.leave(practice.write(practice.start_answering(step.session), "One two."))
    interviews.end(step.interview)
    app = home_with(world, interviews)
    async with app.run_test(size=(120, 30)) as pilot:
        await read(pilot)
        assert f'from "{step.interview.title}"' in line_below(app, "Continue")
