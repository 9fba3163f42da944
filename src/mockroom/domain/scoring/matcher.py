"""All slots of all patterns in one structure, so that a text is walked once.

What can begin at a word is found by looking that word up, however many patterns there are. The
same structure decides that something is there and where it stands.
"""

from collections.abc import Container, Iterable, Mapping, Sequence

from mockroom.domain.scoring.figures import Figure
from mockroom.domain.scoring.inflection import bases
from mockroom.domain.scoring.notation import Run, SetName, Slot, Word
from mockroom.domain.scoring.states import State, Steps
from mockroom.domain.scoring.text import Token
from mockroom.domain.scoring.tree import Held, Node, Runs

LIGHT = frozenset(
    "a an the my our your his her their its this that these those all both each every just also "
    "really then even quite very own simply actually basically only".split()
)
"""Words that may stand between the words of a run."""
MOST_SKIPPED = 2
_BREAKS = frozenset(",;:()–—")


Place = tuple[int, int]
"""Tokens from the first up to, not including, the second."""
End = tuple[frozenset[int], int, int]
"""Slots that were found together, with their first token and that after their last."""
Reached = tuple[State, int]
"""A state that finds something, and the token after it."""


class Found:
    """What one sentence holds: which slots, at once, and where each is, when asked."""

    __slots__ = ("_ends", "slots")

    def __init__(self, ends: list[End], slots: set[int] | None = None) -> None:
        """`slots` are all those of `ends`, where they are known."""
        self._ends = ends
        self.slots: set[int] = slots or set().union(*[slots for slots, _, _ in ends])
        """The slots that are there."""

    def moved(self, by: int) -> "Found":
        """The same in a text in which the sentence stands `by` tokens further on."""
        ends = [(slots, start + by, end + by) for slots, start, end in self._ends]
        return Found(ends, self.slots)

    def places(self, wanted: Iterable[int]) -> dict[int, list[Place]]:
        """Where slots that are there stand, in order; the longest of those that begin alike."""
        reach: dict[int, dict[int, int]] = {slot: {} for slot in wanted}
        sought = frozenset(reach)
        for slots, start, end in self._ends:
            for slot in sought & slots:
                if end > reach[slot].get(start, 0):
                    reach[slot][start] = end
        return {slot: sorted(ends.items()) for slot, ends in reach.items()}


class Vocabulary(Container[str]):
    """Every written form of the words in runs, gathered when it is first asked for."""

    def __init__(self, slots: Iterable[Slot]) -> None:
        self._slots = tuple(slots)
        self._words: frozenset[str] | None = None

    def __contains__(self, form: object) -> bool:
        if self._words is None:
            runs = [run for slot in self._slots for run in slot]
            self._words = frozenset(
                [item.word for run in runs for item in run if type(item) is Word]
            )
        return isinstance(form, str) and not self._words.isdisjoint(bases(form))


