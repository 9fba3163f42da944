"""The clock of an interview: it informs, ticks quietly, and never cuts anyone off."""

from collections.abc import Callable
from datetime import datetime

from textual.app import RenderResult
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.nudging import answer_seconds, think_seconds
from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import styled
from mockroom.ui.widgets import wording

_ROOM_FOR_BOTH = 34
"""From this width on the time to think stays beside that of the answer."""
_BEFORE = (Phase.BRIEFING, Phase.CLARIFYING)


class SessionClock(Widget):
    """Time to think before the answer, then that of the answer against what is planned; past it
    the figures change their tone.

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
        """What the clock says now; of a clock that is not to be seen only that it is paused."""
        session = self.session
        if session is None:
            return ""
        if not (session.terms.clock and session.terms.numbers):
            return "paused" if session.paused else ""
        return " ".join(["paused"] * session.paused + [self._times(session)])

    def _times(self, session: Session) -> str:
        now = self._now()
        think = wording.clock(think_seconds(session, now))
        if session.phase in _BEFORE:
            allowed = session.terms.think_seconds
            said = f"{think} / {wording.clock(allowed)}" if allowed else think
            return said if session.paused else f"think {said}"
        if session.phase is Phase.PROBING:
            return wording.clock(session.seconds(Phase.PROBING, now))
        planned = wording.clock(session.minutes * 60)
        said = f"{wording.clock(answer_seconds(session, now))} / {planned}"
        return f"think {think}   answer {said}" if self.size.width >= _ROOM_FOR_BOTH else said

    @property
    def over(self) -> bool:
        """Whether thinking, or the answer, has taken longer than planned."""
        session = self.session
        if session is None:
            return False
        now = self._now()
        if session.phase in _BEFORE:
            return 0 < session.terms.think_seconds < think_seconds(session, now)
        answering = session.phase is Phase.ANSWERING
        return answering and answer_seconds(session, now) > session.minutes * 60

    def render(self) -> RenderResult:
        """The figures at the right end."""
        self._shown = self.figures()
        style = "$warning" if self.over else "$foreground"
        return styled((self._shown, style))
