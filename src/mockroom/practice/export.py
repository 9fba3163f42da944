"""Attempts for other eyes and other programs: Markdown, one HTML page, or JSON.

JSON holds everything and can be read back exactly; the other two are for reading.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

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


def exported(attempts: Sequence[Attempt], kind: Kind) -> str:
    """Attempts as the contents of one file, with a line end at its end."""
    raise NotImplementedError


def file_name(attempts: Sequence[Attempt], kind: Kind) -> str:
    """A name for that file, safe on every system: "2026-03-01-deadlock-influence.md"."""
    raise NotImplementedError


def attempt_to_json(attempt: Attempt) -> dict[str, Any]:
    """All of an attempt in the types that JSON has, with its format."""
    raise NotImplementedError


def attempt_from_json(found: object) -> Attempt:
    """The attempt that `attempt_to_json` made; ImportTroubleError."""
    raise NotImplementedError


def attempts_from_json(text: str) -> tuple[tuple[Attempt, ...], tuple[str, ...]]:
    """The attempts in an exported file, and a sentence about each that cannot be read.

    ImportTroubleError where it is no export at all, or one of a newer version.
    """
    raise NotImplementedError
