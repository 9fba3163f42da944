"""A name that does not exist gets the guess a person would make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.nearest import did_you_mean, nearest

KNOWN = ["deadlock-influence", "pushback-manager", "missed-deadline", "own-mistake"]


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("deadlock-influense", "deadlock-influence"),
        ("Deadlock-Influence ", "deadlock-influence"),
        ("deadlok", "deadlock-influence"),
        ("mistakes", "own-mistake"),
        ("deadline", "missed-deadline"),
        ("manger", "pushback-manager"),
    ],
)
def test_a_slip_or_a_part_leads_to_the_name(wanted: str, first: str) -> None:
    assert nearest(wanted, KNOWN)[0] == first


@pytest.mark.parametrize("wanted", ["", "  ", "xyz", "zebra-crossing"])
def test_what_is_like_nothing_gets_no_guess(wanted: str) -> None:
    assert nearest(wanted, [*KNOWN, ""]) == ()
    assert did_you_mean(wanted, KNOWN) == ""


def test_guesses_are_worded_as_one_question() -> None:
    assert did_you_mean("mode", ["mode"]) == 'Did you mean "mode"?'
    assert did_you_mean("s1", ["s12", "s13", "s14", "s15"]) == (
        'Did you mean "s12", "s13" or "s14"?'
    )


@given(st.text(max_size=20), st.lists(st.text(max_size=20)))
def test_a_guess_is_always_one_of_the_known_names(wanted: str, known: list[str]) -> None:
    guesses = nearest(wanted, known)
    assert set(guesses) <= set(known)
    assert len(guesses) == len(set(guesses)) <= 3
