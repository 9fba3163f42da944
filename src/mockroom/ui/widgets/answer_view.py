"""A finished text to be read: what was said between its parts in place, the evidence lit on demand.

It may be an answer with the follow-ups, or a model answer with its headings. What is inserted is
none of the scored text, so marks are moved past it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import clean
from mockroom.domain.probing import Probe
from mockroom.domain.question import ModelAnswer
from mockroom.domain.scoring.scorecard import Evidence, Scorecard
from mockroom.domain.section import Section
from mockroom.domain.session import Session
from mockroom.ui.safe import plain
from mockroom.ui.widgets.answer_editor import AnswerEditor
from mockroom.ui.widgets.looks import marks_of, pointing
from mockroom.ui.widgets.marks import Mark


class Answered(Protocol):
    """A follow-up with what was said to it, in progress or kept."""

    @property
    def probe(self) -> Probe:
        """What was asked."""

    @property
    def answer(self) -> str:
        """What was said; blank where it was passed over."""


@dataclass(frozen=True, slots=True)
class Told:
    """A scored text with something said between its parts."""

    text: str
    inserted: tuple[tuple[int, int], ...]
    """Where each insertion stands in the scored text, and the code points it takes with the blank
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

    def pieces(self, mark: Mark) -> list[Mark]:
        """A mark of the scored text where it is in this one, parted at what was inserted."""
        cuts = [at for at, _ in self.inserted if mark.start < at < mark.end]
        edges = [mark.start, *cuts, mark.end]
        parts = (Mark(start, end, mark.look) for start, end in pairwise(edges))
        return [moved for part in parts if (moved := self.moved(part)) is not None]

    def follow_ups(self) -> list[Mark]:
        """What was inserted, as marks of this text."""
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
    return _told(attempt.answer, attempt.probes, lead)


def whole(attempt: Attempt, lead: str) -> Told:
    """The whole session as it happened: the question and what was said to it before the answer."""
    before = [f"{lead} {attempt.question_ask.strip()}"]
    before += [f"{one.ask}\n{lead} {one.reply}" for one in attempt.exchanges]
    before += [f"Taken as given: {one}" for one in attempt.assumed]
    prefix = "".join(f"{one}\n\n" for one in before)
    rest = told(attempt, lead)
    return Told(f"{prefix}{rest.text}", ((0, len(prefix)), *rest.inserted))


def told_so_far(session: Session, lead: str) -> Told:
    """A session as one text, while it has no scorecard."""
    return _told(session.answer, session.probes, lead)


def told_model(answer: ModelAnswer) -> Told:
    """A model answer with its five headings; its scored text is `answer.text`."""
    pieces: list[str] = []
    inserted: list[tuple[int, int]] = []
    scored, place = answer.text, 0
    for section in Section:
        body = answer.section(section).strip()
        start = scored.index(body, place) if body else place
        heading = f"{section.heading}\n"
        pieces += [scored[place:start], heading, body]
        inserted.append((start, len(heading)))
        place = start + len(body)
    return Told("".join((*pieces, scored[place:])), tuple(inserted))


def _told(answer: str, probes: Sequence[Answered], lead: str) -> Told:
    pieces, inserted = [answer], []
    place = len(answer)
    for one in probes:
        if not one.answer.strip():
            continue
        asked = f"\n\n{lead} {one.probe.ask}"
        pieces += [asked, f"\n\n{one.answer}"]
        inserted.append((place, len(asked)))
        place += len(one.answer) + 2
    return Told("".join(pieces), tuple(inserted))


class AnswerView(AnswerEditor):
    """Scrolls where the editor would move its cursor, and marks what was found.

    Without a scorecard it marks nothing but what was inserted, until it is given one.
    """

    def __init__(
        self, shown: Told, card: Scorecard | None = None, *, title: str = "", id: str | None = None
    ) -> None:
        self._told = shown
        self._card = card
        self._signal: str | None = None
        super().__init__(shown.text, read_only=True, id=id)
        self.set_reactive(AnswerEditor.show_cursor, False)
        if title:
            self.border_title = plain(title)

    def on_mount(self) -> None:
        """Show all evidence at first."""
        self.light(None)

    def take(self, card: Scorecard) -> None:
        """The scorecard has come."""
        self._card = card
        self.light(self._signal)

    def show(self, shown: Told, title: str) -> None:
        """The same scored text with other things between its parts."""
        self._told = shown
        self.text = shown.text
        self.border_title = plain(title)
        self.light(self._signal)

    def point_at(self, signal: str, evidence: Evidence) -> None:
        """Mark one piece of evidence, all others faded, and bring it into view."""
        self._signal = signal
        if self._card:
            self.paint([self._told.moved(mark) for mark in pointing(self._card, evidence)])
            there = self._told.moved(Mark(evidence.span.start, evidence.span.end, "shown"))
            if there is not None and there.end <= len(self.text):
                self.bring_into_view(there.start)

    def light(self, signal: str | None) -> None:
        """Mark the evidence of one signal and bring it into view, or that of all."""
        self._signal = signal
        found = marks_of(self._card, signal) if self._card else ()
        self.paint([self._told.moved(mark) for mark in found])
        if signal:
            self.show_lit()

    def paint_scored(self, marks: Iterable[Mark]) -> None:
        """Mark words of the scored text."""
        self.paint([piece for mark in marks for piece in self._told.pieces(mark)])

    def paint(self, marks: Iterable[Mark | None]) -> None:
        """Mark words of this text, and what was inserted."""
        if clean(self._told.text) != self._told.text:
            return  # offsets found in other letters would point at wrong words
        found = [mark for mark in marks if mark is not None]
        self.show_marks([*self._told.follow_ups(), *found], self.revision)

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
