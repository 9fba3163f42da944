"""Home: what is listed before and after everything is read, and what one key begins."""

from collections.abc import Callable
from threading import Event

import pytest
from lists_world import (
    a_world,
    bank_of,
    begun,
    finished,
    home_with,
    in_hand,
    interviews_of,
    line_below,
    line_with,
    question_line,
    read,
    screen_text,
    session_of,
)
from room_world import World, picture, until

from mockroom.domain.session import Mode
from mockroom.practice import AttemptRow, Practice
from mockroom.store.memory import MemoryStore
from mockroom.store.protocol import Cancelled, Listing, never
from mockroom.ui.app import MockroomApp
from mockroom.ui.keymap import Keymap
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.review import ReviewScreen


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
        assert session_of(app).question == "own-mistake"


class Endless(MemoryStore):
    """A store whose first look at all attempts goes on until it is stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.stopped = Event(), Event()
        self.looks = 0

    def rows(self, cancelled: Cancelled = never) -> Listing[AttemptRow]:
        self.looks += 1
        self.begun.set()
        if self.looks > 1:
            return super().rows(cancelled)
        for _ in range(1_000):
            if self.stopped.wait(0.01) or cancelled():
                self.stopped.set()
                break
        return Listing(entries=())


async def test_quitting_while_all_attempts_are_read_stops_the_reading() -> None:
    store = Endless()
    app = MockroomApp(lambda: World(bank=bank_of(), store=store).practice)
    async with app.run_test() as pilot:
        await until(pilot, store.begun.is_set)
        await pilot.press("ctrl+q")
    assert store.looks == 1
    assert store.stopped.wait(5)


async def test_home_asks_for_all_attempts_once() -> None:
    store = Endless()
    store.stopped.set()
    store.looks = 1
    world = World(bank=bank_of(), store=store)
    finished(world)
    store.looks = 1
    async with MockroomApp(lambda: world.practice).run_test() as pilot:
        await read(pilot)
        assert "1 attempt" in screen_text(pilot.app)  # type: ignore[arg-type]
    assert store.looks == 2


async def test_questions_tell_what_was_done_about_them() -> None:
    world = a_world()
    finished(world)
    finished(world, text="I asked both foremen to sit down with me. " * 3)
    async with (app := world.app("home")).run_test(size=(100, 24)) as pilot:
        await read(pilot)
        tried = question_line(app, "Leading Through")
        new = question_line(app, "Owning a Mistake")
        assert "●◑◑○●○" in tried
        assert "best" in tried
        assert "junior" in tried
        assert "new" in new.split()
        assert "······" in new
        assert "2 attempts, the latest today" in line_with(app, "Review")


async def test_no_title_is_cut_at_80x24_beside_the_levels_and_the_best() -> None:
    world = a_world()
    finished(world)
    async with (app := world.app("home")).run_test(size=(80, 24)) as pilot:
        await read(pilot)
        line = question_line(app, "Leading Through Influence")
        assert "Leading Through Influence and Deadlock Resolution" in line
        assert "●◑◑○●○" in line
        assert "best" in line
        assert "junior" in line


async def test_enter_on_launch_starts_what_is_suggested_and_the_reason_is_told() -> None:
    world = a_world()
    finished(world, "stuck-elsewhere")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert in_hand(app) == "practise"
        assert "Owning a Mistake" in line_with(app, "Practise")
        assert "weakest signal: Mentorship" in line_below(app, "Practise")
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).question == "own-mistake"


async def test_without_numbers_no_score_is_shown_and_the_words_stay() -> None:
    world = a_world()
    finished(world, "own-mistake")
    world.practice._numbers = False
    best = str(world.practice.attempts()[0].overall)
    async with (app := world.app("home")).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        for key in ("home", "end", "up"):
            await pilot.press(key)
            await pilot.pause()
            assert "best" not in screen_text(app)
            assert best not in screen_text(app).split()
        assert "tried" in question_line(app, "Owning a Mistake").split()


async def test_the_gentle_preset_hides_the_scores_at_once() -> None:
    world = a_world()
    finished(world)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "best" in screen_text(app)
        await pilot.press("p", "p")
        assert "gentle" in picture(app)[0]
        assert "best" not in screen_text(app)


async def test_a_key_pressed_twice_starts_one_interview() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert isinstance(app.screen, HomeScreen)
        app.screen.action_start()
        app.screen.action_next()
        await pilot.pause()
        assert len(app.screen_stack) == 2
        assert session_of(app).question == "own-mistake"
        await pilot.press("escape")
        await read(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert session_of(app).id == "s2"


async def test_n_begins_what_is_suggested_whatever_is_in_hand() -> None:
    world = a_world()
    for question in ("own-mistake", "stuck-elsewhere", "late-delivery"):
        finished(world, question)
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        await pilot.press("end", "n")
        await pilot.pause()
        assert session_of(app).question == "own-mistake"


async def test_p_goes_through_the_presets_and_the_next_interview_is_held_by_it() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "p  coached: the signals follow" in picture(app)[0]
        await pilot.press("p")
        assert "real: one take" in picture(app)[0]
        await pilot.press("enter")
        await pilot.pause()
        assert session_of(app).mode is Mode.REAL
        assert session_of(app).preset == "real"
        assert session_of(app).terms.one_take


async def test_what_settings_say_holds_until_something_else_is_chosen() -> None:
    world = a_world()
    world.practice._preset = world.practice.preset("gentle")
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "gentle" in picture(app)[0]
        await pilot.press("p")
        assert "coached" in picture(app)[0]


async def test_in_a_real_interview_the_question_is_not_shown_beforehand() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        assert "Tell me about a project" in screen_text(app)
        await pilot.press("p")
        await pilot.pause()
        assert "Tell me about a project" not in screen_text(app)
        assert "you hear the" in screen_text(app)


async def test_a_whole_interview_is_offered_where_there_is_a_place_for_one() -> None:
    world = a_world()
    async with (app := world.app("home")).run_test() as pilot:
        await read(pilot)
        assert "A whole one" not in screen_text(app)
        await pilot.press("i")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    app = home_with(world, interviews_of(world))
    async with app.run_test() as pilot:
        await read(pilot)
        assert "1 track to choose from" in line_with(app, "Interview")
        await pilot.press("i")
        await pilot.pause()
        assert type(app.screen).__name__ == "TracksScreen"


async def test_the_menu_shows_the_keys_that_a_person_has_set() -> None:
    world = a_world()
    app = MockroomApp(
        lambda: world.practice, keymap=Keymap({"home.next": ("x",), "home.level": ("y",)})
    )
    async with app.run_test() as pilot:
        await read(pilot)
        assert line_with(app, "Practise").rstrip().endswith(" x")
        assert "y level" in line_with(app, "Questions")


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
        app.check_command = "mockroom --content mine check"
        screen = app.screen
        assert isinstance(screen, HomeScreen)
        screen.show(None)
        await pilot.pause()
        assert 'run "mockroom --content mine check".' in " ".join(screen_text(app).split())


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
