"""The top line of the room: which question, where one stands, and the clock."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import var

from mockroom.domain.question import Question
from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.widgets.clock import SessionClock
from mockroom.ui.widgets.spread import Spread

_PHASE_WORDS = {
    Phase.BRIEFING: "the question",
    Phase.CLARIFYING: "clarifying",
    Phase.ANSWERING: "answering",
    Phase.PROBING: "follow-up",
    Phase.RATING: "your own rating",
    Phase.DEBRIEF: "debrief",
}

_ROOM_FOR_FACTS = 84
"""From this width on the title leaves room for the level and the mode."""


class TitleLine(Spread):
    """The title, shortened to fit, and at the right what kind of interview this is."""

    session: var[Session | None] = var(None)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def watch_session(self, old: Session | None, new: Session | None) -> None:
        """Repaint when the phase has changed, and not with every letter typed."""
        if (old and old.phase) != (new and new.phase):
            self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """Title; level, mode and phase."""
        title = line(self._question.title, "bold $foreground")
        session = self.session
        if session is None:
            return title, plain("")
        facts = _PHASE_WORDS[session.phase]
        if width >= _ROOM_FOR_FACTS:
            title = styled(("mockroom", "$primary"), "   ", title)
            facts = f"{self._question.level} · {session.mode}   {facts}"
        return title, plain(facts, "$quiet")


class TitleBar(Horizontal):
    """Title line and clock side by side."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        padding: 0 1;
        dock: top;

        & TitleLine { width: 1fr; }
        & SessionClock { width: 22; }
    }
    """

    session: var[Session | None] = var(None)

    def __init__(self, question: Question, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._question = question
        self._now = now

    def compose(self) -> ComposeResult:
        """Title, then clock."""
        yield TitleLine(self._question).data_bind(TitleBar.session)
        yield SessionClock(self._now).data_bind(TitleBar.session)
