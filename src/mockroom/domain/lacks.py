"""What an answer lacks as a story: its end, the candidate's own part, a figure, a lesson."""

from mockroom.domain.probing import Lack
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.scoring.text import read
from mockroom.domain.section import Section

MOSTLY_WE = 4
"""So many times as often "we" as "I" leaves the candidate's own part open."""


def lacks_of(card: Scorecard, text: str) -> tuple[Lack, ...]:
    """What the shape of `text`, scored as `card`, lacks; what weighs most comes first."""
    told = card.delivery
    found = {
        Lack.OWN_PART: 0 < told.group >= MOSTLY_WE * told.own,
        Lack.RESULT: not card.star.has(Section.RESULT),
        Lack.FIGURE: not told.figures and claims_change(text),
        Lack.LEARNING: not card.star.has(Section.LEARNING),
    }
    return tuple(lack for lack, is_so in found.items() if is_so)


def claims_change(text: str) -> bool:
    """Whether a text says that something became more, less, better or faster."""
    return any(token.norm in _CHANGES for token in read(text).tokens)


_CHANGES = frozenset(
    "increase increased improve improved improvement reduce reduced reduction grew growth rose "
    "dropped decreased decrease shrank fewer faster quicker cheaper shorter saved doubled halved "
    "tripled boosted lowered raised cut sped accelerated shortened better".split()
)
