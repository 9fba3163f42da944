"""What stands in the middle before anything is written: what happens next, and by which key."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from mockroom.domain.session import Session
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, styled
from mockroom.ui.widgets.wording import count

_KEY_WIDTH = 8


def promises(session: Session) -> Iterator[str]:
    """How this interview is held, a sentence each."""
    terms = session.terms
    if not terms.clock:
        yield "No clock: take the time you need."
    elif not terms.numbers:
        yield "Nothing cuts you off, and no figures are shown."
    else:
        think, answer = terms.think_seconds, count(session.minutes, "minute")
        first = f"{_time(think)} to think, then " if think else ""
        yield f"{first}{answer} to answer; the clock cuts nothing off."
    if session.sidebar:
        yield "The signals follow beside your answer as you write."
    else:
        yield "As in a real interview: no feedback before the debrief."
    if terms.one_take:
        yield "One take: what is handed in stays handed in."


def _time(seconds: int) -> str:
    return count(seconds // 60, "minute") if seconds % 60 == 0 else count(seconds, "second")


class Briefing(Vertical, can_focus=True):
    """A few short lines and the keys, in the middle of the pane."""

    DEFAULT_CSS = """
    Briefing {
        align: center middle;
        height: 1fr;

        & Static { width: auto; max-width: 100%; height: auto; }
    }
    """

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._session = session

    def compose(self) -> ComposeResult:
        """The lines."""
        parts: list[Part] = [
            ("Read the question and think of one story that happened.\n", "$written")
        ]
        parts += [f"{sentence}\n" for sentence in promises(self._session)]
        keys = [
            ("room.clarify", "ask the interviewer something, or say what you assume"),
            ("room.answer", "begin to answer"),
            ("room.leave", "leave"),
        ]
        if self._session.sells_hints:
            keys.insert(2, ("room.hints", "choose a hint, for a price"))
        for command, what in keys:
            key = keymap_of(self).shown(command)
            parts += ["\n", (key.ljust(_KEY_WIDTH), "$primary"), what]
        yield Static(styled(*parts))
