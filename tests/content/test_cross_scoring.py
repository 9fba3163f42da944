"""Indicators are of some use and say something: they fire somewhere, and not nearly everywhere.

`python tools/cross_scoring.py SIGNAL` tells the figures of a signal.
"""

from functools import cache

import pytest

from content.shipped import catalogue, some
from cross_scoring import MOST_FOREIGN, Crossing, crossings, report
from mockroom.domain.signal import IndicatorKind

FEW = 16
"""Questions whose texts are enough to see what is far too broad; all are tried with the random
tests, since that takes half a minute."""
BROAD = {True: MOST_FOREIGN, False: 0.5}
"""The share of foreign texts that an indicator may fire on, of all questions and of few."""
HEARD = 15
"""Own texts of a signal from which on it is said of an indicator that it never fires: those of two
questions."""
FIRES = {True: 1.0, False: 0.8}
"""The share of such indicators that fire, of all texts and of few; of few, those aside that count
against a signal, since few stories tell what speaks against their hero."""
both = pytest.mark.parametrize("all_texts", [False, pytest.param(True, marks=pytest.mark.fuzz)])


@cache
def _found(all_texts: bool) -> list[Crossing]:
    questions = list(catalogue().questions.values())
    return crossings(catalogue(), questions=questions if all_texts else some(questions, FEW))


@both
def test_no_indicator_fires_on_most_of_what_has_nothing_to_do_with_it(all_texts: bool) -> None:
    found = _found(all_texts)
    assert [str(one) for one in found if one.share > BROAD[all_texts]] == []


@both
def test_nearly_every_indicator_fires_on_some_sample(all_texts: bool) -> None:
    heard = [one for one in _found(all_texts) if one.owned >= HEARD]
    tried = [one for one in heard if all_texts or one.kind is not IndicatorKind.AGAINST]
    silent = [str(one) for one in tried if one.silent]
    assert len(tried) > 50
    assert len(silent) <= (1 - FIRES[all_texts]) * len(tried), silent


def test_the_report_names_what_is_too_broad_and_what_never_fires() -> None:
    def crossing(name: str, own: int, foreign: int) -> Crossing:
        return Crossing("tact", name, IndicatorKind.ACTION, own, 10, foreign, 50)

    told = report([crossing("broad", 9, 21), crossing("silent", 0, 0), crossing("fine", 5, 20)])

    assert "On more than 40% of foreign texts: 1\n  tact.broad (action): 9 of 10 own, 21 of" in told
    assert "On no text at all: 1\n  tact.silent (action): 0 of 10 own, 0 of 50 foreign" in told
    assert "The broadest of the others: 2\n  tact.fine (action): 5 of 10 own, 20 of 50" in told
