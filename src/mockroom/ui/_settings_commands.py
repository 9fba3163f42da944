"""The commands of the settings, of the list of keys, and of the box that asks for a key."""

from mockroom.ui._command import Command, Place

_SETTINGS = (
    Command(
        id="settings.change",
        place=Place.SETTINGS,
        keys="enter",
        label="change",
        help="Change the setting in hand: choose from a list, or type.",
        action="change",
        first=True,
        rank=1,
    ),
    Command(
        id="settings.less",
        place=Place.SETTINGS,
        keys="left,minus",
        label="less",
        help="The choice before, or one less.",
        action="less",
    ),
    Command(
        id="settings.more",
        place=Place.SETTINGS,
        keys="right,plus",
        label="more",
        help="The next choice, or one more.",
        action="more",
    ),
    Command(
        id="settings.default",
        place=Place.SETTINGS,
        keys="backspace,delete",
        label="as usual",
        help="Take the setting in hand out of the file, so that what is usual holds again.",
        action="default",
    ),
    Command(
        id="settings.cancel",
        place=Place.SETTINGS,
        keys="escape",
        label="leave it",
        help="Leave the setting as it was.",
        action="cancel",
        first=True,
        rank=1,
    ),
    Command(
        id="settings.back",
        place=Place.SETTINGS,
        keys="escape,q",
        label="back",
        help="Close the settings; each was written when you changed it.",
        action="back",
        rank=1,
    ),
)

_KEYS = (
    Command(
        id="keys.list",
        place=Place.KEYS,
        keys="enter",
        label="to the list",
        help="From the search to what it has found.",
        action="list",
        first=True,
        rank=1,
    ),
    Command(
        id="keys.give",
        place=Place.KEYS,
        keys="enter",
        label="other key",
        help="Give the command in hand another key in place of those it has.",
        action="give",
        first=True,
        rank=1,
    ),
    Command(
        id="keys.add",
        place=Place.KEYS,
        keys="a",
        label="one more",
        help="Give the command in hand one more key.",
        action="add",
    ),
    Command(
        id="keys.default",
        place=Place.KEYS,
        keys="backspace,delete",
        label="as usual",
        help="Give the command in hand its usual keys again.",
        action="default",
    ),
    Command(
        id="keys.all",
        place=Place.KEYS,
        keys="u",
        label="all as usual",
        help="Give every command its usual keys again, after being asked.",
        action="all",
        rank=3,
    ),
    Command(
        id="keys.search",
        place=Place.KEYS,
        keys="slash",
        label="search",
        help="Search the commands by key, place and what they do.",
        action="search",
        rank=3,
    ),
    Command(
        id="keys.clear",
        place=Place.KEYS,
        keys="escape",
        label="all commands",
        help="End the search.",
        action="clear",
        first=True,
        rank=1,
    ),
    Command(
        id="keys.back",
        place=Place.KEYS,
        keys="escape,q",
        label="back",
        help="Close the list of keys.",
        action="back",
        rank=1,
    ),
)

_PRESS = (
    Command(
        id="press.cancel",
        place=Place.PRESS,
        keys="escape",
        label="leave it",
        help="Leave the keys as they were; every other key is taken as the new one.",
        action="cancel",
        rank=1,
    ),
)

SETTINGS_COMMANDS: tuple[Command, ...] = (*_SETTINGS, *_KEYS, *_PRESS)
"""Within a place in the order of their hints."""
