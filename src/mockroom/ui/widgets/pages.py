"""Pages to read beside an answer: the model answer, and what a coach would say."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mockroom.domain.question import CoachNotes, ModelAnswer
from mockroom.domain.section import Section
from mockroom.ui.safe import Part, plain, styled


class Page(VerticalScroll):
    """A titled page of text that scrolls."""

    def __init__(self, title: str, content: Content, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = plain(title)
        self._content = content

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(self._content)


def model_page(answer: ModelAnswer) -> Content:
    """The model answer with its five headings."""
    parts: list[Part] = []
    for section in Section:
        parts += [(section.heading, "bold $primary"), f"\n{answer.section(section).strip()}\n\n"]
    return styled(*parts)


def coach_page(notes: CoachNotes) -> Content:
    """Strategy first, then the idea that makes the difference."""
    return styled(
        ("How to go about it", "bold $primary"),
        f"\n{notes.strategy.strip()}\n\n",
        ("What makes the difference", "bold $primary"),
        f"\n{notes.cheat_code.strip()}\n",
    )
