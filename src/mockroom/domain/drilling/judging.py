"""What an answer to a drill comes to."""

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, KnownStory
from mockroom.domain.drilling.common import Bench
from mockroom.domain.drilling.common import Scores as Scores
from mockroom.domain.drilling.common import WrongAnswerError as WrongAnswerError
from mockroom.domain.drilling.kinds import MAKING
from mockroom.domain.outcome import Outcome


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
    WrongAnswerError for an answer that is none to the card's input; what `scores` raises for a
    question that left the bank goes through. Scores text: not for the thread that draws.
    """
    bench = Bench(catalogue=catalogue, scores=scores, stories=stories, seconds=seconds)
    return MAKING[card.kind].judge(card, answer, bench)
