"""Tracks of content files: what loads, what is refused, and what is said of it."""

from pathlib import Path
from typing import Any

import pytest
from good_content import SIGNAL, Tables, change, told_of, write, write_pack

from mockroom.bank.checking import check
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.drawing import draw

TRACK = "tracks/first-week.toml"


def track() -> Tables:
    return {
        "id": "first-week",
        "title": "First Week",
        "meaning": "For the first week.",
        "minutes": 10,
        "sections": [
            {"title": "One that is named", "questions": ["leaving-for-a-while"]},
            {"title": "One that is drawn", "draw": {"level": "junior", "signal": "keeping-watch"}},
        ],
    }


CASES = [
    (
        "a question that is not there",
        {"sections.0.questions": ["leaving-for-a-wile"]},
        'FILE · sections[1].questions[1]\n  There is no question "leaving-for-a-wile". There are:'
        ' leaving-for-a-while.\n  Did you mean "leaving-for-a-while"?',
    ),
    (
        "a signal that is not there",
        {"sections.1.draw.signal": "keeping-wach"},
        'FILE · sections[2].draw.signal\n  There is no signal "keeping-wach". There are:'
        ' handing-over, keeping-watch.\n  Did you mean "keeping-watch"?',
    ),
    (
        "a topic that no question has",
        {"sections.1.draw.topic": "team-work"},
        'FILE · sections[2].draw.topic\n  There is no question of the topic "team-work". There'
        ' are: teamwork.\n  Did you mean "teamwork"?',
    ),
    (
        "a rule that nothing fits",
        {"sections.1.draw": {"level": "manager", "topic": "teamwork"}},
        "FILE · sections[2].draw\n  No question fits this rule: level manager, topic teamwork."
        " A rule draws from the questions that have all it asks for.\n"
        "  Ask for less, or add a question that fits.",
    ),
    (
        "a level that is none",
        {"sections.1.draw.level": "senoir"},
        'FILE · sections[2].draw.level\n  Found the text "senoir". Allowed is one of: junior, mid,'
        ' senior, staff, manager.\n  Did you mean "senior"?',
    ),
    (
        "an empty section",
        {"sections.1": {"title": "Nothing in it"}},
        "FILE · sections[2]\n  This section has neither questions nor a rule to draw them by. A"
        ' section has either "questions" or "draw".\n'
        '  Write "draw = {count = 1}" for any question.',
    ),
    (
        "a section with a list of no questions",
        {"sections.0.questions": []},
        "FILE · sections[1]\n  This section has neither questions nor a rule to draw them by. A"
        ' section has either "questions" or "draw".\n'
        '  Write "draw = {count = 1}" for any question.',
    ),
    (
        "a section with both",
        {"sections.0.draw": {"count": 1}},
        "FILE · sections[1]\n  This section has both questions and a rule to draw them by. A"
        ' section has either "questions" or "draw".\n  Take one of them out.',
    ),
    (
        "a question asked twice",
        {"sections.1": {"title": "Again", "questions": ["leaving-for-a-while"]}},
        'FILE · sections[2].questions[1]\n  The question "leaving-for-a-while" is asked twice:'
        " sections[1].questions[1] asks it too. No question is asked twice in one interview.\n"
        "  Take it out, or name another.",
    ),
    (
        "a misspelt key of a rule",
        {"sections.1.draw": {"topics": "teamwork"}},
        'FILE · sections[2].draw\n  Unknown key "topics". A rule to draw by takes: count, level,'
        ' topic, signal.\n  Did you mean "topic"?',
    ),
    (
        "no sections",
        {"sections": []},
        "FILE · sections\n  Found a list of 0 items. Allowed is a list of 1 to 12 items, each a"
        " section of a track.",
    ),
    (
        "a mode that is none",
        {"mode": "reel"},
        'FILE · mode\n  Found the text "reel". Allowed is one of: coached, real.\n'
        '  Did you mean "real"?',
    ),
    (
        "another id than the file's name",
        {"id": "second-week"},
        'FILE · id\n  The id is "second-week" and the file is called "first-week.toml". Both must'
        ' be the same.\n  Rename the file to "second-week.toml", or change the id.',
    ),
]


@pytest.mark.parametrize(("edits", "told"), [pytest.param(e, t, id=n) for n, e, t in CASES])
def test_a_mistake_in_a_track_is_told_and_the_track_left_out(
    tmp_path: Path, edits: dict[str, Any], told: str
) -> None:
    write_pack(tmp_path)
    write(tmp_path, TRACK, change(track(), edits))

    bank = load([tmp_path])

    assert told_of(TRACK, bank, tmp_path) == told
    assert bank.catalogue.tracks == {}
    assert len(bank.catalogue.questions) == 1


def test_a_track_without_a_mistake_can_be_used(tmp_path: Path) -> None:
    write_pack(tmp_path)
    write(tmp_path, TRACK, track())

    bank = load([tmp_path])

    assert bank.problems == ()
    loaded = bank.catalogue.tracks["first-week"]
    assert (loaded.count, loaded.mode, loaded.sections[1].count) == (2, None, 1)


def test_of_two_tracks_with_one_id_the_first_stays(tmp_path: Path) -> None:
    write_pack(tmp_path)
    write(tmp_path, TRACK, track())
    other = "tracks/more/first-week.toml"
    write(tmp_path, other, track() | {"title": "Another"})

    bank = load([tmp_path])

    assert bank.catalogue.tracks["first-week"].title == "First Week"
    assert 'There is a track "first-week" already' in told_of(other, bank, tmp_path)


def test_a_track_whose_question_is_left_out_says_which_file_to_mend(tmp_path: Path) -> None:
    write_pack(tmp_path, but=SIGNAL)
    (tmp_path / SIGNAL).write_text("broken", encoding="utf-8")
    write(tmp_path, TRACK, track())

    told = told_of(TRACK, load([tmp_path]), tmp_path)

    assert 'The question "leaving-for-a-while" is left out, because' in told
    assert "Mend that file first." in told


def test_a_rule_that_asks_for_more_than_there_is_loads_and_is_told_when_checked(
    tmp_path: Path,
) -> None:
    write_pack(tmp_path)
    draws = {"count": 2, "signal": "keeping-watch"}
    sections = [{"title": "Watching", "draw": draws}]
    file = write(tmp_path, TRACK, track() | {"sections": sections})

    assert load([tmp_path]).problems == ()

    (problem,) = (one for one in check([tmp_path]).problems if one.file == file)
    assert problem.found == (
        '"Watching" asks for 2 questions with signal keeping-watch, and only 1 could be drawn.'
    )


def test_a_track_alone_in_no_folder_is_known_by_its_keys(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack")
    lone = write(tmp_path, "first-week.toml", track())

    bank = load([tmp_path / "pack", lone])

    assert bank.problems == ()
    assert list(bank.catalogue.tracks) == ["first-week"]


def test_five_tracks_or_more_come_along_and_each_can_be_filled_with_any_seed() -> None:
    catalogue = load([shipped_content()]).catalogue

    assert len(catalogue.tracks) >= 5
    for track in catalogue.tracks.values():
        for seed in range(20):
            drawn = draw(track, catalogue.questions, seed)
            assert not drawn.short, f"{track.id}: {drawn.short}"
            assert len(drawn.questions) == track.count
            spoken = sum(catalogue.questions[one].minutes for one in drawn.questions)
            assert spoken <= track.minutes <= spoken * 2.5
