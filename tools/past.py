"""A past for the pictures of the history and the trends: three months of answers getting better.

The answers are samples of the shipped questions, scored by the program itself.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.level import Level
from mockroom.domain.question import SampleKind
from mockroom.domain.session import Mode, Phase
from mockroom.practice import Practice
from mockroom.practice.rescoring import Rescoring
from mockroom.practice.reviewing import ReviewTools
from mockroom.practice.stories import Stories
from mockroom.store.memory import MemoryStore
from mockroom.store.stories import StoryMemory, StoryShelf

if TYPE_CHECKING:
    from screenshot import SteppedClock

THIN, GROUP, UNEVEN = SampleKind.THIN, SampleKind.WE_ONLY, SampleKind.UNEVEN
PLAIN, STRONG = SampleKind.PLAIN, SampleKind.STRONG
ANSWERS = (
    (86, "deadlock-influence", THIN, Level.SHOWN),
    (83, "mistake-with-consequences", GROUP, Level.SHOWN),
    (79, "deadlock-influence", GROUP, Level.CLAIMED),
    (76, "tight-deadline", THIN, None),
    (72, "leading-an-incident", GROUP, Level.CLAIMED),
    (66, "mistake-with-consequences", UNEVEN, Level.CLAIMED),
    (63, "deadlock-influence", UNEVEN, Level.SHOWN),
    (58, "disagree-with-manager", THIN, Level.CLAIMED),
    (55, "growing-a-struggling-colleague", GROUP, Level.CLAIMED),
    (45, "tight-deadline", UNEVEN, Level.SHOWN),
    (42, "beyond-for-a-customer", GROUP, Level.SHOWN),
    (38, "deciding-under-ambiguity", UNEVEN, Level.CLAIMED),
    (34, "disagree-with-manager", UNEVEN, Level.SHOWN),
    (30, "leading-an-incident", UNEVEN, Level.SHOWN),
    (27, "deadlock-influence", PLAIN, Level.SHOWN),
    (23, "beyond-for-a-customer", UNEVEN, Level.SHOWN),
    (20, "growing-a-struggling-colleague", UNEVEN, Level.SHOWN),
    (16, "mistake-with-consequences", PLAIN, Level.SHOWN),
    (13, "deciding-under-ambiguity", GROUP, Level.CLAIMED),
    (9, "tight-deadline", PLAIN, Level.STRONG),
    (7, "disagree-with-manager", PLAIN, Level.SHOWN),
    (4, "leading-an-incident", PLAIN, Level.SHOWN),
    (2, "beyond-for-a-customer", PLAIN, Level.SHOWN),
    (0, "deadlock-influence", STRONG, Level.STRONG),
)
"""Days before the last one, the question, which of its samples, and the candidate's own rating."""
TOLD = {
    "The hospital kitchen": "deadlock-influence",
    "Left behind": "mistake-with-consequences",
}
"""Two stories, and the questions they were told for."""


def past(clock: SteppedClock) -> tuple[Practice, ReviewTools]:
    """All these attempts, with two stories; the clock is set to twenty hours after the last."""
    bank = load([shipped_content()])
    if bank.problems:
        sys.exit("The content has problems; mockroom check tells them.")
    ids = (f"a{number:02}" for number in range(len(ANSWERS)))
    practice = Practice(lambda: bank, MemoryStore(), clock, lambda _: next(ids))
    last = clock.time
    for place, (days, question, kind, rating) in enumerate(ANSWERS):
        clock.time = last - timedelta(days=days, minutes=37 * place % 90)
        mode = Mode.REAL if place % 4 == 3 else Mode.COACHED
        session = practice.start_answering(practice.begin(question, mode))
        clock.forward(240)
        samples = practice.question(question).samples
        text = next(one.text for one in samples if one.kind is kind)
        session = practice.submit(practice.write(session, text))
        while session.phase is Phase.PROBING:
            session = practice.reply(session)
        practice.close(practice.rate(session, rating))
    clock.time = last + timedelta(hours=20)
    stories = Stories(practice, StoryMemory(StoryShelf()))
    rows = practice.attempts()
    for name, question in TOLD.items():
        told = [one.id for one in rows if one.question == question]
        stories.link(stories.add(name).id, told[:3])
    tools = ReviewTools(stories=stories, rescoring=Rescoring(practice), exports=Path("exports"))
    return practice, tools
