"""A pasted page, read by its headings: which lines belong to what.

People paste from anywhere, so a heading may be Markdown, bold, underlined, numbered, or a line of
its own with or without a colon. Only headings that are known divide the page; what stands below
any other is kept as it is and told as not placed.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from mockroom.domain.plain import clean

_NUMBER = re.compile(r"^(?:\d{1,2}|[a-zA-Z])[.)]\s+")
_BULLET = re.compile(r"^(?:[-*+•◦▪▸‣●○·–—]|\(?\d{1,2}[.)]|\(?[a-z][)])\s+")
_MARKDOWN = re.compile(r"^(#{1,6})(.*)$")
_CITED = re.compile(r"^(?:>\s*)+(?=\S)")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,})$")
_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_TITLED = re.compile(r"^(?P<title>[^:.–—]{2,70}?)(?::|\s[–—-])\s+(?P<text>\S.*)$")
_MOST_TITLE_WORDS = 9
_LONGEST_NAME = 300
"""Characters of a line that may be one of the headings that are known."""


class Part(StrEnum):
    """What a heading says of the lines below it."""

    TITLE = "title"
    KIND = "kind"
    LEVEL = "level"
    ASK = "ask"
    TAGS = "tags"
    CLARIFYING = "clarifying"
    ASSUMPTIONS = "assumptions"
    SIGNALS = "signals"
    CHEAT_CODE = "cheat code"
    STRATEGY = "strategy"
    PROBES = "probes"
    STORY = "story"
    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    LEARNING = "learning"
    OTHER = "other"
    """Below no heading that is known."""


STAR = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT, Part.LEARNING)
"""The parts that are told in prose, as moves with titles."""

_NAMES: dict[Part, str] = {
    Part.TITLE: "title|name",
    Part.KIND: "kind|type|category|question type",
    Part.LEVEL: "level|seniority|target level|role level",
    Part.ASK: "question|question text|the question|ask|prompt|interview question|main question",
    Part.TAGS: "tags|tag|skills|topics|keywords|competencies",
    Part.CLARIFYING: "clarifying questions|clarifying question|clarifications|clarify"
    "|questions to ask|questions to clarify",
    Part.ASSUMPTIONS: "assumptions|assumption|stated assumptions|assume",
    Part.SIGNALS: "signals|signal|key signals|interviewer signals|evaluation signals|what is "
    "listened for|what interviewers look for|what the interviewer looks for|evaluation criteria",
    Part.CHEAT_CODE: "cheat code|cheat codes|cheat sheet|the cheat code|mindset|key insight",
    Part.STRATEGY: "strategy|approach|how to answer|answer strategy",
    Part.PROBES: "probes|follow-ups|follow ups|follow-up questions|follow up questions|probing "
    "questions",
    Part.STORY: "star narrative|star answer|star|narrative|story|model answer|sample answer"
    "|example answer|answer",
    Part.SITUATION: "situation|s|context|background",
    Part.TASK: "task|tasks|t|goal",
    Part.ACTION: "action|actions|a|actions taken|what i did",
    Part.RESULT: "result|results|r|outcome|outcomes|impact",
    Part.LEARNING: "learning|learnings|l|lessons|lessons learned|lesson learned|reflection"
    "|takeaways|what i learned",
}
_BY_NAME = {name: part for part, names in _NAMES.items() for name in names.split("|")}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page below a heading."""

    text: str
    """Without its bullet, and without marks of emphasis."""
    bullet: bool
    indent: int
    """How far it is set in, to tell what belongs to the bullet above."""
    heading: bool = False
    """Whether it is a heading within its part: the title of a move."""

    @property
    def titled(self) -> tuple[str, str]:
        """Its title and the rest, as in "Title: the rest"; no title where it has none."""
        found = _TITLED.match(self.text)
        if found and len(found["title"].split()) <= _MOST_TITLE_WORDS:
            return found["title"].strip(), found["text"].strip()
        return "", self.text


