"""Runs of the program that end with their test, and the folder they write to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(tmp_path: Path, data: Path) -> Iterator[Start]:
    """Runs of mockroom that end with the test."""
    running: list[Terminal] = []

    def begin(*arguments: str, errors: Path | None = None) -> Terminal:
        running.append(Terminal(data, tmp_path / "config", *arguments, errors=errors))
        return running[-1]

    yield begin
    for terminal in running:
        terminal.__exit__()
