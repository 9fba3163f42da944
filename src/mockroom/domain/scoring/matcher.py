"""All slots of all patterns in one structure, so that a text is walked once.

What can begin at a word is found by looking that word up, however many patterns there are. The
same structure decides that something is there and where it stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from operator import or_

from mockroom.domain.scoring.figures import Figure
from mockroom.domain.scoring.inflection import forms
from mockroom.domain.scoring.notation import Run, SetName, Slot, Word
from mockroom.domain.scoring.text import Token
from mockroom.domain.scoring.tree import Key, Node, grow

LIGHT = frozenset(
    "a an the my our your his her their its this that these those all both each every just also "
    "really then even quite very own simply actually basically only".split()
)
"""Words that may stand between the words of a run."""
MOST_SKIPPED = 2
_BREAKS = frozenset(",;:()–—")


Place = tuple[int, int]
"""Tokens from the first up to, not including, the second."""


class Matcher:
    """Finds every slot of a rubric in a sentence."""

    def __init__(self, slots: Sequence[Slot], sets: Mapping[str, Slot]) -> None:
        """`slots` are numbered by position; `sets` holds the alternatives of each set."""
        holders = _holders(sets)
        runs = (([1 << number], run) for number, slot in enumerate(slots) for run in slot)
        self.root: Node[int] = grow(((bit, run) for bit, run in runs if not _lone(run)), or_)
        """Where every run of a slot begins."""
        self.set_root: Node[str] = grow(
            (holders[name], run) for name, slot in sets.items() for run in slot if not _lone(run)
        )
        """Where every run of a set begins."""
        self.bases = _bases(run for slot in (*slots, *sets.values()) for run in slot)
        """Every written form of the words in runs, with the words that it is a form of."""
        self.sets_of: tuple[tuple[str, ...], ...] = tuple(
            tuple(name for name in map(_lone, slot) if name is not None) for slot in slots
        )
        """The sets that each slot takes whole."""
        self.set_bits: dict[str, int] = {}
        """For each of those sets the slots that take it, one bit each."""
        for number, names in enumerate(self.sets_of):
            for name in names:
                self.set_bits[name] = self.set_bits.get(name, 0) | 1 << number

    def survey(
        self, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> "Found":
        """What is found among tokens `first` to `last`."""
        ends, sets = _Walk(self, tokens, last, figures).run(first)
        return Found(ends, sets, self)

    def find(
        self, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> dict[int, list[Place]]:
        """For each slot found among tokens `first` to `last`: its places."""
        found = self.survey(tokens, first, last, figures)
        return {slot: found.places(slot) for slot in bits_of(found.mask)}


class Found:
    """What one sentence holds: which slots, at once, and where each is, when asked."""

    def __init__(
        self,
        ends: list[tuple[int, int, int]],
        sets: dict[str, list[Place]],
        matcher: "Matcher",
    ) -> None:
        self._ends = ends
        self._sets = sets
        self._sets_of = matcher.sets_of
        self._places: dict[int, list[Place]] = {}
        self.mask = 0
        """One bit for each slot that is there."""
        for bits, _, _ in ends:
            self.mask |= bits
        for name in sets:
            self.mask |= matcher.set_bits.get(name, 0)

    def places(self, slot: int) -> list[Place]:
        """Where a slot was found, in order; the longest of those that begin at one token."""
        known = self._places.get(slot)
        if known is None:
            bit = 1 << slot
            reach: dict[int, int] = {}
            for bits, start, end in self._ends:
                if bits & bit and end > reach.get(start, 0):
                    reach[start] = end
            for name in self._sets_of[slot]:
                for start, end in self._sets.get(name, ()):
                    if end > reach.get(start, 0):
                        reach[start] = end
            known = self._places[slot] = sorted(reach.items())
        return known


class _Walk:
    """One pass over one sentence, with the sets found at each token kept for the pass."""

    def __init__(
        self, matcher: Matcher, tokens: Sequence[Token], last: int, figures: Sequence[Figure]
    ) -> None:
        self._matcher = matcher
        self._tokens = tokens
        self._last = last
        self._sets: dict[int, dict[str, set[int]]] = {}
        self._bases: dict[int, tuple[str, ...]] = {}
        self._figures: dict[int, list[Figure]] = {}
        for figure in figures:
            self._figures.setdefault(figure.first, []).append(figure)

    def run(self, first: int) -> tuple[list[tuple[int, int, int]], dict[str, list[Place]]]:
        """Where slots end, as (their bits, first token, token after the last), and the sets."""
        ends: list[tuple[int, int, int]] = []
        sets: dict[str, list[Place]] = {}
        root = self._matcher.root
        for i in range(first, self._last):
            at: list[tuple[int, int]] = []
            for node, after in self._next(root, i):
                self._follow(node, after, at)
            ends.extend((bits, i, end) for bits, end in at)
            for name, reached in self._sets_at(i).items():
                sets.setdefault(name, []).append((i, max(reached)))
        return ends, sets

    def _follow(
        self, node: "Node[Key]", i: int, found: list[tuple["Key", int]], skipped: int = 0
    ) -> None:
        """Note what ends before token `i`, and go on from there."""
        if node.ends and not skipped:
            found.extend((key, i) for key in node.ends)
        if i >= self._last or not node.goes_on:
            return
        token = self._tokens[i]
        if token.gap and not _BREAKS.isdisjoint(token.gap):
            return
        for child, after in self._next(node, i):
            self._follow(child, after, found)
        if skipped < MOST_SKIPPED and token.norm in LIGHT:
            self._follow(node, i + 1, found, skipped + 1)

    def _next(self, node: "Node[Key]", i: int) -> "list[tuple[Node[Key], int]]":
        """The nodes that token `i` leads to, each with the token to go on from."""
        steps: list[tuple[Node[Key], int]] = []
        words = node.words
        if words is not None:
            steps = [(words[base], i + 1) for base in self._bases_of(i) if base in words]
        word = self._tokens[i].norm
        if node.exact and word in node.exact:
            steps.append((node.exact[word], i + 1))
        if node.prefixes:
            steps.extend((n, i + 1) for stem, n in node.prefixes.items() if word.startswith(stem))
        if node.any_word is not None:
            steps.append((node.any_word, i + 1))
        if node.figures and i in self._figures:
            steps.extend(
                (node.figures[f.kind], f.last) for f in self._figures[i] if f.kind in node.figures
            )
        if node.sets and node is not self._matcher.set_root:
            here = self._sets_at(i)
            for name in node.sets.keys() & here.keys():
                steps.extend((node.sets[name], end) for end in here[name])
        return steps

    def _bases_of(self, i: int) -> tuple[str, ...]:
        """The words of patterns that token `i` is a form of, looked up once for the pass."""
        known = self._bases.get(i)
        if known is None:
            known = self._bases[i] = self._matcher.bases.get(self._tokens[i].norm, ())
        return known

    def _sets_at(self, i: int) -> dict[str, set[int]]:
        """The sets of which an alternative begins at token `i`, each with where it may end.

        An alternative may itself begin with a set: whatever is found here is followed up until
        nothing new turns up, which it does because sets never include one another in a circle.
        """
        known = self._sets.get(i)
        if known is not None:
            return known
        found = self._sets[i] = {}
        root = self._matcher.set_root
        fresh: list[tuple[str, int]] = []
        for node, after in self._next(root, i):
            self._follow(node, after, fresh)
        while fresh:
            name, end = fresh.pop()
            ends = found.setdefault(name, set())
            if end not in ends:
                ends.add(end)
                if root.sets and name in root.sets:
                    self._follow(root.sets[name], end, fresh)
        return found


def _lone(run: Run) -> str | None:
    """The name of the set that a run consists of, if it does."""
    only = run[0]
    return only.name if len(run) == 1 and isinstance(only, SetName) else None


def _bases(runs: Iterable[Run]) -> dict[str, tuple[str, ...]]:
    words = {item.word for run in runs for item in run if isinstance(item, Word)}
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        for form in forms(word):
            found.setdefault(form, []).append(word)
    return {form: tuple(bases) for form, bases in found.items()}


def _holders(sets: Mapping[str, Slot]) -> dict[str, list[str]]:
    """For each set itself and all sets that include it whole, directly or through others."""
    direct: dict[str, set[str]] = {name: set() for name in sets}
    for name, slot in sets.items():
        for inner in filter(None, map(_lone, slot)):
            direct[inner].add(name)
    holders: dict[str, list[str]] = {}
    for name in sets:
        open_names, seen = [name], {name}
        while open_names:
            more = direct[open_names.pop()] - seen
            seen |= more
            open_names.extend(more)
        holders[name] = sorted(seen)
    return holders


def bits_of(mask: int) -> Iterable[int]:
    """The numbers of the bits that are set, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
