"""The plain commands do without a terminal what the screens do."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION, Run, sentence

from mockroom import __version__
from mockroom.bank import checking
from mockroom.bank.where import shipped_content
from mockroom.cli.parser import build
from mockroom.domain.level import Level
from mockroom.domain.preset import PRESETS
from mockroom.practice import default_practice
from mockroom.settings import load_settings


def test_an_answer_is_scored_for_people(run: Run) -> None:
    Path("answer.txt").write_text(ANSWER)
    said = run("score", QUESTION, "answer.txt")
    assert (said.code, said.err) == (0, "")
    assert "Ownership" in said.out
    assert "asked both foremen" in said.out


def test_an_answer_is_scored_for_programs(run: Run) -> None:
    Path("answer.txt").write_text(ANSWER)
    said = run("score", QUESTION, "answer.txt", "--json")
    card = json.loads(said.out)
    assert (said.code, card["format"], card["question"]) == (0, 1, QUESTION)
    found = [one for signal in card["signals"] for one in signal["evidence"]]
    assert found
    for one in found:
        assert ANSWER[one["start"] : one["end"]] in one["quote"]
        assert one["quote"] in ANSWER


def test_questions_and_signals_are_listed(run: Run) -> None:
    said = run("questions")
    assert said.code == 0
    assert any(line.startswith(QUESTION) for line in said.out.splitlines())
    listed = json.loads(run("questions", "--json").out)["questions"]
    assert QUESTION in {one["id"] for one in listed}
    signals = json.loads(run("signals", "--json").out)["signals"]
    assert {one for row in listed for one in row["signals"]} <= {one["id"] for one in signals}


def test_history_tells_what_was_done(run: Run) -> None:
    assert 'No attempts yet. "mockroom" opens the room' in run("history").out
    practice = default_practice(load_settings(os.environ))
    session = practice.write(practice.start_answering(practice.begin(QUESTION)), ANSWER)
    submitted = practice.submit(session)
    finished = practice.close(submitted)
    assert finished.saved
    said = run("history")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(finished.attempt.id)
    (row,) = json.loads(run("history", "--json").out)["history"]
    assert (row["id"], row["question"]) == (finished.attempt.id, QUESTION)
    assert (row["preset"], row["hints"], row["self_rating"]) == ("coached", 0, None)


def test_disputed_levels_are_listed_with_both_levels_and_the_reason(run: Run) -> None:
    assert run("history", "--disputed").out.startswith("No level is disputed.")
    practice = default_practice(load_settings(os.environ))
    session = practice.write(practice.start_answering(practice.begin(QUESTION)), ANSWER)
    attempt = practice.close(practice.submit(session)).attempt
    score = attempt.scorecard.signals[0]
    own = Level.ABSENT if score.level else Level.STRONG
    practice.dispute(attempt, score.signal, own, "I\nsee it otherwise.")
    said = run("history", "--disputed")
    assert said.out.strip() == (
        f"{attempt.id}  {QUESTION}  {score.signal}  {score.level.word},"
        f" by the candidate {own.word}: I see it otherwise."
    )
    (row,) = json.loads(run("history", "--disputed", "--json").out)["disputes"]
    assert (row["level"], row["own"]) == (int(score.level), int(own))
    assert json.loads(run("history", "--json").out)["history"][0]["disputes"] == 1


def test_every_preset_can_be_asked_for_by_name() -> None:
    for preset in PRESETS:
        options = build().parse_args(["practice", QUESTION, "--preset", preset.id])
        assert options.preset == preset.id


def test_looking_around_makes_no_directory(run: Run, data: Path) -> None:
    for command in ("questions", "signals", "history", "path"):
        assert run(command).code == 0
    assert not data.exists()


def test_path_tells_where_things_lie(run: Run, data: Path, tmp_path: Path) -> None:
    said = run("path")
    assert [line.split(maxsplit=1) for line in said.out.splitlines()] == [
        ["data", str(data)],
        ["content", str(data / "content")],
        ["settings", str(tmp_path / "config" / "config.toml")],
    ]


@pytest.fixture
def few_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hardly any content comes along: proving all of it is what the tests of content do."""
    shipped = tmp_path / "shipped"
    shutil.copytree(shipped_content() / "lexicon", shipped / "lexicon")
    shutil.copytree(shipped_content() / "competencies", shipped / "competencies")
    (shipped / "signals").mkdir()
    shutil.copy(shipped_content() / "signals" / "composure.toml", shipped / "signals")
    monkeypatch.setattr(checking, "shipped_content", lambda: shipped)


