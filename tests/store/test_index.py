"""What every index promises: rows come back as they were, and a filter means what it says."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_values import NOON, times_of, values_of

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.finding import Place, Said, find, told
from mockroom.domain.history import (
    LAST_FIRST,
    HistoryFilter,
    HistoryPage,
    Sort,
    SortKey,
    Within,
    fits,
    ordered,
)
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.store import index_file
from mockroom.store.index import Index, Indexed
from mockroom.store.index_file import FileIndex
from mockroom.store.index_plain import PlainIndex
from mockroom.store.index_schema import COLUMNS

KINDS = ["file", "file without trigrams", "memory"]


@pytest.fixture(params=KINDS)
def make(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Index]]:
    """Makes an index with nothing in it."""
    if request.param == "file without trigrams":
        monkeypatch.setattr(index_file, "_knows_trigrams", lambda: False)
    with TemporaryDirectory() as directory:
        number = count()

        def made() -> Index:
            if request.param == "memory":
                return PlainIndex()
            return FileIndex(Path(directory) / f"{next(number)}.sqlite")

        yield made


def a_row(row_id: str, **changes: object) -> AttemptRow:
    row = AttemptRow(
        id=row_id, question="stuck", title="A stuck project", finished=NOON, levels=(),
        overall=50, words=100, too_short=False, mode=Mode.COACHED,
    )  # fmt: skip
    return replace(row, **changes)


def entry(row: AttemptRow, text: str = "", path: str = "") -> Indexed:
    said = (Said(place=Place.ANSWER, number=1, text=text),) if text else ()
    return Indexed(path=path or f"2026/11/{row.id}.toml", stamp=(1, 2, 3, 4), row=row, said=said)


def page(
    index: Index,
    wanted: HistoryFilter = HistoryFilter(),  # noqa: B008
    within: Within = None,
    sort: Sort = LAST_FIRST,
    limit: int | None = None,
    offset: int = 0,
) -> HistoryPage:
    return index.page(wanted, within, sort, limit, offset)


def test_the_file_has_a_column_for_every_field_of_a_row() -> None:
    assert AttemptRow.__slots__ == COLUMNS


IDS = st.lists(st.from_regex("[a-z0-9]{1,6}", fullmatch=True), unique=True, max_size=4)
SIGNALS = st.sampled_from(["ownership", "own", 'a"2', "a b", "é", ""])
WORDS = st.sampled_from(["", "ask", "foreman", "FOREMAN why", "é", "İ", "str", '"', "ß %_", "n a"])
TEXTS = st.one_of(
    st.sampled_from(["I asked the Foreman why.", 'Straße, İstanbul %_ " quoted', "ÉCOLE élève"]),
    st.text(max_size=30),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Indexed]:
    kept = []
    for row_id in draw(IDS):
        row = replace(
            draw(values_of(AttemptRow)),
            id=row_id,
            question=draw(st.sampled_from(["stuck", "late", "é"])),
            signals=tuple(draw(st.lists(SIGNALS, max_size=3))),
        )
        kept.append(replace(entry(row), said=_said(draw(st.lists(TEXTS, max_size=2)))))
    return kept


def _said(texts: list[str]) -> tuple[Said, ...]:
    parts = [Said(place=Place.FOLLOW_UP, number=n, text=text) for n, text in enumerate(texts, 1)]
    return tuple(part for part in parts if part.text.strip() and part.text.isprintable())


FILTERS = st.builds(
    HistoryFilter,
    question=st.none() | st.sampled_from(["stuck", "é"]),
    signal=st.none() | SIGNALS,
    level=st.none() | st.sampled_from(Level),
    mode=st.none() | st.sampled_from(Mode),
    since=st.none() | st.dates(date(1970, 1, 1), date(2200, 1, 1)),
    until=st.none() | st.dates(date(1970, 1, 1), date(2200, 1, 1)),
    text=WORDS,
    disputed=st.booleans(),
    attempts=st.none() | st.frozensets(st.from_regex("[a-z]", fullmatch=True), max_size=30),
)
SORTS = st.builds(Sort, key=st.sampled_from(SortKey), descending=st.booleans())


@given(histories(), st.lists(FILTERS, min_size=1, max_size=3), SORTS, st.integers(0, 3))
@settings(max_examples=40, deadline=None)
def test_the_file_finds_what_the_meaning_of_a_filter_says(
    kept: list[Indexed], asked: list[HistoryFilter], sort: Sort, offset: int
) -> None:
    with TemporaryDirectory() as directory:
        index = FileIndex(Path(directory) / "index.sqlite")
        index.update(kept, ())
        assert index.rows() == tuple(ordered(one.row for one in kept))
        assert times_of(index.rows()) == times_of(tuple(ordered(one.row for one in kept)))
        said = {one.row.id: one.said for one in kept}
        for wanted in (HistoryFilter(), *asked):
            within = frozenset({"stuck"}) if offset == 1 else None
            fitting = [one.row for one in kept if fits(one.row, told(one.said), wanted, within)]
            expected = tuple(ordered(fitting, sort)[offset : offset + 2])
            found = page(index, wanted, within, sort, 2, offset)
            assert (found.rows, found.total) == (expected, len(fitting))
            pieces = {row.id: find(said[row.id], wanted.text) for row in expected}
            assert found.found == {name: piece for name, piece in pieces.items() if piece}


def test_words_are_found_in_any_part_of_a_word_and_without_capitals_or_accents(
    make: Callable[[], Index],
) -> None:
    index = make()
    index.update([entry(a_row("a"), "I asked the Foreman in Straßburg, Élodie Müller.")], ())
    for text in ["foreman", "oREm", "strassburg", "elodie muller", "mull ask", "i", "in", "é", ","]:
        assert page(index, HistoryFilter(text=text)).total == 1, text
    for text in ["foremen", "asked nobody", "zz", "% _", "*", "foreman OR zz", 'NOT "zz']:
        assert page(index, HistoryFilter(text=text)).total == 0, text


def test_a_page_tells_where_the_words_stand(make: Callable[[], Index]) -> None:
    index = make()
    index.update([entry(a_row("a"), "At first nobody knew. " * 9 + "I asked the Foreman why.")], ())
    found = page(index, HistoryFilter(text="foreman asked")).found["a"]
    assert found.place is Place.ANSWER
    assert [found.text[start:end] for start, end in found.marks] == ["asked", "Foreman"]
    assert found.text.startswith("…")
    assert page(index).found == {}


def test_what_is_put_again_replaces_and_what_is_gone_is_dropped(make: Callable[[], Index]) -> None:
    index = make()
    index.update([entry(a_row("a"), "I asked."), entry(a_row("b"), "I wrote.")], ())
    index.update([entry(a_row("a", words=7), "I drew.")], ["2026/11/b.toml", "2026/11/none.toml"])
    assert index.rows() == (a_row("a", words=7),)
    assert list(index.stamps()) == ["2026/11/a.toml"]
    assert page(index, HistoryFilter(text="asked")).total == 0
    assert page(index, HistoryFilter(text="wrote")).total == 0
    assert page(index, HistoryFilter(text="drew")).total == 1


def test_pages_follow_each_other_without_gaps(make: Callable[[], Index]) -> None:
    index = make()
    rows = [a_row(f"{n:02}", finished=NOON + timedelta(minutes=n % 7)) for n in range(25)]
    index.update([entry(row) for row in rows], ())
    pages = [page(index, limit=10, offset=start) for start in (0, 10, 20, 30)]
    assert [len(one.rows) for one in pages] == [10, 10, 5, 0]
    assert {one.total for one in pages} == {25}
    assert [row for one in pages for row in one.rows] == ordered(rows)


def test_another_window_sees_what_was_put(tmp_path: Path) -> None:
    mine, other = FileIndex(tmp_path / "i.sqlite"), FileIndex(tmp_path / "i.sqlite")
    assert mine.rows() == other.rows() == ()
    mine.update([entry(a_row("a"), "I asked.")], ())
    assert other.rows() == (a_row("a"),)
    assert page(other, HistoryFilter(text="asked")).total == 1
    other.update([entry(a_row("b"))], ())
    assert [row.id for row in mine.rows()] == ["b", "a"]
    assert mine.rows() is mine.rows()


def test_a_page_is_of_one_moment_whatever_another_window_writes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = FileIndex(tmp_path / "i.sqlite"), FileIndex(tmp_path / "i.sqlite")
    mine.update([entry(a_row("a"), "I asked.")], ())
    assert other.rows() == (a_row("a"),)
    read = index_file.rows_by_number

    def meanwhile(database: sqlite3.Connection, wanted: Sequence[int]) -> Iterator[Any]:
        other.update((), ["2026/11/a.toml"])
        yield from read(database, wanted)

    monkeypatch.setattr(index_file, "rows_by_number", meanwhile)
    assert page(mine, HistoryFilter(text="asked")).rows == (a_row("a"),)
    assert page(mine).total == 0


def test_what_was_said_in_some_attempts_is_given_by_their_ids(make: Callable[[], Index]) -> None:
    index = make()
    index.update(
        [entry(a_row("a"), "I asked."), entry(a_row("b"), "I told."), entry(a_row("c"))], ()
    )
    said = index.said(["b", "c", "not-there"])
    assert {one: [part.text for part in parts] for one, parts in said.items()} == {
        "b": ["I told."],
        "c": [],
    }
