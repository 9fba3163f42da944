"""All commands with their keys, each of which can be given another one by pressing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from mockroom.settings import BY_KEY, SettingsError
from mockroom.settings.kinds import MisfitError
from mockroom.ui.commands import BY_ID, Command, Place, bindings, shown_key
from mockroom.ui.keymap import Changes, Keymap
from mockroom.ui.keymap_check import KeyProblem, problems
from mockroom.ui.safe import plain
from mockroom.ui.screens._keys_rows import COLUMNS, given, key_rows, swapped, to_write, without
from mockroom.ui.screens._settings_write import SettingsRefused, Writer
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.screens.press import PressScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.search_list import SearchList
from mockroom.ui.widgets.spread import Spread

if TYPE_CHECKING:
    from mockroom.practice import Practice
    from mockroom.practice.preferences import Preferences


class KeysBar(Spread):
    """What this is, and how much of it is the person's own."""

    DEFAULT_CSS = "KeysBar { dock: top; }"

    told: var[str] = var("")

    def watch_told(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:  # noqa: ARG002
        """Heading; what was changed."""
        return plain("Keys", "bold $primary"), plain(self.told, "$quiet")


class KeysScreen(Screen[None]):
    """The list, and below it what the key just pressed has led to."""

    TITLE = "Keys"
    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.KEYS)]

    list = query_one(SearchList)
    bar = query_one(KeysBar)
    banner = query_one(Banner)

    class Done(Message):
        """Enough of it."""

    def __init__(
        self,
        preferences: Preferences,
        practice: Callable[[], Practice],
        glyphs: Glyphs = DRAWN,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._writer = Writer(preferences, practice)
        self._glyphs = glyphs
        self._changes: Changes = {}
        self._said_of: Command | None = None
        self._composed = False

    def compose(self) -> ComposeResult:
        """The list of commands, and a line about the last change."""
        yield KeysBar()
        yield Banner()
        with Container(id="body"):
            yield SearchList(COLUMNS, self._glyphs)
        yield Static(id="said")
        yield Hints()

    def on_mount(self) -> None:
        """Show the keys as the file has them."""
        self._composed = True
        self._read()

    def _read(self) -> None:
        try:
            held = BY_KEY["keys"].kind.parse(self._preferences.values().get("keys", {}))
        except (SettingsError, MisfitError) as error:
            self.banner.say(str(error))
            held = {}
        self._changes = dict(held) if isinstance(held, dict) else {}
        self._show()

    def look_again(self) -> None:
        """Take up what may have been changed in the file by others."""
        if self._composed and not self._writer.busy:
            self._read()

    def tell(self, trouble: str) -> None:
        """The file could not be changed: what holds is what it says."""
        self._read()
        self.banner.say(trouble)

    def keep(self) -> str | None:
        """Write what is on its way into the file."""
        return self._writer.write(self.app)

    def _show(self) -> None:
        self.list.show(key_rows(self._changes))
        number = len(self._changes)
        noun = "1 command has" if number == 1 else f"{number} commands have"
        self.bar.told = f"{noun} other keys" if number else "all as usual"
        self.refresh_bindings()

    def _say(self, sentence: str, style: str = "$written") -> None:
        self._said_of = self.command
        self.query_one("#said", Static).update(plain(sentence, style))

    @property
    def command(self) -> Command | None:
        """The command in hand."""
        row = self.list.in_hand
        return BY_ID.get(row.key) if row else None

    @on(RowList.Turned)
    def _turned(self) -> None:
        # What was just said of a command stays until another is in hand
        if self.command is None or self.command is not self._said_of:
            self._say(f"{self.command.id}: {self.command.help}" if self.command else "", "$quiet")
        self.refresh_bindings()

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What there is nothing for is not offered."""
        if not self._composed:
            return action == "back"
        command, searching = self.command, self.list.searching
        typing = searching and self.list.line.has_focus
        can = {
            "list": typing and command is not None,
            "give": command is not None and not typing,
            "add": command is not None and not typing,
            "default": command is not None and command.id in self._changes and not typing,
            "all": bool(self._changes) and not searching,
            "search": not typing,
            "clear": searching,
            "back": not searching,
        }
        return can.get(action, True)

    def on_descendant_focus(self) -> None:
        """What the keys do depends on where they go."""
        if self._composed:
            self.refresh_bindings()

    def action_list(self) -> None:
        """Into the list, as the search has left it."""
        self.list.when_typed(self.list.rows.focus)

    @on(RowList.Chosen)
    def action_give(self) -> None:
        """Ask for the key that takes the place of those it has."""
        self._ask("New key for", beside=False)

    def action_add(self) -> None:
        """Ask for one more key."""
        self._ask("One more key for", beside=True)

    def _ask(self, words: str, *, beside: bool) -> None:
        self.look_again()
        command = self.command
        if command:
            asked = f"{words} {command.id}: {command.help}"
            self.app.push_screen(PressScreen(asked), partial(self._pressed, command, beside))

    def _pressed(self, command: Command, beside: bool, key: str | None) -> None:
        if key is None:
            return
        after = given(self._changes, command.id, key, beside=beside)
        wrong = problems(after)
        if wrong and not beside and self._offers_swap(command, key, after, wrong):
            return
        if wrong:
            self._say(" ".join(wrong[0].sentences), "$warning")
            return
        shown = Keymap(after).all_shown(command.id)
        self._take(after, f"{command.id}: {shown}. It holds at once.")

    def _offers_swap(
        self, command: Command, key: str, after: Changes, wrong: Sequence[KeyProblem]
    ) -> bool:
        """Where another command has the key, ask whether it is to get the old one in return;
        False where that is not what is wrong, or would not help."""
        others = {one for each in wrong for one in (each.command, each.other)} - {command.id}
        if len(others) != 1 or not all(each.other for each in wrong):
            return False
        (other,) = others
        both = swapped(self._changes, after, command.id, other, key)
        if problems(both):
            return False
        keymap = Keymap(both)
        asked = (
            f'"{shown_key(key)}" gives {other} ({BY_ID[other].label}) now. Swap them, so that'
            f" {other} has {keymap.all_shown(other)}?"
        )
        told = f"{command.id}: {keymap.all_shown(command.id)}. {other}: {keymap.all_shown(other)}."
        self.app.push_screen(ConfirmScreen(asked), partial(self._swap, both, told))
        return True

    def _swap(self, both: Changes, told: str, sure: bool | None) -> None:
        if sure:
            self._take(both, told)

    def action_default(self) -> None:
        """The usual keys for the command in hand."""
        command = self.command
        if command is None:
            return
        after = without(self._changes, command.id)
        wrong = problems(after)
        if wrong:
            self._say(" ".join(wrong[0].sentences), "$warning")
            return
        shown = Keymap(after).all_shown(command.id)
        self._take(after, f"{command.id} has its usual keys again: {shown}.")

    def action_all(self) -> None:
        """Ask, and give all commands their usual keys."""
        asked = "Give every command its usual keys again? Yours go out of the settings."
        self.app.push_screen(ConfirmScreen(asked), self._give_all_back)

    def _give_all_back(self, sure: bool | None) -> None:
        if sure:
            self._take({}, "All commands have their usual keys.")

    def _take(self, after: Changes, sentence: str) -> None:
        self.banner.say(None)
        self._writer.put("keys", to_write(self._changes, after))
        self._changes = after
        self._show()
        self._say(sentence)
        self._writer.write_soon(self.app)

    def action_search(self) -> None:
        """Type words to search by."""
        self.list.open_search()
        self.refresh_bindings()

    def action_clear(self) -> None:
        """All commands again."""
        self.list.close_search()
        self.refresh_bindings()

    def action_back(self) -> None:
        """To where one came from, with everything written: the settings are read anew there."""
        trouble = self.keep()
        self.post_message(self.Done())
        if trouble:
            self.app.post_message(SettingsRefused(trouble))
