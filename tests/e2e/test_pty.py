"""The program as people meet it: typed at, killed, hung up on, and without a disk."""

import signal
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from terminal import Terminal

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.suggesting import suggest

pytestmark = pytest.mark.pty


def _suggested() -> str:
    """The beginning of the title of the question that somebody begins with who has tried none."""
    bank = load([shipped_content()]).catalogue
    found = suggest(tuple(bank.questions.values()), bank.signals, (), date.today())
    assert found is not None
    return found.question.title[:18]


TITLE = _suggested()
STORY = (
    "Two depots had argued for a month about the cold store. I asked both foremen to sit down with"
    " me, and I wrote on one sheet what each of them could not give up. The director signed it and"
    " spoilage fell from nine pallets a week to two.\n\nThat was all."
)
ENTER, ESCAPE, SUBMIT, SKIP, QUIT = "\r", "\x1b", "\n", "\x0e", "\x11"

Start = Callable[..., Terminal]


def drafts(data: Path) -> list[dict[str, object]]:
    """The drafts on disk."""
    found = (data / "drafts").glob("*.toml") if data.is_dir() else []
    return [tomllib.loads(path.read_text()) for path in found if not path.name.startswith(".")]


def draft_text(data: Path) -> str:
    """All text that lies in drafts."""
    return " ".join(str(draft) for draft in drafts(data))


def answering(terminal: Terminal) -> None:
    """From the start of the program to an empty page."""
    terminal.see(TITLE, "enter start")
    terminal.send(ENTER)
    terminal.see("begin to answer")
    terminal.send(SUBMIT)
    terminal.see("Your answer", "submit")


def test_a_whole_interview_its_review_and_a_clean_end(start: Start, data: Path) -> None:
    terminal = start()
    terminal.see("mockroom", TITLE, "new", "enter start")
    terminal.send(ENTER)
    terminal.see("ask the interviewer something")
    terminal.send(ENTER)
    terminal.see("Enter asks")
    terminal.send("Did I have formal authority over them?")
    terminal.see("formal authority over them?")
    terminal.send(ENTER)
    terminal.see("you Did I have formal authority over them?", "→")
    terminal.send(ENTER)
    terminal.see("Your answer")
    terminal.paste(STORY)
    terminal.send(" é 日本")
    terminal.see("That was all. é 日本")
    terminal.send(SUBMIT)
    terminal.see("Your answer to follow-up 1")
    terminal.send("I trained both foremen.")
    terminal.see("I trained both foremen.")
    terminal.send(SUBMIT)
    terminal.see("Your answer to follow-up 2")
    terminal.send(SKIP)
    terminal.see("How good was it?")
    terminal.send("2")
    terminal.see("debrief", "Next time")
    terminal.send(ENTER)
    terminal.see("1 attempt, the latest today", "enter start")
    terminal.send("r")
    terminal.see("Past attempts", TITLE, "enter debrief")
    terminal.send(ENTER)
    terminal.see("Next time", "é 日本")
    terminal.send(QUIT)
    assert terminal.end() == 0
    assert terminal.left_on() == []
    assert drafts(data) == []
    (attempt,) = (data / "attempts").rglob("*.toml")
    saved = tomllib.loads(attempt.read_text())
    assert saved["answer"] == f"{STORY} é 日本"
    assert [one.get("answer", "") for one in saved["probes"]] == ["I trained both foremen.", ""]


