"""From a form back to its words: exactly what inflecting every word would have found."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.scoring.inflection import IRREGULAR, bases, forms
from mockroom.domain.scoring.notation import Exact, Word, parse
from mockroom.domain.scoring.spelling import canonical

ENDINGS = (
    "  e y ie is ise yse our or man men s ss x ch l ll n t ys ed ing ize ous as use us io oe ee ye"
).split(" ")
"""Where inflection and spelling do something."""
STEMS = st.one_of(
    st.sampled_from("travel cancel behavi col analys paral lab equal emphas prac pan s b".split()),
    st.text("abcdeilmnoprstuy", min_size=1, max_size=6),
)


@cache
def vocabulary() -> frozenset[str]:
    """Every word of every pattern and set that comes along."""
    catalogue = load([shipped_content()]).catalogue
    patterns = [
        pattern
        for signal in catalogue.signals.values()
        for indicator in signal.indicators
        for pattern in indicator.patterns
    ]
    lists = [word for one in catalogue.sets.values() for word in one.words]
    return frozenset(
        item.word
        for source in (*patterns, *lists)
        for slot in parse(source).slots
        for run in slot
        for item in run
        if isinstance(item, Word | Exact)
    )


def test_every_form_of_every_shipped_word_leads_back_to_it() -> None:
    words = vocabulary()
    assert len(words) > 1_000
    lost = [(word, form) for word in words for form in forms(word) if word not in bases(form)]
    assert lost == []


def test_every_irregular_form_leads_back_to_its_base() -> None:
    for base in IRREGULAR:
        assert all(base in bases(form) for form in forms(base)), base


@given(st.builds(str.__add__, STEMS, st.sampled_from(ENDINGS)))
def test_every_form_of_anything_like_a_word_leads_back_to_it(written: str) -> None:
    word = canonical(written)
    assert all(word in bases(form) for form in forms(word))


@given(st.text(max_size=12))
def test_no_word_is_found_that_does_not_have_the_form(text: str) -> None:
    assert all(text in forms(word) for word in bases(text))


@pytest.mark.parametrize(
    ("form", "other"), [("organs", "organize"), ("meeting", "met"), ("bless", "ble")]
)
def test_words_are_not_joined_by_their_endings_alone(form: str, other: str) -> None:
    assert other not in [word for word in bases(form) if word in vocabulary()]
