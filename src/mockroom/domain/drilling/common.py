"""What the kinds of drills share: how texts get scored, and how an answer suggests its grade."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar
from zlib import crc32

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, KnownStory
from mockroom.domain.events import Exchange
from mockroom.domain.level import Level
from mockroom.domain.outcome import Outcome
from mockroom.domain.question import Question
from mockroom.domain.review import Grade
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Verdict

_T = TypeVar("_T", bound=Answer)


class Scores(Protocol):
    """What scores texts; `Practice` does it, with each rubric compiled once."""

    def score(self, question_id: str, text: str) -> Scorecard:
        """The scorecard of a text as an answer to a question."""

    def score_signal(self, signal_id: str, text: str, question_id: str = "") -> Scorecard:
        """The scorecard of a text for one signal alone, as a question listens for it if given."""

    def reply_to(self, question_id: str, ask: str) -> Exchange:
        """What the interviewer replies to a clarifying question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """All that an answer is judged with."""

    catalogue: Catalogue
    scores: Scores
    stories: tuple[KnownStory, ...] = ()
    """The stories that the candidate is known to have."""
    seconds: float = 0.0
    """The time taken."""


class WrongAnswerError(TypeError):
    """An answer of a type that the card's input does not give."""


def expected(card: Card, answer: Answer, kind: type[_T]) -> _T:
    """The answer, if it is of the type that the card is answered with."""
    if not isinstance(answer, kind):
        raise WrongAnswerError(f"{card.id} takes {kind.__name__}, not {type(answer).__name__}")
    return answer


NOTHING = Outcome(suggested=Grade.AGAIN, because="Nothing was answered.")
"""For an answer that is empty."""

BY_LEVEL = {
    Level.ABSENT: Grade.AGAIN,
    Level.CLAIMED: Grade.HARD,
    Level.SHOWN: Grade.GOOD,
    Level.STRONG: Grade.EASY,
}
"""The grade that a level suggests where one signal is all that counts."""


def is_at(score: SignalScore) -> str:
    """A signal with its level, as a clause: "Ownership is shown"."""
    if score.level is Level.ABSENT:
        return f"{score.name} was not found"
    return f"{score.name} is {score.level.word}"


def telling(score: SignalScore) -> Evidence | None:
    """The hit that earned a level, or below "shown" the one to learn from, if any."""
    if score.level >= Level.SHOWN:
        return score.best_of(Verdict.CREDITED)
    held = score.best_of(Verdict.PARTIAL) or score.held_back or score.best_of(Verdict.SET_ASIDE)
    return held or next(iter(score.evidence), None)


def scattered(items: Iterable[str], seed: str) -> tuple[str, ...]:
    """Items in an order that looks random and is the same for the same seed, on every machine."""
    return tuple(sorted(items, key=lambda one: (crc32(f"{seed}\n{one}".encode()), one)))


def listed(names: Sequence[str]) -> str:
    """Names in a row: "A, B and C"; "none" where there are none."""
    *others, last = names or ("none",)
    return f"{', '.join(others)} and {last}" if others else last


def known_signals(question: Question, catalogue: Catalogue) -> tuple[str, ...]:
    """The signals of a question that the catalogue has, in their order."""
    return tuple(use.id for use in question.signals if use.id in catalogue.signals)
