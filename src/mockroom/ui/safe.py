"""The one way in which text from outside reaches the screen.

Textual reads square brackets in a plain `str` as markup, and markup can run actions on a click;
control characters would go to the terminal as they are. `Content` is taken literally, and `clean`
drops what a terminal could obey, so everything that comes from content files, answers, arguments
or the disk passes through here before a widget sees it.
"""

from textual.content import Content

from mockroom.domain.plain import clean, one_line

Part = str | Content | tuple[str, str]
"""Text, text already safe, or text with a Textual style such as "bold $text-muted"."""


def plain(text: str, style: str = "") -> Content:
    """The text to be shown letter by letter, in a style of ours if given."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def line(text: str, style: str = "") -> Content:
    """The same on one line, for labels, titles and table cells."""
    return plain(one_line(text), style)


def styled(*parts: Part) -> Content:
    """Pieces of text one after another, each with its own style; the styles must be ours."""
    return Content.assemble(*(_safe(part) for part in parts))


def _safe(part: Part) -> Content | tuple[str, str]:
    match part:
        case str():
            return plain(part)
        case (text, style):
            return clean(text), style
        case _:
            return part
