"""What is in the trash, as rows. Pure."""

from collections.abc import Sequence
from datetime import datetime

from mockroom.domain.plain import one_line, shorten
from mockroom.practice.history import ThrownRow
from mockroom.ui.widgets.columns import Column, Row
from mockroom.ui.widgets.counting import attempts_and_drafts
from mockroom.ui.widgets.dates import day, stamp

COLUMNS = (
    Column(width=17),
    Column(),
    Column(width=19, needs=26),
    Column(width=10, right=True, needs=40),
)
"""When it was deleted, the question, what it is, and how long."""
_FIRST_WORDS = 160


def rows(thrown: Sequence[ThrownRow], now: datetime, *, numbers: bool) -> list[Row]:
    """A row for each, under the names of the columns."""
    names = ("deleted", "question", "what", "words" if numbers else "")
    heading = Row(key="#", cells=tuple((one, "$quiet") for one in names), can_choose=False)
    return [heading, *(_row(one, now, numbers=numbers) for one in thrown)]


def _row(one: ThrownRow, now: datetime, *, numbers: bool) -> Row:
    return Row(
        key=one.id,
        cells=(
            (stamp(one.at, now), "$quiet"),
            one.title,
            (_what(one, now), "$quiet"),
            (f"{one.words}" if numbers else "", "$quiet"),
        ),
    )


def _what(one: ThrownRow, now: datetime) -> str:
    return f"{'draft' if one.draft else 'attempt'}, {day(one.when, now)}"


def said(one: ThrownRow) -> str:
    """The first words of what was said."""
    return shorten(one_line(one.said), _FIRST_WORDS)


def asked(thrown: Sequence[ThrownRow], now: datetime, *, numbers: bool) -> str:
    """What is asked before it is deleted for good."""
    if len(thrown) == 1:
        one = thrown[0]
        kind = "draft" if one.draft else "attempt"
        what = f'the {kind} of {day(one.when, now)} at "{one_line(one.title)}"'
    else:
        what = f"all {told(thrown)}" if numbers else "all that is here"
    return f"Delete {what} for good? Nothing brings it back then."


def told(thrown: Sequence[ThrownRow]) -> str:
    """How many there are of each: "3 attempts and 1 draft"."""
    drafts = sum(one.draft for one in thrown)
    return attempts_and_drafts(len(thrown) - drafts, drafts)
