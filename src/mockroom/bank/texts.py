"""Texts that would do harm or look wrong on a screen, found in a file's raw tables.

Content reaches a terminal. Characters that a terminal obeys, or that show one thing and mean
another, are refused where they are written instead of being dropped silently later on.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from mockroom.bank.places import ID, dotted, slug
from mockroom.bank.problems import Excerpt, Problem, first_of
from mockroom.bank.shape import Items, Shape, Text, inside
from mockroom.domain.plain import clean, shorten

NAMES = ("id", "topic")
"""The keys whose texts are ids of their own, and so have the grammar of ids."""


class TextAt(NamedTuple):
    """A text that stands where a text belongs."""

    loc: tuple[str | int, ...]
    shape: Text
    text: str


def texts_of(value: Any, shape: Shape, loc: tuple[str | int, ...] = ()) -> Iterator[TextAt]:
    """The texts of a file that stand where texts belong, valid or not."""
    if isinstance(value, str):
        if isinstance(shape, Text):
            yield TextAt(loc, shape, value)
        return
    if isinstance(value, list) and isinstance(shape, Items) and isinstance(shape.each, Text):
        for place, text in enumerate(value):  # nearly all texts stand in such a list
            if isinstance(text, str):
                yield TextAt((*loc, place), shape.each, text)
        return
    steps: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        below = inside(shape, step)
        if below is not None:
            yield from texts_of(inner, below, (*loc, step))


def text_problems(texts: Iterable[TextAt], data: dict[str, Any], file: Path) -> list[Problem]:
    """Every text of the file that is unsafe, blank, broken over lines or no id."""
    return first_of(
        problem
        for loc, shape, text in texts
        if loc[-1] in NAMES or not _surely_fine(text)
        for problem in _check(text, shape, file, loc, data)
    )


def _surely_fine(text: str) -> bool:
    """A quick yes, said of nearly all texts: visible, of one line, and not blank."""
    return text.isascii() and text.isprintable() and not text.startswith(" ")


def _check(
    text: str, shape: Text, file: Path, loc: tuple[str | int, ...], data: dict[str, Any]
) -> Iterator[Problem]:
    if clean(text) != text:
        column = next(at for at, char in enumerate(text) if clean(char) != char)
        yield Problem(
            file=file,
            key=dotted(loc, data),
            found=f"The character U+{ord(text[column]):04X} does not show, and may do harm.",
            allowed="Texts hold visible characters, blanks, tabs and line ends.",
            remedy="Remove it.",
            excerpt=Excerpt(text=text, column=column),
        )
    elif text and not text.strip():
        yield Problem(
            file=file, key=dotted(loc, data), found="The text is blank.", remedy="Fill it in."
        )
    elif shape.one_line and ("\n" in text or "\t" in text):
        yield Problem(
            file=file,
            key=dotted(loc, data),
            found="The text has a line end or a tab in it.",
            allowed="This is a single line.",
            remedy="Write it on one line.",
        )
    elif loc[-1] in NAMES and text and not ID.fullmatch(text):
        yield Problem(
            file=file,
            key=dotted(loc, data),
            found=f'"{shorten(text, 60)}" is no id.',
            allowed="An id has lower-case letters, digits and single hyphens between them.",
            guess=f'Did you mean "{slug(text)}"?' if slug(text) else "",
        )
