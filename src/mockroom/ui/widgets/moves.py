"""What moved between two attempts: the figures, the levels and the sections, a line each."""

from collections.abc import Iterator, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from mockroom.domain.comparing import Comparison, DeliveryMove, Kept, LevelMove, Measure
from mockroom.domain.level import Level
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets import wording
from mockroom.ui.widgets.marks import Mark
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.wording import spoken

_NAME_WIDTH = 10


def whole(comparison: Comparison, glyphs: Glyphs, *, numbers: bool) -> Content:
    """The overall figures, or their levels in words, and the lengths."""
    lines: list[Content] = []
    if comparison.too_short:
        lines.append(plain("One of them is too short to score.", "bold $written"))
    else:
        before, after = comparison.overall
        if numbers:
            lines.append(plain(f"{before} {glyphs.reply} {after} of 100", "bold $written"))
        was, now = Level.nearest(before), Level.nearest(after)
        told = (
            f"{_word(now)} as before" if was is now else f"{_word(was)} {glyphs.reply} {_word(now)}"
        )
        lines.append(styled("On the whole ", (told, "bold $written")))
    if numbers:
        fewer, more = comparison.words
        lines.append(plain(f"{fewer} {glyphs.reply} {more} words", "$quiet"))
    return plain("\n").join(lines)


class LevelLine(Spread):
    """A signal with its level now; its short name where the long one does not fit."""

    def __init__(self, move: LevelMove, short: str, glyphs: Glyphs) -> None:
        super().__init__()
        self._move = move
        self._short = short
        self._glyphs = glyphs

    def ends(self, width: int) -> tuple[Content, Content]:
        """Glyph and name; the word."""
        level = self._move.after
        sign = self._glyphs.nothing if level is None else self._glyphs.level(level)
        word = plain(_word(level), "$primary" if (level or 0) >= Level.SHOWN else "$quiet")
        room = width - 2 - word.cell_length - 1
        name = self._move.name if len(self._move.name) <= room else self._short
        return styled((f"{sign} ", "$primary" if level else "$quiet"), line(name)), word


def level_lines(
    comparison: Comparison, shorts: Mapping[str, str], glyphs: Glyphs
) -> Iterator[Widget]:
    """What rose, what fell, and what is as before, each under its heading."""
    rose = [one for one in comparison.levels if (one.after or 0) > (one.before or 0)]
    fell = [one for one in comparison.levels if (one.after or 0) < (one.before or 0)]
    same = [one for one in comparison.levels if one not in rose and one not in fell]
    for heading, found in (("Higher now", rose), ("Lower now", fell), ("As before", same)):
        if found:
            yield Static(plain(heading), classes="heading")
        for move in found:
            yield LevelLine(move, shorts.get(move.signal, move.name), glyphs)
            if move not in same:
                yield Static(plain(f"  was {_word(move.before)}", "$quiet"))


def sections(comparison: Comparison, glyphs: Glyphs, *, numbers: bool) -> Content:
    """A line for each section: whether it is there now, and its share then and now."""
    lines: list[Content] = []
    for move in comparison.sections:
        name = (move.section.heading.ljust(_NAME_WIDTH), "$foreground")
        shares = f"{move.share_before:4.0%} {glyphs.reply} {move.share_after:4.0%}"
        told = _told(move.words_before, move.words_after)
        parts: list[Part] = [name, (f"{shares}  " if numbers else "", "$foreground")]
        lines.append(styled(*parts, (told, "$quiet")))
    return plain("\n").join(lines)


_MEASURES = (
    Measure.OWN,
    Measure.GROUP,
    Measure.OTHERS,
    Measure.FIGURES,
    Measure.HEDGES,
    Measure.FILLERS,
)
"""What is told of delivery besides the lengths, in this order."""
_MEASURE_WIDTH = 15


def delivery(comparison: Comparison, glyphs: Glyphs, *, numbers: bool) -> Content:
    """A line for each thing that is counted in either answer; advice, never part of the score."""
    found = {one.measure: one for one in comparison.delivery}
    lines: list[Content] = []
    for measure in _MEASURES:
        one = found.get(measure)
        if one is None or not (one.before or one.after):
            continue
        told = f"{one.before} {glyphs.reply} {one.after}" if numbers else _more(one)
        lines.append(styled((measure.says.ljust(_MEASURE_WIDTH), "$foreground"), (told, "$quiet")))
    seconds = found.get(Measure.SECONDS)
    if numbers and seconds is not None:
        told = f"{spoken(seconds.before)} {glyphs.reply} {spoken(seconds.after)}"
        name = Measure.SECONDS.says.ljust(_MEASURE_WIDTH)
        lines.append(styled((name, "$foreground"), (told, "$quiet")))
    return plain("\n").join(lines)


def _more(move: DeliveryMove) -> str:
    if move.before == move.after:
        return "as before"
    return "more than before" if move.after > move.before else "fewer than before"


def marks(comparison: Comparison) -> tuple[list[Mark], list[Mark]]:
    """The words that stand in the first text only, and those in the second only."""
    gone: list[Mark] = []
    new: list[Mark] = []
    before = after = 0
    for piece in comparison.pieces:
        length = len(piece.text)
        blank = length - len(piece.text.lstrip())
        if piece.kept is Kept.OUT:
            gone.append(Mark(before + blank, before + length, "gone"))
        elif piece.kept is Kept.IN:
            new.append(Mark(after + blank, after + length, "new"))
        before += 0 if piece.kept is Kept.IN else length
        after += 0 if piece.kept is Kept.OUT else length
    return gone, new


def _word(level: Level | None) -> str:
    return wording.NOT_ASKED if level is None else wording.level_word(level)


def _told(before: int, after: int) -> str:
    if bool(before) == bool(after):
        return "" if after else "in neither"
    return "new" if after else "gone"
