"""Settings can be changed while the program runs, and hold for what begins afterwards."""

from pathlib import Path

import pytest
from small_bank import QUESTIONS, a_practice

from mockroom.domain.mode import Mode
from mockroom.practice.preferences import Preferences, adopt
from mockroom.settings import SettingsError, load_settings


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def preferences(config: Path, **env: str) -> Preferences:
    return Preferences({"MOCKROOM_CONFIG": str(config.parent), **env}, config)


def test_without_a_file_nothing_is_set_and_a_change_makes_it(config: Path) -> None:
    mine = preferences(config)
    assert mine.values() == {}
    settings = mine.change({"preset": "gentle", "minutes": 3})
    assert (settings.preset, settings.minutes) == ("gentle", 3)
    assert mine.values() == {"preset": "gentle", "minutes": 3}
    assert mine.change({"minutes": None}).minutes is None
    assert mine.values() == {"preset": "gentle"}


def test_a_file_that_cannot_be_read_is_told_and_left(config: Path) -> None:
    config.write_text("minutes = = 3", encoding="utf-8")
    with pytest.raises(SettingsError, match="This is not TOML"):
        preferences(config).values()
    with pytest.raises(SettingsError, match="This is not TOML"):
        preferences(config).change({"minutes": 3})
    assert config.read_text(encoding="utf-8") == "minutes = = 3"


def test_what_does_not_fit_is_told_before_it_is_written(config: Path) -> None:
    mine = preferences(config)
    assert mine.misfit("minutes", 4) == ()
    assert mine.misfit("minutes", "soon") == ('"soon" is not a whole number from 1 to 60.',)
    assert mine.misfit("preset", "gentel")[1] == 'Did you mean "gentle"?'
    assert mine.misfit("content", ["pack"]) == ('There is no folder "pack". Make it first.',)
    (config.parent / "pack").mkdir()
    assert mine.misfit("content", ["pack"]) == ()


def test_the_environment_goes_before_the_data_folder_only(config: Path) -> None:
    mine = preferences(config, MOCKROOM_DATA="/elsewhere")
    assert mine.outdone_by("data") == "MOCKROOM_DATA"
    assert mine.outdone_by("theme") == ""
    assert preferences(config).outdone_by("data") == ""
    assert mine.folder("data") == Path("/elsewhere")
    mine.change({"data": "/written"})
    assert (mine.folder("data"), preferences(config).folder("data")) == (
        Path("/elsewhere"),
        Path("/written"),
    )
    assert mine.folder("theme") is None


def test_changed_settings_hold_for_the_next_interview_and_not_for_the_one_at_hand(
    config: Path,
) -> None:
    practice = a_practice()
    question = next(iter(QUESTIONS))
    before = practice.begin(question)
    config.write_text('mode = "real"\nthink_seconds = 30\nnumbers = false\n', encoding="utf-8")
    adopt(practice, load_settings({"MOCKROOM_CONFIG": str(config.parent)}))
    after = practice.begin(question)
    assert (before.mode, before.terms.numbers) == (Mode.COACHED, True)
    assert (after.mode, after.terms.numbers, after.terms.think_seconds) == (Mode.REAL, False, 30)
    assert not practice.numbers
