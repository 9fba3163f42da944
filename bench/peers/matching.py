"""Two other ways to find the words of a rubric in a text: spaCy's Matcher, and one expression.

Neither does all that ours does. What cannot be translated is left out, which is in their favour:
light words between the words of a run, figures, and sets inside a run that hold runs themselves.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from mockroom.domain.scoring.inflection import forms
from mockroom.domain.scoring.notation import (
    AnyWord,
    Exact,
    Item,
    Prefix,
    Run,
    SetName,
    Slot,
    Word,
)

Find = Callable[[str], int]
"""Finds everything in a text, and tells how much it was."""


def runs_of(slot: Slot, sets: Mapping[str, Slot]) -> Iterator[Run]:
    """The alternatives of a slot, those of its sets in their place."""
    for run in slot:
        if len(run) == 1 and isinstance(run[0], SetName):
            yield from runs_of(sets[run[0].name], sets)
        else:
            yield run


def spacy_matcher(slots: Sequence[Slot], sets: Mapping[str, Slot]) -> tuple[Find, int, int]:
    """spaCy's Matcher with one rule for each slot and each set, so that what is in a set is looked
    for once; how many runs it has, and how many there are.

    ImportError where spaCy is not installed.
    """
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    matcher = Matcher(nlp.vocab)
    translated = total = 0
    for number, slot in enumerate((*slots, *sets.values())):
        rules = []
        for run in slot:
            if len(run) == 1 and isinstance(run[0], SetName):
                continue  # found by the rule of the set
            total += 1
            rule = [_token(item, sets) for item in run]
            if None not in rule:
                rules.append(rule)
        translated += len(rules)
        if rules:
            matcher.add(str(number), rules)
    return (lambda text: len(matcher(nlp(text)))), translated, total


def _token(item: Item, sets: Mapping[str, Slot]) -> dict[str, Any] | None:
    """What spaCy asks of one token for an item; None where it cannot."""
    match item:
        case Word():
            return {"LOWER": {"IN": sorted(forms(item.word))}}
        case Exact():
            return {"LOWER": item.word}
        case Prefix():
            return {"LOWER": {"REGEX": f"^{re.escape(item.stem)}"}}
        case AnyWord():
            return {}
        case SetName():
            words = _single_words(item.name, sets)
            return None if words is None else {"LOWER": {"IN": sorted(words)}}
    return None


def _single_words(name: str, sets: Mapping[str, Slot]) -> set[str] | None:
    found: set[str] = set()
    for run in runs_of(sets[name], sets):
        if len(run) > 1 or not isinstance(run[0], Word | Exact):
            return None
        found |= forms(run[0].word) if isinstance(run[0], Word) else {run[0].word}
    return found


def alternation(slots: Sequence[Slot], sets: Mapping[str, Slot]) -> tuple[Find, int]:
    """One regular expression of all runs as they are written; how many it has."""
    written = {
        " ".join(item.word for item in run if isinstance(item, Word | Exact))
        for slot in slots
        for run in runs_of(slot, sets)
        if all(isinstance(item, Word | Exact) for item in run)
    }
    longest = sorted(written, key=lambda one: (-len(one), one))
    expression = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)
    return (lambda text: sum(1 for _ in expression.finditer(text))), len(longest)
