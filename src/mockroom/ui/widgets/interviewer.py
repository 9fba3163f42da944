"""The pane of the interviewer: the question, what was asked and replied, and the follow-up."""

from dataclasses import dataclass
from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.reactive import var
from textual.widgets import Static

from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import plain
from mockroom.ui.theme import DRAWN, Glyphs


class Speech(StrEnum):
    """What kind of thing is said; also the CSS class it is drawn by."""

    ASK = "ask"
    YOU = "you"
    REPLY = "reply"
    PROBE = "probe"


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said in the room."""

    speech: Speech
    text: str


def turns(ask: str, session: Session) -> tuple[Turn, ...]:
    """All that has been said so far, the question first, the follow-ups only while they stand."""
    said = [Turn(Speech.ASK, ask)]
    for exchange in session.exchanges:
        said += [Turn(Speech.YOU, exchange.ask), Turn(Speech.REPLY, exchange.reply)]
    if session.phase in (Phase.PROBING, Phase.RATING, Phase.DEBRIEF):
        said += [Turn(Speech.PROBE, turn.probe.ask) for turn in session.probes]
    return tuple(said)


class TurnView(Horizontal):
    """One turn: who speaks, and hanging beside it what is said."""

    DEFAULT_CSS = """
    TurnView {
        height: auto;
        margin-bottom: 1;

        &:last-child { margin-bottom: 0; }
        & .who { width: 5; color: $quiet; }
        & .said { width: 1fr; color: $foreground; }

        &.ask .who, &.probe .who { display: none; }
        &.ask .said { color: $written; }
        &.you { margin-bottom: 0; }
        &.you .said { color: $quiet; }
        &.probe .said { color: $written; text-style: bold; }
    }
    """

    def __init__(self, turn: Turn, glyphs: Glyphs) -> None:
        super().__init__(classes=turn.speech.value)
        self.turn = turn
        self._who = {Speech.YOU: "you", Speech.REPLY: glyphs.reply}.get(turn.speech, "")

    def compose(self) -> ComposeResult:
        """The name and the words."""
        yield Static(plain(self._who), classes="who")
        yield Static(plain(self.turn.text), classes="said")


class Interviewer(VerticalScroll):
    """Grows with what is said and keeps the latest in view."""

    BORDER_TITLE = "Interviewer"

    session: var[Session | None] = var(None)

    def __init__(self, ask: str, glyphs: Glyphs = DRAWN, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ask = ask
        self._glyphs = glyphs
        self._shown: tuple[Turn, ...] = ()

    def to_the_question(self) -> None:
        """Back to what was asked first, once it has its size."""
        self.call_after_refresh(self.scroll_home, animate=False)

    async def watch_session(self, session: Session | None) -> None:
        """Add what is new; begin afresh when something was taken back."""
        if session is None:
            return
        said = turns(self._ask, session)
        if said == self._shown:
            return
        known = len(self._shown)
        if said[:known] != self._shown:
            await self.remove_children()
            known = 0
        self._shown = said
        await self.mount_all(TurnView(turn, self._glyphs) for turn in said[known:])
        if known:
            self.call_after_refresh(self.scroll_end, animate=False)
