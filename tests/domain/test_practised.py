"""The goal of a week: reached, frozen or not, and never held against anybody."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.practised import calendar, goal_of

TUESDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=7)


def week(back: int, days: int) -> set[date]:
    """So many days of a week so long ago."""
    return {MONDAY - WEEK * back + timedelta(days=day) for day in range(days)}


def test_days_of_this_week_count_once_each() -> None:
    goal = goal_of(3, [MONDAY, MONDAY, TUESDAY, MONDAY - timedelta(days=1)], (), TUESDAY)
    assert (goal.done, goal.days, goal.week, goal.kept) == (2, 3, MONDAY, 0)


def test_weeks_in_a_row_count_and_this_one_as_soon_as_it_is_reached() -> None:
    before = week(1, 3) | week(2, 4) | week(4, 7)
    assert goal_of(3, before | week(0, 2), (), TUESDAY).kept == 2
    assert goal_of(3, before | week(0, 3), (), TUESDAY).kept == 3


def test_a_frozen_week_neither_counts_nor_ends_the_row() -> None:
    practised = week(1, 3) | week(2, 1) | week(3, 3)
    assert goal_of(3, practised, (), TUESDAY).kept == 1
    assert goal_of(3, practised, {MONDAY - 2 * WEEK}, TUESDAY).kept == 2
    goal = goal_of(3, practised | week(0, 3), {MONDAY}, TUESDAY)
    assert (goal.frozen, goal.kept) == (True, 1)


def test_nothing_practised_is_no_row() -> None:
    goal = goal_of(3, (), {MONDAY - WEEK}, TUESDAY)
    assert (goal.done, goal.kept, goal.frozen) == (0, 0, False)


def test_a_calendar_has_whole_weeks_and_tells_what_is_still_to_come() -> None:
    weeks = calendar(2, {MONDAY: 4}, {TUESDAY: 1}, {MONDAY - WEEK}, TUESDAY)
    assert [len(one) for one in weeks] == [7, 7]
    last, this = weeks
    assert last[0].day == MONDAY - WEEK
    assert all(one.frozen for one in last)
    assert (this[0].reviews, this[1].attempts, this[1].ahead, this[2].ahead) == (4, 1, False, True)


@given(st.sets(st.dates(date(2026, 6, 1), date(2026, 12, 1))), st.integers(1, 7))
def test_freezing_a_week_never_shortens_the_row_of_the_others(
    practised: set[date], days: int
) -> None:
    weeks = {MONDAY - WEEK * back for back in range(1, 30)}
    kept = goal_of(days, practised, (), TUESDAY).kept
    missed = {one for one in weeks if sum(one <= day < one + WEEK for day in practised) < days}
    assert goal_of(days, practised, missed, TUESDAY).kept >= kept