@dataclass(slots=True)
class Page:
    """A page in its parts."""

    parts: dict[Part, list[Line]] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    """The headings that were recognised, as they were written."""
    first: str = ""
    """The first heading that is none of the known: most likely the title."""

    def of(self, part: Part) -> list[Line]:
        """The lines of a part; none where the page has none."""
        return self.parts.get(part, [])


def read_page(text: str) -> Page:
    """A page of text in its parts; every line of it stands in one, or among the headings."""
    page = Page()
    part, depth = Part.OTHER, 0
    for raw, below in _with_next(clean(text).expandtabs(4).split("\n")):
        if not raw.strip() or _UNDERLINE.match(raw.strip()):
            continue
        line, level = _read_line(raw, below)
        name, rest = _known(line, level)
        if name is not None:
            part, depth = name, level
            heading = line.text if not rest else line.titled[0] or line.text
            page.headings.append(heading)
            if rest:
                page.parts.setdefault(part, []).append(Line(rest, False, line.indent))
        elif level and not page.first and part is Part.OTHER:
            page.first = line.text
        else:
            if level and part not in STAR:
                part, depth = Part.OTHER, level
            elif level and depth and level <= depth < _BOLD:
                part = Part.OTHER
            page.parts.setdefault(part, []).append(line)
    return page


_BOLD = 7
"""The depth of headings that are only bold, or end in a colon: below all of Markdown's."""


def _with_next(lines: list[str]) -> list[tuple[str, str]]:
    return list(zip(lines, [*lines[1:], ""], strict=True))


def _read_line(raw: str, below: str) -> tuple[Line, int]:
    """A line, and how deep a heading it is: 1 to 6, `_BOLD`, or 0 for none."""
    stripped = _CITED.sub("", raw.strip())
    indent = len(raw) - len(raw.lstrip())
    markdown = _MARKDOWN.match(stripped)
    if markdown and (title := markdown[2].rstrip("#").strip()):
        return Line(_bare(title), False, indent, True), len(markdown[1])
    if _UNDERLINE.match(below.strip()) and not _BULLET.match(stripped):
        return Line(_bare(stripped), False, indent, True), 1 if "=" in below else 2
    without = _BULLET.sub("", stripped)
    text = _bare(without)
    bold = without.startswith(("**", "__")) and without.rstrip(": ").endswith(("**", "__"))
    bold = (bold and text == _bare(without.strip("*_: "))) or without.endswith(":**")
    is_heading = without == stripped and (bold or (text.endswith(":") and len(text) < 60))
    return (
        Line(text, without != stripped, indent, is_heading),
        _BOLD if is_heading else 0,
    )


def _bare(text: str) -> str:
    """A text without marks of emphasis."""
    return _EMPHASIS.sub(r"\2", text).strip()


def _known(line: Line, level: int) -> tuple[Part | None, str]:
    """The part that a line begins, and what of the part stands on it."""
    name = _named(line.text)
    # A letter alone is a heading only if it looks like one.
    if name in _BY_NAME and (len(name) > 1 or level):
        return _BY_NAME[name], ""
    head, colon, rest = line.text.partition(":")
    if colon and rest.strip() and not line.bullet and _named(head) in _BY_NAME:
        return _BY_NAME[_named(head)], rest.strip()
    if colon and rest.strip() and line.bullet and not line.indent:
        part = _BY_NAME.get(_named(head))
        if part in STAR or part in (Part.TITLE, Part.LEVEL, Part.KIND):
            return part, rest.strip()
    return None, ""


def _named(text: str) -> str:
    """A heading as it is looked up: no number, no signs around it, no letter in brackets."""
    if len(text) > _LONGEST_NAME:
        return ""
    bare = re.sub(r"\([^()]{0,40}\)", " ", _NUMBER.sub("", text))
    return " ".join(re.sub(r"^[^\w]+|[^\w]+$", "", bare).lower().split())
