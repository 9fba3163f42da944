"""A sentence divided into clauses: the stretches within which doers, negation and mode hold."""

from collections.abc import Sequence

from mockroom.domain.scoring import cues
from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.inflection import SAME_PAST, is_past
from mockroom.domain.scoring.nouns import noun_subject
from mockroom.domain.scoring.pronouns import pronoun_agent
from mockroom.domain.scoring.text import Sentence, Text, Token

ADDING = frozenset({"and", "then"})
"""Words that add to a clause, and with a verb in the past begin a new statement."""
_OPENERS = cues.CLAUSE_OPENERS - {"that", "than", "as", "after", "before", "then"}
_DIVIDERS = frozenset(";:()–—")


def clauses_of(text: Text, sentence: Sentence) -> list[int]:
    """The number of each token's clause, from 0."""
    numbers: list[int] = []
    clause = 0
    for i in range(sentence.first, sentence.last):
        if i > sentence.first and _opens_clause(text, i, sentence):
            clause += 1
        numbers.append(clause)
    return numbers


def _opens_clause(text: Text, i: int, sentence: Sentence) -> bool:
    token = text.tokens[i]
    if token.norm == "so" and text.tokens[i - 1].norm == "or":
        return False
    if token.norm in _OPENERS or not _DIVIDERS.isdisjoint(token.gap):
        return True
    if token.norm in cues.JOINERS and i + 1 < sentence.last:
        thing = text.tokens[i + 1].norm in _THINGS and past_follows(
            text.tokens, i + 1, sentence.last
        )
        return thing or _is_subject(text, i + 1, sentence.last)
    if "," in token.gap:
        return _is_subject(text, i, sentence.last)
    return pronoun_agent(text, i) is Agent.SELF and text.tokens[i - 1].norm not in _SUBORDINATE


_THINGS = frozenset({"that", "this", "it", "these", "those"})
_SUBORDINATE = cues.CLAUSE_OPENERS | cues.JOINERS


def _is_subject(text: Text, i: int, last: int) -> bool:
    return pronoun_agent(text, i) is not None or noun_subject(text, i, last) is not None


def past_follows(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether "and" or "then" adds a verb in the past: a new statement, out of any scope."""
    k = i + 1
    while k < last and tokens[k].norm in cues.ADVERBS:
        k += 1
    return k < last and is_past(tokens[k].norm) and tokens[k].norm not in SAME_PAST
