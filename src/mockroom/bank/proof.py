"""Content that proves itself: an indicator's sentences, a question's samples, a track's draw.

A file can be valid and still not do what it says. Here its examples are scored, and each one
that comes out otherwise than written is a problem like any other.
"""

from collections.abc import Iterator
from pathlib import Path

from mockroom.bank.files import Kind
from mockroom.bank.load import LoadedBank
from mockroom.bank.problems import Problem
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drawing import draw
from mockroom.domain.plain import shorten
from mockroom.domain.question import Question, Sample
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.proof import Failure, failures
from mockroom.domain.scoring.rubric import compile_rubric
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.domain.signal import Indicator, Signal
from mockroom.domain.track import Track


def prove(bank: LoadedBank) -> list[Problem]:
    """Every example of all content that does not come out as written."""
    files = sorted(set(bank.files.values()))
    return [problem for file in files for problem in prove_file(bank, file)]


def prove_file(bank: LoadedBank, file: Path) -> list[Problem]:
    """Every example of one file that does not come out as written."""
    found: list[Problem] = []
    for (kind, name), source in bank.files.items():
        if source == file and kind is Kind.SIGNAL:
            found += _signal(bank.catalogue.signals[name], bank.catalogue, file)
        elif source == file and kind is Kind.QUESTION:
            found += _question(bank.catalogue.questions[name], bank.catalogue, file)
        elif source == file and kind is Kind.TRACK:
            found += _track(bank.catalogue.tracks[name], bank.catalogue, file)
    return found


def _signal(signal: Signal, catalogue: Catalogue, file: Path) -> Iterator[Problem]:
    for one in signal.indicators:
        for failure in failures(one, signal, catalogue):
            yield _failed(failure, one, f"indicators.{one.id}", file)


def _question(question: Question, catalogue: Catalogue, file: Path) -> Iterator[Problem]:
    for use in question.signals:
        for one in use.indicators:
            for failure in failures(one, catalogue.signals[use.id], catalogue):
                yield _failed(failure, one, f"signals.{use.id}.indicators.{one.id}", file)
    rubric = compile_rubric(question, catalogue)
    for sample in question.samples:
        for result in score(sample.text, rubric).signals:
            if not sample.accepts(result.signal, result.level):
                yield _unexpected(sample, result, file)


def _track(track: Track, catalogue: Catalogue, file: Path) -> Iterator[Problem]:
    """What the track cannot fill from the bank as it is; every seed fills as much."""
    for one in draw(track, catalogue.questions, seed=0).short:
        yield Problem(
            file=file,
            key="sections",
            found=one.sentence,
            remedy="Ask for fewer, or add questions that fit.",
        )


def _failed(failure: Failure, indicator: Indicator, key: str, file: Path) -> Problem:
    sentence = shorten(failure.sentence, 160)
    if failure.wanted == "hit":
        return Problem(
            file=file,
            key=f"{key}.hits[{indicator.hits.index(failure.sentence) + 1}]",
            found=f'"{sentence}" earns nothing here: {failure.got}.',
            allowed="Every hit must be credited.",
            remedy="Widen the patterns, or change the sentence.",
        )
    return Problem(
        file=file,
        key=f"{key}.misses[{indicator.misses.index(failure.sentence) + 1}]",
        found=f'"{sentence}" is {failure.got}.',
        allowed="No miss may be credited.",
        remedy="Narrow the patterns, or change the sentence.",
    )


def _unexpected(sample: Sample, result: SignalScore, file: Path) -> Problem:
    expected = " or ".join(str(level) for level in sample.expect[result.signal])
    earning = result.earning
    because = ""
    if earning is not None and result.level > max(sample.expect[result.signal]):
        quote = shorten(earning.quote.of(sample.text), 100)
        because = f'"{quote}" earned it ({earning.indicator}).'
    return Problem(
        file=file,
        key=f"samples.{sample.id}.expect.{result.signal}",
        found=f"The text scores {int(result.level)} ({result.level.word}); expected is {expected}.",
        allowed=because,
        remedy="Change the indicators of the signal, or the levels expected if they are wrong.",
    )
