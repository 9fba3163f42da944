"""What is known of the attempt in hand without opening it: beside the history's table."""

from dataclasses import dataclass

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Found, Place
from mockroom.domain.level import Level
from mockroom.domain.plain import clean
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.wording import clock, count, level_word

_FEW_LINES = 5
"""Up to this height there is room for what was found only."""
_COLUMN = 34
"""Cells of a signal with its level as a word."""

_WHERE = {
    Place.ANSWER: "in the answer",
    Place.FOLLOW_UP: "in the answer to a follow-up",
    Place.CLARIFYING: "in what you asked first",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """An attempt with what is not in its row."""

    row: AttemptRow
    found: Found | None = None
    """Where the words that are searched for stand."""
    stories: tuple[str, ...] = ()
    """The names of the stories that it tells."""


class AttemptPane(Widget):
    """Its title, what was found, what the candidate thought of it, and its signals."""

    DEFAULT_CSS = "AttemptPane { height: 4; width: 1fr; }"

    shown: var[InHand | None] = var(None)

    def __init__(self, glyphs: Glyphs = DRAWN, *, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._numbers = numbers

    def watch_shown(self) -> None:
        """Repaint; the size is the style sheet's."""
        self.refresh()

    def render(self) -> RenderResult:
        """As much as there is room for."""
        shown, width, height = self.shown, self.size.width, self.size.height
        if shown is None:
            return plain("")
        found = [_quote(shown.found)] if shown.found else []
        if height < _FEW_LINES:
            return plain("\n").join(found)
        blocks = [line(shown.row.title, "bold $written").truncate(width, ellipsis=True)]
        blocks += [plain(one, "$quiet") for one in self._facts(shown)]
        blocks += [*found, self._signals(shown.row, width)]
        return plain("\n").join(blocks)

    def _facts(self, shown: InHand) -> list[str]:
        row, point = shown.row, f" {self._glyphs.point} "
        numbers = self._numbers and row.numbers
        facts = [row.held]
        if row.self_rating is not None:
            facts.append(f"you said {level_word(row.self_rating)}")
        if row.disputes:
            facts.append(
                f"{count(len(row.disputes), 'level')} of yours" if numbers else "levels of yours"
            )
        if numbers and row.spent:
            facts.append(f"{clock(row.spent)} in all")
        if row.probes:
            facts.append(count(row.probes, "follow-up") if numbers else "with follow-ups")
        lines = [point.join(facts)]
        if shown.stories:
            lines.append(f"story: {', '.join(shown.stories)}")
        return lines

    def _signals(self, row: AttemptRow, width: int) -> Content:
        """The signals with their levels, in two columns where there is room."""
        names = row.names or row.signals
        cells = [self._signal(n, level) for n, level in zip(names, row.levels, strict=False)]
        columns = 2 if width >= 2 * _COLUMN else 1
        cell = width // columns - 1
        padded = [one.truncate(cell, ellipsis=True, pad=True) for one in cells]
        per = -(-len(padded) // columns)
        lines = [plain(" ").join(padded[at::per]) for at in range(per)]
        return plain("\n").join(lines)

    def _signal(self, name: str, level: Level) -> Content:
        tone = "$primary" if level else "$quiet"
        parts: list[Part] = [(f"{self._glyphs.level(level)} ", tone), line(name, "$foreground")]
        return styled(*parts, (f"  {level_word(level)}", "$quiet"))


def _quote(found: Found) -> Content:
    """The words around what was found, with the place they stand in."""
    parts: list[Part] = ['"']
    at = 0
    for start, end in found.marks:
        parts += [found.text[at:start], (clean(found.text[start:end]), "bold underline $written")]
        at = end
    return styled(*parts, found.text[at:], '"', (f"  {_WHERE[found.place]}", "$quiet"))
