"""The question in two lines, for terminals without room for the interviewer's pane."""

from textual.app import RenderResult
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.session import Phase, Session
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.widgets.interviewer import Speech, turns


class QuestionStrip(Widget):
    """The question, or the follow-up while it is asked, cut to two lines of the width."""

    DEFAULT_CSS = """
    QuestionStrip {
        height: 2;
        color: $foreground;
    }
    """

    session: var[Session | None] = var(None)

    def __init__(self, ask: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ask = ask

    def watch_session(self, old: Session | None, new: Session | None) -> None:
        """Repaint when something else is to be answered."""
        if old is None or new is None or _asked(old) != _asked(new):
            self.refresh()

    def render(self) -> RenderResult:
        """As much as fits, and where to read the rest."""
        last = self._ask
        if self.session:
            asked = (Speech.ASK, Speech.PROBE)
            last = [t.text for t in turns(self._ask, self.session) if t.speech in asked][-1]
        width = self.size.width
        first, *others = line(last).wrap(width)
        if len(others) <= 1:
            return styled(first, "\n", *others)
        second = plain(f"{others[0].plain.rstrip()} {others[1].plain}")
        more = f"  {keymap_of(self).shown('room.question')} all of it"
        second = second.truncate(width - len(more), ellipsis=True, pad=True)
        return styled(first, "\n", second, (more, "$quiet"))


def _asked(session: Session) -> tuple[Phase, int]:
    return session.phase, len(session.probes)
