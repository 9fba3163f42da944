"""The middle of the room while writing: the answer, and the answer to a follow-up.

The answer is shown as one text or in five sections.
"""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical

from mockroom.domain.parts import Parts
from mockroom.domain.session import Phase, Session
from mockroom.ui.safe import plain
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.fields import Fields
from mockroom.ui.widgets.looks import part_of
from mockroom.ui.widgets.marks import Mark


class AnswerPane(Vertical):
    """Holds the pages; the answer can be read but not changed while a follow-up is answered."""

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
        & #follow-up, & Fields { display: none; }
        &.-in-fields #answer { display: none; }
        &.-in-fields Fields { display: block; }
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
        self._probe = len(session.probes)

    def compose(self) -> ComposeResult:
        """The answer above, the answer to a follow-up below."""
        answer = AnswerEditor(self._session.answer, cursor_blink=self._blink, id="answer")
        answer.border_title = "Your answer"
        yield answer
        yield Fields(cursor_blink=self._blink)
        yield AnswerEditor(self._session.probe_answer, cursor_blink=self._blink, id="follow-up")

    def on_mount(self) -> None:
        """Go on writing where the text ends."""
        for editor in (self.answer, self.follow_up):
            editor.move_cursor(editor.document.end)

    @property
    def answer(self) -> AnswerEditor:
        """The editor of the answer as one text."""
        return self.query_one("#answer", AnswerEditor)

    @property
    def fields(self) -> Fields:
        """The answer in five sections."""
        return self.query_one(Fields)

    @property
    def follow_up(self) -> AnswerEditor:
        """The editor of the answer to the open follow-up."""
        return self.query_one("#follow-up", AnswerEditor)

    @property
    def in_fields(self) -> bool:
        """Whether the answer is written in five sections now."""
        return self.has_class("-in-fields")

    @property
    def writing(self) -> AnswerEditor:
        """The editor that is written in now."""
        if self.has_class("-probing"):
            return self.follow_up
        return self.fields.writing if self.in_fields else self.answer

    @property
    def state(self) -> tuple[str, int]:
        """What is written in, and how often it has changed."""
        if self.in_fields:
            return "fields", self.fields.revision
        return self.writing.id or "", self.writing.revision

    def holds(self, editor: AnswerEditor) -> bool:
        """Whether this editor is one of those written in now."""
        return editor in self.fields.editors if self.in_fields else editor is self.writing

    def show_phase(self, phase: Phase, session: Session) -> None:
        """Lay the pane out for a phase, and for the follow-up that is open in it."""
        probing = phase is Phase.PROBING
        self.set_class(probing, "-probing")
        if phase is not Phase.ANSWERING and self.in_fields:
            self.to_text(session.answer)
        self.answer.read_only = probing
        if probing:
            self._ask(session)

    def _ask(self, session: Session) -> None:
        """An empty page for a follow-up that is new; one that was begun goes on."""
        number, more = len(session.probes), self.follow_up
        if number != self._probe or more.text != session.probe_answer:
            more.text = session.probe_answer
            more.move_cursor(more.document.end)
        self._probe = number
        which = f" {number}" if session.terms.numbers else ""
        more.border_title = plain(f"Your answer to follow-up{which}")

    # One text, or five sections

    async def to_fields(self, parts: Parts) -> None:
        """Show the answer in five sections, with the cursor at the same word."""
        place = self.answer.place
        await self.fields.show(parts)
        self.add_class("-in-fields")
        self.fields.go_to(place)

    def to_text(self, text: str) -> None:
        """Show the answer as one text again, with the cursor at the same word.

        What was changed is one step that can be undone.
        """
        place = self.fields.place
        self.remove_class("-in-fields")
        answer = self.answer
        if answer.text != text:
            answer.replace(text, answer.document.start, answer.document.end)
        answer.go_to(min(place, len(text)))

    @property
    def place(self) -> int:
        """Where in the answer the cursor is, in code points."""
        return self.fields.place if self.in_fields else self.answer.place

    def go_to(self, place: int) -> None:
        """Put the cursor to a place of the answer."""
        if self.in_fields:
            self.fields.go_to(place)
        else:
            self.answer.go_to(place)

    def show_lit(self) -> None:
        """Scroll every text to the first of its evidence that is lit."""
        for one in (*self.fields.editors, self.answer, self.follow_up):
            if one.display:
                one.show_lit()

    def show_marks(self, marks: Iterable[Mark], session: Session) -> None:
        """Mark all texts; the offsets are those of `session.text`."""
        found = tuple(marks)
        answer, more = self.answer, self.follow_up
        end = len(session.answer)
        if self.in_fields:
            self.fields.show_marks(part_of(found, 0, end))
            return
        answer.show_marks(part_of(found, 0, end), answer.revision)
        if session.probe_answer.strip():
            whole = len(session.text)
            start = whole - len(session.probe_answer)
            more.show_marks(part_of(found, start, whole), more.revision)
