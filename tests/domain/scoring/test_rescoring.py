"""Scoring while a text is written: always what `score` gives, and only what changed is surveyed."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.scoring.small import RUBRIC
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.figures import Figure
from mockroom.domain.scoring.matcher import Found, Matcher
from mockroom.domain.scoring.rescoring import Scorer
from mockroom.domain.scoring.rubric import Rubric, compile_rubric, shipped_texts
from mockroom.domain.scoring.text import Token

EXAMPLE = Path(__file__).parents[3] / "docs/examples/answer.txt"
SENTENCES = (
    "Two depots had argued for a month about the cold store.",
    "I asked both foremen why, and they told me",
    "My manager would not hear of it; she rang the head of sales!",
    "Maria and I got both teams together. I think",
    "We talked over them and cut it from nine to three days,",
    "Nobody had asked them because they were afraid.",
    "so I ring him. I ask him why. I write it down",
    "I always sound out the team whenever it rains",
    "If I had known I would have asked.\n\n",
    "- third shift, by half\n- A third of the",
    "Later she asked me to sound out both foremen, which I did not",
    "the end of it the driver he said I was a good listener you know maybe",
    "in the end we were asked by",
)
WORDS = (
    "I we she Maria and , . ? \n\n not would asked ask why because foremen third by in half 12 "
    "think driver teh askd managr you know I've didn't who when had the a — was been to"
).split(" ")
SHIPPED = ("I asked both foremen why, and they told me what had happened in the yard.",)
PLACES = st.integers(0, 10_000)
EDITS = st.one_of(
    st.tuples(st.just("insert"), PLACES, st.sampled_from([*WORDS, *SENTENCES])),
    st.tuples(st.just("delete"), PLACES, st.integers(1, 40)),
    st.tuples(st.just("letter"), PLACES, st.sampled_from("aeIst .,\n'")),
    st.tuples(st.just("move"), PLACES, PLACES),
)
Edit = tuple[str, int, str | int]


def edited(text: str, edit: Edit) -> str:
    """The text after an edit at a place, which counts round and round."""
    what, at, more = edit
    place = at % (len(text) + 1)
    if what == "delete":
        return text[:place] + text[place + int(more) :]
    if what == "move":
        other = int(more) % (len(text) + 1)
        low, high = sorted((place, other))
        return text[high:] + text[:low] + text[low:high]
    blank = "" if what == "letter" else " "
    return f"{text[:place]}{blank}{more}{blank}{text[place:]}"


@cache
def shipped_rubric() -> tuple[Rubric, tuple[str, ...]]:
    catalogue = load([shipped_content()]).catalogue
    question = catalogue.questions["deadlock-influence"]
    return compile_rubric(question, catalogue), shipped_texts(question)


@settings(deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=8), st.lists(EDITS, max_size=12))
def test_after_every_edit_the_scorecard_is_that_of_a_fresh_score(
    sentences: list[str], edits: list[Edit]
) -> None:
    scorer = Scorer(RUBRIC, SHIPPED)
    text = " ".join(sentences)
    assert scorer.score(text) == score(text, RUBRIC, SHIPPED)
    for edit in edits:
        text = edited(text, edit)
        assert scorer.score(text) == score(text, RUBRIC, SHIPPED)


@settings(max_examples=15, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=6))
def test_it_is_the_same_with_a_whole_question(edits: list[Edit]) -> None:
    rubric, shipped = shipped_rubric()
    scorer = Scorer(rubric, shipped)
    text = EXAMPLE.read_text(encoding="utf-8")
    for edit in edits:
        text = edited(text, edit)
        assert scorer.score(text) == score(text, rubric, shipped)


@pytest.fixture
def surveyed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are walked through, by their words."""
    seen: list[str] = []
    walk = Matcher.survey

    def survey(
        matcher: Matcher, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> Found:
        seen.append(" ".join(token.norm for token in tokens[first:last]))
        return walk(matcher, tokens, first, last, figures)

    monkeypatch.setattr(Matcher, "survey", survey)
    return seen


def told(*sentences: str) -> str:
    return " ".join(sentences)


STORY = ("I rang the yard.", "Two drivers were late that day.", "I asked them why.", "It helped.")


def test_only_the_sentence_that_changed_is_surveyed(surveyed: list[str]) -> None:
    scorer = Scorer(RUBRIC)
    scorer.score(told(*STORY))
    assert len(surveyed) == len(STORY)
    surveyed.clear()
    scorer.score(told(STORY[0], "Three drivers were late that day.", *STORY[2:]))
    assert surveyed == ["three drivers were late that day"]


def test_a_sentence_put_before_the_others_moves_them_and_no_more(surveyed: list[str]) -> None:
    scorer = Scorer(RUBRIC)
    scorer.score(told(*STORY))
    surveyed.clear()
    text = told("The frost came early.", *STORY)
    assert scorer.score(text) == score(text, RUBRIC)
    assert surveyed[: -len(STORY) - 1] == ["the frost came early"]


def test_taking_an_edit_back_surveys_nothing(surveyed: list[str]) -> None:
    scorer = Scorer(RUBRIC)
    for text in (told(*STORY), told(*STORY, "So it went.")):
        scorer.score(text)
    surveyed.clear()
    scorer.score(told(*STORY))
    assert surveyed == []


def test_who_tells_the_story_may_change_every_verdict_and_surveys_nothing(
    surveyed: list[str],
) -> None:
    scorer = Scorer(RUBRIC)
    ours = "We met. We asked them why. We wrote it down."
    scorer.score(ours)
    surveyed.clear()
    text = f"{ours} I rang. I went. I asked."
    card = scorer.score(text)
    assert not set(surveyed) & {"we met", "we asked them why", "we wrote it down"}
    assert card == score(text, RUBRIC)


def test_what_is_remembered_is_bounded_by_the_last_two_texts() -> None:
    scorer = Scorer(RUBRIC)
    most = 0
    for number in range(200):
        scorer.score(f"I asked number {number} why. Then {number} drivers left. It rained.")
        most = max(most, scorer.remembered)
    assert most <= 6


def test_a_sentence_is_read_again_when_what_it_leans_on_changes_beyond_its_end() -> None:
    scorer = Scorer(RUBRIC, ())
    held = "Both foremen together I get"
    for text in (f"{held} The gate shut.", f"{held} Told him so.", f"{held} The gate shut."):
        assert scorer.score(text) == score(text, RUBRIC)
    assert score(f"{held} The gate shut.", RUBRIC) != score(f"{held} Told him so.", RUBRIC)
