"""The use cases together: everything a screen or a command can do, without either."""

from mockroom.practice.questions import Questions
from mockroom.practice.room import Room


class Practice(Room, Questions):
    """What screens and commands talk to; its parts stand in modules of their own by subject."""
