"""Which key gives which command: the registry's, or those that a person has put in their place.

The app holds one `Keymap`. The foot of the screen, the palette, the help and every sentence with a
key in it ask it, so that all of them show the same key.
"""

from collections.abc import Mapping
from types import MappingProxyType

from textual.dom import DOMNode

from mockroom.ui.commands import BY_ID, COMMANDS, shown_key
from mockroom.ui.terminal_keys import base_name, chord_of

Changes = Mapping[str, tuple[str, ...]]
"""Keys by the id of their command, as settings give them."""


class Keymap:
    """The keys of all commands.

    `changes` holds what differs from the registry; `keymap_check` tells what is wrong with it, and
    an id that is unknown has no effect here.
    """

    def __init__(self, changes: Changes = MappingProxyType({})) -> None:
        self._changes = {
            command: tuple(long_name(key) for key in keys)
            for command, keys in changes.items()
            if command in BY_ID
        }

    def keys(self, command: str) -> tuple[str, ...]:
        """The keys of a command, the one to be shown first."""
        usual = tuple(key.strip() for key in BY_ID[command].keys.split(","))
        return self._changes.get(command, usual)

    def shown(self, command: str) -> str:
        """The key of a command to name in a sentence: "esc"."""
        return shown_key(self.keys(command)[0])

    def all_shown(self, command: str) -> str:
        """All its keys as people read them: "ctrl+j, ctrl+enter"."""
        return ", ".join(shown_key(key) for key in self.keys(command))

    def for_textual(self) -> dict[str, str]:
        """What `App.set_keymap` takes; empty where nothing differs.

        It names every command: Textual takes a key away from all commands that share it when one
        of them gets another, and gives it back only to those that the keymap names.
        """
        if not self._changes:
            return {}
        return {command.id: ",".join(self.keys(command.id)) for command in COMMANDS}


USUAL = Keymap()
"""The keys as they are without settings."""


def keymap_of(node: DOMNode) -> Keymap:
    """The keymap of the app that a widget or a screen belongs to."""
    found = getattr(node.app, "keymap", USUAL)
    return found if isinstance(found, Keymap) else USUAL


def long_name(key: str) -> str:
    """A key as Textual calls it: "question_mark" for "?", "ctrl+shift+up" for "shift+ctrl+up"."""
    modifiers, base = chord_of(key)
    return "+".join((*modifiers, base_name(base)))
