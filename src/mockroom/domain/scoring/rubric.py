"""A question's signals compiled for matching, with a digest that names exactly this rubric."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question, SignalUse
from mockroom.domain.scoring.matcher import Matcher
from mockroom.domain.scoring.notation import (
    AnyWord,
    FigureName,
    Pattern,
    SetName,
    Slot,
    parse,
)
from mockroom.domain.signal import Indicator, Scope, Signal, SynonymSet

ENGINE = 1
"""Raised whenever the same rubric and text may score differently than before."""


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern of an indicator, its slots by number."""

    indicator: int
    """Position in `Rubric.indicators`."""
    slots: tuple[int, ...]
    ordered: bool
    bits: int
    """One bit for each of its slots."""


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
    by_slot: tuple[tuple[int, ...], ...]
    """For each slot the positions of the patterns whose most particular slot it is."""
    telling: int
    """A bit for each slot that has patterns in `by_slot`."""
    matcher: Matcher
    english: Callable[[], Mapping[str, int]]
    """How often English words occur, to read what was typed wrong as it was meant."""
    digest: str


def compile_rubric(question: Question, catalogue: Catalogue) -> Rubric:
    """The rubric of a question whose content has been validated.

    Raises KeyError for a signal or set that the catalogue lacks and PatternError for a pattern
    that does not parse; both are found and told by the content check beforehand.
    """
    pairs = [(catalogue.signals[use.id], use) for use in question.signals]
    return _compile(question.id, pairs, catalogue)


def compile_signal(signal: Signal, catalogue: Catalogue) -> Rubric:
    """A rubric of one signal alone, to prove its indicators with."""
    return _compile(signal.id, [(signal, SignalUse(id=signal.id, here=signal.meaning))], catalogue)


def shipped_texts(question: Question) -> tuple[str, ...]:
    """The texts of a question that earn nothing when pasted into an answer."""
    return (question.ask, question.model_answer.text)


def _compile(name: str, pairs: list[tuple[Signal, SignalUse]], catalogue: Catalogue) -> Rubric:
    indicators: list[CompiledIndicator] = []
    patterns: list[CompiledPattern] = []
    numbers: dict[Slot, int] = {}
    for signal, use in pairs:
        for source in (*signal.indicators, *use.indicators):
            for pattern in map(parse, source.patterns):
                slots = tuple(numbers.setdefault(slot, len(numbers)) for slot in pattern.slots)
                patterns.append(
                    CompiledPattern(len(indicators), slots, pattern.ordered, _bits(slots))
                )
            indicators.append(CompiledIndicator(signal.id, source))
    by_slot: list[list[int]] = [[] for _ in numbers]
    slots_in_order = tuple(numbers)
    for position, compiled in enumerate(patterns):
        rarest = min(compiled.slots, key=lambda number: _commonness(slots_in_order[number]))
        by_slot[rarest].append(position)
    sets = needed_sets(numbers, catalogue)
    matcher = Matcher(slots_in_order, sets)
    return Rubric(
        question=name,
        signals=tuple(RubricSignal(s.id, s.name, use.weight) for s, use in pairs),
        indicators=tuple(indicators),
        patterns=tuple(patterns),
        by_slot=tuple(tuple(row) for row in by_slot),
        telling=sum(1 << n for n, positions in enumerate(by_slot) if positions),
        matcher=matcher,
        english=catalogue.english,
        digest=_digest(name, pairs, [catalogue.sets[key] for key in sets]),
    )


def _bits(numbers: Iterable[int]) -> int:
    return sum(1 << number for number in set(numbers))


def _commonness(slot: Slot) -> tuple[int, int]:
    """Orders slots by how often they will be found: sets and any word first, then by size."""
    loose = sum(isinstance(item, SetName | AnyWord | FigureName) for run in slot for item in run)
    return (loose, len(slot))


def needed_sets(slots: Iterable[Slot], catalogue: Catalogue) -> dict[str, Slot]:
    """The sets that slots name, directly or through other sets, as alternatives, by name.

    KeyError for a set that the catalogue lacks.
    """
    open_names = [name for slot in slots for name in _names(slot)]
    needed: dict[str, Slot] = {}
    while open_names:
        name = open_names.pop()
        if name not in needed:
            words = catalogue.sets[name].words
            needed[name] = tuple(run for one in words for run in _only_slot(parse(one)))
            open_names.extend(_names(needed[name]))
    return dict(sorted(needed.items()))


def _only_slot(pattern: Pattern) -> Slot:
    return pattern.slots[0]


def _names(slot: Slot) -> Iterable[str]:
    return (item.name for run in slot for item in run if isinstance(item, SetName))


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
