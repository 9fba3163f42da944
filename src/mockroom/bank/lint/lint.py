"""All lints over the files that are asked about, each in the light of the whole bank."""

from collections.abc import Collection, Iterator
from pathlib import Path

from mockroom.bank.files import Kind
from mockroom.bank.lint.indicators import Spread, signal_lints, thin
from mockroom.bank.lint.lenses import lens_lints
from mockroom.bank.lint.questions import question_lints
from mockroom.bank.lint.readings import Readings
from mockroom.bank.lint.repeated import repeated_sentences, shared_answers
from mockroom.bank.lint.together import always_together
from mockroom.bank.load import LoadedBank
from mockroom.bank.problems import Problem, first_of


def lint(bank: LoadedBank, files: Collection[Path]) -> list[Problem]:
    """What could be better in some files of a bank, file by file."""
    found: dict[Path, list[Problem]] = {file: [] for file in files}
    readings = Readings(bank.catalogue)
    for problem in (
        *_each(bank, found, readings),
        *always_together(bank, readings, found),
        *shared_answers(bank, found),
        *repeated_sentences(bank, found),
    ):
        found[problem.file].append(problem)
    return [one for problems in found.values() for one in first_of(problems)]


def _each(bank: LoadedBank, files: Collection[Path], readings: Readings) -> Iterator[Problem]:
    """What can be said of one signal, question or lens by itself."""
    catalogue = bank.catalogue
    spread = Spread(catalogue)
    for (kind, name), file in bank.files.items():
        if file not in files:
            continue
        if kind is Kind.SIGNAL:
            yield from signal_lints(catalogue.signals[name], catalogue.competencies, spread, file)
        elif kind is Kind.QUESTION:
            question = catalogue.questions[name]
            for use in question.signals:
                for one in use.indicators:
                    key = f"signals.{use.id}.indicators.{one.id}"
                    yield from thin(one, spread, key, file)
            yield from question_lints(question, readings, file)
        elif kind is Kind.LENS:
            yield from lens_lints(catalogue.lenses[name], catalogue, file)
