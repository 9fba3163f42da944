"""Which questions of a list are wanted: by level, topic, signal, value, whether seen, and text."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from mockroom.domain.lens import LensValue, of_values
from mockroom.domain.question import Question, Seniority
from mockroom.domain.signal import Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked for; what is left out holds for all."""

    level: Seniority | None = None
    topic: str | None = None
    signal: str | None = None
    """A signal's id."""
    values: tuple[LensValue, ...] = ()
    """Values of a lens, of which a question is about one at least."""
    unseen: bool = False
    """Only questions without an attempt."""
    text: str = ""
    """Words that all have to be found, in any order and in any part of a word."""


def filtered(
    questions: Iterable[Question],
    signals: Mapping[str, Signal],
    seen: Collection[str],
    wanted: Filter,
) -> tuple[Question, ...]:
    """The questions that fit, in their order; `seen` are the ids of those with an attempt."""
    return tuple(q for q in questions if fits(q, signals, seen, wanted))


def fits(
    question: Question, signals: Mapping[str, Signal], seen: Collection[str], wanted: Filter
) -> bool:
    """Whether one question fits."""
    return (
        (wanted.level is None or question.level is wanted.level)
        and (wanted.topic is None or question.topic == wanted.topic)
        and (wanted.signal is None or any(use.id == wanted.signal for use in question.signals))
        and (not wanted.values or of_values(question, wanted.values))
        and not (wanted.unseen and question.id in seen)
        and _found(wanted.text, question, signals)
    )


def topics(questions: Iterable[Question]) -> tuple[str, ...]:
    """The topics to choose from, each once, in the order of the questions."""
    return tuple(dict.fromkeys(question.topic for question in questions))


def _found(text: str, question: Question, signals: Mapping[str, Signal]) -> bool:
    words = text.casefold().split()
    if not words:
        return True
    names = (signals[use.id].name for use in question.signals if use.id in signals)
    parts = (question.id, question.title, question.topic, question.level.value, question.ask)
    told = " ".join((*parts, *question.tags, *names)).casefold()
    return all(word in told for word in words)
