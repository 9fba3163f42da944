"""Days are said as people say them, in the time zone of the reader."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mockroom.ui.widgets.dates import day, day_and_time, stamp

NOW = datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (datetime(2026, 11, 23, 23, 15, tzinfo=UTC), "today"),
        (datetime(2026, 11, 23, 22, 59, tzinfo=UTC), "yesterday"),
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), "22 Nov"),
        (datetime(2026, 1, 2, 12, 0, tzinfo=UTC), "2 Jan"),
        (datetime(2025, 12, 31, 12, 0, tzinfo=UTC), "31 Dec 2025"),
    ],
)
def test_a_day_is_told_from_where_the_reader_is(then: datetime, said: str) -> None:
    assert day(then, NOW) == said


def test_times_are_those_on_the_wall() -> None:
    then = datetime(2026, 11, 23, 23, 15, tzinfo=UTC)
    assert day_and_time(then, NOW) == "today 00:15"
    assert stamp(then, NOW) == "24 Nov 2026 00:15"


def test_stamps_align() -> None:
    then = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
    assert len(stamp(then, NOW)) == len(stamp(NOW, NOW))


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=14))), "1 Jan 1"),
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))), "31 Dec 9999"),
    ],
    ids=["first", "last"],
)
def test_a_time_at_the_end_of_the_calendar_is_told_as_it_stands(then: datetime, said: str) -> None:
    assert day(then, NOW) == said
    assert day_and_time(then, NOW) == f"{said} {then:%H:%M}"
    assert stamp(then, NOW).strip() == f"{said} {then:%H:%M}"
