"""What a coach would whisper: examples from other stories, and hints that have a price."""

from dataclasses import replace

import pytest
from small_questions import a_question

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.hint import PRICES, Hint, HintKind, price_of
from mockroom.domain.hints import hint_text, offers
from mockroom.domain.level import Level
from mockroom.domain.question import SignalUse
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal
from mockroom.domain.stronger import stronger


def an_indicator(name: str, kind: IndicatorKind, *hits: str) -> Indicator:
    return Indicator(id=name, says=name, kind=kind, patterns=("x",), hits=hits, misses=())


ASKING = Signal(
    id="asking",
    name="Asking",
    short="Asking",
    meaning="Asks the people who know.",
    levels=LevelGuide(absent="-", claimed="-", shown="-", strong="-"),
    indicators=(
        an_indicator("claims it", IndicatorKind.CLAIM, "I am curious."),
        an_indicator("asks", IndicatorKind.ACTION, "I asked the smith.", "I asked the cook."),
        an_indicator("goes there", IndicatorKind.ACTION, "I walked over to the forge."),
        an_indicator("says why", IndicatorKind.DEPTH, "Nobody else had the key."),
    ),
    probes=("Whom did you ask?",),
    tips=("Say whom you asked.",),
)
QUESTION = a_question("stuck")
CATALOGUE = Catalogue(questions={"stuck": QUESTION}, signals={"asking": ASKING})


def scored(level: Level, *missing: str) -> SignalScore:
    return SignalScore(signal="asking", name="Asking", level=level, evidence=(), missing=missing)


def test_below_shown_the_example_tells_a_deed_and_at_shown_the_reasons() -> None:
    all_missing = ("asks", "goes there", "says why")
    deed = stronger(scored(Level.CLAIMED, *all_missing), ASKING, QUESTION)
    assert deed is not None
    assert (deed.says, deed.sentence) == ("asks", "I asked the smith.")
    reasons = stronger(scored(Level.SHOWN, *all_missing), ASKING, QUESTION)
    assert reasons is not None
    assert reasons.says == "says why"


def test_only_what_the_answer_lacks_is_shown_and_nothing_where_it_is_strong() -> None:
    found = stronger(scored(Level.ABSENT, "goes there"), ASKING, None)
    assert found is not None
    assert found.sentence == "I walked over to the forge."
    assert stronger(scored(Level.STRONG, "asks"), ASKING, QUESTION) is None
    assert stronger(scored(Level.ABSENT), ASKING, QUESTION) is None


def test_no_example_comes_from_the_model_answer() -> None:
    model = replace(QUESTION.model_answer, action="So  I asked\nthe smith. I asked the cook.")
    question = replace(QUESTION, model_answer=model)
    found = stronger(scored(Level.ABSENT, "asks", "goes there"), ASKING, question)
    assert found is not None
    assert found.sentence == "I walked over to the forge."
    assert "forge" in hint_text(
        HintKind.EXAMPLE, "asking", question, replace(CATALOGUE, questions={"stuck": question})
    )


def test_indicators_of_the_question_give_examples_too() -> None:
    own = an_indicator("asks twice", IndicatorKind.ACTION, "I asked him again.")
    question = replace(QUESTION, signals=(SignalUse(id="asking", here="-", indicators=(own,)),))
    found = stronger(scored(Level.ABSENT, "asks twice"), ASKING, question)
    assert found is not None
    assert found.sentence == "I asked him again."


def test_every_hint_has_a_price_and_a_text() -> None:
    offered = offers(QUESTION, CATALOGUE, (), signals_shown=False)
    assert {one.kind for one in offered} == set(HintKind)
    for one in offered:
        assert one.price == PRICES[one.kind] > 0
        assert hint_text(one.kind, one.signal, QUESTION, CATALOGUE)
    strategy = hint_text(HintKind.OUTLINE, "", QUESTION, CATALOGUE)
    assert strategy == QUESTION.coach.strategy  # more than the guide, which costs nothing


def test_a_hint_that_was_taken_costs_nothing_more() -> None:
    taken = (Hint(kind=HintKind.SIGNAL, signal="asking", price=2),)
    prices = {
        (one.kind, one.signal): one.price
        for one in offers(QUESTION, CATALOGUE, taken, signals_shown=False)
    }
    assert prices[HintKind.SIGNAL, "asking"] == 0
    assert prices[HintKind.EXAMPLE, "asking"] == PRICES[HintKind.EXAMPLE]
    assert price_of(taken) == 2


def test_names_that_the_sidebar_shows_are_not_sold() -> None:
    kinds = {one.kind for one in offers(QUESTION, CATALOGUE, (), signals_shown=True)}
    assert HintKind.SIGNALS not in kinds


def test_a_hint_about_a_signal_of_another_question_does_not_exist() -> None:
    for kind in (HintKind.SIGNAL, HintKind.EXAMPLE):
        with pytest.raises(KeyError):
            hint_text(kind, "grit", QUESTION, CATALOGUE)
