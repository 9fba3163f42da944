"""Standard output and error that take no UTF-8, take nothing more, or are shut."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION

COMMANDS = (
    "--help",
    "score --help",
    "--version",
    "path",
    "questions",
    "score {q} answer.txt",
    "score --jsonl many.jsonl",
)


def shell(command: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    """A command line for bash, in which `mockroom` is the program."""
    script = f'mockroom() {{ "{sys.executable}" -m mockroom "$@"; }}; {command}'
    return subprocess.run(
        ["bash", "-c", script.replace("{q}", QUESTION)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="surrogateescape",
        env={**os.environ, "PYTHONUNBUFFERED": "", **environ},
    )


@pytest.fixture(autouse=True)
def answers(data: Path) -> None:
    Path("answer.txt").write_text(ANSWER.replace("director", "“directör”"))
    line = json.dumps({"id": "1", "question": QUESTION, "text": ANSWER})
    Path("many.jsonl").write_text(f"{line}\n" * 3)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_signs_that_the_encoding_has_not_become_letters(encoding: str) -> None:
    done = shell("mockroom score {q} answer.txt", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n  o absent" in done.stdout
    assert " spoken | I " in done.stdout or " spoken \udcb7 I " in done.stdout
    done = shell("mockroom score é x", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("mockroom: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_told_in_a_sentence(command: str) -> None:
    reason = os.strerror(errno.ENOSPC)
    for unbuffered in ("", "1") if command == "--help" else ("",):
        done = shell(f"mockroom {command} > /dev/full", PYTHONUNBUFFERED=unbuffered)
        assert done.stderr == f"mockroom: the output could not be written: {reason}.\n"
        assert done.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize(
    "command", ["score nope answer.txt", "score", "nonsense", "practice --minutes 99"]
)
def test_a_complaint_that_finds_no_room_leaves_the_exit_code(command: str) -> None:
    assert shell(f"mockroom {command} 2> /dev/full").returncode == 2


@pytest.mark.parametrize("command", ["--help", "questions", "score {q} answer.txt"])
def test_a_reader_that_has_gone_is_no_fault(command: str) -> None:
    done = shell(f"mockroom {command} | true; echo ${{PIPESTATUS[0]}}")
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_streams_that_are_shut_end_without_a_traceback() -> None:
    for command, code in (("questions >&-", 1), ("score nope x 2>&-", 2), ("<&-", 2)):
        done = shell(f"mockroom {command}")
        assert (done.returncode, "Traceback" in done.stderr) == (code, False), command


def test_output_that_was_shut_from_the_start_is_told() -> None:
    done = shell("mockroom score {q} answer.txt >&-")
    assert done.returncode == 1
    assert "standard output is closed" in done.stderr
