"""What lists show of tracks and of whole interviews."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drawing import draw
from mockroom.domain.interview import Became, Interview, Stage
from mockroom.domain.mode import Mode
from mockroom.domain.track import Track


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRow:
    """One track in a list."""

    track: Track
    questions: int
    """How many it asks from the bank as it is; fewer than `track.count` where that is short."""
    short: tuple[str, ...]
    """What the bank cannot fill, in sentences."""
    done: int
    """How many interviews on it were finished or ended."""
    latest: datetime | None
    """When the last of them was over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRow:
    """One whole interview in a list."""

    id: str
    track: str
    title: str
    stage: Stage
    answered: int
    skipped: int
    questions: int
    position: int
    """The number of the question at hand, from 0."""
    session: str | None
    """The session of the question at hand: its draft belongs to this interview."""
    passed: tuple[str, ...]
    """The sessions of questions that were begun and then skipped, or not asked on: their drafts
    are kept, and can be taken up by themselves."""
    mode: Mode
    minutes: int
    spent: float
    """Seconds, without a stretch that is running."""
    started: datetime
    touched: datetime
    """When anything last happened in it."""
    held: bool
    """Open in another window."""

    @property
    def open(self) -> bool:
        """Whether it can be taken up again."""
        return self.stage in {Stage.RUNNING, Stage.LEFT}


def track_row(track: Track, catalogue: Catalogue, interviews: Iterable[Interview]) -> TrackRow:
    """A track as lists show it; `interviews` are all there are."""
    drawn = draw(track, catalogue.questions, seed=0)
    ends = [
        one.finished for one in interviews if one.track == track.id and one.finished is not None
    ]
    return TrackRow(
        track=track,
        questions=len(drawn.asked),
        short=tuple(one.sentence for one in drawn.short),
        done=len(ends),
        latest=max(ends, default=None),
    )


def interview_row(interview: Interview, *, held: bool) -> InterviewRow:
    """An interview as lists show it."""
    became = [turn.became for turn in interview.turns]
    current = interview.current
    return InterviewRow(
        id=interview.id,
        track=interview.track,
        title=interview.title,
        stage=interview.stage,
        answered=became.count(Became.ANSWERED),
        skipped=became.count(Became.SKIPPED),
        questions=len(became),
        position=interview.position,
        session=current.session if current else None,
        passed=tuple(
            turn.session
            for turn in interview.turns
            if turn.session and turn is not current and turn.became is not Became.ANSWERED
        ),
        mode=interview.mode,
        minutes=interview.minutes,
        spent=interview.spent,
        started=interview.started,
        touched=interview.touched,
        held=held,
    )
