"""Headline: the first two sentences of an answer, in which the stake and the deed are told.

What can be measured is whether words stand there that tell a task or a stake ("had to", "at risk",
"due by", a figure), and whether the candidate does something. Whether it makes anybody want to
hear more only a listener knows.
"""

from collections.abc import Iterator
from dataclasses import replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, Material, Written
from mockroom.domain.drilling.common import NOTHING, Bench, expected, listed
from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked, Mark, Outcome, Reading
from mockroom.domain.review import Grade
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.section import Section

SENTENCES = 2
WORDS = 60
"""More than these are no headline."""


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """One for each question."""
    for question in catalogue.questions.values():
        yield Card(
            id=f"{Kind.HEADLINE}/{question.id}/opening",
            kind=Kind.HEADLINE,
            input=Input.TEXT,
            title=f"The first two sentences of {question.title}",
            question=question.id,
            shown=question.ask,
            asked="Write the first two sentences: what was at stake, and what you did.",
            material=Material(words=WORDS),
        )


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """Whether a stake and a deed are told, and whether it is short enough."""
    text = expected(card, answer, Written).text
    if not text.strip():
        missed = (_told(_AT_STAKE, False, _STAKE), _told(_YOU_DID, False, _DEED))
        return replace(NOTHING, checked=missed)
    reading = Reading(text=text, card=bench.scores.score(card.question, text))
    sentences = [one.span.of(text) for one in reading.card.star.sentences]
    alone = [bench.scores.score(card.question, one) for one in sentences[:SENTENCES]]
    checked = (
        _told(_AT_STAKE, _tells_stake(alone), _STAKE),
        _told(_YOU_DID, any(one.star.has(Section.ACTION) for one in alone), _DEED),
        _short(len(sentences), reading.words),
    )
    missing = [one.what for one in checked[:2] if one.mark is not Mark.RIGHT]
    shown = [one.name for one in reading.card.signals if one.level >= Level.SHOWN]
    return Outcome(
        checked=checked,
        reading=reading,
        words=reading.words,
        limit=WORDS,
        suggested=_grade(missing, checked[2].mark, bool(shown)),
        because=_because(missing, checked[2], shown),
    )


_AT_STAKE, _YOU_DID = "what was at stake", "what you did"
_STAKE = "Looked for: a task or a stake, as in “had to”, “at risk”, “due by”, or a figure."
_DEED = "Looked for: something that happened, with you as its doer."


def _tells_stake(alone: list[Scorecard]) -> bool:
    """Whether a sentence has a cue of a task, wherever it stands, or a figure."""
    return any(one.star.has(Section.TASK) or one.delivery.figures for one in alone)


def _told(what: str, is_told: bool, why: str) -> Checked:
    return Checked(mark=Mark.RIGHT if is_told else Mark.MISSED, what=what, why=why)


def _short(sentences: int, words: int) -> Checked:
    fits = sentences <= SENTENCES and words <= WORDS
    noun = "sentence" if sentences == 1 else "sentences"
    return Checked(
        mark=Mark.RIGHT if fits else Mark.WRONG,
        what="two sentences",
        yours=f"{sentences} {noun}, {words} words",
        right=f"{SENTENCES} sentences, {WORDS} words at most",
        why="" if sentences <= SENTENCES else "Only the first two were read for the rest.",
    )


def _grade(missing: list[str], short: Mark, shows: bool) -> Grade:
    if len(missing) == SENTENCES:
        return Grade.AGAIN
    if missing or short is not Mark.RIGHT:
        return Grade.HARD
    return Grade.EASY if shows else Grade.GOOD


def _because(missing: list[str], short: Checked, shown: list[str]) -> str:
    if missing:
        return f"It does not tell {' or '.join(missing)}, by its words."
    if short.mark is not Mark.RIGHT:
        return f"It tells both, in {short.yours}."
    also = f", and shows {listed(shown)} already" if shown else ""
    return f"It tells what was at stake and what you did{also}."
