"""How an answer is told: advice for the candidate, never part of the score."""

from collections import Counter
from collections.abc import Sequence

from mockroom.domain.scoring.common import Common, CommonPlaces
from mockroom.domain.scoring.cues import FUNCTION_WORDS, GROUP_WORDS, OTHER_WORDS, OWN_WORDS
from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.scorecard import Delivery, Span
from mockroom.domain.scoring.text import Text

WORDS_A_MINUTE = 140
"""The pace of somebody who speaks calmly."""
REPEATED_RUN = 3
REPEATED_TIMES = 3


def measure(
    answer: Text, figures: Sequence[Sequence[Figure]], common: Sequence[CommonPlaces]
) -> Delivery:
    """Counts, speaking time and the places worth a second look.

    `figures` and `common` tell of each sentence what stands where.
    """
    words = [token.norm for token in answer.tokens if not token.norm.startswith(("'", "n't"))]
    hedges = [place for found in common for place in found.get(Common.HEDGE, ())]
    fillers = [place for found in common for place in found.get(Common.FILLER, ())]
    return Delivery(
        words=len(words),
        seconds=round(len(words) * 60 / WORDS_A_MINUTE),
        own=sum(map(OWN_WORDS.__contains__, words)),
        group=sum(map(GROUP_WORDS.__contains__, words)),
        others=sum(map(OTHER_WORDS.__contains__, words)),
        hedges=tuple(answer.span(*place) for place in hedges),
        fillers=tuple(answer.span(*place) for place in fillers),
        repeated=_repeated(words),
        figures=tuple(_telling(answer, figures)),
    )


def _telling(answer: Text, figures: Sequence[Sequence[Figure]]) -> list[Span]:
    """Figures that tell an amount, a share or a change, overlapping ones once."""
    spans: list[Span] = []
    for sentence in figures:
        for figure in sorted(sentence, key=lambda f: (f.first, -f.last)):
            if figure.kind is FigureKind.NUMBER and not _counts(answer, figure):
                continue
            span = answer.span(figure.first, figure.last)
            if not spans or span.start >= spans[-1].end:
                spans.append(span)
    return spans


def _counts(answer: Text, figure: Figure) -> bool:
    """Whether a bare number counts something: "412 copies", "forty trays"; not "at ten past five",
    nor "two of them" and other small numbers in words, which every story has."""
    tokens = answer.tokens
    told = [token.norm for token in tokens[figure.first : figure.last]]
    if len(told) == 1 and told[0] in _SMALL:
        return False
    after = tokens[figure.last] if figure.last < len(tokens) else None
    noun = after is not None and not after.gap and after.norm not in FUNCTION_WORDS
    before = tokens[figure.first - 1].norm if figure.first else ""
    return (noun or told[0][0].isdigit()) and before not in _OF_THE_CLOCK


_SMALL = frozenset("two three four five six seven eight nine".split())
_OF_THE_CLOCK = frozenset("at past until till".split())


def _repeated(words: Sequence[str]) -> tuple[str, ...]:
    """Runs of three words, one of them at least with a meaning of its own, said thrice or more."""
    runs = Counter(
        run
        for run in zip(words, words[1:], words[2:], strict=False)
        if not FUNCTION_WORDS.issuperset(run)
    )
    often = [(count, run) for run, count in runs.items() if count >= REPEATED_TIMES]
    return tuple(" ".join(run) for _, run in sorted(often, key=lambda one: (-one[0], one[1]))[:5])
