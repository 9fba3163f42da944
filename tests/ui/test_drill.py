"""A run of drills on the screen: each kind with its input, the grades, going back, and the end."""

import pytest
from drill_screen_world import (
    ASKS,
    BURST,
    CHOICE,
    COMPRESS,
    HEADLINE,
    LISTEN,
    PICK,
    SECTIONS,
    STORY,
    TICKS,
    DrillWorld,
    answered,
    drill,
    found,
    stage,
)
from lists_world import screen_text
from room_world import picture, until
from textual.widget import Widget

from mockroom.domain.drill import KnownStory, Written
from mockroom.domain.drill_run import Stage
from mockroom.domain.review import Grade, Review, Undo
from mockroom.store.protocol import StoreError
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.widgets.answer_editor import AnswerEditor


async def test_a_burst_is_written_past_its_time_lit_and_graded_with_keys_that_tell_when() -> None:
    world = DrillWorld()
    app = world.app(world.run(BURST, SECTIONS))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "Drill: burst" in picture(app)[0]
        assert "1 of 2" in picture(app)[0]
        assert "01:30 left" in screen_text(app)
        assert "Show Asking in two or three sentences." in screen_text(app)
        assert isinstance(app.focused, AnswerEditor)
        drill(app).input.page.text = "I asked the smith"
        world.clock.forward(95)
        drill(app).time.refresh()
        await pilot.pause()
        assert "The 90 seconds are over; write on, it counts all the same." in screen_text(app)
        assert drill(app).input.page.text == "I asked the smith"
        await answered(pilot, STORY)
        assert "● strong Asking" in " ".join(found(app).split())
        assert 'earned by "' in found(app)
        assert [mark.look for mark in drill(app).input.page.marks]
        grades = next(line for line in picture(app) if "1 again" in line)
        assert "1 again · 10 m" in grades
        assert "▸ 3 good · 2 d   4 easy · 8 d" in grades
        assert "suggested: good   Asking is strong in it, after the 90 seconds" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert [one.grade for one in world.graded()] == [Grade.GOOD]
        assert "2 of 2" in picture(app)[0]


async def test_a_weak_sentence_is_shown_before_and_after() -> None:
    world = DrillWorld()
    app = world.app(world.run(world.weak_sentence(), COMPRESS, HEADLINE))
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot, "On Monday I asked the smith.")
        told = " ".join(found(app).split())
        assert "before ○" in told or "before ◔ claimed Asking" in told
        assert "now ◑ shown Asking 6 words" in told
        assert "From another story; asks who knows." in told
        await pilot.press("3")
        await answered(pilot, "I asked the smith about it.")
        told = " ".join(found(app).split())
        assert "before 245 words now 6 words of 120" in told
        assert "less Asking: strong before, shown now" in told
        assert "lost Counting: shown before, absent now" in told
        await pilot.press("2")
        await answered(pilot, "We had to be done by Friday. I asked the smith.")
        assert "there what was at stake" in " ".join(found(app).split())


async def test_what_is_known_by_heart_is_ticked_chosen_or_written() -> None:
    world = DrillWorld()
    app = world.app(world.run(TICKS, CHOICE, ASKS))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        picks = drill(app).input.picks
        keys = {pick.id: pick.key for pick in picks.picks}
        await pilot.press(keys["asking"], keys["baking"], keys["baking"], "home")
        assert dict(picks.given) == {"asking": True}
        await answered(pilot)
        assert "right Asking" in " ".join(found(app).split())
        assert "missed Counting: listened for" in " ".join(found(app).split())
        await pilot.press("2")
        await pilot.pause()
        wrong = next(pick for pick in drill(app).input.picks.picks if pick.id != "asking")
        await pilot.press(wrong.key, "enter")
        await until(pilot, lambda: stage(app) is Stage.REVEAL)
        assert "wrong Asking before acting." in " ".join(found(app).split())
        assert f"You chose: {wrong.text}" in found(app)
        await pilot.press("1")
        await answered(pilot, "How large should it be?\nMay it have failed?")
        assert "right How large should it have been?" in " ".join(found(app).split())


