"""What screens have in common that ask one thing in the middle of another one."""

from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from mockroom.ui.safe import plain

Result = TypeVar("Result")


class AskingScreen(ModalScreen[Result]):
    """A box with what is asked and the keys that answer it."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    AskingScreen {
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
        super().__init__()
        self._asked = asked

    def compose(self) -> ComposeResult:
        """What is asked, and its keys."""
        with Vertical():
            yield Static(plain(self._asked), id="asked")
            yield Static(self.keys_line(), id="keys")

    def keys_line(self) -> Content:
        """How to answer; each screen has its own."""
        raise NotImplementedError
