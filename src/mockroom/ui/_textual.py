"""Everything of ours that rests on private parts of Textual, in one place.

Checked against Textual 8.2.8. When a new version changes one of the names in `RESTS_ON`, the tests
of this module say so; then read the stock code beside ours before adding the version.

What each override rests on:

- `render_line` builds one row from the wrapped section it shows. The stock method copies, styles
  and divides the whole document line for every row of it, which a long paragraph makes slow. It
  rests on `WrappedDocument._offset_to_line_info` (row to line and section), on `TextArea._theme`
  (the styles of selection, cursor and brackets) and on `_draw_cursor` and `_has_cursor`; rows it
  does not know how to draw go to the stock method, with `get_line` overridden to match.
- `LocalWrap` wraps a long line anew only around an edit, where the stock class measures all of it.
  It rests on the tables of `WrappedDocument` in `RESTS_ON_ATTRIBUTES`, on `compute_wrap_offsets`
  going from left to right over words with the blanks behind them, and on `_set_document` being
  what makes the document and all views of it.
- `render_lines` wraps a text anew that is wrapped to another width than it is painted in. The stock
  widget wraps when it is told of its size, and one that is first displayed while another widget
  scrolls is not told. It rests on `WrappedDocument._width` and on `_refresh_size`.
- `_undo_batch` and `_redo_batch` wrap the whole document again and put the cursor inside it before
  anything measures it. The stock methods refresh the scroll bar first, while the cursor still
  stands in lines that are gone, which ends the program (Textual issue 6686), and they re-wrap a
  range that is wrong when a batch holds several edits. They rest on `Edit.do`, `undo` and `after`,
  `EditHistory._pop_undo` and `_pop_redo`, and on `_build_highlight_map` and `_refresh_size`, which
  the stock methods call as well.
- `keep_latest` takes toasts away by `App._notifications` and `_unnotify`: Textual stacks them all.
- Leaving (`_leaving`) puts `App._handle_exception` before its own way out of a fault, for a screen
  that is opened while the program ends is mounted without its widgets.
- `option_line` reads `OptionList._index_to_line`, the line at which each option begins.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rich.style import Style
from rich.text import Text
from textual._wrap import compute_wrap_offsets
from textual.app import App
from textual.cache import LRUCache
from textual.expand_tabs import expand_text_tabs_from_widths
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import OptionList, TextArea
from textual.widgets.text_area import (
    DocumentNavigator,
    Edit,
    EditHistory,
    Location,
    WrappedDocument,
)

CHECKED_AGAINST = ("8.2.8",)
"""The Textual versions whose stock code was read beside ours."""

RESTS_ON: Mapping[type, Sequence[str]] = {
    TextArea: (
        "_build_highlight_map",
        "_draw_cursor",
        "_has_cursor",
        "_redo_batch",
        "_refresh_size",
        "_render_line",
        "_set_document",
        "_undo_batch",
    ),
    App: ("_handle_exception", "_unnotify"),
    Edit: ("after", "do", "undo"),
    OptionList: ("_index_to_line",),
    EditHistory: ("_pop_redo", "_pop_undo"),
}
"""Names outside Textual's documented surface that classes must have for this module to work."""

RESTS_ON_ATTRIBUTES: Mapping[type, Sequence[str]] = {
    App: ("_notifications",),
    TextArea: ("_theme",),
    WrappedDocument: (
        "_line_index_to_offsets",
        "_offset_to_line_info",
        "_tab_width",
        "_tab_width_cache",
        "_width",
        "_wrap_offsets",
    ),
}
"""The same for attributes that only instances have."""

Paint = tuple[Style, int, int]
"""A style and the run of columns it covers: first, and just past the last."""

_ROWS_KEPT = 512
"""Rows remembered as painted: several screens of any terminal."""


_ROWS_WORTH_SPARING = 6
"""Rows a line must take before it is wrapped anew only in part."""

_WORD = re.compile(r"\S+\s*|\s+")
_WORD_START = re.compile(r"(?<=\s)(?=\S)")


