"""The debrief: what it tells, and what can be done from it."""

from dataclasses import replace

import pytest
from debrief_world import SHORTER, an_attempt, debrief_of, read_in, shown, with_hints
from room_world import (
    BANK,
    QUESTION,
    SIGNALS,
    STORY,
    HandmadeBank,
    World,
    bank_with,
    picture,
    until,
)

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.probing import Probe, Probed
from mockroom.domain.session import Phase
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_view import AnswerView, told, told_model
from mockroom.ui.widgets.marks import Mark

MODEL = replace(
    QUESTION,
    model_answer=replace(
        QUESTION.model_answer, action="I convinced the director with what I had counted."
    ),
)
"""The question with a model answer that shows something."""

_SENTENCES = {
    "tells what changed their mind": "They gave way because of my figures.",
    "looks years ahead": "I planned the fleet for ten years.",
}
TAUGHT = tuple(
    replace(
        signal,
        indicators=tuple(
            replace(one, hits=(_SENTENCES.get(one.says, "x"),)) for one in signal.indicators
        ),
    )
    for signal in SIGNALS
)
"""The signals with sentences that show two of their indicators."""


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
        assert "Mentorship  absent → strong" in text


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


async def test_the_model_answer_stands_beside_the_answer_with_evidence_of_its_own() -> None:
    world = World(bank=bank_with(MODEL))
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("m")
        model = debrief_of(app).query_one("#model", AnswerView)
        await until(pilot, lambda: "shown" in {mark.look for mark in model.marks})
        assert any("Two of our depots" in row and "Situation" in row for row in picture(app))
        assert "Three wards shared one lift" in read_in(app, model)
        lit = [model.text[m.start : m.end] for m in model.marks if m.look == "shown"]
        assert lit == ["convinced the director"]
        assert app.focused is model
        await pilot.press("m")
        assert "Three wards" not in shown(app)
        assert app.focused is debrief_of(app).signals


async def test_a_signal_in_hand_is_lit_in_the_model_answer_as_well() -> None:
    world = World(bank=bank_with(MODEL))
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("m")
        model = debrief_of(app).query_one("#model", AnswerView)
        await until(pilot, lambda: "shown" in {mark.look for mark in model.marks})
        await pilot.press("tab", "down")
        looks = {model.text[m.start : m.end]: m.look for m in model.marks}
        assert looks["convinced the director"] == "faded"
        await pilot.press("down")
        looks = {model.text[m.start : m.end]: m.look for m in model.marks}
        assert looks["convinced the director"] == "shown"


@pytest.mark.parametrize("size", [(100, 40), (70, 40)])
async def test_with_less_room_one_text_is_read_at_a_time(size: tuple[int, int]) -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        assert "Three wards" in shown(app)
        assert "Two of our depots" not in shown(app)
        await pilot.press("c")
        await pilot.pause()
        assert "Reduce the disorder" in shown(app)
        assert "Three wards" not in shown(app)
        await pilot.press("c")
        await pilot.pause()
        assert "Reduce the disorder" not in shown(app)
        assert app.focused is debrief_of(app).signals


def test_marks_of_a_model_answer_lie_on_their_words_between_its_headings() -> None:
    model = QUESTION.model_answer
    shown = told_model(model)
    assert shown.text.startswith("Situation\nThree wards")
    assert shown.text.count("\n\n") == 4
    for words in ("Three wards", "I ran only", "every sister", "forty minutes", "a favour."):
        start = model.text.index(words)
        mark = shown.moved(Mark(start, start + len(words), "shown"))
        assert mark is not None
        assert shown.text[mark.start : mark.end] == words
    asked = [shown.text[mark.start : mark.end].strip() for mark in shown.follow_ups()]
    assert asked == ["Situation", "Task", "Action", "Result", "Learning"]


async def test_ones_own_rating_stands_beside_the_score_and_passing_says_nothing() -> None:
    world = World()
    for rating, said in ((Level.CLAIMED, True), (None, False)):
        app = world.app(an_attempt(world, rating=rating))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "71 of 100, on the whole ◑ shown" in shown(app)
            assert ("you said ◔ claimed before you saw it" in shown(app)) is said


