"""Words looked for in every answer: the cues of its sections, hedges and fillers.

They are found in the same walk as the signals of its question. These are lists of the language and
belong to the engine, not to any content.
"""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from mockroom.domain.scoring.matcher import Place
from mockroom.domain.scoring.notation import Slot, parse
from mockroom.domain.section import Section


class Common(Enum):
    """Words that say little."""

    HEDGE = auto()
    FILLER = auto()


CommonPlaces = Mapping[Section | Common, Sequence[Place]]
"""Where in a sentence the words of these lists stand."""

SECTION_CUES = {
    Section.SITUATION: (
        "last year|last summer|last month|last winter|last spring|years ago|months ago|weeks ago|"
        "in my previous|in my last|in my first|in my current|at my previous|at my last|at the time|"
        "when I was|when I worked|when I joined|back in|we had|there was|there were|it was|"
        "was working|were working|used to|one day|one time|once upon|a few years|during my|"
        "worked at|worked as|worked for|working at|working as|working for|we were|they were|"
        "I was part of|the company|our company|was about to|had been|was stuck|were stuck"
    ),
    Section.TASK: (
        "my job was|my task|my role|my goal|my responsibility|my part|my aim|was responsible|"
        "were responsible|in charge|it fell to me|was asked to|were asked to|needed to|had to|"
        "was supposed to|was expected to|the goal was|the aim was|the task was|our goal|our task|"
        "was to find|was to get|at stake|was my job|was not my job|not my responsibility|"
        "assigned to me|gave me the|asked me to|wanted me to|told me to|the challenge was|"
        "if we missed|if it failed|would cost|would have cost|would lose|deadline was|"
        "I was the lead|I was lead|tech lead|was leading|were due|was due|meant to|my job|our job|"
        "we were asked|I was asked|was told to|had been asked|have <duration> to|have <duration>|"
        "<duration> to|in <duration>|by friday|by monday|deadline|due on|due by|due in|must|"
        "was at risk|at risk|could not fail|everything depended|depended on|I was the one|"
        "I run the|I ran the|I lead|I look after|I looked after|I was running|I manage|I managed|"
        "responsible for|in charge of|I wanted to|we wanted to|I needed|we needed|had to be|"
        "it was up to me|on me to|I took it on|I decided to take|my calendar|my team|my project|"
        "I own|I owned|chosen to|picked to|hired to|brought in to|assigned|tasked|target was|"
        "expected of me|would lose|would have lost|if we did not|if I did not|otherwise|I wanted|"
        "it was mine|was mine to|it was on me|was to be done|was left to me|nobody but me"
    ),
    Section.RESULT: (
        "as a result|in the end|the result|the outcome|the results|at the end|ended up|"
        "turned out|since then|led to|resulted in|finally|eventually|which meant|thanks to that|"
        "the effect|successfully|on time|ahead of schedule|went live|was approved|was accepted|"
        "were happy|was happy|was pleased|were pleased|no complaints|no longer|it worked|"
        "worked well|worked out|went well|paid off|came back|still use|still used|is used|"
        "is now|are now|was adopted|became the standard|by the end|got promoted|passed|"
        "was fixed|was finished|was delivered|we finished|we delivered|we shipped|we opened|"
        "down from|went from|fell from|rose from|dropped from|dropped to|no more|has not happened|"
        "never happened again|not happened since|other teams copied|others copied|took it over|"
        "thanked me|thanked us|to this day|within a week|within a month|after that|agreed to it"
    ),
    Section.LEARNING: (
        "learned|learn that|taught me|the lesson|lesson was|my lesson|a lesson|lesson learned|"
        "lesson for me|lesson from|in hindsight|looking back|next time|every _ since|"
        "would do differently|do differently|takeaway|take away from|from then on|"
        "since then I|now I|nowadays I|these days I|I now|realized that|I realize|made me realize|"
        "showed me|reminded me|I understood that|I still|ever since|I have since|I took from|"
        "what stayed with me|stays with me|stuck with me|I know now|if I did it again|"
        "I changed how|habit|I have learnt|grew as|made me better|I try to|I always|now when|"
        "now whenever|now before|now if|now every|since then nothing|since then no|what it took"
    ),
}
"""Words by which sentences of a section are known, wherever they stand."""

_HEDGES = (
    "maybe|perhaps|I guess|I suppose|kind of|sort of|a bit|somewhat|I think|probably|possibly|"
    "to some extent|more or less|in a way|hopefully|fairly|I feel like"
)
_FILLERS = (
    "um|uh|er|erm|=like you know|you know|basically|literally|actually|I mean|you see|"
    "at the end of the day|to be honest|needless to say|and stuff|or whatever|and so on"
)


def _slot(cues: str) -> Slot:
    return parse(cues).slots[0]


COMMON: dict[Section | Common, Slot] = {
    **{section: _slot(cues) for section, cues in SECTION_CUES.items()},
    Common.HEDGE: _slot(_HEDGES),
    Common.FILLER: _slot(_FILLERS),
}
"""All these lists as slots."""
