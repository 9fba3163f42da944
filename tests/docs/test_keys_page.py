"""The page on keys names only commands, keys and settings that there are."""

import re
import tomllib
from pathlib import Path

from mockroom.settings import KEYS, load_settings
from mockroom.ui.commands import BY_ID, Place, shown_key
from mockroom.ui.keymap import USUAL
from mockroom.ui.keymap_check import problems

PAGE = Path(__file__).parents[2] / "docs/keys.md"
TEXT = PAGE.read_text(encoding="utf-8")
PROSE = re.sub(r"^```.*?^```$", "", TEXT, flags=re.M | re.S)
FLAT = " ".join(TEXT.split())
NAMED = re.findall(r"`([^`\n]+)`", PROSE)


def test_commands_that_the_page_names_exist() -> None:
    places = "|".join([*Place, "app"])
    ids = [one for one in NAMED if re.fullmatch(rf"({places})\.[a-z-]+", one)]
    assert len(ids) >= 4
    assert [one for one in ids if one not in BY_ID] == []


def test_the_file_shown_holds_and_its_keys_work(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", TEXT, re.M | re.S)
    assert set(tomllib.loads(shown)) <= set(KEYS)
    (tmp_path / "config.toml").write_text(shown, encoding="utf-8")
    settings = load_settings({"MOCKROOM_CONFIG": str(tmp_path)})
    assert settings.keys
    assert problems(settings.keys) == []


def test_keys_in_the_table_give_a_command_and_none_depends_on_a_terminal() -> None:
    used = {shown_key(key) for command in BY_ID for key in USUAL.keys(command)}
    rows = re.findall(r"^\| (`[^|]*`) \|", TEXT, re.M)
    assert len(rows) >= 4
    told = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
    assert told <= used
    # What is said to stand beside another key does
    for command in BY_ID:
        keys = set(USUAL.keys(command))
        assert keys - {"ctrl+enter", "ctrl+b"}, command
        if "ctrl+enter" in keys:
            assert f"`{command}`" in TEXT


def test_keys_of_the_two_lists_are_told_as_they_are() -> None:
    told = {
        "home.settings": "Press `o` on the home screen",
        "keys.search": "`/` searches",
        "keys.give": "Press `enter`",
        "keys.add": "`a` gives it one more",
        "keys.default": "`backspace` gives the usual ones back",
        "keys.all": "and `u` those of all commands",
        "app.palette": "`ctrl+p` finds a command",
    }
    for command, words in told.items():
        assert words in FLAT
        assert f"`{USUAL.shown(command)}`" in words


def test_no_usual_key_has_alt_in_it() -> None:
    assert "None of the usual keys has `alt` in it" in FLAT
    assert not any("alt+" in key for command in BY_ID for key in USUAL.keys(command))


def test_variables_and_settings_that_it_names_are_those_of_the_program() -> None:
    from textual.constants import ESCAPE_DELAY

    assert "(it is 100 otherwise)" in TEXT
    assert ESCAPE_DELAY == 0.1
    assert "`numbers` in the settings" in TEXT
    assert "numbers" in KEYS
