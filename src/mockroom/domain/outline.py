"""The outline of an answer: a line for each paragraph, to see its shape at a glance."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from mockroom.domain.plain import one_line, shorten
from mockroom.domain.scoring.scorecard import StarMap
from mockroom.domain.section import Section

OPENING = 60
"""Characters of a paragraph that an outline quotes at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineLine:
    """One paragraph."""

    section: Section | None
    """What most of it was read as; None where it was not read yet."""
    opening: str
    """Its first words, on one line."""
    words: int
    start: int
    """Where it begins in the text, in code points."""

    @property
    def letter(self) -> str:
        """The initial of its section, or a blank."""
        return self.section.heading[0] if self.section else " "


def outline(text: str, star: StarMap) -> tuple[OutlineLine, ...]:
    """The paragraphs of a text with the sections that its sentences were read as.

    Blank lines divide paragraphs; where there are none, every line is one.
    """
    starts = [one.span.start for one in star.sentences]
    return tuple(
        OutlineLine(
            section=_section(star, starts, start, end),
            opening=shorten(one_line(text[start : min(end, start + 4 * OPENING)]), OPENING),
            words=len(text[start:end].split()),
            start=start,
        )
        for start, end in _paragraphs(text)
    )


def _section(star: StarMap, starts: list[int], start: int, end: int) -> Section | None:
    lengths: Counter[Section] = Counter()
    for one in star.sentences[bisect_left(starts, start) : bisect_left(starts, end)]:
        lengths[one.section] += one.span.end - one.span.start
    return max(lengths, key=lengths.__getitem__, default=None)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    place = 0
    lines = text.split("\n")
    blank_lines = any(not line.strip() for line in _inner(lines))
    fresh = True
    for line in lines:
        if line.strip():
            if fresh or not blank_lines:
                found.append((place, place + len(line)))
            else:
                found[-1] = (found[-1][0], place + len(line))
        fresh = not line.strip()
        place += len(line) + 1
    return found


def _inner(lines: list[str]) -> list[str]:
    """The lines from the first with words to the last."""
    told = [number for number, line in enumerate(lines) if line.strip()]
    return lines[told[0] : told[-1]] if told else []
