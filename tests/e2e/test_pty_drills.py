"""Drills as people meet them: ten cards in a row, a grade taken back, a kill in the middle."""

import json
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import Terminal

pytestmark = pytest.mark.pty

ESCAPE, HAND_IN, QUIT, LEFT = "\x1b", "\n", "\x11", "leave (kept)"
STORY = "On Monday I asked the foreman to sit down with me, because nobody had done so before."

Start = Callable[..., Terminal]


def logged(data: Path) -> list[dict[str, object]]:
    """The lines of the log of drills."""
    file = data / "reviews.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def grades(data: Path) -> int:
    """How many grades stand in the log, without those that were taken back."""
    kinds = [line["what"] for line in logged(data)]
    return kinds.count("review") - kinds.count("undo")


def test_ten_cards_from_prompt_to_grade_with_one_taken_back(start: Start, data: Path) -> None:
    terminal = start("drill", "--kind", "rewrite", "--count", "10")
    for number in range(1, 11):
        terminal.see("Drill: rewrite", f"{number} of 10", "Your answer", LEFT)
        terminal.wait(lambda: "4 easy" not in terminal.text, "the last one never went")
        terminal.paste(STORY)
        terminal.see("nobody had done so before.")
        terminal.send(HAND_IN)
        terminal.see("before", "now", "1 again", "4 easy")
        terminal.send("3" if number % 2 else "1")
        if number == 5:
            terminal.see("6 of 10", "Your answer", LEFT)
            terminal.send("\x12")
            terminal.see("5 of 10", "1 again")
            terminal.send("4")
    terminal.see("10 drills: 10 rewrite.", "Your grades: 1 easy, 4 good, 5 again.", "enter ends")
    terminal.send("\r")
    terminal.see("enter start", "Drill")
    terminal.send(QUIT)
    assert terminal.end() == 0
    assert terminal.left_on() == []
    assert grades(data) == 10


def test_a_half_written_answer_survives_a_kill(start: Start, data: Path) -> None:
    killed = start("drill", "--kind", "burst", "--count", "3")
    killed.see("Drill: burst", "left", "Your answer")
    killed.paste(STORY)
    killed.see("nobody had done so before.")
    drafts = data / "drill-drafts"
    killed.wait(lambda: any(drafts.glob("*.toml")), "no draft on the disk", patience=5.0)
    killed.signal(signal.SIGKILL)
    assert killed.end() == -signal.SIGKILL

    again = start()
    again.see("1 begun", "enter start")
    again.send("d")
    again.see("begun before", "nobody had done so before.", LEFT)
    again.send(ESCAPE)
    again.see("1 begun", "enter start")
    again.send(QUIT)
    assert again.end() == 0
    assert logged(data) == []
