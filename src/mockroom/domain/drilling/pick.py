"""Pick: a question appears, and the candidate names the story they would tell.

Where something is known of the story it is compared with what the question listens for; where
nothing is, the candidate is the only one who can judge.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, KnownStory, Written
from mockroom.domain.drilling.common import (
    NOTHING,
    Bench,
    expected,
    known_signals,
    listed,
)
from mockroom.domain.outcome import Checked, Mark, Outcome
from mockroom.domain.plain import one_line
from mockroom.domain.question import Question
from mockroom.domain.review import Grade

ALIKE = 0.6
"""So alike in writing are two names of the same story."""
HALF = 0.5
"""A story that carries so much of a question's weight will do for it."""


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """One for each question."""
    for question in catalogue.questions.values():
        yield Card(
            id=f"{Kind.PICK}/{question.id}/story",
            kind=Kind.PICK,
            input=Input.LINE,
            title=f"A story for {question.title}",
            question=question.id,
            shown=question.ask,
            asked="Which story of yours would you tell? Name it in a line.",
        )


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """What of the question's signals the story carries, as far as that is known."""
    named = one_line(expected(card, answer, Written).text)
    question = bench.catalogue.questions.get(card.question)
    listens = known_signals(question, bench.catalogue) if question else ()
    back = listed([bench.catalogue.signals[one].name for one in listens])
    if not named:
        return replace(NOTHING, back=back)
    story = find(named, bench.stories)
    if question is None or story is None or not story.signals:
        why = "is not among your stories" if story is None else "has shown no signal yet"
        because = f"“{named}” {why}, so only you can tell."
        return Outcome(suggested=None, because=because, back=back)
    checked = tuple(
        Checked(
            mark=Mark.RIGHT if one in story.signals else Mark.MISSED,
            what=bench.catalogue.signals[one].name,
            yours=story.name if one in story.signals else "",
        )
        for one in listens
    )
    carried = [one.what for one in checked if one.mark is Mark.RIGHT]
    share = _share(question, story)
    return Outcome(
        checked=checked,
        suggested=_grade(share, question.primary in story.signals),
        because=f"“{story.name}” has shown {len(carried)} of {len(listens)}: {listed(carried)}.",
    )


def find(named: str, stories: Iterable[KnownStory]) -> KnownStory | None:
    """The story that was most likely meant; None where none is like it."""
    ranked = [(_alike(named.casefold(), one.name.casefold()), one) for one in stories]
    likeness, story = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return story if likeness >= ALIKE else None


def _alike(named: str, name: str) -> float:
    """How alike two names are, 0.0 to 1.0; a name within the line counts in full."""
    if f" {name} " in f" {named} ":
        return 1.0
    words, said = set(name.split()), set(named.split())
    telling = {word for word in words if len(word) > len("the")}
    shared = len(telling & said) / len(telling) if telling else 0.0
    return max(shared, SequenceMatcher(None, named, name).ratio())


def _share(question: Question, story: KnownStory) -> float:
    weight = sum(use.weight for use in question.signals)
    carried = sum(use.weight for use in question.signals if use.id in story.signals)
    return carried / weight if weight else 0.0


def _grade(share: float, has_primary: bool) -> Grade:
    if not share:
        return Grade.AGAIN
    if not has_primary or share < HALF:
        return Grade.HARD
    return Grade.EASY if share == 1 else Grade.GOOD
