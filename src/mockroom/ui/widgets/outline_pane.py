"""The answer at a glance: a line for each paragraph, and the way to it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mockroom.domain.outline import OutlineLine
from mockroom.ui.safe import Part, line, plain, styled


class OutlinePane(Vertical):
    """Section, opening words and length of each paragraph; Enter goes there."""

    BORDER_TITLE = "Outline"
    DEFAULT_CSS = """
    OutlinePane {
        & OptionList { height: auto; max-height: 1fr; padding: 0; }
        & .how { height: auto; color: $quiet; padding: 0 1; margin-bottom: 1; }
    }
    """

    class Jump(Message):
        """Go to this place of the answer, in code points."""

        def __init__(self, place: int) -> None:
            self.place = place
            super().__init__()

    def __init__(self, *, numbers: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self._numbers = numbers
        self._lines: tuple[OutlineLine, ...] = ()

    def compose(self) -> ComposeResult:
        """What it is for, and the lines."""
        yield Static(classes="how")
        yield OptionList()

    @property
    def options(self) -> OptionList:
        """The list."""
        return self.query_one(OptionList)

    def show(self, lines: Sequence[OutlineLine], *, at: int | None = None) -> None:
        """Show these lines; in hand is the paragraph that holds the place `at`, if given."""
        options = self.options
        before = options.highlighted
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            options.clear_options()
            options.add_options([Option(self._prompt(one)) for one in self._lines])
        how = "Enter goes to the paragraph in hand." if lines else "Nothing is written yet."
        self.query_one(".how", Static).update(plain(how))
        if at is not None:
            before = sum(one.start <= at for one in self._lines) - 1
        last = len(self._lines) - 1
        options.highlighted = max(min(before or 0, last), 0) if self._lines else None

    def _prompt(self, one: OutlineLine) -> Content:
        parts: list[Part] = [(f"{one.letter}  ", "$primary"), line(one.opening)]
        if self._numbers:
            parts.append((f"  {one.words}", "$quiet"))
        return styled(*parts)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Jump(self._lines[event.option_index].start))
