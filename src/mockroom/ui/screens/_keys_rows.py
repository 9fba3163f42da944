"""The rows of the list of keys: every command by place, with the keys it has."""

from collections.abc import Mapping

from mockroom.ui.commands import Place, commands
from mockroom.ui.keymap import USUAL, Changes, Keymap, long_name
from mockroom.ui.widgets.columns import Column, Row

COLUMNS = (Column(width=21), Column(), Column(width=5, right=True, needs=40))
"""Keys, what they do, and whether the settings changed them."""


def key_rows(changes: Changes) -> list[Row]:
    """All commands that can have another key, under the names of their places."""
    keymap = Keymap(changes)
    rows: list[Row] = []
    for place in Place:
        if rows:
            rows.append(Row(key=f"above {place}", can_choose=False))
        heading = (place.value.capitalize(), "bold $quiet")
        rows.append(Row(key=f"place {place}", cells=(heading,), can_choose=False))
        for command in commands(place):
            keys = keymap.all_shown(command.id)
            yours = command.id in changes
            style = "$written" if yours else "$primary"
            rows.append(
                Row(
                    key=command.id,
                    cells=((keys, style), command.help, ("yours" if yours else "", "$quiet")),
                    sought=f"{keys} {place} {command.label} {command.help} {command.id}".casefold(),
                )
            )
    return rows


def given(changes: Changes, command: str, key: str, *, beside: bool) -> dict[str, tuple[str, ...]]:
    """The changes with a key given to a command, alone or beside those that it has."""
    had = Keymap(changes).keys(command) if beside else ()
    keys = (*(one for one in had if one != key), key)
    if keys == USUAL.keys(command):
        return without(changes, command)
    return {**changes, command: keys}


def swapped(
    before: Changes, after: Changes, command: str, other: str, key: str
) -> dict[str, tuple[str, ...]]:
    """The changes with the keys that a command gives up in the place of the one it takes."""
    free, name = Keymap(before).keys(command), long_name(key)
    had = Keymap(before).keys(other)
    keys = tuple(one for each in had for one in (free if each == name else (each,)))
    if keys == USUAL.keys(other):
        return without(after, other)
    return {**after, other: keys}


def without(changes: Changes, command: str) -> dict[str, tuple[str, ...]]:
    """The changes without those of a command."""
    return {one: keys for one, keys in changes.items() if one != command}


def to_write(before: Changes, after: Changes) -> Mapping[str, object]:
    """What the file has to be told: the keys of each command that differs, None for usual ones."""
    found: dict[str, object] = {}
    for command in (*before, *after):
        keys = after.get(command)
        if keys != before.get(command):
            found[command] = None if keys is None else keys[0] if len(keys) == 1 else list(keys)
    return found
