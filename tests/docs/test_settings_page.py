"""The page on settings is true: its table is that of the code, and the file it shows holds."""

import re
import tomllib
from pathlib import Path

import pytest

from mockroom.settings import KEYS, load_settings
from mockroom.settings.reference import main, rewritten
from mockroom.ui.commands import COMMANDS
from mockroom.ui.keymap_check import problems

ROOT = Path(__file__).parents[2]
SETTINGS_PAGE = ROOT / "docs/settings.md"
TEXT = SETTINGS_PAGE.read_text(encoding="utf-8")


def test_the_table_on_the_page_is_that_of_the_code() -> None:
    assert rewritten(TEXT) == TEXT, (
        "The table of settings is stale. "
        "Write it anew with: python -m mockroom.settings.reference docs/settings.md"
    )
    for key in KEYS:
        assert f"| `{key}` | " in TEXT


def test_writing_the_table_anew_keeps_what_stands_around_it(tmp_path: Path) -> None:
    copy = tmp_path / "settings.md"
    copy.write_text(re.sub(r"^\| `mode`.*\n", "", TEXT, flags=re.M), encoding="utf-8")
    main([str(copy)])
    assert copy.read_text(encoding="utf-8") == TEXT
    with pytest.raises(ValueError, match="lacks the line"):
        rewritten("# Another page\n")


def test_the_file_shown_has_every_key_and_holds(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", TEXT, re.M | re.S)
    assert set(tomllib.loads(shown)) == set(KEYS)

    (tmp_path / "config.toml").write_text(shown, encoding="utf-8")
    settings = load_settings({"MOCKROOM_CONFIG": str(tmp_path)})

    assert settings.keys["debrief.retry"] == ("g", "f8")
    assert problems(settings.keys) == []


def test_keys_that_the_page_calls_refused_are_refused() -> None:
    told = TEXT.partition("Terminals cannot send every chord.")[2].partition("They are refused.")[0]
    chords = [one for one in re.findall(r"`([^`]+)`", told) if one != "ctrl+s"]
    assert len(chords) >= 6
    for chord in chords:
        assert problems({"debrief.retry": (chord,)}), chord


def test_every_command_has_its_id_in_the_table_of_keys() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f" | `{command.id}` |" in readme
