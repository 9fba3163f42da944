"""Asks before something cannot be undone."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from mockroom.ui.commands import Place, bindings, commands
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, plain, styled


class ConfirmScreen(ModalScreen[bool]):
    """One question; only `y` says yes."""

    TITLE = "Are you sure?"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CONFIRM)]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    ConfirmScreen {
        align: center middle;

        & Vertical {
            width: 60;
            max-width: 90%;
            height: auto;
            border: round $primary;
            background: $surface;
            padding: 1 2;
        }
        & Static { height: auto; }
        & #asked { color: $written; margin-bottom: 1; }
        & #keys { color: $foreground; }
    }
    """

    def __init__(self, asked: str) -> None:
        """`asked` is a question to be answered with yes or no."""
        super().__init__()
        self._asked = asked

    def compose(self) -> ComposeResult:
        """The question and its two keys."""
        with Vertical():
            yield Static(plain(self._asked), id="asked")
            keys: list[Part] = []
            for command in commands(Place.CONFIRM):
                first = keymap_of(self).shown(command.id)
                keys += [(first, "$primary"), f" {command.label}    "]
            yield Static(styled(*keys), id="keys")

    def action_yes(self) -> None:
        """Do it."""
        self.dismiss(True)

    def action_no(self) -> None:
        """Leave everything as it is."""
        self.dismiss(False)
