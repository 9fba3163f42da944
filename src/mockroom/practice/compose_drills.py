"""Drills as the program runs them: files, the real clock, what a person has set."""

from mockroom.practice.compose import fresh_id
from mockroom.practice.drill_rows import Limits
from mockroom.practice.drills import Drills
from mockroom.practice.practice import Practice
from mockroom.settings import Settings


def default_drills(settings: Settings, practice: Practice) -> Drills:
    """The use cases of drills beside those of interviews; nothing is read before it is needed."""
    from mockroom.store.drill_drafts import DrillDraftFiles
    from mockroom.store.reviews import DerivedFile, ReviewFile

    return Drills(
        practice,
        ReviewFile(settings.data),
        DerivedFile(settings.data),
        DrillDraftFiles(settings.data),
        fresh_id,
        limits=Limits(new=settings.drill_new, most=settings.drill_most),
        starts=settings.day_starts,
        goal=settings.drill_goal,
    )
