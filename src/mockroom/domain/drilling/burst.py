"""Burst: one signal of a question in two or three sentences, within a minute and a half."""

from collections.abc import Iterator

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, Material, Written
from mockroom.domain.drilling.common import BY_LEVEL, Bench, expected, is_at, telling
from mockroom.domain.drilling.examples import example_for, nothing_written
from mockroom.domain.outcome import Outcome, Reading
from mockroom.domain.review import Grade

SECONDS = 90
"""What is typed later counts all the same; it only keeps "easy" from being suggested."""


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """One for each signal of each question."""
    for question in catalogue.questions.values():
        for use in question.signals:
            signal = catalogue.signals.get(use.id)
            if signal is None:
                continue
            yield Card(
                id=f"{Kind.BURST}/{question.id}/{signal.id}",
                kind=Kind.BURST,
                input=Input.TEXT,
                title=f"{signal.name} in {question.title}",
                signal=signal.id,
                question=question.id,
                shown=question.ask,
                asked=f"Show {signal.name} in two or three sentences. {use.here}",
                material=Material(seconds=SECONDS),
            )


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """The level of the one signal, and the words that earned it or were held back."""
    text = expected(card, answer, Written).text
    if not text.strip():
        return nothing_written(card, bench.catalogue)
    scored = bench.scores.score_signal(card.signal, text, card.question)
    reading = Reading(text=text, card=scored, signal=card.signal)
    score = scored.score_of(card.signal)
    grade, because = BY_LEVEL[score.level], f"{is_at(score)} in it."
    if grade is Grade.EASY and bench.seconds > card.material.seconds:
        grade = Grade.GOOD
        because = f"{is_at(score)} in it, after the {card.material.seconds} seconds were over."
    example, says = example_for(score, card, bench.catalogue)
    return Outcome(
        reading=reading,
        telling=telling(score),
        words=reading.words,
        example=example,
        says=says,
        suggested=grade,
        because=because,
    )
