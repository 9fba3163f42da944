"""The level of a signal from its evidence, in a rule of four lines.

strong: an action is credited, and depth of the same signal or a change figure in its sentence;
shown: an action is credited;
claimed: only claims, habits, group actions, attempts, or an action beside its opposite;
absent: nothing, or only what is negated, hypothetical or somebody else's.
"""

from collections.abc import Sequence
from enum import Enum

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, Verdict
from mockroom.domain.signal import IndicatorKind


class Rule(Enum):
    """What in the rule gave a level."""

    DEPTH = "depth"
    """Strong: depth of the same signal beside an action."""
    CHANGE = "change"
    """Strong: a figure that tells a change in the sentence of an action."""
    ACTION = "action"
    """Shown: an action alone."""
    AGAINST = "against"
    """Claimed: an action beside its opposite."""
    PARTLY = "partly"
    """Claimed: nothing that counts in full."""
    NOTHING = "nothing"
    """Absent."""

    @property
    def level(self) -> Level:
        """The level that it gives."""
        return _LEVELS[self]


_LEVELS = {
    Rule.DEPTH: Level.STRONG,
    Rule.CHANGE: Level.STRONG,
    Rule.ACTION: Level.SHOWN,
    Rule.AGAINST: Level.CLAIMED,
    Rule.PARTLY: Level.CLAIMED,
    Rule.NOTHING: Level.ABSENT,
}


def rule_for(evidence: Sequence[Evidence], change_beside_action: bool) -> Rule:
    """What of the rule holds for evidence; a change figure beside an action counts as depth."""
    credited = {one.kind for one in evidence if one.verdict is Verdict.CREDITED}
    partial = any(
        one.verdict is Verdict.PARTIAL and one.kind in (IndicatorKind.ACTION, IndicatorKind.CLAIM)
        for one in evidence
    )
    if IndicatorKind.ACTION in credited:
        if IndicatorKind.AGAINST in credited:
            return Rule.AGAINST
        if IndicatorKind.DEPTH in credited:
            return Rule.DEPTH
        return Rule.CHANGE if change_beside_action else Rule.ACTION
    return Rule.PARTLY if partial else Rule.NOTHING
