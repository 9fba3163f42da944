"""Trends, stories and rescoring: what all attempts together come to."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from pathlib import Path
from time import sleep

from lists_world import bank_of, read, screen_text
from lists_world import told as notices
from review_world import a_past, app_of, many, otherwise, review_of, tools_of, typed
from room_world import STORY, World, picture, until
from textual.widgets import Input

from mockroom.domain.export.page import page_of
from mockroom.domain.level import Level
from mockroom.domain.rescored import Moved
from mockroom.domain.trends import trends_of
from mockroom.domain.weakness import Remedy
from mockroom.practice.rescoring import Rescoring
from mockroom.ui.screens._debrief_past import quotes_of
from mockroom.ui.screens._trend_rows import rows
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.note import NoteScreen
from mockroom.ui.screens.rescoring import RescoringScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.screens.stories import StoriesScreen
from mockroom.ui.screens.trends import TrendsScreen
from mockroom.ui.theme import DRAWN

EVIL = "[@click=app.quit]go[/] \x1b]0;x\x07"


async def test_trends_show_signals_over_time_and_start_what_is_suggested(tmp_path: Path) -> None:
    world, attempts = a_past()
    many(world, attempts[2], 9)
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        await typed(pilot, "h")
        assert isinstance(app.screen, TrendsScreen)
        text = screen_text(app)
        assert "Weakest, and what to do" in text
        assert "When you practised  13 attempts" in text
        assert "You have not rated an answer of your own yet" in text
        assert "Mentorship" in next(line for line in picture(app) if "▸" in line)
        plotted = [line.split("│")[-1] for line in picture(app) if line.count("│") == 2]
        assert any("●" in line for line in plotted)
        # Enter starts what the weak signal in hand needs
        trends = app.screen
        while (weak := trends.weak) is not None and weak.remedy is not Remedy.QUESTION:
            await typed(pilot, "down")
        assert weak is not None
        await typed(pilot, "enter")
        assert isinstance(app.screen, RoomScreen)
        assert app.screen.session.question == weak.target
        await typed(pilot, "escape")
        assert isinstance(app.screen, TrendsScreen)
        # and on any other row it lists the attempts that were read
        await typed(pilot, "end", "enter")
        assert review_of(app)._asked.wanted.signal == "strategy"
        assert review_of(app)._page.total == 12


async def test_without_attempts_trends_say_what_to_do_and_at_80_columns_a_key_turns(
    tmp_path: Path,
) -> None:
    world = World()
    async with (app := app_of(world, tools_of(world, tmp_path), "home")).run_test() as pilot:
        await typed(pilot, "h")
        assert isinstance(app.screen, TrendsScreen)
        assert "There are no attempts yet. Answer a question" in screen_text(app)
        assert not app.screen.check_action("start", ())
        assert not app.screen.check_action("list", ())
        practice = world.practice
        session = practice.write(practice.start_answering(practice.begin("stuck-elsewhere")), STORY)
        practice.close(practice.submit(session))
        await typed(pilot, "escape")
        await typed(pilot, "h")
        assert "Too few answers yet" not in screen_text(app)
        assert "When you practised" not in screen_text(app)
        await typed(pilot, "c")
        assert "When you practised" in screen_text(app)
        assert picture(app)[-1].rstrip().endswith("f1 help")


def test_without_numbers_the_rows_of_trends_hold_none() -> None:
    world, _ = a_past()
    practice = world.practice
    trends = trends_of(practice.attempts(), practice.catalogue, practice.now().date())
    told = " ".join(str(row.cells) for row in rows(trends, DRAWN, numbers=False))
    assert not any(letter.isdigit() for letter in told)
    assert rows(trends_of((), practice.catalogue, practice.now().date()), DRAWN, numbers=True) == []


async def test_the_note_of_a_story_is_written_on_and_kept_also_by_quitting(tmp_path: Path) -> None:
    world, _ = a_past()
    tools = tools_of(world, tmp_path)
    story = tools.stories.add("The cold store", "Winter of the move.")

    def note() -> str:
        return tools.stories.story(story.id).note

    async with (app := app_of(world, tools)).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        await typed(pilot, "y")
        await typed(pilot, "e")
        await typed(pilot, "enter", "A", "[", "b", "]")
        await typed(pilot, "ctrl+j")
        assert isinstance(app.screen, StoriesScreen)
        assert note() == "Winter of the move.\nA[b]"
        assert "A[b]" in screen_text(app)
        # What was typed goes only after a yes
        await typed(pilot, "e", "x")
        await typed(pilot, "escape", "escape")
        assert isinstance(app.screen, NoteScreen)
        assert app.screen.editor.text.endswith("A[b]x")
        await typed(pilot, "escape", "y")
        assert isinstance(app.screen, StoriesScreen)
        assert note() == "Winter of the move.\nA[b]"
        await typed(pilot, "e", "z")
        await typed(pilot, "ctrl+q")
    assert note() == "Winter of the move.\nA[b]z"


async def test_stories_are_named_linked_renamed_and_set_aside(tmp_path: Path) -> None:
    world, attempts = a_past()
    tools = tools_of(world, tmp_path)
    async with (app := app_of(world, tools)).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        await typed(pilot, "y")
        assert isinstance(app.screen, StoriesScreen)
        assert "No stories yet; n names one" in screen_text(app)
        await typed(pilot, "n")
        app.screen.query_one(Input).value = f"{EVIL}The cold store"
        await typed(pilot, "enter")
        assert "[@click=app.quit]go[/]" in screen_text(app)
        assert "It carries nothing yet" in screen_text(app)
        await typed(pilot, "l")
        first = attempts[2].answer.split()[:4]
        assert " ".join(first) in screen_text(app)
        app.screen.query_one(Input).value = "nothing of the sort"
        await pilot.pause()
        assert 'Nothing here has "nothing of the sort" in it.' in screen_text(app)
        app.screen.query_one(Input).value = " ".join(attempts[2].answer.upper().split()[-3:])
        await typed(pilot, "enter")
        (story,) = tools.stories.all()
        assert story.attempts == (attempts[2].id,)
        assert "● Ownership  strong" in screen_text(app)
        assert "1 attempt" in next(line for line in picture(app) if "▸" in line)
        await typed(pilot, "r")
        app.screen.query_one(Input).value = ""
        await typed(pilot, "enter")
        assert "A story needs a name" in notices(app)
        await typed(pilot, "r")
        app.screen.query_one(Input).value = "Two depots"
        await typed(pilot, "enter")
        assert tools.stories.story(story.id).name == "Two depots"
        await typed(pilot, "enter")
        assert review_of(app)._page.total == 1
        await typed(pilot, "escape")
        await typed(pilot, "escape")
        assert isinstance(app.screen, StoriesScreen)
        await typed(pilot, "x")
        await typed(pilot, "enter")
        assert tools.stories.story(story.id).attempts == ()
        await typed(pilot, "d")
        assert tools.stories.all() == ()
        assert '"Two depots" is set aside; u brings it back.' in notices(app)
        await typed(pilot, "u")
        assert "set aside" not in str(notices(app))
        assert [one.name for one in tools.stories.all()] == ["Two depots"]
        assert not {"\x1b", "\x07"} & set(screen_text(app))


async def test_what_moved_is_told_and_the_attempt_opens_with_today_beside_it(
    tmp_path: Path,
) -> None:
    world, attempts = a_past()
    before = otherwise(attempts[2])
    world.store.save_attempt(before)
    async with (app := app_of(world, tools_of(world, tmp_path))).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        await typed(pilot, "r")
        screen = app.screen
        assert isinstance(screen, RescoringScreen)
        text = screen_text(app)
        assert "Attempts that moved most" in text
        assert f"20 → {attempts[2].scorecard.overall}" in text
        assert "Ownership absent → strong" in text
        assert world.practice.attempt(before.id) == before
        await typed(pilot, "enter")
        debrief = app.screen
        assert isinstance(debrief, DebriefScreen)
        assert "The whole session" in screen_text(app)
        assert "t shows what changed" in screen_text(app)
        # from the signal to its quotes and on to the next signal, with one key
        await typed(pilot, "t")
        assert "Ownership  absent → strong" in screen_text(app)
        assert debrief.signals.in_hand is None
        await typed(pilot, "n")
        assert debrief.signals.in_hand is not None
        assert debrief.signals.in_hand.label.id == "ownership"
        quotes = len(debrief.card.score_of("ownership").evidence)
        assert quotes >= 2
        await typed(pilot, "n")
        assert "1 of " in str(debrief.answer.border_subtitle)
        lit = [mark for mark in debrief.answer.marks if mark.look == "strong"]
        assert len(lit) == 1
        first = debrief.card.score_of("ownership").evidence[0]
        assert debrief.answer.text[lit[0].start : lit[0].end] == first.span.of(before.text)
        while debrief._stepped_to == "ownership":
            await typed(pilot, "n")
        assert debrief.signals.in_hand.label.id == "influence"
        await typed(pilot, "p")
        assert debrief._stepped_to == "ownership"
        assert not debrief.check_action("disagree", ())
        await typed(pilot, "t")
        assert debrief.card.score_of("ownership").level is Level.ABSENT


class Endless(Rescoring):
    """Scores one attempt, and then waits to be stopped."""

    def run(
        self,
        attempts: Iterable[str] | None = None,
        *,
        workers: int | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        aside: bool = False,
    ) -> Generator[Moved, None, None]:
        assert progress is not None
        assert cancelled is not None
        yield from super().run(list(attempts or ())[:1])
        progress(1, 1_000)
        while not cancelled():
            sleep(0.01)


async def test_rescoring_what_is_marked_can_be_stopped_and_tells_what_it_has(
    tmp_path: Path,
) -> None:
    world, attempts = a_past()
    world.store.save_attempt(otherwise(attempts[2]))
    tools = replace(tools_of(world, tmp_path), rescoring=Endless(world.practice))
    async with (app := app_of(world, tools)).run_test(size=(80, 24)) as pilot:
        await read(pilot)
        await pilot.press("down", "space", "r")
        await until(pilot, lambda: "1 of 1,000 attempts scored" in screen_text(app))
        await typed(pilot, "escape")
        assert "Stopped." in screen_text(app)
        assert attempts[2].question_title[:20] in screen_text(app)
        await typed(pilot, "escape")
        assert review_of(app)._page.total == 4


async def test_the_whole_session_and_the_answer_alone_take_turns(tmp_path: Path) -> None:
    world = World()
    practice = world.practice
    session = practice.clarify(practice.begin("stuck-elsewhere"), "How recent should it be?")
    session = practice.write(practice.start_answering(session), STORY)
    attempt = practice.close(practice.submit(session)).attempt
    app = app_of(world, tools_of(world, tmp_path), attempt)
    async with app.run_test(size=(140, 45)) as pilot:
        await read(pilot)
        debrief = app.screen
        assert isinstance(debrief, DebriefScreen)
        assert "Tell me about a project" not in screen_text(app)
        await typed(pilot, "q")
        assert debrief.answer.text.startswith("→ Tell me about a project")
        assert "→ Anything from the last five years." in screen_text(app)
        marks = [m for m in debrief.answer.marks if m.look not in ("faded", "cue")]
        words = {debrief.answer.text[mark.start : mark.end] for mark in marks}
        assert any("foremen" in one for one in words)
        await typed(pilot, "q")
        assert debrief.answer.text.startswith("Two of our depots")


async def test_where_there_is_room_for_one_thing_the_same_key_turns_from_signal_to_quote(
    tmp_path: Path,
) -> None:
    world, attempts = a_past()
    app = app_of(world, tools_of(world, tmp_path), attempts[2])
    async with app.run_test(size=(60, 16)) as pilot:
        await read(pilot)
        debrief = app.screen
        assert isinstance(debrief, DebriefScreen)
        await typed(pilot, "n")
        assert not debrief.has_class("-reading")
        assert debrief.signals.in_hand is not None
        steps = []
        for _ in range(len(quotes_of(debrief.card, "ownership"))):
            await typed(pilot, "n")
            assert debrief.has_class("-reading")
            steps.append(str(debrief.answer.border_subtitle).split(":")[0])
        assert steps == [f"{n} of {len(steps)}" for n in range(1, len(steps) + 1)]
        await typed(pilot, "n")
        assert not debrief.has_class("-reading")
        assert debrief.signals.in_hand.label.id == "influence"


async def test_an_answer_from_a_file_is_said_to_be_one_and_claims_no_time() -> None:
    world = World(bank=bank_of())
    attempt = world.practice.grade("own-mistake", STORY)
    async with (app := world.app(attempt)).run_test(size=(140, 45)) as pilot:
        await read(pilot)
        assert "from a file   debrief" in screen_text(app)
        assert "written in" not in screen_text(app)
        app.open_review()
        await read(pilot)
        assert "from a file" in screen_text(app)
    facts = dict(page_of(attempt).facts)
    assert facts["Given"] == "from a file"
    assert not {"Mode", "Time"} & facts.keys()
