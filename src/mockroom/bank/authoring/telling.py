"""A part of a pasted story as prose: each titled bullet is a move that begins with its name."""

from collections.abc import Sequence

from mockroom.bank.authoring.page import Line

_STOPS = (".", "!", "?", ":", ";", ",")


def told(lines: Sequence[Line], most: int) -> tuple[str, list[str]]:
    """The lines as prose of so many characters at most, and those that it has no room for."""
    text = ""
    for number, line in enumerate(lines):
        more = f"{text}\n{_move(line)}" if text else _move(line)
        if len(more) > most:
            return text, [one.text for one in lines[number:]]
        text = more
    return text, []


def _move(line: Line) -> str:
    title, rest = line.titled
    if line.heading:
        return _stopped(line.text)
    if title and line.bullet:
        return f"{_stopped(title)} {rest}"
    return line.text


def _stopped(text: str) -> str:
    text = text.rstrip(" :")
    return text if text.endswith(_STOPS) else f"{text}."
