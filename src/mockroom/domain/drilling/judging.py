"""What an answer to a drill comes to."""

from typing import Protocol

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, KnownStory
from mockroom.domain.events import Exchange
from mockroom.domain.outcome import Outcome
from mockroom.domain.scoring.scorecard import Scorecard


class Scores(Protocol):
    """What scores texts; `Practice` does it, with each rubric compiled once."""

    def score(self, question_id: str, text: str) -> Scorecard:
        """The scorecard of a text as an answer to a question."""

    def score_signal(self, signal_id: str, text: str, question_id: str = "") -> Scorecard:
        """The scorecard of a text for one signal alone, as a question listens for it if given."""

    def reply(self, question_id: str, ask: str) -> Exchange:
        """What the interviewer replies to a clarifying question."""


def judge(
    card: Card,
    answer: Answer,
    catalogue: Catalogue,
    scores: Scores,
    *,
    stories: tuple[KnownStory, ...] = (),
    seconds: float = 0.0,
) -> Outcome:
    """What the reveal shows, with the grade it suggests.

    `stories` are those the candidate is known to have (pick); `seconds` is the time taken.
    TypeError for an answer that is none to the card's input. Scores text: not for the thread that
    draws.
    """
    raise NotImplementedError(card, answer, catalogue, scores, stories, seconds)
