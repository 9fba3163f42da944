"""What the settings screen says of each setting, and what its keys make of a value.

Values are those of the file; None means that the file does not set it.
"""

from collections.abc import Sequence

from mockroom.domain.plain import one_line
from mockroom.domain.preset import BY_ID as PRESETS
from mockroom.settings import Setting
from mockroom.settings.kinds import Choice, Directories, Keys, Switch, Whole, flat
from mockroom.ui.theme import NAMES

_WHEN = {
    "numbers": "Lists and debriefs heed it at once, an answer from the next question on.",
    "probes": "Holds from the next answer that you hand in.",
    **dict.fromkeys(
        ("drill_new", "drill_most", "drill_goal", "day_starts", "theme", "keys"), "Holds at once."
    ),
    "content": "Holds from the next start.",
    "data": "Holds from the next start; what is kept in the old folder stays there.",
}
_NEXT = "Holds from the next question on."
_FIRST = {"minutes": 4, "think_seconds": 60}
"""Where a number without a default begins when it is stepped."""
_COARSE = 100
"""A number that can be larger than this goes by tens."""


def title(setting: Setting) -> str:
    """Its name: "Think seconds"."""
    return setting.key.replace("_", " ").capitalize()


def shown(setting: Setting, value: object) -> str:
    """A value as it stands in the list."""
    if value is None:
        return setting.without.replace("`", '"') or shown(setting, setting.default)
    match setting.kind, value:
        case Keys(), dict():
            number = len(list(flat(value)))
            noun = "command has" if number == 1 else "commands have"
            return f"{number} {noun} other keys" if number else setting.without
        case Switch(), bool():
            return "on" if value else "off"
        case Directories(), list() | tuple():
            return one_line(", ".join(str(one) for one in value)) or "none"
        case _:
            return one_line(str(value))


def about(setting: Setting, value: object, values: dict[str, object]) -> list[str]:
    """What is told of a setting, a sentence or two in each."""
    told = [setting.meaning]
    if setting.key == "preset" and value in PRESETS:
        told.append(f"{PRESETS[str(value)].title}: {PRESETS[str(value)].meaning}")
    if setting.key == "mode" and "preset" in values:
        told.append("The preset goes before it now.")
    return told


def facts(setting: Setting, variable: str = "") -> list[str]:
    """What is allowed, what holds without it, and when a change is felt.

    `variable` is that of the environment which goes before it, if one does.
    """
    told = [f"Allowed: {allowed(setting)}. Without it: {shown(setting, None)}."]
    if variable:
        told.append(f"{variable} in the environment goes before it now.")
    told.append(_WHEN.get(setting.key, _NEXT))
    return told


def allowed(setting: Setting) -> str:
    """What it can hold, as people say it and not as TOML writes it."""
    match setting.kind:
        case Switch():
            return "on or off"
        case Directories():
            return "folders that are there, with a comma between two"
        case Keys():
            return "keys that every terminal sends, one or several for a command"
        case Choice() | Whole():
            return setting.kind.allowed
        case _:
            return "a theme of the list" if setting.key == "theme" else "the path of a folder"


def words(setting: Setting, themes: Sequence[str]) -> tuple[str, ...]:
    """What it can be chosen from; nothing where it is typed. `themes` are those there are."""
    match setting.kind:
        case Choice(words=found):
            return found
        case Switch():
            return ("on", "off")
        case _ if setting.key == "theme":
            ours = set(NAMES.values())
            return (*NAMES, *sorted(theme for theme in themes if theme not in ours))
        case _:
            return ()


def chosen(setting: Setting, word: str) -> object:
    """The value that a word of the list stands for."""
    return word == "on" if isinstance(setting.kind, Switch) else word


def stepped(setting: Setting, value: object, by: int, themes: Sequence[str]) -> object:
    """The value one step on or back; the same one where there is no further step."""
    if isinstance(setting.kind, Whole):
        return _counted(setting, setting.kind, value, by)
    listed = words(setting, themes)
    if not listed:
        return value
    now = shown(setting, value)
    if now not in listed:
        return chosen(setting, listed[0 if by > 0 else -1])
    return chosen(setting, listed[(listed.index(now) + by) % len(listed)])


def _counted(setting: Setting, kind: Whole, value: object, by: int) -> object:
    held = setting.default if value is None else value
    if not isinstance(held, int):
        return _FIRST.get(setting.key, kind.low)
    step = 10 if kind.high > _COARSE else 1
    return min(max(held + by * step, kind.low), kind.high)


def typed(setting: Setting, text: str) -> object:
    """The value that a typed line means: an empty one None, a number a number."""
    text = text.strip()
    if not text:
        return None
    match setting.kind:
        case Whole():
            # More digits than any bound has would take Python long, or be refused by it.
            digits = text.removeprefix("-")
            return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else text
        case Directories():
            return [one.strip() for one in text.split(",") if one.strip()]
        case _:
            return text


def to_type(setting: Setting, value: object) -> str:
    """A value as it is typed."""
    return "" if value is None else shown(setting, value)
