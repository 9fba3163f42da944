"""When a drill comes again: golden sequences, days instead of hours, clocks that go wrong."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given, settings
from hypothesis import strategies as st
from review_log import NOON, TODAY, a_review, logs

from mockroom.domain.review import Grade, Review
from mockroom.domain.schedule import State
from mockroom.practice.book import standing
from mockroom.practice.scheduling import Scheduling

RULES = Scheduling()
A, H, G, E = Grade

# Grades on the very days they are due, and after how many days, or minutes, each one comes again.
# If a new version of fsrs changes them, `RULES` in practice/scheduling.py has to be raised.
GOLDEN: dict[str, tuple[list[Grade], list[int | str], float, float]] = {
    "always good": ([G] * 6, [2, 11, 46, 163, 365, 365], 1172.3756, 2.0837),
    "always easy": ([E] * 4, [8, 66, 365, 365], 1787.9501, 1.0),
    "a slow start": ([A, G, G, G, G], ["10m", 1, 2, 6, 18], 17.6237, 6.3686),
    "hard ones": ([H, H, G, G], ["15m", "15m", 1, 4], 3.7013, 6.7174),
    "forgotten once": ([G, G, G, A, G, G], [2, 11, 46, "10m", 3, 8], 7.7945, 7.3657),
    "forgotten always": ([G, A, G, A, G], [2, "10m", 1, "10m", 1], 0.2684, 9.1109),
}


def after_on_time(grades: list[Grade]) -> tuple[State, list[int | str]]:
    state: State | None = None
    day, intervals = TODAY, list[int | str]()
    for grade in grades:
        at = datetime.combine(day, NOON.timetz())
        state = RULES.after(state, grade, at, day)
        wait = state.due - at
        intervals.append(wait.days or f"{wait.seconds // 60}m")
        day = state.due_day
    assert state is not None
    return state, intervals


@pytest.mark.parametrize(
    ("grades", "waits", "stability", "difficulty"), GOLDEN.values(), ids=GOLDEN
)
def test_golden_sequences(
    grades: list[Grade], waits: list[int | str], stability: float, difficulty: float
) -> None:
    state, found = after_on_time(grades)
    assert found == waits
    assert (round(state.stability, 4), round(state.difficulty, 4)) == (stability, difficulty)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Grade), st.integers(0, 60)), min_size=1, max_size=12))
def test_states_are_those_of_the_package_given_whole_days(steps: list[tuple[Grade, int]]) -> None:
    ten = (timedelta(minutes=10),)
    bare = Scheduler(
        learning_steps=ten, relearning_steps=ten, maximum_interval=365, enable_fuzzing=False
    )
    card, state, days = Card(card_id=1, due=NOON), None, 0
    for grade, later in steps:
        days += later
        moment = NOON + timedelta(days=days)
        card, _ = bare.review_card(card, Rating(grade.value), moment)
        state = RULES.after(state, grade, moment, TODAY + timedelta(days=days))
    assert state is not None
    assert (state.stability, state.difficulty) == (card.stability, card.difficulty)
    assert (state.due, state.step) == (card.due, card.step)


def test_the_interval_on_each_key_is_what_the_grade_gives() -> None:
    state, _ = after_on_time([G, G])
    at, day = NOON + timedelta(days=30), TODAY + timedelta(days=30)
    waits = RULES.next_intervals(state, at, day)
    assert list(waits) == [A, H, G, E]
    for grade, wait in waits.items():
        assert RULES.after(state, grade, at, day).due == at + wait
    assert waits[A] < waits[H] < waits[G] < waits[E]
    first = RULES.next_intervals(None, at, day)
    assert (first[A], first[G]) == (timedelta(minutes=10), timedelta(days=2))


def test_late_in_the_evening_and_early_next_morning_are_a_day_apart() -> None:
    evening = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
    state = RULES.after(None, A, evening, TODAY)
    state = RULES.after(state, G, evening + timedelta(minutes=20), TODAY)
    assert state.due_day == TODAY + timedelta(days=1)
    morning = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
    assert not state.is_due(evening + timedelta(hours=1), TODAY)
    assert state.is_due(morning, TODAY + timedelta(days=1))
    same_day = RULES.after(state, G, evening + timedelta(minutes=30), TODAY)
    next_day = RULES.after(state, G, morning, TODAY + timedelta(days=1))
    assert next_day.stability > same_day.stability


def test_a_failed_drill_waits_ten_minutes_and_not_beyond_its_day() -> None:
    state = RULES.after(None, A, NOON, TODAY)
    assert not state.is_due(NOON + timedelta(minutes=9), TODAY)
    assert state.is_due(NOON + timedelta(minutes=10), TODAY)
    assert state.is_due(NOON, TODAY + timedelta(days=1))


def test_lapses_are_counted_once_a_drill_was_learnt_and_four_make_a_leech() -> None:
    state, _ = after_on_time([A, A, A, A])
    assert state.lapses == 0
    state, _ = after_on_time([G, A, G, A, G, A, G])
    assert (state.lapses, state.leech) == (3, False)
    state, _ = after_on_time([G, A, G, A, G, A, G, A])
    assert (state.lapses, state.leech) == (4, True)


def test_a_clock_set_back_reckons_from_the_new_time() -> None:
    future = NOON + timedelta(days=400)
    state = RULES.after(None, G, future, TODAY + timedelta(days=400))
    assert state.is_due(NOON, TODAY), "a review in the future holds nothing back"
    again = RULES.after(state, G, NOON, TODAY)
    assert again.day == TODAY
    assert again.due >= NOON + timedelta(days=1)
    assert not again.is_due(NOON, TODAY)


def test_flying_west_does_not_bring_everything_back_at_once() -> None:
    state = RULES.after(None, E, NOON, TODAY)
    assert not state.is_due(NOON, TODAY - timedelta(days=1))


@settings(max_examples=50, deadline=None)
@given(logs())
def test_whatever_the_clock_does_no_interval_is_negative(entries: list[object]) -> None:
    state = None
    for one in entries:
        if isinstance(one, Review):
            state = RULES.after(state, one.grade, one.at, one.day)
            assert state.due > one.at
            assert state.due_day >= one.day == state.day
            assert 1 <= state.difficulty <= 10
            assert state.stability > 0


def test_replaying_gives_each_drill_its_state() -> None:
    reviews = [a_review("r1"), a_review("r2", "recall/q/asking", A), a_review("r3", days=2)]
    states = RULES.states(reviews)
    assert states["burst/q/asking"] == after_on_time([G, G])[0]
    assert states["recall/q/asking"].reviews == 1
    assert list(standing(reviews)) == reviews
