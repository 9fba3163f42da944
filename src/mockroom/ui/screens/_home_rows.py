"""What the home screen lists, from what the use cases know.

Pure: from rows of `practice` to rows of a list and the preview of each. The types are imported for
checking only, for the home screen is painted before any of `practice` is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mockroom.ui.widgets.columns import Cell, Column, Forms, Row
from mockroom.ui.widgets.dates import day, day_and_time
from mockroom.ui.widgets.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from mockroom.domain.session import Mode
    from mockroom.domain.signal import Signal
    from mockroom.practice import AttemptRow, DraftRow, QuestionRow
    from mockroom.ui.theme import Glyphs

COLUMNS = (
    Column(width=8),
    Column(),
    Column(width=7, needs=16),
    Column(width=15, needs=46),
    Column(width=20, needs=24),
)
"""Levels, title, seniority, topic, attempts."""

REVIEW = "review"
"""The key of the row that leads to the past attempts."""

_DRAFT, _QUESTION = "draft:", "question:"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeData:
    """All that the home screen tells, as it was at one moment."""

    now: datetime
    mode: Mode
    """What holds where nothing else was chosen."""
    drafts: tuple[DraftRow, ...]
    questions: tuple[QuestionRow, ...]
    signals: Mapping[str, Signal]
    attempts: int
    latest: AttemptRow | None
    problems: int
    notices: tuple[str, ...]

    @property
    def new_here(self) -> bool:
        """Whether nothing has been practised yet."""
        return not self.drafts and not self.attempts


def draft_key(draft_id: str) -> str:
    """The key of a draft's row."""
    return _DRAFT + draft_id


def question_key(question_id: str) -> str:
    """The key of a question's row."""
    return _QUESTION + question_id


def draft_of(data: HomeData, key: str) -> DraftRow | None:
    """The draft whose row this is, if it is one."""
    return next((one for one in data.drafts if draft_key(one.id) == key), None)


def question_of(data: HomeData, key: str) -> QuestionRow | None:
    """The question whose row this is, if it is one."""
    return next((q for q in data.questions if question_key(q.question.id) == key), None)


def draft_to_continue(drafts: Sequence[DraftRow]) -> DraftRow | None:
    """The newest draft that can be taken up, or the newest of all, which tells why it cannot."""
    ready = (one for one in drafts if one.available and not one.held)
    return next(ready, next(iter(drafts), None))


def next_question(questions: Sequence[QuestionRow]) -> QuestionRow | None:
    """The first question not tried yet, or else the one not tried for longest."""
    return min(
        questions,
        key=lambda row: row.latest.finished.timestamp() if row.latest else 0.0,
        default=None,
    )


def first_in_hand(data: HomeData) -> str | None:
    """The key of the row that Enter acts on at first: a draft before a question."""
    draft, question = draft_to_continue(data.drafts), next_question(data.questions)
    if draft and draft.available and not draft.held:
        return draft_key(draft.id)
    return question_key(question.question.id) if question else None


def rows(data: HomeData, glyphs: Glyphs) -> list[Row]:
    """All rows, top to bottom: what was begun, what was done, what can be asked."""
    begun = [_draft_row(data, one, number, glyphs) for number, one in enumerate(data.drafts)]
    asked = [_question_row(row, glyphs) for row in data.questions]
    heading = Row(key="#", cells=(("Questions", "bold $quiet"),), can_choose=False)
    if not asked:
        nothing = 'The bank holds no questions. Quit with q, then "mockroom check" tells why.'
        asked = [Row(key="##", cells=((nothing, "$quiet"),), can_choose=False)]
    blank = Row(key="", can_choose=False)
    return [*begun, _review_row(data), blank, heading, *asked]


def _draft_row(data: HomeData, draft: DraftRow, number: int, glyphs: Glyphs) -> Row:
    label: Cell = ("" if number else "Continue", "$primary")
    title: Cell = (draft.title, "$written")
    return Row(key=draft_key(draft.id), cells=(label, title, _draft_facts(data, draft, glyphs)))


