"""The middle of the room while writing: the answer and, once asked for, that to the follow-up."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical

from mockroom.domain.session import Phase, Session
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.looks import part_of
from mockroom.ui.widgets.marks import Mark


class AnswerPane(Vertical):
    """Two editors; the answer can be read but not changed while the follow-up is answered."""

    DEFAULT_CSS = """
    AnswerPane {
        height: 1fr;

        & AnswerEditor {
            height: 1fr;
            border: round $line;
            padding: 0 1;
            color: $written;
            background: $background;
            border-title-color: $quiet;
            &:focus { border: round $primary; border-title-color: $primary; }
        }
        & #follow-up { display: none; }
        &.-probing #follow-up { display: block; }
        &.-probing #answer { color: $foreground; max-height: 40%; }
    }
    """

    def __init__(
        self, session: Session, *, cursor_blink: bool = True, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._session = session
        self._blink = cursor_blink

    def compose(self) -> ComposeResult:
        """The answer above, the follow-up's answer below."""
        answer = AnswerEditor(self._session.answer, cursor_blink=self._blink, id="answer")
        answer.border_title = "Your answer"
        yield answer
        more = AnswerEditor(self._session.probe_answer, cursor_blink=self._blink, id="follow-up")
        more.border_title = "Your answer to the follow-up"
        yield more

    def on_mount(self) -> None:
        """Go on writing where the text ends."""
        for editor in (self.answer, self.follow_up):
            editor.move_cursor(editor.document.end)

    @property
    def answer(self) -> AnswerEditor:
        """The editor of the answer."""
        return self.query_one("#answer", AnswerEditor)

    @property
    def follow_up(self) -> AnswerEditor:
        """The editor of the answer to the probe."""
        return self.query_one("#follow-up", AnswerEditor)

    @property
    def writing(self) -> AnswerEditor:
        """The editor that is written in now."""
        return self.follow_up if self.has_class("-probing") else self.answer

    def show_phase(self, phase: Phase) -> None:
        """Lay the pane out for a phase."""
        probing = phase is Phase.PROBING
        self.set_class(probing, "-probing")
        self.answer.read_only = probing

    def show_marks(self, marks: Iterable[Mark], session: Session) -> None:
        """Mark both texts; the offsets are those of `session.text`."""
        found = tuple(marks)
        answer, more = self.answer, self.follow_up
        end = len(session.answer)
        answer.show_marks(part_of(found, 0, end), answer.revision)
        if session.probe_answer.strip():
            whole = len(session.text)
            start = whole - len(session.probe_answer)
            more.show_marks(part_of(found, start, whole), more.revision)
