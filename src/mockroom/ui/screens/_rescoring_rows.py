"""What moved under today's rubrics, as rows. Pure."""

from collections.abc import Iterator
from datetime import datetime

from mockroom.domain.level import Level
from mockroom.domain.rescored import Moved, RescoreReport, SignalMoves
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.columns import Column, Forms, Row
from mockroom.ui.widgets.dates import day
from mockroom.ui.widgets.wording import level_word

COLUMNS = (Column(width=12, needs=24), Column(), Column(width=16, right=True, needs=20))
"""When, question, figures then and now."""
_SIGNAL = (Column(), Column(width=12, right=True), Column(width=12, right=True))
_SENTENCE = (Column(),)
_MOST_SIGNALS = 12


def rows(report: RescoreReport, now: datetime, glyphs: Glyphs, *, numbers: bool) -> list[Row]:
    """The attempts that moved most, the signals that moved, and what could not be scored."""
    found: list[Row] = []
    if report.most:
        found.append(_heading("Attempts that moved most"))
        for one in report.most:
            found += _attempt_rows(one, now, glyphs, numbers=numbers)
    if report.signals:
        found += [_blank(1), _heading("Signals that moved")]
        found += [_signal_row(one, numbers=numbers) for one in report.signals[:_MOST_SIGNALS]]
    if report.unread:
        found += [_blank(2), _heading("Not scored")]
        found += [_unread_row(one) for one in report.unread]
    return found


def _heading(words: str) -> Row:
    return Row(
        key=f"#{words}", cells=((words, "bold $quiet"),), columns=_SENTENCE, can_choose=False
    )


def _blank(number: int) -> Row:
    return Row(key=f"##{number}", can_choose=False)


def _attempt_rows(one: Moved, now: datetime, glyphs: Glyphs, *, numbers: bool) -> tuple[Row, Row]:
    head = Row(
        key=one.attempt,
        cells=(
            (day(one.finished, now) if one.finished else "", "$quiet"),
            one.title,
            Forms((_figures(one, glyphs, numbers=numbers),)),
        ),
    )
    told = "; ".join(_moves(one, glyphs))
    below = Row(key=f"#{one.attempt}", cells=("", (told, "$quiet"), ""), can_choose=False)
    return head, below


def _figures(one: Moved, glyphs: Glyphs, *, numbers: bool) -> str:
    if one.too_short:
        return ""
    before, after = one.overall
    if numbers:
        return f"{before} {glyphs.reply} {after}"
    was, now = Level.nearest(before).word, Level.nearest(after).word
    return was if was == now else f"{was} {glyphs.reply} {now}"


def _moves(one: Moved, glyphs: Glyphs) -> Iterator[str]:
    for signal in (*one.up, *one.down):
        was, now = level_word(one.before[signal]), level_word(one.after[signal])
        yield f"{one.names[signal]} {was} {glyphs.reply} {now}"
    for signal in one.new:
        yield f"{one.names[signal]} is new, {level_word(one.after[signal])}"
    for signal in one.dropped:
        yield f"{one.names[signal]} is not listened for today"


def _signal_row(one: SignalMoves, *, numbers: bool) -> Row:
    told = (f"{one.up} higher" if numbers else "higher") if one.up else ""
    lower = (f"{one.down} lower" if numbers else "lower") if one.down else ""
    return Row(
        key=f"#{one.signal}", cells=(one.name, told, lower), columns=_SIGNAL, can_choose=False
    )


def _unread_row(one: Moved) -> Row:
    return Row(
        key=f"#{one.attempt}",
        cells=((f"{one.title}: {one.trouble}", "$quiet"),),
        columns=_SENTENCE,
        can_choose=False,
    )


def progress_words(done: int, total: int, *, numbers: bool) -> str:
    """How far it is."""
    if not numbers:
        return "Scoring"
    return f"{done:,} of {total:,} attempt{'' if total == 1 else 's'} scored"
