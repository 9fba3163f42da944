"""Rubrics to measure with: the question's own, ten times its patterns, and the whole library."""

import re
from dataclasses import replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question, SignalUse
from mockroom.domain.scoring.notation import Slot, parse
from mockroom.domain.scoring.rubric import Rubric, compile_rubric, needed_sets
from mockroom.domain.signal import Indicator, Signal, SynonymSet

_WORD = re.compile(r"<[^>]*>|@[a-z0-9-]+(?:'s)?|[^\W\d_](?:[^\W\d_]|['’-])*")
"""A figure, a set or a word in a pattern."""


def own(question: Question, catalogue: Catalogue, signals: int) -> Rubric:
    """So many of a question's signals."""
    return compile_rubric(replace(question, signals=question.signals[:signals]), catalogue)


def library(question: Question, catalogue: Catalogue) -> Rubric:
    """Every signal there is, in one rubric."""
    return compile_rubric(replace(question, signals=_uses(catalogue.signals)), catalogue)


def multiplied(question: Question, catalogue: Catalogue, times: int) -> Rubric:
    """So many times the question's patterns: copies with words of their own, so that nothing in a
    text matches them and nothing is shared."""
    signals = {use.id: catalogue.signals[use.id] for use in question.signals}
    sets = dict(catalogue.sets)
    for copy in range(1, times):
        ending = "".join("abcdefghij"[int(digit)] for digit in f"{copy:02}")
        for one in catalogue.sets.values():
            words = tuple(_renamed(word, ending) for word in one.words)
            other = SynonymSet(id=f"{one.id}-{ending}", meaning=one.meaning, words=words)
            sets[other.id] = other
        for use in question.signals:
            signal = _copied(catalogue.signals[use.id], ending)
            signals[signal.id] = signal
    larger = replace(catalogue, signals=signals, sets=sets)
    return compile_rubric(replace(question, signals=_uses(signals)), larger)


def slots(rubric: Rubric, catalogue: Catalogue) -> tuple[list[Slot], dict[str, Slot]]:
    """The slots of a rubric, each once, and the sets that they need."""
    patterns = [parse(one.source) for one in rubric.patterns]
    by_text = {
        text: slot for one in patterns for text, slot in zip(one.texts, one.slots, strict=True)
    }
    names = {
        item.name
        for slot in by_text.values()
        for run in slot
        for item in run
        if hasattr(item, "name")
    }
    return list(by_text.values()), needed_sets(names, catalogue)


def _uses(signals: object) -> tuple[SignalUse, ...]:
    return tuple(SignalUse(id=name, here="measured") for name in signals)


def _copied(signal: Signal, ending: str) -> Signal:
    return replace(
        signal,
        id=f"{signal.id}-{ending}",
        indicators=tuple(_with_patterns(one, ending) for one in signal.indicators),
    )


def _with_patterns(indicator: Indicator, ending: str) -> Indicator:
    return replace(indicator, patterns=tuple(_renamed(one, ending) for one in indicator.patterns))


def _renamed(pattern: str, ending: str) -> str:
    """A pattern of the same shape with other words: "ask > @peer" as "askxab > @peer-ab"."""

    def other(match: "re.Match[str]") -> str:
        word = match.group()
        if word.startswith("<"):
            return word
        if word.startswith("@"):
            name, tail, _ = word.partition("'s")
            return f"{name}-{ending}{tail}"
        return f"{re.sub('[^a-z]', '', word.lower())}x{ending}"

    return _WORD.sub(other, pattern)
