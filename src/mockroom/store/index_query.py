"""A filter and an order of `domain/history.py` in SQL."""

import json
from collections.abc import Iterator
from typing import Any

from mockroom.domain.finding import words_of
from mockroom.domain.history import HistoryFilter, Sort, SortKey, Within
from mockroom.store.index_schema import heard_as

_GRAM = 3
_EXPRESSIONS = {
    SortKey.QUESTION: "title_folded",
    SortKey.OVERALL: "overall",
    SortKey.WORDS: "words",
    SortKey.MODE: "mode",
    SortKey.DISPUTES: "disputed",
    SortKey.RATING: "ifnull(self_rating, 0)",
}
_LAST = {SortKey.OVERALL: "too_short", SortKey.RATING: "self_rating IS NULL"}

Condition = tuple[str, tuple[Any, ...]]
"""A piece of SQL with the values of its question marks."""


def numbers(wanted: HistoryFilter, within: Within, sort: Sort, *, trigrams: bool) -> Condition:
    """The query for the numbers of the attempts that fit, in their order."""
    conditions = [
        *_of_rows(wanted),
        *_among(wanted, within),
        *_of_text(wanted.text, trigrams=trigrams),
    ]
    where = " AND ".join(sql for sql, _ in conditions) or "1"
    values = tuple(value for _, some in conditions for value in some)
    return f"SELECT num FROM attempt WHERE {where} ORDER BY {_order(sort)}", values


def _of_rows(wanted: HistoryFilter) -> Iterator[Condition]:
    if wanted.question is not None:
        yield "question = ?", (wanted.question,)
    if wanted.signal is not None:
        yield "instr(heard, ?)", (f"\n{_heard(wanted)}",)
    elif wanted.level is not None:
        yield "instr(heard, ?)", (f'"{int(wanted.level)}\n',)
    if wanted.mode is not None:
        yield "mode = ?", (wanted.mode.value,)
    if wanted.since is not None:
        yield "day >= ?", (wanted.since.isoformat(),)
    if wanted.until is not None:
        yield "day <= ?", (wanted.until.isoformat(),)
    if wanted.disputed:
        yield "disputed > 0", ()


def _heard(wanted: HistoryFilter) -> str:
    end = "" if wanted.level is None else "\n"
    return heard_as(wanted.signal or "", wanted.level) + end


def _among(wanted: HistoryFilter, within: Within) -> Iterator[Condition]:
    for column, names in (("question", within), ("id", wanted.attempts)):
        if names is not None:  # as one value, for the values of a query are limited in number
            told = json.dumps(sorted(names))
            yield f"{column} IN (SELECT value FROM json_each(?))", (told,)


def _of_text(text: str, *, trigrams: bool) -> Iterator[Condition]:
    words = words_of(text)
    if not words:
        return
    conditions: list[Condition] = []
    known = [word for word in words if trigrams and len(word) >= _GRAM]
    if known:
        grams = dict.fromkeys(
            word[start : start + _GRAM] for word in known for start in range(len(word) - _GRAM + 1)
        )
        conditions.append(("search MATCH ?", (" AND ".join(map(_quoted, grams)),)))
    conditions += [
        ("instr(told, ?)", (word,)) for word in words if word not in known or len(word) > _GRAM
    ]
    where = " AND ".join(sql for sql, _ in conditions)
    values = tuple(value for _, some in conditions for value in some)
    yield f"num IN (SELECT rowid FROM search WHERE {where})", values


def _quoted(gram: str) -> str:
    doubled = gram.replace('"', '""')
    return f'"{doubled}"'


def _order(sort: Sort) -> str:
    way = "DESC" if sort.descending else "ASC"
    if sort.key is SortKey.DATE:
        return f"moment {way}, id {way}"
    last = f"{_LAST[sort.key]}, " if sort.key in _LAST else ""
    return f"{last}{_EXPRESSIONS[sort.key]} {way}, moment DESC, id DESC"
