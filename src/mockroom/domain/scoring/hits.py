"""From slots found in a sentence to the hits of indicators."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from mockroom.domain.scoring.common import CommonPlaces
from mockroom.domain.scoring.context import SentenceContext
from mockroom.domain.scoring.cues import (
    GROUP_WORDS,
    OBJECT_PEOPLE,
    OTHER_WORDS,
    OWN_WORDS,
)
from mockroom.domain.scoring.figures import Figure, find_figures
from mockroom.domain.scoring.matcher import Found, Place
from mockroom.domain.scoring.rarity import telling
from mockroom.domain.scoring.rubric import Rubric
from mockroom.domain.scoring.text import Sentence, Token
from mockroom.domain.scoring.usage import is_auxiliary_use, is_noun_use

MOST_PLACES = 6
"""Places of one slot that are looked at in one sentence."""

WIDEST = {2: 24, 3: 36}
"""Tokens from the first to the last of so many slots, where the indicator sets no other bound:
farther apart, words of one sentence rarely speak of one thing."""
NO_BOUND = 1 << 30
LONGEST_QUOTE, LEAD, LEFT_OUT = 20, 6, 3
"""Tokens of a quote that may stay whole, tokens before and after the hit in a longer one, and the
fewest that are worth leaving out: a quote that lacks one word reads wrong."""


class Hit(NamedTuple):
    """One way in which an indicator was found in a sentence."""

    indicator: int
    pattern: int
    """Position in `Rubric.patterns`."""
    sentence: int
    parts: tuple[Place, ...]
    """The place of each slot, in the order of the pattern."""
    first: int
    """The first token of all parts."""
    last: int
    """The token after the last of all parts."""
    deed: int
    """The token whose clause decides who did it and whether it happened."""
    telling: int
    """How much its words tell, see `rarity.telling`."""

    def leaves(self, sentence: Sentence) -> bool:
        """Whether some of its words stand outside of a sentence."""
        return self.first < sentence.first or self.last > sentence.last

    @property
    def tokens(self) -> list[int]:
        """The tokens of all parts."""
        return [i for start, end in self.parts for i in range(start, end)]

    def moved(self, by: int, sentence: int) -> "Hit":
        """The same in a text where it stands `by` tokens further on, in another sentence."""
        return Hit(
            self.indicator,
            self.pattern,
            sentence,
            tuple([(start + by, end + by) for start, end in self.parts]),
            self.first + by,
            self.last + by,
            self.deed + by,
            self.telling,
        )


class Read(NamedTuple):
    """What a sentence holds."""

    hits: list[Hit]
    figures: list[Figure]
    common: CommonPlaces
    found: Found
    """All slots that are there, whether or not they complete a pattern."""

    def moved(self, by: int, sentence: int) -> "Read":
        """The same in a text where it stands `by` tokens further on, as another sentence."""
        return Read(
            [hit.moved(by, sentence) for hit in self.hits],
            [Figure(kind, start + by, end + by) for kind, start, end in self.figures],
            {
                what: [(start + by, end + by) for start, end in places]
                for what, places in self.common.items()
            },
            self.found.moved(by),
        )


Surveyor = Callable[[Sequence[Token], int, int, Sequence[Figure]], Found]
"""Finds slots among tokens from the first to the last, given their figures."""


def read_hits(
    number: int, tokens: Sequence[Token], context: SentenceContext, rubric: Rubric, survey: Surveyor
) -> Read:
    """What a sentence holds; `survey` is that of the rubric's matcher or does the same."""
    first, last = context.sentence
    figures = find_figures(tokens, first, last)
    found = survey(tokens, first, last, figures)
    hits = hits_in(number, found, tokens, context, rubric)
    return Read(hits, figures, common_in(found, rubric), found)


def common_in(found: Found, rubric: Rubric) -> CommonPlaces:
    """Where those words stand that are looked for in every answer."""
    there = [number for number in rubric.common if number in found.slots]
    if not there:
        return {}
    return {rubric.common[number]: places for number, places in found.places(there).items()}


def hits_in(
    number: int, found: Found, tokens: Sequence[Token], context: SentenceContext, rubric: Rubric
) -> list[Hit]:
    """The hits of one sentence, from what was found in it."""
    positions = complete(found, rubric)
    if not positions:
        return []
    patterns = rubric.patterns
    places = found.places({slot for position in positions for slot in patterns[position].slots})
    hits: list[Hit] = []
    for position in positions:
        hits += _assembled(number, places, tokens, context, rubric, position)
    return hits


