"""What the summary of a whole interview says, piece by piece. Pure."""

import re
from datetime import timedelta

from textual.content import Content

from mockroom.domain.interview import Became, Interview
from mockroom.domain.level import Level
from mockroom.domain.quotes import Quote
from mockroom.domain.summary import QuestionAcross, SignalAcross, Summary
from mockroom.domain.weekplan import Doing, PlanItem
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.columns import Column, Forms, Row
from mockroom.ui.widgets.wording import clock, count, level_word, reason_words

COLUMNS = (
    Column(width=8),
    Column(),
    Column(width=14, right=True, needs=20),
    Column(width=5, right=True, needs=30),
)
"""Levels, question, overall figure or what became of it, time."""

_NAME_MOST, _NAME_LEAST = 30, 16
"""Cells that a signal's name takes."""
_AROUND_NAME = 13
"""Cells of the glyph before it and the word after it."""
_COUNT_WIDTH = 11
"""Cells of "in 2 of 3" with the gap before it."""
_LONGEST_QUOTE = 200

_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = re.compile(r"\b(?:\d|1[0-2])\b")

_BECAME = {
    Became.WAITING: "not reached",
    Became.BEGUN: "not handed in",
    Became.SKIPPED: "skipped",
    Became.ANSWERED: "cannot be read",
}
"""What to say of a question without an attempt."""

_DOING = {
    Doing.DRILL: "Drill",
    Doing.RETRY: "Again",
    Doing.TRY: "Answer",
    Doing.INTERVIEW: "Interview",
}

_TIMES = (
    "The time beside a question is that of all it took: thinking, asking back, writing and"
    " follow-ups."
)

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
"""Not from the locale, which would mix languages on the screen."""


def heading(summary: Summary, glyphs: Glyphs, *, numbers: bool) -> Content:
    """How much was answered, and how the time went; both only where figures are shown."""
    asked = len(summary.questions)
    answered = sum(one.became is Became.ANSWERED for one in summary.questions)
    if not numbers:
        told = "Every question is answered" if answered == asked else "Not every question"
        return plain(told if answered == asked else f"{told} is answered", "bold $written")
    used = f"{clock(summary.seconds)} of {clock(summary.minutes * 60)} used"
    rule = f"\n{_TIMES}" if any(one.attempt for one in summary.questions) else ""
    return styled(
        (f"{answered} of {count(asked, 'question')} answered", "bold $written"),
        (f"  {glyphs.point}  {used}{rule}", "$quiet"),
    )


def question_rows(summary: Summary, glyphs: Glyphs, *, numbers: bool) -> list[Row]:
    """A row for each question; those with an attempt can be opened."""
    return [_question_row(one, glyphs, numbers=numbers) for one in summary.questions]


def _question_row(one: QuestionAcross, glyphs: Glyphs, *, numbers: bool) -> Row:
    strip = "".join(glyphs.level(level) for _, level in one.levels)
    time = clock(one.seconds) if one.attempt and numbers else ""
    if one.attempt is None:
        became = Forms((_BECAME[one.became],), "$quiet")
    elif one.too_short:
        became = Forms(("too short",), "$quiet")
    else:
        became = Forms((f"{one.overall} of 100", f"{one.overall}") if numbers else ("",))
    return Row(
        key=one.attempt or f"#{one.question}",
        cells=((strip, "$primary"), one.title, became, (time, "$quiet")),
        can_choose=one.attempt is not None,
    )


def signals(
    found: tuple[SignalAcross, ...], glyphs: Glyphs, width: int, *, numbers: bool
) -> Content:
    """A line a signal: best level, name, the levels one after another, and in how many it stood.

    Where the `width` is short of room, names are short and what the levels tell is not repeated.
    """
    if not found:
        return plain("None yet.", "$quiet")
    most = max(len(one.levels) for one in found)
    around = _AROUND_NAME + (most + 2 if most > 1 else 0)
    counted = numbers and width - around - _COUNT_WIDTH >= _NAME_LEAST
    room = min(width - around - (_COUNT_WIDTH if counted else 0), _NAME_MOST)
    names = [line(one.name if len(one.name) <= room else one.short) for one in found]
    widest = min(max(name.cell_length for name in names), max(room, 1))
    lines = []
    for one, name in zip(found, names, strict=True):
        there = one.best > Level.ABSENT
        parts: list[Part] = [
            (f"{glyphs.level(one.best)} ", "$primary" if there else "$quiet"),
            name.truncate(widest, ellipsis=True, pad=True),
            (f"  {level_word(one.best):<9}", "$foreground" if there else "$quiet"),
        ]
        if most > 1:
            each = "".join(glyphs.level(level) for level in one.levels)
            parts.append((f"  {each:<{most}}", "$primary"))
        if counted:
            parts.append((f"  {_stood(one)}", "$quiet"))
        lines.append(styled(*parts))
    return plain("\n").join(lines)


def _stood(one: SignalAcross) -> str:
    """In how many answers a signal was shown."""
    of = len(one.levels)
    return f"in {sum(level >= Level.SHOWN for level in one.levels)} of {of}" if of > 1 else ""


def quote_block(quote: Quote, glyphs: Glyphs) -> Content:
    """The words, what they stand for, and the question they come from."""
    reason = quote.evidence.reason
    why = f" {glyphs.dash} {reason_words(reason)}" if reason else ""
    return styled(
        plain(f'"{_cut(quote.text, glyphs)}"\n', "$written"),
        line(f"{glyphs.level(quote.level)} {quote.name}, {level_word(quote.level)}{why}", "$quiet"),
        plain("\n"),
        line(f"in {quote.question}", "$quiet"),
    )


def _cut(text: str, glyphs: Glyphs) -> str:
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST_QUOTE:
        return flat
    return f"{flat[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} {glyphs.more}"


def day_of(one: PlanItem, interview: Interview) -> str:
    """The day of the week that an item of the plan is for."""
    over = interview.finished or interview.touched
    return _DAYS[(over + timedelta(days=one.day)).weekday()]


def plan_item(one: PlanItem, *, numbers: bool) -> Content:
    """What to do, and why."""
    return styled(
        (f"{_DOING[one.doing]}: ", "$foreground"),
        line(one.title, "$written"),
        "\n",
        line(said(one.why, numbers=numbers), "$quiet"),
    )


def said(sentence: str, *, numbers: bool) -> str:
    """A sentence as it is, or with its counts in words."""
    if numbers:
        return sentence
    return _COUNT.sub(lambda found: _WORDS[int(found[0])], sentence)
