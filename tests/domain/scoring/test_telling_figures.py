"""Which figures of an answer are told to its candidate as figures."""

import pytest

from domain.scoring.small import RUBRIC
from mockroom.domain.scoring.engine import score

TOLD = [
    ("I delivered 412 copies at eleven on the Friday.", ["412"]),
    ("We had twelve nurses for 4,800 people.", ["twelve", "4,800"]),
    ("I moved 180 rolls and forty trays in two weeks.", ["180", "forty", "two weeks"]),
    ("There were 6 samples, and later 14.", ["6", "14"]),
    ("At ten past five we were two, and three of them left.", []),
    ("In 2019 I was the third on the list.", []),
    ("It fell from 9 to 3 days.", ["from 9 to 3 days"]),
]


@pytest.mark.parametrize(("text", "figures"), TOLD)
def test_what_counts_something_is_a_figure(text: str, figures: list[str]) -> None:
    told = score(text, RUBRIC).delivery.figures
    assert [span.of(text) for span in told] == figures
