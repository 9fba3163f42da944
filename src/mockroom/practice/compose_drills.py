"""Drills as the program runs them: files, the real clock, what a person has set."""

from mockroom.domain.drill import KnownStory
from mockroom.domain.level import Level
from mockroom.practice.compose import default_stories, fresh_id
from mockroom.practice.drill_rows import Limits
from mockroom.practice.drills import Drills
from mockroom.practice.practice import Practice
from mockroom.settings import Settings


def default_drills(settings: Settings, practice: Practice) -> Drills:
    """The use cases of drills beside those of interviews; nothing is read before it is needed."""
    from mockroom.store.derived import DerivedFile
    from mockroom.store.drill_drafts import DrillDraftFiles
    from mockroom.store.reviews import ReviewFile

    return Drills(
        practice,
        ReviewFile(settings.data),
        DerivedFile(settings.data, "drills"),
        DrillDraftFiles(settings.data),
        fresh_id,
        limits=Limits(new=settings.drill_new, most=settings.drill_most),
        starts=settings.day_starts,
        goal=settings.drill_goal,
        stories=lambda: _stories(settings, practice),
    )


def _stories(settings: Settings, practice: Practice) -> tuple[KnownStory, ...]:
    """The stories that the person has named, each with what it has shown."""
    return tuple(
        KnownStory(
            one.story.name,
            tuple(carried.signal for carried in one.carries if carried.level >= Level.SHOWN),
        )
        for one in default_stories(settings, practice).coverage().stories
    )
