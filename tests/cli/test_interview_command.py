"""`mockroom tracks` lists them, and `mockroom interview` begins one or says what is wrong."""

import argparse
import json
import os
from pathlib import Path

import pytest
from cli_world import QUESTION, Run

from mockroom.cli import room
from mockroom.cli.parser import build
from mockroom.cli.tracks import begun
from mockroom.cli.trouble import CommandError
from mockroom.domain.interview import Stage
from mockroom.domain.mode import Mode
from mockroom.practice import PracticeError, default_practice
from mockroom.practice.compose import default_interviews
from mockroom.practice.interviews import Interviews
from mockroom.settings import load_settings


def test_tracks_are_listed_for_people_and_for_programs(run: Run) -> None:
    said = run("tracks")
    assert (said.code, said.err) == (0, "")
    assert any(line.startswith("first-mock ") for line in said.out.splitlines())
    listed = json.loads(run("tracks", "--json").out)["tracks"]
    assert len(listed) == len(said.out.splitlines())
    (loop,) = (one for one in listed if one["id"] == "senior-loop")
    assert (loop["mode"], loop["questions"], loop["interviews"]) == ("real", 4, 0)
    assert loop["sections"][0]["draw"]["level"] == "senior"


def test_looking_at_tracks_makes_no_directory(run: Run, data: Path) -> None:
    assert run("tracks").code == 0
    assert not data.exists()


@pytest.fixture
def interviews(run: Run) -> Interviews:
    settings = load_settings(os.environ)
    return default_interviews(settings, default_practice(settings))


def options(*arguments: str) -> argparse.Namespace:
    return build().parse_args(["interview", *arguments])


def test_without_a_name_the_first_mock_interview_begins(interviews: Interviews) -> None:
    interview = begun(interviews, options()).interview
    assert (interview.track, interview.mode, len(interview.turns)) == (
        "first-mock",
        Mode.COACHED,
        2,
    )


def test_what_the_command_line_says_holds(interviews: Interviews) -> None:
    step = begun(
        interviews,
        options("--track", "senior-loop", "--minutes", "20", "--seed", "7", "--mode", "coached"),
    )
    interview = step.interview
    assert (interview.minutes, interview.seed, interview.mode) == (20, 7, Mode.COACHED)
    assert step.short == ()


def test_a_mix_is_drawn_by_level_and_number_and_the_seed_draws_it_again(
    interviews: Interviews,
) -> None:
    asked = [
        [
            turn.question
            for turn in begun(
                interviews, options("--level", "senior", "--questions", "2", "--seed", "3")
            ).interview.turns
        ]
        for _ in range(2)
    ]
    assert asked[0] == asked[1]
    assert len(asked[0]) == 2
    assert len(begun(interviews, options("--questions", "4")).interview.turns) == 4
    assert len(begun(interviews, options("--level", "mid")).interview.turns) == 3


def test_continue_takes_up_the_one_that_was_left_last(interviews: Interviews) -> None:
    with pytest.raises(CommandError, match="there is no interview to go on with"):
        begun(interviews, options("--continue"))
    left = interviews.leave(begun(interviews, options()).interview).interview

    step = begun(interviews, options("--continue"))

    assert (step.interview.id, step.interview.stage) == (left.id, Stage.RUNNING)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--track", "first-mock", "--level", "mid"),
        ("--track", "first-mock", "--questions", "2"),
        ("--continue", "--track", "first-mock"),
    ],
)
def test_ways_to_begin_exclude_one_another(
    interviews: Interviews, arguments: tuple[str, ...]
) -> None:
    with pytest.raises(CommandError, match="exclude one another") as error:
        begun(interviews, options(*arguments))
    assert error.value.code == 2


@pytest.mark.parametrize("given", [("--seed", "0"), ("--minutes", "9"), ("--preset", "real")])
def test_an_interview_goes_on_as_it_was_begun(
    interviews: Interviews, given: tuple[str, str]
) -> None:
    with pytest.raises(CommandError, match=f"and {given[0]} would change it") as error:
        begun(interviews, options("--continue", *given))
    assert error.value.code == 2


def test_a_track_or_a_level_that_has_nothing_is_told(interviews: Interviews) -> None:
    with pytest.raises(PracticeError, match='Did you mean "senior-loop"'):
        begun(interviews, options("--track", "senoir-loop"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--questions", "13"), '"13" is no whole number from 1 to 12'),
        (("--minutes", "0"), '"0" is no whole number from 1 to 180'),
        (("--seed", "-1"), '"-1" is no whole number from 0 to 999999'),
        (("--level", "boss"), "invalid choice: 'boss'"),
    ],
)
def test_a_wrong_argument_is_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    said = run("interview", *arguments)
    assert said.code == 2
    assert told in said.err


def test_an_interview_without_a_terminal_points_to_what_works(run: Run, data: Path) -> None:
    said = run("interview")
    assert (said.code, said.out) == (2, "")
    assert "the room needs a terminal." in said.err
    assert not data.exists()


def test_keys_that_cannot_work_are_told_before_the_screen_opens(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config" / "config.toml"
    config.parent.mkdir()
    config.write_text('[keys]\n"room.submit" = "ctrl+i"\n"room.paus" = "f9"\n')
    monkeypatch.setattr(room, "_require_terminal", lambda: None)

    said = run("practice", QUESTION)

    assert said.code == 2
    assert f'{config} · keys.room.submit\n  "ctrl+i" arrives from terminals as tab.' in said.err
    assert f'{config} · keys.room.paus\n  There is no command "room.paus".' in said.err
    assert 'Did you mean "room.pause"?' in said.err


def test_a_setting_that_does_not_fit_is_told_by_every_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("probes = 9\n")
    said = run("tracks")
    assert said.code == 2
    assert "9 is not a whole number from 0 to 3." in said.err