async def test_what_was_asked_and_assumed_and_the_hints_with_their_price_are_listed() -> None:
    world = World()
    practice = world.practice
    session = practice.clarify(practice.begin(QUESTION.id), "How recent should it be?")
    session = practice.assume(session, "Two depots [b]and[/b] one director")
    session = practice.write(practice.start_answering(session), STORY)
    attempt = practice.close(practice.submit(session)).attempt
    app = world.app(with_hints(attempt))
    async with app.run_test(size=(140, 90)) as pilot:
        await pilot.pause()
        text = shown(app)
        assert "Before the answer, not scored" in text
        assert '"How recent should it be?"' in text
        assert "→ Anything from the last five years." in text
        assert "you took as given: Two depots [b]and[/b] one director" in text
        assert "a sentence that shows Influence without Authority  5 points" in text
        assert "6 points together, which the figure above does not count" in text


async def test_nothing_is_listed_where_nothing_was_asked_or_taken() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 90)) as pilot:
        await pilot.pause()
        assert "Before the answer" not in shown(app)
        assert "Hints you took" not in shown(app)


@pytest.mark.parametrize("preset", ["gentle", "coached"])
async def test_who_wants_no_numbers_reads_words(preset: str) -> None:
    world = World(numbers=preset != "coached")
    before = an_attempt(world, SHORTER, preset=preset)
    world.clock.forward(86_400)
    app = world.app(with_hints(an_attempt(world, rating=Level.SHOWN, preset=preset)))
    async with app.run_test(size=(140, 90)) as pilot:
        await until(pilot, lambda: debrief_of(app).earlier == before)
        await pilot.pause()
        column = debrief_of(app).scorecard.region
        right = "\n".join(row[column.x :] for row in picture(app)[1:-1])
        assert "On the whole ◑ shown" in right
        assert "you said ◑ shown" in right
        own = [row for row in right.split("\n") if '"' not in row and "Your attempt" not in row]
        assert not any(char.isdigit() for char in "\n".join(own))


async def test_an_example_of_something_stronger_comes_on_demand_and_goes_again() -> None:
    world = World(bank=bank_with(QUESTION, TAUGHT))
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 60)) as pilot:
        assert "from another" not in shown(app)
        await pilot.press("down", "down", "x")
        await pilot.pause()
        said = read_in(app, debrief_of(app).scorecard)
        assert "stronger: tells what changed their mind, as in another story" in said
        assert '"They gave way because of my figures."' in said
        await pilot.press("x")
        await pilot.pause()
        assert "gave way" not in shown(app)


async def test_with_no_signal_in_hand_the_example_is_for_the_next_change() -> None:
    world = World(bank=bank_with(QUESTION, TAUGHT))
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 60)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        block = debrief_of(app).signals.in_hand
        assert block is not None
        assert block.label.id == "strategy"
        assert '"I planned the fleet for ten years."' in shown(app)


async def test_an_example_is_scrolled_to_however_much_was_found() -> None:
    world = World(bank=bank_with(QUESTION, TAUGHT))
    app = world.app(an_attempt(world))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("down", "down", "x")
        await until(pilot, lambda: "because of my figures" in shown(app))
        assert "because of my figures" in shown(app)


async def test_the_model_answer_is_whole_where_an_example_has_just_been_scrolled_to() -> None:
    world = World(bank=bank_with(MODEL))
    async with (app := world.app(an_attempt(world))).run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        for _ in range(3):  # until it is scrolled to
            await pilot.pause()
        await pilot.press("m")
        await pilot.pause()
        model = debrief_of(app).query_one("#model", AnswerView)
        assert model.wrapped_document.height > model.document.line_count


async def test_a_signal_that_is_strong_needs_no_example() -> None:
    world = World()
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 60), notifications=True) as pilot:
        await pilot.press("down", "x")
        await until(pilot, lambda: "Ownership is strong already." in shown(app))


async def test_the_attempt_before_it_is_told_and_a_first_one_has_none() -> None:
    world = World()
    first = an_attempt(world, SHORTER)
    app = world.app(first)
    async with app.run_test(size=(140, 45)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("v")
        assert "Your attempt of" not in shown(app)
        assert isinstance(app.screen, DebriefScreen)
    world.clock.forward(86_400)
    app = world.app(an_attempt(world))
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, lambda: "Your attempt of 24 Nov: " in shown(app))
        assert "v compares the two." in shown(app)


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
        assert session.terms == attempt.terms
        assert app.earlier(session) == attempt
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
