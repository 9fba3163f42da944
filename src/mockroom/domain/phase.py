"""The phases of an interview."""

from enum import StrEnum


class Phase(StrEnum):
    """Where an interview stands."""

    BRIEFING = "briefing"
    """The question is on the table; nothing has been asked or written."""
    CLARIFYING = "clarifying"
    """The candidate asks, the interviewer replies."""
    ANSWERING = "answering"
    """The answer is being written."""
    PROBING = "probing"
    """The interviewer has asked a follow-up."""
    RATING = "rating"
    """Nothing is asked any more; the candidate says how good it was before the score does."""
    DEBRIEF = "debrief"
    """The attempt is finished and scored."""
