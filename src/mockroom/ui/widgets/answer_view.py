"""A finished answer to be read: the follow-up in its place, the evidence lit on demand."""

from dataclasses import dataclass

from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import clean
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.looks import marks_of
from mockroom.ui.widgets.marks import Mark


@dataclass(frozen=True, slots=True)
class Told:
    """The text of an attempt with the interviewer's follow-up between its two parts."""

    text: str
    inserted_at: int
    """Where the follow-up stands."""
    inserted: int
    """Code points it takes, with the blank lines."""

    def moved(self, mark: Mark) -> Mark | None:
        """A mark of the scored text where it is in this one; None if it lies across the gap."""
        if mark.end <= self.inserted_at:
            return mark
        if mark.start < self.inserted_at:
            return None
        return Mark(mark.start + self.inserted, mark.end + self.inserted, mark.look)


def told(attempt: Attempt, lead: str) -> Told:
    """An attempt as one text; `lead` stands before what the interviewer said."""
    if not (attempt.probe and attempt.answer.strip() and attempt.probe_answer.strip()):
        return Told(attempt.text, len(attempt.text), 0)
    asked = f"\n\n{lead} {attempt.probe.ask}"
    at = len(attempt.answer)
    return Told(f"{attempt.answer}{asked}{attempt.text[at:]}", at, len(asked))


class AnswerView(AnswerEditor):
    """Scrolls where the editor would move its cursor, and marks what was found."""

    def __init__(self, attempt: Attempt, lead: str, *, id: str | None = None) -> None:
        self._told = told(attempt, lead)
        self._card: Scorecard = attempt.scorecard
        super().__init__(self._told.text, read_only=True, id=id)
        self.set_reactive(AnswerEditor.show_cursor, False)

    def on_mount(self) -> None:
        """Show all evidence at first."""
        self.light(None)

    def light(self, signal: str | None) -> None:
        """Mark the evidence of one signal and bring it into view, or that of all."""
        if clean(self._told.text) != self._told.text:
            return  # offsets found in other letters would point at wrong words
        moved = [self._told.moved(mark) for mark in marks_of(self._card, signal)]
        marks = [mark for mark in moved if mark is not None]
        self.show_marks([*self._follow_up(), *marks], self.revision)
        lit = [mark.start for mark in marks if mark.look not in ("faded", "cue")]
        if signal and lit:
            self._bring_into_view(min(lit))

    def _follow_up(self) -> list[Mark]:
        start, length = self._told.inserted_at, self._told.inserted
        return [Mark(start, start + length, "faded")] if length else []

    def _bring_into_view(self, start: int) -> None:
        before = self._told.text[:start]
        location = (before.count("\n"), start - (before.rfind("\n") + 1))
        row = self.wrapped_document.location_to_offset(location).y
        first = round(self.scroll_y)
        if not first <= row < first + self.scrollable_content_region.height:
            self.scroll_to(y=max(row - 2, 0), animate=False)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: ARG002
        """Up a line."""
        self.scroll_up(animate=False)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: ARG002
        """Down a line."""
        self.scroll_down(animate=False)

    def action_cursor_page_up(self) -> None:
        """Up a page."""
        self.scroll_page_up(animate=False)

    def action_cursor_page_down(self) -> None:
        """Down a page."""
        self.scroll_page_down(animate=False)
