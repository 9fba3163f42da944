"""The signals a question listens for, each with its level and the words that earned it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Blur, Click, Focus
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from mockroom.domain.dispute import Dispute
from mockroom.domain.level import Level
from mockroom.domain.scoring.scorecard import SignalScore
from mockroom.domain.stronger import Stronger
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.findings import Detail, example, findings, own_level
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.wording import level_word

_ROOM_FOR_WORDS = 28
"""From this width on the level stands beside the signal as a word."""
_LONGEST_WORD = max(len(level_word(level)) for level in Level)
"""Kept free for any level, so that a name stays as it is when its level changes."""


@dataclass(frozen=True, slots=True)
class SignalLabel:
    """What a signal is called."""

    id: str
    name: str
    short: str
    about: str = ""
    """What it is here; said of a signal in focus while nothing has been found."""


class SignalHead(Spread):
    """Glyph, name and level on one line; in a narrow column the cue that held it back instead."""

    reading: var[Reading | None] = var(None)

    def __init__(self, label: SignalLabel, glyphs: Glyphs) -> None:
        super().__init__()
        self._label = label
        self._glyphs = glyphs

    def watch_reading(self) -> None:
        """Repaint; the line keeps its size."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """The glyph and the name, and the level or the cue."""
        reading = self.reading
        score = reading.card.score_of(self._label.id) if reading else None
        level = score.level if score else Level.ABSENT
        tone = "$written" if level >= Level.SHOWN else "$foreground"
        tone = "$quiet" if level is Level.ABSENT else tone
        glyph = (f"{self._glyphs.level(level)} ", "$primary" if level else "$quiet")
        kept = 0
        if width >= _ROOM_FOR_WORDS:
            word = level_word(level) if score else ""
            right = plain(word, "$primary" if level >= Level.SHOWN else "$quiet")
            kept = _LONGEST_WORD
        else:
            held = score.held_back if score and level < Level.SHOWN else None
            cue = f'"{reading.cue(held)}"' if reading and held else ""
            right = line(cue, "italic $text-error")
        name = line(self._label.name, tone)
        taken = max(right.cell_length, kept)
        if name.cell_length + len(glyph[0]) + taken + bool(taken) > width:
            name = line(self._label.short, tone)
        return styled(glyph, name), right


class SignalBlock(Vertical):
    """One signal: its head and, hanging below, what was found."""

    DEFAULT_CSS = """
    SignalBlock {
        height: auto;
        padding: 0 1 0 0;
        border-left: blank;

        & .detail { width: 1fr; height: auto; padding-left: 2; color: $quiet; }
        & .detail.-empty { display: none; }
        &.-lit { border-left: wide $primary; background: $panel; }
    }
    """

    reading: var[Reading | None] = var(None)
    lit: var[bool] = var(False)
    dispute: var[Dispute | None] = var(None)
    """Where the candidate disagrees with the level."""
    stronger: var[Stronger | None] = var(None)
    """An example to show below what was found."""

    class Chosen(Message):
        """The block was clicked."""

        def __init__(self, block: "SignalBlock") -> None:
            self.block = block
            super().__init__()

    def __init__(self, label: SignalLabel, detail: Detail, glyphs: Glyphs) -> None:
        super().__init__()
        self.label = label
        self._detail = detail
        self._glyphs = glyphs
        self._shown: Content | None = None

    def compose(self) -> ComposeResult:
        """Head and detail."""
        yield SignalHead(self.label, self._glyphs).data_bind(SignalBlock.reading)
        yield Static(classes="detail found -empty")
        yield Static(classes="detail example -empty")

    @property
    def score(self) -> SignalScore | None:
        """What was found for this signal, once something was scored."""
        return self.reading.card.score_of(self.label.id) if self.reading else None

    def watch_reading(self) -> None:
        """Show what was found."""
        self._tell()

    def watch_dispute(self) -> None:
        """Show it, or that there is none any more."""
        self._tell()

    def watch_stronger(self) -> None:
        """Show it and bring it into view, below however many quotes it stands, or hide it."""
        if not self.is_mounted:
            return
        shown = self.query_one(".example", Static)
        shown.update(example(self.stronger) if self.stronger else plain(""))
        shown.set_class(self.stronger is None, "-empty")
        if self.lit:
            seen = shown if self.stronger else self
            self.call_after_refresh(seen.scroll_visible, animate=False)

    def _tell(self) -> None:
        """Bring the words up to date, with a layout only where they are others than before."""
        if not self.is_mounted:
            return
        content = plain("")
        if self.reading is not None:
            content = findings(self.reading, self.label.id, self._detail, self._glyphs)
        if self.lit and not content:
            content = plain(self.label.about)
        told = [own_level(self.dispute, self._glyphs)] if self.dispute else []
        told += [content] if content else []
        content = plain("\n").join(told)
        if self._shown is not None and content.is_same(self._shown):
            return
        self._shown = content
        detail = self.query_one(".found", Static)
        detail.update(content)
        detail.set_class(not content, "-empty")

    def on_mount(self) -> None:
        """Show what was already known when it was made."""
        self.call_after_refresh(self._tell)

    def watch_lit(self, lit: bool) -> None:
        """Mark the signal whose evidence is lit."""
        self.set_class(lit, "-lit")
        self._tell()

    def on_click(self, event: Click) -> None:
        """A click is as good as moving here."""
        event.stop()
        self.post_message(self.Chosen(self))


class SignalList(VerticalScroll):
    """All signals of a question, to be moved through with the arrow keys.

    One that `may_rest` lights nothing until it is moved, and nothing again before its first signal.
    """

    BINDINGS = [
        Binding("up", "move(-1)", "previous signal", show=False),
        Binding("down", "move(1)", "next signal", show=False),
    ]

    reading: var[Reading | None] = var(None)
    current: var[int] = var(-1)

    class Lit(Message):
        """The signal whose evidence is to be lit has changed; None when no signal is in focus."""

        def __init__(self, signals: "SignalList", signal: str | None) -> None:
            self.signals = signals
            self.signal = signal
            super().__init__()

        @property
        def control(self) -> "SignalList":
            """The list, for `@on` with a selector."""
            return self.signals

    def __init__(
        self,
        labels: Sequence[SignalLabel],
        detail: Detail = Detail.BRIEF,
        glyphs: Glyphs = DRAWN,
        *,
        may_rest: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._may_rest = may_rest
        self._labels = tuple(labels)
        self._active = False
        self._detail = detail
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """A block for each signal."""
        for label in self._labels:
            yield SignalBlock(label, self._detail, self._glyphs).data_bind(SignalList.reading)

    @property
    def blocks(self) -> Iterable[SignalBlock]:
        """The blocks in order."""
        return self.query(SignalBlock)

    @property
    def in_hand(self) -> SignalBlock | None:
        """The block that is lit."""
        return next((block for block in self.blocks if block.lit), None)

    def take_in_hand(self, signal: str | None) -> SignalBlock | None:
        """The block that is lit, or else that of a signal, or the first, lit from now on."""
        if self.in_hand is None and self._labels:
            ids = [label.id for label in self._labels]
            self.current = ids.index(signal) if signal in ids else 0
            self._active = True
            self._light()
            self.focus()
        return self.in_hand

    def on_focus(self, _: Focus) -> None:
        """Light the current signal, the first if there was none."""
        self._active = True
        if self.current < 0 and not self._may_rest:
            self.current = 0
        self._light()

    def on_blur(self, _: Blur) -> None:
        """Light none."""
        self._active = False
        self._light()

    def watch_current(self) -> None:
        """Light another signal."""
        self._light()

    def action_move(self, by: int) -> None:
        """To the next or the previous signal; past the ends the key is left to others."""
        first = -1 if self._may_rest else 0
        wanted = min(max(self.current + by, first), len(self._labels) - 1)
        if wanted == self.current:
            raise SkipAction
        self.current = wanted

    @on(SignalBlock.Chosen)
    def _choose(self, message: SignalBlock.Chosen) -> None:
        message.stop()
        self.current = list(self.blocks).index(message.block)
        self.focus()

    def _light(self) -> None:
        if not self.is_mounted:
            return
        for number, block in enumerate(self.blocks):
            block.lit = self._active and number == self.current
            if block.lit:
                block.scroll_visible(animate=False)
        lit = self._active and 0 <= self.current < len(self._labels)
        signal = self._labels[self.current].id if lit else None
        self.post_message(self.Lit(self, signal))
