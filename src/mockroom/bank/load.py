"""From folders of content files to one catalogue, and a list of all that is wrong with them.

A bad file never stops the rest: it is named with its problems and left out, and so is what
cannot do without it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mockroom.bank.files import Finder, Kind
from mockroom.bank.problems import Problem
from mockroom.bank.read import read
from mockroom.bank.schema import validate
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question
from mockroom.domain.signal import Lexicon, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedBank:
    """The valid part of all content files, and what is wrong with the rest."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    files: dict[tuple[Kind, str], Path]
    """Where a signal, a question or (as `Kind.LEXICON`) a synonym set came from, by id."""


def load(roots: Sequence[Path]) -> LoadedBank:
    """All content below the roots; of two things with one id the first stays."""
    finder = Finder()
    files: dict[tuple[Kind, str], Path] = {}
    problems: list[Problem] = []
    catalogue = Catalogue(questions={}, signals={}, sets={})
    questions: dict[str, Question] = {}
    signals = {}
    sets = {}
    for source in [one for root in roots for one in finder.find(root)]:
        data = read(source.path)
        if isinstance(data, Problem):
            problems.append(data)
        elif source.kind is Kind.SIGNAL:
            signal, found = validate(Signal, data, source.path)
            problems += found
            if signal is not None:
                signals[signal.id] = signal
                files[Kind.SIGNAL, signal.id] = source.path
        elif source.kind is Kind.QUESTION:
            question, found = validate(Question, data, source.path)
            problems += found
            if question is not None:
                questions[question.id] = question
                files[Kind.QUESTION, question.id] = source.path
        elif source.kind is Kind.LEXICON:
            lexicon, found = validate(Lexicon, data, source.path)
            problems += found
            for one in lexicon.sets if lexicon else ():
                sets[one.id] = one
                files[Kind.LEXICON, one.id] = source.path
    catalogue = Catalogue(questions=questions, signals=signals, sets=sets)
    return LoadedBank(catalogue=catalogue, problems=(*finder.problems, *problems), files=files)
