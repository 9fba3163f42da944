"""A finished answer to a question, as it is kept."""

from dataclasses import dataclass, field
from datetime import datetime

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.session import Exchange, Mode, Phase, Probe, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What was said in one interview, with the scorecard of that day."""

    id: str
    question: str
    question_title: str
    """As it was called then: the question may have left the bank since."""
    question_ask: str
    question_digest: str
    mode: Mode
    minutes: int
    started: datetime
    finished: datetime
    seconds: dict[Phase, float]
    """Time spent in each phase."""
    answer: str
    exchanges: tuple[Exchange, ...] = ()
    probe: Probe | None = None
    probe_answer: str = ""
    levels_before_probe: dict[str, Level] = field(default_factory=dict)
    """The levels of the answer alone, where a probe was asked."""
    scorecard: Scorecard
    """For `text`: the answer and, below it, the answer to the probe."""

    @property
    def text(self) -> str:
        """All that was scored."""
        parts = (self.answer, self.probe_answer)
        return "\n\n".join(part for part in parts if part.strip())


def finish(
    session: Session, *, title: str, ask: str, scorecard: Scorecard, before: Scorecard | None
) -> Attempt:
    """The attempt that a session in its debrief has become; ValueError before that."""
    if session.finished is None:
        raise ValueError(f"session {session.id} is still in its phase {session.phase}")
    return Attempt(
        id=session.id,
        question=session.question,
        question_title=title,
        question_ask=ask,
        question_digest=session.question_digest,
        mode=session.mode,
        minutes=session.minutes,
        started=session.started,
        finished=session.finished,
        seconds=dict(session.clock.spent),
        answer=session.answer,
        exchanges=session.exchanges,
        probe=session.probe,
        probe_answer=session.probe_answer,
        levels_before_probe={s.signal: s.level for s in before.signals} if before else {},
        scorecard=scorecard,
    )
