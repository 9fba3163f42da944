"""A plan for the week after an interview: a little each day, each with its reason.

Weak signals are drilled and questions answered in turn, the weakest first, and the week closes
with another interview. A drill is named by its kind, which goes by what is lacking, and only where
the bank has such drills. There is one thing to do a day at most, because a longer list is not done.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice, zip_longest

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Kind
from mockroom.domain.interview import Became, Interview
from mockroom.domain.level import Level

LAST_DAY = 7
_MOST_DRILLS = 3
_MOST_QUESTIONS = 3


class Doing(StrEnum):
    """What a day of the plan is for."""

    DRILL = "drill"
    """A signal, in short exercises."""
    RETRY = "retry"
    """A question that was answered in the interview, again."""
    TRY = "try"
    """A question that was skipped, was not reached, or is new."""
    INTERVIEW = "interview"
    """The whole track again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """What to do on one day, and why."""

    day: int
    """1 to 7, counted from the day after the interview."""
    doing: Doing
    target: str
    """The id of the signal, the question or the track; empty for a track made on the spot."""
    title: str
    """The target's name for people."""
    why: str
    """The reason, as a sentence."""
    kind: Kind | None = None
    """For a drill its kind."""


@dataclass(frozen=True, slots=True)
class Weak:
    """How a signal stood over the interview."""

    signal: str
    name: str
    best: Level
    mean: float
    """0.0 to 3.0."""
    questions: int
    """How many questions listened for it."""


_LEFT_OVER = {
    Became.WAITING: "The interview did not get to it.",
    Became.BEGUN: "You began it, and did not hand it in.",
    Became.SKIPPED: "You skipped it.",
}

_KINDS = {
    Level.ABSENT: (Kind.BURST, Kind.REWRITE, Kind.RECALL),
    Level.CLAIMED: (Kind.REWRITE, Kind.BURST, Kind.RECALL),
}
"""What helps with a signal that came out so at best; what was shown once needs more stories."""
_ELSE = (Kind.BURST, Kind.REWRITE, Kind.RECALL)

_Step = tuple[Doing, str, str, str, Kind | None]
"""An item without its day."""


def week_plan(
    interview: Interview,
    answered: Mapping[str, Attempt],
    signals: Sequence[Weak],
    catalogue: Catalogue,
    tried: Collection[str],
) -> tuple[PlanItem, ...]:
    """The plan after an interview.

    `answered` are its attempts by question, `tried` the questions that were ever answered. What
    the bank no longer has is not planned.
    """
    weak = sorted(
        (one for one in signals if one.mean < Level.SHOWN and one.signal in catalogue.signals),
        key=lambda one: (one.mean, one.best, one.name),
    )
    drills = list(islice(_drills(weak, catalogue), _MOST_DRILLS))
    questions = list(
        chain(
            _left_over(interview, catalogue),
            _to_retry(answered, catalogue),
            _new(interview, weak, catalogue, tried),
        )
    )[:_MOST_QUESTIONS]
    steps = [one for pair in zip_longest(drills, questions) for one in pair if one is not None]
    room = LAST_DAY - 1
    items = [_item(number * room // len(steps) + 1, step) for number, step in enumerate(steps)]
    return (*items, _item(LAST_DAY, _again(interview, catalogue)))


def _item(day: int, step: _Step) -> PlanItem:
    doing, target, title, why, kind = step
    return PlanItem(day=day, doing=doing, target=target, title=title, why=why, kind=kind)


def _drills(weak: Sequence[Weak], catalogue: Catalogue) -> Iterator[_Step]:
    """A drill for each weak signal that the bank has one for, of the kind that helps most."""
    # Drills bring what reads texts with them, which nobody should wait for at the start.
    from mockroom.domain.drilling.generating import has_cards_about

    for one in weak:
        for kind in _KINDS.get(one.best, _ELSE):
            if has_cards_about(one.signal, kind, catalogue):
                yield Doing.DRILL, one.signal, f"{one.name}, {kind.says}", _why_weak(one), kind
                break


def _why_weak(one: Weak) -> str:
    where = "in the one question" if one.questions == 1 else f"in any of {one.questions} questions"
    if one.best is Level.ABSENT:
        return f"It was not found {where} that listened for it."
    if one.best is Level.CLAIMED:
        return f"It was claimed, and not shown {where} that listened for it."
    return f"It was {one.best.word} once, and less in others of its {one.questions} questions."


def _left_over(interview: Interview, catalogue: Catalogue) -> Iterator[_Step]:
    for turn in interview.turns:
        question = catalogue.questions.get(turn.question)
        if question is None or turn.became is Became.ANSWERED:
            continue
        why = _LEFT_OVER[turn.became]
        yield Doing.TRY, question.id, question.title, why, None


def _to_retry(answered: Mapping[str, Attempt], catalogue: Catalogue) -> Iterator[_Step]:
    for attempt in sorted(answered.values(), key=lambda one: (one.scorecard.overall, one.id)):
        question = catalogue.questions.get(attempt.question)
        card = attempt.scorecard
        missing = [one.name for one in card.signals if one.level < Level.SHOWN]
        if question is None or not (missing or card.too_short):
            continue
        why = "It was too short to tell much."
        if not card.too_short:
            named = " and ".join(missing[:2])
            more = f", and {len(missing) - 2} more" if len(missing) > 2 else ""
            why = f"What was not shown in it: {named}{more}."
        yield Doing.RETRY, question.id, question.title, why, None


def _new(
    interview: Interview, weak: Sequence[Weak], catalogue: Catalogue, tried: Collection[str]
) -> Iterator[_Step]:
    """A question that was never tried: for the weakest signal that has one, or else any."""
    asked = {turn.question for turn in interview.turns}
    fresh = [
        one for one in catalogue.questions.values() if one.id not in asked and one.id not in tried
    ]
    for signal in weak:
        for one in fresh:
            if any(use.id == signal.signal for use in one.signals):
                why = f"It is new to you and listens for {signal.name}."
                yield Doing.TRY, one.id, one.title, why, None
                return
    if fresh:
        yield Doing.TRY, fresh[0].id, fresh[0].title, "It is new to you.", None


def _again(interview: Interview, catalogue: Catalogue) -> _Step:
    why = "A whole interview again tells what the week has changed."
    track = interview.track if interview.track in catalogue.tracks else ""
    return Doing.INTERVIEW, track, interview.title, why, None
