"""What an attempt comes to under today's rubric, in place of the scorecard of its time."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from mockroom.domain.level import Level
from mockroom.domain.own_sections import own_sections
from mockroom.domain.today import Explained, Rescored
from mockroom.ui.safe import Part, line, plain, styled
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets import star_meter
from mockroom.ui.widgets.findings import Detail
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.signals import SignalLabel, SignalList
from mockroom.ui.widgets.wording import level_word

_TABLE_WIDTH = 36


class TodayPane(VerticalScroll, can_focus=False):
    """Figures then and now, what explains the difference, and today's evidence."""

    signals = query_one(SignalList)

    def __init__(self, found: Rescored, key: str, glyphs: Glyphs, *, numbers: bool) -> None:
        """`key` leads back to the scorecard of its time."""
        super().__init__(id="today")
        self._found = found
        self._key = key
        self._glyphs = glyphs
        self._numbers = numbers

    def compose(self) -> ComposeResult:
        """From the figure down to the sections."""
        found, glyphs, card = self._found, self._glyphs, self._found.today
        yield Static(self._heading(), classes="block")
        changed = [one for one in found.signals if one.moved or one.gained or one.lost]
        if changed:
            yield Static(plain("What changed"), classes="heading")
        for one in changed:
            yield Static(_then_and_now(one, glyphs))
            yield Static(line(one.sentence, "$quiet"), classes="hung")
        yield Static(plain("Signals today"), classes="heading")
        labels = [SignalLabel(one.signal, one.name, one.name) for one in card.signals]
        signals = SignalList(labels, Detail.FULL, glyphs, may_rest=True)
        signals.reading = Reading(found.attempt.text, card)
        yield signals
        mine = found.attempt
        yield Static(plain(star_meter.heading(mine)), classes="heading")
        own = own_sections(card.star, mine.text, mine.answer, mine.cuts)
        star = star_meter.table(own, _TABLE_WIDTH, glyphs, numbers=self._numbers, read=card.star)
        yield Static(star, classes="block")

    def _heading(self) -> Content:
        return styled(
            ("Under today's rubric\n", "$primary"),
            figures(self._found, self._glyphs, numbers=self._numbers),
            "\n",
            (self._found.sentence, "$foreground"),
            "\n",
            (self._key, "$primary"),
            (" shows what stood on that day.", "$quiet"),
        )


def figures(found: Rescored, glyphs: Glyphs, *, numbers: bool) -> Content:
    """The overall figure then and now, or its level in words."""
    then, now = found.attempt.scorecard, found.today
    if then.too_short or now.too_short:
        return plain("Too short to score", "bold $written")
    was, level = Level.nearest(then.overall), Level.nearest(now.overall)
    words = f"{level_word(was)} {glyphs.reply} {level_word(level)}"
    if was is level:
        words = f"{level_word(level)} then and now"
    if not numbers:
        return styled("On the whole ", (words, "bold $written"))
    told = f"{then.overall} {glyphs.reply} {now.overall} of 100"
    return styled((told, "bold $written"), (f", {words}", "$foreground"))


def _then_and_now(one: Explained, glyphs: Glyphs) -> Content:
    """A signal with its level, and where that came from."""
    after = one.after or Level.ABSENT
    parts: list[Part] = [(f"{glyphs.level(after)} ", "$primary"), line(one.name, "$written")]
    if one.moved:
        parts.append((f"  {_word(one.before)} {glyphs.reply} {_word(one.after)}", "$quiet"))
    return styled(*parts)


def _word(level: Level | None) -> str:
    return "not asked for" if level is None else level_word(level)
