"""Findings in words: levels, reasons, times and counts, the same on every screen."""

from mockroom.domain.level import Level
from mockroom.domain.scoring.levels import Rule
from mockroom.domain.scoring.scorecard import Delivery, Reason
from mockroom.ui.widgets.counting import count as count

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
    return "not found" if level is Level.ABSENT else level.word


_MEANINGS: dict[Level, str] = {
    Level.ABSENT: "It tells nothing that you did.",
    Level.CLAIMED: "It says what you are like, or what the group did.",
    Level.SHOWN: "It tells something particular that you did.",
    Level.STRONG: "It also tells why it was hard, how you thought, or what came of it.",
}


def meaning(level: Level) -> str:
    """What a level says of a whole answer, for somebody who rates their own."""
    return _MEANINGS[level]


def reason_words(reason: Reason) -> str:
    """Why a hit is not credited in full, as half a sentence."""
    return _REASONS[reason]


def clock(seconds: float) -> str:
    """A time in minutes and seconds: "02:41"."""
    whole = int(max(seconds, 0))
    return f"{whole // 60:02}:{whole % 60:02}"


def spoken(seconds: int) -> str:
    """An estimated speaking time, to the nearest five seconds: "about 1:30"."""
    near = round(seconds / 5) * 5
    return f"about {near // 60}:{near % 60:02}"


def people_line(delivery: Delivery, point: str, width: int) -> str:
    """Figures told and who is spoken of: "2 figures · I 9  we 3"."""
    figures = count(len(delivery.figures), "figure")
    long = f"{figures} {point} I {delivery.own}  we {delivery.group}"
    return long if len(long) <= width else f"I {delivery.own}  we {delivery.group}"
