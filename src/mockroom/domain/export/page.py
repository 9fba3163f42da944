"""An attempt as a document tells it: the session as it happened, and what the scorecard says."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.attempt import Attempt
from mockroom.domain.export.notes import Note, Noted, Run, notes_of, runs_of
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.plot import day_words
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.domain.scoring.words import level_word


class Speaker(StrEnum):
    """Who says a turn."""

    INTERVIEWER = "Interviewer"
    CANDIDATE = "You"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Something that was said."""

    speaker: Speaker
    what: str
    """What kind of turn it is: "asks", "answers"."""
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalPart:
    """What the scorecard says of a signal."""

    name: str
    level: Level
    word: str
    notes: tuple[Note, ...]
    missing: tuple[str, ...]
    """What was not found, at most three of it."""
    dispute: str
    """Where the candidate disagrees, in a sentence; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPart:
    """One of the five sections."""

    heading: str
    present: bool
    share: float | None
    """Of all words, 0.0 to 1.0; None where no figures are to be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An attempt as a document tells it; all one-line texts are clean."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    """What there is to know of the session: labels and values."""
    turns: tuple[Turn, ...]
    signals: tuple[SignalPart, ...]
    sections: tuple[SectionPart, ...]
    delivery: tuple[str, ...]
    """How it was told, in short lines; empty where no figures are to be shown."""


CLOSING = (
    "The levels say which signals the words of this answer show by the rubric of that day."
    " They do not say how good anybody is."
)


def page_of(attempt: Attempt, *, numbers: bool = True) -> Page:
    """An attempt as a document; figures only where its own terms allow them too."""
    numbers = numbers and attempt.terms.numbers
    notes = notes_of(attempt)
    return Page(
        id=attempt.id,
        title=one_line(attempt.question_title),
        facts=tuple(_facts(attempt, numbers=numbers)),
        turns=tuple(_turns(attempt, notes)),
        signals=tuple(
            SignalPart(
                name=one_line(score.name),
                level=score.level,
                word=level_word(score.level),
                notes=tuple(note for _, note in notes if note.signal == score.signal),
                missing=tuple(one_line(says) for says in score.missing[:3])
                if score.level is not Level.STRONG
                else (),
                dispute=_dispute(attempt, score),
            )
            for score in attempt.scorecard.signals
        ),
        sections=tuple(
            SectionPart(
                heading=one.section.heading,
                present=one.present,
                share=one.share if numbers else None,
            )
            for one in attempt.star.shares
        ),
        delivery=tuple(_delivery(attempt)) if numbers else (),
    )


def _facts(attempt: Attempt, *, numbers: bool) -> Iterator[tuple[str, str]]:
    day = day_words(attempt.finished.date(), year=True)
    yield "When", f"{day}, {attempt.finished:%H:%M}"
    yield ("Given", attempt.held) if attempt.source else ("Mode", attempt.mode.value)
    card = attempt.scorecard
    if card.too_short:
        yield "Overall", "too short to score"
    elif numbers:
        yield "Overall", f"{card.overall} of 100"
    if attempt.self_rating is not None:
        yield "Your own rating", level_word(attempt.self_rating)
    if numbers:
        if attempt.hint_points:
            yield "Hints", f"{attempt.hint_points} points, beside the overall figure"
        if attempt.timed:
            spent = sum(attempt.seconds.values())
            minutes = "minute" if attempt.minutes == 1 else "minutes"
            yield "Time", f"{spent / 60:.0f} of {attempt.minutes} {minutes}"
    if attempt.retry_of:
        yield "Again after", one_line(attempt.retry_of)
    yield "Attempt", one_line(attempt.id)
    yield "Rubric", one_line(card.rubric_digest)


def _delivery(attempt: Attempt) -> Iterator[str]:
    told = attempt.scorecard.delivery
    yield f"{_count(told.words, 'word')}, about {_clock(told.seconds)} spoken"
    yield f"I {told.own}, we {told.group}, others {told.others}"
    yield _count(len(told.figures), "figure")
    if told.hedges:
        yield _count(len(told.hedges), "hedge")
    if told.fillers:
        yield _count(len(told.fillers), "filler")
    for run in told.repeated[:2]:
        yield f"“{one_line(run)}” said often"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _clock(seconds: int) -> str:
    near = round(seconds / 5) * 5
    return f"{near // 60}:{near % 60:02}"


def _dispute(attempt: Attempt, score: SignalScore) -> str:
    found = next((one for one in attempt.disputes if one.signal == score.signal), None)
    if found is None:
        return ""
    why = f": {one_line(found.why)}" if found.why.strip() else ""
    return f"You hold it to be {level_word(found.own)}{why}"


# What was said


def _turns(attempt: Attempt, notes: list[Noted]) -> Iterator[Turn]:
    def said(speaker: Speaker, what: str, text: str) -> Turn:
        return Turn(speaker=speaker, what=what, runs=(Run(text),))

    yield said(Speaker.INTERVIEWER, "asks", attempt.question_ask)
    for exchange in attempt.exchanges:
        yield said(Speaker.CANDIDATE, "ask back", exchange.ask)
        yield said(Speaker.INTERVIEWER, "replies", exchange.reply)
    for text in attempt.assumed:
        yield said(Speaker.CANDIDATE, "take as given", text)
    answer, *others = _placed(attempt)
    runs = tuple(runs_of(*answer, notes))
    yield Turn(speaker=Speaker.CANDIDATE, what="answer", runs=runs)
    for probed, place in zip(attempt.probes, others, strict=True):
        yield said(Speaker.INTERVIEWER, "asks further", probed.probe.ask)
        if probed.skipped:
            yield said(Speaker.CANDIDATE, "pass", "")
        else:
            runs = tuple(runs_of(*place, notes))
            yield Turn(speaker=Speaker.CANDIDATE, what="answer", runs=runs)


def _placed(attempt: Attempt) -> Iterator[tuple[str, int]]:
    """The answer and the answers to the probes, each with its place in `Attempt.text`."""
    at = 0
    for text in (attempt.answer, *(one.answer for one in attempt.probes)):
        yield text, at
        at += len(text) + 2 if text.strip() else 0
