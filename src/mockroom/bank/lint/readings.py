"""What the scorer makes of the samples and model answers, each read once for all lints."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question, SampleKind
from mockroom.domain.scoring.engine import Findings, found_in, weighed
from mockroom.domain.scoring.firing import fired_in
from mockroom.domain.scoring.rubric import Rubric, compile_rubric

MODEL = "model_answer"
"""Where the model answer stands, among the ids of samples."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text of a question, read."""

    id: str
    """The sample's id, or `MODEL`."""
    kind: SampleKind | None
    """None for the model answer."""
    overall: int
    levels: tuple[int, ...]
    fired: frozenset[tuple[str, str]]
    """The indicators that it sets off, by signal and id, each by itself."""


class Readings:
    """Readings of questions; a question is read when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, tuple[Reading, ...]] = {}

    def of(self, question: Question) -> tuple[Reading, ...]:
        """The model answer's reading, and those of the samples in their order."""
        if question.id not in self._known:
            self._known[question.id] = tuple(self._read(question))
        return self._known[question.id]

    def listening(self, signals: Container[str]) -> dict[str, tuple[Reading, ...]]:
        """The readings of all questions that listen for one of some signals, by their ids."""
        return {
            question.id: self.of(question)
            for question in self._catalogue.questions.values()
            if any(use.id in signals for use in question.signals)
        }

    def _read(self, question: Question) -> Iterator[Reading]:
        rubric = compile_rubric(question, self._catalogue)
        found = found_in(question.model_answer.text, rubric, ())
        yield _reading(MODEL, None, found, rubric)
        for sample in question.samples:
            yield _reading(sample.id, sample.kind, found_in(sample.text, rubric, ()), rubric)


def _reading(name: str, kind: SampleKind | None, found: Findings, rubric: Rubric) -> Reading:
    card = weighed(found, rubric)
    return Reading(
        id=name,
        kind=kind,
        overall=card.overall,
        levels=tuple(int(one.level) for one in card.signals),
        fired=frozenset(
            (rubric.indicators[one].signal, rubric.indicators[one].source.id)
            for one in fired_in(found, rubric)
        ),
    )
