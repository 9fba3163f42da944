"""The sentence of a reveal: one from another story that does what the answer does not yet."""

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Card
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.domain.stronger import first_example, stronger


def example_for(score: SignalScore, card: Card, catalogue: Catalogue) -> tuple[str, str]:
    """The sentence, and what it does; for what is strong already another one of the same signal.

    Both are empty where the bank no longer has the signal.
    """
    signal = catalogue.signals.get(score.signal)
    question = catalogue.questions.get(card.question)
    if signal is None:
        return "", ""
    found = stronger(score, signal, question)
    if found is not None:
        return found.sentence, found.says
    if card.material.examples:
        return card.material.examples[0], card.material.says
    return (first_example(signal, question), "") if question else ("", "")
