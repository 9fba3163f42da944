"""From a key to its repaint: the answer editor with 60 marks against a plain stock TextArea.

    python bench/keystroke.py [--rounds N]

A keystroke is the handling of the key, the update of the screen and the making of the characters a
terminal would get, without a terminal and without the waits of the event loop. Stock has no marks
and no listener. The editor's time includes a scorer's, where `measure` is given one, called with
the text after every key: harsher than the program, which waits for a pause.
"""

import argparse
import asyncio
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import RenderableType
from textual import events
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import TextArea

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from _measure import interleaved, ratio, table
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.marks import LOOKS, Mark

MARKS = 60
KEYS = 8
WARM_UP = 2
SIZE = (120, 40)
SHAPES = ((300, 1), (300, 6), (1_000, 1), (1_000, 12), (10_000, 1), (10_000, 100))
"""Words and the number of paragraphs they stand in."""

Scorer = Callable[[str], Sequence[Mark]]


def prose(words: int, paragraphs: int) -> str:
    """Made-up words of ordinary lengths, the same at every run."""
    rng = random.Random(words * 31 + paragraphs)
    made = [
        "".join(rng.choices("etaoinshrdlu", k=rng.choice((2, 3, 4, 5, 7, 9)))) for _ in range(words)
    ]
    each = -(-words // paragraphs)
    return "\n".join(" ".join(made[i : i + each]) for i in range(0, words, each))[:59_000]


def spread_marks(text: str) -> list[Mark]:
    """Marks of about three words, evenly over the text, in every look."""
    step = len(text) // MARKS
    return [
        Mark(place, place + min(step, 18), LOOKS[number % len(LOOKS)])
        for number, place in enumerate(range(0, step * MARKS, step))
    ]


class OneEditor(App[None]):
    """A screen with one editor, that keeps what it would have sent to the terminal."""

    def __init__(self, editor: TextArea) -> None:
        self.editor = editor
        self.sent = ""
        super().__init__()

    def compose(self) -> ComposeResult:
        """The editor alone."""
        yield self.editor

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:  # noqa: ARG002
        render = getattr(renderable, "render_segments", None)
        if render is not None:
            self.sent = render(self.console)


async def keystroke(app: OneEditor, scorer: Scorer | None) -> float:
    """Seconds that one letter takes."""
    editor = app.editor
    app.sent = ""
    started = perf_counter()
    await editor._on_key(events.Key("x", "x"))
    if scorer is not None and isinstance(editor, AnswerEditor):
        editor.show_marks(scorer(editor.text), editor.revision)
    app.screen._dirty_widgets.add(editor)
    app.screen._on_timer_update()
    took = perf_counter() - started
    if not app.sent:
        raise RuntimeError("The keystroke painted nothing, so its time says nothing.")
    return took


async def sitting(editor: TextArea, scorer: Scorer | None) -> float:
    """Median seconds a keystroke takes in the middle of a text, in an app of its own."""
    app = OneEditor(editor)
    async with app.run_test(size=SIZE) as pilot:
        row = editor.document.line_count // 2
        editor.cursor_blink = False
        editor.focus()
        editor.move_cursor((row, len(editor.document[row]) // 2))
        if isinstance(editor, AnswerEditor):
            editor.show_marks(spread_marks(editor.text), editor.revision)
        await pilot.pause()
        times = []
        for _ in range(WARM_UP + KEYS):
            times.append(await keystroke(app, scorer))
            editor.action_delete_left()
            await pilot.pause()
        return median(times[WARM_UP:])


def measure(words: int, paragraphs: int, rounds: int, scorer: Scorer | None = None) -> list[str]:
    """A row of the table: one shape of text in the stock widget and in ours, taking turns."""
    text = prose(words, paragraphs)
    figures = interleaved(
        {
            "stock": lambda: asyncio.run(sitting(TextArea(text), None)),
            "ours": lambda: asyncio.run(sitting(AnswerEditor(text), scorer)),
        },
        rounds,
    )
    shape = f"{words:,} words, {paragraphs} paragraph{'s' if paragraphs > 1 else ''}"
    milliseconds = [f"{median(figures[name]) * 1_000:.1f} ms" for name in ("stock", "ours")]
    return [shape, *milliseconds, f"x{ratio(figures['ours'], figures['stock']):.2f}"]


def main() -> None:
    """Measure every shape and print the table."""
    parser = argparse.ArgumentParser(description="Keystroke to repaint, ours against stock.")
    parser.add_argument("--rounds", type=int, default=5, help="turns each case takes (default 5)")
    rounds = parser.parse_args().rounds
    rows = [measure(words, paragraphs, rounds) for words, paragraphs in SHAPES]
    print(table(["text", "stock TextArea", f"answer editor, {MARKS} marks", "ratio"], rows))


if __name__ == "__main__":
    main()
