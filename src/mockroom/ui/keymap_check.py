"""What is wrong with the keys that a person has set: told before the app opens, and not ignored.

A key can be none, or one that no terminal sends, or one that types in the room, or it can give two
commands at once.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from mockroom.domain.nearest import did_you_mean, nearest
from mockroom.domain.plain import shorten
from mockroom.ui.commands import BY_ID, COMMANDS, Command, Place, shown_key
from mockroom.ui.keymap import USUAL, Changes, Keymap, long_name
from mockroom.ui.terminal_keys import NAMED, SOME_ONLY, is_character, is_key, why_not

_TAKEN = {
    "tab": "moves from one part of the screen to the next",
    "shift+tab": "moves from one part of the screen to the last",
    "ctrl+c": "copies",
}
_EDITS = ("enter", "space", "backspace")
"""Keys that the editor uses without a binding."""


class KeyProblem(NamedTuple):
    """Something wrong with the keys of one command."""

    command: str
    """The id as it stands in the settings."""
    sentences: tuple[str, ...]
    other: str = ""
    """The command that has the same key, where that is what is wrong."""


def problems(changes: Changes) -> list[KeyProblem]:
    """Everything wrong with the keys that settings give, in their order."""
    found: list[KeyProblem] = []
    for command, keys in changes.items():
        sentences = tuple(_of_command(command, keys))
        if sentences:
            found.append(KeyProblem(command, sentences))
    if not found:
        found += _clashes(changes)
    return found


def _of_command(command: str, keys: tuple[str, ...]) -> Iterator[str]:
    if command not in BY_ID:
        guess = did_you_mean(command, nearest(command, BY_ID, 1))
        yield f'There is no command "{shorten(command, 60)}". {guess}'.rstrip()
        return
    said = [sentence for key in keys for sentence in _of_key(BY_ID[command], key)]
    if not said and all(long_name(key) in SOME_ONLY for key in keys):
        said.append(
            f'"{keys[0]}" arrives from some terminals only. Name another key beside it that '
            "arrives from all."
        )
    yield from said


def _of_key(command: Command, key: str) -> Iterator[str]:
    shown = shorten(key, 40)
    if len(key) == 1 and not key.isprintable():
        yield 'A control character is no key. Write the key as it is called: "escape", "ctrl+a".'
        return
    if not is_key(key):
        guess = did_you_mean(key.rpartition("+")[2], NAMED)
        yield f'There is no key "{shown}". {guess}'.rstrip()
        return
    name = long_name(key)
    if name in USUAL.keys(command.id):
        return
    modifiers, _, base = name.rpartition("+")
    if modifiers == "shift" and len(base) == 1 and base.isalpha():
        yield f'"{shown}" arrives as a capital letter. Write "{base.upper()}".'
    elif reason := why_not(name, shown):
        yield f"{reason} Choose another key."
    elif name in _TAKEN:
        yield f'"{shown}" {_TAKEN[name]} on every screen. Choose another key.'
    elif _types(command, name):
        where = f'"{shown}" types where "{command.id}" is wanted.'
        yield f"{where} Choose a key with ctrl, or f1 to f12."
    elif command.place in {Place.ROOM, Place.EVERYWHERE} and name in _editor_keys():
        yield f'"{shown}" is a key of the editor. Choose another key.'


def _types(command: Command, name: str) -> bool:
    """Whether a key is a letter where letters are typed: in the room, or before any widget."""
    printable = name == "space" or ("+" not in name and is_character(name))
    return printable and (command.place in {Place.ROOM, Place.EVERYWHERE} or command.first)


def _editor_keys() -> frozenset[str]:
    from mockroom.ui.widgets.answer_editor import AnswerEditor

    bound = (getattr(one, "key", "") for cls in AnswerEditor.__mro__ for one in _bindings(cls))
    return frozenset({key.strip() for keys in bound for key in keys.split(",")} | set(_EDITS))


def _bindings(some: type) -> list[object]:
    return list(vars(some).get("BINDINGS", ()))


def _clashes(changes: Changes) -> Iterator[KeyProblem]:
    """Commands of one place that share a key now, and did not before."""
    keymap = Keymap(changes)
    for first, second in combinations(COMMANDS, 2):
        if Place.EVERYWHERE not in {first.place, second.place} and first.place != second.place:
            continue
        if set(USUAL.keys(first.id)) & set(USUAL.keys(second.id)):
            continue
        for key in keymap.keys(first.id):
            if key in keymap.keys(second.id):
                blamed, other = (first, second) if first.id in changes else (second, first)
                yield KeyProblem(
                    blamed.id,
                    (
                        f'"{shown_key(key)}" gives "{other.id}" as well ({other.label}). '
                        "Choose another key for one of them.",
                    ),
                    other.id,
                )
