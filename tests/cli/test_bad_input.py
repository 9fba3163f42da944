"""Whatever is wrong with what is given: one sentence on standard error, no traceback, a code."""

import json
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION, Run, sentence


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "answer.txt is empty."),
        (b" \n\t\n", "answer.txt is empty."),
        (b"I asked\0them", "answer.txt is a binary file."),
        (b"I asked \xff\xfe them", "answer.txt is not UTF-8: byte 9"),
        (b"\xed\xa0\x80", "answer.txt is not UTF-8: byte 1"),
        (b"a " * 2_500_000, "answer.txt is too long for an answer: more than 60,000 characters"),
        ("é".encode() * 60_001, "answer.txt is too long"),
    ],
    ids=["empty", "blank", "binary", "bad-utf8", "surrogate", "5MB", "one-too-many"],
)
def test_an_answer_that_is_none_is_told_by_what_it_is(run: Run, content: bytes, told: str) -> None:
    Path("answer.txt").write_bytes(content)
    said = run("score", QUESTION, "answer.txt")
    assert (said.code, said.out) == (1, "")
    assert told in sentence(said)


def test_a_folder_or_nothing_in_place_of_an_answer(run: Run, tmp_path: Path) -> None:
    said = run("score", QUESTION, str(tmp_path))
    assert (said.code, said.out) == (1, "")
    assert "is a folder. Give the path of a text file." in sentence(said)
    said = run("score", QUESTION, "nothing.txt")
    assert said.code == 1
    assert 'There is no file "nothing.txt".' in sentence(said)
    said = run("score", QUESTION, "a\0b")
    assert said.code == 1
    assert "cannot be read" in sentence(said)


def test_an_unknown_question_is_told_with_the_nearest(run: Run) -> None:
    Path("answer.txt").write_text(ANSWER)
    said = run("score", "deadlock-influense", "answer.txt")
    assert (said.code, said.out) == (2, "")
    assert 'Did you mean "deadlock-influence"?' in sentence(said)
    assert '"mockroom questions" lists them.' in sentence(said)


def test_what_a_terminal_would_obey_is_never_printed(run: Run) -> None:
    name = "x\x1b]52;c;evil\x07\u202e.txt"
    Path(name).write_text(ANSWER)
    for said in (
        run("score", "no\x1b[31mne\x07", name),
        run("score", QUESTION, f"no-{name}"),
        run("check", f"no-{name}"),
        run("check", name),
        run("--content", f"no-{name}", "questions"),
        run("review", "\x1b[2J"),
        run("questions", name),
        run("practice", "--minutes", name),
        run("practice", "--mode", name),
        run(name),
    ):
        assert said.code in {1, 2}
        assert said.out or said.err
        assert not {"\x1b", "\x07", "\u202e"} & set(said.out + said.err)