def complete(found: Found, rubric: Rubric) -> list[int]:
    """The patterns of which every slot is there, by their positions."""
    there, by_slot = found.slots, rubric.by_slot
    return [
        position
        for slot in rubric.telling & there
        for one, two, position in by_slot[slot]
        if one in there and two in there
    ]


def _assembled(
    number: int,
    places: Mapping[int, list[Place]],
    tokens: Sequence[Token],
    context: SentenceContext,
    rubric: Rubric,
    position: int,
) -> Iterator[Hit]:
    """For each place of the deed the tightest way to fill the other slots."""
    pattern = rubric.patterns[position]
    indicator = rubric.indicators[pattern.indicator]
    acted, in_clause = indicator.source.needs_self, indicator.one_clause
    widest = indicator.source.within or WIDEST.get(len(pattern.slots), NO_BOUND)
    others = [places[slot][:MOST_PLACES] for slot in pattern.slots[1:]]
    for deed in places[pattern.slots[0]][:MOST_PLACES]:
        start, end = deed
        if acted and not is_verb(tokens, start, context.sentence):
            continue
        best: tuple[Place, ...] = ()
        room = widest + 1
        if not others:
            best, room = (deed,), end - start
        for rest in product(*others) if others else ():
            parts = (deed, *rest)
            width = width_of(parts)
            if (
                width < room
                and parted(parts, pattern.ordered)
                and not (in_clause and _divided(parts, context))
            ):
                best, room = parts, width
        if best and room <= widest:
            first = min(best)[0]
            told = deed_of(best, tokens), telling_of(best, tokens)
            yield Hit(pattern.indicator, position, number, best, first, first + room, *told)


def is_verb(tokens: Sequence[Token], i: int, sentence: Sentence) -> bool:
    """Whether a word that could be a deed is used as one: no noun, and no helping verb."""
    return not (
        is_noun_use(tokens, i, sentence.first) or is_auxiliary_use(tokens, i, sentence.last)
    )


_NAMED = (OWN_WORDS | GROUP_WORDS | OTHER_WORDS | OBJECT_PEOPLE) - {"my"}


def deed_of(parts: tuple[Place, ...], tokens: Sequence[Token]) -> int:
    """The first slot's first token; the next slot's where the first one only names people."""
    for start, _ in parts:
        if tokens[start].norm not in _NAMED:
            return start
    return parts[0][0]


def telling_of(parts: tuple[Place, ...], tokens: Sequence[Token]) -> int:
    """How much the words of all parts tell."""
    return telling(tokens[i].norm for start, end in parts for i in range(start, end))


def width_of(parts: tuple[Place, ...]) -> int:
    """Tokens from the first to the last."""
    starts, ends = zip(*parts, strict=True)
    return int(max(ends) - min(starts))


def parted(parts: tuple[Place, ...], ordered: bool) -> bool:
    """Whether no two parts share a token, and follow one another where the order matters."""
    in_text = parts if ordered else sorted(parts)
    return all(one[1] <= two[0] for one, two in pairwise(in_text))


def _divided(parts: tuple[Place, ...], context: SentenceContext) -> bool:
    """Whether parts stand in different clauses."""
    first = context.sentence.first
    return len({context.clauses[start - first] for start, _ in parts}) > 1


def quoted(hit: Hit, contexts: Sequence[SentenceContext]) -> Place:
    """The tokens to quote for a hit: its clauses whole, where they are not too long.

    A quote has to make sense on its own; "same mornings and none" does not.
    """
    start = _clause_at(hit.first, hit.sentence, contexts)[0]
    end = _clause_at(hit.last - 1, hit.sentence, contexts)[1]
    if end - start <= LONGEST_QUOTE + 2 * LEFT_OUT:
        return start, end
    before, after = hit.first - start, end - hit.last
    if before > LEAD + LEFT_OUT:
        start = hit.first - LEAD
    if after > LEAD + LEFT_OUT:
        end = hit.last + LEAD
    return start, end


def _clause_at(token: int, near: int, contexts: Sequence[SentenceContext]) -> Place:
    """The tokens of the clause that a token stands in, in a sentence or in one beside it."""
    number = near
    if token < contexts[near].sentence.first:
        number -= 1
    elif token >= contexts[near].sentence.last:
        number += 1
    (first, last), clauses = contexts[number].sentence, contexts[number].clauses
    start, end = token, token + 1
    while start > first and clauses[start - 1 - first] == clauses[start - first]:
        start -= 1
    while end < last and clauses[end - first] == clauses[end - 1 - first]:
        end += 1
    return start, end
