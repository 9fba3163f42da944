"""How the indicators of the bank fare on all of its samples: which never fire, which are too broad.

    python tools/cross_scoring.py [SIGNAL ...]

Every sample and model answer is read for every indicator, each by itself. A text is a signal's own
if its question listens for it, and foreign otherwise. An indicator that fires on no text at all may
fire for nobody; one that fires on a large share of foreign texts says little about any. With the
ids of signals only theirs are tried, which takes a fraction of the time.
"""

import argparse
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.question import Question
from mockroom.domain.scoring.firing import fired, of_the_bank
from mockroom.domain.signal import IndicatorKind

MOST_FOREIGN = 0.4
"""The share of foreign texts that an indicator may fire on."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """One indicator on all texts of the bank."""

    signal: str
    indicator: str
    """Its id; `question:id` if a question adds it."""
    kind: IndicatorKind
    own: int
    """Own texts that it fires on."""
    owned: int
    """All own texts."""
    foreign: int
    """Foreign texts that it fires on."""
    strangers: int
    """All foreign texts."""

    @property
    def share(self) -> float:
        """The share of foreign texts that it fires on, 0 where there are none."""
        return self.foreign / self.strangers if self.strangers else 0.0

    @property
    def too_broad(self) -> bool:
        """Whether it fires on more foreign texts than it may."""
        return self.share > MOST_FOREIGN

    @property
    def silent(self) -> bool:
        """Whether it fires on no text at all."""
        return not self.own and not self.foreign

    def __str__(self) -> str:
        own = f"{self.own} of {self.owned} own"
        foreign = f"{self.foreign} of {self.strangers} foreign ({self.share:.0%})"
        return f"{self.signal}.{self.indicator} ({self.kind}): {own}, {foreign}"


def texts(question: Question) -> Iterator[str]:
    """The model answer and the samples of a question."""
    yield question.model_answer.text
    for sample in question.samples:
        yield sample.text


def crossings(
    catalogue: Catalogue,
    signals: Collection[str] = (),
    questions: Collection[Question] = (),
) -> list[Crossing]:
    """All indicators, or those of some signals, on the texts of all questions or of some."""
    chosen = {name: catalogue.signals[name] for name in signals} or catalogue.signals
    questions = questions or catalogue.questions.values()
    rubric = of_the_bank(chosen.values(), questions, catalogue)
    own: Counter[int] = Counter()
    foreign: Counter[int] = Counter()
    owned: Counter[str] = Counter()
    total = 0
    for question in questions:
        heard = {use.id for use in question.signals}
        for text in texts(question):
            total += 1
            owned.update(heard)
            for position in fired(text, rubric):
                mine = rubric.indicators[position].signal in heard
                (own if mine else foreign)[position] += 1
    return [
        Crossing(
            signal=one.signal,
            indicator=one.source.id,
            kind=one.source.kind,
            own=own[position],
            owned=owned[one.signal],
            foreign=foreign[position],
            strangers=total - owned[one.signal],
        )
        for position, one in enumerate(rubric.indicators)
    ]


def report(found: list[Crossing]) -> str:
    """What was found, the broadest first."""
    broad = sorted((one for one in found if one.too_broad), key=lambda one: -one.share)
    silent = [one for one in found if one.silent]
    near = sorted((one for one in found if not one.too_broad), key=lambda one: -one.share)[:10]
    return "\n\n".join(
        "\n".join([f"{title}: {number}", *(f"  {one}" for one in rows)])
        for title, number, rows in (
            ("Indicators", str(len(found)), []),
            (f"On more than {MOST_FOREIGN:.0%} of foreign texts", str(len(broad)), broad),
            ("On no text at all", str(len(silent)), silent),
            ("The broadest of the others", str(len(near)), near),
        )
    )


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="The indicators of the bank on all its samples.")
    parser.add_argument("signals", nargs="*", metavar="SIGNAL", help="only those of these signals")
    wanted = parser.parse_args().signals
    catalogue = load([shipped_content()]).catalogue
    if unknown := [name for name in wanted if name not in catalogue.signals]:
        parser.error(f"there is no signal {', '.join(unknown)}")
    print(report(crossings(catalogue, wanted)))


if __name__ == "__main__":
    main()