def test_a_killed_program_offers_the_same_text_and_place(start: Start, data: Path) -> None:
    killed = start()
    answering(killed)
    killed.paste(STORY)
    killed.send(" And é 日本!")
    killed.wait(lambda: "And é 日本!" in draft_text(data), "no draft on the disk", patience=3.0)
    killed.signal(signal.SIGKILL)
    assert killed.end() == -signal.SIGKILL

    again = start()
    again.see("Continue", TITLE, "answering · today", "enter start")
    again.send(ENTER)
    again.see("Your answer", "And é 日本!", "ctrl+j submit")
    (draft,) = drafts(data)
    again.send(QUIT)
    assert again.end() == 0
    (after,) = drafts(data)
    assert (draft["answer"], draft["phase"]) == (f"{STORY} And é 日本!", "answering")
    assert (after["answer"], after["phase"]) == (draft["answer"], draft["phase"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_keeps_the_last_key_and_gives_the_terminal_back(
    start: Start, data: Path, number: signal.Signals
) -> None:
    terminal = start()
    answering(terminal)
    terminal.paste(STORY)
    terminal.send(" Z")
    terminal.see("That was all. Z")
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert terminal.left_on() == []
    assert [draft["answer"] for draft in drafts(data)] == [f"{STORY} Z"]


def test_a_closed_terminal_keeps_the_last_key(start: Start, data: Path) -> None:
    terminal = start()
    answering(terminal)
    terminal.paste(STORY)
    terminal.send(" Z")
    terminal.see("That was all. Z")
    terminal.hang_up()
    assert terminal.end() == 128 + signal.SIGHUP
    assert [draft["answer"] for draft in drafts(data)] == [f"{STORY} Z"]


def test_a_closed_window_ends_the_program_though_it_is_told_to_go_on(
    start: Start, data: Path
) -> None:
    terminal = start()
    answering(terminal)
    terminal.paste(STORY)
    terminal.see("That was all.")
    terminal.signal(signal.SIGCONT)
    terminal.hang_up()
    for _ in range(40):
        terminal.signal(signal.SIGCONT)
    assert terminal.end() == 128 + signal.SIGHUP
    assert [draft["answer"] for draft in drafts(data)] == [STORY]
    again = start()
    again.see("Continue", TITLE)
    again.send(ENTER)
    again.see("Your answer", "That was all.")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_was_typed_just_before_the_end_is_kept(
    start: Start, data: Path, number: signal.Signals
) -> None:
    terminal = start()
    answering(terminal)
    words = "I asked them again. " * 30
    terminal.send(words)
    terminal.see("I asked")
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert [draft["answer"] for draft in drafts(data)] == [words]


@pytest.mark.parametrize(
    "signals",
    [(signal.SIGCONT,), (signal.SIGSTOP, signal.SIGCONT), (signal.SIGTSTP, signal.SIGCONT)],
)
def test_a_program_that_was_stopped_goes_on_and_gives_the_terminal_back(
    start: Start, signals: tuple[signal.Signals, ...]
) -> None:
    terminal = start()
    answering(terminal)
    terminal.send("One")
    terminal.see("One")
    for number in signals:
        terminal.signal(number)
        if number is signal.SIGSTOP or number is signal.SIGTSTP:
            terminal.wait_until_stopped()
    terminal.send(" two")
    terminal.see("One two", "2 w")
    terminal.send(QUIT)
    assert terminal.end() == 0
    assert terminal.left_on() == []


def test_what_is_pasted_presses_no_keys(start: Start, data: Path) -> None:
    terminal = start()
    answering(terminal)
    terminal.paste("One\x1b[0m two\x11 three\x1b\x1b four\x1b[201~\x11 five\n")
    terminal.send("six")
    terminal.see("One[0m two three four five", "six")
    terminal.send(QUIT)
    assert terminal.end() == 0
    assert [draft["answer"] for draft in drafts(data)] == ["One[0m two three four five\nsix"]


def test_without_a_place_to_write_typing_goes_on_and_the_end_is_clean(
    start: Start, data: Path
) -> None:
    data.write_text("in the way")
    terminal = start()
    answering(terminal)
    terminal.send("One")
    terminal.see("is a file where a directory is needed", "safe while mockroom runs")
    terminal.send(" two")
    terminal.see("One two")
    terminal.send(SUBMIT)
    terminal.see("Your answer to follow-up 1")
    terminal.send("three")
    terminal.see("three")
    terminal.send(SUBMIT)
    terminal.see("Your answer to follow-up 2")
    terminal.send(SKIP)
    terminal.see("How good was it?")
    terminal.send("p")
    terminal.see("Next time", "One two", "is a file where a directory is needed")
    data.unlink()
    terminal.send("s")
    terminal.wait(lambda: "is a file where" not in terminal.text, "it still complains")
    terminal.send(ENTER)
    terminal.see("1 attempt", "enter start")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.left_on() == []
    (attempt,) = (data / "attempts").rglob("*.toml")
    assert tomllib.loads(attempt.read_text())["answer"] == "One two"


def test_leaving_without_a_place_to_write_asks_once(start: Start, data: Path) -> None:
    data.write_text("in the way")
    terminal = start()
    answering(terminal)
    terminal.send("One")
    terminal.see("safe while mockroom runs")
    terminal.send(QUIT)
    terminal.see("ctrl+q", "without it", "One")
    terminal.send(QUIT)
    assert terminal.end() == 0
    assert terminal.left_on() == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("practice", "deadlock-influense"), 'Did you mean "deadlock-influence"'),
        (("review", "2026-01-01-000000-0000"), "There is no attempt"),
        (("--content", "/nowhere"), "does not exist"),
        (("practice", "--minutes", "0"), "is no whole number from 1 to 60"),
        (("--nonsense",), "unrecognized arguments"),
    ],
)
def test_what_cannot_be_opened_is_told_on_the_usual_screen(
    start: Start, arguments: tuple[str, ...], sentence: str
) -> None:
    terminal = start(*arguments)
    assert terminal.end() == 2
    assert terminal.left_on() == []
    told = terminal.raw.rpartition(b"\x1b[?1049l")[2].decode()
    assert sentence in told
    assert "Traceback" not in told


def test_a_theme_that_does_not_exist_is_told_on_the_usual_screen(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text('theme = "lihgt"\n')
    terminal = start()
    assert terminal.end() == 2
    assert terminal.left_on() == []
    told = terminal.raw.rpartition(b"\x1b[?1049l")[2].decode()
    assert "config.toml · theme: there is no theme" in told
    assert 'Did you mean "light"' in told


def test_enter_pressed_while_it_opens_starts_the_first_question(start: Start) -> None:
    terminal = start()
    terminal.see("mockroom opening")
    assert not terminal.echoes
    terminal.send(ENTER)
    terminal.see("begin to answer")
    terminal.send(QUIT)
    assert terminal.end() == 0
    assert terminal.left_on() == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_while_it_opens_gives_the_terminal_back(
    start: Start, number: signal.Signals
) -> None:
    terminal = start()
    terminal.see("mockroom opening")
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert terminal.left_on() == []


def test_the_room_is_drawn_though_errors_go_into_a_file(start: Start, tmp_path: Path) -> None:
    errors = tmp_path / "errors.txt"
    terminal = start(errors=errors)
    terminal.see(TITLE, "enter start")
    terminal.send("q")
    assert terminal.end() == 0
    assert terminal.left_on() == []
    assert errors.read_text() == ""


def test_practice_opens_the_room_at_once(start: Start) -> None:
    terminal = start("practice", "deadlock-influence", "--mode", "real", "--minutes", "7")
    terminal.see("begin to answer", "then 7 minutes to answer", "no feedback before the debrief")
    terminal.send(ESCAPE)
    terminal.see(TITLE, "enter start")
    terminal.send("q")
    assert terminal.end() == 0
