"""The use cases, the only place that joins bank, store and domain.

`Practice` is what screens and commands talk to; whatever they can do, it can do without them.
"""

from mockroom.domain.attempt_row import AttemptRow
from mockroom.practice.compose import default_practice
from mockroom.practice.errors import (
    DisputeError,
    HeldElsewhereError,
    PracticeError,
    UnknownAttemptError,
    UnknownDraftError,
    UnknownPresetError,
    UnknownQuestionError,
)
from mockroom.practice.practice import Practice
from mockroom.practice.rows import DisputeRow, DraftRow, Finished, QuestionRow
from mockroom.store.protocol import StoreError

__all__ = [
    "AttemptRow",
    "DisputeError",
    "DisputeRow",
    "DraftRow",
    "Finished",
    "HeldElsewhereError",
    "Practice",
    "PracticeError",
    "QuestionRow",
    "StoreError",
    "UnknownAttemptError",
    "UnknownDraftError",
    "UnknownPresetError",
    "UnknownQuestionError",
    "default_practice",
]
