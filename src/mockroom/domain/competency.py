"""Competencies: the dozen things that signals are kinds of, to find one's way among many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from mockroom.domain.signal import STRICT, Id, Line, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """What several signals have in common; a signal names the one it belongs to."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: Id
    """The file's name without its ending."""
    name: Line
    """As lists head its signals: "Dealing with Conflict"."""
    meaning: Line
    """One sentence: what its signals have in common."""


def grouped(
    signals: Iterable[Signal], competencies: Mapping[str, Competency]
) -> tuple[tuple[Competency | None, tuple[Signal, ...]], ...]:
    """Signals under their competencies by name; last, under None, those that belong to none.

    A competency without signals is left out.
    """
    rows: dict[str | None, list[Signal]] = {}
    for signal in signals:
        known = signal.competency if signal.competency in competencies else None
        rows.setdefault(known, []).append(signal)
    ordered = sorted(competencies.values(), key=lambda one: (one.name, one.id))
    heads: list[Competency | None] = [*ordered, None]
    return tuple(
        (head, tuple(sorted(found, key=lambda one: (one.name, one.id))))
        for head in heads
        if (found := rows.get(head.id if head else None))
    )
