"""Indicators are of some use and say something: they fire somewhere, and not nearly everywhere.

`python tools/cross_scoring.py SIGNAL` tells the figures of a signal.
"""

from functools import cache

from content.shipped import catalogue
from cross_scoring import Crossing, crossings, report
from mockroom.domain.signal import IndicatorKind

HEARD = 15
"""Own texts of a signal from which on it is said of an indicator that it never fires: those of two
questions."""
FIRES = 0.95
"""The share of such indicators that fire, those aside that count against a signal: few stories
tell what speaks against their hero."""


@cache
def _found() -> list[Crossing]:
    return crossings(catalogue())


def test_no_indicator_fires_on_most_of_what_has_nothing_to_do_with_it() -> None:
    assert [str(one) for one in _found() if one.too_broad] == []


def test_nearly_every_indicator_fires_on_some_sample() -> None:
    tried = [
        one for one in _found() if one.owned >= HEARD and one.kind is not IndicatorKind.AGAINST
    ]
    silent = [str(one) for one in tried if one.silent]
    assert len(tried) > 50
    assert len(silent) <= (1 - FIRES) * len(tried), silent


def test_the_report_names_what_is_too_broad_and_what_never_fires() -> None:
    def crossing(name: str, own: int, foreign: int) -> Crossing:
        return Crossing("tact", name, IndicatorKind.ACTION, own, 10, foreign, 50)

    told = report([crossing("broad", 9, 21), crossing("silent", 0, 0), crossing("fine", 5, 20)])

    assert "On more than 40% of foreign texts: 1\n  tact.broad (action): 9 of 10 own, 21 of" in told
    assert "On no text at all: 1\n  tact.silent (action): 0 of 10 own, 0 of 50 foreign" in told
    assert "The broadest of the others: 2\n  tact.fine (action): 5 of 10 own, 20 of 50" in told
