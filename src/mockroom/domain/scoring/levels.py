"""The level of a signal from its evidence, in a rule of four lines.

strong: an action is credited, and depth of the same signal or a change figure in its sentence;
shown: an action is credited;
claimed: only claims, habits, group actions, attempts, or an action beside its opposite;
absent: nothing, or only what is negated, hypothetical or somebody else's.
"""

from collections.abc import Sequence

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, Verdict
from mockroom.domain.signal import IndicatorKind


def level_of(evidence: Sequence[Evidence], change_beside_action: bool) -> Level:
    """The level that evidence earns; a change figure beside an action counts as depth."""
    credited = {one.kind for one in evidence if one.verdict is Verdict.CREDITED}
    partial = any(
        one.verdict is Verdict.PARTIAL and one.kind in (IndicatorKind.ACTION, IndicatorKind.CLAIM)
        for one in evidence
    )
    if IndicatorKind.ACTION in credited:
        if IndicatorKind.AGAINST in credited:
            return Level.CLAIMED
        deep = IndicatorKind.DEPTH in credited or change_beside_action
        return Level.STRONG if deep else Level.SHOWN
    return Level.CLAIMED if partial else Level.ABSENT
