"""Sections that the candidate made are shown as they were made."""

import re

from mockroom.domain.own_sections import own_sections
from mockroom.domain.parts import Parts, cuts_of, joined
from mockroom.domain.scoring.scorecard import SectionShare, SectionSpan, Span, StarMap
from mockroom.domain.section import Section

PARTS = Parts(
    texts=(
        "In May the oven at our bakery broke.",
        "",
        "I called two firms. I told the night shift. I borrowed an oven.",
        "",
        "The ovens of Brandt in Kassel.",
    )
)
ANSWER = joined(PARTS)


def star_of(text: str) -> StarMap:
    """A reading in which every sentence tells an action."""
    spans = tuple(
        SectionSpan(span=Span(*found.span()), section=Section.ACTION)
        for found in re.finditer(r"\S[^.]*\.", text)
    )
    shares = tuple(
        SectionShare(
            section=one, present=one is Section.ACTION, words=0, share=0.0, low=0.1, high=0.9
        )
        for one in Section
    )
    return StarMap(shares=shares, sentences=spans)


def test_the_shares_are_those_of_the_fields_whatever_their_words_read_as() -> None:
    read = star_of(ANSWER)
    assert not read.has(Section.LEARNING)
    own = own_sections(read, ANSWER, ANSWER, cuts_of(PARTS))
    assert [one.words for one in own.shares] == [8, 0, 13, 0, 6]
    assert [one.present for one in own.shares] == [True, False, True, False, True]
    assert own.sentences[-1].section is Section.LEARNING
    assert [one.span for one in own.sentences] == [one.span for one in read.sentences]


def test_what_is_said_to_a_follow_up_counts_as_it_reads() -> None:
    text = f"{ANSWER}\n\nSales rose by 20 percent."
    own = own_sections(star_of(text), text, ANSWER, cuts_of(PARTS))
    assert [one.words for one in own.shares] == [8, 0, 18, 0, 6]
    assert own.sentences[-1].section is Section.ACTION


def test_an_answer_without_sections_of_its_own_is_shown_as_it_reads() -> None:
    read = star_of(ANSWER)
    assert own_sections(read, ANSWER, ANSWER, ()) is read
