"""What stands in the middle before anything is written: what happens next, and by which key."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from mockroom.domain.session import Mode
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, styled
from mockroom.ui.widgets.wording import count

_KEY_WIDTH = 8

_MODES = {
    Mode.COACHED: "Coached: the signals follow beside your answer as you write.",
    Mode.REAL: "As in a real interview: no feedback before the debrief.",
}


class Briefing(Vertical, can_focus=True):
    """Three short lines and three keys, in the middle of the pane."""

    DEFAULT_CSS = """
    Briefing {
        align: center middle;
        height: 1fr;

        & Static { width: auto; max-width: 100%; height: auto; }
    }
    """

    def __init__(self, mode: Mode, minutes: int, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._mode = mode
        self._minutes = minutes

    def compose(self) -> ComposeResult:
        """The lines."""
        parts: list[Part] = [
            ("Read the question and think of one story that happened.\n", "$written"),
            f"The clock counts towards {count(self._minutes, 'minute')} and cuts nothing off.\n",
            f"{_MODES[self._mode]}\n\n",
        ]
        for command, what in (
            ("room.clarify", "ask the interviewer something first"),
            ("room.answer", "begin to answer"),
            ("room.leave", "leave"),
        ):
            key = keymap_of(self).shown(command)
            parts += [(key.ljust(_KEY_WIDTH), "$primary"), f"{what}\n"]
        yield Static(styled(*parts[:-1], str(parts[-1]).rstrip("\n")))
