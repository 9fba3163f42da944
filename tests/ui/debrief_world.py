"""Attempts for the tests of what follows an answer."""

from dataclasses import replace

from room_world import QUESTION, STORY, World, picture
from textual.widget import Widget

from mockroom.domain.attempt import Attempt
from mockroom.domain.hint import Hint, HintKind
from mockroom.domain.level import Level
from mockroom.domain.session import Phase, Session
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.debrief import DebriefScreen

MORE = "I trained two of the foremen myself, and today they run it on their own."
SHORTER = STORY.split("\n\n")[0]
"""The story without its second half."""


def handed_in(
    world: World, answer: str = STORY, more: str = MORE, *, preset: str = "coached"
) -> Session:
    """A session that is to be rated; `more` answers the first follow-up, and none the others."""
    practice = world.practice
    session = practice.start_answering(practice.begin(QUESTION.id, preset=preset))
    world.clock.forward(251)
    session = practice.submit(practice.write(session, answer))
    while session.phase is Phase.PROBING:
        session = practice.write(session, more if len(session.probes) == 1 else "")
        session = practice.reply(session)
    return session


def an_attempt(
    world: World,
    answer: str = STORY,
    more: str = MORE,
    *,
    rating: Level | None = None,
    preset: str = "coached",
) -> Attempt:
    """The same, rated and closed."""
    practice = world.practice
    session = handed_in(world, answer, more, preset=preset)
    return practice.close(practice.rate(session, rating)).attempt


def with_hints(attempt: Attempt) -> Attempt:
    """An attempt for which two hints were taken."""
    hints = (
        Hint(kind=HintKind.OUTLINE, price=1),
        Hint(kind=HintKind.EXAMPLE, signal="influence", price=5),
    )
    return replace(attempt, hints=hints)


def debrief_of(app: MockroomApp) -> DebriefScreen:
    """The debrief that is open."""
    assert isinstance(app.screen, DebriefScreen)
    return app.screen


def shown(app: MockroomApp) -> str:
    """All that can be seen."""
    return "\n".join(picture(app))


def read_in(app: MockroomApp, widget: Widget) -> str:
    """What can be seen of a widget, as one run of words."""
    area = widget.content_region
    rows = picture(app)[area.y : area.bottom]
    return " ".join(" ".join(row[area.x : area.right] for row in rows).replace("▎", " ").split())
