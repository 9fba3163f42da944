"""`mockroom history`, `delete`, `restore`, and `score --save`."""

import csv
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION, Run, sentence

from mockroom.cli.history import harmless
from mockroom.domain.level import Level
from mockroom.practice import default_practice
from mockroom.settings import load_settings


def saved(run: Run, text: str = ANSWER) -> str:
    """The id of a graded attempt."""
    Path("answer.txt").write_text(text)
    said = run("score", QUESTION, "answer.txt", "--save", "--json")
    assert said.code == 0
    attempt: str = json.loads(said.out)["attempt"]
    return attempt


def listed(run: Run, *options: str) -> list[str]:
    said = run("history", "--json", *options)
    assert (said.code, said.err) == (0, "")
    return [row["id"] for row in json.loads(said.out)["history"]]


def test_a_text_is_scored_and_kept_and_its_id_is_shown(run: Run) -> None:
    Path("answer.txt").write_text(ANSWER)
    said = run("score", QUESTION, "answer.txt", "--save")
    name = said.out.splitlines()[-1].removeprefix("Saved as attempt ").removesuffix(".")
    assert listed(run) == [name]
    assert sentence(run("score", "--jsonl", "answer.txt", "--save")).startswith(
        "mockroom: --save keeps one answer"
    )
    explained = run("score", QUESTION, "answer.txt", "--save", "--explain", "--json")
    assert json.loads(explained.out)["attempt"] in listed(run)


def test_a_score_is_shown_even_where_it_cannot_be_kept(run: Run, data: Path) -> None:
    data.write_text("in the way")
    Path("answer.txt").write_text(ANSWER)
    said = run("score", QUESTION, "answer.txt", "--save")
    assert said.code == 1
    assert "Ownership" in said.out
    assert "is a file where a directory is needed" in sentence(said)


