"""Asks for a key by having it pressed, so that nobody has to know what it is called."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content

from mockroom.ui.commands import Place, bindings, commands
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, styled
from mockroom.ui.screens._asking import AskingScreen


class PressScreen(AskingScreen[str | None]):
    """Gives the key that was pressed as settings name it, or None where none is wanted."""

    TITLE = "Press a key"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PRESS)]
    takes_every_key = True
    """The app leaves it those keys that hold everywhere as well."""

    def keys_line(self) -> Content:
        """How to leave."""
        keys: list[Part] = ["Press the key.    "]
        for command in commands(Place.PRESS):
            keys += [(keymap_of(self).shown(command.id), "$primary"), f" {command.label}"]
        return styled(*keys)

    def on_key(self, event: events.Key) -> None:
        """Take it, whatever it is."""
        if event.key in keymap_of(self).keys("press.cancel"):
            return
        event.stop()
        event.prevent_default()
        self.dismiss(key_of(event))

    def action_cancel(self) -> None:
        """Leave the keys as they were."""
        self.dismiss(None)


def key_of(event: events.Key) -> str:
    """A pressed key as settings name it: "?" and not "question_mark", "comma" and not ","."""
    character = event.character or ""
    plainly = len(character) == 1 and character.isprintable() and "+" not in event.key[:-1]
    return character if plainly and character not in {" ", ","} else event.key
