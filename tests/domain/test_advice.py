"""One thing to change, chosen from what a scorecard holds."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mockroom.domain.advice import NOTHING_LEFT, next_change
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import (
    Delivery,
    Evidence,
    Reason,
    Scorecard,
    SectionShare,
    SignalScore,
    Span,
    StarMap,
    Verdict,
)
from mockroom.domain.section import Section
from mockroom.domain.signal import Indicator, IndicatorKind, LevelGuide, Signal

TEXT = "We wrote the plan and would call every customer."


def _evidence(signal: str, reason: Reason, cue: str) -> Evidence:
    start = TEXT.index(cue)
    whole = Span(0, len(TEXT))
    return Evidence(
        signal=signal,
        indicator="does-it",
        says="does it",
        kind=IndicatorKind.ACTION,
        span=whole,
        quote=whole,
        parts=(whole,),
        sentence=whole,
        verdict=Verdict.PARTIAL,
        reason=reason,
        cue=Span(start, start + len(cue)),
    )


def _card(
    levels: Mapping[str, Level],
    evidence: tuple[Evidence, ...] = (),
    missing_section: Section | None = None,
) -> Scorecard:
    return Scorecard(
        question="q",
        rubric_digest="d",
        signals=tuple(
            SignalScore(
                signal=signal,
                name=signal.capitalize(),
                level=level,
                evidence=tuple(e for e in evidence if e.signal == signal),
                missing=(),
            )
            for signal, level in levels.items()
        ),
        star=StarMap(
            shares=tuple(
                SectionShare(
                    section=one,
                    present=one is not missing_section,
                    words=10,
                    share=0.2,
                    low=0.1,
                    high=0.5,
                )
                for one in Section
            ),
            sentences=(),
        ),
        delivery=Delivery(
            words=50,
            seconds=21,
            own=1,
            group=1,
            others=0,
            hedges=(),
            fillers=(),
            repeated=(),
            figures=(),
        ),
        overall=50,
        too_short=False,
    )


def _signals(*ids: str) -> dict[str, Signal]:
    indicator = Indicator(
        id="does-it",
        says="does it",
        kind=IndicatorKind.ACTION,
        patterns=("do",),
        hits=("a", "b"),
        misses=("a", "b"),
    )
    return {
        id: Signal(
            id=id,
            name=id.capitalize(),
            short=id,
            meaning="It.",
            levels=LevelGuide(absent="a", claimed="b", shown="c", strong="d"),
            indicators=(indicator,) * 3,
            probes=("p", "q"),
            tips=(f"{id}: begin here.", f"{id}: say more.", f"{id}: say why."),
        )
        for id in ids
    }


def test_the_weakest_signal_is_the_one_to_change() -> None:
    card = _card({"grit": Level.SHOWN, "care": Level.ABSENT, "wit": Level.CLAIMED})
    advice = next_change(card, TEXT, None, _signals("grit", "care", "wit"))
    assert advice.signal == "care"
    assert advice.sentence == "care: begin here."


def test_the_tip_follows_the_level_already_reached() -> None:
    advice = next_change(_card({"grit": Level.SHOWN}), TEXT, None, _signals("grit"))
    assert advice.sentence == "grit: say why."


@pytest.mark.parametrize(
    ("reason", "cue"), [(Reason.GROUP, "We wrote"), (Reason.HYPOTHETICAL, "would call")]
)
def test_a_cue_that_held_the_signal_back_is_quoted(reason: Reason, cue: str) -> None:
    card = _card({"grit": Level.CLAIMED}, (_evidence("grit", reason, cue),))
    assert f'"{cue}"' in next_change(card, TEXT, None, _signals("grit")).sentence


@pytest.mark.parametrize("would", ["'d", "\u2019d"])
def test_a_cue_that_is_half_of_a_contraction_is_quoted_as_the_whole_word(would: str) -> None:
    text = f"and that we{would} look at the figures, 'so' she said"
    start = text.index(would)
    held = replace(_evidence("grit", Reason.HYPOTHETICAL, "would"), cue=Span(start, start + 2))
    card = _card({"grit": Level.CLAIMED}, (held,))
    sentence = next_change(card, text, None, _signals("grit")).sentence
    assert f'in place of "we{would}":' in sentence
    assert Span(start - 2, start + 7).whole_words_of(text) == f"we{would} look"


def test_braces_in_the_answer_are_only_braces() -> None:
    text = "We {0} {cue} wrote."
    held = _evidence("grit", Reason.GROUP, "We wrote")
    card = _card({"grit": Level.CLAIMED}, (held,))
    assert "{0}" in next_change(card, text, None, _signals("grit")).sentence


def test_a_signal_that_left_the_bank_is_named() -> None:
    advice = next_change(_card({"grit": Level.ABSENT}), TEXT, None, {})
    assert "Grit" in advice.sentence


def test_with_all_signals_strong_a_missing_section_is_next() -> None:
    card = _card({"grit": Level.STRONG}, missing_section=Section.LEARNING)
    advice = next_change(card, TEXT, None, _signals("grit"))
    assert advice.signal is None
    assert "otherwise since then" in advice.sentence


def test_an_answer_that_lacks_nothing_is_to_be_told_aloud() -> None:
    advice = next_change(_card({"grit": Level.STRONG}), TEXT, None, _signals("grit"))
    assert advice.sentence == NOTHING_LEFT
