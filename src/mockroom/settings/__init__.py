"""What a person has set: the settings file, the environment, and what holds without them.

`registry` lists every setting once; reading, writing, the page about them and the settings screen
all go by it.
"""

from mockroom.settings.kinds import MAX_BYTES, SettingsError
from mockroom.settings.reading import load_settings
from mockroom.settings.registry import BY_KEY, KEYS, SETTINGS, Setting
from mockroom.settings.values import Settings
from mockroom.settings.writing import update

__all__ = [
    "BY_KEY",
    "KEYS",
    "MAX_BYTES",
    "SETTINGS",
    "Setting",
    "Settings",
    "SettingsError",
    "load_settings",
    "update",
]
