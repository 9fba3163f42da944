"""How candidates rate themselves beside what the rubric says."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from mockroom.domain.level import Level


class Rated(Protocol):
    """What is known of an attempt and of its candidate's opinion."""

    @property
    def overall(self) -> int:
        """0 to 100."""

    @property
    def too_short(self) -> bool:
        """Whether its levels say little."""

    @property
    def self_rating(self) -> Level | None:
        """What the candidate thought of it before the score was shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How candidates rate themselves beside what the rubric says."""

    pairs: int
    """Attempts with a rating of one's own; those too short to score have none."""
    difference: float
    """The mean of the own rating minus the score's nearest level: above 0 is too high."""
    within_one: int
    """How often the two are at most one level apart."""
    lower: int
    """How often the own rating is the lower one."""
    same: int
    higher: int
    sentence: str
    """What that comes to, in words; with figures."""
    words: str
    """The same without figures."""


def calibration_of(attempts: Iterable[Rated]) -> Calibration:
    """The own ratings beside the scores, over all attempts that have both."""
    pairs = [
        int(one.self_rating) - int(Level.nearest(one.overall))
        for one in attempts
        if one.self_rating is not None and not one.too_short
    ]
    lower, higher = sum(gap < 0 for gap in pairs), sum(gap > 0 for gap in pairs)
    same = len(pairs) - lower - higher
    return Calibration(
        pairs=len(pairs),
        difference=sum(pairs) / len(pairs) if pairs else 0.0,
        within_one=sum(abs(gap) <= 1 for gap in pairs),
        lower=lower,
        same=same,
        higher=higher,
        sentence=_calibrated(lower, same, higher, numbers=True),
        words=_calibrated(lower, same, higher, numbers=False),
    )


def _calibrated(lower: int, same: int, higher: int, *, numbers: bool) -> str:
    total = lower + same + higher
    if not total:
        return "You have not rated an answer of your own yet; you are asked before the score."
    most = max(lower, same, higher)
    if [lower, same, higher].count(most) > 1 and same != most:
        what, how = "sometimes lower and sometimes higher than the rubric", ""
        often = f" ({lower} lower, {higher} higher of {total})" if numbers else ""
        return f"You rate yourself {what}{how}{often}."
    what = "as the rubric does"
    if most != same:
        what = "lower than the rubric" if most == lower else "higher than the rubric"
    often = f" in {most} of {total}" if numbers else ", mostly" if most < total else ""
    return f"You rate yourself {what}{often}."
