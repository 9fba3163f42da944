"""The sentence of a reveal: one from another story that does what the answer does not yet."""

from dataclasses import replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Card
from mockroom.domain.drilling.common import NOTHING
from mockroom.domain.outcome import Outcome
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


def nothing_written(card: Card, catalogue: Catalogue) -> Outcome:
    """For a drill on one signal that was not answered: a sentence that does what it asks for."""
    signal, question = catalogue.signals.get(card.signal), catalogue.questions.get(card.question)
    if card.material.examples:
        return replace(NOTHING, example=card.material.examples[0], says=card.material.says)
    if signal is None or question is None:
        return NOTHING
    return replace(NOTHING, example=first_example(signal, question))
