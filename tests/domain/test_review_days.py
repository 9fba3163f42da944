"""The day that a drill was done on, for the person who did it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.review import Grade, local_day, week_of

BERLIN, TOKYO, NEW_YORK = (
    ZoneInfo(one) for one in ("Europe/Berlin", "Asia/Tokyo", "America/New_York")
)


@pytest.mark.parametrize(
    ("hour", "minute", "starts", "day"),
    [(3, 59, 4, 23), (4, 0, 4, 24), (23, 59, 4, 24), (0, 0, 0, 24), (0, 0, 4, 23), (0, 30, 1, 23)],
)
def test_a_day_begins_at_its_hour(hour: int, minute: int, starts: int, day: int) -> None:
    at = datetime(2026, 11, 24, hour, minute, tzinfo=BERLIN)
    assert local_day(at, starts) == date(2026, 11, day)


def test_the_same_moment_is_another_day_elsewhere() -> None:
    at = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
    assert local_day(at, 4) == date(2026, 11, 24)
    assert local_day(at, 4, TOKYO) == date(2026, 11, 25)
    assert local_day(at, 4, NEW_YORK) == date(2026, 11, 24)
    assert local_day(at.astimezone(TOKYO), 4) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        # Forward at 2:00, so that the night has 23 hours; back at 3:00, so that it has 25
        (datetime(2026, 3, 29, 1, 59, tzinfo=UTC), datetime(2026, 3, 29, 2, 0, tzinfo=UTC), 29),
        (datetime(2026, 10, 25, 2, 59, tzinfo=UTC), datetime(2026, 10, 25, 3, 0, tzinfo=UTC), 25),
    ],
    ids=["forward", "back"],
)
def test_on_nights_of_changed_clocks_the_day_begins_when_the_clock_shows_it(
    before: datetime, after: datetime, day: int
) -> None:
    assert local_day(before, 4, BERLIN).day == day - 1
    assert local_day(after, 4, BERLIN).day == day


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    st.sampled_from([BERLIN, TOKYO, NEW_YORK]),
    st.integers(3, 12),
)
def test_days_follow_one_another_whatever_clocks_do(
    at: datetime, zone: ZoneInfo, starts: int
) -> None:
    day, later = local_day(at, starts, zone), local_day(at + timedelta(hours=1), starts, zone)
    assert later - day in (timedelta(0), timedelta(days=1))


@given(st.dates())
def test_a_week_begins_on_its_monday(day: date) -> None:
    assert week_of(day).weekday() == 0
    assert 0 <= (day - week_of(day)).days < 7


def test_grades_are_the_keys_that_give_them() -> None:
    assert [(int(grade), grade.word) for grade in Grade] == [
        (1, "again"),
        (2, "hard"),
        (3, "good"),
        (4, "easy"),
    ]