class Matcher:
    """Finds every slot of a rubric in a sentence."""

    def __init__(self, slots: Sequence[Slot], sets: Mapping[str, Slot]) -> None:
        """`slots` are numbered by position; `sets` holds the alternatives of each set."""
        takers: dict[str, set[int]] = {}
        all_runs = Runs()
        runs, keys = all_runs.runs, all_runs.keys
        for number, slot in enumerate(slots):
            for run in slot:
                if len(run) == 1 and type(run[0]) is SetName:
                    takers.setdefault(run[0].name, set()).add(number)
                else:
                    runs.append(run)
                    keys.append(number)
        for name, slot in sets.items():
            more = [run for run in slot if len(run) > 1 or type(run[0]) is not SetName]
            runs += more
            keys += [name] * len(more)
        self._steps = Steps(Node(all_runs, 0, _held(sets, takers)))

    @property
    def remembered(self) -> int:
        """Steps over words of texts that are remembered, of which there is a bound."""
        return self._steps.count

    def survey(
        self, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> Found:
        """What is found among tokens `first` to `last`."""
        return Found(_Walk(tokens, last, figures).run(self._steps.start, first))

    def find(
        self, tokens: Sequence[Token], first: int, last: int, figures: Sequence[Figure]
    ) -> dict[int, list[Place]]:
        """For each slot found among tokens `first` to `last`: its places."""
        found = self.survey(tokens, first, last, figures)
        return found.places(sorted(found.slots)) if found.slots else {}


class _Walk:
    """One pass over one sentence, from its end to its start: what a run meets is known by then."""

    __slots__ = ("_figures", "_last", "_sets", "_tokens")

    def __init__(self, tokens: Sequence[Token], last: int, figures: Sequence[Figure]) -> None:
        self._tokens, self._last = tokens, last
        self._sets: dict[int, list[tuple[str, int]]] = {}
        """By token the sets that begin there, each with the token after its last."""
        self._figures: dict[int, list[Figure]] = {}
        for figure in figures:
            self._figures.setdefault(figure.first, []).append(figure)

    def run(self, start: State, first: int) -> list[End]:
        """Everything that is found among the tokens from `first`."""
        ends: list[End] = []
        tokens, opened, opening = self._tokens, start.ahead, start.sets.keys()
        figures = self._figures if start.figures else ()
        for i in range(self._last - 1, first - 1, -1):
            word = tokens[i].norm
            state = opened.get(word)
            if state is None:
                state = start.grown(word)
            if not (state.finds or state.goes_on or i in figures):
                continue
            here: list[Reached] = [(state, i + 1)] if state.finds else []
            if state.goes_on:
                self._go_on(state, i + 1, here)
            if i in figures:
                self._over_figures(start, i, here)
            names: list[tuple[str, int]] = []
            for state, end in here:  # grows where runs begin with a set found right here
                if state.slots:
                    ends.append((state.slots, i, end))
                for name in state.names:
                    if name in opening and (name, end) not in names:
                        self._reach(start.sets[name], end, here)
                    names.append((name, end))
            if names:
                self._sets[i] = names
        return ends

    def _step(self, state: State, i: int, found: list[Reached]) -> None:
        """Go on from a state over what stands at token `i`, and note whatever finds something."""
        word = self._tokens[i].norm
        ahead = state.ahead.get(word)
        if ahead is None:
            ahead = state.grown(word)
        if ahead.finds:
            found.append((ahead, i + 1))
        if ahead.goes_on:
            self._go_on(ahead, i + 1, found)
        if state.figures and i in self._figures:
            self._over_figures(state, i, found)
        if state.sets and i in self._sets:
            for name, end in set(self._sets[i]):
                if name in state.sets:
                    self._reach(state.sets[name], end, found)

    def _go_on(self, state: State, i: int, found: list[Reached], skipped: int = 0) -> None:
        if i >= self._last:
            return
        token = self._tokens[i]
        if token.gap and not _BREAKS.isdisjoint(token.gap):
            return
        self._step(state, i, found)
        if skipped < MOST_SKIPPED and token.norm in LIGHT:
            self._go_on(state, i + 1, found, skipped + 1)

    def _reach(self, state: State, i: int, found: list[Reached]) -> None:
        """Note what ends before token `i`, and go on from there."""
        if state.finds:
            found.append((state, i))
        if state.goes_on:
            self._go_on(state, i, found)

    def _over_figures(self, state: State, i: int, found: list[Reached]) -> None:
        for figure in self._figures[i]:
            if figure.kind in state.figures:
                self._reach(state.figures[figure.kind], figure.last, found)


def _lone(run: Run) -> str | None:
    """The name of the set that a run consists of, if it does."""
    if len(run) > 1:
        return None
    only = run[0]
    return only.name if type(only) is SetName else None


def _held(sets: Mapping[str, Slot], takers: Mapping[str, Iterable[int]]) -> dict[str, Held]:
    """For each set what is found where it is; `takers` are the slots that take a set whole."""
    return {
        name: Held(
            frozenset(slot for holder in holders for slot in takers.get(holder, ())),
            frozenset(holders),
        )
        for name, holders in _holders(sets).items()
    }


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
