"""All drills of a bank, so that each new question and signal brings its own."""

from collections.abc import Mapping

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Card, Kind
from mockroom.domain.drilling.kinds import MAKING


def cards(catalogue: Catalogue) -> Mapping[str, Card]:
    """Every card by its id, kind by kind in the order of the bank; nothing is scored for it."""
    return {card.id: card for one in MAKING.values() for card in one.cards(catalogue)}


def has_cards_about(signal: str, kind: Kind, catalogue: Catalogue) -> bool:
    """Whether there is a card of a kind that is about a signal alone."""
    return any(card.signal == signal for card in MAKING[kind].cards(catalogue))
