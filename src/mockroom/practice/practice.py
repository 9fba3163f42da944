"""The use cases together: everything a screen or a command can do, without either."""

from mockroom.practice.importing import Importing
from mockroom.practice.room import Room
from mockroom.practice.today import Today
from mockroom.practice.trends import Trending


class Practice(Room, Importing, Trending, Today):
    """What screens and commands talk to; its parts stand in modules of their own by subject."""
