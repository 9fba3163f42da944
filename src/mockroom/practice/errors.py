"""What a person can get wrong towards the use cases; each message is a sentence for them."""

from collections.abc import Iterable

from mockroom.domain.nearest import did_you_mean
from mockroom.domain.plain import shorten


class PracticeError(Exception):
    """A request that cannot be met as it was made."""


class UnknownQuestionError(PracticeError):
    """No question has this id."""


class UnknownSignalError(PracticeError):
    """No signal has this id or name."""


class UnknownLensError(PracticeError):
    """No lens or no value of it has this id or name."""


class UnknownAttemptError(PracticeError):
    """No attempt has this id."""


class UnknownFilterError(PracticeError):
    """A filter names something that is not there."""


class UnknownDraftError(PracticeError):
    """No draft has this id."""


class UnknownPresetError(PracticeError):
    """No preset has this id."""


class DisputeError(PracticeError):
    """There is nothing to disagree with."""


class HeldElsewhereError(PracticeError):
    """The draft is open in another window."""

    def __init__(self) -> None:
        super().__init__(
            "This answer is open in another window of mockroom; go on there, or close it there"
            " first."
        )


def unknown(kind: str, wanted: str, known: Iterable[str], where: str) -> str:
    """The sentences for an id that does not exist.

    `kind` is the noun for it, `where` tells where all of them are listed.
    """
    return " ".join(
        part
        for part in (
            f'There is no {kind} "{shorten(wanted, 60)}".',
            did_you_mean(wanted, known),
            where,
        )
        if part
    )
