"""What a person can get wrong towards drills; each message is a sentence for them."""

from mockroom.practice.errors import PracticeError
from mockroom.practice.errors import UnknownSignalError as UnknownSignalError


class UnknownCardError(PracticeError):
    """No drill has this id."""


class NothingToDrillError(PracticeError):
    """There is no drill that fits what was asked for."""
