"""What a person can get wrong towards whole interviews; each message is a sentence for them."""

from mockroom.practice.errors import HeldElsewhereError, PracticeError


class UnknownTrackError(PracticeError):
    """No track has this id."""


class UnknownInterviewError(PracticeError):
    """No interview has this id."""


class NothingToAskError(PracticeError):
    """The bank has no question that a track could ask."""


class InterviewHeldElsewhereError(HeldElsewhereError):
    """The interview is open in another window."""

    def __init__(self) -> None:
        PracticeError.__init__(
            self,
            "This interview is open in another window of mockroom; go on there, or close it there"
            " first.",
        )
