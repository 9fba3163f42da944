"""The ways to the drills and to how they go: from home, from a debrief, from the end of a run."""

from drill_screen_world import CHOICE, STORY, DrillWorld, drill
from interview_world import Windows
from lists_world import line_with, read, screen_text
from room_world import HandmadeBank, picture, until
from test_interview_summary import WE, done, summary

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Chosen, Written
from mockroom.domain.drill_run import Why
from mockroom.domain.review import Grade
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens._home_data import read as home_data
from mockroom.ui.screens.drill import DrillScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.progress import ProgressScreen


def known(world: DrillWorld, grade: Grade = Grade.GOOD, option: str = "asking") -> None:
    """One drill was done before."""
    run = world.drills.answer(world.run(CHOICE), Chosen(option))
    world.drills.grade(run, grade)


def an_attempt(world: DrillWorld, text: str) -> Attempt:
    """An answer that is over."""
    practice = world.practice
    session = practice.write(practice.start_answering(practice.begin("mill")), text)
    return practice.close(practice.submit(session)).attempt


def is_on(app: MockroomApp, screen: type) -> bool:
    return isinstance(app.screen, screen)


async def test_home_counts_what_is_due_and_d_drills_it() -> None:
    world = DrillWorld()
    known(world, Grade.AGAIN)
    world.clock.forward(86_400)
    async with (app := world.app()).run_test(size=(100, 30)) as pilot:
        await read(pilot)
        assert "mockroom   Drills: 1 due, 5 new" in picture(app)[0]
        assert "1 due, 5 new, about " in line_with(app, "Drill ")
        await pilot.press("d", "d")
        await until(pilot, lambda: is_on(app, DrillScreen))
        await pilot.pause()
        assert len(app.screen_stack) == 2
        assert drill(app).run.queue[0].why is Why.DUE
        assert "What does somebody do who shows it?" in screen_text(app)
        await pilot.press("escape", "g")
        await until(pilot, lambda: is_on(app, ProgressScreen))
        await until(pilot, lambda: "practised on" in screen_text(app))
        await pilot.press("d")
        await until(pilot, lambda: is_on(app, DrillScreen))


async def test_with_none_due_and_the_days_new_ones_done_d_brings_more() -> None:
    world = DrillWorld()
    world.drills.adopt(limits=type(world.drills._limits)(new=0, most=20), starts=4, goal=3)
    async with (app := world.app()).run_test() as pilot:
        await read(pilot)
        assert "Nothing is due today; there are more if you want them" in line_with(app, "Drill ")
        await pilot.press("d")
        await until(pilot, lambda: is_on(app, DrillScreen))
        assert len(drill(app).run.queue) == 5


def test_without_questions_there_is_nothing_to_drill() -> None:
    world = DrillWorld(bank=HandmadeBank(Catalogue(questions={}, signals={})))
    found = home_data(world.practice, None, world.drills)
    assert found is not None
    assert found.drills is None


async def test_a_debrief_leads_to_drills_on_what_was_missed_and_says_where_nothing_was() -> None:
    world = DrillWorld()
    attempt = an_attempt(world, "We counted the sacks and it went well for all of us there. " * 5)
    async with (app := world.app(attempt)).run_test() as pilot:
        await pilot.pause()
        await pilot.press("i")
        await until(pilot, lambda: is_on(app, DrillScreen))
        await pilot.pause()
        assert {one.why for one in drill(app).run.queue} == {Why.MISSED}
        assert "missed in an answer" in picture(app)[0]
        await pilot.press("escape")
        await until(pilot, lambda: type(app.screen).__name__ == "DebriefScreen")
        app.open_debrief(an_attempt(world, f"{STORY} I counted the sacks myself every night. " * 4))
        await pilot.pause()
        await pilot.press("i")
        await until(pilot, lambda: bool(app._notifications))
        assert "Nothing was missed there" in str(next(iter(app._notifications)).message)


async def test_the_summary_of_an_interview_leads_to_drills_on_what_all_its_answers_missed() -> None:
    windows = Windows()
    world = DrillWorld(bank=windows.world.bank)
    world.use(windows.world.practice)
    app = windows.app()
    app._drills_of = lambda _: world.drills
    async with app.run_test(size=(100, 40)) as pilot:
        told = await summary(app, pilot, done(windows, WE, WE))
        assert "i drill it" in told
        await pilot.press("i")
        await until(pilot, lambda: is_on(app, DrillScreen))
        assert {one.why for one in drill(app).run.queue} == {Why.MISSED}
        await pilot.press("escape")
        await until(pilot, lambda: type(app.screen).__name__ == "SummaryScreen")


async def test_how_it_goes_is_told_and_a_week_becomes_a_holiday() -> None:
    world = DrillWorld()
    known(world)
    world.clock.forward(3 * 86_400)
    known(world, Grade.AGAIN)
    async with (app := world.app()).run_test(size=(80, 24)) as pilot:
        await read(pilot)
        await pilot.press("g")
        await until(pilot, lambda: is_on(app, ProgressScreen))
        await until(pilot, lambda: "practised on" in screen_text(app))
        assert "2 reviews so far; 1 of" in picture(app)[0]
        assert "practised on 2 of 3 days" in screen_text(app)
        await pilot.press("f")
        await until(pilot, lambda: "a holiday" in line_with(app, "this week"))
        assert world.drills.goal().frozen
        await pilot.press("end", "pageup", "end")
        await pilot.pause()
        assert "Asking " in screen_text(app)
        assert "0 of 1 known (few yet)" in screen_text(app)
        assert picture(app)[-1].rstrip().endswith("f1 help")
        await pilot.press("escape")
        await until(pilot, lambda: is_on(app, HomeScreen))


async def test_before_anything_was_drilled_the_page_says_what_to_press() -> None:
    world = DrillWorld(numbers=False)
    run = world.drills.answer(world.run("burst/mill/asking"), Written(STORY))
    async with (app := world.app(run)).run_test(size=(100, 45)) as pilot:
        await pilot.pause()
        assert STORY[:40] in screen_text(app)
        assert "words" not in screen_text(app)
        await pilot.press("3")
        await until(pilot, lambda: "g how it goes" in picture(app)[-1])
        await pilot.press("u", "escape", "g")
        await until(pilot, lambda: "d begins" in screen_text(app))
        text = screen_text(app)
        assert "Nothing has been drilled yet" in text
        assert "still open" in line_with(app, "this week")
