"""A world with several questions and a past, for the screens that list them."""

from dataclasses import replace

from room_world import QUESTION, SIGNALS, STORY, HandmadeBank, World, picture
from textual.pilot import Pilot

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Seniority
from mockroom.domain.session import Session
from mockroom.domain.track import DrawRule, Track, TrackSection
from mockroom.practice.interviews import Interviews
from mockroom.store.interviews import InterviewMemory, InterviewShelf
from mockroom.ui.app import MockroomApp
from mockroom.ui.screens.home import HomeScreen
from mockroom.ui.screens.room import RoomScreen

TITLES = {
    "stuck-elsewhere": "Leading Through Influence and Deadlock Resolution",
    "own-mistake": "Owning a Mistake with Real Consequences",
    "late-delivery": "Delivering Under an Impossible Deadline",
}

ANY_TWO = TrackSection(title="Any", draw=DrawRule(count=2))


def bank_of(titles: dict[str, str] = TITLES, problems: int = 0) -> HandmadeBank:
    """A bank of questions that differ in name, level and topic, the third in its signals too."""
    levels, topics = list(Seniority), ("leadership", "failure", "delivery")
    questions = {
        name: replace(
            QUESTION,
            id=name,
            title=title,
            level=levels[place % len(levels)],
            topic=topics[place % len(topics)],
            signals=QUESTION.signals[:3] if place == 2 else QUESTION.signals,
        )
        for place, (name, title) in enumerate(titles.items())
    }
    signals = {signal.id: signal for signal in SIGNALS}
    track = Track(id="some", title="Some of them", meaning="One.", minutes=9, sections=(ANY_TWO,))
    return HandmadeBank(
        Catalogue(questions=questions, signals=signals, tracks={track.id: track}),
        problems=("broken",) * problems,
    )


def finished(world: World, question: str = "stuck-elsewhere", text: str = STORY) -> Attempt:
    """An attempt that takes four minutes."""
    practice = world.practice
    session = practice.write(practice.start_answering(practice.begin(question)), text)
    world.clock.forward(240)
    return practice.close(practice.submit(session)).attempt


def begun(world: World, question: str = "own-mistake", text: str = "One two three.") -> Session:
    """A draft that was left."""
    practice = world.practice
    session = practice.write(practice.start_answering(practice.begin(question)), text)
    return practice.leave(session)


async def read(pilot: Pilot[None]) -> None:
    """Wait until the home screen shows what there is."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def screen_text(app: MockroomApp) -> str:
    """All rows of the screen."""
    return "\n".join(picture(app))


def line_with(app: MockroomApp, words: str) -> str:
    """The first line of the screen that has these words."""
    return next(line for line in picture(app) if words in line)


def in_hand(app: MockroomApp) -> str | None:
    """The key of the row in hand at home."""
    screen = app.screen
    assert isinstance(screen, HomeScreen)
    row = screen.list.in_hand
    return row.key if row else None


def session_of(app: MockroomApp) -> Session:
    """The session of the room that is open."""
    assert isinstance(app.screen, RoomScreen)
    return app.screen.session


def told(app: MockroomApp) -> str:
    """All notices together."""
    return " ".join(str(note.message) for note in app._notifications)


def a_world(**bank: object) -> World:
    """A world whose bank has several questions."""
    return World(bank=bank_of(**bank))  # type: ignore[arg-type]


def question_line(app: MockroomApp, words: str) -> str:
    """The first line below the heading of the questions that has these words."""
    lines = picture(app)
    start = next(place for place, line in enumerate(lines) if "Questions" in line)
    return next(line for line in lines[start:] if words in line)


def line_below(app: MockroomApp, words: str) -> str:
    """The line below the first one that has these words."""
    lines = picture(app)
    return lines[next(place for place, line in enumerate(lines) if words in line) + 1]


def interviews_of(world: World, shelf: InterviewShelf | None = None) -> Interviews:
    """The whole interviews of a world, each with the same draw; a shelf is what windows share."""
    memory = InterviewMemory(shelf or InterviewShelf())
    return Interviews(world.practice, memory, lambda now: "i1", lambda: 3)


def home_with(world: World, interviews: Interviews) -> MockroomApp:
    """An app at home that has a place for whole interviews."""
    return MockroomApp(
        lambda: world.practice, "home", cursor_blink=False, interviews=lambda practice: interviews
    )
