"""The answer of an earlier attempt, to be read beside the page of the next one."""

from mockroom.domain.attempt import Attempt
from mockroom.ui.theme import DRAWN, Glyphs
from mockroom.ui.widgets.answer_view import AnswerView, told


class Earlier(AnswerView):
    """Read-only and scrolled with the arrow keys; shows the evidence found on that day.

    It has no size, border or place of its own: the screen that mounts it gives them.
    """

    def __init__(
        self, attempt: Attempt, glyphs: Glyphs = DRAWN, *, id: str | None = "earlier"
    ) -> None:
        day = f"{attempt.finished.day} {attempt.finished:%b}"
        shown = told(attempt, glyphs.reply)
        super().__init__(shown, attempt.scorecard, title=f"Your answer of {day}", id=id)
