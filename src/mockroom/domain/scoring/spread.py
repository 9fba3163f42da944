"""Deeds that are told over two sentences.

"I put them at one table. Neither shift had spoken for weeks." Each sentence is read by itself
first. Here a pattern is looked for whose words stand partly in one sentence and partly in the next.
Words that far apart speak of one thing less surely, so what is found counts as claimed at most.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from mockroom.domain.scoring.agents import NOBODY, Agent
from mockroom.domain.scoring.context import Mode, SentenceContext
from mockroom.domain.scoring.hits import (
    MOST_PLACES,
    WIDEST,
    Hit,
    Read,
    deed_of,
    is_verb,
    parted,
    telling_of,
    width_of,
)
from mockroom.domain.scoring.matcher import Place
from mockroom.domain.scoring.rubric import CompiledPattern, Rubric
from mockroom.domain.scoring.text import Token
from mockroom.domain.signal import IndicatorKind


class _Pair(NamedTuple):
    """Two neighbouring sentences and what is known of them."""

    number: int
    """The number of the first."""
    contexts: tuple[SentenceContext, SentenceContext]
    reads: tuple[Read, Read]


def spread_hits(
    tokens: Sequence[Token],
    contexts: Sequence[SentenceContext],
    reads: Sequence[Read],
    empty: Container[int],
    rubric: Rubric,
) -> Iterator[Hit]:
    """The hits of patterns that only two neighbouring sentences complete together.

    Sentences that tell nothing, whose numbers are in `empty`, lend no words to their neighbours,
    and none lends any across a blank line: another paragraph is about another thing.
    """
    for number, both in enumerate(zip(pairwise(contexts), pairwise(reads), strict=True)):
        if number in empty or number + 1 in empty:
            continue
        if tokens[contexts[number + 1].sentence.first].gap.count("\n") > 1:
            continue
        pair = _Pair(number, *both)
        positions = _completed(pair, rubric)
        if positions:
            yield from _assembled(pair, positions, tokens, rubric)


def _completed(pair: _Pair, rubric: Rubric) -> list[int]:
    """The patterns that may spread and that the pair completes, but neither of its sentences."""
    one, two = (read.found.slots for read in pair.reads)
    there, by_slot, patterns = one | two, rubric.by_slot, rubric.patterns
    acted: set[int] = set()
    for context, slots in zip(pair.contexts, (one, two), strict=True):
        if context.deeds:
            acted |= slots
    if not acted:
        return []
    return [
        position
        for slot in rubric.telling & there
        for first, second, position in by_slot[slot]
        if first in there
        and second in there
        and patterns[position].slots[0] in acted
        and not (slot in one and first in one and second in one)
        and not (slot in two and first in two and second in two)
        and _may_spread(rubric, position)
    ]


def _may_spread(rubric: Rubric, position: int) -> bool:
    """Whether the words of a pattern may stand in two sentences: what happened to anybody, and
    what waits for a deed, is too little to look so far for."""
    indicator = rubric.indicators[rubric.patterns[position].indicator]
    source = indicator.source
    return (
        source.kind is IndicatorKind.ACTION
        and source.needs_self
        and source.deed_within is None
        and not indicator.one_clause
    )


def _assembled(
    pair: _Pair, positions: Sequence[int], tokens: Sequence[Token], rubric: Rubric
) -> Iterator[Hit]:
    """The hits of patterns, with the deed in either sentence."""
    wanted = {slot for position in positions for slot in rubric.patterns[position].slots}
    places = [read.found.places(wanted & read.found.slots) for read in pair.reads]
    for position in positions:
        pattern = rubric.patterns[position]
        for side in (0, 1):
            parts = _tightest(pair, side, pattern, places, tokens)
            told = deed_of(parts, tokens) if parts else NOBODY
            first, last = pair.contexts[side].sentence
            # Outside of it only where the first slot names people.
            if first <= told < last and _plainly_done(told, parts, pair):
                start = min(parts)[0]
                end = start + width_of(parts)
                number = pair.number + side
                tells = telling_of(parts, tokens)
                yield Hit(pattern.indicator, position, number, parts, start, end, told, tells)


def _plainly_done(deed: int, parts: Sequence[Place], pair: _Pair) -> bool:
    """Whether the candidate did it for real, and none of the words is denied or supposed."""
    for context in pair.contexts:
        (first, last), told = context.sentence, context
        for place in parts:
            at = place[0] - first
            if first <= place[0] < last and (
                told.negated[at] != NOBODY or told.modes[at][0] is not Mode.EVENT
            ):
                return False
        if first <= deed < last and told.doers[deed - first].agent is not Agent.SELF:
            return False
    return True


def _tightest(
    pair: _Pair,
    side: int,
    pattern: CompiledPattern,
    places: Sequence[Mapping[int, list[Place]]],
    tokens: Sequence[Token],
) -> tuple[Place, ...]:
    """The tightest way to fill the slots with the deed in the sentence of a side, if there is."""
    sentence = pair.contexts[side].sentence
    deeds = [
        place
        for place in places[side].get(pattern.slots[0], ())[:MOST_PLACES]
        if is_verb(tokens, place[0], sentence)
    ]
    others = [
        [place for one in places for place in one.get(slot, ())[:MOST_PLACES]]
        for slot in pattern.slots[1:]
    ]
    best: tuple[Place, ...] = ()
    room = WIDEST[2] + 1
    for parts in product(deeds, *others):
        width = width_of(parts)
        if width < room and parted(parts, pattern.ordered):
            best, room = parts, width
    return best
