"""Reading one TOML file from someone else: bounded, and with its mistakes told by line."""

import re
import stat
from pathlib import Path
from typing import Any

import tomli

from mockroom.bank.files import unreadable
from mockroom.bank.problems import Excerpt, Problem

MAX_BYTES = 1_000_000
"""The largest content file that is read."""

_MOST_DOTS = 20
_NAME = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_LONG_KEY = re.compile(rf"(?<![\w-])(?:{_NAME}[ \t]*\.[ \t]*){{{_MOST_DOTS}}}")
"""A key of thousands of parts takes the parser minutes; no content file has more than a handful."""

_POSITION = re.compile(r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|.*)\)$")
_KEY_TUPLE = re.compile(r"\((?P<parts>'[^()]*'),?\)")


def read(path: Path) -> dict[str, Any] | Problem:
    """The tables of a TOML file, or why they cannot be had."""
    try:
        # Pipes and devices would block or never end, so they are not even opened.
        if not stat.S_ISREG(path.stat().st_mode):
            return Problem(file=path, found="This is no ordinary file.", remedy="Remove it.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return unreadable(path, error)
    if len(data) > MAX_BYTES:
        return Problem(
            file=path,
            found=f"This file is larger than {MAX_BYTES // 1000:,} kB.",
            remedy="Divide it or remove it.",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(
            file=path,
            line=data.count(b"\n", 0, error.start) + 1,
            found=f"The byte 0x{data[error.start]:02X} is not UTF-8.",
            remedy="Save the file as UTF-8.",
        )
    return _parse(path, text)


def _parse(path: Path, text: str) -> dict[str, Any] | Problem:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") >= _MOST_DOTS and _LONG_KEY.search(line):
            return Problem(
                file=path,
                line=number,
                found=f"Here are {_MOST_DOTS} or more names joined by dots.",
                remedy="Write it in another way.",
            )
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        return _broken(path, text, str(error))
    except RecursionError:
        return Problem(file=path, found="Its lists or tables are nested too deeply.")
    except ValueError:  # a number of more digits than Python converts
        return Problem(file=path, found="It holds a number with too many digits.")


def _broken(path: Path, text: str, message: str) -> Problem:
    position = _POSITION.match(message)
    what = position["what"] if position else message
    what = _KEY_TUPLE.sub(lambda key: f'"{_dotted(key["parts"])}"', what)
    lines = text.replace("\r\n", "\n").split("\n")
    if position and position["line"]:
        line, column = int(position["line"]), int(position["column"]) - 1
    else:
        line = max((n for n, one in enumerate(lines, 1) if one.strip()), default=1)
        column = len(lines[line - 1])
    return Problem(
        file=path,
        line=line,
        found=f"This is not TOML: {what[:1].lower()}{what[1:]}.",
        excerpt=Excerpt(text=lines[line - 1], column=column),
    )


def _dotted(parts: str) -> str:
    return ".".join(part.strip().strip("'") for part in parts.split(","))
