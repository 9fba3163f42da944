"""From slots found in a sentence to the hits of indicators."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from mockroom.domain.scoring.context import SentenceContext
from mockroom.domain.scoring.cues import (
    GROUP_WORDS,
    OBJECT_PEOPLE,
    OTHER_WORDS,
    OWN_WORDS,
)
from mockroom.domain.scoring.figures import Figure, find_figures
from mockroom.domain.scoring.matcher import Found, Place, bits_of
from mockroom.domain.scoring.rubric import CompiledPattern, Rubric
from mockroom.domain.scoring.text import Text, Token
from mockroom.domain.scoring.usage import is_auxiliary_use, is_noun_use

MOST_PLACES = 6
"""Places of one slot that are looked at in one sentence."""

WIDEST = {2: 24, 3: 36}
"""Tokens from the first to the last of so many slots, where the indicator sets no other bound:
farther apart, words of one sentence rarely speak of one thing."""
LONGEST_QUOTE, LEAD, LEFT_OUT = 20, 6, 3
"""Tokens of a quote that may stay whole, tokens before and after the hit in a longer one, and the
fewest that are worth leaving out: a quote that lacks one word reads wrong."""


class Hit(NamedTuple):
    """One way in which an indicator was found in a sentence."""

    indicator: int
    sentence: int
    parts: tuple[Place, ...]
    """The place of each slot, in the order of the pattern."""

    deed: int
    """The token whose clause decides who did it and whether it happened."""

    @property
    def tokens(self) -> Iterator[int]:
        """The tokens of all parts."""
        return (i for start, end in self.parts for i in range(start, end))

    @property
    def first(self) -> int:
        """The first token of all parts."""
        return min(start for start, _ in self.parts)

    @property
    def last(self) -> int:
        """The token after the last of all parts."""
        return max(end for _, end in self.parts)


def find_hits(
    text: Text, contexts: Sequence[SentenceContext], rubric: Rubric
) -> tuple[list[Hit], list[list[Figure]]]:
    """All hits of a rubric, and the figures of each sentence."""
    hits: list[Hit] = []
    all_figures: list[list[Figure]] = []
    for number, (first, last) in enumerate(text.sentences):
        figures = find_figures(text.tokens, first, last)
        all_figures.append(figures)
        found = rubric.matcher.survey(text.tokens, first, last, figures)
        hits.extend(_in_sentence(number, found, text, contexts[number], rubric))
    return hits, all_figures


def _in_sentence(
    number: int,
    found: Found,
    text: Text,
    context: SentenceContext,
    rubric: Rubric,
) -> Iterator[Hit]:
    for slot in bits_of(found.mask & rubric.telling):
        for position in rubric.by_slot[slot]:
            pattern = rubric.patterns[position]
            if pattern.bits & found.mask == pattern.bits:
                yield from _assembled(number, found, text, context, rubric, pattern)


def _assembled(
    number: int,
    found: Found,
    text: Text,
    context: SentenceContext,
    rubric: Rubric,
    pattern: CompiledPattern,
) -> Iterator[Hit]:
    """For each place of the deed the tightest way to fill the other slots."""
    indicator = rubric.indicators[pattern.indicator]
    acted = indicator.source.needs_self
    within = indicator.source.within or WIDEST.get(len(pattern.slots))
    others = [found.places(slot)[:MOST_PLACES] for slot in pattern.slots[1:]]
    for deed in found.places(pattern.slots[0])[:MOST_PLACES]:
        start = deed[0]
        if acted and is_noun_use(text.tokens, start, context.sentence.first):
            continue
        if acted and is_auxiliary_use(text.tokens, start, context.sentence.last):
            continue
        best: tuple[int, tuple[Place, ...]] | None = None
        for rest in product(*others):
            parts = (deed, *rest)
            width = max(p[1] for p in parts) - min(p[0] for p in parts)
            if best is not None and width >= best[0]:
                continue
            if within is not None and width > within:
                continue
            if _apart(parts, pattern.ordered) and (
                not indicator.one_clause or _one_clause(parts, context)
            ):
                best = (width, parts)
        if best is not None:
            yield Hit(pattern.indicator, number, best[1], _deed_of(best[1], text.tokens))


def _deed_of(parts: tuple[Place, ...], tokens: Sequence[Token]) -> int:
    """The first slot's first token; the next slot's where the first one only names people."""
    named = (OWN_WORDS | GROUP_WORDS | OTHER_WORDS | OBJECT_PEOPLE) - {"my"}
    starts = (start for start, _ in parts if tokens[start].norm not in named)
    return next(starts, parts[0][0])


def _apart(parts: tuple[Place, ...], ordered: bool) -> bool:
    """Whether no two parts share a token, and follow one another where the order matters."""
    in_text = parts if ordered else tuple(sorted(parts))
    return all(one[1] <= two[0] for one, two in pairwise(in_text))


def _one_clause(parts: tuple[Place, ...], context: SentenceContext) -> bool:
    first = context.sentence.first
    return len({context.clauses[start - first] for start, _ in parts}) == 1


def quoted(hit: Hit, context: SentenceContext) -> Place:
    """The tokens to quote for a hit: its clauses whole, where they are not too long.

    A quote has to make sense on its own; "same mornings and none" does not.
    """
    first, last = context.sentence
    start, end = hit.first, hit.last
    while start > first and context.clauses[start - 1 - first] == context.clauses[start - first]:
        start -= 1
    while end < last and context.clauses[end - first] == context.clauses[end - 1 - first]:
        end += 1
    if end - start <= LONGEST_QUOTE + 2 * LEFT_OUT:
        return start, end
    before, after = hit.first - start, end - hit.last
    if before > LEAD + LEFT_OUT:
        start = hit.first - LEAD
    if after > LEAD + LEFT_OUT:
        end = hit.last + LEAD
    return start, end
