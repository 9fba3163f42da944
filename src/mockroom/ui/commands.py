"""Every key of mockroom, written down once.

A `Command` yields the Textual binding, the hint at the foot of the screen, the palette entry, the
row of the help screen and the row of the README's key table; none of them is written by hand. The
id of a command is that of its binding, so a user's keymap can change the key.

While an editor has the focus every printable key types, and a terminal cannot tell all chords
apart; so the room uses f-keys, Escape and the few Ctrl chords the editor leaves free. Single
letters are for screens without an editor.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding

from mockroom.ui._command import Command as Command
from mockroom.ui._command import Place as Place
from mockroom.ui._command import shown_key as shown_key
from mockroom.ui._debrief_commands import DEBRIEF_COMMANDS
from mockroom.ui._drill_commands import DRILL_COMMANDS
from mockroom.ui._interview_commands import INTERVIEW_COMMANDS
from mockroom.ui._list_commands import LIST_COMMANDS
from mockroom.ui._past_commands import PAST_COMMANDS
from mockroom.ui._review_commands import REVIEW_COMMANDS
from mockroom.ui._room_commands import ROOM_COMMANDS
from mockroom.ui._settings_commands import SETTINGS_COMMANDS

COMMANDS: tuple[Command, ...] = (
    *LIST_COMMANDS,
    *ROOM_COMMANDS,
    *DEBRIEF_COMMANDS,
    *SETTINGS_COMMANDS,
    *INTERVIEW_COMMANDS,
    *REVIEW_COMMANDS,
    *PAST_COMMANDS,
    *DRILL_COMMANDS,
    Command(
        id="app.palette",
        place=Place.EVERYWHERE,
        keys="ctrl+p",
        label="commands",
        help="List everything that can be done here, and search it.",
        action="command_palette",
        first=True,
        rank=4,
    ),
    Command(
        id="app.quit",
        place=Place.EVERYWHERE,
        keys="ctrl+q",
        label="quit",
        help="Quit mockroom; what you were writing is kept.",
        action="quit",
        hint=False,
        first=True,
    ),
    Command(
        id="app.help",
        place=Place.EVERYWHERE,
        keys="f1",
        label="help",
        help="Show help and every key.",
        action="help",
        first=True,
    ),
)
"""All commands, within a place in the order of their hints."""

BY_ID = {command.id: command for command in COMMANDS}
"""The commands by id."""

HELP_ID = "app.help"
"""The command whose hint always has room."""


def commands(place: Place) -> tuple[Command, ...]:
    """The commands of a place, without those that hold everywhere."""
    return tuple(command for command in COMMANDS if command.place is place)


def bindings(place: Place) -> list[Binding]:
    """The `BINDINGS` of the screen of a place, or of the app."""
    return [
        Binding(
            key=command.keys,
            action=command.action,
            description=command.label,
            id=command.id,
            priority=command.first,
            show=command.hint,
        )
        for command in commands(place)
    ]


def help_rows(places: Iterable[Place]) -> list[tuple[Place, str, str]]:
    """Place, keys and sentence of every command of some places, for the help screen."""
    return [
        (place, command.shown_keys, command.help) for place in places for command in commands(place)
    ]


def key_table() -> str:
    """The README's key table, as Markdown."""
    rows = ["| where | key | what it does | id |", "|---|---|---|---|"]
    for command in (one for place in Place for one in commands(place)):
        shown = ", ".join(f"`{key}`" for key in command.shown_keys.split(", "))
        rows.append(f"| {command.place.value} | {shown} | {command.help} | `{command.id}` |")
    return "\n".join(rows) + "\n"


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does, as it stands at the foot of a screen."""

    key: str
    label: str
    rank: int = 2

    @property
    def width(self) -> int:
        """Cells it takes."""
        return len(self.key) + 1 + len(self.label)


GAP = 2
"""Cells between two hints."""


def fit(hints: Sequence[Hint], last: Hint, width: int) -> list[Hint]:
    """The hints that fit into a width together with the last one, which stays; in their order.

    Of two that do not both fit, the one of the lower rank stays, or else the earlier one.
    """
    room = width - last.width
    chosen: set[int] = set()
    for number in sorted(range(len(hints)), key=lambda number: (hints[number].rank, number)):
        room -= hints[number].width + GAP
        if room < 0:
            break
        chosen.add(number)
    return [*(hints[number] for number in sorted(chosen)), last]