def test_filters_narrow_the_list_and_words_are_shown_where_they_stand(run: Run) -> None:
    first, second = saved(run), saved(run, "I wrote to the harbour master. " * 9)
    assert listed(run, "--text", "HARBOUR") == [second]
    assert listed(run, "--signal", "ownership:absent", "--text", "cold store") == []
    assert listed(run, "--until", "2020-01-01") == []
    assert listed(run, "--since", date.today().isoformat(), "--mode", "real") == [second, first]
    assert listed(run, "--topic", "leadership", "--question", QUESTION) == [second, first]
    assert listed(run, "--sort", "words", "--limit", "1") == [second]
    assert listed(run, "--reverse") == [first, second]
    said = run("history", "--text", "cold store")
    line, where = said.out.splitlines()
    assert line.startswith(first)
    assert where.startswith("    answer: ")
    assert "about the cold store" in where
    assert run("history", "--text", "zzz").out.startswith("No attempt fits.")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--signal", "ownershp"), 'Did you mean "ownership"'),
        (("--signal", "ownership:shwn"), 'Did you mean "shown"?'),
        (("--topic", "leadershp"), 'Did you mean "leadership"'),
        (("--question", "deadlock"), 'Did you mean "deadlock-influence"'),
        (("--mode", "reel"), 'Did you mean "real"? Take one of coached, real.'),
        (("--sort", "overal"), 'Did you mean "overall"?'),
        (("--since", "2026-13-01"), '"2026-13-01" is no day; write one as 2026-11-24'),
        (("--since", "2026-W01-1"), "is no day"),
        (("--limit", "0"), '"0" is no whole number from 1 on'),
        (("--since", "2026-02-01", "--until", "2026-01-01"), "is after --until 2026-01-01"),
        (("--trash", "--text", "x"), "so it takes no filters"),
        (("--csv", "--disputed"), "--csv lists attempts"),
    ],
)
def test_a_filter_that_cannot_be_is_told_with_what_can(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    said = run("history", *arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_csv_has_a_column_for_each_signal_and_the_line_ends_of_its_standard(run: Run) -> None:
    name = saved(run)
    out = run("history", "--csv").out
    assert out.count("\r\n") == out.count("\n") == 2
    (row,) = csv.DictReader(io.StringIO(out))
    assert (row["id"], row["mode"], row["source"]) == (name, "real", "file")
    assert row["ownership"] in {"0", "1", "2", "3"}
    assert run("history", "--csv", "--until", "2020-01-01").out.startswith("id,finished,")


def test_no_text_of_a_csv_begins_like_a_formula() -> None:
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r\n=1", "\x00=1"):
        assert harmless(text).startswith("'")
    assert harmless("A plain title - with a dash") == "A plain title - with a dash"


def test_what_is_deleted_is_in_the_trash_until_it_is_restored_or_ended_for_good(run: Run) -> None:
    first, second = saved(run), saved(run)
    said = run("delete", first, second)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("2 attempts moved to the trash.")
    assert listed(run) == []
    assert set(listed(run, "--trash")) == {first, second}
    assert run("restore", first).out == "1 attempt restored.\n"
    assert listed(run) == [first]
    refused = run("delete", "--for-good", first)
    assert refused.code == 1
    assert "is not in the trash" in sentence(refused)
    assert run("delete", "--for-good", second).out == "1 attempt deleted for good.\n"
    assert run("history", "--trash").out.startswith("The trash is empty.")
    assert listed(run) == [first]
    missing = run("delete", "nothing")
    assert missing.code == 1
    assert 'There is no attempt "nothing".' in sentence(missing)


def test_an_export_is_taken_in_on_another_machine_once(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = saved(run), saved(run, "I wrote to the harbour master. " * 9)
    assert run("export", "--all", "--to", "json", "--output", "all.json").code == 0
    monkeypatch.setenv("MOCKROOM_DATA", str(Path("other").absolute()))
    said = run("history", "--import", "all.json")
    assert (said.code, said.err, said.out) == (0, "", "2 attempts imported, 0 there already.\n")
    assert listed(run) == [second, first]
    again = run("history", "--import", "all.json")
    assert again.out == "0 attempts imported, 2 there already.\n"
    practice = default_practice(load_settings(os.environ))
    score = practice.attempt(first).scorecard.signals[0]
    practice.dispute(practice.attempt(first), score.signal, type(score.level)(3 - score.level), "")
    beside = run("history", "--import", "all.json")
    assert "1 attempt imported, 1 there already." in beside.out
    assert f"the one from the file is called {first}-2." in beside.out
    for text, told in (("{}", "no export of attempts"), ("\x00", "no JSON")):
        Path("bad.json").write_text(text)
        bad = run("history", "--import", "bad.json")
        assert bad.code == 1
        assert told in sentence(bad)


def test_lists_tell_words_where_numbers_are_hidden(run: Run, data: Path) -> None:
    first = saved(run)
    figures = run("history").out
    assert " words" in figures
    assert "min" in run("tracks").out.splitlines()[0]
    config = data.parent / "config"
    config.mkdir(exist_ok=True)
    (config / "config.toml").write_text("numbers = false\n")
    said = run("history").out.removeprefix(first)
    assert not [letter for letter in said if letter.isdigit()]
    assert any(level.word in said for level in Level)
    assert "Leading Through Influence" in said
    line = run("tracks").out.splitlines()[0]
    assert " min " not in line
    # What a program reads is whole either way
    (row,) = json.loads(run("history", "--json").out)["history"]
    assert row["words"] > 20
    assert f",{row['overall']},{row['words']}," in run("history", "--csv").out


def test_a_discarded_draft_is_listed_in_the_trash_and_restored(run: Run) -> None:
    practice = default_practice(load_settings(os.environ))
    session = practice.start_answering(practice.begin(QUESTION))
    practice.leave(practice.write(session, "One two three."))
    practice.discard(session.id)
    assert run("history", "--trash").out.startswith(f"{session.id}  draft, 3 words  ")
    (row,) = json.loads(run("history", "--trash", "--json").out)["drafts"]
    assert (row["id"], row["words"]) == (session.id, 3)
    assert run("restore", session.id).out == "1 draft restored.\n"
    assert run("history", "--trash").out.startswith("The trash is empty.")


def test_the_columns_of_a_list_stand_below_each_other(run: Run) -> None:
    first, _ = saved(run), saved(run, "Too short.")
    practice = default_practice(load_settings(os.environ))
    score = practice.attempt(first).scorecard.signals[0]
    practice.dispute(practice.attempt(first), score.signal, type(score.level)(3 - score.level), "")
    title = practice.question(QUESTION).title
    lines = run("history").out.splitlines()
    assert len({line.index(title) for line in lines}) == 1
    assert len({line.index(" words") for line in lines}) == 1
    titles = [row.question.title for row in practice.questions()]
    shown = run("questions").out.splitlines()
    assert len({line.index(title) for line, title in zip(shown, titles, strict=True)}) == 1
