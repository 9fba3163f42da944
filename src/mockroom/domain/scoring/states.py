"""What a text has come to in the tree of runs, remembered word by word.

Many runs are followed at once. A state stands for all places of the tree that one stretch of text
leads to, so that each further word is one look-up, however many runs there are.
"""

from collections.abc import Iterable
from itertools import chain
from typing import TypeVar

from mockroom.domain.scoring.figures import FigureKind
from mockroom.domain.scoring.inflection import bases
from mockroom.domain.scoring.tree import NO_NAMES, NO_SLOTS, Node

MOST_REMEMBERED = 1 << 15
"""Steps of states over words that are remembered; with more of them they begin anew."""


class State:
    """Places of the tree that a text has reached together."""

    __slots__ = (
        "_nodes",
        "_steps",
        "ahead",
        "figures",
        "finds",
        "goes_on",
        "names",
        "sets",
        "slots",
    )

    def __init__(self, nodes: Iterable[Node], steps: "Steps") -> None:
        self._nodes = tuple(nodes)
        self._steps = steps
        self.slots = NO_SLOTS.union(*[node.slots for node in self._nodes])
        """The slots that have been found with it."""
        self.names = NO_NAMES.union(*[node.names for node in self._nodes])
        """The sets that have been found with it."""
        self.finds = bool(self.slots or self.names)
        self.goes_on = any(node.goes_on for node in self._nodes)
        self.ahead: dict[str, State] = {}
        """The state behind a word of a text, where it is remembered; else `grown` gives it."""
        rare = [node.rare for node in self._nodes if node.rare is not None]
        self.figures: dict[FigureKind, State] = _joined([one.figures for one in rare], steps)
        """The state behind a figure."""
        self.sets: dict[str, State] = _joined([one.sets for one in rare], steps)
        """The state behind a set that is found as a whole."""

    def grown(self, word: str) -> "State":
        """The state behind a word, remembered from now on."""
        meant = bases(word)
        found = [node.next_word(base) for node in self._nodes for base in meant]
        for node in self._nodes:
            if node.rare is not None:
                found += node.rare.over_word(word)
        nodes = [node for node in found if node is not None]
        state = self.ahead[word] = State(nodes, self._steps) if nodes else self._steps.nowhere
        self._steps.count += 1
        return state


class Steps:
    """The states of one tree and how many steps over words they remember."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self.count = 0
        self.nowhere = State((), self)
        """What any state comes to over a word that none of its runs has."""
        self._start = State((root,), self)

    @property
    def start(self) -> State:
        """Where every run begins."""
        if self.count > MOST_REMEMBERED:
            self.count = 0
            self._start = State((self._root,), self)
        return self._start


Kind = TypeVar("Kind", str, FigureKind)


def _joined(tables: list[dict[Kind, Node]], steps: Steps) -> dict[Kind, State]:
    """One table of states from the tables of several nodes."""
    if not tables:
        return {}
    return {
        kind: State([table[kind] for table in tables if kind in table], steps)
        for kind in set(chain.from_iterable(tables))
    }
