"""What moved between two attempts: the figures, the levels and the sections, a line each."""

from collections.abc import Iterator

from textual.content import Content

from mockroom.domain.comparing import Comparison, Kept, LevelMove
from mockroom.domain.level import Level
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets import wording
from mockroom.ui.widgets.marks import Mark

_NAME_WIDTH = 10


def whole(comparison: Comparison, glyphs: Glyphs, *, numbers: bool) -> Content:
    """The overall figures, or their levels in words, and the lengths."""
    lines: list[Content] = []
    if comparison.too_short:
        lines.append(plain("One of them is too short to score.", "bold $written"))
    else:
        before, after = comparison.overall
        words = _change(Level.nearest(before), Level.nearest(after), glyphs)
        figures = f"{before} {glyphs.reply} {after} of 100   " if numbers else "On the whole "
        lines.append(styled((figures, "bold $written"), words))
    if numbers:
        fewer, more = comparison.words
        lines.append(plain(f"{fewer} {glyphs.reply} {more} words", "$quiet"))
    return plain("\n").join(lines)


def levels(comparison: Comparison, glyphs: Glyphs) -> Content:
    """A line for each signal: both glyphs, the name, and both words where they differ."""
    return plain("\n").join(_level(move, glyphs) for move in comparison.levels)


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


def _level(move: LevelMove, glyphs: Glyphs) -> Content:
    same = move.before is move.after
    signs = [
        glyphs.nothing if one is None else glyphs.level(one) for one in (move.before, move.after)
    ]
    rose = (move.after or 0) > (move.before or 0)
    tone = "$quiet" if same else "$written"
    return styled(
        (f"{signs[0]} {glyphs.reply} {signs[1]}  ", "$primary" if rose else "$quiet"),
        line(move.name, tone),
        "\n        ",
        _change(move.before, move.after, glyphs),
    )


def _change(before: Level | None, after: Level | None, glyphs: Glyphs) -> Content:
    words = ["not asked for" if one is None else wording.level_word(one) for one in (before, after)]
    if before is after:
        return plain(f"{words[1]} as before", "$quiet")
    tone = "$primary" if (after or 0) > (before or 0) else "$foreground"
    return plain(f"{words[0]} {glyphs.reply} {words[1]}", tone)


def _told(before: int, after: int) -> str:
    if bool(before) == bool(after):
        return "" if after else "in neither"
    return "new" if after else "gone"


def said(comparison: Comparison) -> Iterator[str]:
    """The change in a sentence or two, for who hears the screen read aloud."""
    rose = [one.name for one in comparison.levels if (one.after or 0) > (one.before or 0)]
    fell = [one.name for one in comparison.levels if (one.after or 0) < (one.before or 0)]
    if rose:
        yield f"Higher now: {', '.join(rose)}."
    if fell:
        yield f"Lower now: {', '.join(fell)}."
    if not rose and not fell:
        yield "All levels are as they were."
