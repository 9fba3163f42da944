"""What a person has set: the settings file, the environment, and what holds without them.

Read once by the command line. Five keys need no schema library, and the settings are wanted
before the first screen, so the checks are plain Python.
"""

import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mockroom.domain.mode import Mode
from mockroom.domain.nearest import did_you_mean
from mockroom.domain.plain import one_line, shorten

MINUTES = range(1, 61)
"""The minutes that an answer can be measured against."""

MAX_BYTES = 64_000
"""The largest settings file that is read."""


class SettingsError(Exception):
    """The settings cannot be used; the message names each file, key and remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things lie and how an interview is to be, unless the command line says otherwise."""

    config: Path
    """The settings file, whether it exists or not."""
    data: Path
    """The directory of drafts, attempts and the person's own content."""
    mode: Mode = Mode.COACHED
    minutes: int | None = None
    """Minutes for an answer, 1 to 60; None: the question's own."""
    theme: str | None = None
    """A theme's name, for the interface to check; None: the interface's own."""
    content: tuple[Path, ...] = ()
    """Directories with further content, in order."""

    @property
    def own_content(self) -> Path:
        """Where a person's own content is looked for without being asked for."""
        return self.data / "content"


_WHOLE_PATH = "Give the whole path, from / on."

KEYS = ("mode", "minutes", "theme", "content", "data")
"""The keys of the settings file."""


def load_settings(env: Mapping[str, str]) -> Settings:
    """The settings that hold under an environment; SettingsError names all that is wrong.

    MOCKROOM_CONFIG names the directory of `config.toml`, MOCKROOM_DATA the data directory; it
    goes before the file's `data`. Without either, the system's usual directories hold.
    """
    config = _directory(env, "MOCKROOM_CONFIG") / "config.toml"
    table = _read(config)
    problems: list[str] = []
    values = _Values(config, table, problems)
    data = values.path("data")
    if env.get("MOCKROOM_DATA") or data is None:
        data = _directory(env, "MOCKROOM_DATA")
    settings = Settings(
        config=config,
        data=data,
        mode=values.mode(),
        minutes=values.minutes(),
        theme=values.text("theme"),
        content=values.paths("content"),
    )
    values.refuse_unknown()
    if problems:
        raise SettingsError("\n".join(problems))
    return settings


def _directory(env: Mapping[str, str], variable: str) -> Path:
    """The directory that a variable names, or the system's usual one."""
    if env.get(variable):
        try:
            return Path(env[variable]).expanduser()
        except RuntimeError as error:
            found = f'"{shorten(env[variable], 60)}" begins with the home of somebody unknown.'
            raise SettingsError(f"{variable}\n  {found}\n  {_WHOLE_PATH}") from error
    from platformdirs import user_config_path, user_data_path

    usual = user_config_path if variable == "MOCKROOM_CONFIG" else user_data_path
    return usual("mockroom", appauthor=False)


def _read(config: Path) -> dict[str, object]:
    try:
        # A pipe or a device would block or never end, so it is not even opened.
        if not stat.S_ISREG(config.stat().st_mode):
            raise SettingsError(_told(config, "", "It cannot be read: it is no ordinary file."))
        with config.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) else None
        why = f"It cannot be read: {(words or str(error)).lower()}."
        raise SettingsError(_told(config, "", why)) from error
    if len(data) > MAX_BYTES:
        raise SettingsError(_told(config, "", f"It is larger than {MAX_BYTES // 1000} kB."))
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        why = f"byte {error.start} is not UTF-8 text. Save the file as UTF-8."
    except tomllib.TOMLDecodeError as error:
        why = f"This is not TOML: {error}."
    except RecursionError:
        why = "It is nested too deep."
    except ValueError:
        why = "It holds a number with too many digits."
    raise SettingsError(_told(config, "", why))


def _told(config: Path, key: str, *sentences: str) -> str:
    """A problem under a heading with its place."""
    place = f"{one_line(str(config))} · {key}" if key else one_line(str(config))
    return "\n".join([place, *(f"  {sentence}" for sentence in sentences if sentence)])


class _Values:
    """Takes each key of the table in its type, and notes what does not fit."""

    def __init__(self, config: Path, table: Mapping[str, object], problems: list[str]) -> None:
        self._config = config
        self._table = table
        self._problems = problems

    def mode(self) -> Mode:
        word = self._table.get("mode", Mode.COACHED)
        modes = [mode.value for mode in Mode]
        if isinstance(word, str) and word in modes:
            return Mode(word)
        guess = did_you_mean(word, modes) if isinstance(word, str) else ""
        self._misfit("mode", " or ".join(f'"{one}"' for one in modes), guess)
        return Mode.COACHED

    def minutes(self) -> int | None:
        number = self._table.get("minutes")
        if number is None or (type(number) is int and number in MINUTES):
            return number
        self._misfit("minutes", f"a whole number from {MINUTES[0]} to {MINUTES[-1]}")
        return None

    def text(self, key: str) -> str | None:
        value = self._table.get(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self._misfit(key, "a text in quotes")
        return None

    def path(self, key: str) -> Path | None:
        value = self.text(key)
        return None if value is None else self._from_here(key, value)

    def paths(self, key: str) -> tuple[Path, ...]:
        values = self._table.get(key, [])
        if isinstance(values, list):
            texts = [one for one in values if isinstance(one, str) and one.strip()]
            if len(texts) == len(values):
                found = [self._from_here(key, text) for text in texts]
                return tuple(path for path in found if path is not None)
        self._misfit(key, 'a list of directories: ["~/interviews"]')
        return ()

    def refuse_unknown(self) -> None:
        for key in self._table:
            if key not in KEYS:
                self._problems.append(
                    _told(
                        self._config,
                        shorten(key, 60),
                        f'Unknown key "{shorten(key, 60)}". Settings are: {", ".join(KEYS)}.',
                        did_you_mean(key, KEYS),
                    )
                )

    def _from_here(self, key: str, text: str) -> Path | None:
        """A path as the settings file means it: from its own directory, or from home."""
        try:
            path = Path(text).expanduser()
        except RuntimeError:
            found = f'"{shorten(text, 60)}" begins with the home of somebody unknown.'
            self._problems.append(_told(self._config, key, found, _WHOLE_PATH))
            return None
        if "\0" in text:
            self._problems.append(_told(self._config, key, "A path has no character U+0000."))
            return None
        return self._config.parent / path

    def _misfit(self, key: str, allowed: str, guess: str = "") -> None:
        found = shorten(_as_toml(self._table[key]), 60)
        self._problems.append(_told(self._config, key, f"{found} is not {allowed}.", guess))


def _as_toml(value: object) -> str:
    """A value roughly as it stands in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    try:
        return str(value)
    except (ValueError, RecursionError):  # more digits, or more levels, than Python writes
        return "What stands there"
