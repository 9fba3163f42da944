"""Settings are written back into the file as its owner has arranged it."""

import stat
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from mockroom.settings import MAX_BYTES, SETTINGS, SettingsError, load_settings, update

ARRANGED = """\
# My settings; the office machine has others.

minutes = 4   # as they told me

mode = "real"    # no peeking

# where the packs are
content = [
    "~/packs/nursing",   # from Ana
    "~/packs/own",
]

[keys]
# ctrl+j is my tmux prefix
"room.submit" = "f9"
room.pause = "f10"   # both hands
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(ARRANGED, encoding="utf-8")
    return path


def text_of(config: Path) -> str:
    return config.read_text(encoding="utf-8")


def test_a_changed_value_leaves_everything_else_as_it_was(config: Path) -> None:
    update(config, {"minutes": 8})
    assert text_of(config) == ARRANGED.replace("minutes = 4", "minutes = 8")


def test_a_value_that_is_set_to_what_it_is_changes_nothing(config: Path) -> None:
    before = config.stat().st_mtime_ns, config.stat().st_ino
    update(config, {"minutes": 4, "mode": "real", "keys": {"room.submit": "f9"}})
    assert (config.stat().st_mtime_ns, config.stat().st_ino) == before


def test_a_new_value_comes_before_the_tables_and_holds(config: Path) -> None:
    update(config, {"numbers": False, "theme": "light"})
    found = tomllib.loads(text_of(config))
    assert (found["numbers"], found["theme"]) == (False, "light")
    for line in ARRANGED.splitlines():
        assert line in text_of(config).splitlines()
    assert text_of(config).index("numbers = false") < text_of(config).index("[keys]")


def test_a_setting_can_be_taken_out(config: Path) -> None:
    update(config, {"minutes": None, "theme": None})
    found = tomllib.loads(text_of(config))
    assert "minutes" not in found
    assert found["mode"] == "real"
    assert "# My settings; the office machine has others." in text_of(config)


def test_one_key_changes_where_it_stands_and_the_others_stay(config: Path) -> None:
    update(config, {"keys": {"room.pause": "f8", "room.submit": ("f9", "ctrl+s")}})
    text = text_of(config)
    assert 'room.pause = "f8"   # both hands' in text
    assert '"room.submit" = ["f9", "ctrl+s"]' in text
    assert "# ctrl+j is my tmux prefix" in text


def test_a_key_that_was_not_there_is_added_and_one_can_be_given_back(config: Path) -> None:
    update(config, {"keys": {"debrief.retry": "t", "room.submit": None}})
    env = {"MOCKROOM_CONFIG": str(config.parent), "MOCKROOM_DATA": str(config.parent)}
    assert load_settings(env).keys == {"room.pause": ("f10",), "debrief.retry": ("t",)}

    update(config, {"keys": {"debrief.retry": None, "room.pause": None}})
    assert load_settings(env).keys == {}
    assert "# ctrl+j is my tmux prefix" in text_of(config)


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\n# mine\n"room.submit" = "f9"\n',
        '[keys]\n# mine\nroom.submit = "f9"\n',
        '[keys.room]\n# mine\nsubmit = "f9"\n',
        '# mine\nkeys.room.submit = "f9"\n',
        '# mine\nkeys = { "room.submit" = "f9" }\n',
    ],
)
def test_a_key_is_changed_and_given_back_in_whichever_way_it_is_written(
    tmp_path: Path, text: str
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    update(config, {"keys": {"room.submit": "f10"}})
    assert text_of(config) == text.replace("f9", "f10")

    update(config, {"keys": {"room.submit": None}})
    env = {"MOCKROOM_CONFIG": str(tmp_path), "MOCKROOM_DATA": str(tmp_path)}
    assert load_settings(env).keys == {}
    assert "# mine" in text_of(config)


def test_giving_back_a_key_that_was_never_changed_writes_nothing(tmp_path: Path) -> None:
    update(tmp_path / "config.toml", {"keys": {"room.submit": None}, "theme": None})
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    config = tmp_path / "new" / "mockroom" / "config.toml"
    update(config, {"mode": "real", "keys": {"room.submit": "f9"}})
    assert tomllib.loads(text_of(config)) == {"mode": "real", "keys": {"room.submit": "f9"}}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"minutes": 99}, "minutes\n  99 is not a whole number from 1 to 60."),
        ({"mode": "reel"}, '"reel" is not "coached" or "real".\n  Did you mean "real"?'),
        ({"minuts": 5}, 'There is no setting "minuts".'),
        ({"keys": {"room.submit": 5}}, "5 is not a key or a list of keys"),
    ],
)
def test_a_value_that_does_not_fit_is_told_and_nothing_is_written(
    config: Path, changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(SettingsError) as error:
        update(config, changes)
    assert told in str(error.value)
    assert text_of(config) == ARRANGED


@pytest.mark.parametrize("text", ["mode = ", "minutes = 99\n", "colour = 1\n"])
def test_a_file_with_problems_is_not_touched(tmp_path: Path, text: str) -> None:
    config = tmp_path / "config.toml"
    config.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        update(config, {"mode": "real"})
    assert text_of(config) == text


def test_what_cannot_be_written_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("a file")
    with pytest.raises(SettingsError, match=r"It could not be written|It cannot be read"):
        update(tmp_path / "in-the-way" / "config.toml", {"mode": "real"})
    assert [one.name for one in tmp_path.iterdir()] == ["in-the-way"]


def test_a_link_to_a_file_elsewhere_stays_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "mockroom.toml"
    kept.parent.mkdir()
    kept.write_text("minutes = 4\n")
    kept.chmod(0o640)
    config = tmp_path / "config.toml"
    config.symlink_to(kept)

    update(config, {"minutes": 5})

    assert config.is_symlink()
    assert kept.read_text() == "minutes = 5\n"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert list(kept.parent.iterdir()) == [kept]


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_bytes(b"# mine\r\nminutes = 4\r\n")
    update(config, {"minutes": 5})
    assert config.read_bytes() == b"# mine\r\nminutes = 5\r\n"


def test_every_setting_has_an_example_that_holds_and_a_word_on_what_holds_without() -> None:
    for setting in SETTINGS:
        value = tomllib.loads(f"it = {setting.example}")["it"]
        assert setting.kind.parse(value) is not None
        assert setting.meaning.endswith(".")
        assert (setting.default in (None, ())) == bool(setting.without), setting.key
        assert setting.kind.allowed


VALUES = {
    "mode": st.sampled_from(["coached", "real"]),
    "minutes": st.integers(1, 60),
    "numbers": st.booleans(),
    "theme": st.sampled_from(["dark", "light"]),
    "content": st.lists(st.sampled_from(["~/a", "b"]), max_size=2),
}
LINES = st.sampled_from(
    ["# a word", "", 'mode = "real"', "minutes = 4 # why", "content = []", "numbers = true"]
)


@given(
    st.lists(LINES, unique=True),
    st.booleans(),
    st.dictionaries(st.sampled_from(sorted(VALUES)), st.integers()),
    st.data(),
)
@hypothesis_settings(max_examples=60, deadline=None)
def test_after_any_change_the_file_holds_it_and_every_comment(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[str],
    keys: bool,
    wanted: dict[str, int],
    data: st.DataObject,
) -> None:
    config = tmp_path_factory.mktemp("settings") / "config.toml"
    text = "\n".join([*lines, *(["[keys]", "# mine", 'room.pause = "f9"'] if keys else [])])
    config.write_text(f"{text}\n", encoding="utf-8")
    before = tomllib.loads(text)
    changes = {key: data.draw(st.none() | VALUES[key]) for key in wanted}

    update(config, changes)

    expected = {**before, **changes}
    found = tomllib.loads(text_of(config))
    assert found == {key: value for key, value in expected.items() if value is not None}
    assert text_of(config).count("# a word") == text.count("# a word")
    assert ("# mine" in text_of(config)) == keys


def test_a_file_is_not_made_larger_than_what_is_read(config: Path) -> None:
    full = "#" * (MAX_BYTES - len(ARRANGED.encode()) - 1) + "\n" + ARRANGED
    config.write_text(full, encoding="utf-8")
    with pytest.raises(SettingsError, match="larger than 64 kB"):
        update(config, {"think_seconds": 60})
    assert text_of(config) == full
