"""What the app says of itself in passing, and what it asks before a second draft is made."""

from lists_world import a_world, begun, session_of
from room_world import picture, until
from textual.pilot import Pilot

from mockroom.domain.session import Phase
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.chooser import ChooserScreen
from mockroom.ui.screens.home import HomeScreen


def seen(app: MockroomApp) -> str:
    return " ".join(" ".join(picture(app)).split())


async def test_of_many_sentences_the_last_two_stand() -> None:
    app = a_world().app("home")
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        for word in ("First.", "Second.", "Third."):
            app.say(word)
        await until(pilot, lambda: "Third." in seen(app))
        await pilot.pause()
        assert "Second." in seen(app)
        assert "First." not in seen(app)


async def asked(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, ChooserScreen))
    await pilot.pause()


async def test_a_question_begun_before_goes_on_or_begins_anew_as_one_likes() -> None:
    world = a_world()
    draft = begun(world, "own-mistake", "One two three.")
    app = world.app(world.practice.begin("own-mistake"))
    async with app.run_test(size=(100, 30)) as pilot:
        await asked(pilot)
        assert "Begun before: today, 3 words" in seen(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    app = world.app(world.practice.begin("own-mistake"))
    async with app.run_test(size=(100, 30)) as pilot:
        await asked(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, ChooserScreen | HomeScreen))
        assert (session_of(app).id, session_of(app).answer) == (draft.id, "One two three.")
        await pilot.press("escape")
    app = world.app(world.practice.begin("own-mistake"))
    async with app.run_test(size=(100, 30)) as pilot:
        await asked(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: not isinstance(app.screen, ChooserScreen | HomeScreen))
        assert session_of(app).id != draft.id
        assert session_of(app).phase is Phase.BRIEFING
    assert [one.id for one in world.practice.drafts()] == [draft.id]
