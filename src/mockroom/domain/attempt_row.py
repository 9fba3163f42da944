"""An attempt in one line: what lists, trends and searches know of it without reading its file.

The derived index keeps exactly this, so a field that is added here belongs into
`store/index_schema.py` as well; a test compares the two.
"""

from dataclasses import dataclass, fields
from datetime import datetime

from mockroom.domain.attempt import FROM_A_FILE, Attempt
from mockroom.domain.dispute import Dispute
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.scoring.scorecard import Delivery
from mockroom.domain.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How an answer was told, in counts."""

    seconds: int = 0
    """Estimated speaking time."""
    own: int = 0
    """I, me, my."""
    group: int = 0
    """we, us, our."""
    others: int = 0
    """he, she, they and their forms."""
    hedges: int = 0
    fillers: int = 0
    repeated: int = 0
    figures: int = 0
    """Figures that tell a change or an amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptRow:
    """One attempt in a list."""

    id: str
    question: str
    title: str
    """The question's title at the time."""
    finished: datetime
    levels: tuple[Level, ...]
    """In the order of the question's signals."""
    overall: int
    """0 to 100; not to be shown where `too_short`."""
    words: int
    too_short: bool
    mode: Mode
    preset: str = ""
    """The preset's id; empty where the attempt is older than presets."""
    signals: tuple[str, ...] = ()
    """The ids of the signals that `levels` are of."""
    hints: int = 0
    """What the hints cost together, beside the overall figure and no part of it."""
    self_rating: Level | None = None
    disputes: tuple[Dispute, ...] = ()
    numbers: bool = True
    """Whether its terms let figures be shown."""
    names: tuple[str, ...] = ()
    """The names that the signals had at the time."""
    sections: tuple[Section, ...] = ()
    """The STAR sections that are present."""
    shares: tuple[float, ...] = ()
    """How much of the answer each section takes, 0.0 to 1.0, in the order of `Section`; empty
    where the attempt does not tell."""
    told: Told = Told()
    spent: float = 0.0
    """Seconds in all phases together."""
    minutes: int = 0
    """What the clock measured against."""
    probes: int = 0
    """How many follow-ups were asked."""
    rubric: str = ""
    """The digest of the rubric that gave the levels."""
    question_digest: str = ""
    """The digest of the wording that was asked."""
    retry_of: str = ""
    """The attempt that it tried to better, if any."""
    source: str = ""
    """Where it came from if it was not given in the room: "file"."""

    @property
    def held(self) -> str:
        """How it came to be, as `Attempt.held`."""
        return FROM_A_FILE if self.source else self.preset or self.mode.value


def attempt_row(attempt: Attempt) -> AttemptRow:
    """An attempt as lists show it."""
    card, star = attempt.scorecard, attempt.star
    return AttemptRow(
        id=attempt.id,
        question=attempt.question,
        title=attempt.question_title,
        finished=attempt.finished,
        levels=tuple(one.level for one in card.signals),
        overall=card.overall,
        words=card.delivery.words,
        too_short=card.too_short,
        mode=attempt.mode,
        preset=attempt.preset,
        signals=tuple(one.signal for one in card.signals),
        hints=attempt.hint_points,
        self_rating=attempt.self_rating,
        disputes=attempt.disputes,
        numbers=attempt.terms.numbers,
        names=tuple(one.name for one in card.signals),
        sections=tuple(one.section for one in star.shares if one.present),
        shares=tuple(one.share for one in star.shares),
        told=_told(card.delivery),
        spent=sum(attempt.seconds.values()),
        minutes=attempt.minutes,
        probes=len(attempt.probes),
        rubric=card.rubric_digest,
        question_digest=attempt.question_digest,
        retry_of=attempt.retry_of,
        source=attempt.source,
    )


def _told(delivery: Delivery) -> Told:
    return Told(**{one.name: _count(getattr(delivery, one.name)) for one in fields(Told)})


def _count(found: int | tuple[object, ...]) -> int:
    return found if isinstance(found, int) else len(found)
