"""Texts as TOML that somebody goes on writing: quoted, in long form, or as comments."""

from collections.abc import Iterable

from mockroom.domain.plain import one_line

_ESCAPES = {"\\": "\\\\", '"': '\\"'}


def quoted(text: str) -> str:
    """A single line as a TOML string."""
    return f'"{_escaped(one_line(text))}"'


def prose(text: str) -> str:
    """A text of several lines as a TOML string that keeps them."""
    return f'"""\n{_escaped(text)}"""'


def array(items: Iterable[str]) -> str:
    """Single lines as a TOML array, one below the other where they are long."""
    texts = [quoted(item) for item in items]
    short = f"[{', '.join(texts)}]"
    if len(short) <= 80:
        return short
    return "[\n" + "".join(f"  {text},\n" for text in texts) + "]"


def comment(text: str) -> list[str]:
    """Lines as comments."""
    return [f"# {line}".rstrip() for line in text.split("\n")]


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)
