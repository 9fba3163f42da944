"""What the palette lists: every command that is possible now, each thing once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from mockroom.ui.commands import BY_ID, Command

if TYPE_CHECKING:
    from mockroom.ui.app import MockroomApp

_BESIDE = (
    ("settings", "Settings", "See and change the settings."),
    ("keys", "Keys", "See every command with its keys, and give it others."),
)
"""Actions of the app that have no key on most screens: action, title, sentence."""


def listed(app: MockroomApp, screen: Screen[object]) -> Iterator[SystemCommand]:
    """The rows; two commands that do the same, such as to quit, stand in one with their keys."""
    keys: dict[str, list[str]] = {}
    rows: dict[str, tuple[Command, Callable[[], object]]] = {}
    for active in screen.active_bindings.values():
        command = BY_ID.get(active.binding.id or "")
        if command is None or not active.enabled or command.id == "app.palette":
            continue
        same = f"{command.label} {command.action.removeprefix('app.')}"
        known = keys.setdefault(same, [])
        known += [key for key in app.keymap.all_shown(command.id).split(", ") if key not in known]
        run = partial(app.run_action, active.binding.action, active.node)
        rows.setdefault(same, (command, run))
    for same, (command, act) in rows.items():
        title = f"{command.label.capitalize()} ({', '.join(keys[same])})"
        yield SystemCommand(title, command.help, act)
    for action, title, sentence in _BESIDE:
        if f"{action} {action}" not in rows and app.check_action(action, ()):
            yield SystemCommand(title, sentence, partial(app.run_action, action, app))
    if app.check_action("theme", ()):
        yield SystemCommand("Theme", "Choose other colours.", app.action_theme)
