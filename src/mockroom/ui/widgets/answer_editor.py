"""The pane an answer is written in, with its evidence shown in the text as it grows.

It holds text and marks and knows no rubric: whoever listens to `Edited` scores the text and hands
the findings back by `show_marks` with the revision they were found in.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.content import Content
from textual.message import Message
from textual.widgets.text_area import Edit, EditResult, Selection

from mockroom.domain.plain import clean
from mockroom.ui._textual import Paint, SteadyTextArea
from mockroom.ui.widgets.marks import LOOKS, Mark, by_line, reanchor, within

MAX_CHARACTERS = 60_000
"""Code points an answer may have, about 10,000 words: far past any spoken answer, and still quick
to edit as one paragraph."""

UNDO_STEPS = 1_000
"""Batches of edits that can be undone: all of a long answer."""


class AnswerEditor(SteadyTextArea):
    """A soft-wrapping editor for plain prose that shows evidence in the text.

    Whatever enters it, typed, pasted or set, is cleaned and cut at its limit. Enter starts
    a new line and Tab moves the focus; Ctrl+J is left to the screen.
    """

    DEFAULT_CSS = """
    AnswerEditor {
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;

        & .evidence--strong { color: $text-primary; text-style: bold underline; }
        & .evidence--shown { color: $text-primary; text-style: underline; }
        & .evidence--claimed { color: $foreground; text-style: italic; }
        & .evidence--held-back { text-style: dim italic; }
        & .evidence--cue { color: $text-error; text-style: bold italic not dim; }
        & .evidence--faded { text-style: dim; }
        & .evidence--gone { text-style: dim strike; }
        & .evidence--new { color: $text-primary; text-style: underline; }

        &:ansi, &:nocolor {
            & .evidence--strong, & .evidence--shown, & .evidence--cue, & .evidence--new {
                color: $foreground;
            }
        }
        /* Nothing is dim there: dim is a grey. */
        &:nocolor {
            & .evidence--claimed { text-style: italic underline; }
            & .evidence--held-back { text-style: italic; }
        }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"evidence--{look}" for look in LOOKS}
    """
    | Class | What it draws |
    | :- | :- |
    | `evidence--strong` | Evidence of a signal that is strong. |
    | `evidence--shown` | Evidence of a signal that is shown. |
    | `evidence--claimed` | Evidence of a signal that is only claimed. |
    | `evidence--held-back` | A hit that was not credited. |
    | `evidence--cue` | The word that held a hit back. |
    | `evidence--faded` | Evidence outside the signal in focus. |
    | `evidence--gone` | Words that stand in the first of two texts only. |
    | `evidence--new` | Words that stand in the second of two texts only. |
    """

    class Edited(Message):
        """The text changed: by a key, a paste, an undone or redone batch, or from outside."""

        def __init__(self, editor: "AnswerEditor", revision: int) -> None:
            self.editor = editor
            self.revision = revision
            super().__init__()

        @property
        def control(self) -> "AnswerEditor":
            """The editor, for `@on` with a selector."""
            return self.editor

    class Full(Message):
        """Something was cut because the text has reached its limit."""

        def __init__(self, editor: "AnswerEditor") -> None:
            self.editor = editor
            super().__init__()

        @property
        def control(self) -> "AnswerEditor":
            """The editor, for `@on` with a selector."""
            return self.editor

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        read_only: bool = False,
        cursor_blink: bool = True,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        self._marks: tuple[Mark, ...] = ()
        self._paints: dict[int, tuple[Paint, ...]] | None = None
        self._revision = 0
        self.limit = MAX_CHARACTERS
        """Code points this one may have; less where several make up one answer."""
        self._known = clean(text)[:MAX_CHARACTERS]
        super().__init__(
            self._known,
            max_checkpoints=UNDO_STEPS,
            read_only=read_only,
            name=name,
            id=id,
            classes=classes,
            disabled=disabled,
        )
        self.set_reactive(AnswerEditor.cursor_blink, cursor_blink)
        self.set_reactive(AnswerEditor.placeholder, Content(clean(placeholder)))

    @property
    def revision(self) -> int:
        """How often the text has changed; names the state of it that a scorer saw."""
        return self._revision

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks now shown, moved along with every edit since they were given."""
        return self._marks

    @property
    def place(self) -> int:
        """Where the cursor is, in code points from the beginning."""
        return len(self.get_text_range((0, 0), self.cursor_location))

    def go_to(self, place: int) -> None:
        """Put the cursor to a place, in code points from the beginning, and into view."""
        before = self.text[: max(place, 0)]
        row = before.count("\n")
        self.move_cursor((row, len(before) - before.rfind("\n") - 1))
        self.scroll_cursor_visible(center=True, animate=False)

    def bring_into_view(self, place: int) -> None:
        """Scroll to a place, in code points from the beginning; the cursor stays."""
        before = self._known[: max(place, 0)]
        location = (before.count("\n"), len(before) - before.rfind("\n") - 1)
        row = self.wrapped_document.location_to_offset(location).y
        first = round(self.scroll_y)
        if not first <= row < first + self.scrollable_content_region.height:
            self.scroll_to(y=max(row - 2, 0), animate=False)

    def show_lit(self) -> None:
        """Scroll to the first of the marks that stand out."""
        lit = [mark.start for mark in self._marks if mark.look not in ("faded", "cue")]
        if lit:
            self.bring_into_view(min(lit))

    def show_marks(self, marks: Iterable[Mark], revision: int) -> bool:
        """Replace the marks, later ones drawn over earlier; `False` if they are out of date.

        Marks found in another revision than the present are ignored, for newer ones will follow.
        """
        if revision != self._revision:
            return False
        self._marks = within(marks, len(self._known))
        self.notify_style_update()
        self.refresh()
        return True

    def paints(self, line_index: int) -> Sequence[Paint]:
        """The marks of a document line as styles of the present theme."""
        if self._paints is None:
            self._paints = {
                number: tuple(
                    (
                        self.get_component_rich_style(f"evidence--{mark.look}", partial=True),
                        mark.start,
                        mark.end,
                    )
                    for mark in marks
                )
                for number, marks in by_line(self._marks, self.document.lines).items()
            }
        return self._paints.get(line_index, ())

    def notify_style_update(self) -> None:
        """Forget styles of marks that the theme or the focus has changed."""
        self._paints = None
        super().notify_style_update()

    def on_resize(self) -> None:
        """Keep the cursor in view when a narrower pane wraps the text into more rows.

        The stock widget wraps anew after it was painted, and paints again only if that makes more
        or fewer rows.
        """
        self.refresh()
        if self.has_focus:
            self.call_after_refresh(self.scroll_cursor_visible)

    def edit(self, edit: Edit) -> EditResult:
        """Perform an edit with its text cleaned and cut to what fits."""
        text = clean(edit.text)
        replaced = len(self.get_text_range(edit.top, edit.bottom))
        room = max(self.limit - len(self._known) + replaced, 0)
        full = len(text) > room
        text = text[:room]
        if text != edit.text:
            edit = Edit(text, edit.from_location, edit.to_location, edit.maintain_selection_offset)
        start = len(self.get_text_range((0, 0), edit.top))
        result = super().edit(edit)
        self._after_change(full, start)
        return result

    def undo(self) -> None:
        """Undo the latest batch of edits; marks follow their words."""
        super().undo()
        self._after_change()

    def redo(self) -> None:
        """Redo the batch undone last; marks follow their words."""
        super().redo()
        self._after_change()

    def load_text(self, text: str) -> None:
        """Replace the text and forget its history; assigning `text` does the same."""
        text = clean(text)
        self.selection = Selection()  # stock leaves it in lines that are gone if no cursor shows
        super().load_text(text[: self.limit])
        self._after_change(len(text) > self.limit)

    def _after_change(self, full: bool = False, start: int | None = None) -> None:
        """Move the marks and tell of a change, if there was one; `start` is where, if known."""
        text = self.text
        if text != self._known:
            self._marks = reanchor(self._known, text, self._marks, start)
            self._paints = None
            self._known = text
            self._revision += 1
            self.post_message(self.Edited(self, self._revision))
        if full:
            self.post_message(self.Full(self))
