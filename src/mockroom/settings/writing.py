"""Writing settings back into a file that its owner has arranged: order and comments stay.

tomlkit keeps them. It is imported when something is written, which is never before a screen is
there. The new file is checked as the old one was before it takes its place.
"""

import os
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from mockroom.domain.nearest import did_you_mean
from mockroom.settings.kinds import MAX_BYTES, SettingsError, told
from mockroom.settings.reading import checked, parsed, read
from mockroom.settings.registry import BY_KEY, KEYS


def update(config: Path, changes: Mapping[str, object]) -> None:
    """Set some settings in the file and leave all else in it as it is.

    A value of None takes the setting out of the file, so that its default holds. Of `keys` only
    the commands named are changed. The file, and its directory, are made if they are not there.
    SettingsError if a value does not fit, if the file has problems, or if it cannot be written;
    then nothing is changed.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    unknown = [key for key in changes if key not in BY_KEY]
    if unknown:
        there = f'There is no setting "{unknown[0]}". Settings are: {", ".join(KEYS)}.'
        raise SettingsError(told(config, unknown[0], there, did_you_mean(unknown[0], KEYS)))
    text = read(config)
    _refuse(parsed(config, text), config)
    try:
        document = tomlkit.parse(text)
        for key, value in changes.items():
            _put(document, key, value)
        new = tomlkit.dumps(document)
    except TOMLKitError as error:
        why = f"It could not be changed: {str(error).rstrip('.').lower()}. Change it by hand."
        raise SettingsError(told(config, "", why)) from error
    _refuse(parsed(config, new), config)
    if len(new.encode()) > MAX_BYTES:
        why = f"It would be larger than {MAX_BYTES // 1000} kB. Take something out of it first."
        raise SettingsError(told(config, "", why))
    if new != text:
        _write(config, new)


def _refuse(table: Mapping[str, object], config: Path) -> None:
    _, problems = checked(table, config)
    if problems:
        raise SettingsError("\n".join(problems))


def _put(table: MutableMapping[str, Any], key: str, value: object) -> None:
    if value is None:
        table.pop(key, None)
    elif isinstance(value, Mapping):
        if key not in table:
            import tomlkit

            if all(inner is None for inner in value.values()):
                return
            table[key] = tomlkit.table()
        # A table that is empty now stays: there may be comments in it.
        for name, inner in value.items():
            _put_command(table[key], name, inner)
    else:
        table[key] = list(value) if isinstance(value, tuple) else value


def _put_command(table: MutableMapping[str, Any], command: str, keys: object) -> None:
    """Where the command stands already, in whichever way it is written, or else quoted."""
    for name in list(table):
        if command.startswith(f"{name}.") and isinstance(table[name], MutableMapping):
            inner, rest = table[name], command.removeprefix(f"{name}.")
            if rest in inner or any(rest.startswith(f"{one}.") for one in inner):
                _put_command(inner, rest, keys)
                return
    _put(table, command, keys)


def _write(config: Path, text: str) -> None:
    """Replace the file whole or not at all; where it is a link, the file that it leads to."""
    temporary: Path | None = None
    try:
        target = config.resolve()
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            with suppress(FileNotFoundError):
                os.fchmod(file.fileno(), target.stat().st_mode & 0o777)
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        why = f"It could not be written: {(error.strerror or str(error)).lower()}."
        raise SettingsError(told(config, "", why, "Nothing in it was changed.")) from error
