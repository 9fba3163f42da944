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
    """The text of an attempt with the interviewer's follow-ups between its parts."""

    text: str
    inserted: tuple[tuple[int, int], ...]
    """Where each follow-up stands in the scored text, and the code points it takes with the blank
    lines before it."""

    def moved(self, mark: Mark) -> Mark | None:
        """A mark of the scored text where it is in this one; None if it lies across a gap."""
        by = 0
        for at, length in self.inserted:
            if mark.end <= at:
                break
            if mark.start < at:
                return None
            by += length
        return Mark(mark.start + by, mark.end + by, mark.look)

    def follow_ups(self) -> list[Mark]:
        """The follow-ups as marks of this text."""
        marks: list[Mark] = []
        by = 0
        for at, length in self.inserted:
            marks.append(Mark(at + by, at + by + length, "faded"))
            by += length
        return marks


def told(attempt: Attempt, lead: str) -> Told:
    """An attempt as one text; `lead` stands before what the interviewer said."""
    if not attempt.answer.strip():
        return Told(attempt.text, ())
    pieces, inserted = [attempt.answer], []
    place = len(attempt.answer)
    for one in attempt.probes:
        if one.skipped:
            continue
        asked = f"\n\n{lead} {one.probe.ask}"
        pieces += [asked, f"\n\n{one.answer}"]
        inserted.append((place, len(asked)))
        place += len(one.answer) + 2
    return Told("".join(pieces), tuple(inserted))


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
        self.show_marks([*self._told.follow_ups(), *marks], self.revision)
        lit = [mark.start for mark in marks if mark.look not in ("faded", "cue")]
        if signal and lit:
            self._bring_into_view(min(lit))

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
