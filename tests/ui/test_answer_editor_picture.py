"""Rows of the editor look as the stock widget would draw them, whatever the text."""

import random

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.marks import LOOKS, Mark, by_line

PIECES = [
    *"abc,.()[]{}  \t\n",
    "I led the ",
    "nobody owned it",
    "\n\n",
    "日本語",
    "ｗｉｄｅ",
    "👩\u200d👩\u200d👧\u200d👦",
    "🏳️\u200d🌈",
    "e\u0301",
    "n\u0303o\u0308",
    "שלום עולם",
    "مرحبا",
    "\u00a0",
    "unbreakable" * 5,
]


class Stock(TextArea):
    """The stock widget with marks by the hook its documentation offers."""

    DEFAULT_CSS = AnswerEditor.DEFAULT_CSS.replace("AnswerEditor", "Stock")
    COMPONENT_CLASSES = AnswerEditor.COMPONENT_CLASSES
    marks: tuple[Mark, ...] = ()

    def get_line(self, line_index: int) -> Text:
        text = super().get_line(line_index)
        for mark in by_line(self.marks, self.document.lines).get(line_index, ()):
            style = self.get_component_rich_style(f"evidence--{mark.look}", partial=True)
            text.stylize(style, mark.start, mark.end)
        return text


class TwoEditors(App[None]):
    """Ours above, stock below, of one size."""

    CSS = "AnswerEditor, Stock { height: 12; width: 34; }"

    def compose(self) -> ComposeResult:
        yield AnswerEditor(cursor_blink=False)
        stock = Stock(highlight_cursor_line=False)
        stock.cursor_blink = False
        yield stock


def random_text(rng: random.Random) -> str:
    """Up to a few paragraphs of pieces that make drawing hard."""
    return "".join(rng.choices(PIECES, k=rng.choice((0, 3, 20, 60))))


def random_marks(rng: random.Random, text: str) -> list[Mark]:
    """Marks of any place and look, overlapping freely."""
    if not text:
        return []
    places = [sorted(rng.choices(range(len(text) + 1), k=2)) for _ in range(rng.randrange(6))]
    return [Mark(start, end, rng.choice(LOOKS)) for start, end in places if start < end]


def random_selection(rng: random.Random, editor: TextArea) -> Selection:
    """A cursor or a selection in either direction."""

    def place() -> tuple[int, int]:
        line = rng.randrange(editor.document.line_count)
        return line, rng.randint(0, len(editor.document.get_line(line)))

    end = place()
    return Selection(end if rng.random() < 0.4 else place(), end)


def picture(editor: TextArea) -> list[Strip]:
    """Every row, with neighbouring segments of one style joined."""
    return [editor.render_line(y).simplify() for y in range(editor.size.height)]


Drawn = list[tuple[str, Selection, Offset, list[Strip]]]


async def drawn(editor: AnswerEditor | Stock, seed: int, count: int) -> Drawn:
    """Pictures of the texts, marks, selections and scroll positions that a seed gives."""
    rng = random.Random(seed)
    found: Drawn = []
    for _ in range(count):
        text = random_text(rng)
        editor.text = text
        marks = random_marks(rng, text)
        if isinstance(editor, AnswerEditor):
            editor.show_marks(marks, editor.revision)
        else:
            editor.marks = tuple(marks)
            editor.notify_style_update()
        editor.selection = random_selection(rng, editor)
        editor.scroll_to(y=rng.randrange(6), animate=False, immediate=True)
        found.append((text, editor.selection, editor.scroll_offset, picture(editor)))
    return found


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_rows_equal_the_stock_picture(theme: str) -> None:
    app = TwoEditors()
    async with app.run_test(size=(40, 30)) as pilot:
        app.theme = theme
        ours, stock = app.query_one(AnswerEditor), app.query_one(Stock)
        results = []
        for editor in (ours, stock):
            editor.focus()
            await pilot.pause()
            results.append(await drawn(editor, seed=20, count=60))
        assert ours.size == stock.size
        for mine, theirs in zip(*results, strict=True):
            assert mine == theirs


async def test_rows_equal_the_stock_picture_without_focus() -> None:
    app = TwoEditors()
    async with app.run_test(size=(40, 30)) as pilot:
        app.set_focus(None)
        await pilot.pause()
        ours, stock = app.query_one(AnswerEditor), app.query_one(Stock)
        assert await drawn(ours, seed=7, count=30) == await drawn(stock, seed=7, count=30)


async def test_rows_of_features_left_to_stock_carry_their_marks() -> None:
    app = TwoEditors()
    async with app.run_test(size=(40, 30)) as pilot:
        ours, stock = app.query_one(AnswerEditor), app.query_one(Stock)
        text = "I led the talks (both) with a line that is longer than the pane is wide"
        marks = (Mark(2, 5, "strong"), Mark(30, 40, "claimed"))
        for editor in (ours, stock):
            editor.text = text
            editor.soft_wrap = False
            editor.show_line_numbers = True
        ours.show_marks(marks, ours.revision)
        stock.marks = marks
        app.set_focus(None)
        await pilot.pause()
        assert picture(ours) == picture(stock)
        assert any(segment.style and segment.style.underline for segment in picture(ours)[0])
