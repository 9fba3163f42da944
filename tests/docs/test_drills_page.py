"""The page about drills tells of every kind, and the figures in it are those of the code."""

import re
from pathlib import Path

from mockroom.domain.drill import Kind
from mockroom.domain.drilling import burst, compress, headline, recall

PAGE = (Path(__file__).parents[2] / "docs" / "drills.md").read_text(encoding="utf-8")
NUMBERS = "none one two three four five".split()


def test_the_page_tells_of_every_kind_and_how_it_is_judged() -> None:
    kinds = PAGE.partition("## The kinds")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (\w+) \| \w", kinds, re.M)[1:] == [kind.value for kind in Kind]
    assert re.findall(r"^- \*\*(\w+)\*\*", PAGE, re.M) == [kind.value.title() for kind in Kind]


def test_the_figures_of_the_page_are_those_of_the_code() -> None:
    shares = [f"{NUMBERS[round(share * 5)]} fifths" for share in compress.TO_HOLD.values()]
    assert [one for one in re.findall(r"\w+ fifths", PAGE) if one in shares] == shares
    assert list(compress.TO_HOLD) == [250, 120, 60]
    assert "in 250, 120 or 60 words" in PAGE
    assert f"within {burst.SECONDS} seconds" in PAGE
    assert f"{headline.WORDS} words at most" in PAGE
    assert f"{NUMBERS[recall.ENOUGH]} are enough" in PAGE
