"""The answer in five sections, each with its own page; together they are the one text.

The page in hand has the most room. Which words belong to which section is `domain.parts`' to say.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from textual.containers import VerticalScroll
from textual.events import DescendantBlur, DescendantFocus

from mockroom.domain.parts import SECTIONS, Parts, cuts_of, joined
from mockroom.domain.section import Section
from mockroom.ui.safe import plain
from mockroom.ui.widgets.answer_editor import MAX_CHARACTERS, AnswerEditor
from mockroom.ui.widgets.guide import SECTION_GUIDE
from mockroom.ui.widgets.looks import part_of
from mockroom.ui.widgets.marks import Mark

_BETWEEN = 2 * (len(SECTIONS) - 1)
"""Characters that may come between the sections when they are joined."""


class Fields(VerticalScroll, can_focus=False):
    """Five editors, made when they are first wanted."""

    DEFAULT_CSS = """
    Fields {
        height: 1fr;
        scrollbar-size-vertical: 0;

        & AnswerEditor, & AnswerEditor:focus { border: none; }
        & AnswerEditor { height: 1fr; min-height: 2; border-top: solid $line; }
        & AnswerEditor:focus { height: 3fr; min-height: 2; border-top: solid $primary; }
    }
    """

    def __init__(self, *, cursor_blink: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blink = cursor_blink
        self._parts = Parts()
        self._last = 0

    @property
    def editors(self) -> Sequence[AnswerEditor]:
        """The pages in the order of the sections; none before they are wanted."""
        return [one for one in self.children if isinstance(one, AnswerEditor)]

    @property
    def parts(self) -> Parts:
        """What is written, section by section."""
        for section, editor in zip(SECTIONS, self.editors, strict=False):
            text = editor.text
            if text != self._parts.text(section):
                self._parts = self._parts.written(section, text)
        return self._parts

    @property
    def revision(self) -> int:
        """How often any of them has changed."""
        return sum(editor.revision for editor in self.editors)

    @property
    def writing(self) -> AnswerEditor:
        """The page in hand, or that which was in hand last."""
        editors = self.editors
        self._last = next((at for at, one in enumerate(editors) if one.has_focus), self._last)
        return editors[self._last]

    async def show(self, parts: Parts) -> None:
        """Show these sections; a page whose text stays keeps its history."""
        if not self.children:
            await self.mount_all([self._page(section) for section in SECTIONS])
        self._parts = parts
        for section, editor in zip(SECTIONS, self.editors, strict=True):
            text = parts.text(section)
            if editor.text != text:
                editor.limit = MAX_CHARACTERS
                editor.text = text
        self.share_out()

    def share_out(self) -> None:
        """Let all of them together hold no more than the one text can."""
        lengths = [len(editor.text) for editor in self.editors]
        room = max(MAX_CHARACTERS - _BETWEEN - sum(lengths), 0)
        for editor, length in zip(self.editors, lengths, strict=True):
            editor.limit = length + room

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The page in hand shows where it is written."""
        if isinstance(event.widget, AnswerEditor):
            self.call_after_refresh(event.widget.scroll_cursor_visible)

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """All others show how they begin."""
        self.call_after_refresh(event.widget.scroll_home, animate=False)

    def next(self) -> None:
        """On to the next page; from the last to the first."""
        editors = self.editors
        self._last = (editors.index(self.writing) + 1) % len(editors)
        page = editors[self._last]
        if page.cursor_location == (0, 0):  # nobody was here yet: go on where it ends
            page.move_cursor(page.document.end)
        page.focus()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Mark the pages; the offsets are those of the joined text."""
        found = tuple(marks)
        for editor, (start, end) in zip(self.editors, self._stretches(), strict=True):
            editor.show_marks(part_of(found, start, end), editor.revision)

    @property
    def place(self) -> int:
        """Where in the joined text the cursor is."""
        editor = self.writing
        start, _ = self._stretches()[self.editors.index(editor)]
        return start + editor.place

    def go_to(self, place: int) -> None:
        """Put the cursor to a place of the joined text, and into its page."""
        stretches = self._stretches()
        held = [at for at, (start, end) in enumerate(stretches) if start < end and start <= place]
        self._last = held[-1] if held else 0
        editor = self.editors[self._last]
        editor.go_to(min(place - stretches[self._last][0], len(editor.text)))
        editor.focus()

    def _stretches(self) -> list[tuple[int, int]]:
        """From where to where each section reaches in the joined text."""
        parts = self.parts
        end = len(joined(parts)) - len(parts.tail)
        ends = [last for _, last in pairwise([*cuts_of(parts), end])]
        return [(last - len(text), last) for last, text in zip(ends, parts.texts, strict=True)]

    def _page(self, section: Section) -> AnswerEditor:
        page = AnswerEditor(
            placeholder=SECTION_GUIDE[section],
            cursor_blink=self._blink,
            id=f"field-{section}",
        )
        page.border_title = plain(section.heading)
        return page
