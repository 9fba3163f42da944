"""The sentences of a content value: what somebody reads, and no ids, names or patterns."""

from collections.abc import Iterator
from typing import Any

from mockroom.bank.shape import ById, Items, Shape, Table, Text

_NO_PROSE = frozenset(
    "id topic primary signal competency patterns ways words name short title tags sources"
    " signals questions".split()
)
"""Keys of texts that may well be the same in two files."""
_INNER = ("signals",)
"""Keys among these that hold tables in some files, whose texts are prose."""


def prose_of(value: Any, content: type) -> Iterator[tuple[str, str]]:
    """The texts of a content value with their dotted keys; items go by id, or count from 1."""
    return _prose(value, Table(content), "")


def _prose(value: Any, shape: Shape, key: str) -> Iterator[tuple[str, str]]:
    match shape:
        case Text():
            if value is not None:
                yield key, value
        case Table():
            for name, one in shape.keys().items():
                nested = name in _INNER and _holds_tables(one.shape)
                if value is not None and (nested or name not in _NO_PROSE):
                    yield from _prose(getattr(value, name), one.shape, _below(key, name))
        case Items(each=each):
            for number, item in enumerate(value, 1):
                own = getattr(item, "id", None)
                yield from _prose(item, each, f"{key}.{own}" if own else f"{key}[{number}]")
        case ById(each=each):
            for name, item in value.items():
                yield from _prose(item, each, _below(key, name))
        case _:
            return


def _holds_tables(shape: Shape) -> bool:
    return isinstance(shape, Items) and isinstance(shape.each, Table)


def _below(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
