"""An attempt as a document tells it: the session as it happened, and what the scorecard says.

The evidence is numbered in the order of the text, so that words and findings point to each other
in any format, and no colour is needed to tell what counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from mockroom.domain.attempt import Attempt
from mockroom.domain.level import Level
from mockroom.domain.plain import one_line
from mockroom.domain.plot import day_words
from mockroom.domain.scoring.scorecard import Evidence, SignalScore, Verdict
from mockroom.domain.scoring.words import level_word, reason_words
from mockroom.domain.signal import IndicatorKind


class Look(StrEnum):
    """How words stand out, from least to most."""

    HELD = "held"
    """Something held them back."""
    AGAINST = "against"
    """They speak against a signal."""
    CLAIMED = "claimed"
    SHOWN = "shown"
    STRONG = "strong"


_LOOKS = {Level.CLAIMED: Look.CLAIMED, Level.SHOWN: Look.SHOWN, Level.STRONG: Look.STRONG}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One numbered piece of evidence."""

    number: int
    """From 1, in the order of the text."""
    signal: str
    """The signal's id."""
    look: Look
    quote: str
    """Its words in one line."""
    says: str
    """What was seen in them and what it was worth, as half a sentence."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in which the same evidence stands."""

    text: str
    look: Look | None = None
    ends: tuple[int, ...] = ()
    """The numbers of the notes whose words end with it."""


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
    notes = _notes(attempt)
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
            for one in attempt.scorecard.star.shares
        ),
        delivery=tuple(_delivery(attempt)) if numbers else (),
    )


def _facts(attempt: Attempt, *, numbers: bool) -> Iterator[tuple[str, str]]:
    day = day_words(attempt.finished.date(), year=True)
    yield "When", f"{day}, {attempt.finished:%H:%M}"
    yield "Mode", attempt.mode.value
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


def _turns(attempt: Attempt, notes: "list[_Noted]") -> Iterator[Turn]:
    def said(speaker: Speaker, what: str, text: str) -> Turn:
        return Turn(speaker=speaker, what=what, runs=(Run(text),))

    yield said(Speaker.INTERVIEWER, "asks", attempt.question_ask)
    for exchange in attempt.exchanges:
        yield said(Speaker.CANDIDATE, "ask back", exchange.ask)
        yield said(Speaker.INTERVIEWER, "replies", exchange.reply)
    for text in attempt.assumed:
        yield said(Speaker.CANDIDATE, "take as given", text)
    answer, *others = _placed(attempt)
    runs = tuple(_runs(*answer, notes))
    yield Turn(speaker=Speaker.CANDIDATE, what="answer", runs=runs)
    for probed, place in zip(attempt.probes, others, strict=True):
        yield said(Speaker.INTERVIEWER, "asks further", probed.probe.ask)
        if probed.skipped:
            yield said(Speaker.CANDIDATE, "pass", "")
        else:
            runs = tuple(_runs(*place, notes))
            yield Turn(speaker=Speaker.CANDIDATE, what="answer", runs=runs)


def _placed(attempt: Attempt) -> Iterator[tuple[str, int]]:
    """The answer and the answers to the probes, each with its place in `Attempt.text`."""
    at = 0
    for text in (attempt.answer, *(one.answer for one in attempt.probes)):
        yield text, at
        at += len(text) + 2 if text.strip() else 0


# Evidence

_Noted = tuple[Evidence, Note]


def _notes(attempt: Attempt) -> list[_Noted]:
    """The evidence that is worth telling, numbered as it stands in the text."""
    text = attempt.text
    told = [
        (one, score)
        for score in attempt.scorecard.signals
        for one in score.evidence
        if _telling(one) and 0 <= one.span.start < one.span.end <= len(text)
    ]
    told.sort(key=lambda pair: (pair[0].span, pair[0].signal, pair[0].indicator))
    return [
        (
            one,
            Note(
                number=number,
                signal=score.signal,
                look=_look(one, score.level),
                quote=one_line(one.quote.of(text)),
                says=_says(one, text),
            ),
        )
        for number, (one, score) in enumerate(told, 1)
    ]


def _telling(one: Evidence) -> bool:
    return one.verdict is not Verdict.SET_ASIDE or one.cue is not None


def _look(one: Evidence, level: Level) -> Look:
    if one.verdict is Verdict.SET_ASIDE:
        return Look.HELD
    if one.kind is IndicatorKind.AGAINST:
        return Look.AGAINST
    worth = level if one.verdict is Verdict.CREDITED else min(level, Level.CLAIMED)
    return _LOOKS.get(worth, Look.HELD)


def _says(one: Evidence, text: str) -> str:
    says = one_line(one.says)
    if one.kind is IndicatorKind.AGAINST:
        says = f"speaks against it: {says}"
    if one.reason is None:
        return says
    cue = f"“{one_line(one.cue.of(text))}”, " if one.cue else ""
    return f"{says}; held back: {cue}{reason_words(one.reason)}"


def _runs(text: str, at: int, notes: Iterable[_Noted]) -> Iterator[Run]:
    """A text that stands at a place of the whole, cut wherever evidence begins or ends."""
    here = [
        (max(one.span.start - at, 0), min(one.span.end - at, len(text)), one.span.end - at, note)
        for one, note in notes
        if one.span.start - at < len(text) and one.span.end > at
    ]
    places = sorted({0, len(text), *(place for start, end, *_ in here for place in (start, end))})
    order = list(Look)
    for start, end in pairwise(places):
        over = [note for first, last, _, note in here if first <= start and end <= last]
        looks = [note.look for note in over]
        yield Run(
            text[start:end],
            max(looks, key=order.index) if looks else None,
            tuple(note.number for _, last, true_end, note in here if end == last == true_end),
        )
