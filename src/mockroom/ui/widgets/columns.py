"""Rows of cells laid out to a width: what the lists of the home and review screens are made of.

Pure, so that what is left out on a narrow terminal can be tested without one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from mockroom.ui.safe import Part, plain, styled

GAP = 2
"""Cells between two columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; exactly one of a list has no width and takes what the others leave."""

    width: int | None = None
    right: bool = False
    """Whether its cells stand at its right edge."""
    needs: int = 0
    """It is shown only where the column without a width has at least this many cells left."""


@dataclass(frozen=True, slots=True)
class Forms:
    """One cell said at several lengths, the longest first; the first that fits is shown."""

    texts: tuple[str, ...]
    style: str = ""


Cell = Part | Forms
"""What stands in a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. With fewer cells than there are columns, the last cell takes their room too."""

    key: str
    """Tells the row apart from all others of its list."""
    cells: tuple[Cell, ...] = ()
    can_choose: bool = True
    """False for headings and blank rows, which the highlight passes over."""
    stays: bool = False
    """Whether it is shown whatever is searched for, as the names of columns are."""
    sought: str = ""
    """What a filter looks in besides the cells' own text, such as tags."""
    columns: tuple[Column, ...] = ()
    """Its own columns, where it is laid out unlike the others of its list."""


def widths(columns: Sequence[Column], total: int) -> tuple[int, ...]:
    """The width of every column in a list `total` cells wide; 0 for those left out."""
    kept = set(range(len(columns)))
    while True:
        fixed = sum(columns[place].width or 0 for place in kept) + GAP * (len(kept) - 1)
        rest = max(total - fixed, 0)
        neediest = max(kept, key=lambda place: columns[place].needs)
        if columns[neediest].needs <= rest:
            break
        kept.remove(neediest)
    return tuple(
        0 if place not in kept else rest if column.width is None else column.width
        for place, column in enumerate(columns)
    )


def lay_out(row: Row, columns: Sequence[Column], total: int) -> Content:
    """A row as one line of `total` cells, in its own columns if it has any, else in those given."""
    parts: list[Part] = []
    own = row.columns or columns
    for cell, width, right in _places(row, own, widths(own, total)):
        content = fitted(cell, width)
        if parts:
            parts.append(" " * GAP)
        spare = width - content.cell_length
        parts += [" " * spare, content] if right else [content, " " * spare]
    return styled(*parts).truncate(total, pad=True)


def _places(
    row: Row, columns: Sequence[Column], given: Sequence[int]
) -> Iterator[tuple[Cell, int, bool]]:
    """Each cell that is shown with its width, and whether it stands at the right."""
    for number, (cell, column) in enumerate(zip(row.cells, columns, strict=False)):
        width = given[number]
        if number == len(row.cells) - 1:
            others = [one for one in given[number + 1 :] if one]
            width += sum(others) + GAP * len(others) - (0 if width else GAP)
        if width > 0:
            yield cell, width, column.right


def fitted(cell: Cell, width: int) -> Content:
    """A cell in at most `width` cells: a shorter form of it, or its beginning."""
    match cell:
        case Forms(texts, style):
            forms = [plain(text, style) for text in texts]
            content = next((one for one in forms if one.cell_length <= width), forms[-1])
        case Content():
            content = cell
        case _:
            content = styled(cell)
    return content.truncate(width, ellipsis=True)
