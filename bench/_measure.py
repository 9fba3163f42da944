"""What the benchmarks share: interleaved timing and a table to print.

Machines differ and are busy, so a benchmark compares cases within one run, taking turns, and reads
the ratios; a figure in milliseconds means little on its own.
"""

from collections.abc import Callable, Sequence
from statistics import median


def interleaved(cases: dict[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Run every case once a round, `rounds` times, and collect what each returns.

    A case measures itself and returns its figure (seconds, bytes), so that its preparation is left
    out. Every other round runs backwards, so that no case always follows the same neighbour.
    """
    figures: dict[str, list[float]] = {name: [] for name in cases}
    for turn in range(rounds):
        names = list(cases)
        for name in names if turn % 2 == 0 else reversed(names):
            figures[name].append(cases[name]())
    return figures


def ratio(figures: Sequence[float], reference: Sequence[float]) -> float:
    """The median of one case as a multiple of another's."""
    return median(figures) / median(reference)


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A markdown table, padded to be read as plain text too."""
    widths = [max(len(cell) for cell in column) for column in zip(headers, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        return f"| {' | '.join(padded)} |"

    rule = f"|{'|'.join('-' * (width + 2) for width in widths)}|"
    return "\n".join([line(headers), rule, *(line(row) for row in rows)])
