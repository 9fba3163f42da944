"""Asks for one line of text."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from mockroom.ui.commands import Place, bindings, commands
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, plain, styled
from mockroom.ui.widgets.line_input import LineInput


def _anything(text: str) -> str:  # noqa: ARG001
    return ""


class PromptScreen(ModalScreen[str | None]):
    """Gives what was typed, or None; what is refused stays to be mended."""

    TITLE = "A line to type"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PROMPT)]
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    PromptScreen {
        align: center middle;

        & Vertical {
            width: 64;
            max-width: 90%;
            height: auto;
            border: round $primary;
            border-title-color: $primary;
            background: $background;
            padding: 1 2 0 2;
        }
        & Static { height: auto; }
        & Input, & Input:focus { border: none; padding: 0; height: 1; background: $panel; }
        & #refused { color: $warning; min-height: 1; }
        & #keys { color: $foreground; }
        &.-short Vertical { padding: 0 1; }
    }
    """

    line = query_one(LineInput)

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        most: int,
        refused: Callable[[str], str] = _anything,
    ) -> None:
        """`text` is there to begin with; `refused` gives the sentence why a line cannot be taken,
        or nothing."""
        super().__init__()
        self._title = title
        self._text = text
        self._most = most
        self._refused = refused

    def compose(self) -> ComposeResult:
        """The line, why it cannot be, and the two keys."""
        with Vertical() as box:
            box.border_title = plain(self._title)
            yield LineInput(max_length=self._most, select_on_focus=False)
            yield Static(id="refused")
            keys: list[Part] = []
            for command in commands(Place.PROMPT):
                keys += [(keymap_of(self).shown(command.id), "$primary"), f" {command.label}    "]
            yield Static(styled(*keys), id="keys")

    def on_mount(self) -> None:
        """What is there to begin with can be typed on."""
        self.line.insert_text_at_cursor(self._text)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.query_one("#refused", Static).update(plain(""))

    def action_take(self) -> None:
        """Take the line, once the letters that came before the key are in it."""
        self.line.call_later(self._take)

    def _take(self) -> None:
        sentence = self._refused(self.line.value)
        if sentence:
            self.query_one("#refused", Static).update(plain(sentence))
        else:
            self.dismiss(self.line.value)

    def action_close(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)
