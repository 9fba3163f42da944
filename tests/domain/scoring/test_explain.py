"""Every hit with what became of it, and what in the rule gave the level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.scoring.small import RUBRIC
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.explain import Considered, explain
from mockroom.domain.scoring.levels import Rule
from mockroom.domain.scoring.scorecard import Reason, Verdict

RULES = [
    ("I asked them why. He said no because he was afraid.", Rule.DEPTH),
    ("I asked them why and cut it from nine to three days.", Rule.CHANGE),
    ("I asked the driver why he was late.", Rule.ACTION),
    ("I asked them why but I talked over them.", Rule.AGAINST),
    ("We asked them why.", Rule.PARTLY),
    ("I am a good listener.", Rule.PARTLY),
    ("I would ask them why.", Rule.NOTHING),
    ("I painted the fence.", Rule.NOTHING),
]


def hits(text: str, indicator: str, shipped: tuple[str, ...] = ()) -> tuple[Considered, ...]:
    (signal,) = explain(text, RUBRIC, shipped).signals
    return next(one.hits for one in signal.indicators if one.id == indicator)


@pytest.mark.parametrize(("text", "rule"), RULES, ids=[text for text, _ in RULES])
def test_a_level_names_what_in_the_rule_gave_it(text: str, rule: Rule) -> None:
    (signal,) = explain(text, RUBRIC).signals
    assert signal.rule is rule
    assert signal.score.level is rule.level


def test_hits_that_the_scorecard_cuts_are_told() -> None:
    text = " ".join(f"I asked driver {number} why." for number in range(7))
    found = hits(text, "asks-why")
    assert [one.evidence.verdict for one in found] == [Verdict.CREDITED, *[Verdict.SET_ASIDE] * 6]
    assert {one.evidence.reason for one in found[1:]} == {Reason.REPEATED}
    assert [one.listed for one in found] == [True] * 4 + [False] * 3
    assert [one.better for one in found] == [None] * 7


def test_a_hit_that_lost_to_a_better_one_in_its_sentence_names_that() -> None:
    asked, sounded = hits("I asked why and sounded out both foremen.", "asks-why")
    assert (asked.pattern, sounded.pattern) == ("ask > why|what", "sound out + @party")
    assert sounded.evidence.verdict is Verdict.CREDITED
    assert (sounded.listed, sounded.better) == (True, None)
    assert (asked.listed, asked.better) == (False, "sound out + @party")
    assert asked.evidence.verdict is Verdict.SET_ASIDE


def test_what_is_held_back_names_reason_and_word() -> None:
    (held,) = hits("I did not ask them why.", "asks-why")
    text = "I did not ask them why."
    assert held.evidence.reason is Reason.NEGATED
    assert held.evidence.cue is not None
    assert held.evidence.cue.of(text) == "not"


def test_indicators_without_a_hit_are_named_as_well() -> None:
    (signal,) = explain("I asked them why.", RUBRIC).signals
    assert [one.id for one in signal.indicators if not one.hits] == [
        "brings-together", "tells-reason", "says-listener", "talks-over", "nobody-asked"
    ]  # fmt: skip


WORDS = st.sampled_from(
    "I we my manager asked ask why because afraid would not and but , . both foremen team brought "
    "together always good listener 12 35% from to nobody talked over them sounded out".split()
)


@given(st.lists(WORDS, max_size=50).map(" ".join))
def test_the_explanation_is_that_of_the_scorecard(text: str) -> None:
    why = explain(text, RUBRIC)
    assert why.card == score(text, RUBRIC)
    (signal,) = why.signals
    told = [one for indicator in signal.indicators for one in indicator.hits]
    listed = sorted((one.evidence for one in told if one.listed), key=repr)
    assert listed == sorted(signal.score.evidence, key=repr)
    assert signal.rule.level is signal.score.level
    assert all((one.better is None) or not one.listed for one in told)
