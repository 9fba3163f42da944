"""Runs of items as a tree that grows where a text looks.

A rubric has tens of thousands of runs and an answer meets a few hundred of them. So a place of the
tree keeps the runs that pass through it as they are, and divides them by what comes next only when
a text gets there.
"""

from collections.abc import Mapping
from typing import NamedTuple

from mockroom.domain.scoring.figures import FigureKind
from mockroom.domain.scoring.notation import (
    Exact,
    FigureName,
    Item,
    Prefix,
    Run,
    SetName,
    Word,
)

Key = int | str
"""What is found where a run ends: the number of a slot, or the name of a set."""
NO_SLOTS: frozenset[int] = frozenset()
NO_NAMES: frozenset[str] = frozenset()


class Held(NamedTuple):
    """What is found where a set is."""

    slots: frozenset[int]
    """The slots that take it whole, directly or through others."""
    names: frozenset[str]
    """The set itself, and those that include it whole."""


class Runs:
    """Runs with what is found where each ends, side by side: pairs would be one more object for
    each of the tens of thousands of runs of a rubric."""

    __slots__ = ("keys", "runs")

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.keys: list[Key] = []


class Node:
    """A place in the tree: what is found here, and what may come next."""

    __slots__ = ("_ahead", "_depth", "_held", "_words", "goes_on", "names", "rare", "slots")

    def __init__(self, runs: Runs, depth: int, held: Mapping[str, Held]) -> None:
        """`runs` have `depth` items behind them; `held` tells of each set what it stands for."""
        self._depth, self._held = depth, held
        self._words: dict[str, Node] = {}
        self.slots, self.names = NO_SLOTS, NO_NAMES
        self.rare: Rare | None = None
        self._ahead: dict[str, Runs] = self._divided(runs)
        self.goes_on = bool(self._ahead) or self.rare is not None

    def next_word(self, word: str) -> "Node | None":
        """The node behind a word as patterns have it, grown now if it was not yet."""
        node = self._words.get(word)
        if node is None and word in self._ahead:
            node = self._words[word] = Node(self._ahead[word], self._depth + 1, self._held)
        return node

    def _divided(self, runs: Runs) -> dict[str, Runs]:
        """Note what is here and what is rare; the rest by its next word."""
        depth = self._depth
        ahead: dict[str, Runs] = {}
        rare: dict[Item, Runs] = {}
        for run, key in zip(runs.runs, runs.keys, strict=True):
            if len(run) == depth:
                self._note(key)
                continue
            item = run[depth]
            if type(item) is Word:  # nine of ten
                row = ahead.get(item.word)
                if row is None:
                    row = ahead[item.word] = Runs()
            else:
                row = rare.setdefault(item, Runs())
            row.runs.append(run)
            row.keys.append(key)
        if rare:
            self.rare = Rare({i: Node(some, depth + 1, self._held) for i, some in rare.items()})
        return ahead

    def _note(self, key: Key) -> None:
        if isinstance(key, int):
            self.slots |= {key}
        else:
            self.slots |= self._held[key].slots
            self.names |= self._held[key].names


class Rare:
    """What may come next that is no word with its inflections."""

    __slots__ = ("any_word", "exact", "figures", "prefixes", "sets")

    def __init__(self, nodes: Mapping[Item, Node]) -> None:
        self.exact: dict[str, Node] = {}
        self.prefixes: dict[str, Node] = {}
        self.figures: dict[FigureKind, Node] = {}
        self.sets: dict[str, Node] = {}
        self.any_word: Node | None = None
        for item, node in nodes.items():
            match item:
                case Exact():
                    self.exact[item.word] = node
                case Prefix():
                    self.prefixes[item.stem] = node
                case FigureName():
                    self.figures[item.kind] = node
                case SetName():
                    self.sets[item.name] = node
                case _:
                    self.any_word = node

    def over_word(self, word: str) -> list[Node]:
        """The nodes that a word of a text leads to."""
        found = [node for stem, node in self.prefixes.items() if word.startswith(stem)]
        if word in self.exact:
            found.append(self.exact[word])
        if self.any_word is not None:
            found.append(self.any_word)
        return found
