"""The top line of the room: which question, where one stands, and the clock."""

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import var

from mockroom.domain.hint import price_of
from mockroom.domain.question import Question
from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.clock import SessionClock
from mockroom.ui.widgets.spread import Spread
from mockroom.ui.widgets.wording import count

_PHASE_WORDS = {
    Phase.BRIEFING: "the question",
    Phase.CLARIFYING: "clarifying",
    Phase.ANSWERING: "answering",
    Phase.PROBING: "follow-up",
    Phase.RATING: "your own rating",
    Phase.DEBRIEF: "debrief",
}

_ROOM_FOR_FACTS = 84
"""From this width on the title leaves room for the level and the preset."""
_AIR = 4
"""Cells between the parts."""
_OFTEN = 15.0
"""Seconds after which the time left in a whole interview is told anew."""

Standing = Callable[[], tuple[str, ...]]
"""Where one stands in a whole interview, at three lengths, the longest first; else empty."""


def where_words(session: Session) -> str:
    """Where one stands: "answering", "follow-up 2"."""
    words = _PHASE_WORDS[session.phase]
    if session.phase is Phase.PROBING and session.terms.numbers:
        return f"{words} {len(session.probes)}"
    return words


def hint_words(session: Session) -> str:
    """What was taken of hints: "2 hints, 8 points"; nothing where none was."""
    taken = len(session.hints)
    if not taken:
        return ""
    if not session.terms.numbers:
        return "with a hint" if taken == 1 else "with hints"
    return f"{count(taken, 'hint')}, {count(price_of(session.hints), 'point')}"


class TitleLine(Spread):
    """The title, shortened to fit, and at the right what kind of interview this is."""

    session: var[Session | None] = var(None)

    def __init__(
        self, question: Question, glyphs: Glyphs = DRAWN, standing: Standing = tuple
    ) -> None:
        super().__init__()
        self._question = question
        self._point = glyphs.point
        self._standing = standing
        self._told = ("", "")

    def on_mount(self) -> None:
        """Follow the time of a whole interview."""
        if self._standing():
            self.set_interval(_OFTEN, self.refresh)

    def watch_session(self, session: Session | None) -> None:
        """Repaint when the phase has changed or a hint was taken, and not with every letter."""
        told = (where_words(session), hint_words(session)) if session else ("", "")
        if told != self._told:
            self._told = told
            self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """Title; level, preset, phase and hints."""
        title = line(self._question.title, "bold $foreground")
        session = self.session
        if session is None:
            return title, plain("")
        facts = f" {self._point} ".join(one for one in self._told if one)
        room = width - title.cell_length - _AIR
        if width >= _ROOM_FOR_FACTS:
            lead = next(iter(self._standing()), "mockroom")
            held = session.preset or session.mode
            more = f"{self._question.level} {self._point} {held}   {facts}"
            facts = more if len(lead) + len(more) <= room else facts
            title = styled((lead, "$primary"), "   ", title)
        elif lead := self._lead(room - len(facts)):
            title = styled((lead, "$primary"), "  ", title)
        return title, plain(facts, "$quiet")

    def _lead(self, room: int) -> str:
        """Where one stands in a whole interview, at the length that leaves the title whole, or
        else the shortest."""
        forms = self._standing()
        fitting = (form for form in forms if len(form) <= room)
        return next(fitting, forms[-1] if forms else "")


class TitleBar(Horizontal):
    """Title line and clock side by side."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        padding: 0 1;
        dock: top;

        & TitleLine { width: 1fr; }
        & SessionClock { width: 22; }
        &.-no-clock SessionClock { width: 8; }
    }
    """

    session: var[Session | None] = var(None)

    def __init__(
        self,
        question: Question,
        now: Callable[[], datetime],
        glyphs: Glyphs = DRAWN,
        standing: Standing = tuple,
    ) -> None:
        super().__init__()
        self._question = question
        self._now = now
        self._glyphs = glyphs
        self._standing = standing

    def compose(self) -> ComposeResult:
        """Title, then clock."""
        title = TitleLine(self._question, self._glyphs, self._standing)
        yield title.data_bind(TitleBar.session)
        yield SessionClock(self._now).data_bind(TitleBar.session)

    def watch_session(self, session: Session | None) -> None:
        """A clock that shows no time leaves its room to the title."""
        terms = session.terms if session else None
        self.set_class(terms is not None and not (terms.clock and terms.numbers), "-no-clock")
