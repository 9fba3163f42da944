"""Levels over time in plain text: a fixed scale, gaps that stay gaps, digits for every eye."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.domain.days import calendar_of
from mockroom.domain.plot import calendar_lines, columns_of, level_plot

MONDAY = date(2026, 11, 2)


def points(*found: tuple[int, float]) -> list[tuple[date, float]]:
    return [(MONDAY + timedelta(days=day), value) for day, value in found]


FEW = points((0, 0), (1, 1), (2, 2), (4, 3), (30, 1))


def test_each_level_has_its_row_and_digits_and_dates_stand_below() -> None:
    assert level_plot(FEW, width=40, height=6) == (
        "3│    ●",
        "2│  ●",
        "1│ ●                            ●",
        "0│●",
        "  012 3                         1",
        "  2 Nov                     2 Dec",
    )


def test_in_ascii_it_says_the_same() -> None:
    drawn = level_plot(FEW, width=40, height=6, ascii_only=True)
    assert all(line.isascii() for line in drawn)
    as_signs = [line.replace("●", "*").replace("│", "|") for line in level_plot(FEW, 40, 6)]
    assert list(drawn) == as_signs


def test_with_less_room_there_are_bars_and_with_one_line_digits_alone() -> None:
    assert level_plot(FEW[:4], width=12, height=1) == ("  0 1 2   3",)
    assert level_plot(FEW[:4], width=12, height=2) == ("3 ▁ ▃ ▅   █", "  0 1 2   3")
    drawn = level_plot(FEW[:4], width=12, height=3, ascii_only=True)
    assert drawn == ("3     -   #", "0 _ = #   #", "  0 1 2   3")


def test_the_scale_stays_though_only_one_level_occurs() -> None:
    drawn = level_plot(points((0, 1), (1, 1), (2, 1)), width=12, height=5)
    assert [line[:2] for line in drawn[:4]] == ["3│", "2│", "1│", "0│"]
    assert drawn[2].count("●") == 3


def test_attempts_of_one_day_stand_side_by_side() -> None:
    drawn = level_plot(points((0, 0), (0, 1), (0, 3)), width=12, height=6)
    assert drawn[4].split() == ["0", "1", "3"]
    assert drawn[5].split() == ["2", "Nov"]


def test_a_column_of_many_days_tells_their_mean_and_a_year_is_told_where_it_changes() -> None:
    found = points((0, 1), (1, 3), (400, 2))
    columns = columns_of(found, 10)
    assert (columns[0].value, columns[0].count, columns[-1].value) == (2.0, 2, 2.0)
    assert level_plot(found, 30, 6)[5] == "  2 Nov 2026        7 Dec 2027"


def test_nothing_draws_nothing() -> None:
    assert level_plot([], width=40, height=6) == ()
    assert columns_of([], 40) == ()


@settings(max_examples=50)
@given(
    found=st.lists(
        st.tuples(st.integers(0, 900), st.sampled_from([0.0, 1.0, 2.0, 3.0, 1.5])),
        min_size=1,
        max_size=30,
    ),
    width=st.integers(-3, 90),
    height=st.integers(-2, 20),
)
def test_every_plot_fits_and_loses_no_attempt(
    found: list[tuple[int, float]], width: int, height: int
) -> None:
    drawn = level_plot(points(*found), width, height)
    assert len(drawn) == max(height, 1)
    assert all(len(line) <= max(width, 12) for line in drawn)
    columns = columns_of(points(*found), 10)
    assert sum(one.count for one in columns) == len(found)
    assert len(columns) <= 10
    assert columns[-1].last == max(points(*found))[0]
    assert all((one.value is None) == (one.count == 0) for one in columns)
    by_day = [(one.first, one.last) for one in columns]
    assert all(first <= last for first, last in by_day)
    assert by_day == sorted(by_day)


def test_the_calendar_counts_in_digits_and_leaves_the_days_to_come_blank() -> None:
    days = [MONDAY, *[MONDAY + timedelta(days=8)] * 3, *[MONDAY + timedelta(days=15)] * 12]
    calendar = calendar_of(days, MONDAY + timedelta(days=15), weeks=3)
    assert calendar_lines(calendar) == (
        "  Nov",
        "M 1 · ·",
        "T · 3 +",
        "W · ·",
        "T · ·",
        "F · ·",
        "S · ·",
        "S · ·",
    )
    assert all(line.isascii() for line in calendar_lines(calendar, ascii_only=True))


def test_each_month_is_named_above_its_first_week() -> None:
    lines = calendar_lines(calendar_of([], date(2026, 12, 20)))
    assert lines[0] == "  Sep Oct     Nov       Dec"
    assert len(lines[1]) == 2 + 13 * 2 - 1
