"""One registry gives bindings, hints, palette and tables."""

import pytest
from textual.widgets import TextArea

from mockroom.ui.commands import (
    COMMANDS,
    Command,
    Hint,
    Place,
    bindings,
    commands,
    fit,
    help_rows,
    key_table,
    shown_key,
)
from mockroom.ui.screens._possible import ACTIONS
from mockroom.ui.screens.debrief import DebriefScreen
from mockroom.ui.screens.room import RoomScreen
from mockroom.ui.widgets.answer_editor import AnswerEditor

HELP = Hint("f1", "help")


def test_ids_are_unique_and_name_their_place() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)
    prefix = {place: f"{place.value}." for place in Place} | {Place.EVERYWHERE: "app."}
    assert all(command.id.startswith(prefix[command.place]) for command in COMMANDS)


def test_every_binding_has_the_id_of_its_command() -> None:
    made = {binding.id for place in Place for binding in bindings(place)}
    assert made == {command.id for command in COMMANDS}


@pytest.mark.parametrize(
    ("place", "screen"), [(Place.ROOM, RoomScreen), (Place.DEBRIEF, DebriefScreen)]
)
def test_every_command_of_a_screen_is_one_of_its_actions(place: Place, screen: type) -> None:
    actions = {c.id: c.action.partition("(")[0] for c in commands(place)}
    missing = [id for id, action in actions.items() if not hasattr(screen, f"action_{action}")]
    assert missing == []


def test_what_the_room_can_do_is_what_it_has_commands_for() -> None:
    assert {command.action for command in commands(Place.ROOM)} == set(ACTIONS)


@pytest.mark.parametrize("command", commands(Place.ROOM), ids=lambda command: command.id)
def test_the_room_takes_no_key_that_the_editor_uses(command: Command) -> None:
    used = {
        key.strip()
        for widget in (TextArea, AnswerEditor)
        for binding in widget.BINDINGS
        for key in getattr(binding, "key", "").split(",")
    }
    keys = set(command.keys.split(","))
    assert not keys & used
    assert all(len(key) > 1 for key in keys), "a printable key types"


def test_hints_that_do_not_fit_are_left_out_whole_and_help_stays() -> None:
    hints = [Hint("a", "one"), Hint("b", "two"), Hint("c", "three")]
    assert fit(hints, HELP, 80) == [*hints, HELP]
    assert fit(hints, HELP, 7 + 7 + 7) == [hints[0], hints[1], HELP]
    assert fit(hints, HELP, 3) == [HELP]


@pytest.mark.parametrize("width", range(4, 60))
def test_what_is_shown_never_exceeds_the_width(width: int) -> None:
    hints = [Hint("ctrl+j", "submit", 1), Hint("f2", "guide"), Hint("esc", "leave (kept)", 1)]
    chosen = fit(hints, HELP, width)
    taken = sum(hint.width for hint in chosen) + 2 * (len(chosen) - 1)
    assert taken <= max(width, HELP.width)


def test_the_more_important_hint_stays_and_the_order_is_kept() -> None:
    submit, guide, leave = Hint("ctrl+j", "submit", 1), Hint("f2", "guide", 3), Hint("esc", "x", 1)
    assert fit([submit, guide, leave], HELP, 29) == [submit, leave, HELP]


def test_keys_read_as_people_call_them() -> None:
    assert shown_key("escape") == "esc"
    assert shown_key("ctrl+j") == "ctrl+j"


def test_the_tables_hold_every_command_with_its_sentence() -> None:
    rows = help_rows(Place)
    assert [sentence for _, _, sentence in rows] == [
        command.help for place in Place for command in commands(place)
    ]
    table = key_table()
    assert table.count("\n") == len(COMMANDS) + 2
    assert "| room | `ctrl+j`, `ctrl+enter` | Hand in your answer;" in table
