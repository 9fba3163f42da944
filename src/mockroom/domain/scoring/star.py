"""The answer read sentence by sentence as Situation, Task, Action, Result and Learning.

Cues decide, position breaks ties: stories begin with what was the case and end with what came of
it. The bands are advice, wide on purpose, and no part of the score.
"""

from collections.abc import Sequence

from mockroom.domain.scoring.context import Contexts, SentenceContext
from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.matcher import Matcher
from mockroom.domain.scoring.notation import Slot, parse
from mockroom.domain.scoring.scorecard import SectionShare, SectionSpan, StarMap
from mockroom.domain.scoring.subjects import Agent
from mockroom.domain.scoring.text import Sentence, Text
from mockroom.domain.section import Section

BANDS = {
    Section.SITUATION: (0.05, 0.40),
    Section.TASK: (0.03, 0.30),
    Section.ACTION: (0.25, 0.80),
    Section.RESULT: (0.05, 0.40),
    Section.LEARNING: (0.03, 0.30),
}
"""Shares of the words that a told story usually keeps to."""

_CUES = {
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
        "I was the lead|I was lead|tech lead|was leading|were due|was due|meant to"
    ),
    Section.RESULT: (
        "as a result|in the end|the result|the outcome|the results|at the end|ended up|"
        "turned out|since then|led to|resulted in|finally|eventually|which meant|thanks to that|"
        "the effect|successfully|on time|ahead of schedule|went live|was approved|was accepted|"
        "were happy|was happy|was pleased|were pleased|no complaints|no longer|it worked|"
        "worked well|worked out|went well|paid off|came back|still use|still used|is used|"
        "is now|are now|was adopted|became the standard|by the end|got promoted|passed|"
        "was fixed|was finished|was delivered|we finished|we delivered|we shipped|we opened|"
        "thanked me|thanked us|to this day|within a week|within a month|after that|agreed to it"
    ),
    Section.LEARNING: (
        "learned|learn that|taught me|lesson|in hindsight|looking back|next time|"
        "would do differently|do differently|takeaway|take away from|from then on|"
        "since then I|now I|nowadays I|these days I|I now|realized that|I realize|made me realize|"
        "showed me|reminded me|I understood that|I still|ever since|I have since|I took from|"
        "what stayed with me|stays with me|stuck with me|I know now|if I did it again|"
        "I changed how|habit|I have learnt|grew as|made me better|I try to|I always"
    ),
}


def _slot(cues: str) -> Slot:
    return parse(cues).slots[0]


_ORDER = tuple(_CUES)
_MATCHER = Matcher([_slot(cues) for cues in _CUES.values()], {})


def map_sections(answer: Text, contexts: Contexts, figures: Sequence[Sequence[Figure]]) -> StarMap:
    """The section of every sentence, and the share of each section."""
    sentences: list[SectionSpan] = []
    words = dict.fromkeys(Section, 0)
    count = len(answer.sentences)
    for number, sentence in enumerate(answer.sentences):
        place = number / max(count - 1, 1) if count > 1 else 0.5
        points = _points(answer, sentence, contexts.sentences[number], figures[number], place)
        section = max(Section, key=lambda one: (points[one], -list(Section).index(one)))
        sentences.append(SectionSpan(span=answer.span(*sentence), section=section))
        words[section] += sentence.last - sentence.first
    total = max(sum(words.values()), 1)
    shares = tuple(
        SectionShare(
            section=section,
            present=words[section] > 0,
            words=words[section],
            share=round(words[section] / total, 4),
            low=BANDS[section][0],
            high=BANDS[section][1],
        )
        for section in Section
    )
    return StarMap(shares=shares, sentences=tuple(sentences))


def _points(
    answer: Text,
    sentence: Sentence,
    context: SentenceContext,
    figures: Sequence[Figure],
    place: float,
) -> dict[Section, float]:
    """How much speaks for each section; `place` runs from 0 at the start to 1 at the end."""
    found = _MATCHER.find(answer.tokens, *sentence, ())
    points = dict.fromkeys(Section, 0.0)
    for slot, places in found.items():
        points[_ORDER[slot]] += 1.0 + 0.25 * (len(places) > 1)
    points[Section.SITUATION] += 1.2 * (1 - place) ** 2
    points[Section.RESULT] += 0.8 * max(place - 0.5, 0) * 2
    points[Section.LEARNING] *= 0.6 + 0.9 * place
    points[Section.TASK] *= 1.2 - 0.8 * place
    if any(f.kind is FigureKind.CHANGE for f in figures):
        points[Section.RESULT] += 0.5 + place
    if context.deed:
        points[Section.ACTION] += 0.7 + 0.3 * _deeds(answer, sentence, context)
    return points


def _deeds(answer: Text, sentence: Sentence, context: SentenceContext) -> int:
    """Past verbs with the candidate as their doer, at most three."""
    first = sentence.first
    return min(
        3,
        sum(
            is_past(answer.tokens[i].norm) and context.doers[i - first].agent is Agent.SELF
            for i in range(first, sentence.last)
        ),
    )
