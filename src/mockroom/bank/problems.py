"""One thing that is wrong with a content file, and how it is told to the person who wrote it.

A problem says where it is, what was found, what is allowed and what to do, in the words of the
file (keys, texts, lists), so that it can be mended without knowing anything about the program.
"""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from unicodedata import combining, east_asian_width

from mockroom.domain.nearest import did_you_mean
from mockroom.domain.plain import clean, one_line

_EXCERPT_CELLS = 72
"""How much of a long line is shown around the place that is meant, in terminal cells."""


MAX_TOLD = 250
"""How many problems of one file are told: beyond it somebody is wasting our time."""
_MOST_CHOICES = 1_000
"""With more choices, looking for the nearest takes longer than a guess is worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A line of the file or a pattern, with the place in it that is meant."""

    text: str
    column: int
    """0-based position in `text`; the caret stands below it."""

    def lines(self) -> tuple[str, str]:
        """The text around the place, and a line with a caret below it."""
        text = self.text.replace("\t", " ")
        column = min(max(self.column, 0), len(text))
        start = max(column - _EXCERPT_CELLS // 2, 0) if len(text) > _EXCERPT_CELLS else 0
        before = ("…" if start else "") + _visible(text[start:column])
        after = _visible(text[column : start + _EXCERPT_CELLS])
        cut = "…" if start + _EXCERPT_CELLS < len(text) else ""
        return f"{before}{after}{cut}", " " * _cells(before) + "^"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a content file or folder that keeps (a part of) it from being used."""

    file: Path
    """The file or folder it is about."""
    key: str = ""
    """Where in the file, as a dotted key (`indicators.asks-each-side.patterns[2]`); the items of
    a list go by their `id`, or count from 1. Empty: the file as a whole."""
    line: int | None = None
    """The line of the file, counted from 1, where the TOML reader named one."""
    found: str
    """What was found, as a sentence."""
    allowed: str = ""
    """What is allowed there, as a sentence."""
    remedy: str = ""
    """What to do, as a sentence."""
    guess: str = ""
    """What was probably meant, as a question."""
    excerpt: Excerpt | None = None
    """The text it is about, with the place."""

    @property
    def place(self) -> str:
        """Where in the file: the key or the line; empty for the file as a whole."""
        if self.key:
            return one_line(self.key)
        return f"line {self.line}" if self.line else ""

    def lines(self, base: Path | None = None) -> tuple[str, ...]:
        """The problem as a headed paragraph; files below `base` are named from there."""
        body = [f"{self.found} {self.allowed}".strip()]
        if self.excerpt:
            body += [f"  {line}" for line in self.excerpt.lines()]
        if self.guess:
            body.append(self.guess)
        if self.remedy:
            body.append(self.remedy)
        head = f"{self.file} · {self.place}" if self.place else str(self.file)
        return tuple(_shown(line, base) for line in (head, *(f"  {line}" for line in body)))

    def __str__(self) -> str:
        return "\n".join(self.lines())


def first_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of one file, and if they are very many the first with a word on the rest."""
    told = list(islice(problems, MAX_TOLD + 1))
    if len(told) > MAX_TOLD:
        told[-1] = Problem(
            file=told[-1].file,
            found=f"This file has more than {MAX_TOLD} problems.",
            remedy="The others are told when these are mended.",
        )
    return told


def guess(word: str, allowed: Collection[str]) -> str:
    """The question after the allowed words that were probably meant; empty if none is near."""
    return did_you_mean(word, allowed) if len(allowed) <= _MOST_CHOICES else ""


def listing(words: Iterable[str], limit: int = 24) -> str:
    """Words with commas between them, and how many more there are beyond `limit`."""
    all_words = list(words)
    shown = ", ".join(all_words[:limit])
    more = len(all_words) - limit
    return f"{shown} and {more} more" if more > 0 else shown


def _visible(text: str) -> str:
    """The text without anything a terminal could obey, one character for one character."""
    return "".join(char if char.isprintable() else "�" for char in text)


def _shown(line: str, base: Path | None) -> str:
    """The line with nothing in it that a terminal could obey, and paths told from `base`."""
    safe = clean(line).replace("\n", " ")
    return safe.replace(f"{base}{os.sep}", "") if base else safe


def _cells(text: str) -> int:
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text
    )
