"""The forms a pattern's word stands for."""

import pytest

from mockroom.domain.scoring.inflection import forms, is_past

FORMS = [
    ("plan", "plan plans planned planning"),
    ("decide", "decide decides decided deciding"),
    ("carry", "carry carries carried carrying"),
    ("take", "take takes took taken taking"),
    ("ring", "ring rings rang rung ringing"),
    ("organise", "organize organizes organized organizing"),
    ("person", "person persons people"),
    ("foreman", "foreman foremen"),
    ("tie", "tie ties tied tying"),
    ("agree", "agree agrees agreed agreeing"),
]


@pytest.mark.parametrize(("word", "expected"), FORMS, ids=[r[0] for r in FORMS])
def test_a_word_stands_for_its_inflections(word: str, expected: str) -> None:
    assert set(expected.split()) <= forms(word)


@pytest.mark.parametrize(("word", "other"), [
    ("organ", "organize"), ("hope", "hopped"), ("general", "generous"), ("plan", "plane"),
])  # fmt: skip
def test_words_that_merely_look_alike_stay_apart(word: str, other: str) -> None:
    assert other not in forms(word)


@pytest.mark.parametrize("word", ["asked", "went", "put", "taken", "planned"])
def test_past_forms_are_recognised(word: str) -> None:
    assert is_past(word)


@pytest.mark.parametrize("word", ["ask", "need", "hundred", "speed", "going", "red"])
def test_other_words_are_not_taken_for_past_forms(word: str) -> None:
    assert not is_past(word)
