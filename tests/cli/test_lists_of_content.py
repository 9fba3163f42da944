"""Questions by what they are about, signals below their competencies, and lenses with standings."""

import json
import re
from pathlib import Path

import pytest
from cli_world import ANSWER, QUESTION, Run, sentence


def _ids(run: Run, *arguments: str) -> set[str]:
    said = run("questions", "--json", *arguments)
    assert said.code == 0, said.err
    return {one["id"] for one in json.loads(said.out)["questions"]}


def test_questions_are_found_by_what_they_are_about(run: Run) -> None:
    rows = json.loads(run("questions", "--json").out)["questions"]
    (row,) = [one for one in rows if one["id"] == QUESTION]

    assert _ids(run, "--level", row["level"]) == {
        one["id"] for one in rows if one["level"] == row["level"]
    }
    assert _ids(run, "--topic", row["topic"].upper()) == {
        one["id"] for one in rows if one["topic"] == row["topic"]
    }
    assert _ids(run, "--signal", "influence without authority") == {
        one["id"] for one in rows if "influence-without-authority" in one["signals"]
    }
    both = _ids(run, "--level", row["level"], "--signal", "ownership")
    assert both == {
        one["id"] for one in rows if one["level"] == row["level"] and "ownership" in one["signals"]
    }


def test_questions_are_found_by_the_values_of_a_house(run: Run) -> None:
    lenses = json.loads(run("lenses", "--json").out)["lenses"]
    (lens,) = [one for one in lenses if one["id"] == "start-up"]
    (value,) = [one for one in lens["values"] if one["id"] == "try-it-small"]

    assert _ids(run, "--lens", "start-up:try-it-small") == set(value["questions"])
    assert _ids(run, "--lens", "Start-up:Try It Small") == set(value["questions"])
    assert _ids(run, "--lens", "start-up") == {
        one for value in lens["values"] for one in value["questions"]
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--lens", "startup"), 'There is no lens "startup". Did you mean "start-up"?'),
        (("--lens", "start-up:try-it"), 'lens "start-up" called "try-it". Did you mean "try-it-sm'),
        (("--topic", "conflicts"), 'There is no topic "conflicts". Did you mean "conflict"?'),
        (("--signal", "ownershp"), 'There is no signal "ownershp". Did you mean "ownership"?'),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    said = run("questions", *arguments)

    assert (said.code, said.out) == (2, "")
    assert told in sentence(said)


def test_where_nothing_fits_that_is_said(run: Run) -> None:
    said = run("questions", "--lens", "start-up:grow-with-it", "--topic", "incident")

    assert said.code == 0
    assert said.out == "No question fits all of that. Leave something out.\n"


def test_signals_stand_below_their_competencies(run: Run) -> None:
    lines = run("signals").out.splitlines()

    at = lines.index("Customer")
    assert lines[at - 1] == ""
    assert lines[at + 1].startswith("  advocacy  ")
    signals = json.loads(run("signals", "--json").out)["signals"]
    assert {one["competency"] for one in signals if one["id"] == "advocacy"} == {"customer"}


def test_lenses_tell_where_answers_leave_each_value(run: Run) -> None:
    assert "  whatever-it-takes    not heard yet  Does what" in run("lenses").out
    Path("answer.txt").write_text(ANSWER)
    assert run("score", QUESTION, "answer.txt", "--save").code == 0

    lenses = json.loads(run("lenses", "--json").out)["lenses"]

    values = {one["id"]: one for lens in lenses for one in lens["values"]}
    assert values["whatever-it-takes"]["answers"] == 1
    assert 0 <= values["whatever-it-takes"]["standing"] <= 3
    assert (
        values["closer-to-the-user"] | {"answers": 0, "standing": None}
        == (values["closer-to-the-user"])
    )
    assert re.search(r"whatever-it-takes    \w+, 1 answer +Does what", run("lenses").out)
