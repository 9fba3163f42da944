"""What the home screen lists, from what the use cases know: what can be done, and the questions.

Pure: rows of `practice` become rows of a list. The types are imported for checking only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mockroom.domain.plain import shorten
from mockroom.ui.commands import BY_ID
from mockroom.ui.safe import styled
from mockroom.ui.screens._home_data import (
    DRILL,
    INTERVIEW,
    MORE,
    PRACTISE,
    REVIEW,
    Begun,
    HomeData,
    begun,
    question_key,
)
from mockroom.ui.screens._home_filters import matching, nothing_asked
from mockroom.ui.widgets.columns import Cell, Column, Forms, Row
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.dates import day, day_and_time

if TYPE_CHECKING:
    from mockroom.domain.filtering import Filter
    from mockroom.practice import AttemptRow, DraftRow, QuestionRow
    from mockroom.practice.drills import Due
    from mockroom.practice.interview_rows import InterviewRow
    from mockroom.ui.theme import Glyphs

MENU = (Column(width=9), Column(), Column(width=5, right=True, needs=20))
"""What can be done, about what, and its key."""

SHOWN_BEGUN = 3
"""So many things to go on with are listed at once; a row leads to the others."""

FILTER_COMMANDS = (
    *("home.search", "home.level", "home.topic", "home.signal"),
    *("home.unseen", "home.value"),
)
"""What narrows the questions down, as it stands beside their heading."""

_BLANK = Row(key="", can_choose=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a person has chosen to see the home screen."""

    wanted: Filter
    """What is asked for, with the words that are searched for."""
    numbers: bool
    """Whether figures are shown."""
    tracks: bool
    """Whether whole interviews can be begun."""
    all_begun: bool
    """Whether everything to go on with is listed."""
    airy: bool
    """Whether there is room for blank lines."""
    glyphs: Glyphs
    keys: Callable[[str], str]
    """The key of a command by its id."""


def rows(data: HomeData, view: View) -> list[Row]:
    """All rows, top to bottom; while words are searched for, the questions alone."""
    questions = _questions(data, view)
    if view.wanted.text:
        return questions
    return [*_menu(data, view), _BLANK, _heading(data, view), *questions]


# What can be done


def _begun(data: HomeData, view: View) -> list[Row]:
    all_of_it = begun(data)
    shown = all_of_it if view.all_begun else all_of_it[:SHOWN_BEGUN]
    listed: list[Row] = []
    for number, one in enumerate(shown):
        label, command = ("", "") if number else ("Continue", "home.continue")
        told = _begun_facts(data, one, view.glyphs)
        listed += _entry(view, one.key, label, one.title, told, command)
    hidden = len(all_of_it) - len(shown)
    if hidden:
        more = f"{hidden} more to go on with {view.glyphs.more}"
        listed.append(Row(key=MORE, cells=("", (more, "$quiet")), columns=MENU))
    return listed


def _menu(data: HomeData, view: View) -> list[Row]:
    begun_rows, suggested, others = _begun(data, view), _suggested(data, view), _others(data, view)
    air = [_BLANK] if view.airy else []
    parts = [part for part in (begun_rows, suggested) if part]
    return [*(row for part in parts for row in (*part, *air)), *others]


def _suggested(data: HomeData, view: View) -> list[Row]:
    if data.suggestion is None:
        return []
    title, why = data.suggestion.question.title, data.suggestion.reason(numbers=view.numbers)
    return _entry(view, PRACTISE, "Practise", title, Forms((why,), "$quiet"), "home.next")


def _others(data: HomeData, view: View) -> list[Row]:
    listed: list[Row] = []
    if data.drills:
        told = Forms(drill_words(data.drills, numbers=view.numbers))
        listed += _entry(view, DRILL, "Drill", told, None, "home.drill")
    if view.tracks:
        told = Forms((f"A whole one: {count(data.tracks, 'track')} to choose from", "A whole one"))
        listed += _entry(view, INTERVIEW, "Interview", told, None, "home.interview")
    past = Forms(("No attempts yet; each one you finish is kept here.", "No attempts yet."))
    if data.latest:
        number = count(data.attempts, "attempt")
        past = Forms((f"{number}, the latest {day(data.latest.finished, data.now)}", number))
    return [*listed, *_entry(view, REVIEW, "Review", past, None, "home.review")]


def drill_words(due: Due, *, numbers: bool) -> tuple[str, ...]:
    """What of the drills comes today, at two lengths."""
    short = due.parts() or "Nothing due"
    if not numbers:
        short = "Some wait" if due.count or due.begun else "Nothing due"
    return (due.says(numbers=numbers), short)


def standing(data: HomeData, numbers: bool, point: str) -> tuple[str, ...]:
    """What waits and how the week goes, for the top line, at several lengths."""
    due = data.drills
    if due is None or not numbers:
        return ()
    facts = [f"Drills: {due.parts()}"] if due.count else []
    attempts = [count(data.attempts, "attempt")] if data.attempts else []
    goal = due.goal
    week = (
        []
        if goal.frozen or not goal.done
        else [f"this week {min(goal.done, goal.days)} of {goal.days}"]
    )
    forms = ([*facts, *attempts, *week], [*facts, *week], facts)
    return tuple(f" {point} ".join(form) for form in forms if form)


def _entry(
    view: View, key: str, label: str, told: str | Forms, below: Cell | None, command: str
) -> list[Row]:
    """A row of the menu, and below it what is quietly added."""
    text: Cell = (told, "$written") if isinstance(told, str) else told
    shown = (view.keys(command), "$primary") if command else ""
    first = Row(key=key, cells=((label, "$primary"), text, shown), columns=MENU)
    if below is None:
        return [first]
    return [first, Row(key="", cells=("", below), columns=MENU, can_choose=False)]


