"""What happened after a deed counts where the deed is told, and not far from it."""

import pytest

from domain.scoring.small import CATALOGUE, GUIDE, indicator
from mockroom.domain.level import Level
from mockroom.domain.scoring.context import EFFECT_WITHIN
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_signal
from mockroom.domain.signal import Doer, IndicatorKind, Signal

GROWING = Signal(
    id="growing",
    name="Growing",
    short="Growing",
    meaning="Others can do more afterwards.",
    levels=GUIDE,
    indicators=(
        indicator("can-do-it", IndicatorKind.ACTION, "now + alone", agent=Doer.ANY),
        indicator("says-mentor", IndicatorKind.CLAIM, "good mentor"),
        indicator("does-it-all", IndicatorKind.AGAINST, "did it all"),
    ),
    probes=("Who?", "How?"),
    tips=("Say who.",),
)
RUBRIC = compile_signal(GROWING, CATALOGUE)
EFFECT = "Now she runs the till alone."
FILLER = ("It was June.", "The shop is small.", "There is one till.", "We sell bread.")


def _level(text: str) -> Level:
    return score(text, RUBRIC).signals[0].level


@pytest.mark.parametrize("between", range(EFFECT_WITHIN))
def test_an_effect_counts_where_a_deed_stands_before_it(between: int) -> None:
    text = " ".join(["I showed Mina the till.", *FILLER[:between], EFFECT])
    assert _level(text) is Level.SHOWN


def test_an_effect_far_from_any_deed_is_claimed_at_most() -> None:
    text = " ".join(["I showed Mina the till.", *FILLER[:EFFECT_WITHIN], EFFECT])
    assert _level(text) is Level.CLAIMED


@pytest.mark.parametrize("deed", ["I did not show Mina the till.", "I would show Mina the till."])
def test_an_effect_of_a_deed_undone_is_claimed_at_most(deed: str) -> None:
    assert _level(f"{deed} {EFFECT}") <= Level.CLAIMED


def test_what_a_thing_did_beside_somebody_elses_deed_is_claimed_at_most() -> None:
    told = "I showed Mina the till. Now the till runs alone, and {} the key."
    assert _level(told.format("I changed")) is Level.SHOWN
    assert _level(told.format("it has")) is Level.SHOWN
    assert _level(told.format("my manager changed")) is Level.CLAIMED


def test_what_the_other_did_by_themselves_is_an_effect() -> None:
    assert _level("I showed Mina the till. She now opened it alone.") is Level.SHOWN
