"""The pane of the interviewer: all that was said, from the question to the last follow-up."""

from collections.abc import Sequence
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
    GIVEN = "given"
    """What the candidate takes as given."""
    HINT = "hint"
    PROBE = "probe"
    ANSWERED = "answered"
    """What was said to a follow-up that is not open any more."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said in the room."""

    speech: Speech
    text: str


_PROBED = (Phase.PROBING, Phase.RATING, Phase.DEBRIEF)
PASSED = "(passed over)"
"""What stands for the answer to a follow-up that was skipped."""


def turns(ask: str, session: Session, hints: Sequence[str] = ()) -> tuple[Turn, ...]:
    """All that has been said so far, the question first, the follow-ups only while they stand.

    `hints` are the texts of those taken. The answer to the open follow-up is still being written.
    """
    said = [Turn(Speech.ASK, ask)]
    for exchange in session.exchanges:
        said += [Turn(Speech.YOU, exchange.ask), Turn(Speech.REPLY, exchange.reply)]
    said += [Turn(Speech.GIVEN, text) for text in session.assumed]
    said += [Turn(Speech.HINT, text) for text in hints]
    if session.phase in _PROBED:
        for number, turn in enumerate(session.probes, 1):
            said.append(Turn(Speech.PROBE, turn.probe.ask))
            if number < len(session.probes):
                said.append(Turn(Speech.ANSWERED, turn.answer.strip() or PASSED))
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
        &.you .said, &.given .said, &.answered .said { color: $quiet; }
        &.probe .said { color: $written; text-style: bold; }
    }
    """

    def __init__(self, turn: Turn, glyphs: Glyphs) -> None:
        super().__init__(classes=turn.speech.value)
        self.turn = turn
        self._who = {
            Speech.YOU: "you",
            Speech.GIVEN: "you",
            Speech.ANSWERED: "you",
            Speech.HINT: "hint",
            Speech.REPLY: glyphs.reply,
        }.get(turn.speech, "")

    def compose(self) -> ComposeResult:
        """The name and the words."""
        yield Static(plain(self._who), classes="who")
        given = "take as given: " if self.turn.speech is Speech.GIVEN else ""
        yield Static(plain(f"{given}{self.turn.text}"), classes="said")


class Interviewer(VerticalScroll):
    """Grows with what is said and keeps the latest in view."""

    BORDER_TITLE = "Interviewer"

    session: var[Session | None] = var(None)
    hints: var[tuple[str, ...]] = var((), init=False)
    """The texts of the hints that were taken."""

    def __init__(self, ask: str, glyphs: Glyphs = DRAWN, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ask = ask
        self._glyphs = glyphs
        self._shown: tuple[Turn, ...] = ()

    def to_the_question(self) -> None:
        """Back to what was asked first, once it has its size."""
        self.call_after_refresh(self.scroll_home, animate=False)

    async def watch_session(self) -> None:
        """Add what is new; begin afresh when something was taken back or came in between."""
        await self._follow()

    async def watch_hints(self) -> None:
        """A hint is one more thing that was said."""
        await self._follow()

    async def _follow(self) -> None:
        if self.session is None:
            return
        said = turns(self._ask, self.session, self.hints)
        if said == self._shown:
            return
        known = len(self._shown)
        afresh = said[:known] != self._shown
        self._shown = said
        if afresh:
            await self.remove_children()
        first = 0 if afresh else known
        await self.mount_all(TurnView(turn, self._glyphs) for turn in said[first:])
        if len(said) > 1:
            self.call_after_refresh(self.scroll_end, animate=False)
