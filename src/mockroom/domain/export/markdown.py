"""Attempts as Markdown. Whatever was typed stays text: nothing of it becomes markup."""

import re
from collections.abc import Iterator, Sequence

from mockroom.domain.export.notes import Run
from mockroom.domain.export.page import CLOSING, Page, SignalPart
from mockroom.domain.plain import clean

_ANYWHERE = re.compile(r"[\\`*_\[\]~|$^]")
_LINE_START = re.compile(r"^(?:([-+=#>:])|(\d+)([.)]))")
_BREAK = "\\"
"""At the end of a line: the next one stays a line of its own."""


def markdown(pages: Sequence[Page]) -> str:
    """One document of all pages, with a line end at its end."""
    return "\n\n---\n\n".join("\n\n".join(_page(page)) for page in pages) + "\n"


def _page(page: Page) -> Iterator[str]:
    yield f"# {literal(page.title)}"
    yield "\n".join(f"- {label}: {literal(value)}" for label, value in page.facts)
    yield "## What was said"
    for turn in page.turns:
        said = _quoted("".join(_run(run) for run in turn.runs))
        yield f"**{turn.speaker} {turn.what}**" + (f"\n\n{said}" if said else "")
    yield "## What it shows"
    for part in page.signals:
        yield "\n".join(_signal(part))
    yield "## How it was told"
    yield "\n".join(_told(page))
    yield f"*{CLOSING}*"


def _signal(part: SignalPart) -> Iterator[str]:
    yield f"### {literal(part.name)}: {part.word}"
    lines = [
        f"- \\[{note.number}\\] “{literal(note.quote)}”: {literal(note.says)} ({note.look})"
        for note in part.notes
    ]
    if part.missing:
        lines.append(f"- not found: {literal('; '.join(part.missing))}")
    if part.dispute:
        lines.append(f"- {literal(part.dispute)}")
    if lines:
        yield ""
    yield from lines


def _told(page: Page) -> Iterator[str]:
    for one in page.sections:
        if not one.present:
            yield f"- {one.heading}: missing"
        elif one.share is None:
            yield f"- {one.heading}: there"
        else:
            yield f"- {one.heading}: {one.share:.0%}"
    for line in page.delivery:
        yield f"- {literal(line)}"


def _run(run: Run) -> str:
    return _inline(run.text) + "".join(f"\\[{number}\\]" for number in run.ends)


def _quoted(text: str) -> str:
    """A block quote of paragraphs; every line end stays one."""
    lines = [_line(line) for line in text.strip().split("\n")]
    if not any(lines):
        return ""
    return "\n".join(
        f"> {line}{_BREAK if line and after else ''}".rstrip()
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
    )


def literal(text: str) -> str:
    """A line of text that Markdown shows as it is."""
    return _line(_inline(text))


def _inline(text: str) -> str:
    """A text of which nothing is markup, as long as it begins no line."""
    safe = clean(text).replace("&", "&amp;").replace("<", "&lt;")
    return _ANYWHERE.sub(r"\\\g<0>", safe)


def _line(text: str) -> str:
    """Such a text as a line of its own: no list, no heading, no code."""
    return _LINE_START.sub(_escaped, text.strip())


def _escaped(found: re.Match[str]) -> str:
    sign, number, dot = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{dot}"
