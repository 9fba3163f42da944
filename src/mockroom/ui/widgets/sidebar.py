"""The column beside the answer: signals and facts, live, where they are shown at all."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Static

from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.facts import Facts
from mockroom.ui.widgets.findings import Detail
from mockroom.ui.widgets.reading import Reading
from mockroom.ui.widgets.signals import SignalLabel, SignalList


class Sidebar(Vertical):
    """Follows the answer a moment after each change."""

    DEFAULT_CSS = """
    Sidebar {
        & .heading { padding-left: 1; height: 1; color: $quiet; }
        & SignalList { height: auto; max-height: 1fr; }
        & Facts { padding: 0 1 0 1; }
    }
    """

    reading: var[Reading | None] = var(None)

    def __init__(
        self,
        labels: Sequence[SignalLabel],
        *,
        numbers: bool = True,
        glyphs: Glyphs = DRAWN,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._labels = labels
        self._numbers = numbers
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """The signals, and the facts below them."""
        yield Static(plain("Signals"), classes="heading")
        yield SignalList(self._labels, Detail.BRIEF, self._glyphs).data_bind(Sidebar.reading)
        facts = Facts(numbers=self._numbers, glyphs=self._glyphs)
        yield facts.data_bind(Sidebar.reading)
