"""The page on JSON names every key that `mockroom drills` prints, and no other."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mockroom.cli import main
from mockroom.domain.review import Grade, Review
from mockroom.store.review_codec import from_line
from mockroom.store.reviews import ReviewFile

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "json.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("`mockroom drills --json`:")[2].partition("\n## ")[0]
NOW = datetime.now(UTC)


def keys(value: Any, above: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            way = f"{above}.{name}" if above else name
            yield way
            yield from keys(inner, way)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, f"{above}[]")


def test_every_key_of_the_drills_is_described(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MOCKROOM_DATA", str(tmp_path))
    monkeypatch.setenv("MOCKROOM_CONFIG", str(tmp_path / "config"))
    at = NOW - timedelta(days=30)
    review = Review(
        id="r1",
        card="burst/deadlock-influence/ownership",
        kind="burst",
        signal="ownership",
        grade=Grade.GOOD,
        at=at,
        day=at.date(),
    )
    ReviewFile(tmp_path).append([review])
    assert main(["drills", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(keys(found)) == set(re.findall(r"^\| `([^`]+)` \|", TABLE, re.M))


def test_the_line_of_the_log_that_is_shown_can_be_read() -> None:
    page = (DOCS / "drills.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^```json\n(.*)\n```$", page, re.M)
    assert isinstance(from_line(line.encode()), Review)
