"""The answer read sentence by sentence as Situation, Task, Action, Result and Learning.

Cues decide, position breaks ties: stories begin with what was the case and end with what came of
it. An answer of suppositions, or of words without a story, has no sections. The bands are advice,
wide on purpose, and no part of the score.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.common import SECTION_CUES, CommonPlaces
from mockroom.domain.scoring.context import Contexts, Mode, SentenceContext
from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.inflection import is_past
from mockroom.domain.scoring.scorecard import SectionShare, SectionSpan, StarMap
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

LAST_TASK = 0.8
"""Beyond this place in an answer nobody tells any more what had to be done."""
FIRST_LEARNING = 0.4
"""Before this place in an answer "I learned" tells a piece of news."""
REPLIES = 0.75
"""The place of all that is said to follow-ups: late in the story, and nothing is told too late."""
_SECTIONS = tuple(Section)


def map_sections(
    answer: Text,
    contexts: Contexts,
    figures: Sequence[Sequence[Figure]],
    common: Sequence[CommonPlaces],
    empty: Collection[int] = (),
    *,
    shown: Mapping[int, Section] = MappingProxyType({}),
    replies: int | None = None,
) -> StarMap:
    """The section of every sentence, and the share of each section.

    `figures` and `common` tell of each sentence what stands where; `empty` are the numbers of those
    that tell nothing, `shown` those whose section is known. From `replies` on the text holds what
    was said to follow-ups; no such sentence moves the place of another.
    """
    sentences: list[SectionSpan] = []
    words = dict.fromkeys(Section, 0)
    count = len(answer.sentences)
    own = count if replies is None else _sentences_before(answer, replies)
    cued: set[Section] = set(shown.values())
    for number, sentence in enumerate(answer.sentences):
        place = (number / (own - 1) if own > 1 else 0.5) if number < own else REPLIES
        context = contexts.sentences[number]
        cues = _cues(answer, context, common[number], figures[number], place)
        cued.update(section for section, points in cues.items() if points >= 1)
        points = _points(answer, sentence, context, cues, place)
        likeliest = max(_SECTIONS, key=points.__getitem__)  # of equals the first
        section = shown.get(number, likeliest)
        sentences.append(SectionSpan(span=answer.span(*sentence), section=section))
        words[section] += sentence.last - sentence.first
    total = max(sum(words.values()), 1)
    told = not contexts.supposed and len(empty) * 2 <= count
    shares = tuple(
        SectionShare(
            section=section,
            present=told and _is_present(section, words[section], contexts, cued),
            words=words[section],
            share=round(words[section] / total, 4),
            low=BANDS[section][0],
            high=BANDS[section][1],
        )
        for section in Section
    )
    return StarMap(shares=shares, sentences=tuple(sentences))


def _sentences_before(answer: Text, place: int) -> int:
    return sum(answer.tokens[one.first].start < place for one in answer.sentences)


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
    context: SentenceContext,
    common: CommonPlaces,
    figures: Sequence[Figure],
    place: float,
) -> dict[Section, float]:
    """What the words of a sentence say for each section; `place` runs from 0 to 1."""
    points = dict.fromkeys(Section, 0.0)
    for section in SECTION_CUES:
        places = common.get(section, ())
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
