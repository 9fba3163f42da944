"""Lints of lenses: values that nothing is asked about."""

from collections.abc import Iterator
from pathlib import Path

from mockroom.bank.problems import Problem
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.lens import Lens, questions_about


def lens_lints(lens: Lens, catalogue: Catalogue, file: Path) -> Iterator[Problem]:
    """What could be better in a lens."""
    for value in lens.values:
        if not questions_about(catalogue.questions.values(), value):
            yield Problem(
                file=file,
                key=f"values.{value.id}.signals",
                found="No question of the bank is about this value.",
                allowed="A question is if its primary signal, or two of its signals, belong to it.",
                remedy="Add signals that show it too, or a question.",
            )
