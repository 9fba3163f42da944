"""Any run of keys leaves a whole text, marks on their words and an undo to the start."""

import random

import pytest
from editor_app import EditorApp
from textual.pilot import Pilot
from textual.widgets import TextArea
from textual.widgets.text_area import WrappedDocument

from mockroom.ui.widgets.marks import Mark

MOVES = [
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("ctrl+left", "ctrl+right", "shift+left", "shift+right", "shift+up", "shift+down"),
    *("shift+home", "shift+end", "ctrl+shift+left", "f6", "f7"),
]
DELETIONS = [
    *("backspace", "backspace", "delete", "ctrl+w", "ctrl+k", "ctrl+u", "ctrl+x", "ctrl+shift+k"),
]
HISTORY = ["ctrl+z", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y"]
TYPED = [*"aeiou .,(x", "é", "日", "\u0301", "👩"]
PASTES = [
    "I led the talks with both depots. " * 4,
    "one\r\ntwo\n\n\nthree\u2028four",
    "日本語 👩\u200d👩\u200d👧\u200d👦 e\u0301 שלום",
    "col\tumn\tafter\ttabs",
    "wordwithoutanyblank" * 8,
    "\n" * 12,
    "",
]
MARKED = "led"


def one_step(app: EditorApp, rng: random.Random) -> None:
    """Press a key, or paste, or have fresh marks come in."""
    kind = rng.random()
    if kind < 0.40:
        character = rng.choice(TYPED)
        app.press(character, character)
    elif kind < 0.48:
        app.press("enter", "\r")
    elif kind < 0.68:
        app.press(rng.choice(MOVES))
    elif kind < 0.82:
        app.press(rng.choice(DELETIONS))
    elif kind < 0.94:
        app.press(rng.choice(HISTORY))
    else:
        app.paste(rng.choice(PASTES))


def mark_every_led(app: EditorApp) -> None:
    """What a scorer would find that looks for one word."""
    editor, text = app.editor, app.editor.text
    places = [at for at in range(len(text)) if text.startswith(MARKED, at)]
    editor.show_marks([Mark(at, at + 3, "shown") for at in places], editor.revision)


def check(app: EditorApp) -> None:
    """What must hold after any key."""
    editor = app.editor
    for mark in editor.marks:
        assert editor.text[mark.start : mark.end] == MARKED
    fresh = WrappedDocument(editor.document, editor.wrap_width, editor.indent_width)
    assert editor.wrapped_document.lines == fresh.lines
    assert editor.wrapped_document.height == fresh.height
    for location in (editor.cursor_location, editor.document.end):
        offset = fresh.location_to_offset(location)
        assert editor.wrapped_document.location_to_offset(location) == offset
    for y in range(editor.size.height):
        stock = TextArea._render_line(editor, y)
        assert editor.render_line(y).simplify() == stock.simplify()


async def sit(app: EditorApp, pilot: Pilot[None], rng: random.Random, steps: int) -> None:
    """Keys in small bursts, checked after each; then all undone and redone."""
    editor = app.editor
    start = editor.text
    for _ in range(steps):
        for _ in range(rng.randint(1, 6)):
            one_step(app, rng)
        await pilot.pause()
        check(app)
        if rng.random() < 0.3:
            mark_every_led(app)
        if rng.random() < 0.05:
            await pilot.resize_terminal(rng.randint(12, 40), rng.randint(5, 12))
    end, forward = editor.text, len(editor.history.redo_stack)
    for _ in range(forward):
        editor.redo()
    newest = editor.text
    for _ in range(len(editor.history.undo_stack)):
        editor.undo()
        check(app)
    assert editor.text == start
    for _ in range(len(editor.history.redo_stack)):
        editor.redo()
        check(app)
    assert editor.text == newest
    for _ in range(forward):
        editor.undo()
    assert editor.text == end
    assert app.room.revisions == sorted(set(app.room.revisions))


async def run(seed: int, steps: int) -> None:
    rng = random.Random(seed)
    app = EditorApp(rng.choice(["", "I led it.\nThey agreed.", "led " * 60]))
    async with app.run_test(size=(rng.randint(14, 40), rng.randint(5, 12))) as pilot:
        await sit(app, pilot, rng, steps)


@pytest.mark.parametrize("seed", range(4))
async def test_a_short_random_sitting_keeps_everything_in_step(seed: int) -> None:
    await run(seed, steps=12)


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(100, 160))
async def test_a_long_random_sitting_keeps_everything_in_step(seed: int) -> None:
    await run(seed, steps=80)
