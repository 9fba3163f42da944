"""What stands beside the list of the home screen: more about the row in hand. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockroom.ui.screens._home_data import (
    DRILL,
    INTERVIEW,
    MORE,
    PRACTISE,
    REVIEW,
    Begun,
    HomeData,
    begun_of,
    question_of,
)
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.dates import day, day_and_time
from mockroom.ui.widgets.preview import Preview

if TYPE_CHECKING:
    from mockroom.practice import QuestionRow
    from mockroom.ui.screens._home_rows import View

_ROWS = {
    INTERVIEW: Preview(
        title="A whole interview",
        text="Several questions in a row, and in the end a summary across all of them. It can be"
        " left at any point and taken up again.",
    ),
    DRILL: Preview(
        title="Drills",
        text="Short exercises on one thing each, a few minutes a day. What was known comes back"
        " later, what was not comes back soon.",
    ),
    REVIEW: Preview(title="Past attempts", text="They are listed, the newest first."),
    MORE: Preview(title="More to go on with", text="All of it is listed."),
}


def preview_of(data: HomeData, key: str, view: View, *, real: bool) -> Preview | None:
    """What the row with this key is about; in a real interview the question itself is not told."""
    one, question = begun_of(data, key), question_of(data, key)
    if one:
        return _begun_preview(data, one, view)
    if question:
        why = ""
        if key == PRACTISE and data.suggestion:
            why = data.suggestion.reason(numbers=view.numbers)
        return _question_preview(data, question, view, why, real=real)
    return _ROWS.get(key)


def _begun_preview(data: HomeData, one: Begun, view: View) -> Preview:
    kept = f"kept {day_and_time(one.touched, data.now)}"
    start, discard = view.keys("home.start").capitalize(), view.keys("home.discard")
    if one.interview:
        told = count(one.interview.answered, "question")
        how = f"{told} answered"
        text = f"{start} goes on with it where you stopped. {discard} ends it."
    else:
        how = str(one.draft.mode) if one.draft else ""
        text = f"{start} takes it up where you stopped. {discard} discards it."
    if one.held:
        text = "Go on in the other window, or leave it there first."
    elif not one.ready:
        text = f"It is kept until its question is back. {discard} discards it."
    return Preview(title=one.title, facts=f" {view.glyphs.point} ".join((how, kept)), text=text)


def _question_preview(
    data: HomeData, row: QuestionRow, view: View, why: str, *, real: bool
) -> Preview:
    question = row.question
    known = (question.level.value, question.topic, count(question.minutes, "minute"))
    names = [data.signals[use.id].name for use in question.signals if use.id in data.signals]
    levels = row.best.levels if row.best and len(row.best.levels) == len(names) else ()
    shown = [view.glyphs.level(level) for level in levels] or [view.glyphs.nothing] * len(names)
    told = [question.ask]
    if real:
        told = ["As in a real interview, you hear the question in the room."]
    if why:
        told.insert(0, f"{why[:1].upper()}{why[1:]}.")
    done = _done(data, row, view)
    if done:
        told.append(done)
    return Preview(
        title=question.title,
        facts=f" {view.glyphs.point} ".join(known),
        text="\n\n".join(told),
        heading="listens for",
        items=tuple(zip(shown, names, strict=True)),
    )


def _done(data: HomeData, row: QuestionRow, view: View) -> str:
    """What was done about a question so far, in a sentence."""
    if row.best is None or row.latest is None:
        return ""
    said = count(row.attempts, "attempt")
    if view.numbers and not row.best.too_short:
        said += f", best {row.best.overall}"
    return f"{said}, the latest {day(row.latest.finished, data.now)}."
