"""Rows are laid out to any width, and what there is no room for is left out whole."""

import pytest

from mockroom.ui.widgets.columns import Column, Forms, Row, fitted, lay_out, widths

COLUMNS = (Column(width=4), Column(), Column(width=6, needs=10), Column(width=8, needs=20))


@pytest.mark.parametrize(
    ("total", "expected"),
    [(60, (4, 36, 6, 8)), (44, (4, 20, 6, 8)), (43, (4, 29, 6, 0)), (23, (4, 17, 0, 0))],
)
def test_the_neediest_column_goes_first(total: int, expected: tuple[int, ...]) -> None:
    assert widths(COLUMNS, total) == expected


def test_two_columns_alike_go_one_by_one() -> None:
    alike = (Column(), Column(width=5, needs=10), Column(width=5, needs=10))
    assert sum(1 for width in widths(alike, 18) if width) == 2


@pytest.mark.parametrize("total", [0, 1, 5, 23, 44, 60, 200])
def test_a_row_is_as_wide_as_it_is_asked_to_be(total: int) -> None:
    row = Row(key="x", cells=("ab", "a title of some length", "senior", "new"))
    assert lay_out(row, COLUMNS, total).cell_length == total


def test_cells_stand_below_each_other() -> None:
    rows = [Row(key=one, cells=(one, one, one, one)) for one in ("a", "日", "abcd")]
    plain = [lay_out(row, COLUMNS, 60) for row in rows]
    assert [str(line)[:4].rstrip() for line in plain] == ["a", "日", "abcd"]
    starts = [line.plain.rindex(row.key) for line, row in zip(plain, rows, strict=True)]
    cells = [line[:start].cell_length for line, start in zip(plain, starts, strict=True)]
    assert cells == [52, 52, 52]


def test_the_last_cell_of_a_short_row_takes_what_is_left() -> None:
    row = Row(key="x", cells=("Go", "on with what was begun", "60 words, yesterday"))
    assert "60 words, yeste…" in lay_out(row, COLUMNS, 60).plain


def test_a_right_column_ends_at_its_edge() -> None:
    columns = (Column(), Column(width=5, right=True))
    line = lay_out(Row(key="x", cells=("title", "71")), columns, 20)
    assert line.plain == "title             71"


def test_the_longest_form_that_fits_is_shown() -> None:
    forms = Forms(("2 attempts, best 71", "best 71", "71"))
    assert [fitted(forms, width).plain for width in (19, 18, 7, 6, 1)] == [
        "2 attempts, best 71",
        "best 71",
        "best 71",
        "71",
        "…",
    ]


def test_markup_in_a_cell_is_only_letters() -> None:
    row = Row(key="x", cells=("[b]", "[@click=app.quit]go[/]\x1b[31m", "a\nb"))
    assert "[@click=app.quit]go[/][31m" in lay_out(row, COLUMNS, 80).plain
