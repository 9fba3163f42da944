"""The clock of an interview: it informs, ticks quietly, and never cuts anyone off."""

from collections.abc import Callable
from datetime import datetime

from textual.app import RenderResult
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import styled
from mockroom.ui.widgets import wording


class SessionClock(Widget):
    """Time spent answering against the time planned; past it the figures change their tone.

    Once a second it repaints itself and nothing else; while paused it does not even do that.
    """

    DEFAULT_CSS = """
    SessionClock {
        width: 20;
        height: 1;
        text-align: right;
    }
    """

    session: var[Session | None] = var(None, always_update=True)

    def __init__(self, now: Callable[[], datetime], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._now = now
        self._shown = ""

    def on_mount(self) -> None:
        """Begin to tick."""
        self.set_interval(1, self._tick)

    def watch_session(self) -> None:
        """Show a pause or a new phase at once."""
        self._tick()

    def _tick(self) -> None:
        if self.figures() != self._shown:
            self.refresh()

    def figures(self) -> str:
        """What the clock says now."""
        session = self.session
        if session is None:
            return ""
        now = self._now()
        planned = wording.clock(session.minutes * 60)
        if session.phase in (Phase.BRIEFING, Phase.CLARIFYING):
            said = f"{planned} to answer"
        elif session.phase is Phase.PROBING:
            said = wording.clock(session.seconds(Phase.PROBING, now))
        else:
            said = f"{wording.clock(session.seconds(Phase.ANSWERING, now))} / {planned}"
        return f"paused {said}" if session.paused else said

    @property
    def over(self) -> bool:
        """Whether the answer has taken longer than planned."""
        session = self.session
        return (
            session is not None
            and session.phase is Phase.ANSWERING
            and session.seconds(Phase.ANSWERING, self._now()) > session.minutes * 60
        )

    def render(self) -> RenderResult:
        """The figures at the right end."""
        self._shown = self.figures()
        style = "$warning" if self.over else "$foreground"
        return styled((self._shown, style))
