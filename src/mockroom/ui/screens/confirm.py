"""Asks before something cannot be undone."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from mockroom.ui.commands import Place, bindings, commands
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, styled
from mockroom.ui.screens._asking import AskingScreen


class ConfirmScreen(AskingScreen[bool]):
    """One question, to be answered with yes or no; only `y` says yes."""

    TITLE = "Are you sure?"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CONFIRM)]

    def keys_line(self) -> Content:
        """The two keys."""
        keys: list[Part] = []
        for command in commands(Place.CONFIRM):
            first = keymap_of(self).shown(command.id)
            keys += [(first, "$primary"), f" {command.label}    "]
        return styled(*keys)

    def action_yes(self) -> None:
        """Do it."""
        self.dismiss(True)

    def action_no(self) -> None:
        """Leave everything as it is."""
        self.dismiss(False)
