"""Answers read from files and standard input, with what is wrong with them in a sentence."""

import sys
from pathlib import Path

from mockroom.cli.trouble import CommandError

MOST_CHARACTERS = 60_000
"""Longer texts are no answers: about 10,000 words, more than an hour of speech."""
_MOST_BYTES = MOST_CHARACTERS * 4


def read_answer(name: str) -> str:
    """The text of an answer file, or of standard input for "-"."""
    where = "standard input" if name == "-" else name
    text = decoded(_bytes(name, _MOST_BYTES), where)
    if len(text) > MOST_CHARACTERS:
        raise _too_long(where)
    if not text.strip():
        raise CommandError(f"{where} is empty. Write the answer into it and try again.")
    return text


def read_lines(name: str) -> list[str]:
    """The lines of a file of many answers, or of standard input for "-"."""
    where = "standard input" if name == "-" else name
    return decoded(_bytes(name, None), where).split("\n")


def decoded(raw: bytes, where: str) -> str:
    """Bytes as UTF-8 text; a sentence where they are none."""
    if b"\0" in raw:
        raise CommandError(f"{where} is a binary file. An answer is a plain text file in UTF-8.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{where} is not UTF-8: byte {error.start + 1} cannot be read. "
            "Save it as plain text in UTF-8."
        ) from error


def _bytes(name: str, most: int | None) -> bytes:
    if name == "-":
        raw = sys.stdin.buffer.read(-1 if most is None else most + 1)
    else:
        raw = _file_bytes(Path(name), most)
    if most is not None and len(raw) > most:
        raise _too_long("standard input" if name == "-" else name)
    return raw


def _file_bytes(path: Path, most: int | None) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(-1 if most is None else most + 1)
    except FileNotFoundError as error:
        raise CommandError(f'There is no file "{path}". Give the path of a text file.') from error
    except IsADirectoryError as error:
        raise CommandError(f'"{path}" is a folder. Give the path of a text file.') from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f'"{path}" cannot be read: {reason}.') from error


def _too_long(where: str) -> CommandError:
    return CommandError(
        f"{where} is too long for an answer: more than {MOST_CHARACTERS:,} characters, which is "
        "over an hour of speech. Cut it down to one answer."
    )
