"""A finished answer to a question, as it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from mockroom.domain.dispute import Dispute
from mockroom.domain.hint import Hint, price_of
from mockroom.domain.level import Level
from mockroom.domain.own_sections import own_sections
from mockroom.domain.preset import Terms
from mockroom.domain.probing import Probed
from mockroom.domain.scoring.scorecard import Scorecard, StarMap
from mockroom.domain.session import Exchange, Mode, Phase, Session

FROM_A_FILE = "from a file"
"""How an attempt came to be that was not given in the room: nobody knows in which mode."""


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
    cuts: tuple[int, ...] = ()
    """Where in the answer the five sections begin if it was written section by section."""
    preset: str = ""
    terms: Terms = field(default_factory=Terms)
    """The terms it was held on, for trying again and for how it is shown."""
    exchanges: tuple[Exchange, ...] = ()
    assumed: tuple[str, ...] = ()
    """What the candidate said they take as given."""
    probes: tuple[Probed, ...] = ()
    hints: tuple[Hint, ...] = ()
    retry_of: str = ""
    """The id of the attempt that it tried to better, if it was begun as one."""
    self_rating: Level | None = None
    """What the candidate thought of it before the score was shown; None where they passed."""
    disputes: tuple[Dispute, ...] = ()
    """Where the candidate disagrees with the scorecard; at most one for each signal."""
    scorecard: Scorecard
    """For `text`: the answer and, below it, the answers to the probes."""
    source: str = ""
    """Where it came from if it was not given in the room: "file"."""

    @property
    def text(self) -> str:
        """All that was scored."""
        parts = (self.answer, *(one.answer for one in self.probes))
        return "\n\n".join(part for part in parts if part.strip())

    @property
    def held(self) -> str:
        """How it came to be, in a word or two: its preset, its mode, or that it is from a file."""
        return FROM_A_FILE if self.source else self.preset or self.mode.value

    @property
    def timed(self) -> bool:
        """Whether a clock ran while it was given."""
        return not self.source

    @property
    def star(self) -> StarMap:
        """Its sections: as the candidate made them, or else as the answer reads."""
        return own_sections(self.scorecard.star, self.text, self.answer, self.cuts)

    @property
    def hint_points(self) -> int:
        """What the hints cost; it stands beside the overall figure and changes nothing of it."""
        return price_of(self.hints)

    def with_disputes(self, disputes: tuple[Dispute, ...]) -> "Attempt":
        """The same attempt with other disputes, the one thing of it that may change."""
        return replace(self, disputes=disputes)


def stages(session: Session) -> tuple[str, ...]:
    """What there was to score: the answer alone, then with the answer to each probe in turn."""
    texts = [session.answer]
    for turn in session.probes:
        texts.append(f"{texts[-1]}\n\n{turn.answer}" if turn.answer.strip() else texts[-1])
    return tuple(texts)


def finish(session: Session, *, title: str, ask: str, cards: Sequence[Scorecard]) -> Attempt:
    """The attempt that a session in its debrief has become; ValueError before that.

    `cards` are the scorecards of its `stages`; the last one is that of the attempt.
    """
    if session.finished is None:
        raise ValueError(f"session {session.id} is still in its phase {session.phase}")
    levels = [{one.signal: one.level for one in card.signals} for card in cards]
    return Attempt(
        id=session.id,
        question=session.question,
        question_title=title,
        question_ask=ask,
        question_digest=session.question_digest,
        mode=session.mode,
        preset=session.preset,
        terms=session.terms,
        minutes=session.minutes,
        started=session.started,
        finished=session.finished,
        seconds=dict(session.clock.spent),
        answer=session.answer,
        cuts=session.cuts,
        exchanges=session.exchanges,
        assumed=session.assumed,
        probes=tuple(
            Probed(probe=turn.probe, answer=turn.answer, before=before, after=after)
            for turn, before, after in zip(session.probes, levels[:-1], levels[1:], strict=True)
        ),
        hints=session.hints,
        retry_of=session.retry_of,
        self_rating=session.self_rating,
        scorecard=cards[-1],
    )
