"""Deeds told in two neighbouring sentences: claimed at most, and only if plainly done."""

from dataclasses import replace

import pytest

from domain.scoring.small import ASKING, CATALOGUE, RUBRIC, indicator
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.level import Level
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.explain import explain
from mockroom.domain.scoring.rubric import compile_signal
from mockroom.domain.scoring.scorecard import Evidence, Reason, Verdict
from mockroom.domain.signal import Doer, Indicator, IndicatorKind, Scope

CLAIMED = [
    ("the deed first", "I sounded out everyone. Both foremen were stubborn."),
    ("the deed last", "Both foremen were stubborn. So I sounded out everyone."),
    ("three slots", "Both foremen were stubborn. I got them into my hut, together."),
]
NOTHING = [
    ("a sentence between", "I sounded out everyone. It rained. Both foremen were stubborn."),
    ("negated deed", "I did not sound out anybody. Both foremen were stubborn."),
    ("negated topic", "I sounded out everyone. There were no foremen or teams."),
    ("would", "I would sound out everyone. Both foremen were stubborn."),
    ("somebody else", "My boss sounded out everyone. Both foremen were stubborn."),
    ("the group", "We sounded out everyone. Both foremen were stubborn."),
    ("no verb", "The asks were many. Why was plain."),
    ("wrong order", "Why was the question. I asked."),
    (
        "too far apart",
        "I sounded out everyone who had come to the yard that day, in the rain, with their boots "
        "and bags and dogs and children beside them. Of all who stood around there and had nothing "
        "to do both foremen were stubborn.",
    ),
]


def _evidence(text: str) -> tuple[Evidence, ...]:
    return score(text, RUBRIC).signals[0].evidence


@pytest.mark.parametrize("text", [c[1] for c in CLAIMED], ids=[c[0] for c in CLAIMED])
def test_words_in_two_neighbouring_sentences_claim(text: str) -> None:
    (one,) = _evidence(text)
    assert (one.verdict, one.reason) == (Verdict.PARTIAL, Reason.SPREAD)
    assert score(text, RUBRIC).level_of("asking") is Level.CLAIMED


@pytest.mark.parametrize("text", [c[1] for c in NOTHING], ids=[c[0] for c in NOTHING])
def test_words_that_are_not_plainly_one_deed_do_not(text: str) -> None:
    assert not any(one.reason is Reason.SPREAD for one in _evidence(text))
    assert score(text, RUBRIC).level_of("asking") is Level.ABSENT


def test_the_quote_covers_both_sentences_and_the_parts_their_words() -> None:
    text = "It was cold. I sounded out everyone. Both foremen were stubborn. We left."
    (one,) = _evidence(text)
    assert one.quote.of(text) == "I sounded out everyone. Both foremen were stubborn"
    assert [part.of(text) for part in one.parts] == ["sounded out", "Both foremen"]
    assert one.sentence.of(text).startswith("I sounded out everyone")


def test_one_sentence_that_says_it_all_is_better() -> None:
    text = "I sounded out everyone. Both foremen were stubborn. I sounded out the team."
    first, *rest = (one for one in _evidence(text) if one.verdict is Verdict.CREDITED)
    assert not rest
    assert first.quote.of(text) == "I sounded out the team"


def test_a_sentence_that_is_a_list_lends_no_words() -> None:
    text = "I sounded out everyone. Both foremen, teams, sides, leads, heads, shifts, trust, drive."
    assert score(text, RUBRIC).level_of("asking") is Level.ABSENT


def test_another_paragraph_lends_no_words() -> None:
    text = "I sounded out everyone.{}Both foremen were stubborn."
    assert score(text.format("\n"), RUBRIC).level_of("asking") is Level.CLAIMED
    assert score(text.format("\n\n"), RUBRIC).level_of("asking") is Level.ABSENT


def test_the_explanation_names_it() -> None:
    text = "I sounded out everyone. Both foremen were stubborn."
    (signal,) = explain(text, RUBRIC).signals
    considered = [hit for one in signal.indicators for hit in one.hits]
    assert [hit.evidence.reason for hit in considered] == [Reason.SPREAD]


CLOSE = {
    "one clause": indicator("x", IndicatorKind.ACTION, "sound out + @party", scope=Scope.CLAUSE),
    "waits for a deed": indicator("x", IndicatorKind.ACTION, "sound out + @party", deed_within=2),
    "no action": indicator("x", IndicatorKind.AGAINST, "sound out + @party"),
    "anybody's": indicator("x", IndicatorKind.ACTION, "sound out + @party", agent=Doer.ANY),
}


@pytest.mark.parametrize("one", CLOSE.values(), ids=CLOSE)
def test_an_indicator_that_needs_its_words_close_does_not_spread(one: Indicator) -> None:
    signal = replace(ASKING, indicators=(one,))
    rubric = compile_signal(signal, Catalogue(signals={"asking": signal}, sets=CATALOGUE.sets))
    text = "I rang him. I sounded out everyone. Both foremen were stubborn. I wrote it down."
    assert not score(text, rubric).signals[0].evidence
