"""An answer in five fields, one for each section, and as one text: the same words in both.

Going back and forth changes nothing: `joined(parted(text, star)) == text` for every text. The
blanks and lines between two sections belong to neither; they are kept beside the fields.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mockroom.domain.plain import clean
from mockroom.domain.scoring.scorecard import SectionSpan, StarMap
from mockroom.domain.section import Section

SECTIONS = tuple(Section)
_BETWEEN = "\n\n"
"""What stands between two sections where nothing was there before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The five fields, with the blanks around them."""

    texts: tuple[str, str, str, str, str] = ("", "", "", "", "")
    """In the order of `Section`; an empty one is a section that is not there."""
    before: tuple[str, str, str, str, str] = ("", "", "", "", "")
    """The blanks before each; of a section that is not there they count for nothing."""
    tail: str = ""
    """The blanks at the end."""

    def text(self, section: Section) -> str:
        """One field."""
        return self.texts[SECTIONS.index(section)]

    def written(self, section: Section, text: str) -> "Parts":
        """The parts with one field changed."""
        at = SECTIONS.index(section)
        return self._of({at: text})

    def cleaned(self) -> "Parts":
        """The parts without characters that no answer may hold."""
        return self._of({at: clean(text) for at, text in enumerate(self.texts)})

    def _of(self, changes: Mapping[int, str]) -> "Parts":
        texts = [changes.get(at, text) for at, text in enumerate(self.texts)]
        before = list(self.before)
        first = next((at for at, text in enumerate(texts) if text), None)
        was_first = next((at for at, text in enumerate(self.texts) if text), None)
        if first != was_first:  # what led into the text leads into no other section of it
            for at in (first, was_first):
                if at is not None:
                    before[at] = ""
        return replace(self, texts=_five(texts), before=_five(before))


def joined(parts: Parts) -> str:
    """The fields as one text."""
    return _laid_out(parts)[0]


def cuts_of(parts: Parts) -> tuple[int, ...]:
    """Where in the joined text each of the five sections begins, in code points."""
    return _laid_out(parts)[1]


def moved(cuts: Sequence[int], before: str, after: str) -> tuple[int, ...]:
    """The cuts of a text after an edit of it: those behind the edit go along with their words, and
    those within it stand at its end, for what is written on belongs to the section before. None
    are left where most of the text became another."""
    head = _alike(before, after)
    tail = min(_alike(before[::-1], after[::-1]), len(before) - head, len(after) - head)
    if 2 * (head + tail) < len(before):
        return ()
    end = len(before) - tail
    return tuple(cut if cut < head else max(cut, end) + len(after) - len(before) for cut in cuts)


def divided(text: str, cuts: Sequence[int]) -> Parts:
    """A text in parts at known places; those that cannot be are moved on to where they can."""
    places = [0]
    for cut in [*cuts, *[len(text)] * len(SECTIONS)][1 : len(SECTIONS)]:
        places.append(_at_a_blank(text, max(cut, places[-1])))
    fields: list[str] = []
    before: list[str] = []
    carried = ""  # blanks that no field before them took
    for start, end in pairwise([*places, len(text)]):
        piece = carried + text[start:end]
        bare = piece.strip()
        lead = piece[: len(piece) - len(piece.lstrip())] if bare else ""
        fields.append(bare)
        before.append(lead)
        carried = piece[len(lead) + len(bare) :] if bare else piece
    return Parts(texts=_five(fields), before=_five(before), tail=carried)


def parted(text: str, star: StarMap) -> Parts:
    """A text in parts as it reads: cut between sentences, and in the order of the sections.

    Stories go to and fro; the cuts are those by which the most words come to stand in the section
    that they were read as.
    """
    spans = list(star.sentences)
    starts = [0, *(_cut_between(text, one, two) for one, two in pairwise(spans))]
    pieces = [(start, span) for start, span in zip(starts, spans, strict=False) if start >= 0]
    return divided(text, _best_cuts(text, pieces))


def _cut_between(text: str, one: SectionSpan, two: SectionSpan) -> int:
    """Where between two sentences a cut can be made: at a blank; -1 where there is none."""
    start, end = one.span.end, two.span.start
    blanks = [at for at in range(start, end) if text[at].isspace()]
    lines = [at for at in blanks if text[at] == "\n"]
    return (lines or blanks or [-1])[-1 if lines else 0]


def _alike(one: str, two: str) -> int:
    """How many letters two texts begin with alike."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _at_a_blank(text: str, place: int) -> int:
    """The place itself, or the next one at which no word is cut in two."""
    while 0 < place < len(text) and not (text[place].isspace() or text[place - 1].isspace()):
        place += 1
    return min(place, len(text))


def _best_cuts(text: str, pieces: Sequence[tuple[int, SectionSpan]]) -> list[int]:
    """Where each section begins, for pieces that start at known places."""
    if not pieces:
        return [0]
    ends = [*(start for start, _ in pieces[1:]), len(text)]
    # The most letters in their own section that can be had when the last piece is in each section,
    # and of each piece the section that the one before it then has.
    best = [0] * len(SECTIONS)
    came_from: list[list[int]] = []
    for (start, span), end in zip(pieces, ends, strict=True):
        steps: list[int] = []
        top = 0
        gained: list[int] = []
        for at, section in enumerate(SECTIONS):
            if best[at] > best[top]:
                top = at
            steps.append(top)
            gained.append(best[top] + (end - start) * (section is span.section))
        came_from.append(steps)
        best = gained
    at = max(range(len(SECTIONS)), key=best.__getitem__)
    cuts = [len(text)] * len(SECTIONS)
    for (start, _), steps in zip(reversed(pieces), reversed(came_from), strict=True):
        cuts[at] = start
        at = steps[at]
    for place in range(len(SECTIONS) - 2, -1, -1):
        cuts[place] = min(cuts[place], cuts[place + 1])
    return cuts


def _laid_out(parts: Parts) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    cuts: list[int] = []
    length = 0
    for field, blanks in zip(parts.texts, parts.before, strict=True):
        cuts.append(length)
        if not field:
            continue
        lead = (blanks or _BETWEEN) if pieces else blanks
        pieces += [lead, field]
        length += len(lead) + len(field)
    return "".join(pieces) + parts.tail, tuple(cuts)


def _five(texts: Sequence[str]) -> tuple[str, str, str, str, str]:
    one, two, three, four, five = texts
    return one, two, three, four, five
