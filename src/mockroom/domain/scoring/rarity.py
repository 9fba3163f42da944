"""How often a slot is likely to be found, guessed from its words.

Of a pattern's slots the rarest is looked at first, and the others only where it is there. A wrong
guess costs time and never a hit.
"""

from collections.abc import Mapping

from mockroom.domain.scoring.cues import ADVERBS, FUNCTION_WORDS
from mockroom.domain.scoring.notation import (
    AnyWord,
    Exact,
    FigureName,
    Item,
    Run,
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
_OF_SMALL, _OF_COMMON, _OF_FIGURE, _OF_ANY = 30.0, 5.0, 20.0, 500.0
"""Against 1 for any other word."""
_OF_FURTHER = 0.1
"""What is left of a run's likelihood with a second word, even a small one."""


class Rarity:
    """Likelihoods of slots over one collection of sets; larger is more often found."""

    def __init__(self, sets: Mapping[str, Slot]) -> None:
        self._sets = sets
        self._of_sets: dict[str, float] = {}
        self._of_words = dict.fromkeys(_COMMON, _OF_COMMON) | dict.fromkeys(_SMALL, _OF_SMALL)

    def of(self, slot: Slot) -> float:
        """How often a slot is likely to be found, in units of one ordinary word."""
        return sum([self._of_run(run) for run in slot])

    def _of_run(self, run: Run) -> float:
        first = run[0]
        if type(first) is Word:
            rarest = self._of_words.get(first.word, 1.0)
        else:
            rarest = self._of_item(first)
        if len(run) == 1:
            return rarest
        return min(rarest, *map(self._of_item, run[1:])) * _OF_FURTHER

    def _of_item(self, item: Item) -> float:
        match item:
            case Word() | Exact():
                return self._of_words.get(item.word, 1.0)
            case SetName():
                return self._of_set(item.name)
            case FigureName():
                return _OF_FIGURE
            case AnyWord():
                return _OF_ANY
        return 2.0

    def _of_set(self, name: str) -> float:
        known = self._of_sets.get(name)
        if known is None:
            self._of_sets[name] = 0.0  # what holds itself, which the content check refuses
            known = self._of_sets[name] = self.of(self._sets[name])
        return known
