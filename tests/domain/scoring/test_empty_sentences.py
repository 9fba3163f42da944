"""Sentences that tell nothing: lists, and the words of interviews without a story."""

import pytest

from mockroom.domain.scoring.guards import empty_sentences
from mockroom.domain.scoring.scorecard import Reason
from mockroom.domain.scoring.text import read

VOCABULARY = [
    "I leveraged stakeholder alignment to drive strategic outcomes across the organisation.",
    "I demonstrated resilience, empathy and integrity while driving continuous improvement.",
]
LISTS = [
    "Cost of delay, total cost of ownership, business case.",
    "Must-haves, nice-to-haves, ruthless cutting, critical path",
    "Ownership, extreme ownership, accountability, initiative",
    "Consensus building active listening compromise empathy vision",
]
TOLD = [
    "I took the broken trolley to the porter and asked him to sign for it.",
    "I wrote the incident report myself and followed each action until it was done.",
    "I owned up to the owner of the van before he saw the dent.",
    "Nobody approved it, nobody said stop either.",
]


@pytest.mark.parametrize("text", VOCABULARY)
def test_a_sentence_of_interview_words_tells_nothing(text: str) -> None:
    assert empty_sentences(read(text)) == {0: Reason.VOCABULARY}


@pytest.mark.parametrize("text", LISTS)
def test_a_list_tells_nothing(text: str) -> None:
    assert empty_sentences(read(text)) == {0: Reason.LIST}


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_with_something_particular_is_prose(text: str) -> None:
    assert empty_sentences(read(text)) == {}


def test_a_sentence_said_again_tells_nothing_new() -> None:
    assert empty_sentences(read("I rang him. Then I left. I rang him.")) == {2: Reason.REPEATED}


STUFFED = (
    "My leadership is about empathy and clear communication. I listened to every stakeholder. "
    "I fostered trust and accountability in the team, and I gave constructive feedback. "
    "That drove performance and growth, and I reflected on the impact of my leadership."
)


def test_in_an_answer_full_of_interview_words_hardly_any_sentence_tells_something() -> None:
    assert set(empty_sentences(read(STUFFED)).values()) == {Reason.VOCABULARY}
    assert len(empty_sentences(read(STUFFED))) == 4


def test_one_such_sentence_does_not_spoil_a_story() -> None:
    story = "I listened to every driver at the gate. I drew the route on a flour sack. " * 4
    assert 0 not in empty_sentences(read(story + STUFFED.split(". ")[2] + "."))


def test_what_little_is_told_in_such_words_tells_no_less_when_it_is_said_twice() -> None:
    little = "".join(part + ". " for part in STUFFED.split(". ")[:3])
    once, twice = empty_sentences(read(little)), empty_sentences(read(little * 2))
    assert {one: why for one, why in twice.items() if one < 3} == once
    assert len(once) < 3
