"""Ways of writing that must not matter, tried on every sample and every uneven answer.

A cell is the level of one signal in one answer.
"""

import tomllib
from collections.abc import Callable
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
from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import Rubric, compile_rubric

FOLDER = Path(__file__).parent / "uneven"
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
def _catalogue() -> Catalogue:
    return load([shipped_content()]).catalogue


@cache
def _rubric(question: str) -> Rubric:
    return compile_rubric(_catalogue().questions[question], _catalogue())


@cache
def _answers() -> tuple[tuple[str, str], ...]:
    """Question and text of every sample and every uneven answer."""
    found = [(q.id, sample.text) for q in _catalogue().questions.values() for sample in q.samples]
    for file in sorted(FOLDER.glob("*.toml")):
        answers = tomllib.loads(file.read_text(encoding="utf-8"))["answers"]
        found += [(file.stem, one["text"]) for one in answers]
    return tuple(found)


def _levels(question: str, text: str) -> list[int]:
    return [int(one.level) for one in score(text, _rubric(question)).signals]


@cache
def _plain() -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(_levels(*answer)) for answer in _answers())


def _cells(way: Callable[[str], str]) -> list[tuple[int, int]]:
    """The level of each cell as the answer stands, and written another way."""
    cells: list[tuple[int, int]] = []
    for (question, text), plain in zip(_answers(), _plain(), strict=True):
        cells += zip(plain, _levels(question, way(text)), strict=True)
    return cells


@pytest.mark.parametrize("way", WAYS)
def test_a_way_of_writing_changes_few_levels(way: str) -> None:
    cells = _cells(WAYS[way])
    changed = sum(one != two for one, two in cells)
    assert changed < FEW * len(cells), f"{changed} of {len(cells)}"


def test_an_unrelated_paragraph_lowers_no_level_by_more_than_one() -> None:
    for way in (lambda text: f"{text}\n\n{UNRELATED}", lambda text: f"{UNRELATED}\n\n{text}"):
        assert all(two >= one - 1 for one, two in _cells(way))


def test_an_answer_given_twice_has_the_levels_it_has_once() -> None:
    assert all(one == two for one, two in _cells(lambda text: f"{text}\n\n{text}"))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_typos_cost_little_agreement(seed: int) -> None:
    cells = _cells(lambda text: mistyped(text, seed))
    apart = sum((one - two) ** 2 for one, two in cells) / len(cells)
    by_chance = sum((a - b) ** 2 for a, _ in cells for _, b in cells) / len(cells) ** 2
    assert apart / by_chance <= TYPO_COST
