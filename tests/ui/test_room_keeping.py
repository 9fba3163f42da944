"""Nothing that was written is lost: not by leaving, not by a full disk, not by a fault."""

from datetime import datetime

import pytest
from room_world import QUESTION, STORY, FullStore, World, picture, until
from textual.widgets import Input

from mockroom.domain.attempt import Attempt
from mockroom.domain.session import Phase, Session
from mockroom.store.memory import MemoryStore
from mockroom.ui._fault import fault_report
from mockroom.ui._leaving import WARNING_STANDS
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._draft import DraftKeeper
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.banner import Banner


def room_of(app: MockroomApp) -> RoomScreen:
    assert isinstance(app.screen, RoomScreen)
    return app.screen


def answering(world: World, text: str = "") -> MockroomApp:
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id))
    return world.app(practice.write(session, text))


def drafts(world: World) -> list[str]:
    return [draft.session.answer for draft in world.store.drafts().entries]


async def test_what_is_typed_is_on_disk_without_any_key_for_it() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        room_of(app).answers.answer.text = STORY
        await until(pilot, lambda: drafts(world) == [STORY])


async def test_leaving_keeps_the_draft_with_its_clock_stopped() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        room_of(app).answers.answer.insert(STORY)
        await pilot.press("escape")
        await pilot.pause()
    (draft,) = world.store.drafts().entries
    assert draft.session.answer == STORY
    assert draft.session.paused


async def test_quitting_keeps_the_draft() -> None:
    world = World()
    app = answering(world)
    async with app.run_test() as pilot:
        room_of(app).answers.answer.insert(STORY)
        await pilot.press("ctrl+q")
    assert drafts(world) == [STORY]
    assert app.return_code == 0


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_a_question_half_typed_is_kept_and_stands_in_its_line_again(key: str) -> None:
    world = World()
    async with world.app().run_test() as pilot:
        await pilot.press("enter")
        pilot.app.screen.query_one(Input).value = "How long ag"
        await pilot.press(key)
        await pilot.pause()
    (draft,) = world.store.drafts().entries
    assert draft.session.asking == "How long ag"
    world.store.release(draft.session.id)
    app = world.app(world.practice.resume(draft.session.id))
    async with app.run_test() as pilot:
        await pilot.press("o")
        assert app.screen.query_one(Input).value == "How long ago"
        await pilot.press("enter")
        await pilot.pause()
        session = room_of(app).session
        assert [one.ask for one in session.exchanges] == ["How long ago"]
        assert session.asking == ""


async def test_an_assumption_half_typed_is_still_one_after_a_kill() -> None:
    world = World()
    async with world.app().run_test() as pilot:
        await pilot.press("enter", "ctrl+t")
        pilot.app.screen.query_one(Input).value = "A small team"
        await until(pilot, lambda: [d.session.asking for d in world.store.drafts().entries] != [])
    (draft,) = world.store.drafts().entries
    world.store.release(draft.session.id)
    app = world.app(world.practice.resume(draft.session.id))
    async with app.run_test() as pilot:
        assert app.screen.query_one(Input).border_title == "Assumption"
        await pilot.press("enter")
        await pilot.pause()
        session = room_of(app).session
        assert (session.assumed, session.exchanges, session.asking) == (("A small team",), (), "")


async def test_a_question_half_typed_is_saved_without_any_key_for_it() -> None:
    world = World()
    async with world.app().run_test() as pilot:
        await pilot.press("enter")
        pilot.app.screen.query_one(Input).value = "How l"
        await until(
            pilot, lambda: [d.session.asking for d in world.store.drafts().entries] == ["How l"]
        )


class DiaryStore(MemoryStore):
    """Writes down in which order things were saved."""

    def __init__(self) -> None:
        super().__init__()
        self.diary: list[str] = []

    def save_draft(self, session: Session, saved_at: datetime) -> None:
        self.diary.append("draft")
        super().save_draft(session, saved_at)

    def save_attempt(self, attempt: Attempt) -> None:
        self.diary.append("attempt")
        super().save_attempt(attempt)


async def test_a_finished_interview_leaves_no_draft_behind() -> None:
    store = DiaryStore()
    world = World(store=store)
    app = answering(world, STORY)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+j", "A", "ctrl+j", "ctrl+n")
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await app.workers.wait_for_complete()
    assert drafts(world) == []
    assert store.diary.count("attempt") == 1
    assert store.diary[-1] == "attempt"


