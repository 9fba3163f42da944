"""Which keys a terminal can send, so that none is promised that never arrives.

Without a protocol of its own a terminal sends a few bytes for a key, and many chords share theirs
with another key or have none at all.
"""

import re
from itertools import chain

from textual.binding import Binding
from textual.keys import key_to_character

_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
_FUNCTION = tuple(f"f{number}" for number in range(1, 13))
NAMED = (
    *("enter", "escape", "tab", "space", "backspace", "delete", "insert"),
    *chain(_MOVING, _FUNCTION),
)
"""Keys that have a name and no character of their own to write them by."""
SOME_ONLY = ("ctrl+enter", "shift+enter", "ctrl+escape", "ctrl+tab", "ctrl+backspace")
"""Chords that terminals with the kitty keyboard protocol send, and the others as another key."""

_MODIFIERS = ("alt", "ctrl", "shift")
_CHORD = re.compile(r"(?P<before>(?:(?:ctrl|alt|shift)\+)*)(?P<key>[^+]+|\+)")
_ARRIVES_AS = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    "ctrl+space": "ctrl+@",
    "ctrl+slash": "ctrl+underscore",
    "alt+enter": "enter",
    "alt+space": "space",
    "alt+tab": "shift+tab",
    "shift+space": "space",
}
_WITH_CTRL = ("at", "backslash", "right_square_bracket", "circumflex_accent", "underscore", "@")
"""What beside a letter has a byte with ctrl."""
_WITH_ANYTHING = frozenset((*_MOVING, *_FUNCTION, "delete", "insert"))


def base_name(base: str) -> str:
    """What is pressed as Textual calls it: "question_mark" for "?"."""
    if base == ",":
        return "comma"  # bindings part their keys by it
    (binding,) = Binding.make_bindings([Binding(base, "-")])
    return binding.key


_CHARACTERS = frozenset(base_name(chr(code)) for code in range(33, 127))
"""The characters of plain keyboards: "slash", "question_mark", "a"."""


def is_key(key: str) -> bool:
    """Whether there is such a key: one with a name or a character, behind modifiers if any."""
    chord = _CHORD.fullmatch(key.strip())
    if chord is None:
        return False
    modifiers = chord["before"].split("+")[:-1]
    return len(set(modifiers)) == len(modifiers) and (
        chord["key"] in NAMED or is_character(chord["key"])
    )


def is_character(name: str) -> bool:
    """Whether a key without modifiers types a character; "space" is no such name."""
    character = name if len(name) == 1 else key_to_character(name) or ""
    return name not in NAMED and (
        name in _CHARACTERS or (character.isprintable() and character != "")
    )


def chord_of(key: str) -> tuple[tuple[str, ...], str]:
    """The modifiers of a key in the order that Textual names them in, and what is pressed."""
    chord = _CHORD.fullmatch(key.strip())
    if chord is None:
        return (), key.strip()
    given = chord["before"].split("+")[:-1]
    return tuple(one for one in _MODIFIERS if one in given), chord["key"]


def why_not(name: str, shown: str) -> str:
    """Why a key, by the name that Textual has for it, cannot be counted on; empty if it can.

    `shown` is the key as a person wrote it.
    """
    modifiers, base = chord_of(name)
    letter = len(base) == 1 and base.isascii() and base.isalpha()
    if name in _ARRIVES_AS:
        return f'"{shown}" arrives from terminals as {_ARRIVES_AS[name]}.'
    if not modifiers or name in SOME_ONLY or name == "shift+tab" or base in _WITH_ANYTHING:
        return ""
    if modifiers == ("ctrl", "shift") and len(base) == 1:
        return f'"{shown}" arrives from most terminals as ctrl+{base}.'
    if modifiers == ("ctrl",) and (letter or base in _WITH_CTRL):
        return ""
    if letter and modifiers in {("alt",), ("alt", "shift")}:
        return ""
    return f'"{shown}" arrives from few terminals.'
