"""The shipped content, read and scored once for all tests over it.

There are many samples, and most ways of trying them say the same of each. So what would take long
is tried on some, evenly chosen; with MOCKROOM_ALL=1 in the environment on all.
"""

import os
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import Rubric, compile_rubric
from mockroom.domain.scoring.scorecard import Scorecard

_Item = TypeVar("_Item")


@cache
def catalogue() -> Catalogue:
    """All questions, signals and sets that come along."""
    return load([shipped_content()]).catalogue


@cache
def rubric(question: str) -> Rubric:
    """The compiled rubric of a question, by its id."""
    return compile_rubric(catalogue().questions[question], catalogue())


@cache
def scored(question: str, text: str) -> Scorecard:
    """What a text scores by a question."""
    return score(text, rubric(question))


def tries_all() -> bool:
    """Whether everything is tried on all samples."""
    return bool(os.environ.get("MOCKROOM_ALL"))


def some(items: Sequence[_Item], most: int, turn: int = 0) -> list[_Item]:
    """So many of the items at most, evenly chosen; others on another turn."""
    if len(items) <= most or tries_all():
        return list(items)
    return [items[(number * len(items) // most + turn) % len(items)] for number in range(most)]
