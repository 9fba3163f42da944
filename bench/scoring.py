"""Scoring an answer with the shipped question: what words cost, and what patterns cost.

    python bench/scoring.py [--rounds N]

The answer is the example of the documentation, repeated up to a number of words. The rubrics are
those of the question's six signals, of three of them and of one, so that the cost of patterns can
be read off beside that of words. Loading and compiling are measured apart.
"""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

from _measure import interleaved, ratio, table
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_rubric, shipped_texts

QUESTION = "deadlock-influence"
ANSWER = Path(__file__).parents[1] / "docs/examples/answer.txt"
WORDS = (300, 600, 1_200, 2_400)
SIGNALS = (6, 3, 1)
LABELS = {"loading": "loading the shipped content", "compiling": "compiling the six signals"}


def answer(words: int) -> str:
    """The example answer again and again, cut at a number of words."""
    text = ANSWER.read_text(encoding="utf-8")
    repeated = text * (words // len(text.split()) + 1)
    return " ".join(repeated.split(" ")[:words])


def timed(work: Callable[[], object]) -> float:
    """Seconds of the processor that something takes; other programs do not count."""
    started = process_time()
    work()
    return process_time() - started


def scoring(catalogue: Catalogue, words: int, signals: int) -> Callable[[], float]:
    """A case: one text against so many signals of the question."""
    whole = catalogue.questions[QUESTION]
    rubric = compile_rubric(replace(whole, signals=whole.signals[:signals]), catalogue)
    text, shipped = answer(words), shipped_texts(whole)
    return lambda: timed(lambda: score(text, rubric, shipped))


def patterns(catalogue: Catalogue, question: Question, signals: int) -> int:
    """How many patterns so many signals of the question have."""
    used = [catalogue.signals[use.id] for use in question.signals[:signals]]
    return sum(len(one.patterns) for signal in used for one in signal.indicators)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="What scoring an answer costs.")
    parser.add_argument("--rounds", type=int, default=15, help="turns each case takes (default 15)")
    rounds = parser.parse_args().rounds
    catalogue = load([shipped_content()]).catalogue
    question = catalogue.questions[QUESTION]
    sizes = [(words, SIGNALS[0]) for words in WORDS] + [(WORDS[0], n) for n in SIGNALS[1:]]
    cases = {f"{words} {signals}": scoring(catalogue, words, signals) for words, signals in sizes}
    cases["loading"] = lambda: timed(lambda: load([shipped_content()]))
    cases["compiling"] = lambda: timed(lambda: compile_rubric(question, catalogue))
    figures = interleaved(cases, rounds)
    first = figures[f"{WORDS[0]} {SIGNALS[0]}"]
    rows = [
        [
            f"{words:,} words, {signals} signal{'s' if signals > 1 else ''}, "
            f"{patterns(catalogue, question, signals)} patterns",
            f"{median(figures[f'{words} {signals}']) * 1_000:.1f} ms",
            f"x{ratio(figures[f'{words} {signals}'], first):.2f}",
        ]
        for words, signals in sizes
    ]
    for name in LABELS:
        took = f"{median(figures[name]) * 1_000:.0f} ms"
        rows.append([LABELS[name], took, f"x{ratio(figures[name], first):.0f}"])
    print(table(["what", "median", "of the first"], rows))


if __name__ == "__main__":
    main()