def _draft_facts(data: HomeData, draft: DraftRow, glyphs: Glyphs) -> Forms:
    if draft.held:
        return Forms(("open in another window", "in use"), "$warning")
    if not draft.available:
        return Forms(("its question has left the bank", "its question is gone", "gone"), "$warning")
    point, phase = f" {glyphs.point} ", phase_word(draft.phase)
    short, long = day(draft.saved_at, data.now), day_and_time(draft.saved_at, data.now)
    noun = "word" if draft.words == 1 else "words"
    forms = ((noun, long), (noun, short), ("w", short))
    said = [point.join((*_counted(draft.words, unit), phase, when)) for unit, when in forms]
    return Forms((*said, short, f"{draft.words} w"), "$quiet")


def _counted(number: int, unit: str) -> tuple[str, ...]:
    """How many words there are, where there are any."""
    return (f"{number} {unit}",) if number else ()


def phase_word(phase: str) -> str:
    """Where an interview stands, in a word."""
    words = {"probing": "follow-up", "rating": "handed in", "debrief": "handed in"}
    return words.get(phase, str(phase))


def _review_row(data: HomeData) -> Row:
    told = ("No attempts yet; each one you finish is kept here.", "No attempts yet.")
    if data.latest:
        number = f"{data.attempts} attempt" if data.attempts == 1 else f"{data.attempts} attempts"
        told = (f"{number}, the latest {day(data.latest.finished, data.now)}", number)
    return Row(key=REVIEW, cells=(("Review", "$primary"), Forms(told, "$foreground")))


def _question_row(row: QuestionRow, glyphs: Glyphs) -> Row:
    question = row.question
    sought = (question.title, question.ask, question.topic, question.level.value, *question.tags)
    return Row(
        key=question_key(question.id),
        cells=(
            _strip(row, glyphs),
            question.title,
            (question.level.value, "$quiet"),
            (question.topic, "$quiet"),
            _tried(row),
        ),
        sought=" ".join((*sought, question.id)).casefold(),
    )


def _strip(row: QuestionRow, glyphs: Glyphs) -> Cell:
    if row.best is None:
        return glyphs.nothing * len(row.question.signals), "$quiet"
    return strip(row.best, glyphs), "$primary"


def strip(attempt: AttemptRow, glyphs: Glyphs) -> str:
    """The levels of an attempt as a row of glyphs."""
    return "".join(glyphs.level(level) for level in attempt.levels)


def _tried(row: QuestionRow) -> Cell:
    if row.best is None:
        return Forms(("new",), "$quiet")
    told = f"{row.attempts} attempt" if row.attempts == 1 else f"{row.attempts} attempts"
    if row.best.too_short:
        return Forms((told,), "$quiet")
    return Forms((f"{told}, best {row.best.overall}", f"best {row.best.overall}"), "$quiet")


# What is shown beside the list


def preview_of(data: HomeData, key: str, mode: str, glyphs: Glyphs) -> Preview | None:
    """What the row with this key is about."""
    draft, question = draft_of(data, key), question_of(data, key)
    if draft:
        return _draft_preview(data, draft, glyphs)
    if question:
        return _question_preview(data, question, mode, glyphs)
    if key == REVIEW:
        return Preview(
            title="Past attempts",
            text="Enter lists them, the newest first.",
        )
    return None


def _draft_preview(data: HomeData, draft: DraftRow, glyphs: Glyphs) -> Preview:
    facts = (str(draft.mode), f"kept {day_and_time(draft.saved_at, data.now)}")
    text = "Enter takes it up where you stopped. d discards it."
    if draft.held:
        text = "Go on in the other window, or leave it there first."
    elif not draft.available:
        text = "It is kept until its question is back. d discards it."
    return Preview(title=draft.title, facts=f" {glyphs.point} ".join(facts), text=text)


def _question_preview(data: HomeData, row: QuestionRow, mode: str, glyphs: Glyphs) -> Preview:
    question = row.question
    minutes = "1 minute" if question.minutes == 1 else f"{question.minutes} minutes"
    facts = f" {glyphs.point} ".join((question.level.value, question.topic, minutes))
    names = [data.signals[use.id].name for use in question.signals if use.id in data.signals]
    levels = row.best.levels if row.best and len(row.best.levels) == len(names) else ()
    shown = [glyphs.level(level) for level in levels] or [glyphs.nothing] * len(names)
    real = mode == "real"
    return Preview(
        title=question.title,
        facts=facts,
        text="As in a real interview, you hear the question in the room." if real else question.ask,
        heading="listens for",
        items=tuple(zip(shown, names, strict=True)),
    )
