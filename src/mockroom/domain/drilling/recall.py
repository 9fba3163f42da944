"""Recall: the signals of a question, what a signal means, what is worth asking beforehand."""

from collections.abc import Iterator

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import (
    Answer,
    Card,
    Chosen,
    Input,
    Kind,
    Material,
    Option,
    Ticked,
    Written,
)
from mockroom.domain.drilling.common import (
    NOTHING,
    Bench,
    expected,
    known_signals,
    listed,
    scattered,
)
from mockroom.domain.outcome import Checked, Mark, Outcome
from mockroom.domain.plain import one_line
from mockroom.domain.question import Question
from mockroom.domain.review import Grade
from mockroom.domain.signal import Signal

OTHERS = 4
"""So many signals that a question does not listen for stand among those to tick."""
CHOICES = 4
"""So many meanings to choose from."""
ENOUGH = 3
"""So many clarifying questions worth asking are enough; nobody asks them all."""


def cards(catalogue: Catalogue) -> Iterator[Card]:
    """Two for each question and one for each signal, as far as there is something to confuse
    them with."""
    for question in catalogue.questions.values():
        yield from _signals(question, catalogue)
        if question.clarifying:
            yield _clarifying(question)
    for signal in catalogue.signals.values():
        yield from _meaning(signal, catalogue)


def judge(card: Card, answer: Answer, bench: Bench) -> Outcome:
    """What was right, by what the bank holds."""
    match card.input:
        case Input.TICKS:
            return _judge_ticks(card, expected(card, answer, Ticked).options)
        case Input.CHOICE:
            return _judge_choice(card, expected(card, answer, Chosen).option)
        case _:
            return _judge_asks(card, expected(card, answer, Written).text, bench)


def _signals(question: Question, catalogue: Catalogue) -> Iterator[Card]:
    right = known_signals(question, catalogue)
    card_id = f"{Kind.RECALL}/{question.id}/signals"
    strange = scattered(set(catalogue.signals) - {use.id for use in question.signals}, card_id)
    if not right or not strange:
        return
    options = scattered((*right, *strange[:OTHERS]), card_id)
    yield Card(
        id=card_id,
        kind=Kind.RECALL,
        input=Input.TICKS,
        title=f"The signals of {question.title}",
        question=question.id,
        shown=question.ask,
        asked=f"Which {len(right)} signals does the interviewer listen for?",
        material=Material(
            options=tuple(Option(one, catalogue.signals[one].name) for one in options),
            right=right,
            back=listed([catalogue.signals[one].name for one in right]),
        ),
    )


def _clarifying(question: Question) -> Card:
    few = min(ENOUGH, len(question.clarifying))
    return Card(
        id=f"{Kind.RECALL}/{question.id}/clarifying",
        kind=Kind.RECALL,
        input=Input.TEXT,
        title=f"What to ask before {question.title}",
        question=question.id,
        shown=question.ask,
        asked=f"What would you ask before you answer? {few} or more, each on a line of its own.",
        material=Material(
            options=tuple(Option(one.id, one.ask) for one in question.clarifying),
            right=tuple(one.id for one in question.clarifying),
            back="\n".join(one.ask for one in question.clarifying),
        ),
    )


def _meaning(signal: Signal, catalogue: Catalogue) -> Iterator[Card]:
    card_id = f"{Kind.RECALL}/{signal.id}/meaning"
    others = scattered(set(catalogue.signals) - {signal.id}, card_id)[: CHOICES - 1]
    if not others:
        return
    options = scattered((signal.id, *others), card_id)
    yield Card(
        id=card_id,
        kind=Kind.RECALL,
        input=Input.CHOICE,
        title=f"What {signal.name} means",
        signal=signal.id,
        shown=signal.name,
        asked="What does somebody do who shows it?",
        material=Material(
            options=tuple(Option(one, catalogue.signals[one].meaning) for one in options),
            right=(signal.id,),
            back=signal.meaning,
        ),
    )


def _judge_ticks(card: Card, ticked: frozenset[str]) -> Outcome:
    right = frozenset(card.material.right)
    checked = [
        Checked(
            mark=_mark(one.id in ticked, one.id in right),
            what=one.text,
            yours="listened for" if one.id in ticked else "",
            right="listened for" if one.id in right else "not listened for",
        )
        for one in card.material.options
        if one.id in ticked | right
    ]
    slips = len(ticked ^ right)
    if not ticked:
        return Outcome(
            checked=tuple(checked),
            back=card.material.back,
            suggested=Grade.AGAIN,
            because=NOTHING.because,
        )
    found = f"{len(ticked & right)} of {len(right)} found"
    wrong = len(ticked - right)
    return Outcome(
        checked=tuple(checked),
        back=card.material.back,
        suggested=Grade.GOOD if not slips else Grade.HARD if slips <= 2 else Grade.AGAIN,
        because=f"{found}, {wrong} that it does not listen for." if wrong else f"{found}.",
    )


def _mark(given: bool, is_right: bool) -> Mark:
    if given:
        return Mark.RIGHT if is_right else Mark.WRONG
    return Mark.MISSED


def _judge_choice(card: Card, chosen: str) -> Outcome:
    texts = {one.id: one.text for one in card.material.options}
    right = chosen in card.material.right
    checked = Checked(
        mark=Mark.RIGHT if right else Mark.WRONG if chosen else Mark.MISSED,
        what=card.shown,
        yours=texts.get(chosen, ""),
        right=card.material.back,
    )
    because = "It is the right one." if right else "It is another one."
    return Outcome(
        checked=(checked,),
        back=card.material.back,
        suggested=Grade.GOOD if right else Grade.AGAIN,
        because=because if chosen else NOTHING.because,
    )


def _judge_asks(card: Card, text: str, bench: Bench) -> Outcome:
    asks = [line for line in map(one_line, text.splitlines()) if line]
    found: dict[str, str] = {}
    beside: list[Checked] = []
    for ask in asks:
        known = bench.scores.reply_to(card.question, ask).known
        if known:
            found.setdefault(known, ask)
        else:
            why = "It is not among those listed, which does not make it a bad one."
            beside.append(Checked(mark=Mark.NEAR, what=ask, yours=ask, why=why))
    checked = [
        Checked(
            mark=Mark.RIGHT if one.id in found else Mark.MISSED,
            what=one.text,
            yours=found.get(one.id, ""),
        )
        for one in card.material.options
    ]
    few = min(ENOUGH, len(card.material.options))
    by_count = Grade.GOOD if len(found) >= few else Grade.HARD if found else Grade.AGAIN
    everything = len(found) == len(card.material.options) > few
    told = f"{len(found)} of the {len(card.material.options)} listed were recognised."
    return Outcome(
        checked=(*checked, *beside),
        back=card.material.back,
        suggested=Grade.EASY if everything else by_count,
        because=told if asks else NOTHING.because,
    )
