"""Be the interviewer: somebody's answer, the level of each signal in it, and what to ask next.

The answers are the samples of a question. The levels that are right are those its author gave
them, where two are often right. What to ask next is what the room would ask after that answer.
"""

from collections.abc import Iterator

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Answer, Card, Input, Kind, Levels, Listened, Material, Option
from mockroom.domain.drilling.common import NOTHING, Bench, expected, telling
from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked, Mark, Outcome
from mockroom.domain.probes import held_by, next_probe, weakest
from mockroom.domain.question import Question, Sample
from mockroom.domain.review import Grade
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """One for each sample answer."""
    for question in catalogue.questions.values():
        options = tuple(_options(question, catalogue))
        for sample in question.samples:
            listened = tuple(_listened(question, sample, catalogue))
            if listened:
                yield Card(
                    id=f"{Kind.INTERVIEWER}/{question.id}/{sample.id}",
                    kind=Kind.INTERVIEWER,
                    input=Input.LEVELS,
                    title=f"An answer to {question.title}",
                    question=question.id,
                    shown=question.ask,
                    asked="How far does the answer show each signal, and what do you ask next?",
                    material=Material(text=sample.text, listened=listened, options=options),
                )


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """Signal by signal against the levels its author expects, then the follow-up."""
    given = expected(card, answer, Levels)
    scored = bench.scores.score(card.question, card.material.text)
    levels = [
        _level(one, given.levels.get(one.signal), scored, card.material.text)
        for one in card.material.listened
    ]
    probe = _probe(card, given.probe, scored, bench.catalogue)
    checked = (*levels, probe) if probe else tuple(levels)
    right = sum(one.mark is Mark.RIGHT for one in levels)
    told = f"{right} of {len(levels)} levels are right"
    if probe is None:
        asked_well, because = True, f"{told}."
    else:
        asked_well = probe.mark in (Mark.RIGHT, Mark.NEAR)
        because = f"{told}, and the follow-up is {_FOLLOW_UP[probe.mark]}."
    answered = bool(given.levels or given.probe)
    return Outcome(
        checked=checked,
        suggested=_grade(right / len(levels), asked_well) if answered else Grade.AGAIN,
        because=because if answered else NOTHING.because,
    )


_FOLLOW_UP = {
    Mark.RIGHT: "the one the room asks",
    Mark.NEAR: "a fair one",
    Mark.WRONG: "about what is shown better than the rest",
    Mark.MISSED: "missing",
}


def _grade(share: float, asked_well: bool) -> Grade:
    if share == 1 and asked_well:
        return Grade.EASY
    if share >= 0.75:
        return Grade.GOOD
    return Grade.HARD if share >= 0.5 else Grade.AGAIN


def _options(question: Question, catalogue: Catalogue) -> Iterator[Option]:
    """A follow-up on each signal: the first one of the question, or else of the signal."""
    for use in question.signals:
        signal = catalogue.signals.get(use.id)
        authored = (probe.ask for probe in question.probes if probe.signal == use.id)
        asks = (*authored, *(signal.probes if signal else ()))
        if asks:
            yield Option(use.id, asks[0])


def _listened(question: Question, sample: Sample, catalogue: Catalogue) -> Iterator[Listened]:
    for use in question.signals:
        if use.id in catalogue.signals and use.id in sample.expect:
            yield Listened(
                signal=use.id,
                name=catalogue.signals[use.id].name,
                here=use.here,
                expected=tuple(Level(one) for one in sample.expect[use.id]),
            )


def _level(one: Listened, yours: Level | None, scored: Scorecard, text: str) -> Checked:
    score = next((found for found in scored.signals if found.signal == one.signal), None)
    hit = telling(score) if score else None
    return Checked(
        mark=_mark(yours, one.expected),
        what=one.name,
        yours="" if yours is None else yours.word,
        right=_right(one),
        why=" ".join(filter(None, (_either(one, yours, score), _said(hit, text) if hit else ""))),
    )


def _either(one: Listened, yours: Level | None, score: SignalScore | None) -> str:
    """Which of several right levels the rubric gives, as other drills on the same answer have it;
    empty where that is the one that was given, or the only one."""
    if score is None or len(one.expected) == 1 or yours is score.level:
        return ""
    return f"The rubric reads it as {score.level.word}; {_right(one)} is right here."


def _right(one: Listened) -> str:
    return " or ".join(level.word for level in sorted(one.expected))


def _said(hit: Evidence, text: str) -> str:
    """The words to look at, with what held them back if something did."""
    held = held_by(hit)
    return f"“{hit.quote.of(text)}”: {held}" if held else f"“{hit.quote.of(text)}”"


def _mark(yours: Level | None, right: tuple[Level, ...]) -> Mark:
    if yours is None:
        return Mark.MISSED
    if yours in right:
        return Mark.RIGHT
    return Mark.NEAR if min(abs(yours - one) for one in right) == 1 else Mark.WRONG


def _probe(card: Card, yours: str, scored: Scorecard, catalogue: Catalogue) -> Checked | None:
    """The follow-up; None where the bank no longer has the question or nothing is left to ask."""
    question = catalogue.questions.get(card.question)
    probe = next_probe(question, catalogue, scored, card.material.text) if question else None
    if question is None or probe is None:
        return None
    first = weakest(question, scored)
    right = probe.signal or first.signal
    asks = {one.id: one.text for one in card.material.options}
    fair = {one.signal for one in scored.signals if one.level == first.level}
    if not yours:
        mark = Mark.MISSED
    elif yours == right:
        mark = Mark.RIGHT
    else:
        mark = Mark.NEAR if yours in fair else Mark.WRONG
    name = catalogue.signals[right].name
    why = f"{name}: {probe.why}."
    if not probe.signal:
        why = f"The room asks about the story first: {probe.why}. The weakest signal is {name}."
    return Checked(
        mark=mark, what="What to ask next", yours=asks.get(yours, yours), right=probe.ask, why=why
    )
