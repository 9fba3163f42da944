"""Which drills come, and in which order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_drills import NOON, TODAY, a_card, a_state, queued

from mockroom.domain.drill import Card
from mockroom.domain.drill_queue import Known, arranged, due, new
from mockroom.domain.drill_run import Queued, Why
from mockroom.domain.schedule import State


def known(states: Mapping[str, State], *more: str) -> Known:
    cards = {one: a_card(one) for one in (*states, *more)}
    return Known(cards=cards, states=states, now=NOON, today=TODAY)


def ids(queue: Iterable[Queued]) -> list[str]:
    return [one.card.id for one in queue]


# Due


def test_what_is_due_comes_with_what_waits_longest_first() -> None:
    have = known(
        {
            "burst/a/1": a_state(0),
            "burst/b/1": a_state(-3),
            "burst/c/1": a_state(1),
            "burst/d/1": a_state(0, step=True),
        }
    )
    found = list(due(have, have.cards))
    assert ids(found) == ["burst/b/1", "burst/a/1", "burst/d/1"]
    assert {one.why for one in found} == {Why.DUE}


def test_a_drill_that_left_the_bank_is_not_due() -> None:
    have = known({"burst/a/1": a_state()})
    gone = Known(cards={}, states=have.states, now=NOON, today=TODAY)
    assert list(due(gone, {})) == []


LEECH = {"burst/a/1": a_state(lapses=4)}


def only(states: Mapping[str, State], *more: str) -> Queued:
    have = known(states, *more)
    (found,) = (one for one in due(have, have.cards) if "leech" not in one.card.id)
    return found


def test_a_leech_gives_way_to_the_nearest_easier_drill_of_its_signal() -> None:
    found = only(LEECH, "recall/a/1", "rewrite/b/1", "rewrite/a/1")
    assert (found.card.id, found.why, found.instead_of) == ("rewrite/a/1", Why.EASIER, "burst/a/1")
    found = only(LEECH, "recall/a/1", "rewrite/b/1")
    assert found.card.id == "recall/a/1"


def test_an_easier_drill_that_holds_gives_way_to_the_next_and_at_last_to_the_leech() -> None:
    holds, shaky = a_state(5, interval=8), a_state(2, interval=3)
    assert only({**LEECH, "rewrite/a/1": shaky}).card.id == "rewrite/a/1"
    assert only({**LEECH, "rewrite/a/1": holds}, "recall/a/1").card.id == "recall/a/1"
    back = only({**LEECH, "rewrite/a/1": holds})
    assert (back.card.id, back.why, back.leech) == ("burst/a/1", Why.DUE, True)


def test_a_leech_rests_for_the_day_once_its_easier_drill_was_done() -> None:
    done = a_state(3, interval=3)
    have = known({**LEECH, "rewrite/a/1": done}, "recall/a/1")
    assert list(due(have, have.cards)) == []


def test_an_easier_drill_that_is_due_itself_comes_once() -> None:
    have = known({**LEECH, "rewrite/a/1": a_state(0, interval=3)})
    assert ids(due(have, have.cards)) == ["rewrite/a/1"]


def test_a_leech_without_anything_easier_comes_and_is_flagged() -> None:
    found = only({"recall/a/1": a_state(lapses=5)}, "rewrite/a/1")
    assert (found.card.id, found.leech) == ("recall/a/1", True)


# New


def test_new_drills_on_weak_signals_come_first_and_take_turns() -> None:
    have = known(
        {"recall/a/1": a_state(5)},
        "burst/a/1",
        "rewrite/a/1",
        "rewrite/a/2",
        "burst/b/1",
        "burst/z/1",
        "recall/z/1",
    )
    found = list(new(have, ["b", "a", "not in the bank"]))
    assert ids(found) == [
        "burst/b/1",
        "rewrite/a/1",
        "burst/a/1",
        "rewrite/a/2",
        "recall/z/1",
        "burst/z/1",
    ]
    assert [one.why for one in found] == [Why.WEAK] * 4 + [Why.NEW] * 2


# In a row


@pytest.mark.parametrize(
    ("given_order", "found"),
    [
        (["burst/a/1", "burst/a/2", "burst/b/1"], ["burst/a/1", "burst/b/1", "burst/a/2"]),
        (["burst/b/1", "burst/a/1", "burst/a/2"], ["burst/a/1", "burst/b/1", "burst/a/2"]),
        (["burst/a/1", "recall/a/1", "burst/a/2"], ["burst/a/1", "recall/a/1", "burst/a/2"]),
        (["burst/a/1", "burst/a/2"], ["burst/a/1", "burst/a/2"]),
        ([], []),
    ],
)
def test_two_of_a_kind_and_signal_stand_apart_if_that_can_be(
    given_order: list[str], found: list[str]
) -> None:
    assert ids(arranged(queued(*given_order))) == found


def test_the_first_one_stands_apart_from_what_comes_before() -> None:
    before: Card = a_card("burst/a/0")
    assert ids(arranged(queued("burst/a/1", "burst/b/1"), before)) == ["burst/b/1", "burst/a/1"]


@given(st.lists(st.sampled_from(["burst/a", "burst/b", "recall/a", "recall/b"]), max_size=14))
def test_an_order_without_neighbours_of_a_kind_is_found_where_there_is_one(keys: list[str]) -> None:
    cards = queued(*(f"{key}/{number}" for number, key in enumerate(keys)))
    found = [one.rpartition("/")[0] for one in ids(arranged(cards))]
    assert Counter(found) == Counter(keys)
    clashes = sum(one == other for one, other in pairwise(found))
    can_be = max(Counter(keys).values(), default=0) <= (len(keys) + 1) // 2
    assert (clashes == 0) == can_be or len(keys) < 2


def test_steps_of_minutes_wait_for_their_minute() -> None:
    state = a_state(0, step=True)
    assert state.is_due(NOON, TODAY)
    assert not state.is_due(NOON - timedelta(minutes=1), TODAY)