@pytest.mark.usefixtures("few_shipped")
def test_shipped_content_has_no_problems_and_a_bad_file_is_told(run: Run) -> None:
    said = run("check")
    assert said.code == 0, said.out
    folders = ("lexicon", "competencies")
    others = sum(len(list((shipped_content() / one).glob("*.toml"))) for one in folders)
    assert said.out == f"{others + 1} files checked, no problems.\n"
    Path("bad").mkdir()
    Path("bad/signals").mkdir()
    Path("bad/signals/courage.toml").write_text('id = "courage"\nnmae = "Courage"\n')
    said = run("check", "bad")
    assert said.code == 1
    assert "courage.toml" in said.out
    assert "nmae" in said.out


@pytest.mark.parametrize("command", [(), ("practice",), ("review",)])
def test_the_room_without_a_terminal_points_to_what_works(
    run: Run, command: tuple[str, ...]
) -> None:
    said = run(*command)
    assert (said.code, said.out) == (2, "")
    assert "the room needs a terminal." in said.err
    assert '"mockroom score QUESTION FILE"' in said.err


def test_help_and_version(run: Run) -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, f"mockroom {__version__}\n")
    said = run("--help")
    assert said.code == 0
    assert "Enter starts an interview." in said.out


def mockroom(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    """A run of the program as a process of its own."""
    command = [sys.executable, "-m", "mockroom", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def test_standard_input_is_an_answer(data: Path) -> None:
    done = mockroom("score", QUESTION, "-", "--json", input=ANSWER.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["question"] == QUESTION
    done = mockroom("score", QUESTION, "-", input=b"\xff")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == (
        b"mockroom: standard input is not UTF-8: byte 1 cannot be read."
        b" Save it as plain text in UTF-8.\n"
    )


def test_standard_input_is_the_answer_where_no_file_is_named(data: Path) -> None:
    done = mockroom("score", QUESTION, input=ANSWER.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"asked both foremen" in done.stdout


def test_nobody_has_to_type_an_answer_into_nothing(terminal: None, run: Run) -> None:
    said = run("score", QUESTION)
    assert (said.code, said.out) == (2, "")
    assert "score needs a QUESTION and a FILE" in sentence(said)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Standard input is a terminal."""
    ours, theirs = os.openpty()
    with os.fdopen(theirs, encoding="utf-8") as keys:
        monkeypatch.setattr(sys, "stdin", keys)
        yield
    os.close(ours)


def test_a_list_for_a_file_is_whole_and_one_for_a_terminal_fits_into_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanings = [one["meaning"] for one in json.loads(run("signals", "--json").out)["signals"]]
    assert max(map(len, meanings)) > 60
    lines = [line for line in run("signals").out.splitlines() if line.startswith("  ")]
    assert len(lines) == len(meanings)
    assert all(any(line.endswith(meaning) for line in lines) for meaning in meanings)
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    narrow = [line for line in run("signals").out.splitlines() if line.startswith("  ")]
    assert len(narrow) == len(lines)
    assert max(map(len, narrow)) <= 70
    assert any(line.endswith("…") for line in narrow)


def test_a_page_is_headed_by_level_and_topic(run: Run) -> None:
    (row,) = [one for one in json.loads(run("questions", "--json").out)["questions"]
              if one["id"] == QUESTION]  # fmt: skip
    Path("answer.txt").write_text(ANSWER)
    page = run("score", QUESTION, "answer.txt").out.splitlines()
    assert page[1] == f"{row['level']} · {row['topic']}"


@pytest.mark.usefixtures("few_shipped")
@pytest.mark.parametrize("place", ["own", "config", "option"])
def test_check_looks_at_all_content_in_use_and_lists_tell_what_was_skipped(
    run: Run, data: Path, tmp_path: Path, place: str
) -> None:
    pack = data / "content" if place == "own" else tmp_path / "pack"
    (pack / "signals").mkdir(parents=True)
    (pack / "signals" / "courage.toml").write_text('id = "courage"\n')
    if place == "config":
        (tmp_path / "config").mkdir()
        (tmp_path / "config" / "config.toml").write_text(f"content = ['{pack}']\n")
    option = ("--content", str(pack)) if place == "option" else ()
    said = run(*option, "check")
    assert said.code == 1
    assert "courage.toml" in said.out
    Path("answer.txt").write_text(ANSWER)
    for command in (("questions",), ("signals", "--json"), ("score", QUESTION, "answer.txt")):
        said = run(*option, *command)
        assert said.code == 0
        assert said.out
        assert "content was skipped because of" in sentence(said)
        assert f'run "{" ".join(("mockroom", *option, "check"))}".' in said.err
    assert run(*option, "history").err == ""


def test_a_reader_that_goes_away_is_no_fault(data: Path) -> None:
    Path("many.jsonl").write_text(
        "\n".join(json.dumps({"id": "1", "question": QUESTION, "text": ANSWER}) for _ in range(60))
    )
    command = f'"{sys.executable}" -m mockroom score --jsonl many.jsonl'
    script = f"{command} | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout.endswith(b"0\n")
