"""Where the candidate asks and says what they assume: a line to type in and, if coached, a list.

What the line holds, a question or an assumption, stands above it in a word.
"""

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from mockroom.domain.plain import one_line
from mockroom.domain.question import ClarifyingQuestion
from mockroom.domain.session import Session
from mockroom.ui._textual import option_line
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import line, plain
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.line_input import LineInput

LONGEST_ASK = 300
"""Characters of a clarifying question."""


class AskList(OptionList):
    """The listed questions; the one that Enter would ask is pointed at as in all other lists."""

    def __init__(self, questions: Sequence[ClarifyingQuestion], glyphs: Glyphs) -> None:
        self._pointer = glyphs.pointer
        options: list[Option | None] = []
        for one in questions:
            options += [Option(line(one.ask), id=one.id), None]
        super().__init__(*options[:-1])

    def render_line(self, y: int) -> Strip:
        """One line, with the pointer in the margin of the first line of the question in hand."""
        strip = super().render_line(y)
        at = None if self.highlighted is None else option_line(self, self.highlighted)
        if not self.has_focus or at != y + self.scroll_offset.y:
            return strip
        style = self.get_visual_style("option-list--option", "option-list--option-highlighted")
        pointer = Strip([Segment(self._pointer, style.rich_style)])
        return Strip.join([pointer, strip.crop(pointer.cell_length)])


class ClarifyPane(Vertical):
    """Ask in one's own words, or pick from the list, or say what is taken as given; an empty line
    begins the answer."""

    DEFAULT_CSS = """
    ClarifyPane {
        height: 1fr;

        & .how { color: $quiet; height: auto; padding: 0 2; margin-bottom: 1; }
        & Input { height: 3; }
        & OptionList { height: auto; max-height: 1fr; padding: 0 1; }
    }
    """

    BINDINGS = [
        Binding("down", "to_list", "list", show=False),
        Binding("up", "to_line", "line", show=False),
    ]

    session: var[Session | None] = var(None)
    assuming: var[bool] = var(False)
    """Whether the line says what is assumed."""

    class Assume(Message):
        """The candidate takes this as given."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class Ask(Message):
        """The candidate asks this."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class Typing(Message):
        """The line has changed."""

    class Enough(Message):
        """The candidate has nothing more to ask."""

    def __init__(
        self,
        questions: Sequence[ClarifyingQuestion],
        *,
        listed: bool,
        asking: str = "",
        glyphs: Glyphs = DRAWN,
        id: str | None = None,
    ) -> None:
        """`asking` is what stood in the line when the room was left."""
        super().__init__(id=id)
        self._begun = asking
        self._glyphs = glyphs
        self._questions = tuple(questions)
        self._listed = listed

    def compose(self) -> ComposeResult:
        """The line, how it works and, where it is offered, the list."""
        entry = LineInput(max_length=LONGEST_ASK, select_on_focus=False)
        entry.insert_text_at_cursor(one_line(self._begun))
        yield entry
        yield Static(classes="how")
        if self._listed:
            yield AskList(self._questions, self._glyphs)

    def watch_assuming(self, assuming: bool) -> None:
        """Say what the line is for."""
        entry = self.query_one(Input)
        entry.border_title = plain("Assumption" if assuming else "Question")
        entry.placeholder = "What you take as given" if assuming else "In your own words"
        does, other = ("says it", "ask") if assuming else ("asks", "assume")
        key = keymap_of(self).shown(f"room.{other}")
        how = f"Enter {does}; on an empty line it begins the answer. {key}: {other} instead."
        if self._listed and not assuming:
            how += " Down: what to ask."
        self.query_one(".how", Static).update(plain(how))

    def watch_session(self, session: Session | None) -> None:
        """Grey out what has been asked."""
        for exchange in session.exchanges if session else ():
            for options in self._lists():
                if exchange.known and not options.get_option(exchange.known).disabled:
                    options.disable_option(exchange.known)

    @property
    def asking(self) -> str:
        """What stands in the line."""
        return self.query_one(Input).value

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.query_one(Input).focus()

    def action_to_list(self) -> None:
        """From the line down to the list."""
        for options in self._lists():
            options.focus()
            if options.highlighted is None:
                options.action_first()

    def action_to_line(self) -> None:
        """From the list back to the line."""
        self.begin()

    def _lists(self) -> Iterable[OptionList]:
        return self.query(OptionList)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typing())

    @on(Input.Submitted)
    def _asked(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            says = self.Assume if self.assuming else self.Ask
            self.post_message(says(event.value))
            event.input.value = ""
        else:
            self.post_message(self.Enough())

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Ask(self._questions[event.option_index].ask))
