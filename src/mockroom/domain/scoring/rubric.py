"""A question's signals compiled for matching, with a digest that names exactly this rubric."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import NamedTuple

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question, SignalUse
from mockroom.domain.scoring.common import COMMON, Common
from mockroom.domain.scoring.matcher import Matcher, Vocabulary
from mockroom.domain.scoring.notation import Slot, parse, set_names
from mockroom.domain.scoring.rarity import Rarity
from mockroom.domain.section import Section
from mockroom.domain.signal import Indicator, Scope, Signal, SynonymSet

ENGINE = 4
"""Raised whenever the same rubric and text may score differently than before."""


class CompiledPattern(NamedTuple):
    """A pattern of an indicator, its slots by number."""

    indicator: int
    """Position in `Rubric.indicators`."""
    slots: tuple[int, ...]
    ordered: bool
    source: str
    """The pattern as its author wrote it."""


Wanted = tuple[int, int, int]
"""What else a pattern needs where its rarest slot is: two more slots, which repeat one where it has
fewer, and the position of the pattern."""


@dataclass(frozen=True, slots=True)
class CompiledIndicator:
    """An indicator in its rubric."""

    signal: str
    source: Indicator

    @property
    def one_clause(self) -> bool:
        """Whether all slots have to stand in one clause."""
        return self.source.scope is Scope.CLAUSE


@dataclass(frozen=True, slots=True)
class RubricSignal:
    """A signal as the rubric counts it."""

    id: str
    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Rubric:
    """Everything needed to score an answer to one question."""

    question: str
    signals: tuple[RubricSignal, ...]
    indicators: tuple[CompiledIndicator, ...]
    patterns: tuple[CompiledPattern, ...]
    by_slot: Mapping[int, tuple[Wanted, ...]]
    """For each slot the patterns whose rarest slot it is."""
    telling: frozenset[int]
    """The slots that have patterns in `by_slot`."""
    common: Mapping[int, Section | Common]
    """What the slots stand for that are looked for in every answer."""
    matcher: Matcher
    vocabulary: Vocabulary
    """The words of its own patterns and sets."""
    english: Callable[[], Mapping[str, int]]
    """How often English words occur, to read what was typed wrong as it was meant."""
    digest: str


def compile_rubric(question: Question, catalogue: Catalogue) -> Rubric:
    """The rubric of a question whose content has been validated.

    Raises KeyError for a signal or set that the catalogue lacks and PatternError for a pattern
    that does not parse; both are found and told by the content check beforehand.
    """
    return compile_uses(question.id, question.signals, catalogue)


def compile_uses(name: str, uses: Iterable[SignalUse], catalogue: Catalogue) -> Rubric:
    """A rubric of signals as they are used somewhere; raises as `compile_rubric` does."""
    return _compile(name, [(catalogue.signals[use.id], use) for use in uses], catalogue)


def compile_signal(signal: Signal, catalogue: Catalogue) -> Rubric:
    """A rubric of one signal alone, to prove its indicators with."""
    return _compile(signal.id, [(signal, SignalUse(id=signal.id, here=signal.meaning))], catalogue)


def compile_use(question: Question, signal_id: str, catalogue: Catalogue) -> Rubric:
    """A rubric of one signal as a question listens for it, to drill it with.

    Raises KeyError for a signal that the question or the catalogue lacks.
    """
    use = question.signal_use(signal_id)
    return _compile(question.id, [(catalogue.signals[signal_id], use)], catalogue)


def shipped_texts(question: Question) -> tuple[str, ...]:
    """The texts of a question that earn nothing when pasted into an answer."""
    return (question.ask, question.model_answer.text)


def _compile(name: str, pairs: list[tuple[Signal, SignalUse]], catalogue: Catalogue) -> Rubric:
    indicators: list[CompiledIndicator] = []
    patterns: list[CompiledPattern] = []
    slots: dict[str, Slot] = {}
    numbers: dict[str, int] = {}
    names: set[str] = set()
    for signal, use in pairs:
        for source in (*signal.indicators, *use.indicators):
            for text in source.patterns:
                pattern = parse(text)
                slots.update(zip(pattern.texts, pattern.slots, strict=True))
                own = tuple([numbers.setdefault(slot, len(numbers)) for slot in pattern.texts])
                names.update([name for name, _ in set_names(pattern)])
                patterns.append(CompiledPattern(len(indicators), own, pattern.ordered, text))
            indicators.append(CompiledIndicator(signal.id, source))
    in_order = tuple(slots.values())
    sets = needed_sets(names, catalogue)
    rarity = Rarity(sets)
    by_slot = _by_slot(patterns, [rarity.of(slot) for slot in in_order])
    return Rubric(
        question=name,
        signals=tuple(RubricSignal(s.id, s.name, use.weight) for s, use in pairs),
        indicators=tuple(indicators),
        patterns=tuple(patterns),
        by_slot=by_slot,
        telling=frozenset(by_slot),
        common=dict(enumerate(COMMON, len(in_order))),
        matcher=Matcher((*in_order, *COMMON.values()), sets),
        vocabulary=Vocabulary((*in_order, *sets.values())),
        english=catalogue.english,
        digest=_digest(name, pairs, [catalogue.sets[key] for key in sets]),
    )


def _by_slot(
    patterns: Iterable[CompiledPattern], common: Sequence[float]
) -> dict[int, tuple[Wanted, ...]]:
    rows: dict[int, list[Wanted]] = {}
    for position, pattern in enumerate(patterns):
        rarest, *others = sorted(pattern.slots, key=common.__getitem__)
        one, two, *_ = (*others, rarest, rarest)
        rows.setdefault(rarest, []).append((one, two, position))
    return {slot: tuple(row) for slot, row in rows.items()}


def needed_sets(names: Iterable[str], catalogue: Catalogue) -> dict[str, Slot]:
    """Sets and those that they name, directly or through others, as alternatives, by name.

    KeyError for a set that the catalogue lacks.
    """
    open_names = list(names)
    needed: dict[str, Slot] = {}
    while open_names:
        name = open_names.pop()
        if name not in needed:
            patterns = [parse(word) for word in catalogue.sets[name].words]
            needed[name] = tuple([run for pattern in patterns for run in pattern.slots[0]])
            open_names += [inner for pattern in patterns for inner, _ in set_names(pattern)]
    return dict(sorted(needed.items()))


def _digest(name: str, pairs: list[tuple[Signal, SignalUse]], sets: Iterable[SynonymSet]) -> str:
    """Twelve hexadecimal digits over everything that can change a score."""
    hasher = hashlib.sha256(f"{ENGINE} {name}".encode())
    for signal, use in pairs:
        hasher.update(f"{signal.id} {use.weight}".encode())
        for indicator in (*signal.indicators, *use.indicators):
            hasher.update(_plain(indicator).encode())
    for one in sets:
        hasher.update(f"{one.id} {one.words}".encode())
    return hasher.hexdigest()[:12]


def _plain(value: object) -> str:
    """A text that is equal for equal values, and the same in every run and Python."""
    if is_dataclass(value):
        inner = ";".join(_plain(getattr(value, f.name)) for f in fields(value))
        return f"{type(value).__name__}({inner})"
    if isinstance(value, tuple):
        return f"{type(value).__name__}({','.join(_plain(item) for item in value)})"
    return str(value.value) if isinstance(value, Enum) else str(value)
