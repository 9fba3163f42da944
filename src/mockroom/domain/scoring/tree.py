"""Runs of items as a tree, so that what begins alike is looked at once."""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Generic, TypeVar

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
from mockroom.domain.scoring.spelling import canonical

Key = TypeVar("Key", int, str)


class Node(Generic[Key]):
    """A place in a tree of runs: what may come next, and what is found.

    There are tens of thousands of them in a rubric and most have one way on, so the tables are
    made only where they are needed.
    """

    __slots__ = ("any_word", "ends", "exact", "figures", "goes_on", "prefixes", "sets", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node[Key]] | None = None
        """By the word as patterns have it; its inflections are looked up beforehand."""
        self.exact: dict[str, Node[Key]] | None = None
        self.prefixes: dict[str, Node[Key]] | None = None
        self.figures: dict[FigureKind, Node[Key]] | None = None
        self.sets: dict[str, Node[Key]] | None = None
        self.any_word: Node[Key] | None = None
        self.goes_on = False
        """Whether anything may come next."""
        self.ends: list[Key] = []
        """What is found when a run ends here: the bits of slots, or the names of sets."""

    def child(self, item: Item) -> "Node[Key]":
        """The node that an item leads to, made where missing."""
        self.goes_on = True
        if type(item) is Word:  # nine of ten items; a match statement costs three times as much
            if self.words is None:
                self.words = {}
            node = self.words.get(item.word)
            if node is None:
                node = self.words[item.word] = Node()
            return node
        return self._rare_child(item)

    def _rare_child(self, item: Item) -> "Node[Key]":
        match item:
            case Exact(word):
                self.exact = {} if self.exact is None else self.exact
                return self.exact.setdefault(canonical(word), Node())
            case Prefix(stem):
                self.prefixes = {} if self.prefixes is None else self.prefixes
                return self.prefixes.setdefault(canonical(stem), Node())
            case FigureName(kind):
                self.figures = {} if self.figures is None else self.figures
                return self.figures.setdefault(kind, Node())
            case SetName(name, _):
                self.sets = {} if self.sets is None else self.sets
                return self.sets.setdefault(name, Node())
            case _:
                self.any_word = self.any_word or Node()
                return self.any_word


def grow(
    runs: Iterable[tuple[Iterable[Key], Run]], joined: Callable[[Key, Key], Key] | None = None
) -> Node[Key]:
    """The tree of runs, each with what is found where it ends; `joined` makes one key of two."""
    root: Node[Key] = Node()
    for keys, run in runs:
        node = root
        for item in run:
            node = node.child(item)
        node.ends.extend(keys)
        if joined is not None:
            node.ends = [reduce(joined, node.ends)]
    return root
