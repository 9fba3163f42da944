"""The four grades of a drill: each with its key and when it comes again, one of them suggested."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from mockroom.domain.review import Grade
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, line, styled
from mockroom.ui.theme import DRAWN, Glyphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Grades:
    """What the bar tells."""

    intervals: Mapping[Grade, str]
    """When it comes again, in words."""
    suggested: Grade | None
    because: str
    """Why this grade is suggested, or why none is."""


class GradeBar(Widget):
    """The reason on one line and the grades on the next; hidden while there is nothing to grade."""

    DEFAULT_CSS = """
    GradeBar {
        height: 3;
        padding: 0 1 1 1;
    }
    """

    grades: var[Grades | None] = var(None)

    def __init__(self, glyphs: Glyphs = DRAWN) -> None:
        super().__init__()
        self._glyphs = glyphs

    def watch_grades(self) -> None:
        """There only while a grade is asked for."""
        self.display = self.grades is not None
        self.refresh()

    def render(self) -> RenderResult:
        """Both lines, in forms that fit."""
        grades = self.grades
        if grades is None:
            return ""
        width = self.size.width
        lead: list[Part] = []
        if grades.suggested is not None:
            lead = [("suggested: ", "$quiet"), (grades.suggested.word, "bold $primary"), "   "]
        reason = styled(*lead, line(grades.because, "$foreground"))
        point = f" {self._glyphs.point} "
        forms = (
            self._grades(grades, words=True, point=point, gap=3),
            self._grades(grades, words=True, point=" ", gap=2),
            self._grades(grades, words=False, point=": ", gap=1),
        )
        shown = next((form for form in forms if form.cell_length <= width), forms[-1])
        return styled(reason.truncate(width, ellipsis=True), "\n", shown)

    def _grades(self, grades: Grades, *, words: bool, point: str, gap: int) -> Content:
        keymap, glyphs = keymap_of(self), self._glyphs
        parts: list[Part] = []
        for grade in Grade:
            key = keymap.shown(f"drill.{grade.word}")
            is_it = grade is grades.suggested
            if parts:
                parts.append(" " * gap)
            parts += [
                (f"{glyphs.pointer} " if is_it else "", "bold $primary"),
                (key, "bold $primary"),
                (f" {grade.word}" if words else "", "bold $written" if is_it else "$foreground"),
                (point, "$quiet"),
                (grades.intervals.get(grade, ""), "$quiet"),
            ]
        return styled(*parts)
