"""Compress: the same story in fewer words, with what it shows kept.

The story is a strong sample of its question, or the candidate's own once `with_story` has put it
there. The reasons and effects that make a signal strong have to go first, so a signal is held if
it is shown still.
"""

from collections.abc import Iterator
from dataclasses import replace

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, Material, Written
from mockroom.domain.drilling.common import NOTHING, Bench, expected, listed
from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked, Mark, Outcome, Reading
from mockroom.domain.question import Question, SampleKind
from mockroom.domain.review import Grade
from mockroom.domain.scoring.scorecard import SignalScore

TO_HOLD = {250: 0.8, 120: 0.6, 60: 0.4}
"""For each length the share of the shown signals that has to be held for a "good"."""
_SPARE = 1.1
"""So much longer than asked for is as good as that."""
_LONGER = 1.25
"""A story this much longer than asked for is worth making shorter."""


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """One for each length and question with a strong sample that is longer."""
    for question in catalogue.questions.values():
        story = _story(question)
        for words in TO_HOLD:
            if len(story.split()) >= words * _LONGER:
                yield Card(
                    id=f"{Kind.COMPRESS}/{question.id}/{words}",
                    kind=Kind.COMPRESS,
                    input=Input.TEXT,
                    title=f"{question.title} in {words} words",
                    question=question.id,
                    shown=question.ask,
                    asked=f"Tell the same story in {words} words, and keep what it shows.",
                    material=Material(text=story, words=words),
                )


def with_story(card: Card, story: str) -> Card:
    """The same card about a story of the candidate's own; as it was if that is short already."""
    if len(story.split()) < card.material.words * _LONGER:
        return card
    asked = (
        f"This is your own story. Tell it in {card.material.words} words, and keep what it shows."
    )
    return replace(card, asked=asked, material=replace(card.material, text=story))


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """The levels that were held and lost, and the words against those asked for."""
    text = expected(card, answer, Written).text
    story = card.material.text
    before = Reading(text=story, card=bench.scores.score(card.question, story))
    if not text.strip():
        kept = [one.name for one in before.card.signals if one.level >= Level.SHOWN]
        return replace(NOTHING, back=listed(kept))
    after = Reading(text=text, card=bench.scores.score(card.question, text))
    levels = {one.signal: one.level for one in after.card.signals}
    checked = tuple(_checked(one, levels[one.signal]) for one in before.card.signals)
    shown = [one.name for one in before.card.signals if one.level >= Level.SHOWN]
    lost = [one.what for one in checked if one.mark is Mark.MISSED and one.what in shown]
    limit = card.material.words
    grade = _grade(1 - len(lost) / max(len(shown), 1), TO_HOLD.get(limit, 0.6))
    because = f"{len(shown) - len(lost)} of {len(shown)} signals are held"
    because += f"; lost: {listed(lost)}." if lost else "."
    if after.words > limit * _SPARE:
        grade = min(grade, Grade.HARD)
        because = f"It has {after.words} words of {limit}. {because}"
    return Outcome(
        checked=checked,
        before=before,
        reading=after,
        words=after.words,
        limit=limit,
        suggested=grade,
        because=because,
    )


def _story(question: Question) -> str:
    """The longest answer of its samples that shows what the question is about."""
    told = (SampleKind.STRONG, SampleKind.PLAIN)
    texts = (one.text for one in question.samples if one.kind in told)
    return max(texts, key=lambda text: len(text.split()), default="")


def _checked(before: SignalScore, after: Level) -> Checked:
    held = after >= min(before.level, Level.SHOWN)
    mark = Mark.RIGHT if after >= before.level else Mark.NEAR if held else Mark.MISSED
    return Checked(mark=mark, what=before.name, yours=after.word, right=before.level.word)


def _grade(held: float, enough: float) -> Grade:
    if held >= min(enough + 0.2, 1.0):
        return Grade.EASY
    if held >= enough:
        return Grade.GOOD
    return Grade.HARD if held >= enough / 2 else Grade.AGAIN
