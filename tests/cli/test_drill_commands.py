"""`mockroom drills` lists what comes, and `mockroom drill` says why nothing does."""

import json
import zipfile
from argparse import Namespace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_world import QUESTION, Run, sentence

from mockroom.cli._anki import run_anki
from mockroom.cli.drills import begun
from mockroom.cli.trouble import CommandError
from mockroom.domain.drill import Kind
from mockroom.domain.review import Grade, Review, local_day
from mockroom.practice import default_practice
from mockroom.practice.compose_drills import default_drills
from mockroom.settings import Settings
from mockroom.store.reviews import ReviewFile

CARD = f"burst/{QUESTION}/ownership"


def reviewed(data: Path, card: str, days_ago: int, grade: Grade = Grade.GOOD) -> None:
    """A drill was graded some days ago."""
    at = datetime.now().astimezone() - timedelta(days=days_ago)
    kind, _, rest = card.partition("/")
    signal = rest.rpartition("/")[2]
    told: dict[str, Any] = {"kind": kind, "signal": signal, "grade": grade, "day": local_day(at)}
    ReviewFile(data).append([Review(id=f"r{days_ago}", card=card, at=at, seconds=60, **told)])


def test_a_newcomer_is_told_what_is_new(run: Run) -> None:
    said = run("drills")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0].startswith("Nothing is due; 5 new, about ")
    assert lines[1] == "This week: practised on 0, the goal is 3 days."
    assert lines[3] == "Next:"
    assert len(lines) == 9


def test_what_is_due_comes_first_and_how_it_went_is_told(run: Run, data: Path) -> None:
    reviewed(data, CARD, 30)
    reviewed(data, CARD, 28)
    out = run("drills").out
    assert out.startswith("1 due, 5 new, about ")
    assert "  due     burst        " in out
    assert "Reviews so far: 2, of 1 of " in out
    assert "Still known, by kind:\n  burst" in out
    assert "1 of 1" in out


def test_as_json_all_of_it_can_be_read_by_programs(run: Run, data: Path) -> None:
    reviewed(data, CARD, 9)
    found = json.loads(run("drills", "--json").out)
    assert found["format"] == 1
    assert found["due"]["count"] == 1
    assert found["goal"]["days"] == 3
    first = found["next"][0]
    assert (first["id"], first["why"], first["reviews"]) == (CARD, "due", 1)
    assert len(found["statistics"]["forecast"]) == 14
    assert found["statistics"]["kinds"][0]["id"] == "burst"


def test_signal_kind_and_count_choose(run: Run) -> None:
    chosen = ("drills", "--json", "--signal", "ownership", "--kind", "rewrite", "--count", "3")
    found = json.loads(run(*chosen).out)
    assert {(one["signal"], one["kind"]) for one in found["next"]} == {("ownership", "rewrite")}
    assert len(json.loads(run("drills", "--json", "--count", "12").out)["next"]) == 12


@pytest.mark.parametrize("command", ["drill", "drills"])
def test_wrong_names_are_told_with_the_nearest(run: Run, command: str) -> None:
    said = run(command, "--kind", "burts")
    assert said.code == 2
    assert 'there is no kind "burts". Did you mean "burst"?' in said.err
    assert run(command, "--count", "0").code == 2
    said = run("drills", "--signal", "ownershp")
    assert said.code == 2
    assert 'Did you mean "ownership"?' in sentence(said)


def test_a_signal_or_question_goes_by_its_name_in_any_case(run: Run) -> None:
    by_name = run("drills", "--json", "--signal", "PROBLEM framing")
    assert by_name.out == run("drills", "--json", "--signal", "problem-framing").out
    wrong = run("drills", "--signal", "Lerning")
    assert wrong.code == 2
    assert 'Did you mean "learning"' in sentence(wrong)
    Path("a.txt").write_text("I asked the foreman.", encoding="utf-8")
    title = "owning a mistake with real consequences"
    assert run("score", title, "a.txt", "--json").out == (
        run("score", "mistake-with-consequences", "a.txt", "--json").out
    )
    assert run("history", "--question", title, "--signal", "Ownership:shown").code == 0


def test_bad_lines_of_the_log_are_told_and_the_rest_is_listed(run: Run, data: Path) -> None:
    reviewed(data, CARD, 9)
    with (data / "reviews.jsonl").open("a") as file:
        file.write("nonsense\n")
    said = run("drills")
    assert said.code == 1
    assert "reviews.jsonl · line 2 cannot be read" in sentence(said)
    assert "1 due, 5 new" in said.out


def a_choice(**changes: object) -> Namespace:
    return Namespace(**{"signal": None, "kind": None, "count": None, "content": []} | changes)


def test_a_run_begins_with_what_the_options_ask_for(run: Run, data: Path) -> None:
    run("path")
    settings = Settings(config=data / "config.toml", data=data, drill_new=0)
    drills = default_drills(settings, default_practice(settings))
    assert len(begun(drills, a_choice(count=4)).queue) == 4
    with pytest.raises(CommandError, match=r"nothing is due.*--count N brings more"):
        begun(drills, a_choice())
    for card in drills.cards().values():
        if card.signal == "ownership" and card.kind is Kind.RECALL:
            reviewed(data, card.id, 0, Grade.EASY)
    with pytest.raises(CommandError, match="none of them is due yet"):
        begun(drills, a_choice(signal="Ownership", kind=Kind.RECALL))


# The deck for Anki


def an_export(*names: str, **more: object) -> Namespace:
    return Namespace(content=[], attempts=list(names), **more)


def test_a_deck_is_written_and_written_over_only_when_that_is_meant(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_anki(an_export()) == 0
    assert capsys.readouterr().out.startswith("mockroom.apkg: ")
    assert zipfile.is_zipfile("mockroom.apkg")
    assert Path("mockroom.apkg").stat().st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match=r"is there already. --force writes it anew"):
        run_anki(an_export())
    assert run_anki(an_export("mockroom.apkg", force=True)) == 0
    assert [path.name for path in Path().iterdir()] == ["mockroom.apkg"]


@pytest.mark.parametrize(
    ("names", "more", "why"),
    [
        (["a.apkg", "b.apkg"], {}, "is one file"),
        (["a.apkg"], {"output": "b.apkg"}, "is one file"),
        (["-"], {}, "is no text"),
        (["missing/a.apkg"], {}, "cannot be written: No such file or directory"),
    ],
)
def test_where_no_deck_can_be_written_is_told(
    run: Run, names: list[str], more: dict[str, str], why: str
) -> None:
    with pytest.raises(CommandError, match=why):
        run_anki(an_export(*names, **more))
    assert list(Path().iterdir()) == []
