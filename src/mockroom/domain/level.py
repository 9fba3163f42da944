"""The four levels a signal can reach in an answer."""

from enum import IntEnum


class Level(IntEnum):
    """How far an answer shows a signal; the numbers are those of the rating guide."""

    ABSENT = 0
    """Nothing, or only what is negated or somebody else's doing."""
    CLAIMED = 1
    """Asserted, hypothetical, or done by an undivided "we"."""
    SHOWN = 2
    """At least one specific thing the candidate did."""
    STRONG = 3
    """Shown, and with depth: why it was hard, the reasoning, or its effect."""

    @property
    def word(self) -> str:
        """The level as people read it."""
        return self.name.lower()

    @classmethod
    def nearest(cls, overall: int) -> "Level":
        """The level nearest to an overall figure of 0 to 100, for who wants words."""
        return cls(int(overall * cls.STRONG / 100 + 0.5))