async def test_sentences_are_put_to_their_sections_with_a_letter_each() -> None:
    world = DrillWorld()
    app = world.app(world.run(SECTIONS, PICK))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        placed = drill(app).run.queue[0].card.material.placed
        right = [one.section.value[0] for one in placed]
        await pilot.press(*right[:-1], "s" if right[-1] != "s" else "t")
        assert screen_text(app).count("···") == 0
        await answered(pilot)
        assert found(app).count("right") == len(placed) - 1
        assert f"it is {placed[-1].section.heading}." in found(app)
        await pilot.press("3")
        await pilot.pause()
        drill(app).input.line.value = "The press"
        await pilot.press("enter")
        await until(pilot, lambda: stage(app) is Stage.REVEAL)
        await pilot.pause()
        assert "“The press” is not among your stories" in screen_text(app)
        assert drill(app).run.queue[1].card.title in screen_text(app)
        assert "asked for" in found(app)
        assert "suggested" not in screen_text(app)
        assert "as suggested" not in picture(app)[-1]


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_an_interviewer_gives_levels_and_chooses_what_to_ask(size: tuple[int, int]) -> None:
    world = DrillWorld()
    app = world.app(world.run(LISTEN))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "It stood still. I asked the foreman" in screen_text(app)
        assert "You asked who knew." in screen_text(app)
        assert "0 absent  1 claimed  2 shown  3 strong" in screen_text(app)
        await pilot.press("3", "1", "b")
        assert "● strong    Asking" in screen_text(app)
        assert "(x)" in screen_text(app)
        await answered(pilot)
        told = " ".join(found(app).split())
        assert "right Asking: strong" in told
        assert "near Counting: you say claimed, right is absent" in told
        assert "What to ask next" in told
        assert "4 easy" in screen_text(app)
        for _ in app.screen.focus_chain:
            before = app.focused
            await pilot.press("tab")
            assert app.focused is not before
        assert app.focused is drill(app).revealed
        assert picture(app)[-1].rstrip().endswith("f1 help")


async def test_u_goes_back_through_the_run_and_forward_again() -> None:
    world = DrillWorld()
    app = world.app(world.run(BURST, CHOICE, SECTIONS))
    async with app.run_test() as pilot:
        await answered(pilot, STORY)
        await pilot.press("4")
        await answered(pilot)
        await pilot.press("1")
        await pilot.pause()
        assert "u undo" in picture(app)[-1]
        await pilot.press("u")
        await pilot.pause()
        assert drill(app).run.current.card.id == CHOICE  # type: ignore[union-attr]
        assert stage(app) is Stage.REVEAL
        await pilot.press("u")
        await pilot.pause()
        assert "● strong Asking" in " ".join(found(app).split())
        assert drill(app).input.page.text == STORY
        assert world.drills.state(BURST) is None
        assert "u undo" not in picture(app)[-1]
        await pilot.press("2")
        await pilot.pause()
        assert [type(one) for one in world.log()] == [Review, Review, Undo, Undo, Review]
        assert drill(app).run.current.card.id == CHOICE  # type: ignore[union-attr]
        assert stage(app) is Stage.PROMPT


