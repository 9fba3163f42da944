"""A screen with one answer editor, as a room has it, that keeps the messages it got."""

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.strip import Strip

from mockroom.ui.widgets.answer_editor import AnswerEditor


class EditorScreen(Screen[None]):
    """An editor and a screen that submits on Ctrl+J."""

    BINDINGS = [Binding("ctrl+j", "submit", "Submit")]

    def __init__(self, editor: AnswerEditor) -> None:
        super().__init__()
        self.editor = editor
        self.submitted = 0
        self.revisions: list[int] = []
        self.full = 0

    def compose(self) -> ComposeResult:
        yield self.editor

    def action_submit(self) -> None:
        self.submitted += 1

    def on_answer_editor_edited(self, message: AnswerEditor.Edited) -> None:
        assert message.control is self.editor
        self.revisions.append(message.revision)

    def on_answer_editor_full(self, message: AnswerEditor.Full) -> None:
        assert message.control is self.editor
        self.full += 1


class EditorApp(App[None]):
    """Starts with the editor in focus, its cursor steady."""

    def __init__(self, text: str = "", *, placeholder: str = "") -> None:
        super().__init__()
        self.editor = AnswerEditor(text, placeholder=placeholder, cursor_blink=False)
        self.room = EditorScreen(self.editor)

    def on_mount(self) -> None:
        self.push_screen(self.room)

    def paste(self, text: str) -> None:
        """Paste as a terminal does."""
        self.post_message(events.Paste(text))

    def press(self, key: str, character: str | None = None) -> None:
        """A key without the waits of a pilot; `character` is what it types."""
        self.post_message(events.Key(key, character))


def row(editor: AnswerEditor, y: int = 0) -> str:
    """The text a row of the editor shows."""
    return editor.render_line(y).text.rstrip()


def styled(strip: Strip) -> list[tuple[str, str]]:
    """The runs of a row that differ from plain text: what they say and how they are set."""
    found = []
    for segment in strip.simplify():
        style = segment.style
        if style is None:
            continue
        names = ("bold", "dim", "italic", "underline", "reverse")
        looks = " ".join(name for name in names if getattr(style, name))
        if looks and segment.text.strip():
            found.append((segment.text, looks))
    return found
