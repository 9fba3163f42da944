"""Attempts for other eyes and other programs: Markdown, one HTML page, or JSON.

JSON holds everything and can be read back exactly; the other two are for reading.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from mockroom.practice.along import NOTHING, Along, along_from_json, along_to_json
from mockroom.store.codec import (
    BrokenError,
    NewerError,
    attempt_from_table,
    attempt_to_table,
)
from mockroom.store.folder import ID, need_name
from mockroom.store.plausible import need_plausible_attempt

if TYPE_CHECKING:
    from mockroom.domain.attempt import Attempt

JSON_FORMAT = 1
"""The version of the JSON around attempts; each attempt tells its own beside it."""


class Kind(StrEnum):
    """What attempts can be exported to."""

    MD = "md"
    HTML = "html"
    JSON = "json"

    @property
    def label(self) -> str:
        """As one chooses it."""
        return {Kind.MD: "Markdown", Kind.HTML: "HTML page", Kind.JSON: "JSON"}[self]


class ImportTroubleError(ValueError):
    """Not an export of attempts, or one that cannot be read; the message is a sentence."""


def exported(
    attempts: "Sequence[Attempt]", kind: Kind, *, numbers: bool = True, along: Along = NOTHING
) -> str:
    """Attempts, at least one, as the contents of one file, with a line end at its end.

    Without `numbers`, documents for reading tell words only; JSON is whole either way, and takes
    with it what goes along.
    """
    if kind is Kind.JSON:
        found = [attempt_to_json(one) for one in attempts]
        table = {"format": JSON_FORMAT, "attempts": found, **along_to_json(along)}
        return json.dumps(table, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    from mockroom.domain.export.html import html
    from mockroom.domain.export.markdown import markdown
    from mockroom.domain.export.page import page_of

    pages = [page_of(one, numbers=numbers) for one in attempts]
    return markdown(pages) if kind is Kind.MD else html(pages)


def file_name(attempts: "Sequence[Attempt]", kind: Kind) -> str:
    """A name for that file, safe on every system: the attempt's id, or how many there are and
    from which days, or what goes along where there is no attempt."""
    if not attempts:
        return f"stories-and-drills.{kind}"
    if len(attempts) == 1:
        return f"{attempts[0].id}.{kind}"
    days = sorted(one.finished.date() for one in attempts)
    return f"{len(attempts)}-attempts-{days[0]}-to-{days[-1]}.{kind}"


def attempt_to_json(attempt: "Attempt") -> dict[str, Any]:
    """All of an attempt in the types that JSON has, with its format."""
    found: dict[str, Any] = json.loads(json.dumps(attempt_to_table(attempt), default=_iso))
    return found


def attempt_from_json(found: object) -> "Attempt":
    """The attempt that `attempt_to_json` made; ImportTroubleError."""
    if not isinstance(found, dict):
        raise ImportTroubleError("It is no object.")
    try:
        attempt = attempt_from_table(found)
        if not ID.fullmatch(attempt.id):
            need_name(attempt.id, "")
        need_plausible_attempt(attempt)
    except (BrokenError, NewerError) as error:
        raise ImportTroubleError(f"It cannot be read: {error}.") from error
    return attempt


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What an exported file holds, as far as it can be read."""

    attempts: "tuple[Attempt, ...]"
    along: Along
    notices: tuple[str, ...]
    """A sentence about each thing that cannot be read."""


def from_json(text: str) -> Export:
    """What is in a file that `exported` made.

    ImportTroubleError where it is no export at all, or one of a newer version.
    """
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ImportTroubleError(f"It is no JSON: {error}.") from error
    found = table.get("attempts") if isinstance(table, dict) else None
    version = table.get("format") if isinstance(table, dict) else None
    if not isinstance(found, list) or type(version) is not int or version < 1:
        raise ImportTroubleError(
            'It is no export of attempts: those have "format" and "attempts", as'
            ' "mockroom export --to json" writes them.'
        )
    if version > JSON_FORMAT:
        raise ImportTroubleError(
            f"It was exported by a newer mockroom (format {version}, and this one reads formats up"
            f" to {JSON_FORMAT}). Update mockroom to import it."
        )
    attempts: list[Attempt] = []
    notices: list[str] = []
    for number, one in enumerate(found, 1):
        try:
            attempts.append(attempt_from_json(one))
        except ImportTroubleError as error:
            notices.append(f"Attempt {number} of {len(found)} was left out. {error}")
    along, others = along_from_json(table)
    return Export(attempts=tuple(attempts), along=along, notices=(*notices, *others))


def _iso(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in JSON")
