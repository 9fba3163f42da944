"""Changed settings on their way into the file: in order, in a thread, and none of them lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message

from mockroom.practice.preferences import adopt
from mockroom.settings import Settings, SettingsError

if TYPE_CHECKING:
    from mockroom.practice import Practice
    from mockroom.practice.preferences import Preferences


class SettingsWritten(Message):
    """The file has changed, and these settings hold now; it goes to the app."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        super().__init__()


class SettingsRefused(Message):
    """The file could not be changed; it goes to the app, for its screen may be closed by then."""

    def __init__(self, trouble: str) -> None:
        self.trouble = trouble
        super().__init__()


class Writer:
    """Takes changes at any time and writes all that are there in one go.

    `practice` gives the use cases that are to heed them.
    """

    def __init__(self, preferences: Preferences, practice: Callable[[], Practice]) -> None:
        self._preferences = preferences
        self._practice = practice
        self._waiting: dict[str, object] = {}
        self._taking = Lock()
        self._writing = Lock()

    def put(self, key: str, value: object) -> None:
        """A change to be written; of `keys` only the commands that are named change."""
        with self._taking:
            before = self._waiting.get(key)
            if isinstance(value, Mapping) and isinstance(before, Mapping):
                value = {**before, **value}
            self._waiting[key] = value

    @property
    def busy(self) -> bool:
        """Whether the file does not have all of it yet."""
        return bool(self._waiting) or self._writing.locked()

    def write(self, app: App[None]) -> str | None:
        """Write what waits, now; why that cannot be, or None."""
        with self._writing:
            with self._taking:
                changes, self._waiting = self._waiting, {}
            if not changes:
                return None
            try:
                settings = self._preferences.change(changes)
            except SettingsError as error:
                return str(error)
            adopt(self._practice(), settings)
        app.post_message(SettingsWritten(settings))
        return None

    def write_soon(self, app: App[None]) -> None:
        """Write what waits in a thread."""

        def work() -> None:
            trouble = self.write(app)
            if trouble:
                app.post_message(SettingsRefused(trouble))

        app.run_worker(work, thread=True, group="settings")
