"""What scoring finds, in words: levels, rules and reasons, the same wherever they are told."""

from mockroom.domain.level import Level
from mockroom.domain.scoring.levels import Rule
from mockroom.domain.scoring.scorecard import Reason

_REASONS: dict[Reason, str] = {
    Reason.LABEL: "names the quality, tells no deed",
    Reason.GROUP: "done by the group; say what you did",
    Reason.OTHER: "somebody else did it",
    Reason.NEGATED: "says that it did not happen",
    Reason.HYPOTHETICAL: "would happen, did not yet",
    Reason.HABITUAL: "a habit or a belief, not an event",
    Reason.ATTEMPTED: "wanted or tried, not said to be done",
    Reason.NO_EVENT: "the answer tells of no event with you in it",
    Reason.BESIDE: "the story is somebody else's; tell your own",
    Reason.SPREAD: "told over two sentences; say it in one",
    Reason.UNSUPPORTED: "no deed of this signal beside it",
    Reason.APART: "too far from what you did to belong to it",
    Reason.LIST: "a list of words, not a sentence",
    Reason.VOCABULARY: "names qualities, tells nothing particular",
    Reason.SHIPPED: "the words of a text that comes with mockroom",
    Reason.CROWDED: "its sentence supports three signals already",
    Reason.REPEATED: "found before",
}


_RULES: dict[Rule, str] = {
    Rule.DEPTH: "something you did counts, and beside it depth of the same signal",
    Rule.CHANGE: "something you did counts, and a figure in its sentence tells a change",
    Rule.SEVERAL: "three different things you did count",
    Rule.ACTION: "something you did counts, with no depth beside it",
    Rule.AGAINST: "something you did counts, and so does its opposite",
    Rule.PARTLY: "only labels, habits, attempts, what the group did, or words two sentences apart",
    Rule.NOTHING: "nothing counts",
}


def rule_words(rule: Rule) -> str:
    """What gave a level, as half a sentence."""
    return _RULES[rule]


def level_word(level: Level) -> str:
    """A level as it stands beside a signal."""
    return level.word


def reason_words(reason: Reason) -> str:
    """Why a hit is not credited in full, as half a sentence."""
    return _REASONS[reason]
