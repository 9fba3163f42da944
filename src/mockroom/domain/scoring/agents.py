"""Whose doing something is."""

from enum import StrEnum
from typing import NamedTuple


class Agent(StrEnum):
    """Whose doing a clause tells."""

    SELF = "self"
    GROUP = "group"
    OTHER = "other"
    THING = "thing"
    """A plan, a result, a meeting: nobody in particular."""


class Doer(NamedTuple):
    """An agent and the token that names it; -1 where it is carried over or taken as given."""

    agent: Agent
    cue: int


NOBODY = -1
