"""Lints of indicators that always fire together, and so are one told twice."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from mockroom.bank.files import Kind
from mockroom.bank.lint.readings import Reading, Readings
from mockroom.bank.load import LoadedBank
from mockroom.bank.problems import Problem

LEAST_TEXTS = 5
"""So many texts have to set both off before it says anything of them."""

_Indicator = tuple[str, str]
_Texts = frozenset[tuple[str, str]]


def always_together(
    bank: LoadedBank, readings: Readings, files: Collection[Path]
) -> Iterator[Problem]:
    """A problem for each indicator of a signal that fires where another one of the same signal
    does and nowhere else, over the samples and model answers of all questions that listen."""
    places = {
        name: file
        for (kind, name), file in bank.files.items()
        if kind is Kind.SIGNAL and file in files
    }
    if not places:
        return
    texts = _texts(readings.listening(places))
    kinds = {
        (signal.id, one.id): one.kind
        for signal in bank.catalogue.signals.values()
        for one in signal.indicators
    }
    rows = sorted(
        (signal, sorted(found), name)
        for (signal, name), found in texts.items()
        if signal in places and (signal, name) in kinds and len(found) >= LEAST_TEXTS
    )
    for (signal, found), group in groupby(rows, key=lambda row: row[:2]):
        first, *others = [name for *_, name in group]
        for other in others:
            yield Problem(
                file=places[signal],
                key=f"indicators.{other}",
                found=f'It fires in {len(found)} samples, and "{first}" in exactly the same.',
                allowed="Two indicators tell two things.",
                remedy="Make one of them narrower, or make them one.",
            )


def _texts(readings: Mapping[str, tuple[Reading, ...]]) -> dict[_Indicator, _Texts]:
    """The texts that set each indicator off."""
    found: dict[_Indicator, set[tuple[str, str]]] = {}
    for question, texts in readings.items():
        for text in texts:
            for indicator in text.fired:
                found.setdefault(indicator, set()).add((question, text.id))
    return {one: frozenset(texts) for one, texts in found.items()}
