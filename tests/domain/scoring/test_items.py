"""Items of a pattern that are spelled alike and mean different things."""

import pytest

from mockroom.domain.scoring.figures import find_figures
from mockroom.domain.scoring.matcher import Matcher
from mockroom.domain.scoring.notation import parse
from mockroom.domain.scoring.text import read


def found(patterns: list[str], text: str) -> set[int]:
    """The patterns, by number, whose only slot stands in the text when all are looked for."""
    tokens = read(text).tokens
    matcher = Matcher([parse(pattern).slots[0] for pattern in patterns], {})
    return set(matcher.find(tokens, 0, len(tokens), find_figures(tokens, 0, len(tokens))))


@pytest.mark.parametrize("patterns", [["=cut", "cut"], ["cut", "=cut"]])
def test_an_exact_word_stays_exact_beside_the_same_word_with_inflections(
    patterns: list[str],
) -> None:
    assert found(patterns, "we were cutting") == {patterns.index("cut")}
    assert found(patterns, "we cut it") == {0, 1}


@pytest.mark.parametrize("patterns", [["number", "<number>"], ["<number>", "number"]])
def test_a_figure_is_not_the_word_that_names_its_kind(patterns: list[str]) -> None:
    assert found(patterns, "the two owners") == {patterns.index("<number>")}
    assert found(patterns, "a number of them") == {patterns.index("number")}


def test_a_prefix_is_not_the_word_it_begins_with() -> None:
    assert found(["plan*", "plan"], "the planet") == {0}