async def test_a_full_disk_is_told_typing_goes_on_and_the_draft_is_saved_when_it_can_be() -> None:
    disk = FullStore()
    world = World(store=disk)
    app = answering(world)
    async with app.run_test(size=(140, 45)) as pilot:
        room = room_of(app)
        room.answers.answer.insert("One")
        banner = app.screen.query_one(Banner)
        await until(pilot, lambda: "The disk is full." in banner.said)
        await pilot.pause()
        assert "The disk is full." in "\n".join(picture(app))
        await pilot.press("A")
        assert room.session.answer == "OneA"
        disk.full = False
        room.drafting.now()
        await until(pilot, lambda: drafts(world) == ["OneA"])
        await until(pilot, lambda: banner.said == "")


async def test_leaving_with_a_full_disk_warns_once_and_then_lets_go() -> None:
    app = answering(World(store=FullStore()), STORY)
    async with app.run_test() as pilot:
        await pilot.press("escape")
        assert isinstance(app.screen, RoomScreen)
        assert "esc once more" in app.screen.query_one(Banner).said
        assert app.is_running
        await pilot.press("escape")  # as somebody does who presses a key twice, out of habit
        assert isinstance(app.screen, RoomScreen)
        room_of(app).warned.reading_takes = 0
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_the_clock_of_a_draft_is_kept_while_nobody_types() -> None:
    world = World()
    app = answering(world, STORY)
    async with app.run_test() as pilot:
        room_of(app).drafting.now()
        await until(pilot, lambda: drafts(world) == [STORY])
        world.clock.forward(20)
        room_of(app).heed_the_clock()
        await until(pilot, lambda: saved_at(world) == world.clock())


def saved_at(world: World) -> datetime:
    (draft,) = world.store.drafts().entries
    return draft.saved_at


async def test_quitting_with_a_full_disk_warns_once() -> None:
    app = answering(World(store=FullStore()), STORY)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+q")
        assert app.is_running
        await until(pilot, lambda: "ctrl+q once more" in "\n".join(picture(app)))
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_quitting_warns_again_once_the_warning_has_gone() -> None:
    app = answering(World(store=FullStore()), STORY)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+q")
        app._warned_at -= WARNING_STANDS + 1
        await pilot.press("ctrl+q")
        assert app.is_running
        await pilot.press("x", "ctrl+q")
        assert app.is_running  # what was written since is at stake as well
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_an_attempt_that_cannot_be_saved_is_debriefed_and_saved_later() -> None:
    disk = FullStore()
    world = World(store=disk)
    app = answering(world, STORY)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("ctrl+j", "ctrl+n", "ctrl+n")
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        assert isinstance(app.screen, DebriefScreen)
        await pilot.pause()
        banner = app.screen.query_one(Banner)
        assert "not saved" in banner.said
        await pilot.press("escape")
        assert isinstance(app.screen, DebriefScreen)
        disk.full = False
        await pilot.press("s")
        assert banner.said == ""
        assert [row.id for row in world.practice.attempts()] == [app.screen.attempt.id]


class BrokenError(Exception):
    pass


async def test_a_fault_of_ours_keeps_the_draft_and_exits_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World()
    app = answering(world)

    def broken(_: RoomScreen) -> None:
        secret = STORY
        raise BrokenError(secret)

    monkeypatch.setattr(RoomScreen, "action_pause", broken)

    async def use() -> None:
        async with app.run_test() as pilot:
            room_of(app).answers.answer.insert(STORY)
            await pilot.press("f5")

    with pytest.raises(BrokenError):
        await use()
    assert app.return_code == 1
    assert drafts(world) == [STORY]
    printed = capsys.readouterr().err
    assert "fault of its own (BrokenError)" in printed
    assert "in broken" in printed
    assert "depots" not in printed


def test_a_fault_report_says_when_the_draft_could_not_be_kept() -> None:
    report = fault_report(None, "The disk is full.")
    assert "could not be kept: The disk is full." in report


def test_an_older_state_never_overwrites_a_newer_one() -> None:
    world = World()
    practice = world.practice
    one = practice.write(practice.start_answering(practice.begin(QUESTION.id)), "one")
    two = practice.write(one, "one two")
    saved: list[str] = []
    keeper = DraftKeeper(lambda session: saved.append(session.answer))
    keeper.put(one)
    keeper.put(two)
    assert keeper.save() is None
    keeper.save()
    assert saved == ["one two"]
    assert two.phase is Phase.ANSWERING


def test_after_its_end_a_draft_is_not_saved_again() -> None:
    world = World()
    session = world.practice.begin(QUESTION.id)
    saved: list[str] = []
    keeper = DraftKeeper(lambda session: saved.append(session.id))
    keeper.put(session)
    keeper.end(lambda: None)
    keeper.put(world.practice.start_answering(session))
    keeper.save()
    assert saved == []
