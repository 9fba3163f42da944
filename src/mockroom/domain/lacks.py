"""What an answer lacks as a story: its end, the candidate's own part, a figure, a lesson."""

from collections.abc import Sequence

from mockroom.domain.plain import one_line
from mockroom.domain.probing import Lack
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.scoring.text import Token, read
from mockroom.domain.section import Section

MOSTLY_WE = 4
"""So many times as often "we" as "I" leaves the candidate's own part open."""


def lacks_of(card: Scorecard, text: str) -> tuple[Lack, ...]:
    """What the shape of `text`, scored as `card`, lacks; what weighs most comes first."""
    told = card.delivery
    found = {
        Lack.OWN_PART: 0 < told.group >= MOSTLY_WE * told.own,
        Lack.RESULT: not card.star.has(Section.RESULT),
        Lack.FIGURE: not told.figures and claimed_change(text) != "",
        Lack.LEARNING: not card.star.has(Section.LEARNING),
    }
    return tuple(lack for lack, is_so in found.items() if is_so)


def claimed_change(text: str) -> str:
    """The words of a text that say that something became more, less, better or faster: the last
    of them, with what stands around; blank where none say so."""
    tokens = read(text).tokens
    for number in reversed(range(len(tokens))):
        if _is_change(tokens, number):
            first = last = number
            while first > max(0, number - _AROUND) and not tokens[first].gap:
                first -= 1
            while last < min(len(tokens) - 1, number + _AROUND) and not tokens[last + 1].gap:
                last += 1
            return one_line(text[tokens[first].start : tokens[last].end])
    return ""


def _is_change(tokens: Sequence[Token], number: int) -> bool:
    """Whether a word says so; "raised a concern" does not, and "better" only of what became so."""
    norm = tokens[number].norm
    if norm == "raised":
        return not _SPEECH.intersection(one.norm for one in tokens[number + 1 : number + 4])
    if norm == "better":
        return number > 0 and tokens[number - 1].norm in _BECAME
    return norm in _CHANGES


_AROUND = 3
"""Words on either side that tell what became so."""
_SPEECH = frozenset("it that this with concern concerns doubt doubts issue question hand".split())
_BECAME = frozenset("got get gets went became become ran much far worked did".split())
_CHANGES = frozenset(
    "increase increased improve improved improvement reduce reduced reduction grew growth rose "
    "dropped decreased decrease shrank fewer faster quicker cheaper shorter saved doubled halved "
    "tripled boosted lowered raised cut sped accelerated shortened".split()
)
