"""The clarifying questions of a page, each with its reply and first ways of asking it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mockroom.bank.authoring.page import Line
from mockroom.bank.places import slug
from mockroom.domain.plain import one_line
from mockroom.domain.scoring.cues import FUNCTION_WORDS

_LONGEST = 300
_QUESTION = re.compile(r"^(?:q(?:uestion)?\s*\d{0,2}\s*[:.)]\s+)", re.IGNORECASE)
_REPLY = re.compile(r"^(?:a(?:nswer)?\s*\d{0,2}\s*[:.)]|reply\s*:|→|->|=>|–|—|-)\s*", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{3,20}")
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Clarifying:
    """A clarifying question; made of nothing it stands in until an author writes one."""

    ask: str = "Does it have to be from my present job?"
    reply: str = "No. Any job will do, and so will school or a club."

    @property
    def fits(self) -> bool:
        """Whether both are single lines of a length that a file takes."""
        return 0 < len(self.ask) <= _LONGEST and 0 < len(self.reply) <= _LONGEST

    @property
    def id(self) -> str:
        """A few of its words."""
        return slug(" ".join(self._words))[:50].strip("-") or "to-clarify"

    @property
    def ways(self) -> list[str]:
        """Two ways of asking it, by its most telling words."""
        words = self._words
        if len(words) < 2:
            return ["what|how + mean|meant", "say|tell + more|again"]
        first, second, *others = words
        return [f"{first} + {second}", f"{first} + {others[0]}" if others else f"{first} {second}"]

    @property
    def _words(self) -> list[str]:
        words = dict.fromkeys(_WORD.findall(self.ask.lower()))
        return [word for word in words if word not in FUNCTION_WORDS][:_MOST_WORDS]


def clarifying_of(lines: Sequence[Line]) -> tuple[list[Clarifying], list[str], list[str]]:
    """The questions with their replies, the lines that are neither, and the words that announce
    questions and replies ("Q1:", "Answer:")."""
    found: list[tuple[str, str]] = []
    rest: list[str] = []
    marks: dict[str, None] = {}

    def bare(text: str, mark: re.Pattern[str]) -> str:
        before = mark.match(text)
        if before is None:
            return text
        if any(map(str.isalpha, before.group())):
            marks[before.group().strip(" :.)")] = None
        return text[before.end() :]

    for line in lines:
        text = one_line(line.text)
        ask, mark, reply = text.partition("?")
        if mark and not _REPLY.match(text):
            found.append((bare(f"{ask}?", _QUESTION), bare(reply.strip(), _REPLY)))
        elif found:
            asked, before = found[-1]
            found[-1] = asked, f"{before} {bare(text, _REPLY)}".strip()
        else:
            rest.append(text)
    told = [Clarifying(ask, reply or "As you see it.") for ask, reply in found]
    return told, rest, list(marks)
