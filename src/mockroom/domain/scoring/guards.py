"""What earns nothing whatever it says: lists, pasted texts, and one sentence stretched too far."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from mockroom.domain.scoring.buzzwords import vocabulary
from mockroom.domain.scoring.cues import (
    AUXILIARIES,
    FUNCTION_WORDS,
    GROUP_WORDS,
    NEGATORS,
    OTHER_WORDS,
    OWN_WORDS,
)
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.scorecard import Reason
from mockroom.domain.scoring.text import Sentence, Text, Token, read

LIST_TOKENS = 6
LIST_SHARE = 0.15
"""A sentence of so many tokens with a smaller share of function words is a list, not prose."""
LIST_COMMAS = 2
"""A sentence with so many commas and without any verb or pronoun is a list as well."""
HYPHEN = "-"
SHARED_RUN = 8
"""So many tokens in a row that also stand in a shipped text are not the candidate's own."""
MOST_SIGNALS = 3
"""Signals that one sentence can support."""


def is_list(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence strings words together instead of telling something."""
    tokens = text.tokens[slice(*sentence)]
    joined = [t.gap == HYPHEN for t in tokens] + [False]
    # "must-haves" and "nice-to-haves" are names of things
    words = [t.norm for i, t in enumerate(tokens) if not (joined[i] or joined[i + 1])]
    commas = sum("," in t.gap for t in tokens[1:])
    if commas >= LIST_COMMAS and not any(_tells(word) for word in words):
        return True
    if len(tokens) < LIST_TOKENS:
        return False
    return sum(word in _PROSE for word in words) < LIST_SHARE * len(tokens)


def empty_sentences(text: Text) -> dict[int, Reason]:
    """The sentences that tell nothing, by number: lists, vocabulary without a story, and what
    has been said before in the same words."""
    found: dict[int, Reason] = {}
    said: set[tuple[str, ...]] = set()
    idle = vocabulary(text)
    for number, sentence in enumerate(text.sentences):
        words = tuple(token.norm for token in text.tokens[slice(*sentence)])
        if words in said:
            found[number] = Reason.REPEATED
        elif is_list(text, sentence):
            found[number] = Reason.LIST
        elif number in idle:
            found[number] = Reason.VOCABULARY
        said.add(words)
    return found


def _tells(word: str) -> bool:
    past = is_past(word) and word != "cost"  # in a list it is the noun, as in "cost of delay"
    return past or word in AUXILIARIES or word in _PRONOUNS


_PROSE = FUNCTION_WORDS | NEGATORS
_PRONOUNS = OWN_WORDS | GROUP_WORDS | OTHER_WORDS | {"it", "who", "that"}


@lru_cache(maxsize=64)
def shipped_runs(texts: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every run of `SHARED_RUN` tokens of the texts to guard against."""
    return frozenset(run for text in texts for run in runs(read(text).tokens))


def pasted(text: Text, shipped: frozenset[tuple[str, ...]]) -> frozenset[int]:
    """The tokens that stand in a run shared with a shipped text."""
    if not shipped:
        return frozenset()
    found: set[int] = set()
    for i, run in enumerate(runs(text.tokens)):
        if run in shipped:
            found.update(range(i, i + SHARED_RUN))
    return frozenset(found)


def runs(tokens: Sequence[Token], length: int = SHARED_RUN) -> Iterable[tuple[str, ...]]:
    """Every so many tokens in a row, as their plain words."""
    words = [token.norm for token in tokens]
    return (tuple(words[i : i + length]) for i in range(len(words) - length + 1))
