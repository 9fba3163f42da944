"""A file's tables, validated into a content type, with every mistake told in TOML's words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from mockroom.bank.places import dotted, in_words, value_at
from mockroom.bank.problems import MAX_TOLD, Problem, first_of, guess, listing
from mockroom.bank.shape import Choice, Items, Shape, Table, Text, inside
from mockroom.domain.nearest import nearest
from mockroom.domain.plain import shorten

Content = TypeVar("Content")

_Place = tuple[str | int, ...]

_UNKNOWN, _MISSING, _KEY = "unexpected_keyword_argument", "missing", "[key]"
"""Pydantic's names for a key too many, a key too few, and the key itself of a table by id."""
_NO_JSON = "json_invalid"
"""Pydantic's name for JSON that cannot be; what `json` writes breaks no rule but that of depth."""


def validate(
    content: type[Content], data: dict[str, Any], file: Path
) -> tuple[Content | None, list[Problem]]:
    """The tables as a value of the content type, or everything that stands in the way."""
    try:
        # By way of JSON: only there does strict validation take lists for tuples and words for
        # enumerations. What JSON has no word for (dates) becomes something that no key accepts.
        text = json.dumps(data, default=lambda _: {"": None})
        return _adapter(content).validate_json(text), []
    except RecursionError:
        return None, [_too_deep(file)]
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        if details[0]["type"] == _NO_JSON:
            return None, [_too_deep(file)]
        found = [(tuple(one["loc"]), one["type"]) for one in details]
        return None, first_of(_Report(file, data, Table(content), found).problems())
    except ValueError:  # 0xFFF... is read at any length, but not written in decimal digits
        return None, [Problem(file=file, found="It holds a number with too many digits.")]


def revived(content: type[Content], text: str) -> Content | None:
    """A value that was valid when it was written down as JSON; None if it is no more."""
    try:
        return _adapter(content).validate_json(text)
    except ValueError:
        return None


def _too_deep(file: Path) -> Problem:
    return Problem(file=file, found="Its lists or tables are nested too deeply.")


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
"""Built once for each content type, when first needed: building one takes milliseconds."""


def _adapter(content: type[Content]) -> TypeAdapter[Content]:
    if content not in _ADAPTERS:
        _ADAPTERS[content] = TypeAdapter(content)
    return _ADAPTERS[content]


@dataclass(frozen=True, slots=True)
class _Report:
    """What Pydantic found in one file, and what is needed to say it in other words."""

    file: Path
    data: dict[str, Any]
    top: Table
    errors: list[tuple[_Place, str]]

    def problems(self) -> Iterator[Problem]:
        unknown = (loc for loc, error in self.errors if error == _UNKNOWN)
        meant = {loc: self._meant(loc) for loc in islice(unknown, MAX_TOLD + 1)}
        renamed = {(*loc[:-1], key) for loc, keys in meant.items() for key in keys[:1]}
        for loc, error in self.errors:
            if error == _UNKNOWN:
                yield self._unknown(loc, meant.get(loc, ()))
            elif error == _MISSING:
                if loc not in renamed:  # else the misspelt key is reported instead
                    yield self._missing(loc)
            elif loc and loc[-1] == _KEY:
                yield self._bad_key(loc[:-1])
            elif not self._follows_from_another(loc):
                yield self._bad_value(loc)

    def _shape(self, loc: _Place) -> Shape:
        """What may stand at a place; what is around it where there is nothing."""
        shape: Shape = self.top
        for step in loc:
            shape = inside(shape, step) or shape
        return shape

    def _keys(self, table: _Place) -> list[str]:
        shape = self._shape(table)
        return list(shape.keys()) if isinstance(shape, Table) else []

    def _meant(self, loc: _Place) -> tuple[str, ...]:
        """The keys that an unknown one may have been meant to be: sooner those not there."""
        there = value_at(loc[:-1], self.data)
        keys = self._keys(loc[:-1])
        absent = [key for key in keys if key not in there] if isinstance(there, dict) else keys
        return nearest(str(loc[-1]), absent) or nearest(str(loc[-1]), keys)

    def _unknown(self, loc: _Place, meant: tuple[str, ...]) -> Problem:
        shape = self._shape(loc[:-1])
        noun = shape.noun if isinstance(shape, Table) else "This table"
        return Problem(
            file=self.file,
            key=dotted(loc[:-1], self.data),
            found=f'Unknown key "{shorten(str(loc[-1]), 60)}".',
            allowed=f"{noun[:1].upper()}{noun[1:]} takes: {listing(self._keys(loc[:-1]))}.",
            guess=guess(str(loc[-1]), meant),
        )

    def _missing(self, loc: _Place) -> Problem:
        return Problem(
            file=self.file,
            key=dotted(loc[:-1], self.data),
            found=f'The key "{loc[-1]}" is missing.',
            allowed=f"It takes {_described(self._shape(loc))}.",
        )

    def _bad_key(self, loc: _Place) -> Problem:
        return Problem(
            file=self.file,
            key=dotted(loc[:-1], self.data),
            found=f'The key "{shorten(str(loc[-1]), 60)}" is no id.',
            allowed="An id has 2 to 60 characters.",
        )

    def _follows_from_another(self, loc: _Place) -> bool:
        """Pydantic also counts a list as too short when only some of its items are wrong."""
        shape, value = self._shape(loc), value_at(loc, self.data)
        return (
            isinstance(shape, Items)
            and isinstance(value, list)
            and shape.low <= len(value) <= shape.high
        )

    def _bad_value(self, loc: _Place) -> Problem:
        shape, value = self._shape(loc), value_at(loc, self.data)
        found = in_words(value)
        meant = ""
        if isinstance(value, str):
            if isinstance(shape, Text) and value:
                found = f"a text of {len(value)} character{'' if len(value) == 1 else 's'}"
            if isinstance(shape, Choice):
                meant = guess(value, shape.words)
        return Problem(
            file=self.file,
            key=dotted(loc, self.data),
            found=f"Found {found}.",
            allowed=f"Allowed is {_described(shape)}.",
            guess=meant,
        )


def _described(shape: Shape) -> str:
    return shape.described() if isinstance(shape, Table) else str(shape)
