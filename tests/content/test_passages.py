"""Passages of many trades with the levels a reader gives them: a guard against going backwards.

The patterns were widened after reading most of these, batch by batch, so the figures here are
those of familiar texts and say nothing of others: on batches that nobody had looked at yet, a
third to a half was found (docs/scoring.md). The floors keep a change from giving up unseen what
had been reached.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from content.shipped import catalogue
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_signal

FOLDER = Path(__file__).parent / "passages"
SIGNALS = sorted(file.stem for file in FOLDER.glob("*.toml"))


@cache
def _collection(signal: str) -> dict[str, Any]:
    """`passages`, and as floors the share of what is shown that is `found` at least and the
    share of the rest that is credited `falsely` at most."""
    return tomllib.loads((FOLDER / f"{signal}.toml").read_text("utf-8"))


def _passages(signal: str) -> list[dict[str, Any]]:
    passages: list[dict[str, Any]] = _collection(signal)["passages"]
    return passages


@pytest.mark.parametrize("signal", SIGNALS)
def test_what_people_show_is_found_and_what_they_do_not_is_not_credited(signal: str) -> None:
    rubric = compile_signal(catalogue().signals[signal], catalogue())
    levels = [(one, score(one["text"], rubric).level_of(signal)) for one in _passages(signal)]
    shown = [(one, level) for one, level in levels if min(one["levels"]) >= 2]
    others = [(one, level) for one, level in levels if max(one["levels"]) <= 1]
    missed = [one["id"] for one, level in shown if level < 2]
    credited = [one["id"] for one, level in others if level >= 2]
    collection = _collection(signal)
    assert len(missed) <= (1 - collection["found"]) * len(shown), f"missed: {missed}"
    assert len(credited) <= collection["falsely"] * len(others), f"credited: {credited}"


def test_every_collection_has_a_signal_and_floors_that_can_fail() -> None:
    assert set(SIGNALS) <= set(catalogue().signals)
    for signal in SIGNALS:
        collection = _collection(signal)
        assert 0.4 <= collection["found"] <= 1, signal
        assert 0 <= collection["falsely"] <= 0.3, signal


@pytest.mark.parametrize("signal", SIGNALS)
def test_every_passage_has_an_id_of_its_own_and_levels(signal: str) -> None:
    passages = _passages(signal)
    assert len({one["id"] for one in passages}) == len(passages)
    assert all(set(one["levels"]) <= {0, 1, 2, 3} and one["levels"] for one in passages)
