"""The level of a signal from its evidence, in a rule of four lines.

strong: an action is credited, and depth of the same signal, a change figure in its sentence, or two
    further actions, not all in one sentence;
shown: an action is credited;
claimed: only claims, habits, group actions, attempts, or an action beside its opposite;
absent: nothing, or only what is negated, hypothetical or somebody else's, or claims beside the
    opposite.
"""

from collections.abc import Sequence
from enum import Enum

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Evidence, Verdict
from mockroom.domain.signal import IndicatorKind

SEVERAL = 3
"""So many different actions of one signal show it as surely as one action and its reasons."""


class Rule(Enum):
    """What in the rule gave a level."""

    DEPTH = "depth"
    """Strong: depth of the same signal beside an action."""
    CHANGE = "change"
    """Strong: a figure that tells a change in the sentence of an action."""
    SEVERAL = "several"
    """Strong: three different actions, told in more than one sentence."""
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
    Rule.SEVERAL: Level.STRONG,
    Rule.ACTION: Level.SHOWN,
    Rule.AGAINST: Level.CLAIMED,
    Rule.PARTLY: Level.CLAIMED,
    Rule.NOTHING: Level.ABSENT,
}


def rule_for(evidence: Sequence[Evidence], change_beside_action: bool) -> Rule:
    """What of the rule holds for evidence; a change figure beside an action counts as depth."""
    counted = [one for one in evidence if one.verdict is Verdict.CREDITED]
    credited = {one.kind for one in counted}
    actions = [one for one in counted if one.kind is IndicatorKind.ACTION]
    partial = any(
        one.verdict is Verdict.PARTIAL and one.kind in (IndicatorKind.ACTION, IndicatorKind.CLAIM)
        for one in evidence
    )
    against = IndicatorKind.AGAINST in credited
    if actions:
        if against:
            return Rule.AGAINST
        if IndicatorKind.DEPTH in credited:
            return Rule.DEPTH
        if change_beside_action:
            return Rule.CHANGE
        return Rule.SEVERAL if _several(actions) else Rule.ACTION
    return Rule.PARTLY if partial and not against else Rule.NOTHING


def _several(actions: Sequence[Evidence]) -> bool:
    """Whether different actions are told, and not one in the words of several indicators."""
    indicators = {one.indicator for one in actions}
    return len(indicators) >= SEVERAL and len({one.sentence for one in actions}) > 1
