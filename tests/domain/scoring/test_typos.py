"""Words typed wrong are read as meant, and right words are left alone."""

import pytest

from mockroom.bank.english import english_words
from mockroom.domain.scoring.text import read
from mockroom.domain.scoring.typos import mended

MENDED = [
    ("two letters that changed places", "becasue", "because"),
    ("a letter left out", "enviroment", "environment"),
    ("a letter too many", "wiill", "will"),
    ("one letter for another", "asjed", "asked"),
    ("at the start of the sentence", "Teh", "the"),
    ("a longer word", "recieved", "received"),
]
LEFT = [
    ("a rare word", "dissections"),
    ("a name", "Dlamini"),
    ("an abbreviation", "GPA"),
    ("a word of the rubric", "kanbanned"),
    ("a word that nothing is near", "xqzzt"),
    ("a figure", "12k"),
]


def _norm(word: str) -> str:
    text = read(f"{word} it" if word[0].isupper() and word != "Dlamini" else f"so {word} it")
    found = mended(text, {"kanbanned"}, english_words())
    return next(t.norm for t in found.tokens if t.norm not in {"so", "it"})


@pytest.mark.parametrize(("typed", "meant"), [r[1:] for r in MENDED], ids=[r[0] for r in MENDED])
def test_a_slip_of_the_fingers_is_read_as_what_was_meant(typed: str, meant: str) -> None:
    assert _norm(typed) == meant


@pytest.mark.parametrize("word", [r[1] for r in LEFT], ids=[r[0] for r in LEFT])
def test_what_is_right_stays(word: str) -> None:
    assert _norm(word) == word.lower()


def test_the_places_of_mended_words_are_those_of_the_answer() -> None:
    raw = "I asjed them becasue it was late"
    text = mended(read(raw), (), english_words())
    assert [text.span(i, i + 1).of(raw) for i in range(len(text.tokens))] == raw.split()


def test_without_a_word_list_nothing_changes() -> None:
    text = read("I asjed them")
    assert mended(text, (), {}) is text
