"""What an answer is made of, beside the answer: a sentence for each section."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from mockroom.domain.section import Section
from mockroom.ui.safe import Part, plain, styled

SECTION_GUIDE: dict[Section, str] = {
    Section.SITUATION: "Where and when it was, who was involved, and what made it hard. Two or"
    " three sentences.",
    Section.TASK: "What was yours to do, or why you took it up, and what hung on it.",
    Section.ACTION: "What you did yourself, step by step, and why that way. The longest part, told"
    " as I.",
    Section.RESULT: "What was different afterwards, for whom, with a figure if there is one.",
    Section.LEARNING: "What you do otherwise since then. One or two sentences.",
}
"""What each section is for."""


class Guide(VerticalScroll):
    """The five sections, and what the interviewer takes as given."""

    BORDER_TITLE = "Guide"

    def __init__(self, assumptions: Iterable[str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._assumptions = tuple(assumptions)

    def compose(self) -> ComposeResult:
        """One block of text."""
        parts: list[Part] = []
        for section, sentence in SECTION_GUIDE.items():
            parts += [(section.heading, "bold $primary"), f"\n{sentence}\n\n"]
        parts.append(("The interviewer takes as given", "bold $primary"))
        parts += [plain(f"\n{assumption}") for assumption in self._assumptions]
        yield Static(styled(*parts))
