"""Lints of questions: an ask too long to be spoken, samples that prove little."""

from collections.abc import Iterator
from pathlib import Path

from mockroom.bank.lint.readings import Reading, Readings
from mockroom.bank.problems import Problem
from mockroom.domain.question import Question, SampleKind

LONGEST_ASK = 60
"""Words; a longer question is not kept in mind when it is heard once."""
LEAST_MODEL = 85
"""What a model answer scores at least by its own rubric."""
EMPTY_KINDS = (SampleKind.HYPOTHETICAL, SampleKind.KEYWORDS, SampleKind.SOMEBODY_ELSE)
MOST_EMPTY = 20
"""What samples of these kinds stay below."""
LEAST_SPREAD = 40
"""Points between the best and the worst sample; with less they all prove the same."""


def question_lints(question: Question, readings: Readings, file: Path) -> Iterator[Problem]:
    """What could be better in a question."""
    words = len(question.ask.split())
    if words > LONGEST_ASK:
        yield Problem(
            file=file,
            key="ask",
            found=f"The question has {words} words.",
            allowed=f"Up to {LONGEST_ASK} can be kept in mind when they are heard once.",
            remedy="Read it aloud, and leave out what a clarifying question can bring.",
        )
    probed = {probe.signal for probe in question.probes}
    for use in question.signals:
        if use.id not in probed:
            yield Problem(
                file=file,
                key="probes",
                found=f'No probe asks about "{use.id}".',
                allowed="Each signal of a question gets a second chance.",
                remedy="Add a probe for it.",
            )
    model, *samples = readings.of(question)
    if model.overall < LEAST_MODEL:
        yield Problem(
            file=file,
            key="model_answer",
            found=f"By its own question the model answer scores {model.overall}.",
            allowed=f"A model answer scores {LEAST_MODEL} or more.",
            remedy='See what is missing with "mockroom score --explain", and tell it.',
        )
    yield from _samples(samples, file)


def _samples(samples: list[Reading], file: Path) -> Iterator[Problem]:
    for one in samples:
        if one.kind in EMPTY_KINDS and one.overall >= MOST_EMPTY:
            yield Problem(
                file=file,
                key=f"samples.{one.id}",
                found=f"This {one.kind} sample scores {one.overall}.",
                allowed=f"What tells no deed of one's own stays below {MOST_EMPTY}.",
                remedy="Find what it was credited for, and narrow those indicators.",
            )
    spread = max(one.overall for one in samples) - min(one.overall for one in samples)
    if spread < LEAST_SPREAD:
        yield Problem(
            file=file,
            key="samples",
            found=f"All samples score alike: {spread} points lie between best and worst.",
            allowed=f"There should be {LEAST_SPREAD} or more.",
            remedy="Write a strong sample that shows most signals, and an empty one.",
        )
