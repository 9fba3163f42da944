"""What counts as the candidate's deed, and which deeds take something in hand."""

import pytest

from mockroom.domain.scoring.context import read_contexts
from mockroom.domain.scoring.text import read

DEEDS = [
    ("a verb of doing", "I rewrote the list", ["rewrote"]),
    ("a word with somebody", "I had a quiet word with him", ["had"]),
    ("something done by others", "I had the wall checked", ["had", "checked"]),
    ("somebody brought to it", "I got the head to agree", ["got"]),
    ("somebody brought to it by name", "I got Lena and Mr Ford to sit down", ["got"]),
    ("others made to do it", "I had them toss a coin", ["had"]),
    ("a state reached", "I got ready to leave", []),
    ("a verb that looks like its base", "I rang him and put up a sign", ["rang", "put"]),
    ("work done", "I did the front end", ["did"]),
    ("a tool used", "I used a torch", ["used"]),
    ("a habit of old", "I used to swim", []),
    ("after a comma behind it", "I saw it, printed the lists", ["printed"]),
    ("a broken thing", "The lift was broken", []),
    ("how somebody felt", "She was ashamed of it", []),
    ("a general truth", "once a decision is made", []),
    ("a state", "I had two brothers", []),
    ("something received", "I got a phone call from him", []),
    ("a duty", "I had to go", []),
    ("somebody else's", "he rewrote the list", []),
    ("of a thing", "the press stopped", []),
    ("of a thing without an article", "deliveries stopped", []),
    ("of it", "It ran through the night and burned the lot", []),
    ("of a name in an aside", "Their foreman, Paul, called me", []),
    ("done by nobody named", "The list was rewritten", []),
    ("done by me", "The list was rewritten by me", ["rewritten"]),
    ("what describes a thing", "Returned saddles went down", []),
    ("growing up", "I grew up by the sea", []),
    ("of the firm I spoke of", "I told him the firm changed it", ["told"]),
]
IN_HAND = [
    ("a verb of doing", "I rewrote the list", True),
    ("a word", "I had a word with him", False),
    ("an order", "I had the wall checked", True),
    ("a remark", "I said it was late", False),
    ("a request", "I asked for a second pair of hands", True),
    ("a walk", "I went home", False),
    ("a search", "I went through all four boxes", True),
    ("a start", "I started ringing the parents", True),
    ("a stay", "I stayed late", True),
]
PRESENT_STORY = (
    "It is a Friday night and the oven stops. I ring the fitter, I move the trays to the bakery "
    "next door and I write the times on the wall. He came at six."
)
PRESENT_HABIT = (
    "I always ring the fitter when an oven stops. I usually move the trays and I write the times "
    "on the wall. If he is late I go home."
)


def _deeds(text: str) -> list[str]:
    answer = read(text)
    contexts = read_contexts(answer)
    return [answer.tokens[deed.token].norm for one in contexts.sentences for deed in one.deeds]


@pytest.mark.parametrize(("text", "deeds"), [r[1:] for r in DEEDS], ids=[r[0] for r in DEEDS])
def test_a_deed_is_the_candidates_own_doing(text: str, deeds: list[str]) -> None:
    assert _deeds(f"I was there. {text}.") == deeds


@pytest.mark.parametrize(("text", "in_hand"), [r[1:] for r in IN_HAND], ids=[r[0] for r in IN_HAND])
def test_some_deeds_take_a_thing_in_hand_and_some_leave_it(text: str, in_hand: bool) -> None:
    contexts = read_contexts(read(f"{text}."))
    assert contexts.acts_upon(0, 1) is in_hand


def test_a_story_told_in_the_present_tense_has_deeds() -> None:
    assert _deeds(PRESENT_STORY) == ["ring", "move", "write"]


def test_a_habit_told_in_the_present_tense_has_none() -> None:
    assert _deeds(PRESENT_HABIT) == []
