"""How long an answer may be: a band of words, and of the seconds they take to say.

The band follows from the time planned and from the role: the more senior it is, the more a story
has to hold. It is advice, wide on purpose, and no part of the score.
"""

from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.question import Seniority
from mockroom.domain.scoring.delivery import WORDS_A_MINUTE


class Where(StrEnum):
    """Where a number of words lies."""

    UNDER = "under"
    WITHIN = "within"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """From the fewest to the most words that tell a story well in the time."""

    low: int
    high: int

    @property
    def low_seconds(self) -> int:
        """How long the fewest take to say."""
        return seconds_to_say(self.low)

    @property
    def high_seconds(self) -> int:
        """How long the most take to say."""
        return seconds_to_say(self.high)

    def where(self, words: int) -> Where:
        """Where a number of words lies."""
        if words < self.low:
            return Where.UNDER
        return Where.WITHIN if words <= self.high else Where.OVER


SENTENCES = {
    Where.UNDER: "There is time for more: where it was, what you did, how it ended.",
    Where.WITHIN: "It fits the time.",
    Where.OVER: "It is longer than the time allows; the situation is usually the place to cut.",
}
"""What to say of each, calmly and without a number."""

_LOW = {
    Seniority.JUNIOR: 0.30,
    Seniority.MID: 0.35,
    Seniority.SENIOR: 0.40,
    Seniority.STAFF: 0.45,
    Seniority.MANAGER: 0.40,
}
"""The share of the time that a story of each seniority needs at least."""


def band_for(seniority: Seniority, minutes: int) -> Band:
    """The band for an answer of so many minutes."""
    most = minutes * WORDS_A_MINUTE
    return Band(low=_tens(most * _LOW[seniority]), high=_tens(most))


def seconds_to_say(words: int) -> int:
    """How long words take to say at a calm pace."""
    return round(words * 60 / WORDS_A_MINUTE)


def _tens(words: float) -> int:
    """A number that nobody takes for exact."""
    return round(words / 10) * 10
