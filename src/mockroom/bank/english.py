"""How often English words occur: what tells a word typed wrong from one that is merely rare.

The list is that of pyspellchecker, read once and only when an answer is first scored.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType


@lru_cache(maxsize=1)
def english_words() -> Mapping[str, int]:
    """Occurrences of some 160,000 English words in a large collection of texts, lower case."""
    from spellchecker import SpellChecker

    counts: Mapping[str, int] = SpellChecker(language="en").word_frequency.dictionary
    return MappingProxyType(counts)
