"""How often a slot is likely to be found, guessed from its words.

Of a pattern's slots the rarest is looked at first, and the others only where it is there. A wrong
guess costs time and never a hit.
"""

from collections.abc import Iterable, Mapping

from mockroom.domain.scoring.cues import ADVERBS, FUNCTION_WORDS
from mockroom.domain.scoring.notation import (
    AnyWord,
    Exact,
    FigureName,
    Item,
    SetName,
    Slot,
    Word,
)

_SMALL = FUNCTION_WORDS | ADVERBS
_COMMON = frozenset(
    "make take get go come say tell ask want need give put let work see know think call keep find "
    "look use show bring leave time day week month year people team way thing part first last new "
    "own good right still back much many one".split()
)
_OF_SMALL, _OF_COMMON, _OF_OTHER = 30.0, 5.0, 1.0
_OF_FIGURE, _OF_ANY = 20.0, 500.0
_OF_RUN = 0.5
"""Of a run of several words, whichever they are."""


def telling(words: Iterable[str]) -> int:
    """How much words tell, in half words: a small one nothing, one of everyday half of what
    another does. "Told her what was" says less than "told the ward"."""
    return sum(0 if word in _SMALL else 1 if word in _COMMON else 2 for word in words)


class Rarity:
    """Likelihoods of slots over one collection of sets; larger is more often found."""

    def __init__(self, sets: Mapping[str, Slot]) -> None:
        self._sets = sets
        self._of_sets: dict[str, float] = {}
        self._of_words = dict.fromkeys(_COMMON, _OF_COMMON) | dict.fromkeys(_SMALL, _OF_SMALL)

    def of(self, slot: Slot) -> float:
        """How often a slot is likely to be found, in units of one ordinary word."""
        alone = [run[0] for run in slot if len(run) == 1]
        return sum(map(self._of_item, alone)) + _OF_RUN * (len(slot) - len(alone))

    def _of_item(self, item: Item) -> float:
        if type(item) is Word:
            return self._of_words.get(item.word, _OF_OTHER)
        if isinstance(item, Exact):
            return self._of_words.get(item.word, _OF_OTHER)
        if isinstance(item, SetName):
            return self._of_set(item.name)
        if isinstance(item, FigureName):
            return _OF_FIGURE
        return _OF_ANY if isinstance(item, AnyWord) else _OF_OTHER

    def _of_set(self, name: str) -> float:
        known = self._of_sets.get(name)
        if known is None:
            self._of_sets[name] = 0.0  # a set that holds itself, which the content check refuses
            known = self._of_sets[name] = self.of(self._sets[name])
        return known