def _begun_facts(data: HomeData, one: Begun, glyphs: Glyphs) -> Forms:
    if one.held:
        return Forms(("open in another window", "in use"), "$warning")
    if not one.ready:
        return Forms(("its question has left the bank", "its question is gone", "gone"), "$warning")
    short, long = day(one.touched, data.now), day_and_time(one.touched, data.now)
    facts: tuple[str, ...] = ()
    if one.draft:
        facts = _draft_facts(one.draft, numbers=data.numbers)
        if title := data.come_from.get(one.draft.id):
            facts = (f'from "{shorten(title, 40)}"', *facts)
    elif one.interview:
        facts = _interview_facts(one.interview, numbers=data.numbers)
    forms = ((*facts, long), (*facts, short), facts[:2], (short,))
    return Forms(tuple(f" {glyphs.point} ".join(one) for one in forms), "$quiet")


def _draft_facts(draft: DraftRow, *, numbers: bool) -> tuple[str, ...]:
    words = (count(draft.words, "word"),) if draft.words and numbers else ()
    return (*words, phase_word(draft.phase))


def _interview_facts(interview: InterviewRow, *, numbers: bool) -> tuple[str, ...]:
    if not numbers:
        return ("whole interview",)
    at = min(interview.position + 1, interview.questions)
    return ("whole interview", f"question {at} of {interview.questions}")


def phase_word(phase: str) -> str:
    """Where an interview stands, in a word."""
    words = {"probing": "follow-up", "rating": "handed in", "debrief": "handed in"}
    return words.get(phase, str(phase))


# What can be asked


def filters(data: HomeData) -> tuple[str, ...]:
    """The commands that narrow the questions down; values only where there are lenses."""
    return FILTER_COMMANDS if data.lenses else FILTER_COMMANDS[:-1]


def _heading(data: HomeData, view: View) -> Row:
    title: Cell = ("Questions", "bold $quiet")
    if not data.questions:
        return Row(key="#", cells=(title,), columns=MENU, can_choose=False)
    hints = [
        styled((view.keys(command), "$primary"), (f" {BY_ID[command].label}", "$quiet"))
        for command in filters(data)
    ]
    own = [
        Column(width=hint.cell_length, needs=len("Questions") + place)  # the last ones go first
        for place, hint in enumerate(hints)
    ]
    return Row(
        key="#",
        cells=(title, *hints),
        columns=(Column(), *own),
        can_choose=False,
    )


def _questions(data: HomeData, view: View) -> list[Row]:
    if not data.questions:
        return _said('The bank holds no questions. Quit with q, then "mockroom check" tells why.')
    found = matching(data, view.wanted)
    if not found:
        return _nothing_fits(data, view)
    columns = _question_columns(data)
    return [_question_row(row, columns, view) for row in found]


def _nothing_fits(data: HomeData, view: View) -> list[Row]:
    clear = view.keys("home.clear")
    if view.wanted.text:
        nothing = f'Nothing here has "{shorten(view.wanted.text, 40)}" in it.'
        ends = f"{clear} ends the search"
        if _some_are_left_out(view):
            ends += ", and once more shows all"
        return [*_said(nothing), *_said(f"Try other words; {ends}.")]
    *some, last = (view.keys(command) for command in filters(data)[1:])
    every = f"{clear} shows all {count(len(data.questions), 'question')}"
    change = f"{', '.join(some)} and {last} change what is asked for"
    return [*_said("No question fits all of that."), *_said(f"{every}; {change}.", f"{every}.")]


def _some_are_left_out(view: View) -> bool:
    """Whether more than words is asked for."""
    return replace(view.wanted, text="") != nothing_asked()


def _said(*forms: str) -> list[Row]:
    return [Row(key="", cells=(Forms(forms, "$quiet"),), columns=(Column(),), can_choose=False)]


def _question_columns(data: HomeData) -> tuple[Column, ...]:
    """Title, levels, best figure, seniority, topic; wide enough for this bank, and no wider."""
    asked = [row.question for row in data.questions]
    topic = min(max(len(question.topic) for question in asked), 15)
    return (
        Column(),
        Column(width=max(len(question.signals) for question in asked), needs=16),
        Column(width=7, needs=24),
        Column(width=7, needs=30),
        Column(width=topic, needs=50),
    )


def _question_row(row: QuestionRow, columns: tuple[Column, ...], view: View) -> Row:
    question = row.question
    return Row(
        key=question_key(question.id),
        cells=(
            question.title,
            _strip(row, view.glyphs),
            _tried(row, view.numbers),
            (question.level.value, "$quiet"),
            (question.topic, "$quiet"),
        ),
        columns=columns,
    )


def _strip(row: QuestionRow, glyphs: Glyphs) -> Cell:
    if row.best is None:
        return glyphs.nothing * len(row.question.signals), "$quiet"
    return strip(row.best, glyphs), "$primary"


def strip(attempt: AttemptRow, glyphs: Glyphs) -> str:
    """The levels of an attempt as a row of glyphs."""
    return "".join(glyphs.level(level) for level in attempt.levels)


def _tried(row: QuestionRow, numbers: bool) -> Cell:
    if row.best is None:
        return "new", "$quiet"
    if row.best.too_short or not numbers:
        return "tried", "$quiet"
    return Forms((f"best {row.best.overall}", f"{row.best.overall}"), "$quiet")
