"""How raw text becomes tokens and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.scoring.sentences import LONGEST
from mockroom.domain.scoring.text import read

SENTENCES = [
    ("two statements", "I asked. They agreed.", ["I asked", "They agreed"]),
    ("an abbreviation", "I rang Dr. Ray at once.", ["I rang Dr. Ray at once"]),
    ("an initial", "I met J. Ortiz there. She left.", ["I met J. Ortiz there", "She left"]),
    ("a time", "We met at 3.30 and left.", ["We met at 3.30 and left"]),
    ("it ends in I", "So did I. They left.", ["So did I", "They left"]),
    ("a question", "Why? Nobody knew.", ["Why", "Nobody knew"]),
    ("bullets", "What I did\n- rang them\n- wrote it down",
     ["What I did", "rang them", "wrote it down"]),
    ("a blank line", "we met\n\nthey agreed", ["we met", "they agreed"]),
    ("a hard-wrapped line", "we met them\nin the yard", ["we met them\nin the yard"]),
    ("a quotation", 'He said "no." I asked why.', ['He said "no', "I asked why"]),
]  # fmt: skip

TOKENS = [
    ("a contraction", "didn't", ["did", "n't"]),
    ("a curly apostrophe", "I’d can’t won’t", ["i", "'d", "can", "n't", "will", "n't"]),
    ("no apostrophe at all", "didnt im cannot", ["did", "n't", "i", "'m", "can", "not"]),
    ("a possessive", "Maria's", ["maria", "'s"]),
    ("a hyphen", "follow-up", ["follow", "up"]),
    ("British spelling", "organised behaviour programme", ["organized", "behavior", "program"]),
    ("words that only look British", "advise promise exercise", ["advise", "promise", "exercise"]),
    ("figures", "15k $2M 35% 35 % 99.99", ["15k", "$2m", "35%", "35%", "99.99"]),
    ("another script", "日本 ой", ["日本", "ой"]),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in SENTENCES],
                         ids=[r[0] for r in SENTENCES])  # fmt: skip
def test_a_text_is_divided_into_its_sentences(text: str, expected: list[str]) -> None:
    answer = read(text)
    assert [answer.span(*one).of(text) for one in answer.sentences] == expected


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in TOKENS], ids=[r[0] for r in TOKENS])
def test_words_are_normalised_token_by_token(text: str, expected: list[str]) -> None:
    assert [token.norm for token in read(text).tokens] == expected


@given(st.text())
def test_every_token_and_sentence_stands_where_it_says(text: str) -> None:
    answer = read(text)
    ends = [0]
    for token in answer.tokens:
        assert ends[-1] <= token.start < token.end <= len(text)
        ends.append(token.end)
    assert [i for s in answer.sentences for i in range(*s)] == list(range(len(answer.tokens)))


def test_a_sentence_without_an_end_is_divided_at_joining_words() -> None:
    rambling = "I rang them and they said no " * 40
    lengths = [last - first for first, last in read(rambling).sentences]
    assert len(lengths) > 1
    assert max(lengths) <= LONGEST


FORGOTTEN = [
    ("a capital", "I rang the ward She was off sick", ["I rang the ward", "She was off sick"]),
    ("a name of several words", "I work at the Home for the Blind", None),
    ("a heading", "How I Dealt With The Flood", None),
    ("he said I", "he told me I was late", None),
]
RUN_ON = (
    "we had a new scanner at the gate and nobody had been shown how it works so the queue went "
    "twice round the yard i rang the depot they sent a lad with a card in his hand he showed me "
    "the menu i wrote it on the back of a ticket it hung there all summer"
)


@pytest.mark.parametrize(("text", "parts"), [r[1:] for r in FORGOTTEN],
                         ids=[r[0] for r in FORGOTTEN])  # fmt: skip
def test_a_forgotten_stop_is_seen_by_its_capital(text: str, parts: list[str] | None) -> None:
    answer = read(text)
    assert [answer.span(*one).of(text) for one in answer.sentences] == (parts or [text])


def test_a_text_without_stops_is_divided_where_subjects_begin() -> None:
    answer = read(RUN_ON)
    openings = [answer.tokens[one.first].norm for one in answer.sentences]
    assert openings == ["we", "i", "they", "he", "i"]


@pytest.mark.parametrize("inner", ["in the meeting I", "the most we"])
def test_a_subject_that_belongs_to_what_stands_before_it_begins_no_sentence(inner: str) -> None:
    """Not "in the meeting" and "the most", which tell nothing yet, alone."""
    text = f"{inner} allowed one question only and nobody spoke for a while " + "and so on " * 12
    first, last = read(text).sentences[0]
    assert " ".join(token.norm for token in read(text).tokens[first:last]).startswith(
        f"{inner} allowed".lower()
    )
