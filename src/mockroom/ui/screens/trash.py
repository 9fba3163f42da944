"""The trash: what was deleted comes back from here, or goes for good."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from mockroom.practice import Practice, StoreError
from mockroom.practice.history import Moved, ThrownRow
from mockroom.ui.commands import Place, bindings
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain
from mockroom.ui.screens import _trash_rows as words
from mockroom.ui.screens.confirm import ConfirmScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.list_bar import ListBar
from mockroom.ui.widgets.row_list import RowList


class TrashScreen(Screen[None]):
    """A row for each thing that was deleted, the last one first."""

    TITLE = "Trash"
    CSS_PATH = "trash.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TRASH)]

    list = query_one(RowList)
    bar = query_one(ListBar)
    banner = query_one(Banner)

    class Done(Message):
        """Seen enough."""

    class Read(Message):
        """It is known what is there."""

        def __init__(self, thrown: tuple[ThrownRow, ...], said: str, trouble: str) -> None:
            self.thrown = thrown
            self.said = said
            self.trouble = trouble
            super().__init__()

    def __init__(self, practice: Practice, glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._practice = practice
        self._glyphs = glyphs
        self._thrown: tuple[ThrownRow, ...] = ()
        self._busy = False

    def compose(self) -> ComposeResult:
        """The list, and the first words of the row in hand."""
        yield ListBar("Trash")
        yield Banner()
        yield RowList(words.COLUMNS, self._glyphs)
        yield Static(id="said")
        yield Hints()

    def on_mount(self) -> None:
        """See what is there."""
        self._say("Reading the trash …")
        self._do(None)

    def _say(self, sentence: str) -> None:
        self.list.show([Row(key="", cells=((sentence, "$quiet"),), can_choose=False)])

    # Reading

    def _do(self, step: Callable[[], Moved] | None, told: str = "") -> None:
        """Take a step in a thread, and show what is there afterwards."""
        if self._busy:
            return  # the key was pressed twice
        self._busy = True

        def work() -> None:
            moved = step() if step else Moved(done=())
            done = [one for one in self._thrown if one.id in moved.done]
            said = told.format(words.told(done)) if done else ""
            trouble = " ".join(moved.troubles[:1])
            try:
                thrown = self._practice.thrown()
            except StoreError as error:
                thrown, trouble = (), trouble or str(error)
            self.post_message(self.Read(thrown, said, trouble))

        self.run_worker(work, thread=True, group="trash")

    @on(Read)
    def _show(self, message: Read) -> None:
        self._busy = False
        self._thrown = message.thrown
        numbers, now = self._practice.numbers, self._practice.now()
        if message.thrown:
            self.list.show(words.rows(message.thrown, now, numbers=numbers))
        else:
            back = keymap_of(self).shown("trash.back")
            self._say(f"The trash is empty; {back} goes back.")
        self.bar.told = words.told(message.thrown) if numbers else ""
        if message.said:
            self.notify(message.said, markup=False)
        self.banner.say(message.trouble or None)
        self._turned()

    @on(RowList.Turned)
    def _turned(self) -> None:
        one = self._in_hand
        self.query_one("#said", Static).update(plain(words.said(one) if one else "", "$foreground"))
        self.refresh_bindings()

    @property
    def _in_hand(self) -> ThrownRow | None:
        row = self.list.in_hand
        return next((one for one in self._thrown if row and one.id == row.key), None)

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Most things need something that was deleted."""
        if action in {"restore", "erase"}:
            return self.is_mounted and self._in_hand is not None
        return len(self._thrown) > 1 if action == "empty" else True

    @on(RowList.Chosen)
    def action_restore(self) -> None:
        """Back to where it was."""
        one = self._in_hand
        if one is not None:
            self._do(lambda: self._practice.restore([one.id]), "{} brought back.")

    def action_erase(self) -> None:
        """Ask, and then delete what is in hand for good."""
        one = self._in_hand
        if one is not None:
            self._ask((one,))

    def action_empty(self) -> None:
        """Ask, and then delete everything here for good."""
        self._ask(self._thrown)

    def _ask(self, thrown: tuple[ThrownRow, ...]) -> None:
        def answered(sure: bool | None) -> None:
            if sure:
                ids = [one.id for one in thrown]
                self._do(lambda: self._practice.erase(ids), "{} deleted for good.")

        asked = words.asked(thrown, self._practice.now(), numbers=self._practice.numbers)
        self.app.push_screen(ConfirmScreen(asked), answered)

    def action_back(self) -> None:
        """Back."""
        self.post_message(self.Done())
