"""A note in as many lines as it takes; nothing that was typed is lost without a yes."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Static

from mockroom.practice import PracticeError, StoreError
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import plain
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.hints import Hints


class NoteScreen(ModalScreen[bool]):
    """Ends with whether another note is kept.

    `save` keeps a note; it may raise StoreError or PracticeError, whose sentence is shown here,
    with everything typed still in its place.
    """

    TITLE = "A note"
    AUTO_FOCUS = "AnswerEditor"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.NOTE)]
    DEFAULT_CSS = """
    NoteScreen {
        align: center middle;

        & #box {
            width: 80;
            max-width: 94%;
            height: 14;
            max-height: 80%;
            border: round $primary;
            border-title-color: $primary;
            background: $background;
            padding: 0;
        }
        & AnswerEditor, & AnswerEditor:focus { height: 1fr; border: none; padding: 0 1; }
        & #trouble { height: auto; color: $warning; padding: 0 1; }
        & Hints { dock: bottom; padding: 0 2; }
    }
    """

    editor = query_one(AnswerEditor)

    def __init__(
        self,
        title: str,
        text: str,
        save: Callable[[str], object],
        *,
        most: int,
        cursor_blink: bool = True,
    ) -> None:
        """`text` is there to begin with; it may come to `most` characters."""
        super().__init__()
        self._title = title
        self._kept = text
        self._save = save
        self._most = most
        self._blink = cursor_blink

    def compose(self) -> ComposeResult:
        """The page, and what is amiss."""
        with Vertical(id="box") as box:
            box.border_title = plain(self._title)
            yield AnswerEditor(self._kept, cursor_blink=self._blink)
            yield Static(id="trouble")
        yield Hints()

    def on_mount(self) -> None:
        """Typed on is behind what is there."""
        self.editor.limit = self._most
        self.editor.move_cursor(self.editor.document.end)

    @on(AnswerEditor.Full)
    def _full(self) -> None:
        self._say(f"A note has at most {self._most:,} characters; what is beyond was left out.")

    @on(AnswerEditor.Edited)
    def _edited(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self.query_one("#trouble", Static).update(plain(sentence))

    @property
    def at_stake(self) -> str:
        """What would be lost if it were not kept."""
        return self.editor.text

    def keep(self) -> str | None:
        """Keep what is typed; the trouble with that, or None."""
        text = self.editor.text
        if text == self._kept:
            return None
        try:
            self._save(text)
        except (PracticeError, StoreError) as error:
            return str(error)
        self._kept = text
        return None

    def action_take(self) -> None:
        """Keep it and go back."""
        changed = self.editor.text != self._kept
        trouble = self.keep()
        if trouble:
            self._say(trouble)
        else:
            self.dismiss(changed)

    def action_close(self) -> None:
        """Go back with the note as it was; what was typed goes only after a yes."""
        if self.editor.text == self._kept:
            self.dismiss(False)
            return

        def answered(sure: bool | None) -> None:
            if sure:
                self.dismiss(False)

        asked = "Leave the note as it was? What you changed goes."
        self.app.push_screen(ConfirmScreen(asked), answered)
