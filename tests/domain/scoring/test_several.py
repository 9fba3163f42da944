"""Several different actions of one signal make it strong; one action in many words does not."""

from dataclasses import replace

import pytest

from domain.scoring.small import ASKING, CATALOGUE, indicator
from mockroom.domain.level import Level
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_signal
from mockroom.domain.signal import IndicatorKind

_SIGNAL = replace(
    ASKING,
    indicators=(
        *ASKING.indicators,
        indicator("writes-down", IndicatorKind.ACTION, "write|wrote > down"),
    ),
)
RUBRIC = compile_signal(_SIGNAL, CATALOGUE)
CASES = [
    ("three", "I asked them why. I wrote it down. I got both foremen together.", Level.STRONG),
    (
        "three in two sentences",
        "I asked them why and wrote it down. I got both foremen together.",
        Level.STRONG,
    ),
    (
        "three in one sentence",
        "I asked them why, wrote it down and got both foremen together.",
        Level.SHOWN,
    ),
    ("two", "I asked them why. I wrote it down.", Level.SHOWN),
    ("one three times", "I asked them why. I asked her why. I asked him what.", Level.SHOWN),
    (
        "one of them by the group",
        "I asked them why. I wrote it down. It rained. It froze. We got both foremen together.",
        Level.SHOWN,
    ),
    (
        "three and the opposite",
        "I asked them why. I wrote it down. I got both foremen together. I talked over them.",
        Level.CLAIMED,
    ),
]


@pytest.mark.parametrize(("text", "level"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_level_counts_different_actions(text: str, level: Level) -> None:
    assert score(text, RUBRIC).level_of("asking") is level
