"""Naming places in a content file, and saying what stands there, in the words of TOML."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from mockroom.domain.plain import shorten

Loc = Sequence[str | int]
"""The keys and list positions (from 0) that lead to a place."""

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The grammar of ids."""


def dotted(loc: Loc, data: Any) -> str:
    """The place as a dotted key; items of lists go by their id, or count from 1."""
    key = ""
    for step in loc:
        value = _step(data, step)
        if isinstance(step, str):
            key += f".{shorten(step, 60)}" if key else shorten(step, 60)
        elif (name := _id_of(value)) is not None:
            key += f".{name}"
        else:
            key += f"[{step + 1}]"
        data = value
    return key


def value_at(loc: Loc, data: Any) -> Any:
    """What stands at a place; None where nothing does."""
    for step in loc:
        data = _step(data, step)
    return data


def in_words(value: Any) -> str:
    """A value, as a person would name it: `a list of 3 items`, `the text "hello"`."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return f"the number {value}" if abs(value) < 10**12 else "a very large number"
        case float():
            return f"the number {value}"
        case str() if not value:
            return "an empty text"
        case str():
            return f'the text "{shorten(value, 60)}"'
        case list():
            return f"a list of {len(value)} item{'' if len(value) == 1 else 's'}"
        case dict():
            return "a table"
        case datetime() | date() | time():
            return f"the date or time {value}"
        case _:
            return "nothing"


def slug(text: str) -> str:
    """The id that a text was probably meant to be; empty if it holds no letter or digit."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:60].strip("-")


def _step(data: Any, step: str | int) -> Any:
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return data[step]
    return None


def _id_of(item: Any) -> str | None:
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) and ID.fullmatch(name) else None
