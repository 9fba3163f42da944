"""Each kind of drill with the module that makes and judges it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Kind
from mockroom.domain.drilling import (
    burst,
    compress,
    headline,
    interviewer,
    pick,
    recall,
    rewrite,
    sections,
)
from mockroom.domain.drilling.common import Bench
from mockroom.domain.outcome import Outcome


class Making(NamedTuple):
    """How a kind of drill is made and judged."""

    cards: Callable[[Catalogue], Iterator[Card]]
    judge: Callable[[Card, Answer, Bench], Outcome]


MAKING: Mapping[Kind, Making] = {
    Kind.BURST: Making(burst.cards, burst.judge),
    Kind.REWRITE: Making(rewrite.cards, rewrite.judge),
    Kind.RECALL: Making(recall.cards, recall.judge),
    Kind.SECTIONS: Making(sections.cards, sections.judge),
    Kind.INTERVIEWER: Making(interviewer.cards, interviewer.judge),
    Kind.COMPRESS: Making(compress.cards, compress.judge),
    Kind.HEADLINE: Making(headline.cards, headline.judge),
    Kind.PICK: Making(pick.cards, pick.judge),
}
"""A new kind is a module and a line here."""
