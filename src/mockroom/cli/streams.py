"""Standard output and error as they are found: no UTF-8, a full disk, or nobody who reads.

All that the plain commands print goes through `say` and `complain`, so that none of this ends in
a traceback. What is imported here is loaded before the first frame, so it is next to nothing.
"""

import codecs
import os
import sys

from mockroom.cli.trouble import CommandError

TYPE_CHECKING = False  # as in `typing`, which would delay the first frame
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

_LETTERS = {
    **dict(zip("○◔◑●▇·–→", "o.+#=|->", strict=True)),
    **dict(zip("“”‘’", "\"\"''", strict=True)),
    "…": "...",
}
"""What stands for a sign that the encoding of the output does not have."""


def prepare() -> None:
    """Let both streams put letters in place of signs that their encoding does not have."""
    codecs.register_error("mockroom", _in_letters)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="mockroom")


def say(text: str) -> None:
    """Print to standard output; CommandError if it takes no more or was shut from the start,
    BrokenPipeError if its reader has gone."""
    if sys.stdout is None:
        raise CommandError("the output could not be written: standard output is closed.")
    _written(lambda: print(text))


def show() -> None:
    """Have what was said seen now, and not when there is more; fails as `say` does."""
    _written(lambda: sys.stdout and sys.stdout.flush())


def complain(text: str) -> None:
    """Print one remark to standard error, as safe text; if nobody takes it, so be it."""
    from mockroom.domain.plain import clean

    try:
        print(f"mockroom: {clean(text)}", file=sys.stderr)
    except OSError:
        _drop(sys.stderr)


def finish(code: int) -> int:
    """Write out what is still held back: the exit code, which is 1 where that was in vain."""
    try:
        _written(lambda: sys.stdout and sys.stdout.flush())
    except BrokenPipeError:
        code = 0
    except CommandError as error:
        complain(str(error))
        code = code or error.code
    try:
        if sys.stderr:
            sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)
    return code


def _written(write: "Callable[[], object]") -> None:
    try:
        write()
    except BrokenPipeError:
        _drop(sys.stdout)
        raise
    except OSError as error:
        _drop(sys.stdout)
        reason = error.strerror or str(error)
        raise CommandError(f"the output could not be written: {reason}.") from error


def _drop(stream: "TextIO") -> None:
    """Send the rest nowhere, or else Python tries to write it once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _in_letters(error: UnicodeError) -> tuple[str, int]:
    """The replacement for characters that cannot be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from unicodedata import normalize

    letters = []
    for sign in error.object[error.start : error.end]:
        bare = normalize("NFKD", sign).encode("ascii", "ignore").decode()
        letters.append(_LETTERS.get(sign) or bare or "?")
    return "".join(letters), error.end
