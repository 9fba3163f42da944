"""Whole answers with the levels a careful reader gives, by people who had not seen the patterns.

Most are uneven: strong in two or three signals, with nothing of others. One half of each file is
open to whoever widens patterns, the other is closed: only its figure is looked at. Levels have to
agree above chance by far in both, and the order of signals within an answer has to be right more
often than not; docs/scoring.md tells the figures. The floors keep a change from giving up unseen
what had been reached.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from content.shipped import catalogue, rubric
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import shipped_texts

FOLDER = Path(__file__).parent / "uneven"
QUESTIONS = sorted(file.stem for file in FOLDER.glob("*.toml"))
FEWEST = 40
AGREEMENT = {"open": 0.5, "closed": 0.45}
"""Quadratic weighted kappa that each half reaches at least."""
IN_ORDER = 0.6
"""The share of pairs of signals in an answer, levels apart for the reader, that come out in the
right order or, at worst, even: telling signals apart is the point."""


def _answers(question: str) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = tomllib.loads(
        (FOLDER / f"{question}.toml").read_text(encoding="utf-8")
    )["answers"]
    return answers


@cache
def _scored() -> list[tuple[str, dict[str, int], dict[str, int]]]:
    """For each answer its half, the levels found and the levels expected."""
    rows = []
    for name in QUESTIONS:
        question = catalogue().questions[name]
        for answer in _answers(name):
            card = score(answer["text"], rubric(name), shipped_texts(question))
            found = {one.signal: int(one.level) for one in card.signals}
            rows.append((answer["half"], found, answer["levels"]))
    return rows


def _kappa(pairs: Iterable[tuple[int, int]]) -> float:
    """Quadratic weighted kappa of levels from 0 to 3."""
    rows = list(pairs)
    apart = sum((one - two) ** 2 for one, two in rows) / len(rows)
    by_chance = sum((one - two) ** 2 for one, _ in rows for _, two in rows) / len(rows) ** 2
    return 1 - apart / by_chance


@pytest.mark.parametrize("half", sorted(AGREEMENT))
def test_levels_agree_with_those_of_a_careful_reader(half: str) -> None:
    rows = [(found, wanted) for one, found, wanted in _scored() if one == half]
    pairs = [(found[signal], wanted[signal]) for found, wanted in rows for signal in wanted]
    assert _kappa(pairs) >= AGREEMENT[half]


def test_stronger_signals_of_an_answer_come_out_above_weaker_ones() -> None:
    right = 0.0
    count = 0
    for _, found, wanted in _scored():
        for one, two in combinations(wanted, 2):
            if abs(wanted[one] - wanted[two]) >= 2:
                high, low = (one, two) if wanted[one] > wanted[two] else (two, one)
                right += (found[high] > found[low]) + 0.5 * (found[high] == found[low])
                count += 1
    assert right / count >= IN_ORDER


def test_there_are_enough_answers_and_each_tells_all_signals_of_its_question() -> None:
    assert len(_scored()) >= FEWEST
    for _, found, wanted in _scored():
        assert found.keys() == wanted.keys()
        assert set(wanted.values()) <= {0, 1, 2, 3}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_halves_of_a_file_are_even_and_its_ids_are_unique(question: str) -> None:
    answers = _answers(question)
    assert len({one["id"] for one in answers}) == len(answers)
    assert sorted(one["half"] for one in answers) == ["closed"] * 6 + ["open"] * 6
