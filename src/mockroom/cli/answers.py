"""Answers read from files and standard input, with what is wrong with them in a sentence."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mockroom.cli.trouble import CommandError

MOST_CHARACTERS = 60_000
"""Longer texts are no answers: about 10,000 words, more than an hour of speech."""
_MOST_BYTES = MOST_CHARACTERS * 4
MOST_LINE = 1_000_000
"""Bytes of a line of many answers, its end included: room for the longest answer as JSON."""
_MOST_SKIPPED = 32
"""Lengths of a line that are read to find the end of one that is too long."""


def read_answer(name: str) -> str:
    """The text of an answer file, or of standard input for "-"."""
    where = "standard input" if name == "-" else name
    with _opened(name) as file:
        raw = file.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES:
        raise _too_long(where)
    if b"\0" in raw:
        raise CommandError(f"{where} is a binary file. An answer is a plain text file in UTF-8.")
    text = _decoded(raw, where)
    if len(text) > MOST_CHARACTERS:
        raise _too_long(where)
    if not text.strip():
        raise CommandError(f"{where} is empty. Write the answer into it and try again.")
    return text


def read_lines(name: str) -> Iterator[bytes]:
    """The lines of a file of many answers, or of standard input for "-", as they come.

    A line that is too long comes cut after `MOST_LINE` + 1 bytes. One without an end, as a device
    may give it, is the last.
    """
    with _opened(name) as file:
        while line := file.readline(MOST_LINE + 1):
            yield line
            rest, skipped = line, 0
            while len(rest) > MOST_LINE and not rest.endswith(b"\n"):
                if skipped == _MOST_SKIPPED:
                    return
                rest = file.readline(MOST_LINE + 1)
                skipped += 1


def line_text(line: bytes) -> str:
    """The text of one of these lines; CommandError says what is wrong with it."""
    if len(line) > MOST_LINE:
        raise CommandError(f"The line has more than {MOST_LINE:,} bytes.")
    if b"\0" in line:
        raise CommandError("The line has a NUL byte, as binary files have. Lines are JSON.")
    return _decoded(line, "the line")


def _decoded(raw: bytes, where: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{where} is not UTF-8: byte {error.start + 1} cannot be read. "
            "Save it as plain text in UTF-8."
        ) from error


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """A file or standard input, open for reading; what goes wrong meanwhile is told."""
    if name == "-" and not sys.stdin:
        raise CommandError("standard input is shut. Give the path of a text file.")
    if not name:
        raise CommandError("FILE is empty. Give the path of a text file.", code=2)
    path = Path(name)
    try:
        if name == "-":
            yield sys.stdin.buffer
        else:
            with path.open("rb") as file:
                yield file
    except FileNotFoundError as error:
        raise CommandError(f'There is no file "{path}". Give the path of a text file.') from error
    except IsADirectoryError as error:
        told = "standard input" if name == "-" else f'"{path}"'
        raise CommandError(f"{told} is a folder. Give the path of a text file.") from error
    except (OSError, ValueError) as error:
        told = "standard input" if name == "-" else f'"{path}"'
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{told} cannot be read: {reason}.") from error


def _too_long(where: str) -> CommandError:
    return CommandError(
        f"{where} is too long for an answer: more than {MOST_CHARACTERS:,} characters, which is "
        "over an hour of speech. Cut it down to one answer."
    )
