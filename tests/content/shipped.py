"""The shipped content, read once for all tests over it."""

from functools import cache

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.scoring.rubric import Rubric, compile_rubric


@cache
def catalogue() -> Catalogue:
    """All questions, signals and sets that come along."""
    return load([shipped_content()]).catalogue


@cache
def rubric(question: str) -> Rubric:
    """The compiled rubric of a question, by its id."""
    return compile_rubric(catalogue().questions[question], catalogue())
