"""What a person can get wrong towards drills; each message is a sentence for them."""

from mockroom.practice.errors import PracticeError


class UnknownCardError(PracticeError):
    """No drill has this id."""


class UnknownSignalError(PracticeError):
    """No signal has this id."""


class NothingToDrillError(PracticeError):
    """There is no drill that fits what was asked for."""
