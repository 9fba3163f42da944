"""Every setting, written down once: its key, its meaning, what it can hold, what holds without it.

Reading and writing the file, its page in the docs and the settings screen go by this list.
"""

from dataclasses import MISSING, dataclass, fields

from mockroom.domain.mode import Mode
from mockroom.domain.preset import PRESETS
from mockroom.domain.probing import MOST
from mockroom.settings.kinds import Choice, Directories, Directory, Keys, Kind, Switch, Text, Whole
from mockroom.settings.values import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One thing that a person can set."""

    key: str
    """As it stands in the file; the same as the attribute of `Settings`."""
    meaning: str
    """What it changes, as a sentence."""
    kind: Kind
    """What it can hold."""
    without: str = ""
    """What holds without it, in words, where that is not a value of the same kind."""
    example: str
    """A value as it would be written in TOML."""

    @property
    def default(self) -> object:
        """What `Settings` holds without it; None where `without` says it."""
        return _DEFAULTS.get(self.key)


_DEFAULTS: dict[str, object] = {
    one.name: one.default if one.default is not MISSING else None for one in fields(Settings)
}

SETTINGS = (
    Setting(
        key="mode",
        meaning="Whether the signals are shown while you write (coached) or only afterwards.",
        kind=Choice(tuple(mode.value for mode in Mode)),
        example='"real"',
    ),
    Setting(
        key="preset",
        meaning="How an interview is held, chosen as one thing; it goes before the mode.",
        kind=Choice(tuple(preset.id for preset in PRESETS)),
        without="as the mode says",
        example='"gentle"',
    ),
    Setting(
        key="minutes",
        meaning="Minutes that the clock measures every answer against.",
        kind=Whole(1, 60),
        without="the question's own",
        example="4",
    ),
    Setting(
        key="think_seconds",
        meaning="Seconds to think before the answer; nothing happens when they are over.",
        kind=Whole(0, 600),
        without="as the preset says",
        example="60",
    ),
    Setting(
        key="probes",
        meaning="Follow-up questions after an answer, at most.",
        kind=Whole(0, MOST),
        example="1",
    ),
    Setting(
        key="numbers",
        meaning="Whether points, counts and clocks are shown; without them the words stay.",
        kind=Switch(),
        example="false",
    ),
    Setting(
        key="drill_new",
        meaning="New drills a day, at most.",
        kind=Whole(0, 100),
        example="3",
    ),
    Setting(
        key="drill_most",
        meaning="Drills a day, at most, new ones among them; `--count` goes before it.",
        kind=Whole(1, 100),
        example="10",
    ),
    Setting(
        key="drill_goal",
        meaning="On how many days of a week you mean to practise.",
        kind=Whole(1, 7),
        example="5",
    ),
    Setting(
        key="day_starts",
        meaning="The hour at which a day begins for drills; what is done before it counts as the"
        " evening before.",
        kind=Whole(0, 12),
        example="0",
    ),
    Setting(
        key="theme",
        meaning="The colours: dark, light, terminal-dark, terminal-light, or a theme of Textual's.",
        kind=Text(),
        without="dark",
        example='"light"',
    ),
    Setting(
        key="content",
        meaning="Folders with further questions, signals and tracks, in order.",
        kind=Directories(),
        without="none",
        example='["~/packs/nursing"]',
    ),
    Setting(
        key="data",
        meaning="The folder of drafts, attempts, interviews and your own content.",
        kind=Directory(),
        without="the system's usual one; `mockroom path` prints it",
        example='"~/interviews"',
    ),
    Setting(
        key="keys",
        meaning="Other keys for commands, by their ids; one key, or a list of them.",
        kind=Keys(),
        without="the keys in the README",
        example='{ "room.submit" = "f10" }',
    ),
)
"""All of them, in the order in which they are best shown."""

BY_KEY = {setting.key: setting for setting in SETTINGS}
"""The settings by their keys."""
KEYS = tuple(BY_KEY)
"""The keys of the settings file."""
