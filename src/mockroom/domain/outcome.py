"""What an answer to a drill came to: all that the reveal shows, and the grade it suggests."""

from dataclasses import dataclass
from enum import StrEnum

from mockroom.domain.review import Grade
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore


class Mark(StrEnum):
    """What became of one thing that was answered."""

    RIGHT = "right"
    NEAR = "near"
    """Not what is expected, and close to it or fair."""
    WRONG = "wrong"
    MISSED = "missed"
    """It belongs there and was not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One line of the reveal."""

    mark: Mark
    what: str
    """What it is about: a signal, a sentence, a question, a part of the task."""
    yours: str = ""
    """What was answered, in words; empty where nothing was."""
    right: str = ""
    """What is right, in words; empty where `what` says it all."""
    why: str = ""
    """A sentence more, where there is one to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text with its score, for the signal that counts or, without one, for all."""

    text: str
    card: Scorecard
    signal: str = ""

    @property
    def score(self) -> SignalScore | None:
        """The score of the one signal that counts."""
        return self.card.score_of(self.signal) if self.signal else None

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is shown once a card was answered."""

    checked: tuple[Checked, ...] = ()
    """Thing by thing what was right; in the order in which it is read."""
    reading: Reading | None = None
    """The candidate's own text as scored (burst, rewrite, compress, headline)."""
    before: Reading | None = None
    """The text that it was made from (rewrite, compress)."""
    telling: Evidence | None = None
    """The hit that earned the level, or what was held back (its `reason` says why) where the
    signal is not shown; None where nothing points to it."""
    words: int | None = None
    """How many words it has, where they are counted (burst, headline, compress)."""
    limit: int | None = None
    """How many it may have."""
    example: str = ""
    """A sentence from another story that does it."""
    says: str = ""
    """What the example does: "brings both sides to one table"."""
    back: str = ""
    """The whole right answer in words, where there is one (recall, sections)."""
    suggested: Grade | None
    """None where only the candidate can tell."""
    because: str
    """Why this grade is suggested, or why none is, as a sentence."""

    @property
    def quote(self) -> str:
        """The candidate's words that earned the level or were held back; empty without any."""
        if self.telling is None or self.reading is None:
            return ""
        return self.telling.quote.of(self.reading.text)
