"""What a whole interview showed, across its questions, and what to do in the week after it.

Read off the attempts alone: each signal over all questions that listened for it, the quote that
earned most and the one that earned least, and how the time went. Where there is too little to
say something, that is said.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mockroom.domain.attempt import Attempt
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.interview import Became, Interview, Stage
from mockroom.domain.level import Level
from mockroom.domain.quotes import Quote, strongest_quote, weakest_quote
from mockroom.domain.weekplan import PlanItem, Weak, week_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalAcross:
    """One signal over all questions of an interview that listened for it."""

    signal: str
    name: str
    short: str
    """The name for narrow columns; the whole one where the bank no longer has the signal."""
    levels: tuple[Level, ...]
    """One for each such question, in the order of the interview."""

    @property
    def best(self) -> Level:
        """The highest level it reached."""
        return max(self.levels)

    @property
    def mean(self) -> float:
        """The mean of its levels, 0.0 to 3.0."""
        return sum(self.levels) / len(self.levels)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAcross:
    """One question of an interview, in a line."""

    question: str
    title: str
    section: str
    became: Became
    attempt: str | None
    """The id of its attempt, where there is one that can be read."""
    levels: tuple[tuple[str, Level], ...] = ()
    """Each signal's short name with its level, in the order of the question."""
    overall: int = 0
    """0 to 100; not to be shown where `too_short`, or without an attempt."""
    too_short: bool = False
    seconds: float = 0.0
    """Time spent on it in all its phases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an interview showed."""

    title: str
    signals: tuple[SignalAcross, ...]
    """The strongest first."""
    strongest: Quote | None
    weakest: Quote | None
    questions: tuple[QuestionAcross, ...]
    seconds: float
    """Time spent in the interview."""
    minutes: int
    """The time that was meant for it."""
    thin: tuple[str, ...]
    """Sentences on what there is too little to say."""
    plan: tuple[PlanItem, ...]
    """What to do on which day, in order."""


def summarise(
    interview: Interview,
    attempts: Mapping[str, Attempt],
    catalogue: Catalogue,
    tried: Iterable[str] = (),
) -> Summary:
    """The summary of an interview, also of one that is not over.

    `attempts` are those of the interview by their ids, as far as they can be read; `tried` are the
    ids of the questions that were ever answered.
    """
    found = [attempts[one] for one in interview.attempts if one in attempts]
    told = [one for one in found if not one.scorecard.too_short]
    signals = _across(found, catalogue)
    questions = tuple(_lines(interview, attempts, catalogue))
    plan = week_plan(
        interview,
        {one.question: one for one in found},
        [Weak(one.signal, one.name, one.best, one.mean, len(one.levels)) for one in signals],
        catalogue,
        {*tried, *(one.question for one in found)},
    )
    strongest = strongest_quote(told, catalogue)
    weakest = weakest_quote(told, catalogue)
    return Summary(
        title=interview.title,
        signals=signals,
        strongest=strongest,
        weakest=weakest,
        questions=questions,
        seconds=interview.spent,
        minutes=interview.minutes,
        thin=tuple(_thin(interview, found, strongest, weakest)),
        plan=plan,
    )


def _across(attempts: list[Attempt], catalogue: Catalogue) -> tuple[SignalAcross, ...]:
    levels: dict[str, list[Level]] = {}
    names: dict[str, str] = {}
    for attempt in attempts:
        for score in attempt.scorecard.signals:
            levels.setdefault(score.signal, []).append(score.level)
            names.setdefault(score.signal, score.name)
    rows = [
        SignalAcross(
            signal=signal,
            name=names[signal],
            short=_short(signal, names[signal], catalogue),
            levels=tuple(found),
        )
        for signal, found in levels.items()
    ]
    return tuple(sorted(rows, key=lambda one: (-one.mean, -one.best, one.name)))


def _short(signal: str, name: str, catalogue: Catalogue) -> str:
    return catalogue.signals[signal].short if signal in catalogue.signals else name


def _lines(
    interview: Interview, attempts: Mapping[str, Attempt], catalogue: Catalogue
) -> Iterator[QuestionAcross]:
    for turn in interview.turns:
        attempt = attempts.get(turn.attempt) if turn.attempt else None
        known = catalogue.questions.get(turn.question)
        title = known.title if known else turn.question
        if attempt is None:
            yield QuestionAcross(
                question=turn.question,
                title=title,
                section=turn.section,
                became=turn.became,
                attempt=None,
            )
            continue
        card = attempt.scorecard
        yield QuestionAcross(
            question=turn.question,
            title=attempt.question_title,
            section=turn.section,
            became=turn.became,
            attempt=attempt.id,
            levels=tuple(
                (_short(one.signal, one.name, catalogue), one.level) for one in card.signals
            ),
            overall=card.overall,
            too_short=card.too_short,
            seconds=sum(attempt.seconds.values()),
        )


def _thin(
    interview: Interview,
    attempts: list[Attempt],
    strongest: Quote | None,
    weakest: Quote | None,
) -> Iterator[str]:
    """What there is too little to say, in sentences."""
    asked = len(interview.turns)
    if interview.stage is Stage.ENDED:
        done = interview.position
        noun = "question" if asked == 1 else "questions"
        verb = "was" if done == 1 else "were"
        yield f"It was ended early: {done or 'none'} of {asked} {noun} {verb} dealt with."
    lost = len(interview.attempts) - len(attempts)
    if lost:
        yield f"{lost} of its answers cannot be read any more, so they are not in this summary."
    if not attempts:
        yield "Nothing was answered, so there is nothing to tell of signals or of words."
        return
    short = sum(one.scorecard.too_short for one in attempts)
    if short:
        noun = "answer was" if short == 1 else "answers were"
        yield f"{short} {noun} too short to quote from: fewer than 25 words."
    if len(attempts) == 1:
        yield "One answer tells how that answer was; it takes several to see a pattern."
    if short == len(attempts):
        return
    if strongest is None:
        yield "No sentence told a deed that counted in full, so there is no strongest one."
    if weakest is None:
        yield "No sentence was held back or spoke against a signal, so there is no weakest one."
