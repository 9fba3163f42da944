"""What a command of mockroom is, and where it can be given; `commands` lists them all."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a command can be given."""

    EVERYWHERE = "everywhere"
    HOME = "home"
    ROOM = "room"
    RATING = "rating"
    DEBRIEF = "debrief"
    DISPUTE = "dispute"
    COMPARE = "compare"
    REVIEW = "review"
    TRENDS = "trends"
    STORIES = "stories"
    TRASH = "trash"
    RESCORING = "rescoring"
    SETTINGS = "settings"
    KEYS = "keys"
    PRESS = "press"
    TRACKS = "tracks"
    BETWEEN = "between"
    SUMMARY = "summary"
    DRILL = "drill"
    PROGRESS = "progress"
    CHOOSER = "chooser"
    NOTE = "note"
    PROMPT = "prompt"
    CONFIRM = "confirm"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a person can do with a key."""

    id: str
    """As in a keymap: "room.submit"."""
    place: Place
    keys: str
    """One key, or several with commas; the first is the one shown."""
    label: str
    """One to three words for the foot of the screen."""
    help: str
    """A sentence for the help screen, the palette and the README."""
    action: str
    """The `action_` method of the screen, or of the app for commands that hold everywhere."""
    hint: bool = True
    """Whether it may stand at the foot of the screen."""
    rank: int = 2
    """Where room is short at the foot of the screen, hints of a higher rank go first."""
    first: bool = False
    """Whether its key works whatever has the focus, before any widget sees it."""

    @property
    def shown_keys(self) -> str:
        """All its keys as people read them."""
        return ", ".join(shown_key(key) for key in self.keys.split(","))


_KEY_WORDS = {
    "escape": "esc",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "pageup": "page up",
    "pagedown": "page down",
}


def shown_key(key: str) -> str:
    """A key as people read it: "esc" for "escape"."""
    key = key.strip()
    return _KEY_WORDS.get(key, key)
