"""The outline shows the shape of an answer, the band how long it may be."""

import pytest

from mockroom.domain.band import SENTENCES, Where, band_for
from mockroom.domain.outline import OPENING, outline
from mockroom.domain.question import Seniority
from mockroom.domain.scoring.scorecard import SectionSpan, StarMap
from mockroom.domain.scoring.text import read
from mockroom.domain.section import Section

S, T, A, R, L = Section


def star_of(text: str, *sections: Section) -> StarMap:
    answer = read(text)
    spans = [answer.span(*one) for one in answer.sentences]
    return StarMap(
        shares=(),
        sentences=tuple(
            SectionSpan(span=span, section=section)
            for span, section in zip(spans, sections, strict=True)
        ),
    )


def test_each_paragraph_has_a_line_with_the_section_that_fills_it() -> None:
    text = "\nIt was shut.\n\nI rang him. I fixed the gate for good.\n  \nIt ran."
    lines = outline(text, star_of(text, S, T, A, R))
    assert [(one.letter, one.opening, one.words) for one in lines] == [
        ("S", "It was shut.", 3),
        ("A", "I rang him. I fixed the gate for good.", 9),
        ("R", "It ran.", 2),
    ]
    assert [text[one.start] for one in lines] == ["I", "I", "I"]


def test_without_blank_lines_every_line_is_a_paragraph_and_with_them_it_is_not() -> None:
    assert len(outline("One.\nTwo.\nThree.", StarMap(shares=(), sentences=()))) == 3
    assert len(outline("One.\nTwo.\n\nThree.\n", StarMap(shares=(), sentences=()))) == 2
    assert outline(" \n\n ", StarMap(shares=(), sentences=())) == ()


def test_a_long_paragraph_is_quoted_in_part_and_one_that_was_not_read_has_no_letter() -> None:
    (line,) = outline("word " * 200, StarMap(shares=(), sentences=()))
    assert (line.words, line.letter, line.section) == (200, " ", None)
    assert 0 < len(line.opening) <= OPENING


@pytest.mark.parametrize(
    ("words", "where"),
    [(0, Where.UNDER), (279, Where.UNDER), (280, Where.WITHIN), (700, Where.WITHIN),
     (701, Where.OVER)],
)  # fmt: skip
def test_the_band_follows_from_the_minutes(words: int, where: Where) -> None:
    band = band_for(Seniority.SENIOR, 5)
    assert band.where(words) is where
    assert (band.low_seconds, band.high_seconds) == (120, 300)
    assert SENTENCES[where].endswith(".")


def test_a_senior_story_has_to_hold_more_and_no_band_is_empty() -> None:
    lows = [band_for(one, 4).low for one in (Seniority.JUNIOR, Seniority.MID, Seniority.STAFF)]
    assert lows == sorted(set(lows))
    for seniority in Seniority:
        for minutes in (1, 60):
            band = band_for(seniority, minutes)
            assert 0 < band.low < band.high
