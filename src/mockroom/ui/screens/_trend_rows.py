"""The list of the trends screen: the weakest signals with what to do, then all of them. Pure."""

from mockroom.domain.level import Level
from mockroom.domain.trends import OverallPoint, SignalTrend, Trends
from mockroom.domain.weakness import Remedy, WeakSignal
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.columns import Column, Forms, Row
from mockroom.ui.widgets.wording import count, level_word

WHOLE = "whole"
"""The key of the row of overall figures."""
_WEAK, _SIGNAL = "weak:", "signal:"

COLUMNS = (
    Column(),
    Column(width=9, needs=20),
    Column(width=9, needs=16),
    Column(width=10, right=True, needs=24),
)
"""Name, latest level, best level, how many answers."""
_WEAK_COLUMNS = (Column(), Column(width=9))


def rows(trends: Trends, glyphs: Glyphs, *, numbers: bool) -> list[Row]:
    """Everything that can be looked at; nothing where there is nothing."""
    found: list[Row] = []
    if trends.weakest:
        found.append(_heading("Weakest, and what to do"))
        for one in trends.weakest:
            found += _weak_rows(one, glyphs)
        found.append(Row(key="#", can_choose=False))
    if trends.signals:
        found.append(_heading("All signals", "latest", "best", "heard in"))
        found.append(_whole_row(trends.overall, glyphs, numbers=numbers))
        found += [_signal_row(one, glyphs, numbers=numbers) for one in trends.signals]
    return found


def _heading(*words: str) -> Row:
    first, *others = words
    cells = ((first, "bold $quiet"), *((word, "$quiet") for word in others))
    return Row(key=f"#{first}", cells=cells, can_choose=False)


def _weak_rows(one: WeakSignal, glyphs: Glyphs) -> tuple[Row, Row]:
    doing = "Drill" if one.remedy is Remedy.DRILL else "Answer"
    title = Row(
        key=f"{_WEAK}{one.signal}",
        cells=(f"{glyphs.level(one.latest)} {one.name}", (level_word(one.latest), "$quiet")),
        columns=_WEAK_COLUMNS,
    )
    told = Row(
        key=f"#{one.signal}",
        cells=((f"  {doing}: {one.title}", "$quiet"),),
        columns=(Column(),),
        can_choose=False,
    )
    return title, told


def _signal_row(one: SignalTrend, glyphs: Glyphs, *, numbers: bool) -> Row:
    return Row(
        key=f"{_SIGNAL}{one.signal}",
        cells=(
            Forms(
                (
                    f"{glyphs.level(one.latest)} {one.name}",
                    f"{glyphs.level(one.latest)} {one.short}",
                )
            ),
            (level_word(one.latest), "$primary" if one.latest >= Level.SHOWN else "$quiet"),
            (level_word(one.best), "$quiet"),
            (count(one.count, "answer") if numbers else "", "$quiet"),
        ),
    )


def _whole_row(points: tuple[OverallPoint, ...], glyphs: Glyphs, *, numbers: bool) -> Row:
    latest = Level.nearest(points[-1].overall)
    best = Level.nearest(max(one.overall for one in points))
    return Row(
        key=WHOLE,
        cells=(
            f"{glyphs.level(latest)} On the whole",
            (latest.word, "$primary" if latest >= Level.SHOWN else "$quiet"),
            (best.word, "$quiet"),
            (count(len(points), "answer") if numbers else "", "$quiet"),
        ),
    )


def signal_of(key: str) -> str:
    """The signal that a row is about; empty for that of overall figures."""
    return key.partition(":")[2]


def weak_of(trends: Trends, key: str) -> WeakSignal | None:
    """The weak signal with a suggestion that a row is about, if it is such a row."""
    if not key.startswith(_WEAK):
        return None
    return next((one for one in trends.weakest if one.signal == signal_of(key)), None)
