"""A whole interview as people meet it: begun, killed, taken up again, and looked back on."""

import signal
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from terminal import Terminal

pytestmark = pytest.mark.pty

RATING = "How good was it?"
TRACK = "Delivery Under Pressure"
STORIES = (
    "Two depots had argued for a month about the cold store. I asked both foremen to sit down with"
    " me, and I wrote on one sheet what each of them could not give up. That was the first.",
    "The press stood still on a Friday night. I called the fitter, I moved the two orders that"
    " could wait, and I told the customer by nine what would be late. That was the second.",
    "I had sent the wrong plates to the print shop. I told my manager the same hour, I paid for"
    " the reprint from my budget, and I wrote a list for the next time. That was the third.",
)
ENTER, ESCAPE, SUBMIT, SKIP, QUIT = "\r", "\x1b", "\n", "\x0e", "\x11"

Start = Callable[..., Terminal]


def interview(data: Path) -> dict[str, object]:
    """The one interview on the disk."""
    (file,) = (data / "interviews").glob("*.toml")
    return tomllib.loads(file.read_text())


def became(data: Path) -> list[str]:
    """What has become of its questions."""
    turns = interview(data)["turns"]
    assert isinstance(turns, list)
    return [turn["became"] for turn in turns]


def written(terminal: Terminal, number: int) -> None:
    """From the question to an answer that is not handed in yet."""
    terminal.see(f"question {number + 1} of 3", "begin to answer")
    terminal.send(SUBMIT)
    terminal.see("Your answer", "submit")
    terminal.paste(STORIES[number])
    terminal.see(STORIES[number][-12:])


def handed_in(terminal: Terminal) -> None:
    """From a written answer past every follow-up and the rating; in real mode it takes two keys."""
    terminal.send(SUBMIT)
    terminal.see("This is the one take.")
    terminal.send(SUBMIT)
    for follow_up in ("follow-up 1", "follow-up 2"):
        terminal.wait(partial(either, terminal, follow_up, RATING), f"no {follow_up}")
        if RATING not in terminal.text:
            terminal.send(SKIP)
    terminal.see(RATING)
    terminal.send("2")


def either(terminal: Terminal, *words: str) -> bool:
    """Whether some of these words are on the screen."""
    return any(one in terminal.text for one in words)


def test_three_questions_a_kill_in_the_second_and_the_summary(start: Start, data: Path) -> None:
    killed = start()
    killed.see("enter start", "Interview")
    killed.send("i")
    killed.see("Whole interviews", TRACK, "enter begin")
    killed.send("jpp")
    killed.see("real: one take", "It asks", "Against the clock")
    killed.send(ENTER)
    written(killed, 0)
    handed_in(killed)
    killed.see("Question 1 of 3 is done.", "When it breaks", "enter go on")
    assert "of 100" not in killed.text
    killed.send(ENTER)
    written(killed, 1)
    killed.wait(lambda: "the second" in drafts(data), "no draft on the disk", patience=3.0)
    killed.signal(signal.SIGKILL)
    assert killed.end() == -signal.SIGKILL
    assert became(data) == ["answered", "begun", "waiting"]

    again = start()
    again.see("Continue", TRACK, "enter start")
    again.send(ENTER)
    again.see("question 2 of 3", "That was the second.", "ctrl+j submit")
    handed_in(again)
    again.see("Question 2 of 3 is done.")
    again.send(ENTER)
    written(again, 2)
    again.send(ESCAPE)
    again.see("You stepped out of question 3 of 3")
    again.send(ENTER)
    again.see("That was the third.", "ctrl+j submit")
    handed_in(again)
    again.see("3 of 3 questions answered", "Signals, over all answers", "enter debrief")
    again.send(ENTER)
    again.see("That was the first.", "Next time")
    again.send(ESCAPE)
    again.see("3 of 3 questions answered")
    again.send(ESCAPE)
    again.see("3 attempts", "enter start")
    again.send(QUIT)
    assert again.end() == 0
    assert again.left_on() == []
    assert interview(data)["stage"] == "finished"
    assert drafts(data) == ""
    answers = [
        tomllib.loads(path.read_text())["answer"] for path in (data / "attempts").rglob("*.toml")
    ]
    assert sorted(answers) == sorted(STORIES)


def drafts(data: Path) -> str:
    """All that lies in drafts."""
    found = (data / "drafts").glob("*.toml")
    return " ".join(path.read_text() for path in found if not path.name.startswith("."))


def test_leaving_in_the_middle_keeps_it_for_the_command_line_too(start: Start, data: Path) -> None:
    first = start("interview", "--level", "senior", "--questions", "3", "--seed", "1")
    written(first, 0)
    first.send(ESCAPE)
    first.see("You stepped out of question 1 of 3")
    first.send(ESCAPE)
    first.see("enter start", "Continue")
    first.send(QUIT)
    assert first.end() == 0
    assert interview(data)["stage"] == "left"

    again = start("interview", "--continue")
    again.see("question 1 of 3", "That was the first.")
    again.send(QUIT)
    assert again.end() == 0
    assert interview(data)["stage"] == "left"
