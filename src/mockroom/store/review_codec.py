"""The log of drills as lines of JSON that a person can read and grep, and back, exactly.

    {"v": 1, "what": "review", "card": "burst/ownership/0", "grade": "good", ...}

Checked by hand rather than by Pydantic: the home screen reads the log, and a hundred thousand
lines should not be felt.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from typing import Any

from mockroom.domain.plain import clean
from mockroom.domain.review import Freeze, Grade, LogEntry, Review, Undo
from mockroom.store.codec import BrokenError

VERSION = 1
"""The version of a line that is written; all versions up to it are read."""
MAX_LINE = 8_000
"""Bytes of a line; none that is written comes near it."""

_MAX_ID = 300
_YEARS = range(1970, 3000)
_MAX_SECONDS = 10_000_000
_GRADES = {grade.word: grade for grade in Grade}


class NewerLineError(ValueError):
    """The line was written by a newer mockroom."""


def to_line(entry: LogEntry) -> bytes:
    """An entry as its line, with the line break."""
    return json.dumps(to_table(entry), ensure_ascii=False).encode() + b"\n"


def from_line(line: bytes) -> LogEntry:
    """The entry in a line; BrokenError says why there is none, NewerLineError its version."""
    if len(line) > MAX_LINE:
        raise BrokenError(f"it is longer than {MAX_LINE} bytes")
    try:
        found = json.loads(line.decode())  # faster than having its encoding guessed
    except (ValueError, RecursionError) as error:
        raise BrokenError("it is not JSON") from error
    if not isinstance(found, dict):
        raise BrokenError("it is not a JSON object")
    return from_table(found)


def from_table(found: Mapping[str, Any]) -> LogEntry:
    """The entry in a table that `to_table` made; raises as for a line."""
    version = found.get("v")
    if type(version) is not int or version < 1:
        raise BrokenError('it has no "v" with a version number')
    if version > VERSION:
        raise NewerLineError(f"version {version}, and this mockroom reads up to {VERSION}")
    return _entry(found)


def to_table(entry: LogEntry) -> dict[str, Any]:
    """An entry in the types that JSON has."""
    start: dict[str, Any] = {"v": VERSION}
    match entry:
        case Review():
            suggested = {"suggested": entry.suggested.word} if entry.suggested else {}
            return {
                **start,
                "what": "review",
                "at": _moment(entry.at),
                "day": entry.day.isoformat(),
                "card": clean(entry.card),
                "kind": entry.kind,
                "signal": entry.signal,
                "grade": entry.grade.word,
                **suggested,
                "seconds": round(entry.seconds, 1),
                "id": entry.id,
            }
        case Undo():
            told = {"what": "undo", "at": _moment(entry.at), "review": entry.review}
        case Freeze():
            told = {
                "what": "freeze" if entry.frozen else "thaw",
                "at": _moment(entry.at),
                "week": entry.week.isoformat(),
            }
    return {**start, **told, "id": entry.id}


def _entry(found: Mapping[str, Any]) -> LogEntry:
    match found.get("what"):
        case "review":
            return Review(
                id=_text(found, "id"),
                card=_text(found, "card"),
                kind=_text(found, "kind"),
                signal=_text(found, "signal", empty=True),
                grade=_grade(found, "grade"),
                at=_at(found),
                day=_day(found, "day"),
                seconds=_seconds(found),
                suggested=_grade(found, "suggested") if "suggested" in found else None,
            )
        case "undo":
            return Undo(id=_text(found, "id"), review=_text(found, "review"), at=_at(found))
        case "freeze" | "thaw" as what:
            return Freeze(
                id=_text(found, "id"),
                week=_monday(found),
                frozen=what == "freeze",
                at=_at(found),
            )
    raise BrokenError('its "what" is none of "review", "undo", "freeze" and "thaw"')


def _moment(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError("a time without its offset cannot be stored")
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _text(found: Mapping[str, Any], key: str, *, empty: bool = False) -> str:
    value = found.get(key, "" if empty else None)
    if not isinstance(value, str) or len(value) > _MAX_ID or not (value or empty):
        raise _misfit(key)
    return value


def _grade(found: Mapping[str, Any], key: str) -> Grade:
    value = found.get(key)
    if not isinstance(value, str) or value not in _GRADES:
        raise _misfit(key)
    return _GRADES[value]


def _at(found: Mapping[str, Any]) -> datetime:
    try:
        at = datetime.fromisoformat(found["at"])
    except (KeyError, TypeError, ValueError) as error:
        raise _misfit("at") from error
    if at.tzinfo is None or at.year not in _YEARS:
        raise _misfit("at")
    return at.astimezone(UTC)


def _day(found: Mapping[str, Any], key: str) -> date:
    try:
        day = date.fromisoformat(found[key])
    except (KeyError, TypeError, ValueError) as error:
        raise _misfit(key) from error
    if day.year not in _YEARS:
        raise _misfit(key)
    return day


def _monday(found: Mapping[str, Any]) -> date:
    day = _day(found, "week")
    return day - timedelta(days=day.weekday())


def _seconds(found: Mapping[str, Any]) -> float:
    value = found.get("seconds", 0)
    if type(value) not in (int, float) or not isfinite(value) or not 0 <= value <= _MAX_SECONDS:
        raise _misfit("seconds")
    return float(value)


def _misfit(key: str) -> BrokenError:
    return BrokenError(f'the value of "{key}" does not fit')
