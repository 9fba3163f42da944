"""What a person has set, read and changed while the program runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from mockroom.practice.practice import Practice
from mockroom.settings import BY_KEY, Settings, SettingsError, load_settings, update
from mockroom.settings.kinds import MisfitError
from mockroom.settings.reading import parsed, read


class Preferences:
    """The settings file of an environment; from any thread.

    Values are those of the file, as TOML has them: what the program makes of them, paths among
    them, is in `Settings`.
    """

    def __init__(self, env: Mapping[str, str], config: Path) -> None:
        self._env = env
        self._writing = Lock()
        self.config = config
        """The file; it need not be there."""

    def values(self) -> dict[str, object]:
        """What the file sets; SettingsError where it cannot be read."""
        table = parsed(self.config, read(self.config))
        return {key: value for key, value in table.items() if key in BY_KEY}

    def change(self, changes: Mapping[str, object]) -> Settings:
        """Write some of them, None meaning that the default holds again, and what holds then.

        Comments and order stay. SettingsError if that cannot be; then nothing is changed.
        """
        with self._writing:
            update(self.config, changes)
            return load_settings(self._env)

    def outdone_by(self, key: str) -> str:
        """The variable of the environment that goes before a setting now, or nothing."""
        variable = "MOCKROOM_DATA"
        return variable if key == "data" and self._env.get(variable) else ""

    def folder(self, key: str) -> Path | None:
        """The folder that holds for a setting from the next start on, whether the environment,
        the file or the system names it; None for what is no folder or cannot be told."""
        if key != "data":
            return None
        try:
            return load_settings(self._env).data
        except SettingsError:
            return None

    def misfit(self, key: str, value: object) -> tuple[str, ...]:
        """Why a setting cannot hold a value, in sentences; none where it can."""
        try:
            held = BY_KEY[key].kind.parse(value)
        except MisfitError as error:
            return error.sentences
        folders = held if key == "content" and isinstance(held, tuple) else ()
        missing = [one for one in folders if not (self.config.parent / one).is_dir()]
        return tuple(f'There is no folder "{one}". Make it first.' for one in missing[:1])


def adopt(practice: Practice, settings: Settings) -> None:
    """Let changed settings hold in the interviews that begin from now on."""
    practice.adopt(
        mode=settings.mode,
        preset=settings.preset,
        minutes=settings.minutes,
        think_seconds=settings.think_seconds,
        numbers=settings.numbers,
        probes=settings.probes,
    )
