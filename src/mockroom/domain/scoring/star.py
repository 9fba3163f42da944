"""The answer read sentence by sentence as Situation, Task, Action, Result and Learning.

Cues decide, position breaks ties: stories begin with what was the case and end with what came of
it. The bands are advice, wide on purpose, and no part of the score.
"""

from collections.abc import Collection, Mapping, Sequence

from mockroom.domain.scoring.context import Contexts, Mode, SentenceContext
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
        "I was the lead|I was lead|tech lead|was leading|were due|was due|meant to|my job|our job|"
        "we were asked|I was asked|was told to|had been asked|have <duration> to|have <duration>|"
        "<duration> to|in <duration>|by friday|by monday|deadline|due on|due by|due in|must|"
        "was at risk|at risk|could not fail|everything depended|depended on|I was the one|"
        "I run the|I ran the|I lead|I look after|I looked after|I was running|I manage|I managed|"
        "responsible for|in charge of|I wanted to|we wanted to|I needed|we needed|had to be|"
        "it was up to me|on me to|I took it on|I decided to take|my calendar|my team|my project|"
        "I own|I owned|chosen to|picked to|hired to|brought in to|assigned|tasked|target was|"
        "expected of me|would lose|would have lost|if we did not|if I did not|otherwise"
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
        "I changed how|habit|I have learnt|grew as|made me better|I try to|I always"
    ),
}
LAST_TASK = 0.8
"""Beyond this place in an answer nobody tells any more what had to be done."""
FIRST_LEARNING = 0.4
"""Before this place in an answer "I learned" tells a piece of news."""


def _slot(cues: str) -> Slot:
    return parse(cues).slots[0]


_ORDER = tuple(_CUES)
_SECTIONS = tuple(Section)
_MATCHER = Matcher([_slot(cues) for cues in _CUES.values()], {})


def map_sections(answer: Text, contexts: Contexts, figures: Sequence[Sequence[Figure]]) -> StarMap:
    """The section of every sentence, and the share of each section."""
    sentences: list[SectionSpan] = []
    words = dict.fromkeys(Section, 0)
    count = len(answer.sentences)
    cued: set[Section] = set()
    for number, sentence in enumerate(answer.sentences):
        place = number / max(count - 1, 1) if count > 1 else 0.5
        cues = _cues(answer, sentence, contexts, number, figures[number], place)
        cued.update(section for section, points in cues.items() if points >= 1)
        points = _points(answer, sentence, contexts.sentences[number], cues, place)
        section = max(_SECTIONS, key=points.__getitem__)  # of equals the first
        sentences.append(SectionSpan(span=answer.span(*sentence), section=section))
        words[section] += sentence.last - sentence.first
    total = max(sum(words.values()), 1)
    shares = tuple(
        SectionShare(
            section=section,
            present=_is_present(section, words[section], contexts, cued),
            words=words[section],
            share=round(words[section] / total, 4),
            low=BANDS[section][0],
            high=BANDS[section][1],
        )
        for section in Section
    )
    return StarMap(shares=shares, sentences=tuple(sentences))


def _is_present(
    section: Section, words: int, contexts: Contexts, cued: Collection[Section]
) -> bool:
    """Whether a section is told: an action only where the candidate is the one who acts."""
    if section is Section.ACTION:
        return contexts.deeds > 0 and contexts.told_by is Agent.SELF
    if section is Section.TASK and contexts.told_by is Agent.OTHER:
        return False
    return words > 0 or section in cued


def _cues(
    answer: Text,
    sentence: Sentence,
    contexts: Contexts,
    number: int,
    figures: Sequence[Figure],
    place: float,
) -> dict[Section, float]:
    """What the words of a sentence say for each section; `place` runs from 0 to 1."""
    points = dict.fromkeys(Section, 0.0)
    context = contexts.sentences[number]
    for slot, places in _MATCHER.find(answer.tokens, *sentence, figures).items():
        section = _ORDER[slot]
        count = sum(_says(section, start, answer, context, place) for start, _ in places)
        if count:
            points[section] += 1.0 + 0.25 * (count > 1)
    if any(f.kind is FigureKind.CHANGE for f in figures):
        points[Section.RESULT] += 1.5
    return points


def _says(section: Section, at: int, answer: Text, context: SentenceContext, place: float) -> bool:
    """Whether a cue at a token speaks for its section where it stands."""
    i = at - context.sentence.first
    if section is Section.TASK:
        real = context.modes[i][0] is not Mode.HYPOTHETICAL or answer.tokens[at].norm == "would"
        return place <= LAST_TASK and real
    if section is Section.LEARNING:
        return place >= FIRST_LEARNING and context.modes[i][0] is not Mode.ATTEMPTED
    return True


def _points(
    answer: Text,
    sentence: Sentence,
    context: SentenceContext,
    cues: Mapping[Section, float],
    place: float,
) -> dict[Section, float]:
    """How much speaks for each section; `place` runs from 0 at the start to 1 at the end."""
    points = dict(cues)
    told = _tells_events(answer, sentence, context)
    points[Section.SITUATION] *= 1.2 - place
    points[Section.SITUATION] += (1.2 if told else 0.6) * (1 - place) ** 2
    if told:
        points[Section.RESULT] += 0.8 * max(place - 0.5, 0) * 2
    points[Section.LEARNING] *= 0.6 + 0.9 * place
    points[Section.TASK] *= 1.2 - 0.8 * place
    if context.deeds:
        points[Section.ACTION] += 0.7 + 0.3 * _deeds(answer, sentence, context)
    return points


def _tells_events(answer: Text, sentence: Sentence, context: SentenceContext) -> bool:
    """Whether a past verb tells something that happened, whoever did it."""
    first = sentence.first
    return any(
        is_past(answer.tokens[i].norm) and context.modes[i - first][0] is Mode.EVENT
        for i in range(first, sentence.last)
    )


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