class LocalWrap(WrappedDocument):
    """A wrapped document in which a key costs the same in a long paragraph as in a short one."""

    def get_sections(self, line_index: int) -> list[str]:
        """The rows of a document line; the stock method builds rich text to cut it."""
        line = self.document.get_line(line_index)
        edges = [0, *self._wrap_offsets[line_index], len(line)]
        return [line[start:end] for start, end in pairwise(edges)]

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Bring wrapping in line with an edit, called after the document has changed."""
        row = start[0]
        if row == old_end[0] == new_end[0] and 0 <= row < len(self._wrap_offsets):
            line, old = self.document.get_line(row), self._wrap_offsets[row]
            untabbed = self._tab_width_cache[row] == [0] and "\t" not in line
            if self._width and untabbed and len(old) >= _ROWS_WORTH_SPARING:
                first, last = sorted((start[1], old_end[1]))
                cuts = self._cuts_after_edit(line, old, first, new_end[1], new_end[1] - last)
                self._set_cuts(row, cuts)
                return
        super().wrap_range(start, old_end, new_end)

    def _cuts_after_edit(
        self, line: str, old: list[int], start: int, end: int, shift: int
    ) -> list[int]:
        """Where an edited line is cut into rows, measuring no more of it than the edit can move.

        The edit put `line[start:end]` there and moved what follows by `shift`. A row that begins
        with a word depends on nothing before that word, so rows are taken over up to one whose
        first word ends before the edit, and again from the first new row behind the edit that
        begins where an old one began.
        """
        known = bisect_left(old, start)
        while known and not self._is_settled(line, old[known - 1], start):
            known -= 1
        begin = old[known - 1] if known else 0
        reach = end - begin + 4 * self._width
        while True:
            word = _WORD_START.search(line, min(begin + reach, len(line)))
            finish = word.start() if word else len(line)
            cuts = old[:known]
            for cut in compute_wrap_offsets(line[begin:finish], self._width, self._tab_width):
                cuts.append(begin + cut)
                place = bisect_right(old, cuts[-1] - shift)
                meets = place > 0 and old[place - 1] == cuts[-1] - shift
                if meets and cuts[-1] > end and _WORD_START.match(line, cuts[-1]):
                    return cuts + [later + shift for later in old[place:]]
            if finish == len(line):
                return cuts
            reach *= 4

    def _is_settled(self, line: str, cut: int, start: int) -> bool:
        """Whether a row begins at `cut` with a word that an edit from `start` on leaves alone."""
        word = _WORD.match(line, cut)
        return bool(word and word.end() < start and _WORD_START.match(line, cut))

    def _set_cuts(self, row: int, cuts: list[int]) -> None:
        """Record where a line is cut and move the lines below it."""
        grown = len(cuts) - len(self._wrap_offsets[row])
        self._wrap_offsets[row] = cuts
        if not grown:
            return
        old_rows = self._line_index_to_offsets[row]
        top = old_rows[0]
        sections = range(len(cuts) + 1)
        self._offset_to_line_info[top : top + len(old_rows)] = [(row, one) for one in sections]
        self._line_index_to_offsets[row] = [top + one for one in sections]
        for below in range(row + 1, len(self._line_index_to_offsets)):
            rows = self._line_index_to_offsets[below]
            self._line_index_to_offsets[below] = [offset + grown for offset in rows]


class SteadyTextArea(TextArea):
    """A text area that survives every undo and paints only the rows that changed.

    Rows look the same as the stock widget paints them. A subclass adds styles by `paints`.
    """

    def __init__(
        self,
        text: str = "",
        *,
        max_checkpoints: int = 50,
        read_only: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        self._rows: LRUCache[tuple[object, ...], Strip] = LRUCache(_ROWS_KEPT)
        super().__init__(
            text,
            read_only=read_only,
            max_checkpoints=max_checkpoints,
            highlight_cursor_line=False,
            name=name,
            id=id,
            classes=classes,
            disabled=disabled,
        )

    def paints(self, line_index: int) -> Sequence[Paint]:  # noqa: ARG002
        """Styles to lay over a document line, under selection and cursor; later ones on top."""
        return ()

    def get_line(self, line_index: int) -> Text:
        """A document line with its paints, for the rows the stock method draws."""
        text = super().get_line(line_index)
        for style, start, end in self.paints(line_index):
            text.stylize(style, start, end)
        return text

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows to paint, of a text that is wrapped to the width that it is painted in."""
        width = self.wrap_width
        if width and self.wrapped_document._width != width:
            self.wrapped_document.wrap(width, self.indent_width)
            self.call_later(self._refresh_size)  # more rows or fewer, and so another scroll bar
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The row at `y` of the widget, taken from memory where its content was seen before."""
        document, wrapped = self.document, self.wrapped_document
        empty = document.line_count == 1 and not document.get_line(0)
        if (empty and self.placeholder) or self._needs_stock_rows():
            return super().render_line(y)
        base = self._theme.base_style or self.rich_style
        row = y + self.scroll_offset.y
        rows = wrapped._offset_to_line_info
        if row >= len(rows):
            return Strip.blank(self.size.width, base)

        line_index, section = rows[row]
        line = document.get_line(line_index)
        cuts = wrapped.get_offsets(line_index)
        start = cuts[section - 1] if section else 0
        if section < len(cuts):
            content = line[start : cuts[section]]
        else:
            content = line[start:] + " "  # a cell for the cursor to rest on
        tabs: tuple[int, ...] | None = None
        if cuts and "\t" in content:
            before = line.count("\t", 0, start)
            widths = wrapped.get_tab_widths(line_index)
            tabs = tuple(widths[before : before + content.count("\t")])
        end = start + len(content)
        runs = tuple(
            (style, max(first - start, 0), min(last, end) - start)
            for style, first, last in self._all_paints(line_index, len(line))
            if first < end and last > start
        )
        if not line and self._selects_empty_line(line_index):
            content = "▌"
        width = self.scrollable_content_region.size.width
        key = (content, tabs, runs, base, width, self.indent_width)
        strip = self._rows.get(key)
        if strip is None:
            strip = self._rows[key] = self._painted(content, tabs, runs, base, width)
        return strip

    def _needs_stock_rows(self) -> bool:
        """Whether a feature is on that this class leaves to the stock rendering."""
        return bool(
            not self.soft_wrap
            or self.show_line_numbers
            or self.suggestion
            or self.language
            or self.highlight_cursor_line
        )

    def _selects_empty_line(self, line_index: int) -> bool:
        """Whether an empty line lies in the selection away from the cursor, so shows a bar."""
        (top, _), (bottom, _) = sorted(self.selection)
        return top <= line_index <= bottom and line_index != self.selection.end[0]

    def _all_paints(self, line_index: int, length: int) -> list[Paint]:
        """Every style over a document line: ours, then selection, brackets and cursor."""
        theme = self._theme
        paints = list(self.paints(line_index))
        anchor, cursor = self.selection
        cursor_row, cursor_column = cursor
        (top, top_column), (bottom, bottom_column) = sorted(self.selection)
        if anchor != cursor and top <= line_index <= bottom and theme.selection_style:
            if not length and line_index != cursor_row:
                paints.append((Style(color=theme.selection_style.bgcolor), 0, 1))
            else:
                first = top_column if line_index == top else 0
                last = bottom_column if line_index == bottom else length
                paints.append((theme.selection_style, first, last))

        partner = self.matching_bracket_location
        bracket = theme.bracket_matching_style
        brackets = self._has_cursor and self.match_cursor_bracket and anchor == cursor
        if line_index == cursor_row:
            if brackets and partner is not None and bracket:
                paints.append((bracket, cursor_column, cursor_column + 1))
            if self._draw_cursor and theme.cursor_style:
                paints.append((theme.cursor_style, cursor_column, cursor_column + 1))
        if brackets and partner is not None and partner[0] == line_index and bracket:
            paints.append((bracket, partner[1], partner[1] + 1))
        return paints

    def _painted(
        self,
        content: str,
        tabs: tuple[int, ...] | None,
        runs: Sequence[Paint],
        base: Style,
        width: int,
    ) -> Strip:
        """One row drawn: its text under `runs`, tabs opened, filled to `width` cells."""
        text = Text(content, end="", no_wrap=True)
        for style, first, last in runs:
            text.stylize(style, first, last)
        if tabs is not None:
            text = expand_text_tabs_from_widths(text, list(tabs))
        elif "\t" in content:
            text.expand_tabs(self.indent_width)
        strip = Strip(text.render(self.app.console), cell_length=text.cell_len)
        return strip.extend_cell_length(width, base).apply_style(base)

    def _set_document(self, text: str, language: str | None) -> None:
        super()._set_document(text, language)
        self.wrapped_document = LocalWrap(self.document, self.wrap_width, self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        for edit in reversed(edits):
            edit.undo(self)
        self._after_batch(edits[:1])

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            edit.do(self, record_selection=False)
        self._after_batch(edits[-1:])

    def _after_batch(self, last_performed: Sequence[Edit]) -> None:
        """Bring wrapping, cursor and scroll bar, in this order, in line with a changed document.

        Only the edit performed last has a say in where the cursor goes.
        """
        self.wrapped_document.wrap(self.wrap_width, self.indent_width)
        for edit in last_performed:
            edit.after(self)
        self._build_highlight_map()
        self.post_message(self.Changed(self))
        self.update_suggestion()
        self._refresh_size()


def option_line(options: OptionList, index: int) -> int | None:
    """The line of a list at which an option begins; None before the list is laid out."""
    return options._index_to_line.get(index)


def keep_latest(app: App[None], most: int) -> None:
    """Take away all toasts but the latest so many."""
    shown = list(app._notifications)
    for old in shown[: max(len(shown) - most, 0)]:
        app._unnotify(old)
