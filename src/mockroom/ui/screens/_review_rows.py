"""The columns of the review table, and an attempt as a row of it. Pure."""

from datetime import datetime

from mockroom.domain.level import Level
from mockroom.practice import AttemptRow
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.columns import Column, Forms, Row
from mockroom.ui.widgets.dates import stamp

COLUMNS = (
    Column(width=17, needs=18),
    Column(width=8),
    Column(width=7, right=True, needs=16),
    Column(),
    Column(width=5, right=True, needs=26),
    Column(width=5, right=True, needs=40),
    Column(width=7, needs=36),
)
"""When, levels, overall, question, words, how many levels the candidate sees otherwise, mode."""

HEADING = Row(
    key="#",
    cells=tuple(
        (word, "$quiet")
        for word in ("when", "levels", "overall", "question", "words", "yours", "mode")
    ),
    can_choose=False,
    stays=True,
)
"""The names of the columns."""


def attempt_row(attempt: AttemptRow, now: datetime, glyphs: Glyphs, *, numbers: bool = True) -> Row:
    """One attempt; an answer too short to score has no figure.

    Without `numbers`, or where the attempt was held without, words stand for them.
    """
    numbers = numbers and attempt.numbers
    when = stamp(attempt.finished, now)
    strip = "".join(glyphs.level(level) for level in attempt.levels)
    disputed = f"{len(attempt.disputes)}" if numbers else "yes"
    return Row(
        key=attempt.id,
        cells=(
            (when, "$quiet"),
            (strip, "$primary"),
            _overall(attempt, numbers),
            attempt.title,
            (f"{attempt.words}" if numbers else "", "$quiet"),
            (disputed if attempt.disputes else "", "$secondary"),
            (attempt.mode.value, "$quiet"),
        ),
        sought=f"{when} {attempt.title} {attempt.mode} {attempt.question}"
        f"{' disputed' if attempt.disputes else ''}".casefold(),
    )


def _overall(attempt: AttemptRow, numbers: bool) -> Forms:
    if attempt.too_short:
        return Forms(("",))
    word = Level.nearest(attempt.overall).word
    return Forms((f"{attempt.overall}" if numbers else word,), "bold")
