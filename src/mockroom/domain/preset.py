"""Presets: how an interview is to be held, chosen as one thing and not switch by switch.

A session carries the terms of its preset, so that an interview that is taken up again, or an
attempt that is looked back on, does not depend on what the presets have become meanwhile.
"""

from dataclasses import dataclass, field

from mockroom.domain.mode import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds in one interview beside its mode; what stands here holds for older files."""

    think_seconds: int = 0
    """Time to think before the answer, in seconds; 0: nothing is said about it."""
    sidebar: bool = True
    """Whether a coached interview shows the signals while writing."""
    one_take: bool = False
    """Whether an answer that is handed in stays handed in."""
    hints: bool = True
    """Whether a coached interview sells hints."""
    numbers: bool = True
    """Whether points, clocks and counts are shown; the words always are."""
    clock: bool = True
    """Whether the clock says anything about the time; it is kept all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A way of holding an interview, as one chooses it."""

    id: str
    """As settings, tracks and the command line name it."""
    title: str
    meaning: str
    """For whom and how, in a sentence."""
    mode: Mode
    terms: Terms = field(default_factory=Terms)


PRESETS = (
    Preset(
        id="coached",
        title="Coached",
        meaning="The signals light up while you write, and hints can be had for a price.",
        mode=Mode.COACHED,
    ),
    Preset(
        id="real",
        title="Real",
        meaning="Two minutes to think, one take, and nothing is shown before the debrief.",
        mode=Mode.REAL,
        terms=Terms(think_seconds=120, sidebar=False, one_take=True, hints=False),
    ),
    Preset(
        id="gentle",
        title="Gentle",
        meaning="Coached, with words in place of numbers, and no clock.",
        mode=Mode.COACHED,
        terms=Terms(numbers=False, clock=False),
    ),
)
"""All that are shipped, the usual one first."""

BY_ID = {preset.id: preset for preset in PRESETS}
"""The presets by their ids."""


def preset_of(mode: Mode) -> Preset:
    """The preset that a mode alone stands for."""
    return BY_ID[mode.value]
