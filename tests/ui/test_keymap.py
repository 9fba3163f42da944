"""Keys that settings give hold everywhere, and those that cannot work are told."""

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen

from mockroom.ui.commands import BY_ID, COMMANDS, Place, bindings
from mockroom.ui.keymap import USUAL, Keymap, keymap_of
from mockroom.ui.keymap_check import problems


def test_without_settings_the_keys_are_those_of_the_registry() -> None:
    for command in COMMANDS:
        assert USUAL.all_shown(command.id) == command.shown_keys
        assert problems({command.id: USUAL.keys(command.id)}) == []
    assert USUAL.for_textual() == {}


def test_a_changed_key_is_shown_in_place_of_the_usual_one() -> None:
    keymap = Keymap({"room.submit": ("f10", "ctrl+s"), "home.search": ("?",)})
    assert (keymap.shown("room.submit"), keymap.all_shown("room.submit")) == ("f10", "f10, ctrl+s")
    assert keymap.shown("home.search") == "?"
    assert keymap.shown("room.leave") == "esc"


WRONG = [
    (
        {"room.submitt": ("f10",)},
        'There is no command "room.submitt". Did you mean "room.submit"?',
    ),
    ({"room.submit": ("entre",)}, 'There is no key "entre". Did you mean "enter"?'),
    ({"room.submit": ("hyper+x",)}, 'There is no key "hyper+x".'),
    ({"room.submit": ("ctrl+ctrl+s",)}, 'There is no key "ctrl+ctrl+s".'),
    (
        {"home.review": ("\x1b",)},
        'A control character is no key. Write the key as it is called: "escape", "ctrl+a".',
    ),
    (
        {"home.review": ("escape",)},
        '"esc" gives "home.clear" as well (all questions). Choose another key for one of them.',
    ),
    (
        {"home.review": ("ctrl+/",)},
        '"ctrl+/" arrives from terminals as ctrl+underscore. Choose another key.',
    ),
    (
        {"home.review": ("ctrl+alt+x",)},
        '"ctrl+alt+x" arrives from few terminals. Choose another key.',
    ),
    ({"room.submit": ("ctrl+i",)}, '"ctrl+i" arrives from terminals as tab. Choose another key.'),
    (
        {"room.submit": ("ctrl+shift+s",)},
        '"ctrl+shift+s" arrives from most terminals as ctrl+s. Choose another key.',
    ),
    ({"home.review": ("shift+r",)}, '"shift+r" arrives as a capital letter. Write "R".'),
    ({"room.pause": ("alt+1",)}, '"alt+1" arrives from few terminals. Choose another key.'),
    (
        {"room.submit": ("shift+enter",)},
        '"shift+enter" arrives from some terminals only. Name another key beside it that arrives'
        " from all.",
    ),
    ({"debrief.retry": ("ctrl+c",)}, '"ctrl+c" copies on every screen. Choose another key.'),
    (
        {"room.pause": ("p",)},
        '"p" types where "room.pause" is wanted. Choose a key with ctrl, or f1 to f12.',
    ),
    (
        {"app.help": ("?",)},
        '"?" types where "app.help" is wanted. Choose a key with ctrl, or f1 to f12.',
    ),
    ({"room.pause": ("ctrl+w",)}, '"ctrl+w" is a key of the editor. Choose another key.'),
    ({"room.pause": ("enter",)}, '"enter" is a key of the editor. Choose another key.'),
    (
        {"room.pause": ("f2",)},
        '"f2" gives "room.guide" as well (guide). Choose another key for one of them.',
    ),
    (
        {"debrief.retry": ("f1",)},
        '"f1" gives "app.help" as well (help). Choose another key for one of them.',
    ),
    (
        {"debrief.retry": ("z",), "debrief.edit": ("z",)},
        '"z" gives "debrief.edit" as well (edit again). Choose another key for one of them.',
    ),
]


@pytest.mark.parametrize(("changes", "told"), WRONG, ids=[str(changes) for changes, _ in WRONG])
def test_a_key_that_cannot_work_is_told(changes: dict[str, tuple[str, ...]], told: str) -> None:
    (problem,) = problems(changes)
    assert problem.sentences == (told,)
    assert problem.command in changes


@pytest.mark.parametrize(
    "changes",
    [
        {"room.submit": ("f10",)},
        {"room.submit": ("ctrl+enter", "ctrl+s")},
        {"debrief.retry": ("z",), "debrief.edit": ("R",)},
        {"room.guide": ("f3",), "room.signals": ("f2",)},
        {"debrief.retry": ("k",)},
        {"home.search": ("?",)},
        {"home.clear": ("f10",)},
        {"home.review": ("shift+ctrl+up", "alt+x", "ctrl+backslash", "shift+f5", "ctrl+@")},
        {"home.search": (",",)},
        {"room.submit": ("ctrl+s",), "room.finish": ("ctrl+s",), "room.answer": ("ctrl+s",)},
    ],
)
def test_a_key_that_works_is_not_told(changes: dict[str, tuple[str, ...]]) -> None:
    assert problems(changes) == []


class RoomLike(Screen[None]):
    """The bindings of the room, and nothing else of it."""

    BINDINGS = [*bindings(Place.ROOM)]

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        return action not in {"finish", "back"}


for _command in COMMANDS:
    if _command.place is Place.ROOM:

        def _act(self: RoomLike, name: str = _command.action) -> None:
            self.done.append(name)

        setattr(RoomLike, f"action_{_command.action}", _act)


class AppLike(App[None]):
    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self.keymap = keymap

    def on_mount(self) -> None:
        self.set_keymap(self.keymap.for_textual())
        self.push_screen(RoomLike())

    def compose(self) -> ComposeResult:
        yield from ()


async def test_a_command_hears_its_new_key_and_others_that_shared_the_old_one_keep_it() -> None:
    app = AppLike(Keymap({"room.submit": ("f10",), "room.guide": ("ctrl+g",)}))
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, RoomLike)
        await pilot.press("f10", "ctrl+j", "ctrl+g", "f2", "f5")
        assert screen.done == ["submit", "answer", "guide", "pause"]
        assert keymap_of(screen) is app.keymap
        active = {one.binding.id: one.binding.key for one in screen.active_bindings.values()}
        assert active["room.submit"] == "f10"


def test_every_id_of_the_registry_can_stand_in_a_keymap() -> None:
    whole = Keymap({"room.submit": ("f10",)}).for_textual()
    assert whole.keys() == BY_ID.keys()
    assert whole["room.answer"] == "ctrl+j"
