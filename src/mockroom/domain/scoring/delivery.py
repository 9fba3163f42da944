"""How an answer is told: advice for the candidate, never part of the score."""

from collections import Counter
from collections.abc import Sequence

from mockroom.domain.scoring.cues import FUNCTION_WORDS, GROUP_WORDS, OTHER_WORDS, OWN_WORDS
from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.matcher import Matcher
from mockroom.domain.scoring.notation import parse
from mockroom.domain.scoring.scorecard import Delivery, Span
from mockroom.domain.scoring.text import Text

WORDS_A_MINUTE = 140
"""The pace of somebody who speaks calmly."""
REPEATED_RUN = 3
REPEATED_TIMES = 3

_HEDGES = parse(
    "maybe|perhaps|I guess|I suppose|kind of|sort of|a bit|somewhat|I think|probably|possibly|"
    "to some extent|more or less|in a way|hopefully|fairly|I feel like"
).slots[0]
_FILLERS = parse(
    "um|uh|er|erm|=like you know|you know|basically|literally|actually|I mean|you see|"
    "at the end of the day|to be honest|needless to say|and stuff|or whatever|and so on"
).slots[0]
_MATCHER = Matcher([_HEDGES, _FILLERS], {})


def measure(answer: Text, figures: Sequence[Sequence[Figure]]) -> Delivery:
    """Counts, speaking time and the places worth a second look."""
    words = [token.norm for token in answer.tokens if not token.norm.startswith(("'", "n't"))]
    hedges: list[Span] = []
    fillers: list[Span] = []
    for first, last in answer.sentences:
        found = _MATCHER.find(answer.tokens, first, last, ())
        hedges.extend(answer.span(*place) for place in found.get(0, ()))
        fillers.extend(answer.span(*place) for place in found.get(1, ()))
    return Delivery(
        words=len(words),
        seconds=round(len(words) * 60 / WORDS_A_MINUTE),
        own=sum(map(OWN_WORDS.__contains__, words)),
        group=sum(map(GROUP_WORDS.__contains__, words)),
        others=sum(map(OTHER_WORDS.__contains__, words)),
        hedges=tuple(hedges),
        fillers=tuple(fillers),
        repeated=_repeated(words),
        figures=tuple(_telling(answer, figures)),
    )


def _telling(answer: Text, figures: Sequence[Sequence[Figure]]) -> list[Span]:
    """Figures that say more than a bare number, overlapping ones once."""
    spans: list[Span] = []
    for sentence in figures:
        for figure in sorted(sentence, key=lambda f: (f.first, -f.last)):
            if figure.kind is FigureKind.NUMBER:
                continue
            span = answer.span(figure.first, figure.last)
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
    return spans


def _repeated(words: Sequence[str]) -> tuple[str, ...]:
    """Runs of three words, one of them at least with a meaning of its own, said thrice or more."""
    runs = Counter(
        run
        for run in zip(words, words[1:], words[2:], strict=False)
        if not FUNCTION_WORDS.issuperset(run)
    )
    often = [(count, run) for run, count in runs.items() if count >= REPEATED_TIMES]
    return tuple(" ".join(run) for _, run in sorted(often, key=lambda one: (-one[0], one[1]))[:5])
