"""Patterns that do not parse, and names of synonym sets that nobody defined."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from mockroom.bank.places import dotted
from mockroom.bank.problems import Excerpt, Problem, first_of
from mockroom.bank.texts import TextAt
from mockroom.domain.scoring.notation import Pattern, PatternError, idle_runs, parse, set_names
from mockroom.domain.scoring.well_formed import is_one_slot, is_several_slots, named_sets

_KEYS = ("patterns", "ways", "words")
"""The keys of lists of patterns: of indicators, of clarifying questions, of synonym sets."""


class Written(NamedTuple):
    """A pattern as it stands in a file."""

    loc: tuple[str | int, ...]
    source: str
    data: dict[str, Any]
    """The tables of its file."""

    @property
    def key(self) -> str:
        """The dotted key it stands at."""
        return dotted(self.loc, self.data)

    @property
    def recognises_deeds(self) -> bool:
        """Whether it belongs to an indicator, and so must not match what anybody writes."""
        return self.loc[-2:-1] == ("patterns",)


@dataclass(frozen=True, slots=True)
class SetUse:
    """A synonym set named in a pattern."""

    name: str
    written: Written
    column: int

    @property
    def excerpt(self) -> Excerpt:
        """The pattern, with a caret below the name."""
        return Excerpt(text=self.written.source, column=self.column)


def patterns_of(texts: Iterable[TextAt], data: dict[str, Any]) -> Iterator[Written]:
    """The patterns among a file's texts."""
    for loc, shape, text in texts:
        if len(loc) > 1 and loc[-2] in _KEYS and len(text) <= shape.high:
            yield Written(loc, text, data)


def read_patterns(
    written: Iterable[Written], file: Path, *, one_slot: bool = False
) -> tuple[list[SetUse], list[Problem]]:
    """The synonym sets that the patterns name, and a problem for each that does not parse."""
    uses: list[SetUse] = []
    problems: list[Problem] = []
    for one in written:
        if is_one_slot(one.source) if one_slot else is_several_slots(one.source):
            uses += [SetUse(name, one, column) for name, column in named_sets(one.source)]
            continue
        try:
            pattern = parse(one.source)
            if one_slot:
                _refuse_slots(pattern)
        except PatternError as error:
            problems.append(
                Problem(
                    file=file,
                    key=one.key,
                    found=f"{error.message[:1].upper()}{error.message[1:]}.",
                    remedy="The content guide describes the notation.",
                    excerpt=Excerpt(text=one.source, column=error.column),
                )
            )
        else:
            uses += [SetUse(name, one, column) for name, column in set_names(pattern)]
            if one.recognises_deeds:
                problems += [_idle(run, one, file) for run in idle_runs(pattern)]
    return uses, first_of(problems)


def _idle(run: str, one: Written, file: Path) -> Problem:
    alone = re.search(rf"(?:^|\|)\s*({re.escape(run)})\s*(?:\||$)", one.source)
    return Problem(
        file=file,
        key=one.key,
        found=f'The alternative "{run}" stands in nearly every sentence.',
        allowed='Alternatives are whole: "train _ on|up" means "train _ on", or "up" alone.',
        remedy="Write it out, or add a second slot.",
        excerpt=Excerpt(text=one.source, column=alone.start(1) if alone else 0),
    )


def _refuse_slots(pattern: Pattern) -> None:
    if len(pattern.slots) > 1:
        column = min(at for at in map(pattern.source.find, "+>") if at >= 0)
        raise PatternError("a word of a synonym set is one slot, without + or >", column)
