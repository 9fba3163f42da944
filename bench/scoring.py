"""What scoring costs: by words, by patterns, against others, and for one key.

    python bench/scoring.py [--rounds N]

All cases take turns in one run, and the ratios are what counts. Times are those of the processor,
so that other programs count less. spaCy is compared with where it is installed, which
`pip install -e '.[bench]'` does; mockroom never imports it.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle
from statistics import median
from time import process_time

from _measure import interleaved, ratio, table
from _rubrics import library, multiplied, own, slots
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.figures import find_figures
from mockroom.domain.scoring.rescoring import Scorer
from mockroom.domain.scoring.rubric import Rubric, compile_rubric
from mockroom.domain.scoring.text import read
from peers.matching import Find, alternation, spacy_matcher

QUESTION = "deadlock-influence"
WORDS = (100, 300, 1_000, 10_000)
TIMES = 10
TYPED = "The next morning I rang the yard and asked what they needed from us. "
"""What is typed into the middle, over and over."""

Case = Callable[[], float]


def answers(question: Question, words: int) -> str:
    """So many words of prose: the answers that come with the question, over and over."""
    texts = [question.model_answer.text, *(one.text for one in question.samples)]
    found: list[str] = []
    for text in cycle(texts):
        found += text.split(" ")
        if len(found) >= words:
            return " ".join(found[:words])
    raise AssertionError("a cycle has no end")


def timed(work: Callable[[], object]) -> float:
    """Seconds of the processor that something takes."""
    started = process_time()
    work()
    return process_time() - started


def scoring(text: str, rubric: Rubric) -> Case:
    """A whole score. Nothing counts as pasted, since the texts are those that come along."""
    return lambda: timed(lambda: score(text, rubric))


def finding(rubric: Rubric) -> Find:
    """Our part of what the others do: the slots of a text, without any weighing."""

    def find(text: str) -> int:
        answer = read(text)
        return sum(
            len(rubric.matcher.survey(answer.tokens, *one, find_figures(answer.tokens, *one)).slots)
            for one in answer.sentences
        )

    return find


def typing(text: str) -> Iterator[str]:
    """The text as it grows in its middle, key by key."""
    middle = text.index(" ", len(text) // 2) + 1
    typed = ""
    for letter in cycle(TYPED):
        typed += letter
        yield text[:middle] + typed + text[middle:]


def keystroke(text: str, rubric: Rubric) -> Case:
    """One key more in the middle, scored by what remembers the rest."""
    scorer, texts = Scorer(rubric), typing(text)
    scorer.score(text)

    def case() -> float:
        now = next(texts)
        return timed(lambda: scorer.score(now))

    return case


def rows(
    figures: Mapping[str, Sequence[float]], names: Sequence[str], reference: str
) -> list[list[str]]:
    """Lines of a table: each case with its median and its ratio to one of them."""
    return [
        [
            name,
            f"{median(figures[name]) * 1_000:.2f} ms",
            f"x{ratio(figures[name], figures[reference]):.2f}",
        ]
        for name in names
    ]


def by_patterns(question: Question, catalogue: Catalogue) -> dict[str, Rubric]:
    """Rubrics of all sizes, by what to call them."""
    found = [
        ("1 signal", own(question, catalogue, 1)),
        ("6 signals", own(question, catalogue, 6)),
        (f"{TIMES} times the 6 signals", multiplied(question, catalogue, TIMES)),
        (f"all {len(catalogue.signals)} signals", library(question, catalogue)),
    ]
    return {f"{name}, {len(rubric.patterns):,} patterns": rubric for name, rubric in found}


def others(text: str, rubric: Rubric, catalogue: Catalogue) -> tuple[dict[str, Case], list[str]]:
    """Ways to find the same words in a text, and what to say of them."""
    wanted = slots(rubric, catalogue)
    expression, written = alternation(*wanted)
    finders = {"our matcher": finding(rubric), "one re alternation": expression}
    told = [f"The expression has {written:,} runs."]
    try:
        finders["spaCy's Matcher"], translated, total = spacy_matcher(*wanted)
        told.append(
            f"Of {total:,} runs in slots and sets {translated:,} were translated for spaCy."
        )
    except ImportError:
        told.append("spaCy is not installed, so it is left out.")
    told += [f"{name} finds {find(text):,}." for name, find in finders.items()]
    cases = {name: lambda find=find: timed(lambda: find(text)) for name, find in finders.items()}
    return cases, told


def main() -> None:
    """Measure everything in turn and print the tables."""
    parser = argparse.ArgumentParser(description="What scoring an answer costs.")
    parser.add_argument("--rounds", type=int, default=15, help="turns each case takes (default 15)")
    rounds = parser.parse_args().rounds
    catalogue = load([shipped_content()]).catalogue
    catalogue.english()
    question = catalogue.questions[QUESTION]
    six = compile_rubric(question, catalogue)
    texts = {words: answers(question, words) for words in WORDS}
    first = f"{WORDS[1]:,} words"
    words = {f"{n:,} words": scoring(text, six) for n, text in texts.items()}
    patterns = {
        name: scoring(texts[300], rubric)
        for name, rubric in by_patterns(question, catalogue).items()
    }
    peers, told = others(texts[300], six, catalogue)
    keys = {
        f"{n:,} words, {what}": case
        for n in (300, 1_000)
        for what, case in (
            ("whole score", scoring(texts[n], six)),
            ("one key", keystroke(texts[n], six)),
        )
    }
    making = {
        "loading the shipped content": lambda: timed(lambda: load([shipped_content()])),
        "compiling the six signals": lambda: timed(lambda: compile_rubric(question, catalogue)),
        "compiling all signals": lambda: timed(lambda: library(question, catalogue)),
    }
    cases = words | patterns | peers | keys
    interleaved(cases, 2)  # what is met for the first time is looked up once
    figures = interleaved(cases | making, rounds)
    print(table([f"6 signals, {len(six.patterns):,} patterns", "median", "ratio"],
                rows(figures, list(words), first)), end="\n\n")  # fmt: skip
    names = list(patterns)
    print(table(["300 words", "median", "ratio"], rows(figures, names, names[1])), end="\n\n")
    print(table(["finding only, 300 words", "median", "ratio"],
                rows(figures, list(peers), "our matcher")))  # fmt: skip
    print("", *told, "", sep="\n")
    for n in (300, 1_000):
        shown = [name for name in keys if name.startswith(f"{n:,} ")]
        print(table(["one key", "median", "ratio"], rows(figures, shown, shown[0])), end="\n\n")
    print(table(["once", "median", "ratio"], rows(figures, list(making), first)))


if __name__ == "__main__":
    main()
