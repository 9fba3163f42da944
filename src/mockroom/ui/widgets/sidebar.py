"""The column beside the answer: signals and facts, or only its length where nothing is told."""

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
    """Live while coached; in a real interview it tells the length and nothing else."""

    DEFAULT_CSS = """
    Sidebar {
        & .heading { padding-left: 1; height: 1; color: $quiet; }
        & SignalList { height: auto; max-height: 1fr; }
        & Facts { padding: 0 1 0 1; }
        & #no-feedback { color: $quiet; padding: 1 1 0 1; }
    }
    """

    reading: var[Reading | None] = var(None)
    words: var[int] = var(0)

    def __init__(
        self,
        labels: Sequence[SignalLabel],
        *,
        feedback: bool,
        glyphs: Glyphs = DRAWN,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._labels = labels
        self._feedback = feedback
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """Signals if there is feedback, and the facts."""
        yield Static(plain("Signals" if self._feedback else "Length"), classes="heading")
        if self._feedback:
            yield SignalList(self._labels, Detail.BRIEF, self._glyphs).data_bind(Sidebar.reading)
        facts = Facts(feedback=self._feedback, glyphs=self._glyphs)
        yield facts.data_bind(Sidebar.reading, Sidebar.words)
        if not self._feedback:
            yield Static(plain("The signals are kept for the debrief."), id="no-feedback")
