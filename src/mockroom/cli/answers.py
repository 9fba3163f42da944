"""Answers read from files and standard input, with what is wrong with them in a sentence."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mockroom.cli.trouble import CommandError

MOST_CHARACTERS = 60_000
"""Longer texts are no answers: about 10,000 words, more than an hour of speech."""
_MOST_BYTES = MOST_CHARACTERS * 4
_MOST_EXPORTED = 500_000_000
"""Some ten thousand attempts."""
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


def read_export(name: str) -> str:
    """The text of a file of exported attempts, or of standard input for "-"."""
    with _opened(name) as file:
        raw = file.read(_MOST_EXPORTED + 1)
    where = "standard input" if name == "-" else name
    if len(raw) > _MOST_EXPORTED:
        raise CommandError(
            f"{where} is larger than {_MOST_EXPORTED:,} bytes. Export fewer attempts at once."
        )
    return _decoded(raw, where)


def read_page(name: str) -> str:
    """The text of a pasted page, or of standard input for "-"."""
    where = "standard input" if name == "-" else name
    with _opened(name) as file:
        raw = file.read(_MOST_BYTES + 1)
    if len(raw) > _MOST_BYTES:
        raise CommandError(f"{where} is too long for a page. Leave out what is not the question.")
    if b"\0" in raw:
        raise CommandError(f"{where} is a binary file. A page is a plain text file in UTF-8.")
    text = _decoded(raw, where)
    if text.lstrip().startswith(("{", "[{")):
        raise CommandError(
            f"{where} holds data and no page. Attempts that were exported are taken in by"
            ' "mockroom history --import".'
        )
    if not text.strip():
        raise CommandError(f"{where} is empty. Paste the page of a question into it.")
    return text


class Lines:
    """The lines of a stream of many answers, cut out of it block by block as they come.

    A line that is too long comes cut after `MOST_LINE` + 1 bytes. One without an end, as a device
    may give it, is the last.
    """

    def __init__(self) -> None:
        self._open = b""
        self._skipped = 0
        """Bytes left out of the line that is open, which has been given already."""
        self._cut = False
        self.ended = False

    def feed(self, block: bytes) -> list[bytes]:
        """The lines that end in the next block; an empty block is the end."""
        if not block:
            self.ended = True
            last = [] if self._cut or not self._open else [self._open]
            self._open = b""
            return last
        *whole, rest = (self._open + block).split(b"\n")
        if self._cut and whole:
            self._cut, self._skipped = False, 0
            del whole[0]
        found = [line[: MOST_LINE + 1] for line in whole]
        if self._cut:
            self._skipped += len(rest)
            self.ended = self._skipped > MOST_LINE * _MOST_SKIPPED
            rest = b""
        elif len(rest) > MOST_LINE:
            found.append(rest[: MOST_LINE + 1])
            self._cut, rest = True, b""
        self._open = rest
        return found


class Source:
    """A file of many answers, or standard input for "-", read as it comes.

    What goes wrong while it is opened or read is told in a sentence.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        with _told(name):
            self._file = io.FileIO(sys.stdin.fileno() if name == "-" else name, closefd=name != "-")
        self._lines = Lines()

    @property
    def ended(self) -> bool:
        """Whether there is no more."""
        return self._lines.ended

    def fileno(self) -> int:
        """What to wait on for more."""
        return self._file.fileno()

    def more(self) -> list[bytes]:
        """The lines that end in the next block; waits for a block if there is none yet."""
        with _told(self._name):
            return self._lines.feed(self._file.read(_BLOCK) or b"")

    def close(self) -> None:
        """Read no more."""
        self._file.close()


_BLOCK = 1 << 16


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
    with _told(name):
        if name == "-":
            yield sys.stdin.buffer
        else:
            with Path(name).open("rb") as file:
                yield file


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what goes wrong while a file is opened or read into a sentence."""
    if name == "-" and not sys.stdin:
        raise CommandError("standard input is shut. Give the path of a text file.")
    if not name:
        raise CommandError("FILE is empty. Give the path of a text file.", code=2)
    told = "standard input" if name == "-" else f'"{Path(name)}"'
    try:
        yield
    except FileNotFoundError as error:
        raise CommandError(f"There is no file {told}. Give the path of a text file.") from error
    except IsADirectoryError as error:
        raise CommandError(f"{told} is a folder. Give the path of a text file.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{told} cannot be read: {reason}.") from error


def _too_long(where: str) -> CommandError:
    return CommandError(
        f"{where} is too long for an answer: more than {MOST_CHARACTERS:,} characters, which is "
        "over an hour of speech. Cut it down to one answer."
    )
