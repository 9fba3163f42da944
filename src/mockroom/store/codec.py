"""Drafts and attempts as TOML that a person can read and grep, and back, exactly.

A key without a value is left out, an enumeration is written as its value, a time with its
offset, and text of several lines as several lines. `format` tells the version of all this, so
that an older mockroom knows what not to touch. Pydantic is imported when the first file is
read, which is never before the first screen.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import tomli
import tomli_w

from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import clean
from mockroom.domain.session import Session
from mockroom.store.protocol import Draft
from mockroom.store.upgrade import attempt_of_today, draft_of_today

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

FORMAT = 2
"""The version written; all versions up to it are read."""

_TOO_DEEP = "it is nested too deep"
_TOO_LONG = "it holds a number with too many digits"

Value = TypeVar("Value")


class BrokenError(ValueError):
    """The bytes are not what they should be; the message says why, as part of a sentence."""


class NewerError(ValueError):
    """The bytes are of a version that this mockroom does not know."""

    def __init__(self, version: int) -> None:
        super().__init__(f"format {version}, and this mockroom reads formats up to {FORMAT}")


def draft_to_toml(draft: Draft) -> bytes:
    """A draft as the contents of its file."""
    return dump({"saved_at": plain(draft.saved_at), **plain(draft.session)})


def draft_from_toml(data: bytes) -> Draft:
    """The draft in a file; BrokenError or NewerError if there is none to be read."""
    table = draft_of_today(*load(data))
    saved_at = build(_moments(), table.pop("saved_at", None), "saved_at")
    session = build(_sessions(), table)
    need_offset(saved_at, session.started, session.finished, session.clock.since)
    return Draft(session=session, saved_at=saved_at)


def attempt_to_toml(attempt: Attempt) -> bytes:
    """An attempt as the contents of its file."""
    return dump(plain(attempt))


def attempt_from_toml(data: bytes) -> Attempt:
    """The attempt in a file; BrokenError or NewerError if there is none to be read."""
    return _attempt(*load(data))


def attempt_to_table(attempt: Attempt) -> dict[str, Any]:
    """An attempt in the types that TOML has, with the format that is written."""
    return {"format": FORMAT, **plain(attempt)}


def attempt_from_table(table: Mapping[str, Any]) -> Attempt:
    """The attempt in such a table, whose times may be ISO texts; raises as for a file."""
    return _attempt(*versioned(dict(table)))


def _attempt(table: dict[str, Any], version: int) -> Attempt:
    attempt = build(_attempts(), attempt_of_today(table, version))
    need_offset(attempt.started, attempt.finished, *(one.at for one in attempt.disputes))
    return attempt


def dump(table: dict[str, Any]) -> bytes:
    """A table as the contents of a file, with the format that is written."""
    return tomli_w.dumps({"format": FORMAT, **table}, multiline_strings=True).encode()


def plain(value: Any) -> Any:
    """A value in the types that TOML has."""
    if is_dataclass(value):
        pairs = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: plain(one) for name, one in pairs if one is not None}
    match value:
        case Enum():
            return value.value
        case str():
            return clean(value)
        case datetime():
            return _with_offset(value)
        case Mapping():
            return {str(plain(key)): plain(one) for key, one in value.items()}
        case tuple():
            return [plain(one) for one in value]
        case bool() | int() | float():
            return value
    raise TypeError(f"{type(value).__name__} has no place in a stored file")


def _with_offset(moment: datetime) -> datetime:
    """The same moment with an offset that TOML can write: in whole minutes."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a time without its offset cannot be stored")
    return moment if offset.total_seconds() % 60 == 0 else moment.astimezone(UTC)


def load(data: bytes) -> tuple[dict[str, Any], int]:
    """The table in a file without its format, and the format."""
    try:
        table = tomli.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BrokenError(f"byte {error.start} is not UTF-8 text") from error
    except tomli.TOMLDecodeError as error:
        raise BrokenError(f"it is not TOML: {error}") from error
    except RecursionError as error:
        raise BrokenError(_TOO_DEEP) from error
    except ValueError as error:
        raise BrokenError(_TOO_LONG) from error
    return versioned(table)


def versioned(table: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """A table without its format, and the format; BrokenError, or NewerError for one to come."""
    version = table.pop("format", None)
    if not isinstance(version, int) or version < 1:
        raise BrokenError('it has no key "format" with a version number')
    if version > FORMAT:
        raise NewerError(version)
    return table, version


def build(adapter: "TypeAdapter[Value]", found: Any, key: str = "") -> Value:
    """What a table holds, as a value; BrokenError where it does not fit."""
    from pydantic import ValidationError

    # By way of JSON, because only there a strict reading takes lists for tuples and values for
    # enumerations, and still no "3" for a 3.
    try:
        return adapter.validate_json(_as_json(found), strict=True)
    except ValidationError as error:
        raise BrokenError(_first_problem(error, key)) from error


def _as_json(found: Any) -> str:
    try:
        return json.dumps(found, default=_iso)
    except BrokenError:
        raise
    except RecursionError as error:
        raise BrokenError(_TOO_DEEP) from error
    except ValueError as error:  # 0xFFF... is read at any length, but not written in decimals
        raise BrokenError(_TOO_LONG) from error


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise BrokenError(f"{value} is a time without a date")


@cache
def _moments() -> "TypeAdapter[datetime]":
    from pydantic import TypeAdapter

    return TypeAdapter(datetime)


@cache
def _sessions() -> "TypeAdapter[Session]":
    from pydantic import TypeAdapter

    return TypeAdapter(Session)


@cache
def _attempts() -> "TypeAdapter[Attempt]":
    from pydantic import TypeAdapter

    return TypeAdapter(Attempt)


def _first_problem(error: "ValidationError", key: str) -> str:
    first = error.errors(include_url=False, include_context=False)[0]
    if first["type"] == "json_invalid":  # what `json` writes breaks no rule but that of depth
        return _TOO_DEEP
    where = ".".join(str(part) for part in ((key,) if key else ()) + first["loc"])
    if first["type"] == "missing":
        return f'the key "{where}" is missing'
    return f'the value of "{where}" does not fit'


def need_offset(*moments: datetime | None) -> None:
    """BrokenError unless every time tells its offset."""
    for moment in moments:
        if moment is not None and moment.utcoffset() is None:
            raise BrokenError(f"the time {moment} has no offset")
