"""The content that is shipped is valid, and every example in it comes out as it is written."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from mockroom.bank.files import Kind
from mockroom.bank.load import LoadedBank, load
from mockroom.bank.problems import Problem
from mockroom.bank.proof import prove_file
from mockroom.bank.where import shipped_content

ROOT = shipped_content()
PROVED = sorted(
    path for kind in ("signals", "questions") for path in ROOT.glob(f"{kind}/**/*.toml")
)


@cache
def _bank() -> LoadedBank:
    return load([ROOT])


def _told(problems: Sequence[Problem]) -> str:
    return "\n".join("\n".join(problem.lines(ROOT)) for problem in problems)


def test_no_file_has_a_problem() -> None:
    told = _told(_bank().problems)

    assert not told, f"\n{told}"


def test_every_file_is_read() -> None:
    files = set(ROOT.glob("**/*.toml"))

    assert files
    assert files == set(_bank().files.values())


@pytest.mark.parametrize("file", PROVED, ids=lambda file: file.stem)
def test_every_example_comes_out_as_written(file: Path) -> None:
    told = _told(prove_file(_bank(), file))

    assert not told, f"\n{told}"


def test_every_shipped_folder_has_a_kind() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}

    assert folders <= {kind.value for kind in Kind}
