"""The tables of the index file, and an attempt's line as a record of them and back.

Tables are never altered: another number means that the index is thrown away and built again,
which costs some time and loses nothing. The number holds the format of attempt files as well,
because a mockroom that reads more formats can read files that an earlier one had to leave out.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from zlib import crc32

from mockroom.domain.attempt_row import AttemptRow, Told
from mockroom.domain.dispute import Dispute
from mockroom.domain.finding import folded
from mockroom.domain.history import moment
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.section import Section
from mockroom.store.codec import FORMAT

SCHEMA = 1
"""Raised whenever a table, a column, or what is written into one changes."""
NUMBER = SCHEMA * 1000 + FORMAT
"""What an index has to have as its `user_version`."""

COLUMNS = (
    "id", "question", "title", "finished", "levels", "overall", "words", "too_short", "mode",
    "preset", "signals", "hints", "self_rating", "disputes", "numbers", "names", "sections",
    "shares", "told", "spent", "minutes", "probes", "rubric", "question_digest", "retry_of",
    "source",
)  # fmt: skip
"""The fields of a row, each in a column of its name."""
SORTED = ("moment", "day", "title_folded", "disputed", "heard")
"""What is only there to filter and sort by."""

STAMP = ("inode", "size", "mtime", "ctime")
"""What a file was like when it was read, as a `Stamp` has it."""

TABLES = f"""
CREATE TABLE attempt (
    num INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    {", ".join(STAMP)},
    {", ".join(COLUMNS)},
    moment INTEGER NOT NULL,
    {", ".join(SORTED[1:])},
    sum INTEGER NOT NULL
);
CREATE INDEX attempt_by_moment ON attempt (moment, id);
CREATE TABLE said (num INTEGER PRIMARY KEY, parts TEXT NOT NULL, sum INTEGER NOT NULL);
"""
WITH_TRIGRAMS = """
CREATE VIRTUAL TABLE search USING fts5(told, tokenize = 'trigram case_sensitive 1', detail = none);
"""
"""Three letters in a row are a key. `detail = none` leaves out where they stand, which makes the
index less than half as large and nearly twice as quick to build; the words that are longer are
looked at once more (see bench/search_index.py)."""
WITHOUT = "CREATE TABLE search (rowid INTEGER PRIMARY KEY, told TEXT NOT NULL);"
"""Where SQLite has no such search, each text is looked through."""


def record(row: AttemptRow) -> tuple[Any, ...]:
    """A row as the values of `COLUMNS` and `SORTED`, and their sum."""
    values = (
        row.id,
        row.question,
        row.title,
        row.finished.isoformat(),
        "".join(str(int(level)) for level in row.levels),
        row.overall,
        row.words,
        int(row.too_short),
        row.mode.value,
        row.preset,
        json.dumps(row.signals),
        row.hints,
        None if row.self_rating is None else int(row.self_rating),
        json.dumps([_dispute(one) for one in row.disputes]) if row.disputes else "",
        int(row.numbers),
        json.dumps(row.names),
        " ".join(one.value for one in row.sections),
        " ".join(map(repr, row.shares)),
        " ".join(str(getattr(row.told, name)) for name in Told.__slots__),
        float(row.spent),
        row.minutes,
        row.probes,
        row.rubric,
        row.question_digest,
        row.retry_of,
        row.source,
    )
    heard = "".join(
        f"{heard_as(signal, level)}\n"
        for signal, level in zip(row.signals, row.levels, strict=False)
    )
    told = (moment(row.finished), row.finished.date().isoformat(), folded(row.title))
    return (*values, *told, len(row.disputes), f"\n{heard}", sum_of(values))


def heard_as(signal: str, level: Level | None) -> str:
    """How a signal with its level, or with any, stands in a line of `heard`."""
    return f"{json.dumps(signal)}{'' if level is None else int(level)}"


def sum_of(values: Sequence[Any]) -> int:
    """A number that tells whether a record is still what was written."""
    return crc32(repr(tuple(values)).encode("utf-8", "surrogatepass"))


def row_of(values: Sequence[Any], expected: int) -> AttemptRow:
    """The row that a record of `COLUMNS` stands for; ValueError where it is damaged."""
    if sum_of(values) != expected:
        raise ValueError("a record of the index is damaged")
    (
        row_id, question, title, finished, levels, overall, words, too_short, mode, preset, signals,
        hints, self_rating, disputes, numbers, names, sections, shares, told, spent, minutes,
        probes, rubric, question_digest, retry_of, source,
    ) = values  # fmt: skip
    return AttemptRow(
        id=row_id,
        question=question,
        title=title,
        finished=datetime.fromisoformat(finished),
        levels=_levels(levels),
        overall=overall,
        words=words,
        too_short=bool(too_short),
        mode=Mode(mode),
        preset=preset,
        signals=_texts(signals),
        hints=hints,
        self_rating=None if self_rating is None else Level(self_rating),
        disputes=tuple(_disputed(one) for one in json.loads(disputes)) if disputes else (),
        numbers=bool(numbers),
        names=_texts(names),
        sections=_sections(sections),
        shares=tuple(map(float, shares.split())),
        told=Told(**dict(zip(Told.__slots__, map(int, told.split()), strict=True))),
        spent=spent,
        minutes=minutes,
        probes=probes,
        rubric=rubric,
        question_digest=question_digest,
        retry_of=retry_of,
        source=source,
    )


# Thousands of rows have a few dozen of these between them


@lru_cache(maxsize=8192)
def _levels(digits: str) -> tuple[Level, ...]:
    return tuple(Level(int(digit)) for digit in digits)


@lru_cache(maxsize=4096)
def _texts(texts: str) -> tuple[str, ...]:
    return tuple(json.loads(texts))


@lru_cache(maxsize=64)
def _sections(names: str) -> tuple[Section, ...]:
    return tuple(Section(name) for name in names.split())


def _dispute(one: Dispute) -> list[Any]:
    return [one.signal, int(one.level), int(one.own), one.why, one.at.isoformat()]


def _disputed(values: Sequence[Any]) -> Dispute:
    signal, level, own, why, at = values
    return Dispute(
        signal=signal,
        level=Level(level),
        own=Level(own),
        why=why,
        at=datetime.fromisoformat(at),
    )
