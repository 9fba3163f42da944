"""The sections of an answer as the candidate made them, where they wrote it section by section.

What a section is read as still decides what the interviewer asks about and what is advised, and
nothing of this is part of the score: it only says how long each section became.
"""

from collections.abc import Sequence
from dataclasses import replace

from mockroom.domain.parts import SECTIONS, divided
from mockroom.domain.scoring.scorecard import SectionSpan, StarMap


def own_sections(star: StarMap, text: str, answer: str, cuts: Sequence[int]) -> StarMap:
    """The sections and shares of `text`, which is `answer` and the replies to follow-ups, by the
    cuts of the answer; as it reads where there are none. Replies stand in no field and count as
    they read."""
    if not cuts or not star.shares:
        return star
    fields = divided(answer, cuts).texts
    words = {one: len(field.split()) for one, field in zip(SECTIONS, fields, strict=True)}
    sentences: list[SectionSpan] = []
    for one in star.sentences:
        if one.span.start >= len(answer):
            words[one.section] += len(one.span.of(text).split())
            sentences.append(one)
        else:
            place = max(at for at, cut in enumerate(cuts) if cut <= one.span.start or not at)
            sentences.append(replace(one, section=SECTIONS[min(place, len(SECTIONS) - 1)]))
    total = max(sum(words.values()), 1)
    shares = (
        replace(
            one,
            present=words[one.section] > 0,
            words=words[one.section],
            share=round(words[one.section] / total, 4),
        )
        for one in star.shares
    )
    return StarMap(shares=tuple(shares), sentences=tuple(sentences))
