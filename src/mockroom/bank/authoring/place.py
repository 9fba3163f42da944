"""Where a new content file goes, and writing it there without touching what is there already."""

from collections.abc import Iterable
from pathlib import Path

from mockroom.bank.files import Kind
from mockroom.bank.places import ID, slug
from mockroom.domain.plain import shorten

LONGEST = 60
"""Characters of an id."""


class AuthoringError(Exception):
    """Why no content file was written, in a sentence with what to do."""


def checked_id(text: str, what: str = "id") -> str:
    """An id as it was given; AuthoringError, with the nearest guess, if it is none."""
    if ID.fullmatch(text) and 2 <= len(text) <= LONGEST:
        return text
    meant = slug(text)
    hint = f' Did you mean "{meant}"?' if len(meant) >= 2 else ""
    raise AuthoringError(
        f'"{shorten(text, 60)}" is no {what}: it has 2 to {LONGEST} lower-case letters, digits and'
        f" single hyphens.{hint}"
    )


def place_of(kind: Kind, name: str, root: Path, topic: str = "") -> Path:
    """Where a content file of a pack lies."""
    folder = root / kind.value
    return (folder / topic if kind is Kind.QUESTION else folder) / f"{name}.toml"


def refuse_taken(kind: Kind, name: str, known: Iterable[str]) -> None:
    """AuthoringError if the bank has something of this kind and id: only the first would count."""
    if name in known:
        raise AuthoringError(
            f'There is a {kind.name.lower()} "{name}" already, and the first one stays.'
            " Choose another id."
        )


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; AuthoringError if it is, or cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _unwritten(path.parent, error) from error
    try:
        file = path.open("x", encoding="utf-8")
    except FileExistsError as error:
        raise AuthoringError(
            f'"{path}" is there already and stays as it is. Choose another id.'
        ) from error
    except (OSError, ValueError) as error:
        raise _unwritten(path, error) from error
    try:
        with file:
            file.write(text)
    except (OSError, ValueError) as error:
        path.unlink(missing_ok=True)  # or else the next try would find its id taken
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError | ValueError) -> AuthoringError:
    why = getattr(error, "strerror", None) or str(error)
    return AuthoringError(
        f'"{path}" could not be written: {why[:1].lower()}{why[1:]}. Choose another --to.'
    )
