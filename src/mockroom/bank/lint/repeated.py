"""Lints of texts that stand in two files: whoever practises twice would notice."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from mockroom.bank.draft import TYPES
from mockroom.bank.files import Kind
from mockroom.bank.lint.prose import prose_of
from mockroom.bank.load import LoadedBank
from mockroom.bank.problems import Problem
from mockroom.domain.plain import shorten
from mockroom.domain.scoring.guards import runs
from mockroom.domain.scoring.text import read

LEAST_WORDS = 5
"""Shorter sentences ("It held.") belong to nobody."""
MOST_SHARED = 0.2
"""Of a model answer's words in runs that stand in another question's texts."""
RUN = 6
"""Words in a row that are no chance."""


class _Place(NamedTuple):
    file: Path
    key: str


def repeated_sentences(bank: LoadedBank, files: Collection[Path]) -> Iterator[Problem]:
    """A problem for each sentence that also stands in another file, in the later of the two."""
    first: dict[tuple[str, ...], _Place] = {}
    for (kind, name), file in bank.files.items():
        if kind is Kind.LEXICON:
            continue
        for key, text in prose_of(_content(bank, kind, name), TYPES[kind]):
            answer = read(text)
            for start, end in answer.sentences:
                words = tuple(token.norm for token in answer.tokens[start:end])
                there = first.setdefault(words, _Place(file, key))
                if len(words) >= LEAST_WORDS and there.file != file and file in files:
                    sentence = shorten(answer.span(start, end).of(text), 100)
                    yield Problem(
                        file=file,
                        key=key,
                        found=f'"{sentence}" stands in {there.file} too, at {there.key}.',
                        allowed="Nobody should read the same sentence twice.",
                        remedy="Write another.",
                    )


def shared_answers(bank: LoadedBank, files: Collection[Path]) -> Iterator[Problem]:
    """A problem for each model answer much of which stands in another question's texts."""
    questions = bank.catalogue.questions
    owners: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for question in questions.values():
        for text in (question.model_answer.text, *(one.text for one in question.samples)):
            for run in runs(read(text).tokens, RUN):
                owners[run].add(question.id)
    for question in questions.values():
        file = bank.files[Kind.QUESTION, question.id]
        if file not in files:
            continue
        own = list(runs(read(question.model_answer.text).tokens, RUN))
        shared: defaultdict[str, int] = defaultdict(int)
        for run in own:
            for other in owners[run] - {question.id}:
                shared[other] += 1
        for other, count in shared.items():
            if count > MOST_SHARED * len(own):
                yield Problem(
                    file=file,
                    key="model_answer",
                    found=f'{count * 100 // len(own)} % of it stands in the question "{other}".',
                    allowed=f"At most {MOST_SHARED:.0%} may.".replace("%", " %"),
                    remedy="Tell another story.",
                )


def _content(bank: LoadedBank, kind: Kind, name: str) -> object:
    catalogue = bank.catalogue
    of_kind: dict[Kind, object] = {
        Kind.SIGNAL: catalogue.signals.get(name),
        Kind.QUESTION: catalogue.questions.get(name),
        Kind.TRACK: catalogue.tracks.get(name),
        Kind.COMPETENCY: catalogue.competencies.get(name),
        Kind.LENS: catalogue.lenses.get(name),
    }
    return of_kind[kind]
