"""The levels as drawn signs: needed by the first screen, so this imports next to nothing."""

from mockroom.domain.level import Level

LEVEL_SIGNS = ("○", "◔", "◑", "●")
"""The levels as drawn signs, from absent to strong."""


def level_sign(level: Level) -> str:
    """A level as a drawn sign."""
    return LEVEL_SIGNS[level]
