"""What an answer is made of: tokens, and the sentences that group them."""

from typing import NamedTuple


class Token(NamedTuple):
    """One word or figure."""

    norm: str
    """Lower case, canonical spelling; contractions are divided (did + n't)."""
    start: int
    end: int
    gap: str
    """What stands between the previous token and this one, blanks left out: "," or "; "."""


class Sentence(NamedTuple):
    """A stretch of tokens: from `first` up to, not including, `last`."""

    first: int
    last: int
