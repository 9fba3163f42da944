"""Settings hold from the file and the environment, and a mistake in them is told exactly."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mockroom.domain.session import Mode
from mockroom.settings import KEYS, MAX_BYTES, Settings, SettingsError, load_settings


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {"MOCKROOM_CONFIG": str(tmp_path / "config"), "MOCKROOM_DATA": str(tmp_path / "data")}


def write(env: dict[str, str], text: str | bytes) -> Path:
    """Write the settings file of an environment."""
    config = Path(env["MOCKROOM_CONFIG"]) / "config.toml"
    config.parent.mkdir()
    config.write_bytes(text.encode() if isinstance(text, str) else text)
    return config


def test_without_a_file_the_defaults_hold_and_nothing_is_made(
    env: dict[str, str], tmp_path: Path
) -> None:
    assert load_settings(env) == Settings(
        config=tmp_path / "config" / "config.toml",
        data=tmp_path / "data",
        mode=Mode.COACHED,
        minutes=None,
        theme=None,
        content=(),
    )
    assert list(tmp_path.iterdir()) == []


def test_every_key_of_the_file_holds(env: dict[str, str], tmp_path: Path) -> None:
    write(
        env,
        'mode = "real"\nminutes = 8\ntheme = "mockroom-light"\ncontent = ["pack", "/srv/pack"]\n',
    )
    settings = load_settings(env)
    assert (settings.mode, settings.minutes) == (Mode.REAL, 8)
    assert (settings.preset, settings.think_seconds) == (None, None)
    assert (settings.probes, settings.numbers, settings.keys) == (2, True, {})
    assert settings.theme == "mockroom-light"
    assert settings.content == (tmp_path / "config" / "pack", Path("/srv/pack"))


def test_the_way_an_interview_is_held_can_be_set(env: dict[str, str]) -> None:
    write(env, 'preset = "gentle"\nthink_seconds = 0\nprobes = 0\nnumbers = false\n')
    settings = load_settings(env)
    assert (settings.preset, settings.think_seconds) == ("gentle", 0)
    assert (settings.probes, settings.numbers) == (0, False)


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\n"room.submit" = "f9, CTRL+S"\n',
        '[keys]\nroom.submit = ["f9", "ctrl+s"]\n',
        'keys = { "room.submit" = ["F9", "ctrl+s"] }\n',
    ],
)
def test_a_command_gets_its_keys_in_whichever_way_they_are_written(
    env: dict[str, str], text: str
) -> None:
    write(env, text)
    assert load_settings(env).keys == {"room.submit": ("f9", "ctrl+s")}


def test_the_data_directory_of_the_environment_goes_before_that_of_the_file(
    env: dict[str, str], tmp_path: Path
) -> None:
    write(env, 'data = "here"')
    assert load_settings(env).data == tmp_path / "data"
    del env["MOCKROOM_DATA"]
    assert load_settings(env).data == tmp_path / "config" / "here"


def test_a_tilde_means_home(env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    write(env, 'content = ["~/packs"]')
    assert load_settings(env).content == (Path("/home/somebody/packs"),)
    assert load_settings({**env, "MOCKROOM_DATA": "~/d"}).data == Path("/home/somebody/d")


def test_without_variables_the_usual_directories_of_the_system_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    settings = load_settings({"MOCKROOM_DATA": ""})
    assert settings.config.is_relative_to(tmp_path)
    assert settings.data.is_relative_to(tmp_path)
    assert "mockroom" in str(settings.config)
    assert settings.own_content == settings.data / "content"


WRONG = [
    (
        "an unknown key near a known one",
        "minuts = 5",
        'minuts\n  Unknown key "minuts". Settings are: ' + ", ".join(KEYS) + ".\n"
        '  Did you mean "minutes"?',
    ),
    (
        "an unknown key like none",
        "xyz = 1",
        'xyz\n  Unknown key "xyz". Settings are: ' + ", ".join(KEYS) + ".",
    ),
    (
        "a mode near a known one",
        'mode = "coach"',
        'mode\n  "coach" is not "coached" or "real".\n  Did you mean "coached"?',
    ),
    ("a mode of another type", "mode = true", 'mode\n  true is not "coached" or "real".'),
    ("no minutes", "minutes = 0", "minutes\n  0 is not a whole number from 1 to 60."),
    ("too many minutes", "minutes = 61", "minutes\n  61 is not a whole number from 1 to 60."),
    ("half minutes", "minutes = 2.5", "minutes\n  2.5 is not a whole number from 1 to 60."),
    ("true minutes", "minutes = true", "minutes\n  true is not a whole number from 1 to 60."),
    ("a theme without a name", 'theme = " "', 'theme\n  " " is not a text in quotes.'),
    (
        "one directory where a list belongs",
        'content = "packs"',
        'content\n  "packs" is not a list of directories: ["~/interviews"].',
    ),
    ("a number for data", "data = 1", "data\n  1 is not a text in quotes."),
    (
        "a preset near a known one",
        'preset = "gentel"',
        'preset\n  "gentel" is not "coached", "real" or "gentle".\n  Did you mean "gentle"?',
    ),
    (
        "too long to think",
        "think_seconds = 601",
        "think_seconds\n  601 is not a whole number from 0 to 600.",
    ),
    ("too many probes", "probes = 4", "probes\n  4 is not a whole number from 0 to 3."),
    ("a word for a switch", 'numbers = "no"', 'numbers\n  "no" is not true or false.'),
    (
        "keys without commands",
        'keys = "f9"',
        'keys\n  "f9" is not a table of commands with their keys: "room.submit" = "f10".',
    ),
    (
        "a number for a key",
        '[keys]\n"room.submit" = 9',
        'keys\n  9 is not a key or a list of keys for "room.submit": "f10", or ["f10", "ctrl+s"].',
    ),
    (
        "no key",
        "[keys]\nroom.submit = []",
        'keys\n  [] is not a key or a list of keys for "room.submit": "f10", or ["f10", "ctrl+s"].',
    ),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(t, s, id=n) for n, t, s in WRONG])
def test_a_mistake_is_told_with_file_key_and_what_is_allowed(
    env: dict[str, str], text: str, told: str
) -> None:
    config = write(env, text)
    with pytest.raises(SettingsError) as error:
        load_settings(env)
    assert str(error.value) == f"{config} · {told}"


def test_all_mistakes_are_told_at_once(env: dict[str, str]) -> None:
    write(env, 'mode = "x"\nminutes = "5"\ncontents = []\n')
    with pytest.raises(SettingsError) as error:
        load_settings(env)
    heads = [line for line in str(error.value).splitlines() if not line.startswith(" ")]
    assert [head.rpartition(" · ")[2] for head in heads] == ["mode", "minutes", "contents"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"mode = ", "This is not TOML: Invalid value"),
        (b"mode = \xff", "byte 7 is not UTF-8 text. Save the file as UTF-8."),
        (b"x = " + b"[" * 3000, "It is nested too deep."),
        (b"minutes = " + b"9" * 5000, "It holds a number with too many digits."),
        (b"#" * (MAX_BYTES + 1), "It is larger than 64 kB."),
    ],
    ids=["half a line", "not UTF-8", "nested", "digits", "large"],
)
def test_a_file_that_is_no_toml_is_told_as_such(
    env: dict[str, str], data: bytes, told: str
) -> None:
    config = write(env, data)
    with pytest.raises(SettingsError) as error:
        load_settings(env)
    assert str(error.value).startswith(f"{config}\n")
    assert told in str(error.value)


def test_a_byte_order_mark_is_no_problem(env: dict[str, str]) -> None:
    write(env, b"\xef\xbb\xbfminutes = 8\r\n")
    assert load_settings(env).minutes == 8


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["directory", "pipe"])
def test_what_is_no_file_in_place_of_the_file_is_told_unopened(
    env: dict[str, str], make: Callable[[Path], None]
) -> None:
    config = Path(env["MOCKROOM_CONFIG"]) / "config.toml"
    config.parent.mkdir()
    make(config)
    with pytest.raises(SettingsError, match="It cannot be read: it is no ordinary file"):
        load_settings(env)


def test_a_file_that_cannot_be_looked_at_is_told(env: dict[str, str]) -> None:
    config = write(env, "")
    config.unlink()
    config.symlink_to(config.name)
    with pytest.raises(SettingsError, match="It cannot be read: too many levels"):
        load_settings(env)


@pytest.mark.parametrize("key", [key for key in KEYS if key != "keys"])
@pytest.mark.parametrize(
    "value", [" = 0x" + "f" * 5000, ".a" * 3000 + " = 1"], ids=["digits", "nested"]
)
def test_a_value_that_cannot_be_written_out_is_told_with_its_key(
    env: dict[str, str], key: str, value: str
) -> None:
    config = write(env, f"{key}{value}\n")
    with pytest.raises(SettingsError) as error:
        load_settings(env)
    said = str(error.value)  # Python 3.13 can write out what is nested deep
    assert said.startswith((f"{config} · {key}\n  What stands ", f"{config} · {key}\n  {{'a': "))
    assert " is not " in said
    assert len(said) < len(value)


@pytest.mark.parametrize("key", ["data", "content"])
def test_the_home_of_somebody_unknown_is_told(env: dict[str, str], key: str) -> None:
    config = write(env, f"{key} = " + ('"~nosuchuser/x"' if key == "data" else '["~nosuchuser/x"]'))
    with pytest.raises(SettingsError) as error:
        load_settings(env)
    assert str(error.value) == (
        f'{config} · {key}\n  "~nosuchuser/x" begins with the home of somebody unknown.\n'
        "  Give the whole path, from / on."
    )


@pytest.mark.parametrize("variable", ["MOCKROOM_DATA", "MOCKROOM_CONFIG"])
def test_the_home_of_somebody_unknown_in_a_variable_is_told(
    env: dict[str, str], variable: str
) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings({**env, variable: "~nosuchuser/x"})
    assert str(error.value).startswith(f'{variable}\n  "~nosuchuser/x" begins with the home')


def test_a_path_that_no_system_takes_is_told(env: dict[str, str]) -> None:
    write(env, 'data = "a\\u0000b"')
    with pytest.raises(SettingsError, match=r"A path has no character U\+0000\."):
        load_settings(env)


def test_a_key_cannot_smuggle_in_what_a_terminal_obeys(env: dict[str, str]) -> None:
    write(env, '"a\\u001b[31mb" = 1\nmode = "\\u202ex"')
    with pytest.raises(SettingsError) as error:
        load_settings(env)
    assert not {"\x1b", "\u202e"} & set(str(error.value))


def test_reading_settings_needs_no_schema_library_and_no_interface(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from mockroom.settings import load_settings\n"
        "load_settings(os.environ)\n"
        "print(sorted({'pydantic', 'textual', 'tomli_w', 'platformdirs'} & set(sys.modules)))"
    )
    given = {"MOCKROOM_CONFIG": str(tmp_path), "MOCKROOM_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **given},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
