"""Whatever a content file holds: loading it ends, and says something if it cannot be used."""

import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from good_content import PLACES, SIGNAL, Tables, write, write_pack
from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.bank.load import LoadedBank, load
from mockroom.domain.plain import clean

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
WORDS = ["action", "strong", "handing-over", "@slips", "@none", "a + b > c", "\x1b[2J", "x" * 7_000]
PLAIN = (
    st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | TEXTS
    | st.sampled_from(WORDS)
    | st.sampled_from([date(2026, 1, 1), datetime(2026, 1, 1, 12, 0), time(12, 0)])
)
KEYS = TEXTS | st.sampled_from(["id", "kind", "patterns", "levels", "sets", "signals", "expect"])
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
Way = tuple[str | int, ...]


def _ways(value: Any, way: Way = ()) -> Iterator[Way]:
    """Every place in some tables."""
    steps: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        yield (*way, step)
        yield from _ways(inner, (*way, step))


@st.composite
def one_thing_different(draw: st.DrawFn, place: str) -> Tables:
    """A good file with one value replaced by another, removed, or joined by another key."""
    tables = PLACES[place]()
    *way, last = draw(st.sampled_from(list(_ways(tables))))
    inner: Any = tables
    for step in way:
        inner = inner[step]
    match draw(st.sampled_from(["replace", "remove", "add"])):
        case "replace":
            inner[last] = draw(VALUES)
        case "remove":
            del inner[last]
        case "add" if isinstance(inner, list):
            inner.append(draw(VALUES))
        case "add":
            inner[draw(KEYS)] = draw(VALUES)
    return tables


def _loaded(place: str, tables: Tables) -> LoadedBank:
    with tempfile.TemporaryDirectory() as folder:
        root = write_pack(Path(folder), but=place)
        write(root, place, tables)
        return load([root])


def _check(place: str, bank: LoadedBank) -> None:
    used = any(file.match(place) for file in bank.files.values())
    told = [problem for problem in bank.problems if problem.file.match(place)]
    assert used or told
    for problem in bank.problems:
        for line in problem.lines():
            assert clean(line) == line


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(list(PLACES)).flatmap(lambda p: st.tuples(st.just(p), one_thing_different(p)))
)
def test_a_file_with_one_thing_different_is_used_or_told(changed: tuple[str, Tables]) -> None:
    place, tables = changed

    _check(place, _loaded(place, tables))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(list(PLACES)), st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_tables_at_all_are_told(place: str, tables: Tables) -> None:
    _check(place, _loaded(place, tables))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_at_all_are_told(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_pack(Path(folder))
        (root / SIGNAL).write_bytes(content)

        _check(SIGNAL, load([root]))
