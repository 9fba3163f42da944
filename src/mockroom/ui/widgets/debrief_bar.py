"""The top line of a debrief: which question, when, and in which mode."""

from textual.content import Content

from mockroom.domain.attempt import Attempt
from mockroom.ui.safe import line, plain, styled
from mockroom.ui.widgets.spread import Spread

_ROOM_FOR_NAME = 100
_ROOM_FOR_DATE = 60


class DebriefBar(Spread):
    """Title at the left; date and mode at the right, or the place in a whole interview."""

    DEFAULT_CSS = "DebriefBar { dock: top; padding: 0 1; }"

    def __init__(self, attempt: Attempt, place: str = "") -> None:
        super().__init__()
        self._place = place
        self._attempt = attempt

    def ends(self, width: int) -> tuple[Content, Content]:
        """As much as there is room for."""
        attempt = self._attempt
        title = line(attempt.question_title, "bold $foreground")
        if width >= _ROOM_FOR_NAME:
            title = styled(("mockroom", "$primary"), "   ", title)
        when = self._place or attempt.finished.strftime("%d %b %Y %H:%M")
        facts = f"{attempt.held}   debrief"
        if width >= _ROOM_FOR_DATE:
            facts = f"{when}   {facts}"
        return title, plain(facts, "$quiet")
