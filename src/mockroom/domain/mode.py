"""The two ways of holding an interview; apart from `session`, which settings need not load."""

from enum import StrEnum


class Mode(StrEnum):
    """How much is shown while answering."""

    COACHED = "coached"
    """The sidebar is live."""
    REAL = "real"
    """No feedback before the debrief, as in a real interview."""