def test_control_characters_in_an_answer_are_not_printed_back(run: Run) -> None:
    Path("answer.txt").write_text(ANSWER.replace("foremen", "fore\x1b[31mmen\u202e"))
    said = run("score", QUESTION, "answer.txt")
    assert said.code == 0
    assert not {"\x1b", "\u202e"} & set(said.out)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("score",), "score needs a QUESTION and a FILE"),
        (("score", QUESTION, ""), "FILE is empty. Give the path of a text file."),
        (("score", "--jsonl", ""), "FILE is empty. Give the path of a text file."),
        (("--content", "", "questions"), "--content is empty. Give the path of a folder."),
        (("--content", "", "check"), "--content is empty. Give the path of a folder."),
        (("check", ""), "A PATH is empty. Give the path of a file or a folder."),
        (("score", QUESTION, "--jsonl", "x"), "--jsonl takes no QUESTION"),
        (("check", "nowhere"), 'There is no file or folder "nowhere".'),
        (("--content", "nowhere", "questions"), "does not exist"),
        (("questions", "--nonsense"), "unrecognized arguments: --nonsense"),
        (("nonsense",), "invalid choice"),
        (("practice", "--minutes", "61"), '"61" is no whole number from 1 to 60'),
        (("practice", "--minutes", "four"), '"four" is no whole number from 1 to 60'),
        (("practice", "--minutes", "9" * 10_000), '…" is no whole number from 1 to 60'),
        (("practice", "--minutes", "\u0663"), '"\u0663" is no whole number from 1 to 60'),
        (("practice", "--mode", "easy"), "invalid choice"),
    ],
)
def test_wrong_arguments_are_told_with_code_2(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    said = run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert "Traceback" not in said.err
    assert len(said.err) < 800


def test_a_bad_setting_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text('mode = "reel"\n')
    said = run("questions")
    assert (said.code, said.out) == (2, "")
    assert "config.toml · mode" in said.err
    assert 'Did you mean "real"?' in said.err


def test_of_many_lines_the_bad_ones_are_told_and_the_others_scored(run: Run) -> None:
    good = {"id": "1", "question": QUESTION, "text": ANSWER}
    lines = [
        json.dumps(good),
        "not json",
        "[]",
        '{"id": "2"}',
        "",
        json.dumps(good | {"question": "deadlock"}),
        json.dumps(good | {"text": 7}),
        json.dumps(good | {"text": "a" * 60_001}),
        "[" * 100_000,
        json.dumps(good | {"id": "last", "text": ""}),
    ]
    Path("many.jsonl").write_text("\n".join(lines))
    said = run("score", "--jsonl", "many.jsonl")
    assert said.code == 1
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["1", "last"]
    told = said.err.splitlines()
    assert [line.split(":")[1] for line in told] == [
        f" many.jsonl, line {number}" for number in (2, 3, 4, 6, 7, 8, 9)
    ]
    assert "Did you mean" in told[3]
    assert "Traceback" not in said.err


def test_a_line_that_is_no_text_is_told_by_its_number_and_the_rest_scored(run: Run) -> None:
    good = json.dumps({"id": "1", "question": QUESTION, "text": ANSWER}).encode()
    endless = b'"' + b"a" * 3_000_000
    Path("many.jsonl").write_bytes(
        b"\n".join((b"\xef\xbb\xbf" + good, good + b"\xff", b"{}\0", endless, good))
    )
    said = run("score", "--jsonl", "many.jsonl")
    assert (said.code, said.out.count("\n")) == (1, 2)
    assert said.err == (
        "mockroom: many.jsonl, line 2: the line is not UTF-8: byte "
        f"{len(good) + 1} cannot be read. Save it as plain text in UTF-8.\n"
        "mockroom: many.jsonl, line 3: The line has a NUL byte, as binary files have."
        " Lines are JSON.\n"
        "mockroom: many.jsonl, line 4: The line has more than 1,000,000 bytes.\n"
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs the device without an end")
def test_what_never_ends_is_left_at_some_point(run: Run) -> None:
    said = run("score", "--jsonl", "/dev/zero")
    assert (said.code, said.out) == (1, "")
    assert "line 1: The line has more than 1,000,000 bytes." in sentence(said)
    said = run("score", QUESTION, "/dev/zero")
    assert (said.code, said.out) == (1, "")
    assert "is too long for an answer" in sentence(said)


def test_data_that_cannot_be_read_is_not_taken_for_none(run: Run, data: Path) -> None:
    data.write_text("in the way")
    said = run("history")
    assert (said.code, said.out) == (1, "")
    assert "could not be read" in sentence(said)


def test_a_broken_attempt_is_set_aside_and_told(run: Run, data: Path) -> None:
    month = data / "attempts" / "2026" / "11"
    month.mkdir(parents=True)
    (month / "2026-11-24-183012-4f2a.toml").write_text("x = \x00")
    said = run("history")
    assert said.code == 1
    assert "was set aside, unchanged" in sentence(said)
    assert [path.name for path in month.iterdir()] == ["2026-11-24-183012-4f2a.toml.set-aside"]
    assert run("history").code == 0


def test_a_path_that_cannot_be_looked_at_is_told(run: Run) -> None:
    Path("odd").symlink_to("x" * 300)
    said = run("--content", "odd", "questions")
    assert (said.code, said.out) == (2, "")
    assert '--content "odd" cannot be read (file name too long).' in sentence(said)
    said = run("check", "odd")
    assert said.code == 1
    assert "odd\n  This cannot be read: file name too long." in said.out


def test_a_data_directory_that_cannot_be_looked_at_is_told(run: Run, data: Path) -> None:
    data.symlink_to("x" * 300)
    said = run("history")
    assert (said.code, said.out) == (1, "")
    assert "could not be read: file name too long" in sentence(said)
    said = run("questions")
    assert QUESTION in said.out
    assert "Traceback" not in said.err


def test_workers_without_many_answers_are_refused(run: Run) -> None:
    said = run("score", QUESTION, "answer.txt", "--workers", "2")
    assert (said.code, said.out) == (2, "")
    assert "goes with --jsonl" in sentence(said)
