"""Sections: which part of a story each sentence is.

The sentences are those of model answers, and what is right is the heading that their author put
them under. One comes from each section, in another order than they are told in; the first ones
of a section tell best what it is for.
"""

import re
from collections.abc import Iterator

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, Labelled, Material, Placed
from mockroom.domain.drilling.common import NOTHING, Bench, expected, scattered
from mockroom.domain.outcome import Checked, Mark, Outcome
from mockroom.domain.question import ModelAnswer, Question
from mockroom.domain.review import Grade
from mockroom.domain.section import Section

MOST = 2
"""So many cards a question at most."""
FEWEST = 4
"""With fewer sentences it is no exercise."""
_WORDS = range(7, 41)
"""Shorter ones tell nothing by themselves, longer ones are several."""
_OWN = re.compile(r"\bI\b")
_ENDS = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z\"“‘(])")


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """Up to `MOST` for each question, as far as its model answer has sentences enough."""
    for question in catalogue.questions.values():
        by_section = {one: sentences(one, question.model_answer) for one in Section}
        for number in range(MOST):
            placed = {
                found[number]: section
                for section, found in by_section.items()
                if number < len(found)
            }
            if len(placed) >= FEWEST:
                yield _card(question, number + 1, placed)


def sentences(section: Section, model: ModelAnswer) -> tuple[str, ...]:
    """The sentences of a section that can stand alone, without those said in another one too.

    Of the action only those in which "I" stands: what others did there reads as the situation.
    """
    parts = model.section(section).splitlines()
    lines = (line for part in parts for line in _ENDS.split(part.strip()))
    fitting = (
        line
        for line in lines
        if len(line.split()) in _WORDS and (section is not Section.ACTION or _OWN.search(line))
    )
    whole = model.text
    return tuple(line for line in dict.fromkeys(fitting) if whole.count(line) == 1)


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """Sentence by sentence, by the author's own headings."""
    del bench
    given = expected(card, answer, Labelled).sections
    padded = (*given, *(None for _ in card.material.placed))[: len(card.material.placed)]
    checked = tuple(
        _checked(one, yours) for one, yours in zip(card.material.placed, padded, strict=True)
    )
    right = sum(one.mark is Mark.RIGHT for one in checked)
    slips = len(checked) - right
    by_slips = Grade.GOOD if not slips else Grade.HARD if slips <= 2 else Grade.AGAIN
    answered = any(padded)
    return Outcome(
        checked=checked,
        back=card.material.back,
        suggested=by_slips if answered else Grade.AGAIN,
        because=f"{right} of {len(checked)} are right." if answered else NOTHING.because,
    )


def _checked(one: Placed, yours: Section | None) -> Checked:
    if yours is None:
        mark = Mark.MISSED
    else:
        mark = Mark.RIGHT if yours is one.section else Mark.WRONG
    return Checked(
        mark=mark,
        what=one.text,
        yours=yours.heading if yours else "",
        right=one.section.heading,
    )


def _card(question: Question, number: int, placed: dict[str, Section]) -> Card:
    card_id = f"{Kind.SECTIONS}/{question.id}/{number}"
    order = scattered(placed, card_id)
    return Card(
        id=card_id,
        kind=Kind.SECTIONS,
        input=Input.SECTIONS,
        title=f"Parts of an answer to {question.title}",
        question=question.id,
        shown="\n".join(order),
        asked="Which part of the story is each: Situation, Task, Action, Result or Learning?",
        material=Material(
            placed=tuple(Placed(text=one, section=placed[one]) for one in order),
            back="\n".join(f"{placed[one].heading}: {one}" for one in order),
        ),
    )
