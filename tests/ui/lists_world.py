"""A world with several questions and a past, for the screens that list them."""

from dataclasses import replace

from room_world import QUESTION, SIGNALS, STORY, HandmadeBank, World

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Seniority
from mockroom.domain.session import Session

TITLES = {
    "stuck-elsewhere": "Leading Through Influence and Deadlock Resolution",
    "own-mistake": "Owning a Mistake with Real Consequences",
    "late-delivery": "Delivering Under an Impossible Deadline",
}


def bank_of(titles: dict[str, str] = TITLES, problems: int = 0) -> HandmadeBank:
    """A bank of questions that differ in name only."""
    levels = list(Seniority)
    questions = {
        name: replace(QUESTION, id=name, title=title, level=levels[place % len(levels)])
        for place, (name, title) in enumerate(titles.items())
    }
    signals = {signal.id: signal for signal in SIGNALS}
    return HandmadeBank(
        Catalogue(questions=questions, signals=signals), problems=("broken",) * problems
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
