"""Home: what can be gone on with, what can be asked, and how each begins with one key."""

from collections.abc import Callable
from threading import Event

import pytest
from lists_world import bank_of, begun, finished
from room_world import World, picture
from textual.pilot import Pilot

from mockroom.domain.session import Mode, Phase, Session
from mockroom.practice import Practice
from mockroom.store.memory import MemoryStore, Shelf
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.review import ReviewScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.preview import PreviewPane


async def read(pilot: Pilot[None]) -> None:
    """Wait until the home screen shows what there is."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def screen_text(app: MockroomApp) -> str:
    return "\n".join(picture(app))


def line_with(app: MockroomApp, words: str) -> str:
    """The first line of the screen that has these words."""
    return next(line for line in picture(app) if words in line)


def in_hand(app: MockroomApp) -> str | None:
    screen = app.screen
    assert isinstance(screen, HomeScreen)
    row = screen.list.in_hand
    return row.key if row else None


def session_of(app: MockroomApp) -> Session:
    assert isinstance(app.screen, RoomScreen)
    return app.screen.session


def told(app: MockroomApp) -> str:
    return " ".join(str(note.message) for note in app._notifications)


def a_world(**bank: object) -> World:
    return World(bank=bank_of(**bank))  # type: ignore[arg-type]


class Gate:
    """Holds the use cases back until it is opened."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._open = Event()

    def __call__(self) -> Practice:
        assert self._open.wait(10)
        return self._practice

    def open(self) -> None:
        self._open.set()


# Before everything is read


async def test_home_is_painted_before_the_questions_are_read() -> None:
    gate = Gate(a_world().practice)
    app = MockroomApp(gate)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "mockroom" in picture(app)[0]
        assert "Reading the questions" in screen_text(app)
        assert "f1 help" in picture(app)[-1]
        gate.open()
        await read(pilot)
        assert "Reading the questions" not in screen_text(app)
        assert "Delivering Under" in screen_text(app)


@pytest.mark.parametrize(
    ("key", "arrives"),
    [
        ("enter", lambda app: session_of(app).question == "own-mistake"),
        ("c", lambda app: session_of(app).question == "own-mistake"),
        ("n", lambda app: session_of(app).question == "stuck-elsewhere"),
        ("r", lambda app: isinstance(app.screen, ReviewScreen)),
    ],
)
async def test_a_key_pressed_while_reading_acts_once_all_is_read(
    key: str, arrives: Callable[[MockroomApp], bool]
) -> None:
    world = a_world()
    begun(world, "own-mistake")
    gate = Gate(world.practice)
    app = MockroomApp(gate)
    async with app.run_test() as pilot:
        await pilot.press("d", "m", "slash", key)
        assert "then it starts" in screen_text(app)
        gate.open()
        await read(pilot)
        assert arrives(app)


async def test_a_key_that_comes_before_there_is_a_screen_is_not_lost() -> None:
    gate = Gate(a_world().practice)
    home = HomeScreen(gate)
    home.action_start()
    assert home.check_action("start", ())
    app = MockroomApp(gate)
    app.get_default_screen = lambda: home  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        assert "then it starts" in screen_text(app)
        gate.open()
        await read(pilot)
        assert session_of(app).question == "stuck-elsewhere"


# What is listed


async def test_questions_tell_what_was_done_about_them() -> None:
    world = a_world()
    finished(world)
    finished(world, text="I asked both foremen to sit down with me. " * 3)
    async with (app := world.app("home")).run_test(size=(100, 24)) as pilot:
        await read(pilot)
        tried, new = line_with(app, "Leading Through"), line_with(app, "Owning a Mistake")
        assert "●◑◑○●○" in tried
        assert "2 attempts, best" in tried
        assert "junior" in tried
        assert new.rstrip().endswith("new")
        assert "······" in new
        assert "2 attempts, the latest today" in line_with(app, "Review")


async def test_the_newest_draft_comes_first_and_enter_takes_it_up() -> None:
    world = a_world()
    begun(world, "late-delivery", "One")
    world.clock.forward(60)
    draft = begun(world, "own-mistake", "One two three.")
    world.clock.forward(86_400)
    async with (app := world.app("home")).run_test(size=(120, 30)) as pilot:
        await read(pilot)
        assert in_hand(app) == f"draft:{draft.id}"
        line = line_with(app, "Continue")
        assert "Owning a Mistake" in line
        assert "3 w · answering · yesterday" in line
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
        assert "clarifying · today" in line_with(app, "Continue")
        assert "0 w" not in line_with(app, "Continue")


async def test_without_a_draft_enter_starts_the_first_question_not_tried() -> None:
    world = a_world()
    finished(world, "stuck-elsewhere")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert in_hand(app) == "question:own-mistake"
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).question == "own-mistake"


