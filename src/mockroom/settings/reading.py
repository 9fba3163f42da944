"""Reading the settings, by plain Python: they are wanted before the first screen is painted."""

import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mockroom.domain.mode import Mode
from mockroom.domain.nearest import did_you_mean
from mockroom.domain.plain import shorten
from mockroom.settings.kinds import MAX_BYTES, WHOLE_PATH, MisfitError, SettingsError, told
from mockroom.settings.registry import BY_KEY, KEYS
from mockroom.settings.values import Settings


def load_settings(env: Mapping[str, str]) -> Settings:
    """The settings that hold under an environment; SettingsError names all that is wrong.

    MOCKROOM_CONFIG names the directory of `config.toml`, MOCKROOM_DATA the data directory; it
    goes before the file's `data`. Without either, the system's usual directories hold.
    """
    config = _directory(env, "MOCKROOM_CONFIG") / "config.toml"
    values, problems = checked(parsed(config, read(config)), config)
    if env.get("MOCKROOM_DATA") or "data" not in values:
        values["data"] = _directory(env, "MOCKROOM_DATA")
    if problems:
        raise SettingsError("\n".join(problems))
    if "mode" in values:
        values["mode"] = Mode(values["mode"])
    return Settings(config=config, **values)


def checked(table: Mapping[str, object], config: Path) -> tuple[dict[str, Any], list[str]]:
    """The values of a settings table as the program uses them, and what is wrong with it."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for key, setting in BY_KEY.items():
        if key not in table:
            continue
        try:
            values[key] = _from_here(setting.kind.parse(table[key]), config.parent)
        except MisfitError as misfit:
            problems.append(told(config, key, *misfit.sentences))
    for key in table:
        if key not in BY_KEY:
            shown = shorten(key, 60)
            there = f'Unknown key "{shown}". Settings are: {", ".join(KEYS)}.'
            problems.append(told(config, shown, there, did_you_mean(key, KEYS)))
    return values, problems


def _from_here(value: object, base: Path) -> object:
    """Paths as the settings file means them: from its own directory."""
    match value:
        case Path():
            return base / value
        case tuple():
            return tuple(_from_here(one, base) for one in value)
        case _:
            return value


def read(config: Path) -> str:
    """The text of the settings file, empty where there is none; SettingsError."""
    try:
        # A pipe or a device would block or never end, so it is not even opened.
        if not stat.S_ISREG(config.stat().st_mode):
            raise SettingsError(told(config, "", "It cannot be read: it is no ordinary file."))
        with config.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) else None
        why = f"It cannot be read: {(words or str(error)).lower()}."
        raise SettingsError(told(config, "", why)) from error
    if len(data) > MAX_BYTES:
        raise SettingsError(told(config, "", f"It is larger than {MAX_BYTES // 1000} kB."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        why = f"byte {error.start} is not UTF-8 text. Save the file as UTF-8."
        raise SettingsError(told(config, "", why)) from error


def parsed(config: Path, text: str) -> dict[str, object]:
    """The table in the text of a settings file; SettingsError if it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        why = f"This is not TOML: {error}."
    except RecursionError:
        why = "It is nested too deep."
    except ValueError:
        why = "It holds a number with too many digits."
    raise SettingsError(told(config, "", why))


def _directory(env: Mapping[str, str], variable: str) -> Path:
    """The directory that a variable names, or the system's usual one."""
    if env.get(variable):
        try:
            return Path(env[variable]).expanduser()
        except RuntimeError as error:
            found = f'"{shorten(env[variable], 60)}" begins with the home of somebody unknown.'
            raise SettingsError(f"{variable}\n  {found}\n  {WHOLE_PATH}") from error
    from platformdirs import user_config_path, user_data_path

    usual = user_config_path if variable == "MOCKROOM_CONFIG" else user_data_path
    return usual("mockroom", appauthor=False)
