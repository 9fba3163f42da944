"""Reads an attempt that somebody wants to look at, or tells why it cannot be."""

from textual.screen import Screen

from mockroom.domain.attempt import Attempt
from mockroom.practice import Practice, PracticeError, StoreError


def attempt_or_why(screen: Screen[None], practice: Practice, attempt_id: str) -> Attempt | None:
    """The attempt; None once the screen has told that it cannot be read."""
    try:
        return practice.attempt(attempt_id)
    except (PracticeError, StoreError) as error:
        screen.notify(str(error), severity="warning", markup=False)
        return None
