"""The columns of the review table, and an attempt as a row of it. Pure."""

from datetime import datetime

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
    Column(width=7, needs=36),
)
"""When, levels, overall, question, words, mode."""

HEADING = Row(
    key="#",
    cells=tuple(
        (word, "$quiet") for word in ("when", "levels", "overall", "question", "words", "mode")
    ),
    can_choose=False,
    stays=True,
)
"""The names of the columns."""


def attempt_row(attempt: AttemptRow, now: datetime, glyphs: Glyphs) -> Row:
    """One attempt; an answer too short to score has no figure."""
    when = stamp(attempt.finished, now)
    overall = Forms(("",)) if attempt.too_short else Forms((f"{attempt.overall}",), "bold")
    strip = "".join(glyphs.level(level) for level in attempt.levels)
    return Row(
        key=attempt.id,
        cells=(
            (when, "$quiet"),
            (strip, "$primary"),
            overall,
            attempt.title,
            (f"{attempt.words}", "$quiet"),
            (attempt.mode.value, "$quiet"),
        ),
        sought=f"{when} {attempt.title} {attempt.mode} {attempt.question}".casefold(),
    )
