"""A stream of answers in real processes: the same output for any number of them, and no orphans."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION

from mockroom.cli import score_many, workers
from mockroom.cli.answers import MOST_LINE, Lines
from mockroom.cli.score_line import Numbered

SOON = (
    "import sys; import mockroom.cli.score_many as many; many.FEW = 2; many.CHUNK = 3;"
    "from mockroom.cli import main; sys.exit(main())"
)
"""The program with workers that are asked for after two lines."""
LONGEST = 60
"""Seconds after which a test has failed; nothing waits for so long."""

pytestmark = pytest.mark.usefixtures("data")


def row(number: int, text: str = ANSWER, question: str = QUESTION) -> str:
    return json.dumps({"id": str(number), "question": question, "text": f"{text} {number}."}) + "\n"


def command(*arguments: str, program: str = SOON) -> list[str]:
    return [sys.executable, "-c", program, "score", "--jsonl", *arguments]


def scored(*arguments: str, told: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command(*arguments),
        input=told,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )


@contextmanager
def running(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """The program in a session of its own, killed at the end if it still runs."""
    process = subprocess.Popen(
        command(*arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None and not stream.closed:
                stream.close()
        process.wait(LONGEST)


def helped(process: "subprocess.Popen[str]") -> None:
    """Feed a process until it has workers, whose start takes a while."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("".join(row(number) for number in range(40)))
    process.stdin.flush()
    for number in range(40):
        assert json.loads(process.stdout.readline())["id"] == str(number)


def rest_of(process: "subprocess.Popen[str]") -> str:
    """What is left on standard error, which ends when the last process that has it ends."""
    _, told = process.communicate(timeout=LONGEST)
    return told


def test_the_output_does_not_depend_on_the_number_of_workers() -> None:
    rows = [row(number, ANSWER[: 20 + number * 3]) for number in range(60)]
    for number, bad in ((1, "no json\n"), (17, "\n"), (33, row(33, question="nope")), (59, "[]\n")):
        rows[number] = bad
    told = "".join(rows)

    alone, *others = [scored("-", "--workers", number, told=told) for number in ("1", "2", "3")]

    assert alone.returncode == 1
    ids = [json.loads(line)["id"] for line in alone.stdout.splitlines()]
    assert ids == [str(n) for n in range(60) if n not in {1, 17, 33, 59}]
    places = [line.split(": ")[1] for line in alone.stderr.splitlines()]
    assert places == ["-, line 2", "-, line 34", "-, line 60"]
    for one in others:
        assert (one.returncode, one.stdout, one.stderr) == (1, alone.stdout, alone.stderr)


@pytest.mark.parametrize("number", ["1", "3"])
def test_an_answer_is_scored_before_the_next_one_is_there(number: str) -> None:
    with running("-", "--workers", number) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for place in range(6):
            process.stdin.write(row(place))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(place)
        assert rest_of(process) == ""
        assert process.returncode == 0


def test_ctrl_c_ends_all_processes_without_a_word() -> None:
    with running("-", "--workers", "3") as process:
        helped(process)
        os.killpg(process.pid, signal.SIGINT)
        assert rest_of(process) == ""
        assert process.returncode == 130


def test_a_reader_that_has_seen_enough_ends_all_processes_without_a_word(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(row(number) for number in range(3_000)))
    with running(str(many), "--workers", "3") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        process.stdin.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
        assert process.wait(LONGEST) == 0


def test_workers_end_with_a_parent_that_is_killed() -> None:
    with running("-", "--workers", "3") as process:
        helped(process)
        process.kill()
        assert rest_of(process) == ""


def test_lines_that_a_dead_worker_leaves_are_scored_by_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(row(number) for number in range(12)))
    monkeypatch.setattr(score_many, "FEW", 1)
    asked: list[int] = []

    def start_mortals(number: int, content: tuple[str, ...]) -> list[workers.Worker]:
        found = started(number, content)
        for worker in found:
            asked.append(number)
            assert worker.answer() == []  # has read the content
            monkeypatch.setattr(worker, "take", partial(take_and_die, worker, worker.take))
        return found

    def take_and_die(
        worker: workers.Worker, take: Callable[..., None], lines: list[Numbered]
    ) -> None:
        worker.kill()
        take(lines)

    started = workers.start
    monkeypatch.setattr(score_many, "start", start_mortals)
    from mockroom.cli import main

    assert main(["score", "--jsonl", str(many), "--workers", "2"]) == 0
    said = capsys.readouterr()
    assert asked == [1]
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == [str(n) for n in range(12)]
    assert said.err == ""


def test_a_few_lines_need_no_workers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text(row(1) * 3)

    def none(number: int, content: tuple[str, ...]) -> list[workers.Worker]:
        raise AssertionError("no worker is worth its start here")

    monkeypatch.setattr(score_many, "start", none)
    from mockroom.cli import main

    assert main(["score", "--jsonl", str(many), "--workers", "8"]) == 0
    assert capsys.readouterr().out.count("\n") == 3


@pytest.mark.parametrize("number", ["0", "65", "x", "-1", "1.5"])
def test_a_number_of_workers_that_makes_no_sense_is_refused(
    number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from mockroom.cli import main

    assert main(["score", "--jsonl", "x", f"--workers={number}"]) == 2
    assert f'"{number}" is no whole number from 1 to 64' in capsys.readouterr().err


def cut(blocks: list[bytes]) -> list[bytes]:
    """The lines of blocks, up to where no more is read."""
    lines, found = Lines(), list[bytes]()
    for block in (*blocks, b""):
        if not lines.ended:
            found += lines.feed(block)
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_lines_are_the_same_however_they_come_in_blocks(size: int) -> None:
    text = b"one\n\ntwo\r\nthree\n\xff\n  last without an end"
    blocks = [text[i : i + size] for i in range(0, len(text), size)]
    assert cut(blocks) == text.split(b"\n")


def test_a_line_too_long_comes_once_and_cut_and_the_next_is_whole() -> None:
    long = b"x" * (3 * MOST_LINE)
    blocks = [b"a\n" + long[: MOST_LINE // 2], long[MOST_LINE // 2 :], b"yz\nb\n"]
    first, second, third = cut(blocks)
    assert (first, third) == (b"a", b"b")
    assert len(second) == MOST_LINE + 1


def test_a_line_without_an_end_is_the_last() -> None:
    lines = Lines()
    given = 0
    for _ in range(40):
        given += 0 if lines.ended else len(lines.feed(b"\0" * MOST_LINE))
    assert (given, lines.ended) == (1, True)
