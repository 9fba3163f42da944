"""What the tests of commands share."""

from collections.abc import Callable
from dataclasses import dataclass

QUESTION = "deadlock-influence"
ANSWER = (
    "Two depots had argued for a month about the cold store. I asked both foremen to sit down with"
    " me, and I wrote on one sheet what each of them could not give up. The director signed it."
)


@dataclass(frozen=True)
class Said:
    """What came of a command."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]
"""Runs a command with its arguments."""


def sentence(said: Said) -> str:
    """The one line on standard error."""
    assert said.err.count("\n") == 1, said.err
    assert said.err.startswith("mockroom: ")
    return said.err
