"""Draws the pictures of the documentation: room, debrief and drill, wide and at 80x24, and the
history and the trends, wide.

    python tools/screenshot.py [FOLDER]        (default: docs/images)

The program itself is run without a terminal, on the shipped question, a clock that stands still
and a store in memory, so that the same code and content give the same pictures. They name no font
that would have to be fetched.
"""

import asyncio
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.drill import Written
from mockroom.domain.drill_run import Run
from mockroom.domain.level import Level
from mockroom.domain.session import Mode, Phase, Session
from mockroom.practice import Finished, Practice
from mockroom.practice.drills import Drills, Queue
from mockroom.practice.reviewing import ReviewTools
from mockroom.store.memory import MemoryStore
from mockroom.store.review_memory import MemoryDerived, MemoryDrillDrafts, MemoryReviews
from mockroom.ui.app import MockroomApp, Start
from mockroom.ui.screens.room import RoomScreen
from past import past

ROOT = Path(__file__).parents[1]
QUESTION = "deadlock-influence"
ANSWER = ROOT / "docs/examples/answer.txt"
ASKED = "Should I have had formal authority, or only influence?"
PROBED = "strategic-thinking"
TO_PROBE = (
    "A second pontoon. I turned it down, because in two years the town wants electric ferries, and"
    " they have to charge at this quay. A pontoon that cannot carry the cables would have been"
    " money thrown away."
)
"""What is answered to the follow-up, and the signal that it has to be about."""
DRILL = f"burst/{QUESTION}/conflict-resolution"
DRILLED = (
    "The two foremen had not spoken for a month. I asked each of them alone what he could not give"
    " up, and wrote both lists on one sheet. Then I sat them down over it, and in an hour they had"
    " signed a plan."
)
"""The drill of the picture, and what is answered to it."""
SIZES = {"": (140, 45), "-80x24": (80, 24)}
"""What is added to a picture's name, and its columns and rows."""
PAST = {"history": ("down", "down"), "trends": ("h", *["down"] * 3)}
"""The pictures of what is past, wide only, and the keys that lead there from the history."""
_FACES = re.compile(r"\s*@font-face \{.*?\}", re.S)
_FAMILY = re.compile(r"font-family: Fira Code[^;]*;")
_FONTS = "font-family: 'DejaVu Sans Mono', Menlo, Consolas, monospace;"


class SteppedClock:
    """Time that moves only when told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time now."""
        return self.time

    def forward(self, seconds: float) -> None:
        """Let seconds pass."""
        self.time += timedelta(seconds=seconds)


def answering() -> tuple[Practice, SteppedClock, Session]:
    """An interview with the answer written and not yet handed in."""
    clock = SteppedClock()
    bank = load([shipped_content()])
    if bank.problems:
        sys.exit("The content has problems; mockroom check tells them.")
    practice = Practice(lambda: bank, MemoryStore(), clock, lambda _: "picture")
    session = practice.begin(QUESTION, Mode.COACHED)
    clock.forward(50)
    session = practice.clarify(session, ASKED)
    clock.forward(20)
    session = practice.start_answering(session)
    clock.forward(161)
    text = ANSWER.read_text(encoding="utf-8").strip()
    return practice, clock, practice.write(session, text)


def over() -> tuple[Practice, Finished]:
    """The same interview after its follow-up was answered and the candidate rated it."""
    practice, clock, session = answering()
    session = practice.submit(session)
    if session.probe is None or session.probe.signal != PROBED:
        sys.exit(f"The follow-up is not about {PROBED} any more; write another answer to it.")
    clock.forward(40)
    session = practice.write(session, TO_PROBE)
    while session.phase is Phase.PROBING:
        session = practice.reply(session)
    return practice, practice.close(practice.rate(session, Level.SHOWN))


def drilled() -> tuple[Practice, Drills, Run]:
    """A drill that is answered and waits for its grade."""
    practice, _, _ = answering()
    log, derived, drafts = MemoryReviews(), MemoryDerived(), MemoryDrillDrafts()
    drills = Drills(practice, log, derived, drafts, lambda _: "picture")
    cards = {one.card.id: one for one in drills.queue(signal=DRILL.rpartition("/")[2]).cards}
    if DRILL not in cards:
        sys.exit(f"There is no drill {DRILL} any more; choose another one.")
    run = drills.begin(Queue(cards=(cards.pop(DRILL), *cards.values())))
    return practice, drills, drills.answer(run, Written(DRILLED))


async def picture(
    practice: Practice,
    start: Start,
    size: tuple[int, int],
    drills: Drills | None = None,
    tools: ReviewTools | None = None,
    keys: tuple[str, ...] = (),
) -> str:
    """The screen as SVG, after some keys, once all that runs in the background has come to rest."""
    app = MockroomApp(
        lambda: practice,
        start,
        cursor_blink=False,
        drills=(lambda _: drills) if drills else None,
        tools=(lambda _: tools) if tools else None,
    )
    async with app.run_test(size=size) as pilot:
        for key in (None, *keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
        if isinstance(app.screen, RoomScreen) and app.screen.reading is None:
            sys.exit("The answer was not scored in time.")
        return without_fonts(app.export_screenshot(title="mockroom"))


def without_fonts(svg: str) -> str:
    """An SVG that fetches no font."""
    return _FAMILY.sub(_FONTS, _FACES.sub("", svg))


async def draw(folder: Path) -> None:
    """Write all pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for added, size in SIZES.items():
        practice, _, session = answering()
        room = await picture(practice, session, size)
        (folder / f"room{added}.svg").write_text(room, encoding="utf-8")
        practice, finished = over()
        debrief = await picture(practice, finished, size)
        (folder / f"debrief{added}.svg").write_text(debrief, encoding="utf-8")
        practice, drills, run = drilled()
        drill = await picture(practice, run, size, drills)
        (folder / f"drill{added}.svg").write_text(drill, encoding="utf-8")
    for name, keys in PAST.items():
        practice, tools = past(SteppedClock())
        shown = await picture(practice, "review", SIZES[""], tools=tools, keys=keys)
        (folder / f"{name}.svg").write_text(shown, encoding="utf-8")


def main() -> None:
    """Draw into the folder named on the command line, or into that of the documentation."""
    named = sys.argv[1:]
    asyncio.run(draw(Path(named[0]) if named else ROOT / "docs/images"))


if __name__ == "__main__":
    main()
