"""The quick yes says of no pattern anything that parsing does not say as well."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.domain.scoring.notation import parse, set_names
from mockroom.domain.scoring.well_formed import is_one_slot, is_several_slots, named_sets

PIECES = ("ask", "the", "a", "A", "the vote", "won't", "n't", "'s", "a's", "a-the", "trade-off",
          "I", "2070", "=led", "=a", "=an", "prior*", "pri*", "trade-of*", "isn't*", "_", "@senior",
          "@to-one", "@to-", "@Who", "@one's", "<money>", "<amount>", "&", "")  # fmt: skip
GLUE = (" ", "|", " | ", " + ", " > ", "+", ">", "  ", "")


@st.composite
def patterns(draw: st.DrawFn) -> str:
    """Pieces that are right and wrong, put together rightly and wrongly."""
    source = draw(st.sampled_from(PIECES))
    for _ in range(draw(st.integers(0, 6))):
        source += draw(st.sampled_from(GLUE)) + draw(st.sampled_from(PIECES))
    return source


@settings(max_examples=400)
@given(patterns() | st.text(alphabet="abht @<>|+=*_-'1A\n", max_size=16))
def test_what_it_says_yes_to_parses_into_as_many_slots_and_the_same_sets(source: str) -> None:
    if is_one_slot(source):
        assert len(parse(source).slots) == 1
    elif is_several_slots(source):
        assert len(parse(source).slots) > 1
    else:
        return
    assert list(set_names(parse(source))) == named_sets(source)


@pytest.mark.parametrize("source", ["ask", "the vote|=led", "did n't wait", "@to-one|my own"])
def test_a_plain_word_of_a_set_needs_no_parsing(source: str) -> None:
    assert is_one_slot(source)
    assert not is_several_slots(source)


@pytest.mark.parametrize("source", ["ask + <change>", "ask|told > him > @senior _ prior*"])
def test_plain_slots_need_no_parsing(source: str) -> None:
    assert is_several_slots(source)
    assert not is_one_slot(source)


@pytest.mark.parametrize(
    "source", ["the", "a|b", "pri*", "ask + ", "a + b > c", "ask @Who", "x||y"]
)
def test_what_may_be_wrong_is_left_to_parsing(source: str) -> None:
    assert not is_one_slot(source)
    assert not is_several_slots(source)
