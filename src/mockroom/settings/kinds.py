"""What a setting can hold: each kind takes a value out of TOML, or says what does not fit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mockroom.domain.nearest import did_you_mean
from mockroom.domain.plain import one_line, shorten

MAX_BYTES = 64_000
"""The largest settings file that is read."""
WHOLE_PATH = "Give the whole path, from / on."
_MOST_KEYS = 8
"""Keys of one command."""


class SettingsError(Exception):
    """The settings cannot be used; the message names each file, key and remedy."""


class MisfitError(ValueError):
    """A value that a setting cannot hold; the sentences say what is wrong and what may help."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = tuple(one for one in sentences if one)


class Kind(Protocol):
    """What a setting can hold."""

    @property
    def allowed(self) -> str:
        """What fits, after "is not"."""

    def parse(self, value: object) -> object:
        """The value as the program uses it, paths as they were written; MisfitError."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def allowed(self) -> str:
        """The words, quoted."""
        *others, last = (f'"{word}"' for word in self.words)
        return f"{', '.join(others)} or {last}"

    def parse(self, value: object) -> object:
        """The word."""
        if isinstance(value, str) and value in self.words:
            return value
        guess = did_you_mean(value, self.words) if isinstance(value, str) else ""
        raise misfit(self, value, guess)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within bounds."""

    low: int
    high: int

    @property
    def allowed(self) -> str:
        """The bounds."""
        return f"a whole number from {self.low} to {self.high}"

    def parse(self, value: object) -> object:
        """The number."""
        if type(value) is int and self.low <= value <= self.high:
            return value
        raise misfit(self, value)


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    @property
    def allowed(self) -> str:
        """The two."""
        return "true or false"

    def parse(self, value: object) -> object:
        """Which of them."""
        if isinstance(value, bool):
            return value
        raise misfit(self, value)


@dataclass(frozen=True, slots=True)
class Text:
    """A name that somebody else checks."""

    @property
    def allowed(self) -> str:
        """How it is written."""
        return "a text in quotes"

    def parse(self, value: object) -> object:
        """The text."""
        if isinstance(value, str) and value.strip():
            return value
        raise misfit(self, value)


@dataclass(frozen=True, slots=True)
class Directory(Text):
    """The path of a directory."""

    def parse(self, value: object) -> object:
        """The path, from home where it says so."""
        # Not `super()`: a dataclass with slots is another class than the one written here.
        return _path(str(Text.parse(self, value)))


@dataclass(frozen=True, slots=True)
class Directories:
    """Paths of directories, in order."""

    @property
    def allowed(self) -> str:
        """How they are written."""
        return 'a list of directories: ["~/interviews"]'

    def parse(self, value: object) -> object:
        """The paths, from home where they say so."""
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return tuple(_path(one) for one in value)
        raise misfit(self, value)


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys by the command they give; which keys and commands there are the interface knows."""

    @property
    def allowed(self) -> str:
        """How they are written."""
        return 'a table of commands with their keys: "room.submit" = "f10"'

    def parse(self, value: object) -> object:
        """The keys of each command; `room.submit` without quotes means the same."""
        if not isinstance(value, dict):
            raise misfit(self, value)
        found: dict[str, tuple[str, ...]] = {}
        for command, keys in flat(value):
            texts = keys.split(",") if isinstance(keys, str) else keys
            if (
                not isinstance(texts, list)
                or not 1 <= len(texts) <= _MOST_KEYS
                or not all(isinstance(one, str) and one.strip() for one in texts)
            ):
                shown = shorten(as_toml(keys), 60)
                raise MisfitError(
                    f'{shown} is not a key or a list of keys for "{shorten(command, 60)}": "f10", '
                    'or ["f10", "ctrl+s"].'
                )
            found[command] = tuple(one.strip().lower() if len(one) > 1 else one for one in texts)
        return found


def flat(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    """The values in nested tables, each with the dotted way to it."""
    for name, value in table.items():
        way = f"{above}.{name}" if above else name
        # Deeper than any command's id, and far from the depth that Python can follow
        if isinstance(value, dict) and way.count(".") < 3:
            yield from flat(value, way)
        else:
            yield way, value


def misfit(kind: Kind, value: object, guess: str = "") -> MisfitError:
    """What is said of a value that a kind cannot hold."""
    return MisfitError(f"{shorten(as_toml(value), 60)} is not {kind.allowed}.", guess)


def as_toml(value: object) -> str:
    """A value roughly as it stands in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    try:
        return str(value)
    except (ValueError, RecursionError):  # more digits, or more levels, than Python writes
        return "What stands there"


def told(config: Path, key: str, *sentences: str) -> str:
    """A problem under a heading with its place."""
    place = f"{one_line(str(config))} · {key}" if key else one_line(str(config))
    return "\n".join([place, *(f"  {sentence}" for sentence in sentences if sentence)])


def _path(text: str) -> Path:
    try:
        path = Path(text).expanduser()
    except RuntimeError as error:
        found = f'"{shorten(text, 60)}" begins with the home of somebody unknown.'
        raise MisfitError(found, WHOLE_PATH) from error
    if "\0" in text:
        raise MisfitError("A path has no character U+0000.")
    return path
