"""Goes on with a question that was begun and left, or begins anew: never two drafts by accident."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from mockroom.domain.session import Phase
from mockroom.ui.screens.chooser import Choice, ChooserScreen
from mockroom.ui.widgets.counting import count
from mockroom.ui.widgets.dates import day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mockroom.domain.session import Session
    from mockroom.practice import DraftRow, Practice
    from mockroom.practice.interviews import Interviews
    from mockroom.ui.theme import Glyphs

GO_ON, ANEW = "go on", "anew"
"""The keys of the two ways."""


class Opens(Protocol):
    """What the app has to have for it."""

    glyphs: Glyphs

    @property
    def practice(self) -> Practice:
        """The use cases."""

    def open_at(self, session: Session) -> None:
        """A session in the phase where it stands."""

    def say(self, sentence: str) -> None:
        """A sentence that passes."""

    def push_screen(
        self, screen: ChooserScreen, callback: Callable[[str | None], None], /
    ) -> object:
        """Open a box over what is there."""


def begin_or_go_on(app: Opens, session: Session, interviews: Interviews | None) -> None:
    """Open a session, unless its question was begun before and left: then ask which it is."""
    practice = app.practice
    draft = left_before(session, practice, interviews)
    if draft is None:
        app.open_at(session)
        return
    told = begun_words(draft, practice.now(), numbers=practice.numbers)
    chooser = ChooserScreen(told, WAYS, glyphs=app.glyphs)
    app.push_screen(chooser, partial(_taken, app, session, draft.id))


def _taken(app: Opens, session: Session, draft: str, way: str | None) -> None:
    from mockroom.practice import PracticeError, StoreError

    if way is None:
        return
    try:
        app.open_at(app.practice.resume(draft) if way == GO_ON else session)
    except (PracticeError, StoreError) as error:
        app.say(str(error))


def left_before(
    session: Session, practice: Practice, interviews: Interviews | None
) -> DraftRow | None:
    """The last draft of the question that a session is just about to begin, if there is one to go
    on with: not open elsewhere, and none of an open interview, which is gone on with as a whole."""
    if session.phase is not Phase.BRIEFING or session.retry_of:
        return None
    drafts = practice.drafts()
    if any(draft.id == session.id for draft in drafts):
        return None  # it is that draft
    theirs = {row.session for row in interviews.rows() if row.open} if interviews else set()
    free = (one for one in drafts if not one.held and one.id not in theirs)
    return next((one for one in free if one.question == session.question), None)


WAYS = (Choice(GO_ON, "Go on with your draft"), Choice(ANEW, "Begin anew; the draft stays"))
"""The two ways in words."""


def begun_words(draft: DraftRow, now: datetime, *, numbers: bool) -> str:
    """What tells the draft: "Begun before: yesterday, 120 words"."""
    words = count(draft.words, "word") if draft.words and numbers else ""
    facts = ", ".join(one for one in (day(draft.saved_at, now), words) if one)
    return f"Begun before: {facts}"
