"""Lints of signals: indicators that few people's words would set off, or that prove little."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mockroom.bank.problems import Problem, listing
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.scoring.notation import Run, SetName, parse, set_names
from mockroom.domain.signal import Indicator, Signal

LEAST_WORDS = 24
"""Alternatives in all slots of all patterns; with fewer an indicator knows one person's words."""
LEAST_EXAMPLES = 3
"""Hits and misses: fewer come from one or two trades only."""


def signal_lints(
    signal: Signal, competencies: Iterable[str], spread: "Spread", file: Path
) -> Iterator[Problem]:
    """What could be better in a signal of the library."""
    if signal.competency is None:
        known = sorted(competencies)
        yield Problem(
            file=file,
            found="This signal belongs to no competency.",
            allowed=f"There are: {listing(known)}." if known else "",
            remedy='Add "competency" with one of them, or add one of your own.',
        )
    for one in signal.indicators:
        yield from thin(one, spread, f"indicators.{one.id}", file)


def thin(indicator: Indicator, spread: "Spread", key: str, file: Path) -> Iterator[Problem]:
    """What could be better in one indicator."""
    words = len(spread.of(indicator.patterns))
    if words < LEAST_WORDS:
        yield Problem(
            file=file,
            key=f"{key}.patterns",
            found=f"All patterns together know {words} alternative{'' if words == 1 else 's'}.",
            allowed=f"People who do this say it in {LEAST_WORDS} ways or more.",
            remedy="Think of the same deed in three other trades, and widen the sets.",
        )
    for name, sentences in (("hits", indicator.hits), ("misses", indicator.misses)):
        if len(sentences) < LEAST_EXAMPLES:
            yield Problem(
                file=file,
                key=f"{key}.{name}",
                found=f"There are {len(sentences)} {name}.",
                allowed=f"{LEAST_EXAMPLES} or more prove that it is no single phrase.",
                remedy="Add a sentence from another trade.",
            )


class Spread:
    """How many ways of putting it the indicators of a bank know, each set counted once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._of_set: dict[str, frozenset[Run]] = {}

    def of(self, patterns: Iterable[str]) -> frozenset[Run]:
        """The different runs of words in the slots of some patterns, those of sets included."""
        found: set[Run] = set()
        for text in patterns:
            pattern = parse(text)
            for slot in pattern.slots:
                found.update(run for run in slot if not _is_set(run))
            for name, _ in set_names(pattern):
                found |= self._set(name)
        return frozenset(found)

    def _set(self, name: str) -> frozenset[Run]:
        if name not in self._of_set:
            self._of_set[name] = self.of(self._catalogue.sets[name].words)  # no set names itself
        return self._of_set[name]


def _is_set(run: Run) -> bool:
    return len(run) == 1 and isinstance(run[0], SetName)
