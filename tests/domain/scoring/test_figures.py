"""Which figures are found in running text."""

import pytest

from mockroom.domain.scoring.figures import FigureKind, find_figures
from mockroom.domain.scoring.text import read

CASES = [
    ("a bare number", "we had 12 trays", {("number", "12")}),
    ("a number in words", "two hundred trays", {("number", "two hundred")}),
    ("money", "it cost $2M an hour", {("money", "$2M")}),
    ("money in words", "three thousand pounds", {("money", "three thousand pounds")}),
    ("a duration", "it took three weeks", {("duration", "three weeks")}),
    ("a percentage", "up to 35 percent off", {("percent", "35 percent")}),
    ("from and to", "it fell from 9 to 3", {("change", "from 9 to 3")}),
    ("by a share", "cut waiting by a third", {("change", "by a third")}),
    ("by several shares", "cut it by two thirds", {("change", "by two thirds")}),
    ("twice as fast", "twice as fast", {("change", "twice")}),
    ("so many times", "it is 4x now", {("change", "4x")}),
    ("so many of so many", "633 of the 640 were paid", {("percent", "633 of the 640")}),
    ("one against another", "71 against 58 the year before", {("change", "71 against 58")}),
    ("once and now", "nine in May, and three after 14 before", {("change", "three after 14")}),
    ("earlier", "we opened one week earlier", {("change", "one week earlier")}),
]

NONE = ["in 2019 we moved", "at 3pm sharp", "the third shift", "one of them", "on the 3rd"]
UNMOVED = ["done by two", "12 trays and 3 bowls", "we had 40 by then"]


@pytest.mark.parametrize("text", UNMOVED)
def test_amounts_side_by_side_tell_no_change(text: str) -> None:
    answer = read(text)
    kinds = {one.kind for one in find_figures(answer.tokens, 0, len(answer.tokens))}
    assert FigureKind.CHANGE not in kinds


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in CASES], ids=[r[0] for r in CASES])
def test_figures_are_found_with_their_kind(text: str, expected: set[tuple[str, str]]) -> None:
    answer = read(text)
    figures = find_figures(answer.tokens, 0, len(answer.tokens))
    assert expected <= {(f.kind.value, answer.span(f.first, f.last).of(text)) for f in figures}


@pytest.mark.parametrize("text", NONE)
def test_years_ranks_and_times_of_day_are_no_figures(text: str) -> None:
    answer = read(text)
    assert find_figures(answer.tokens, 0, len(answer.tokens)) == []
