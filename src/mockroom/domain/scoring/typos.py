"""Words typed wrong are read as the word that was meant.

After Norvig: a word that English does not know is taken for the most frequent English word that
one slip of the fingers leads to: a letter left out, doubled or added, one for another, or two that
changed places. Words that English knows are never touched, nor are names, words in capitals,
figures and very short words; and where nothing common enough is one slip away, the word stays as
it was typed.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from string import ascii_lowercase

from mockroom.domain.scoring.spelling import canonical
from mockroom.domain.scoring.text import Text, Token

SHORTEST = 4
"""Letters of a word that any slip is looked for in; in a shorter one only letters that changed
places."""
LONGEST = 18
COMMON = 500
"""Occurrences in the word list from which a word is common enough to have been meant."""


def mended(text: Text, vocabulary: Container[str], english: Mapping[str, int]) -> Text:
    """The text with the words typed wrong in the form that was meant; spans stay as they are.

    `vocabulary` holds words that are right whatever English says; `english` tells how often each
    English word occurs in a large collection of texts. An empty one leaves everything as it is.
    """
    if not english:
        return text
    first = {sentence.first for sentence in text.sentences}
    tokens = tuple(
        token
        if not _suspect(token, text.raw, i in first)
        or token.norm in english
        or token.norm in vocabulary
        else _mended(token, english)
        for i, token in enumerate(text.tokens)
    )
    return text if tokens == text.tokens else replace(text, tokens=tokens)


def _suspect(token: Token, raw: str, opens: bool) -> bool:
    """Whether a token is a word that may have been typed wrong, and no name."""
    word = token.norm
    if not (3 <= len(word) <= LONGEST and word.isascii() and word.isalpha()):
        return False
    written = raw[token.start : token.end]
    return written.islower() or (opens and not written.isupper())


def _mended(token: Token, english: Mapping[str, int]) -> Token:
    """The token as it was meant, or as it is. Sought are forms that English knows."""
    word = _meant(token.norm, _Words(english))
    return token if word is None else token._replace(norm=word)


class _Words:
    """A word list that can be part of a key: there is one in a process, and it never changes."""

    def __init__(self, english: Mapping[str, int]) -> None:
        self.english = english

    def __hash__(self) -> int:
        return id(self.english)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Words) and other.english is self.english


@lru_cache(maxsize=8_192)
def _meant(word: str, words: _Words) -> str | None:
    """The most frequent common word that is one slip away; of equals the first by letters."""
    english = words.english
    slips = _swapped(word) if len(word) < SHORTEST else _slips(word)
    found = {one: english.get(one, 0) for one in slips}
    best = max(sorted(found), key=found.__getitem__, default="")
    return canonical(best) if best and found[best] >= COMMON else None


def _swapped(word: str) -> Iterator[str]:
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _slips(word: str) -> Iterator[str]:
    """Every word that a slip can have turned into this one."""
    yield from _swapped(word)
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
        for letter in ascii_lowercase:
            yield word[:i] + letter + word[i + 1 :]
    for i in range(len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:i] + letter + word[i:]