async def test_a_key_pressed_twice_starts_one_interview() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        app.screen.action_start()
        app.screen.action_next()
        await pilot.pause()
        assert len(app.screen_stack) == 2
        assert session_of(app).question == "stuck-elsewhere"
        await pilot.press("escape")
        await read(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert session_of(app).id == "s2"


async def test_n_begins_a_new_question_or_else_the_one_not_tried_for_longest() -> None:
    world = a_world()
    for question in ("own-mistake", "stuck-elsewhere", "late-delivery"):
        finished(world, question)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert session_of(app).question == "own-mistake"


async def test_a_draft_open_elsewhere_says_so_and_does_not_open() -> None:
    shelf = Shelf()
    world = World(bank=bank_of(), store=MemoryStore(shelf))
    draft = begun(world)
    assert MemoryStore(shelf).claim(draft.id)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "open in another window" in line_with(app, "Continue")
        assert in_hand(app) == "question:stuck-elsewhere"
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
        assert "its question is gone" in screen_text(app)
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
        assert "handed in" in line_with(app, "Continue")
        await pilot.press("enter")
        await pilot.pause()
        assert type(app.screen).__name__ == "DebriefScreen"
        assert [row.id for row in world.practice.attempts()] == [session.id]


# Choosing how, searching, discarding


async def test_m_changes_the_mode_of_the_next_interview() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "coached" in picture(app)[0]
        await pilot.press("m")
        assert "real: no feedback before the debrief" in picture(app)[0]
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).mode is Mode.REAL


async def test_in_a_real_interview_the_question_is_not_shown_beforehand() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        assert "Tell me about a project" in screen_text(app)
        await pilot.press("m")
        await pilot.pause()
        assert "Tell me about a project" not in screen_text(app)
        assert "you hear the" in screen_text(app)


async def test_a_search_leaves_what_has_every_word_and_enter_starts_it() -> None:
    world = a_world()
    begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash")
        app.screen.query_one("Input").insert_text_at_cursor("UNDER dead")  # type: ignore[attr-defined]
        await pilot.pause()
        assert in_hand(app) == "question:late-delivery"
        assert "Owning a Mistake" not in screen_text(app)
        assert "Continue" not in screen_text(app)
        assert app.screen.query_one(PreviewPane).preview.title.startswith("Delivering")  # type: ignore[union-attr]
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).question == "late-delivery"


async def test_letters_are_words_while_searching_and_escape_ends_it() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash", "r", "n", "q")
        assert isinstance(app.screen, HomeScreen)
        assert 'Nothing here has "rnq" in it.' in screen_text(app)
        assert app.screen.active_bindings["escape"].binding.id == "home.clear"
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "Owning a Mistake" in screen_text(app)
        assert in_hand(app) is not None
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)


async def test_arrows_move_in_what_was_found() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("slash", "e", "down", "down")
        assert in_hand(app) == "question:late-delivery"


@pytest.mark.parametrize(("key", "left"), [("escape", 1), ("enter", 1), ("y", 0)])
async def test_a_draft_is_discarded_only_after_a_yes(key: str, left: int) -> None:
    world = a_world()
    begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("d")
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


async def test_discard_is_offered_for_drafts_alone() -> None:
    world = a_world()
    begun(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "d discard" in picture(app)[-1]
        await pilot.press("end", "d")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "d discard" not in picture(app)[-1]


# Coming back


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
        assert "1 w" in line_with(app, "Continue")


async def test_home_review_debrief_and_back() -> None:
    world = a_world()
    finished(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("r")
        await read(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert type(app.screen).__name__ == "DebriefScreen"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)
        await pilot.press("escape")
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("q")
        await pilot.pause()
    assert app.return_code == 0


# Nothing there, and trouble


async def test_the_first_time_there_is_a_word_on_how_to_begin() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "Enter starts a question." in screen_text(app)
        assert "No attempts yet" in line_with(app, "Review")


async def test_an_empty_bank_says_what_to_do() -> None:
    world = a_world(titles={})
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "The bank holds no questions. Quit with q" in screen_text(app)
        assert "next" not in picture(app)[-1]
        assert "search" not in picture(app)[-1]
        await pilot.press("n", "slash", "enter")
        await read(pilot)
        assert isinstance(app.screen, ReviewScreen)


async def test_skipped_content_is_told_in_one_line() -> None:
    world = a_world(problems=2)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert 'because of 2 problems: run "mockroom check".' in screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (60, 20), (40, 12), (20, 6)])
async def test_no_size_cuts_the_hints_or_loses_the_row_in_hand(size: tuple[int, int]) -> None:
    world = a_world()
    finished(world)
    begun(world)
    async with (app := world.app("home")).run_test(size=size) as pilot:
        await read(pilot)
        assert picture(app)[-1].rstrip().endswith("f1 help")
        for key in ("end", "home"):
            await pilot.press(key)
            assert any(line.lstrip().startswith("▸") for line in picture(app)), key


async def test_text_from_outside_is_only_letters() -> None:
    hostile = "[@click=app.quit]go[/] [/x] \x1b]52;c;x\x07 \u202eevil"
    world = a_world(titles={"own-mistake": hostile})
    begun(world, text="[b]\x1b[31m")
    async with (app := world.app("home")).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        assert "[@click=app.quit]go[/] [/x]" in screen_text(app)
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(app))
        await pilot.press("d")
        await pilot.pause()
        assert "[@click=app.quit]go[/] [/x]" in screen_text(app)
