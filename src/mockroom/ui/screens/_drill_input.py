"""Where a drill is answered: a page, a line, or a list, whichever the drill needs."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input as TextualInput
from textual.widgets import Static

from mockroom.domain.drill import Answer, Card, Input
from mockroom.domain.outcome import Outcome
from mockroom.ui.safe import plain
from mockroom.ui.screens._drill_answers import (
    HOW,
    WRITTEN,
    answer_of,
    given_in,
    names_of,
    picks_of,
    text_in,
)
from mockroom.ui.theme import Glyphs
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.line_input import LineInput
from mockroom.ui.widgets.looks import marks_of
from mockroom.ui.widgets.picks import Picks

_LONGEST_LINE = 200
"""Characters of a line."""


class DrillInput(Container):
    """One of the three is shown; all of them are made once, so that no drill waits for one."""

    DEFAULT_CSS = """
    DrillInput {
        height: auto;

        & AnswerEditor {
            border: round $line;
            padding: 0 1;
            color: $written;
            background: $background;
            border-title-color: $quiet;
            &:focus { border: round $primary; border-title-color: $primary; }
        }
        & LineInput { color: $written; }
        & #how { height: auto; color: $quiet; padding: 1 0 0 2; }
    }
    """

    page = query_one(AnswerEditor)
    line = query_one(LineInput)
    picks = query_one(Picks)

    class Changed(Message):
        """The answer is another one now."""

    def __init__(self, glyphs: Glyphs, *, cursor_blink: bool = True) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._blink = cursor_blink
        self._card: Card | None = None
        self._typed = ""
        """What stood in the line before a name was put there."""

    def compose(self) -> ComposeResult:
        """All three, and what the keys do."""
        page = AnswerEditor(cursor_blink=self._blink, id="page")
        page.border_title = plain("Your answer")
        yield page
        yield LineInput(max_length=_LONGEST_LINE, id="line")
        yield Picks(self._glyphs, id="picks")
        yield Static(id="how")

    def on_mount(self) -> None:
        """Nothing is asked yet."""
        self.line.cursor_blink = self._blink
        for one in (self.page, self.line, self.picks):
            one.display = False

    @property
    def card(self) -> Card | None:
        """What is asked, if anything is yet."""
        return self._card

    @property
    def writing(self) -> bool:
        """Whether text is written, so that every printable key types."""
        return self._card is not None and self._card.input in WRITTEN

    @property
    def asked(self) -> Widget:
        """What is answered with now."""
        kind = self._card.input if self._card else Input.TEXT
        by_kind: dict[Input, Widget] = {Input.TEXT: self.page, Input.LINE: self.line}
        return by_kind.get(kind, self.picks)

    @property
    def answer(self) -> Answer | None:
        """The answer as it stands."""
        if self._card is None:
            return None
        text = self.line.value if self._card.input is Input.LINE else self.page.text
        return answer_of(self._card, text, self.picks.given)

    def ask(self, card: Card, answer: Answer | None) -> None:
        """Ask this, with what was answered to it before."""
        self._card = card
        text = text_in(answer)
        if card.input is Input.TEXT:
            self.page.text = text
            self.page.move_cursor(self.page.document.end)
        elif card.input is Input.LINE:
            with self.prevent(TextualInput.Changed):
                self.line.value = text
            self.line.cursor_position = len(text)
        else:
            self.picks.show(picks_of(card), given_in(answer))
        for one in (self.page, self.line, self.picks):
            one.display = one is self.asked
        self._tell_how()
        self.take_answers()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the line can be filled with."""
        return names_of(self._card) if self._card else ()

    def next_name(self, by: int) -> None:
        """Put the next name into the line, or the last one; between the ends comes what was
        typed."""
        names, here = self.names, self.line.value
        at = names.index(here) if here in names else -1
        if at < 0:
            self._typed = here
        around = (*names, self._typed)
        chosen = around[(at + by if at >= 0 or by > 0 else len(names) - 1) % len(around)]
        self.line.value = chosen
        self.line.cursor_position = len(chosen)

    def take_answers(self) -> None:
        """It is to be answered."""
        for one in (self.page, self.line, self.picks):
            one.can_focus = True
        self.asked.focus(scroll_visible=False)

    def take_no_answers(self) -> None:
        """What is there stays as it is and can be read."""
        if self.asked.has_focus:
            self.screen.set_focus(None)
        for one in (self.page, self.line, self.picks):
            one.can_focus = False

    def size_page(self, most: int | None) -> None:
        """As high as what is written on the page, within so many rows; None fills the room."""
        styles = self.page.styles
        styles.height = "1fr" if most is None else "auto"
        styles.max_height = most
        styles.min_height = 5 if most is None else 3

    def light(self, outcome: Outcome) -> None:
        """Show the evidence in what was written."""
        reading = outcome.reading
        if reading is not None and reading.text == self.page.text:
            marks = marks_of(reading.card, reading.signal or None)
            self.page.show_marks(marks, self.page.revision)

    @on(Picks.Turned)
    def _tell_how(self) -> None:
        """What the keys do, and what the line in hand is about."""
        kind = self._card.input if self._card else Input.TEXT
        pick = self.picks.in_hand
        more = pick.more if pick and kind is Input.LEVELS else ""
        how = self.query_one("#how", Static)
        names = f"Yours: {'  /  '.join(self.names)}" if self.names else ""
        told = [one for one in (HOW[kind], more, names) if one]
        how.update(plain("\n".join(told)))
        how.display = bool(told)

    @on(AnswerEditor.Edited)
    @on(TextualInput.Changed)
    @on(Picks.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Changed())
