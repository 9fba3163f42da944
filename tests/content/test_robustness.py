"""Ways of writing that must not matter, tried on samples and on every uneven answer.

A cell is the level of one signal in one answer.
"""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from content.rewritings import (
    UNRELATED,
    american,
    bulleted,
    curly,
    mistyped,
    without_commas,
    without_stops,
)
from content.shipped import catalogue, rubric, some
from mockroom.domain.scoring.engine import score

FOLDER = Path(__file__).parent / "uneven"
SAMPLES = 60
MORE_SAMPLES = 200
"""For the way that changes most."""
FEW = 0.05
"""The share of cells that a way of writing may change."""
TYPO_COST = 0.05
"""Quadratic weighted kappa that typos may cost."""
WAYS: dict[str, Callable[[str], str]] = {
    "American spelling": american,
    "curly quotes": curly,
    "bullets": bulleted,
    "no commas": without_commas,
    "no stops": without_stops,
    "all capitals": str.upper,
    "no capitals": str.lower,
}


@cache
def _answers(most: int = SAMPLES) -> tuple[tuple[str, str], ...]:
    """Question and text of some samples and every uneven answer."""
    questions = catalogue().questions.values()
    found = some([(q.id, sample.text) for q in questions for sample in q.samples], most)
    for file in sorted(FOLDER.glob("*.toml")):
        answers = tomllib.loads(file.read_text(encoding="utf-8"))["answers"]
        found += [(file.stem, one["text"]) for one in answers]
    return tuple(found)


@cache
def _levels(question: str, text: str) -> tuple[int, ...]:
    return tuple(int(one.level) for one in score(text, rubric(question)).signals)


def _cells(way: Callable[[str], str], most: int = SAMPLES) -> list[tuple[int, int]]:
    """The level of each cell as the answer stands, and written another way."""
    cells: list[tuple[int, int]] = []
    for question, text in _answers(most):
        cells += zip(_levels(question, text), _levels(question, way(text)), strict=True)
    return cells


@pytest.mark.parametrize("way", WAYS)
def test_a_way_of_writing_changes_few_levels(way: str) -> None:
    cells = _cells(WAYS[way], MORE_SAMPLES if way == "no stops" else SAMPLES)
    changed = sum(one != two for one, two in cells)
    assert changed < FEW * len(cells), f"{changed} of {len(cells)}"


def test_an_unrelated_paragraph_lowers_no_level_by_more_than_one() -> None:
    for way in (lambda text: f"{text}\n\n{UNRELATED}", lambda text: f"{UNRELATED}\n\n{text}"):
        assert all(two >= one - 1 for one, two in _cells(way))


def test_an_answer_given_twice_has_the_levels_it_has_once() -> None:
    assert all(one == two for one, two in _cells(lambda text: f"{text}\n\n{text}"))


def _kappa(pairs: Sequence[tuple[int, int]]) -> float:
    """Quadratic weighted kappa of levels from 0 to 3."""
    apart = sum((one - two) ** 2 for one, two in pairs) / len(pairs)
    by_chance = sum((one - two) ** 2 for one, _ in pairs for _, two in pairs) / len(pairs) ** 2
    return 1 - apart / by_chance


@pytest.mark.parametrize("seed", [1, *(pytest.param(n, marks=pytest.mark.fuzz) for n in (2, 3))])
def test_typos_cost_little_agreement_with_a_careful_reader(seed: int) -> None:
    as_typed: list[tuple[int, int]] = []
    as_meant: list[tuple[int, int]] = []
    for file in sorted(FOLDER.glob("*.toml")):
        for one in tomllib.loads(file.read_text(encoding="utf-8"))["answers"]:
            wanted = [one["levels"][use.id] for use in catalogue().questions[file.stem].signals]
            as_meant += zip(_levels(file.stem, one["text"]), wanted, strict=True)
            as_typed += zip(_levels(file.stem, mistyped(one["text"], seed)), wanted, strict=True)
    assert _kappa(as_typed) >= _kappa(as_meant) - TYPO_COST
