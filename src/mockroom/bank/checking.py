"""Checking content: once, or again and again while somebody writes it."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mockroom.bank.draft import Draft, Refused, draft
from mockroom.bank.files import Finder, Kind, SourceFile
from mockroom.bank.load import LoadedBank, load_with
from mockroom.bank.problems import Problem
from mockroom.bank.proof import prove_file
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """All that is wrong with some content."""

    bank: LoadedBank
    """The shipped content together with what was checked."""
    checked: tuple[Path, ...]
    """The files whose examples were tried, in order."""
    problems: tuple[Problem, ...]
    """Of all files; empty when everything is as it should be."""
    strict: bool = False
    """Whether it was asked what could be better."""
    advice: tuple[Problem, ...] = ()
    """What works and could be better, where that was asked for."""


def check(
    paths: Sequence[Path] = (), beside: Sequence[Path] = (), *, strict: bool = False
) -> CheckReport:
    """Load the shipped content and `paths` (packs or single files), and prove the latter.

    `beside` are packs that the paths may build upon. Without paths everything is proved. Content
    that is only built upon is loaded, not proved: nothing added later can change what it does.
    When `strict`, what works and could be better is told as well.
    """
    return Checker(paths, beside, strict=strict).run()


_Stamp = tuple[int, ...]
_Proof = tuple[tuple[object, ...], Mapping[str, object], list[Problem]]
"""What a file's examples were tried with, and what came of it."""


class Checker:
    """Checks the same content as often as it is asked to; what has not changed is neither read
    nor proved again."""

    def __init__(
        self, paths: Sequence[Path] = (), beside: Sequence[Path] = (), *, strict: bool = False
    ) -> None:
        self._asked = [os.path.realpath(path) for path in paths]
        self._roots = [shipped_content(), *beside, *paths]
        self._strict = strict
        self._drafts: dict[SourceFile, tuple[_Stamp, Draft | Refused]] = {}
        self._proofs: dict[Path, _Proof] = {}

    def run(self) -> CheckReport:
        """Check everything as it is now."""
        bank = load_with(self._roots, self._draft)
        checked = tuple(file for file in sorted(set(bank.files.values())) if self._wanted(file))
        proofs = [problem for file in checked for problem in self._proved(bank, file)]
        advice: Sequence[Problem] = ()
        if self._strict:
            from mockroom.bank.lint import lint

            advice = lint(bank, checked)
        return CheckReport(
            bank=bank,
            checked=checked,
            problems=(*bank.problems, *proofs),
            strict=self._strict,
            advice=tuple(advice),
        )

    def stamps(self) -> Mapping[Path, _Stamp]:
        """Every content file with what changes when it is written; equal as long as none was."""
        finder = Finder()
        return {
            source.path: stamp(source.path) for root in self._roots for source in finder.find(root)
        }

    def _wanted(self, file: Path) -> bool:
        real = Path(os.path.realpath(file))
        return not self._asked or any(real.is_relative_to(one) for one in self._asked)

    def _draft(self, source: SourceFile) -> Draft | Refused:
        now = stamp(source.path)
        known = self._drafts.get(source)
        if known is None or known[0] != now:
            known = self._drafts[source] = now, draft(source)
        return known[1]

    def _proved(self, bank: LoadedBank, file: Path) -> list[Problem]:
        rests_on, sets = tuple(_rests_on(bank, file)), bank.catalogue.sets
        known = self._proofs.get(file)
        if known is None or known[0] != rests_on or known[1] != sets:
            known = self._proofs[file] = rests_on, sets, prove_file(bank, file)
        return known[2]


def stamp(path: Path) -> _Stamp:
    """What changes when a file is written; empty for one that cannot be looked at."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def _rests_on(bank: LoadedBank, file: Path) -> list[Any]:
    """What the examples of a file are tried with, besides the synonym sets."""
    catalogue: Catalogue = bank.catalogue
    found: list[Any] = []
    for (kind, name), source in bank.files.items():
        if source != file:
            continue
        if kind is Kind.SIGNAL:
            found.append(catalogue.signals[name])
        elif kind is Kind.QUESTION:
            question = catalogue.questions[name]
            found += [question, *(catalogue.signals[use.id] for use in question.signals)]
        elif kind is Kind.TRACK:
            found += [catalogue.tracks[name], *catalogue.questions.values()]
    return found
