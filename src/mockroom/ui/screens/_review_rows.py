"""The columns of the history, and an attempt as a row of it. Pure."""

from collections.abc import Mapping
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
    Column(width=5, right=True, needs=28),
    Column(width=7, needs=32),
    Column(width=16, needs=34),
)
"""When, levels, overall, question, words, how many levels the candidate sees otherwise, mode, and
the story that it tells."""

HEADING = Row(
    key="#",
    cells=tuple(
        (word, "$quiet")
        for word in ("when", "levels", "overall", "question", "words", "yours", "mode", "story")
    ),
)
"""The names of the columns."""

FILED = "file"
"""Stands in the place of the mode for an attempt that was graded from a file."""

Told = Mapping[str, tuple[str, ...]]
"""The names of the stories that an attempt tells, by its id."""


def attempt_row(
    attempt: AttemptRow, now: datetime, glyphs: Glyphs, stories: Told, *, numbers: bool = True
) -> Row:
    """One attempt; an answer too short to score has no figure.

    Without `numbers`, or where the attempt was held without, words stand for them.
    """
    numbers = numbers and attempt.numbers
    strip = "".join(glyphs.level(level) for level in attempt.levels)
    disputed = f"{len(attempt.disputes)}" if numbers else "yes"
    return Row(
        key=attempt.id,
        cells=(
            (stamp(attempt.finished, now), "$quiet"),
            (strip, "$primary"),
            _overall(attempt, numbers),
            attempt.title,
            (f"{attempt.words}" if numbers else "", "$quiet"),
            (disputed if attempt.disputes else "", "$secondary"),
            (FILED if attempt.source else attempt.mode.value, "$quiet"),
            (", ".join(stories.get(attempt.id, ())), "$quiet"),
        ),
    )


def _overall(attempt: AttemptRow, numbers: bool) -> Forms:
    if attempt.too_short:
        return Forms(("",))
    word = Level.nearest(attempt.overall).word
    return Forms((f"{attempt.overall}" if numbers else word,), "bold")
