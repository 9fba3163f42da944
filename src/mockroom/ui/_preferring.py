"""The part of the app that opens the settings and lets a change hold while it runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.screen import ModalScreen, SystemModalScreen

from mockroom.ui._ground import Ground
from mockroom.ui.keymap import Keymap
from mockroom.ui.theme import DARK, NAMES

if TYPE_CHECKING:
    from mockroom.practice.preferences import Preferences
    from mockroom.ui.screens._settings_write import SettingsRefused, SettingsWritten


@runtime_checkable
class Told(Protocol):
    """A screen that shows itself what came of a change."""

    def tell(self, trouble: str) -> None:
        """The settings could not be written."""


@runtime_checkable
class LooksAgain(Protocol):
    """A screen that shows a file which others may change."""

    def look_again(self) -> None:
        """Read it anew."""


class Preferring(Ground):
    """Settings and keys, opened over whatever is there."""

    _preferences_of: Callable[[], Preferences] | None
    """Gives the settings file; None where the app was begun without one, as in tests."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Settings need a file; and while a key is asked for, no key does anything else."""
        if action in {"settings", "keys"}:
            return self._can_open(action)
        if action == "theme":
            return self._preferences_of is None or self._can_open("settings")
        on_top = self.screen_stack[-1] if self.screen_stack else None
        if getattr(on_top, "takes_every_key", False):
            return False
        return super().check_action(action, parameters)

    def _can_open(self, name: str) -> bool:
        """Not over a box that waits for an answer, and no screen twice."""
        # The palette lies over the screen that its rows are about
        below = [one for one in self.screen_stack if not isinstance(one, SystemModalScreen)]
        if self._preferences_of is None or not below:
            return False
        open_now = {type(screen).__name__ for screen in self.screen_stack}
        there = {"SettingsScreen", "KeysScreen"} if name == "settings" else {"KeysScreen"}
        return not (open_now & there) and not isinstance(below[-1], ModalScreen)

    def action_settings(self, wanted: str = "") -> None:
        """All settings, with one of them in hand."""
        from mockroom.ui.screens.settings import SettingsScreen

        if self._preferences_of:
            file = self._preferences_of()
            self.push_screen(SettingsScreen(file, lambda: self.practice, self.glyphs, wanted))

    def action_theme(self) -> None:
        """Other colours: a setting, so that they stay; without a file until the program ends."""
        if self._preferences_of:
            self.action_settings("theme")
        else:
            self.action_change_theme()

    def action_keys(self) -> None:
        """All commands with their keys."""
        from mockroom.ui.screens.keys import KeysScreen

        if self._preferences_of:
            file = self._preferences_of()
            self.push_screen(KeysScreen(file, lambda: self.practice, self.glyphs))

    def on_settings_screen_to_keys(self) -> None:
        """The keys are changed in a list of their own; closing it leads back."""
        self.action_keys()

    def on_settings_screen_done(self) -> None:
        """Back to where the settings were asked for."""
        self.pop_screen()

    def on_keys_screen_done(self) -> None:
        """Back to where the keys were asked for."""
        self.pop_screen()

    def on_app_focus(self) -> None:
        """One comes back from another window, in which the file may have been edited."""
        for screen in self.screen_stack:
            if isinstance(screen, LooksAgain):
                screen.look_again()

    def on_settings_written(self, message: SettingsWritten) -> None:
        """What can hold at once holds at once; the use cases know the rest already."""
        theme = message.settings.theme or "dark"
        wanted = NAMES.get(theme, theme)
        self.theme = wanted if wanted in self.available_themes else DARK.name
        self.keymap = Keymap(message.settings.keys)
        self.set_keymap(self.keymap.for_textual())

    def on_settings_refused(self, message: SettingsRefused) -> None:
        """The file could not be changed."""
        if isinstance(self.screen, Told):
            self.screen.tell(message.trouble)
        else:
            self.say(message.trouble)
