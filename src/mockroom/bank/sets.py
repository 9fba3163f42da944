"""Which synonym sets can be used: those whose inclusions all lead somewhere, and end."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mockroom.bank.links import Names, unknown_sets
from mockroom.bank.patterns import SetUse
from mockroom.bank.problems import Problem
from mockroom.domain.signal import SynonymSet

MAX_DEPTH = 8
"""How deep sets may include sets: each level is a level of recursion in the scorer."""
MAX_INCLUSIONS = 1_000
"""How many inclusions a set may lead to, counted along every way: the scorer follows them all."""


@dataclass(frozen=True, slots=True)
class SetDraft:
    """A synonym set as a file defines it, before its inclusions are looked at."""

    content: SynonymSet
    file: Path
    uses: tuple[SetUse, ...]
    """The sets it includes."""

    @property
    def inner(self) -> dict[str, None]:
        """The ids of the sets it includes, each once, in order."""
        return dict.fromkeys(use.name for use in self.uses)


@dataclass(frozen=True, slots=True)
class _Size:
    depth: int
    inclusions: int


class Settling:
    """Accepts sets from the innermost outwards, and leaves out what cannot be resolved."""

    def __init__(self, drafts: list[SetDraft], names: Names) -> None:
        """`names` knows the sets of files that were left out, and learns all others."""
        self._pending = {draft.content.id: draft for draft in drafts}
        self._names = names
        self._names.open.update(self._pending)
        self._sizes: dict[str, _Size] = {}
        self.sets: dict[str, SynonymSet] = {}
        """The sets that can be used."""

    def run(self) -> Iterator[Problem]:
        """Decide on every set, and tell what is wrong with those that are left out."""
        outer: dict[str, list[str]] = {}
        waiting: dict[str, int] = {}
        for name, draft in self._pending.items():
            inner = [one for one in draft.inner if one in self._pending]
            waiting[name] = len(inner)
            for one in inner:
                outer.setdefault(one, []).append(name)
        ready = [name for name, count in waiting.items() if not count]
        circular: set[str] = set()
        while self._pending:
            if not ready:
                members = self._circle()
                yield self._circular(members)
                circular.update(members)
                ready = members
            name = ready.pop()
            if name not in self._pending:
                continue
            draft = self._pending.pop(name)
            if name not in circular:
                yield from self._decide(draft)
            for one in outer.get(name, ()):
                waiting[one] -= 1
                if waiting[one] == 0:
                    ready.append(one)

    def _decide(self, draft: SetDraft) -> Iterator[Problem]:
        name, lost = draft.content.id, self._names.lost
        # What was left out of the same file has just been told there, with the reason.
        elsewhere = [use for use in draft.uses if lost.get(use.name) != draft.file]
        problems = unknown_sets(elsewhere, self._names, draft.file)
        if not problems and len(elsewhere) == len(draft.uses):
            inner = [self._sizes[one] for one in draft.inner]
            size = _Size(
                depth=max((one.depth + 1 for one in inner), default=0),
                inclusions=sum(one.inclusions + 1 for one in inner),
            )
            if size.depth <= MAX_DEPTH and size.inclusions <= MAX_INCLUSIONS:
                self._sizes[name] = size
                self._names.files[name] = draft.file
                self.sets[name] = draft.content
                return
            problems = [self._too_large(draft)]
        lost[name] = draft.file
        yield from problems

    def _too_large(self, draft: SetDraft) -> Problem:
        return Problem(
            file=draft.file,
            key=f"sets.{draft.content.id}.words",
            found="This set includes too many others.",
            allowed=f"Sets include sets {MAX_DEPTH} deep and {MAX_INCLUSIONS:,} in all at most.",
            remedy="Write the words out.",
        )

    def _circle(self) -> list[str]:
        """Sets that include one another, found by walking inwards among the undecided."""
        way: dict[str, None] = {}
        name = next(iter(self._pending))
        while name not in way:
            way[name] = None
            name = next(one for one in self._pending[name].inner if one in self._pending)
        names = list(way)
        return names[names.index(name) :]

    def _circular(self, members: list[str]) -> Problem:
        draft = self._pending[members[0]]
        following = members[1] if len(members) > 1 else members[0]
        use = next(use for use in draft.uses if use.name == following)
        for name in members:
            self._names.lost[name] = self._pending[name].file
        way = " includes ".join(f"@{name}" for name in (*members, members[0]))
        return Problem(
            file=draft.file,
            key=use.written.key,
            found=f"These sets go round in a circle: {way}.",
            allowed="A set may not come back to itself.",
            remedy="Write out the words instead of including one of them.",
            excerpt=use.excerpt,
        )