async def test_the_end_tells_what_was_done_and_what_comes_and_leads_on_or_home() -> None:
    world = DrillWorld()
    app = world.app(world.run(CHOICE, SECTIONS, BURST))
    async with app.run_test() as pilot:
        await answered(pilot)
        await pilot.press("1")
        await answered(pilot)
        await pilot.press("3")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "goes on" in screen_text(app))
        text = " ".join(screen_text(app).split())
        assert "2 drills: 1 recall, 1 sections." in text
        assert "Your grades: 1 good, 1 again." in text
        assert "Not known yet, and back soon: What Asking means." in text
        assert "You passed one over; it comes again." in text
        assert "No drill comes back tomorrow. 1 drill comes again later today." in text
        assert "m more" in picture(app)[-1]
        await pilot.press("m")
        await pilot.pause()
        assert stage(app) is Stage.PROMPT
        assert BURST not in [one.card.id for one in drill(app).run.queue]
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_what_is_half_written_survives_going_back_and_leaving() -> None:
    world = DrillWorld()
    app = world.app(world.run(CHOICE, BURST))
    async with app.run_test() as pilot:
        await answered(pilot)
        await pilot.press("3")
        await pilot.pause()
        drill(app).input.page.text = "I asked"
        assert "ctrl+r undo grade" in picture(app)[-1]
        await pilot.press("u", "ctrl+r")
        await pilot.pause()
        assert stage(app) is Stage.REVEAL
        assert world.drills.draft(world.drills.card(BURST)) == Written("uI asked")
        await pilot.press("3")
        await pilot.pause()
        assert drill(app).input.page.text == "uI asked"
        drill(app).input.page.text = "I asked the"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "1 begun" in screen_text(app))
        await pilot.press("d")
        await until(pilot, lambda: not isinstance(app.screen, HomeScreen))
        await pilot.pause()
        assert drill(app).input.page.text == "I asked the"
        assert "begun before" in picture(app)[0]
        assert {one.card for one in world.graded()} == {CHOICE}


async def test_trouble_with_the_disk_is_told_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = DrillWorld()
    app = world.app(world.run(CHOICE, BURST))

    def refuse(*_: object) -> None:
        raise StoreError("The disk is full.")

    async with app.run_test() as pilot:
        await answered(pilot)
        with monkeypatch.context() as full:
            full.setattr(world.drills._ledger._log, "append", refuse)
            full.setattr(world.drills._drafts, "save", refuse)
            await pilot.press("3")
            await pilot.pause()
            assert "The disk is full." in drill(app).banner.said
            drill(app).input.page.text = "I asked the"
            await pilot.press("escape")
            await pilot.pause()
            assert "once more leaves" in drill(app).banner.said
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert [one.card for one in world.graded()] == [CHOICE]
        assert world.drills.draft(world.drills.card(BURST)) == Written("I asked the")


async def test_a_story_is_chosen_by_key_from_those_there_are_or_typed() -> None:
    stories = (KnownStory("The [b]cold[/] store", ("asking",)), KnownStory("Two depots"))
    world = DrillWorld(stories=stories)
    async with (app := world.app(world.run(PICK))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = drill(app).input.line
        assert "Yours: The [b]cold[/] store  /  Two depots" in screen_text(app)
        await pilot.press("T", "down")
        assert line.value == "The [b]cold[/] store"
        await pilot.press("down")
        assert line.value == "Two depots"
        # Between the ends comes what was typed
        await pilot.press("down")
        assert line.value == "T"
        await pilot.press("up", "up")
        assert line.value == "The [b]cold[/] store"
        await pilot.press("enter")
        await until(pilot, lambda: stage(app) is Stage.REVEAL)
        assert drill(app).run.outcome is not None
        assert "has shown 1 of" in drill(app).run.outcome.because


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_what_is_styled_anew_at_a_stage_is_all_that_changes(size: tuple[int, int]) -> None:
    world = DrillWorld()
    app = world.app(world.run(BURST, LISTEN, CHOICE, COMPRESS, TICKS))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        while stage(app) is not Stage.OVER:
            assert styled(app) == styled(app, anew=True), drill(app).run.queue
            await answered(pilot)
            assert styled(app) == styled(app, anew=True), drill(app).run.queue
            await pilot.press("3")
            await pilot.pause()


def styled(app: MockroomApp, *, anew: bool = False) -> dict[str, object]:
    """What the style sheet gives each thing on the screen."""
    if anew:
        drill(app).update_node_styles()
    parts = drill(app).walk_children(Widget)
    return {str(part): dict(part.styles.base.get_rules()) for part in parts if part.display}
