"""Findings in words: levels, reasons, times and counts, the same on every screen."""

from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import Delivery
from mockroom.domain.scoring.words import level_word as level_word
from mockroom.domain.scoring.words import reason_words as reason_words
from mockroom.domain.scoring.words import rule_words as rule_words
from mockroom.ui.widgets.counting import count as count

NOT_ASKED = "not asked for"
"""Stands in the place of a level where a signal was not listened for."""

_MEANINGS: dict[Level, str] = {
    Level.ABSENT: "It tells nothing that you did.",
    Level.CLAIMED: "It says what you are like, or what the group did.",
    Level.SHOWN: "It tells something particular that you did.",
    Level.STRONG: "It also tells why it was hard, how you thought, or what came of it.",
}


def meaning(level: Level) -> str:
    """What a level says of a whole answer, for somebody who rates their own."""
    return _MEANINGS[level]


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
