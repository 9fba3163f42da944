"""Words that may be a deed or a noun, told apart by what stands around them."""

import pytest

from mockroom.domain.scoring.text import read
from mockroom.domain.scoring.usage import is_noun_use


def noun_use(sentence: str, word: str) -> bool:
    """Whether the first such word of a sentence is read as a noun."""
    tokens = read(sentence).tokens
    return is_noun_use(tokens, [token.norm for token in tokens].index(word), 0)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("I only went home once it was done", "only"),
        ("I never checked it", "never"),
        ("and then swapped the chairs", "then"),
        ("I lead the crew", "lead"),
        ("I cross-checked the list", "checked"),
    ],
)
def test_a_deed_or_the_adverb_before_it_is_no_noun(sentence: str, word: str) -> None:
    assert not noun_use(sentence, word)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("their offer had a date", "offer"),
        ("I was in charge of it", "charge"),
        ("in the end offer was made", "offer"),
        ("I am the on-call lead", "call"),
    ],
)
def test_a_noun_is_no_deed(sentence: str, word: str) -> None:
    assert noun_use(sentence, word)
