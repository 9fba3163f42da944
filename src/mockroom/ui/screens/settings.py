"""The settings: each with its meaning and what it can hold, and written as soon as it is changed.

What a person has arranged in the file stays as it is around the value.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen

from mockroom.domain.plain import one_line
from mockroom.settings import BY_KEY, SETTINGS, Setting, SettingsError
from mockroom.settings.kinds import Keys
from mockroom.ui.commands import Place, bindings
from mockroom.ui.safe import plain
from mockroom.ui.screens._settings_values import (
    about,
    chosen,
    facts,
    shown,
    stepped,
    title,
    to_type,
    typed,
    words,
)
from mockroom.ui.screens._settings_write import Writer
from mockroom.ui.screens.chooser import Choice, ChooserScreen
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.banner import Banner
from mockroom.ui.widgets.columns import Column, Row
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.row_list import RowList
from mockroom.ui.widgets.setting_pane import SettingPane
from mockroom.ui.widgets.spread import Spread

if TYPE_CHECKING:
    from mockroom.practice import Practice
    from mockroom.practice.preferences import Preferences

COLUMNS = (Column(width=13), Column(), Column(width=5, right=True, needs=16))
"""Name, value, and whether the file sets it."""


class SettingsBar(Spread):
    """What this is, and where it stands."""

    DEFAULT_CSS = "SettingsBar { dock: top; }"

    def __init__(self, file: str, more: str) -> None:
        """`more` stands for what is left out."""
        super().__init__()
        self._file = file
        self._more = more

    def ends(self, width: int) -> tuple[Content, Content]:
        """Heading; the file, or its end where there is no room for all of it."""
        room = max(width - len("Settings") - 2, 0)
        over = len(self._file) > room
        file = self._more + self._file[len(self._file) - room + len(self._more) :]
        told = file if over and room > len(self._more) else self._file[:room]
        return plain("Settings", "bold $primary"), plain(told, "$quiet")


class SettingsScreen(Screen[None]):
    """All settings, the one in hand explained.

    `wanted` is the key of the setting that is in hand at first.
    """

    TITLE = "Settings"
    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SETTINGS)]

    list = query_one(RowList)
    pane = query_one(SettingPane)
    banner = query_one(Banner)

    class ToKeys(Message):
        """The list of keys is wanted."""

    class Done(Message):
        """Enough of it."""

    def __init__(
        self,
        preferences: Preferences,
        practice: Callable[[], Practice],
        glyphs: Glyphs = DRAWN,
        wanted: str = "",
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._writer = Writer(preferences, practice)
        self._glyphs = glyphs
        self._wanted = wanted or SETTINGS[0].key
        self._values: dict[str, object] = {}
        self._composed = False

    def compose(self) -> ComposeResult:
        """The list, and what the setting in hand is about."""
        yield SettingsBar(one_line(str(self._preferences.config)), self._glyphs.more)
        yield Banner()
        with Container(id="body"):
            yield RowList(COLUMNS, self._glyphs)
            yield SettingPane()
        yield Hints()

    def on_mount(self) -> None:
        """Keys can act from here on."""
        self._composed = True

    def on_screen_resume(self) -> None:
        """Read the file, again after other screens may have changed it."""
        if not self._writer.busy:
            self._read()

    def _read(self) -> None:
        try:
            self._values = self._preferences.values()
        except SettingsError as error:
            self.banner.say(str(error))
        self._show(self._wanted)
        self._wanted = ""

    def look_again(self) -> None:
        """Take up what may have been changed in the file by others, unless a change of one's own
        is on its way into it, or is just being typed."""
        if self._composed and not self._writer.busy and not self.pane.editing:
            self._read()

    def tell(self, trouble: str) -> None:
        """The file could not be changed: what holds is what it says."""
        self._read()
        self.banner.say(trouble)

    def keep(self) -> str | None:
        """Write what is on its way into the file."""
        return self._writer.write(self.app)

    # What is seen

    def _show(self, wanted: str = "") -> None:
        rows = []
        for setting in SETTINGS:
            value = self._values.get(setting.key)
            outdone = bool(self._preferences.outdone_by(setting.key))
            style = "$quiet" if value is None and not outdone else "$written"
            mark = "env" if outdone else "" if value is None else "yours"
            folder = self._preferences.folder(setting.key)
            said = one_line(str(folder)) if folder else shown(setting, value)
            cells = (title(setting), (said, style), (mark, "$quiet"))
            rows.append(Row(key=setting.key, cells=cells))
        self.list.show(rows, wanted or None)

    @on(RowList.Turned)
    def _explain(self) -> None:
        setting = self.setting
        if setting is None:
            return
        value = self._values.get(setting.key)
        variable = self._preferences.outdone_by(setting.key)
        self.pane.explain(
            setting.key, about(setting, value, self._values), facts(setting, variable)
        )
        self.refresh_bindings()

    @property
    def setting(self) -> Setting | None:
        """The one in hand."""
        row = self.list.in_hand
        return BY_KEY[row.key] if row else None

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """What there is nothing for is not offered."""
        if not self._composed or self.setting is None:
            return action == "back"
        editing = self.pane.editing
        steps = stepped(self.setting, None, 1, self._themes) is not None
        can = {
            "less": steps and not editing,
            "more": steps and not editing,
            "default": self.setting.key in self._values and not editing,
            "cancel": editing,
            "back": not editing,
        }
        return can.get(action, True)

    @property
    def _themes(self) -> tuple[str, ...]:
        return tuple(self.app.available_themes)

    @on(RowList.Chosen)
    def action_change(self) -> None:
        """Take what is typed, or open the list, the line or the screen to change it in."""
        self.look_again()
        setting = self.setting
        if setting is None:
            return
        if self.pane.editing:
            self._take(setting, typed(setting, self.pane.line.value))
            return
        listed = words(setting, self._themes)
        value = self._values.get(setting.key)
        if isinstance(setting.kind, Keys):
            self.post_message(self.ToKeys())
        elif listed:
            choices = [Choice(word, word) for word in listed]
            chooser = ChooserScreen(title(setting), choices, shown(setting, value), self._glyphs)
            self.app.push_screen(chooser, partial(self._choose, setting))
        else:
            self.pane.edit(title(setting), to_type(setting, value))
            self.refresh_bindings()

    def _choose(self, setting: Setting, word: str | None) -> None:
        if word is not None:
            self._take(setting, chosen(setting, word))

    def action_less(self) -> None:
        """One step back."""
        self._step(-1)

    def action_more(self) -> None:
        """One step on."""
        self._step(1)

    def _step(self, by: int) -> None:
        self.look_again()
        if self.setting:
            value = self._values.get(self.setting.key)
            self._take(self.setting, stepped(self.setting, value, by, self._themes))

    def action_default(self) -> None:
        """What is usual."""
        self.look_again()
        setting = self.setting
        if setting is None:
            return
        if isinstance(setting.kind, Keys):
            self.post_message(self.ToKeys())  # where giving them all back is asked about
        else:
            self._take(setting, None)

    def action_cancel(self) -> None:
        """As it was."""
        self.pane.close()
        self.list.focus()
        self._explain()

    def action_back(self) -> None:
        """To where one came from."""
        self.post_message(self.Done())

    def _take(self, setting: Setting, value: object) -> None:
        """Let a value hold, or say why it cannot."""
        wrong = () if value is None else self._preferences.misfit(setting.key, value)
        if wrong:
            self.pane.refuse(" ".join(wrong))
            return
        self.banner.say(None)
        self.action_cancel()
        if value == self._values.get(setting.key):
            return
        self._values.pop(setting.key, None)
        if value is not None:
            self._values[setting.key] = value
        self._show()
        self._explain()
        self._writer.put(setting.key, value)
        self._writer.write_soon(self.app)
