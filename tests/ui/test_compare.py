"""Two attempts side by side: the texts with what differs, and what moved."""

from dataclasses import replace

import pytest
from debrief_world import SHORTER, an_attempt, debrief_of, shown
from room_world import QUESTION, STORY, World, picture, until
from test_answer_editor import contrast_of
from textual.pilot import Pilot

from mockroom.domain.attempt import Attempt
from mockroom.domain.comparing import compare
from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.compare import CompareScreen
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.moves import marks

CHANGED = SHORTER.replace("a month", "one [b]long[/b] winter")


def two(world: World, preset: str = "coached") -> tuple[Attempt, Attempt]:
    """A first attempt, and a day later one with more."""
    first = an_attempt(world, CHANGED, more="", preset=preset)
    world.clock.forward(86_400)
    return first, an_attempt(world, STORY, more="", preset=preset)


async def opened(pilot: Pilot[None], app: MockroomApp, pair: tuple[Attempt, Attempt]) -> None:
    app.open_comparison(*pair)
    await until(
        pilot, lambda: "Comparing" not in shown(app) and bool(app.screen.query("LevelLine"))
    )
    await pilot.pause()


def words(app: MockroomApp, view: str) -> dict[str, str]:
    assert isinstance(app.screen, CompareScreen)
    shown_text = app.screen.before if view == "before" else app.screen.after
    return {shown_text.text[m.start : m.end]: m.look for m in shown_text.marks}


def test_what_is_gone_and_what_is_new_lies_on_its_words() -> None:
    world = World()
    first, second = two(world)
    gone, new = marks(compare(first, second))
    assert [first.text[m.start : m.end] for m in gone] == ["one [b]long[/b] winter"]
    assert next(second.text[m.start : m.end] for m in new) == "a month"
    assert second.text[new[-1].start : new[-1].end].endswith("easily than to a boss.")
    assert {m.look for m in gone} | {m.look for m in new} == {"gone", "new"}


async def test_wide_both_texts_and_what_moved_stand_side_by_side() -> None:
    world = World()
    pair = two(world)
    app = world.app(pair[1])
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, pair)
        text = shown(app)
        assert "before, 24 Nov" in text
        assert "after, 25 Nov" in text
        overall = [one.scorecard.overall for one in pair]
        assert f"{overall[0]} → {overall[1]} of 100" in text
        assert text.index("Higher now") < text.index("As before")
        assert "● Results-Oriented" in text
        assert "was absent" in text
        assert "figures        0 → 2" in text
        assert "Lower now" not in text
        assert words(app, "before") == {"one [b]long[/b] winter": "gone"}
        assert words(app, "after")["a month"] == "new"
        assert "other text" not in picture(app)[-1]


async def test_at_80_columns_one_text_and_what_moved_and_a_key_for_the_other_text() -> None:
    world = World()
    pair = two(world)
    app = world.app(pair[1])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app, pair)
        assert "after, 25 Nov" in shown(app)
        assert "before, 24 Nov" not in shown(app)
        assert "Higher now" in shown(app)
        await pilot.press("o")
        await pilot.pause()
        assert "before, 24 Nov" in shown(app)
        assert "after, 25 Nov" not in shown(app)


async def test_narrower_there_is_one_thing_at_a_time() -> None:
    world = World()
    pair = two(world)
    app = world.app(pair[1])
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot, app, pair)
        assert "Higher now" in shown(app)
        assert "after, 25 Nov" not in shown(app)
        await pilot.press("f3")
        await pilot.pause()
        assert "Higher now" not in shown(app)
        assert "after, 25 Nov" in shown(app)
        await pilot.press("o")
        await pilot.pause()
        assert "before, 24 Nov" in shown(app)


async def test_without_numbers_there_are_only_words() -> None:
    world = World()
    pair = two(world, preset="gentle")
    app = world.app(pair[1])
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, pair)
        column = app.screen.query_one("#moves").region.x
        moved = "\n".join(row[column:] for row in picture(app)[1:-1])
        assert "On the whole" in moved
        assert not any(char.isdigit() for char in moved)


async def test_a_reply_to_a_follow_up_stands_below_what_was_asked() -> None:
    world = World()
    first = an_attempt(world, SHORTER, more="")
    world.clock.forward(86_400)
    second = an_attempt(world, SHORTER, more="I trained both foremen.")
    app = world.app(second)
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, (first, second))
        assert isinstance(app.screen, CompareScreen)
        ask = second.probes[0].probe.ask
        after = app.screen.after.text
        assert f"Follow-up → {ask}\n\nI trained both foremen." in after
        assert "Follow-up" not in app.screen.before.text
        found = words(app, "after")
        assert found["I trained both foremen."] == "new"
        assert "new" not in [look for text, look in found.items() if ask in text]


async def test_the_other_text_scrolls_along() -> None:
    world = World()
    long = "\n\n".join(f"{STORY} Part {number}." for number in range(12))
    pair = (an_attempt(world, long), an_attempt(world, long))
    app = world.app(pair[1])
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, pair)
        assert isinstance(app.screen, CompareScreen)
        await pilot.press("pagedown")
        await pilot.pause()
        assert app.screen.before.scroll_y == app.screen.after.scroll_y > 0


async def test_too_short_an_answer_is_told_in_place_of_figures() -> None:
    world = World()
    pair = (an_attempt(world, "I asked.", more=""), an_attempt(world))
    app = world.app(pair[1])
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, pair)
        assert "One of them is too short to score." in shown(app)
        assert "of 100" not in shown(app)


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_a_retry_is_compared_with_the_attempt_it_was_to_better(key: str) -> None:
    world = World()
    first = an_attempt(world, CHANGED)
    world.clock.forward(60)
    an_attempt(world, SHORTER)
    app = world.app(first)
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, RoomScreen)
        session = app.screen.session
        practice = world.practice
        session = practice.write(practice.start_answering(session), STORY)
        session = practice.submit(session)
        while session.phase is Phase.PROBING:
            session = practice.reply(session)
        app.open_rating(session)
        await pilot.pause()
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        assert debrief_of(app).earlier == first
        await pilot.press("v")
        await until(pilot, lambda: "Comparing" not in shown(app))
        assert isinstance(app.screen, CompareScreen)
        assert "before, 24 Nov" in shown(app)
        await pilot.press(key)
        await pilot.pause()
        assert debrief_of(app).attempt.answer == STORY


async def test_any_two_attempts_can_be_compared_whatever_they_were_listened_to_for() -> None:
    world = World()
    first, second = two(world)
    card = second.scorecard
    fewer = replace(second, scorecard=replace(card, signals=card.signals[1:]))
    app = world.app(second)
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, (first, fewer))
        assert "not asked for" in shown(app)
        assert QUESTION.title in shown(app)


async def test_what_is_gone_can_be_read_and_is_struck_out_in_both_themes() -> None:
    world = World()
    pair = two(world)
    app = world.app(pair[1])
    async with app.run_test(size=(140, 45)) as pilot:
        await opened(pilot, app, pair)
        for theme in ("mockroom-light", "mockroom-dark"):
            app.theme = theme
            await pilot.pause()
            lines = app.screen._compositor.render_strips()
            (gone,) = [one for line in lines for one in line if "[b]long[/b]" in one.text]
            assert gone.style is not None
            assert gone.style.strike
            assert not gone.style.dim
            assert contrast_of(gone) >= 4.5, theme
