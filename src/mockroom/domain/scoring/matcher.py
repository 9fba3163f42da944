"""All slots of all patterns in one structure, so that a text is walked once.

What can begin at a word is found by looking that word up, however many patterns there are. The
same structure decides that something is there and where it stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mockroom.domain.scoring.figures import Figure, FigureKind
from mockroom.domain.scoring.inflection import forms
from mockroom.domain.scoring.notation import (
    AnyWord,
    Exact,
    FigureName,
    Item,
    Prefix,
    Run,
    SetName,
    Slot,
    Word,
)
from mockroom.domain.scoring.spelling import canonical
from mockroom.domain.scoring.text import Token

LIGHT = frozenset(
    "a an the my our your his her their its this that these those all both each every just also "
    "really then even quite very own simply actually basically only".split()
)
"""Words that may stand between the words of a run."""
MOST_SKIPPED = 2
_BREAKS = frozenset(",;:()–—")


@dataclass(slots=True)
class _Node:
    """A place in the tree of runs: what may come next, and which slots end here."""

    children: dict[Item, "_Node"] = field(default_factory=dict)
    words: dict[str, list["_Node"]] = field(default_factory=dict)
    """Every written form of the words that may come next."""
    prefixes: dict[str, "_Node"] = field(default_factory=dict)
    figures: dict[FigureKind, "_Node"] = field(default_factory=dict)
    sets: dict[str, "_Node"] = field(default_factory=dict)
    any_word: "_Node | None" = None
    slots: list[int] = field(default_factory=list)

    def child(self, item: Item) -> "_Node":
        """The node that an item leads to, made and indexed where missing."""
        if isinstance(item, SetName):
            item = SetName(item.name, 0)
        node = self.children.get(item)
        if node is None:
            node = self.children[item] = _Node()
            self._index(item, node)
        return node

    def _index(self, item: Item, node: "_Node") -> None:
        match item:
            case Word(word):
                for form in forms(word):
                    self.words.setdefault(form, []).append(node)
            case Exact(word):
                self.words.setdefault(canonical(word), []).append(node)
            case Prefix(stem):
                self.prefixes[canonical(stem)] = node
            case FigureName(kind):
                self.figures[kind] = node
            case SetName(name, _):
                self.sets[name] = node
            case AnyWord():
                self.any_word = node


class Matcher:
    """Finds every slot of a rubric in a sentence."""

    def __init__(self, slots: Sequence[Slot], sets: Mapping[str, Slot]) -> None:
        """`slots` are numbered by position; `sets` holds the alternatives of each set."""
        self._root = _tree((number, run) for number, slot in enumerate(slots) for run in slot)
        self._sets = {name: _tree((0, run) for run in slot) for name, slot in sets.items()}
        self._openers: dict[str, tuple[str, ...]] = {}
        self._loose: tuple[str, ...] = ()
        self._index_sets()

    def find(
        self, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> dict[int, list[tuple[int, int]]]:
        """For each slot found among tokens `first` to `last`: its places (first, last)."""
        return _Walk(self, tokens, last, figures).run(first)

    def _index_sets(self) -> None:
        """Which sets can begin with a word, so that only those are tried at it."""
        openers: dict[str, set[str]] = defaultdict(set)
        loose = set()

        def collect(name: str, node: _Node) -> None:
            for word in node.words:
                openers[word].add(name)
            if node.prefixes or node.figures or node.any_word:
                loose.add(name)
            for inner in node.sets:
                collect(name, self._sets[inner])

        for name, node in self._sets.items():
            collect(name, node)
        self._loose = tuple(sorted(loose))
        self._openers = {word: tuple(sorted(names | loose)) for word, names in openers.items()}

    def sets_opening(self, word: str) -> tuple[str, ...]:
        """The sets of which an alternative may begin with this word."""
        return self._openers.get(word, self._loose)

    @property
    def root(self) -> _Node:
        """Where every run begins."""
        return self._root

    def set_root(self, name: str) -> _Node:
        """Where the alternatives of a set begin."""
        return self._sets[name]


class _Walk:
    """One pass over one sentence, with what was found of the sets kept for the pass."""

    def __init__(
        self, matcher: Matcher, tokens: Sequence[Token], last: int, figures: Sequence[Figure]
    ) -> None:
        self._matcher = matcher
        self._tokens = tokens
        self._last = last
        self._set_ends: dict[tuple[str, int], tuple[int, ...]] = {}
        self._figures: dict[int, list[Figure]] = defaultdict(list)
        for figure in figures:
            self._figures[figure.first].append(figure)

    def run(self, first: int) -> dict[int, list[tuple[int, int]]]:
        """Each slot that begins at or after token `first`, with its places."""
        found: dict[int, list[tuple[int, int]]] = {}
        for i in range(first, self._last):
            for slot, ends in self._begin(self._matcher.root, i).items():
                found.setdefault(slot, []).append((i, max(ends)))
        return found

    def _begin(self, root: _Node, i: int) -> dict[int, set[int]]:
        """The slots of a tree that begin at token `i`, each with where it may end."""
        ends: dict[int, set[int]] = {}
        for node, after in self._next(root, i):
            self._follow(node, after, ends, skipped=0)
        return ends

    def _follow(self, node: _Node, i: int, ends: dict[int, set[int]], skipped: int) -> None:
        """Note the slots that end before token `i`, and go on from there."""
        if not skipped:
            for slot in node.slots:
                ends.setdefault(slot, set()).add(i)
        if i >= self._last or not node.children:
            return
        token = self._tokens[i]
        if not _BREAKS.isdisjoint(token.gap):
            return
        for child, after in self._next(node, i):
            self._follow(child, after, ends, skipped=0)
        if skipped < MOST_SKIPPED and token.norm in LIGHT:
            self._follow(node, i + 1, ends, skipped + 1)

    def _next(self, node: _Node, i: int) -> list[tuple[_Node, int]]:
        """The nodes that token `i` leads to, each with the token to go on from."""
        word = self._tokens[i].norm
        steps = [(child, i + 1) for child in node.words.get(word, ())]
        if node.prefixes:
            steps.extend((n, i + 1) for stem, n in node.prefixes.items() if word.startswith(stem))
        if node.any_word is not None:
            steps.append((node.any_word, i + 1))
        if node.figures and i in self._figures:
            steps.extend(
                (node.figures[f.kind], f.last) for f in self._figures[i] if f.kind in node.figures
            )
        if node.sets:
            for name in self._matcher.sets_opening(word):
                if name in node.sets:
                    steps.extend((node.sets[name], end) for end in self._ends_of(name, i))
        return steps

    def _ends_of(self, name: str, i: int) -> tuple[int, ...]:
        """Where the alternatives of a set that begin at token `i` end."""
        key = (name, i)
        known = self._set_ends.get(key)
        if known is None:
            ends = self._begin(self._matcher.set_root(name), i).get(0, set())
            known = self._set_ends[key] = tuple(sorted(ends))
        return known


def _tree(runs: Iterable[tuple[int, Run]]) -> _Node:
    root = _Node()
    for number, run in runs:
        node = root
        for item in run:
            node = node.child(item)
        if number not in node.slots:
            node.slots.append(number)
    return root
