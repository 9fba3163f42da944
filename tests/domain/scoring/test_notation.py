"""What patterns parse to, and what is said of those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.scoring.figures import FigureKind
from mockroom.domain.scoring.notation import (
    AnyWord,
    Exact,
    FigureName,
    PatternError,
    Prefix,
    SetName,
    Word,
    idle_runs,
    parse,
    set_names,
)

WRONG = [
    ("nothing", "", 0, "empty"),
    ("an empty alternative", "ask||tell", 4, "empty"),
    ("an operator at the end", "ask +", 5, "empty"),
    ("only an article", "the", 3, "empty"),
    ("four slots", "a1 + b1 + c1 + d1", 13, "at most 3 slots"),
    ("both operators", "ask + why > then", 10, "not both"),
    ("an unknown figure", "by <amount>", 3, "<change>"),
    ("an unclosed figure", "by <change", 3, "<change>"),
    ("a short prefix", "pri*", 0, "four letters"),
    ("a bad set name", "ask @Who", 4, "lower-case"),
    ("a stray sign", "ask & tell", 4, "no word"),
]


def test_a_pattern_has_slots_of_alternatives_of_runs() -> None:
    pattern = parse("win over|=led > @senior|prioriti* _ <money>")
    assert pattern.ordered
    assert pattern.slots == (
        ((Word("win"), Word("over")), (Exact("led"),)),
        ((SetName("senior", 16),), (Prefix("prioriti"), AnyWord(), FigureName(FigureKind.MONEY))),
    )
    assert set_names(pattern) == (("senior", 16),)


def test_articles_are_left_out_and_hyphens_divide() -> None:
    assert parse("take the trade-off").slots == (((Word("take"), Word("trade"), Word("off")),),)


@pytest.mark.parametrize(("source", "column", "says"), [r[1:] for r in WRONG],
                         ids=[r[0] for r in WRONG])  # fmt: skip
def test_a_wrong_pattern_is_told_with_its_place(source: str, column: int, says: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse(source)
    assert caught.value.column == column
    assert says in caught.value.message


@given(st.text(alphabet="abz @<>|+=*_-'1\x00\u202e", max_size=30))
def test_any_string_parses_or_is_refused_with_a_place_inside_it(source: str) -> None:
    slots, column = 1, 0
    try:
        slots = len(parse(source).slots)
    except PatternError as error:
        column = error.column
    assert 1 <= slots <= 3
    assert 0 <= column <= len(source)


def test_an_alternative_that_every_sentence_holds_is_found_out() -> None:
    assert idle_runs(parse("train _ on|up|in it")) == ("up", "in it")
    assert idle_runs(parse("train + on|up")) == ()


@pytest.mark.parametrize("written", ["won't open", "wo n't open", "will n't open"])
def test_contractions_are_what_texts_read(written: str) -> None:
    assert parse(written).slots == (((Word("will"), Word("n't"), Word("open")),),)
