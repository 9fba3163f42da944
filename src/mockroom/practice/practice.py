"""The use cases together: everything a screen or a command can do, without either."""

from mockroom.practice.rescoring import Today
from mockroom.practice.room import Room
from mockroom.practice.trends import Trending


class Practice(Room, Trending, Today):
    """What screens and commands talk to; its parts stand in modules of their own by subject."""
