"""The room, the candidate's own rating, and trying a question again.

Screens are imported when they are opened; their messages are met by name, for the same reason.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mockroom.ui._afterwards import Afterwards

if TYPE_CHECKING:
    from mockroom.domain.session import Session
    from mockroom.ui.screens.debrief import DebriefScreen
    from mockroom.ui.screens.rating import RatingScreen


class Rooms(Afterwards):
    """The part of the app in which one question is asked and answered."""

    def open_room(self, session: Session) -> None:
        """An interview, in place of the room or debrief that is open, if one is."""
        from mockroom.ui.screens.room import RoomScreen

        room = RoomScreen(
            self.practice,
            session,
            self.glyphs,
            cursor_blink=self._blink,
            standing=partial(self.standing, session),
            earlier=self.earlier(session),
        )
        self.show(room)
        self._beforehand(partial(self.practice.rubric, session.question))

    def standing(self, session: Session) -> tuple[str, ...]:
        """Where a session stands in the interview, the longest form first; empty if in none."""
        interview = self.interviewing.interview
        if interview is None or not self.interviewing.is_asking(session):
            return ()
        from mockroom.ui.widgets.standing import standing

        spent = interview.seconds(self.practice.now())
        return standing(interview, spent, session.terms, self.glyphs.point)

    def open_rating(self, session: Session) -> None:
        """The candidate's own rating of what they said, before any score is shown."""
        from mockroom.ui.screens.rating import RatingScreen

        place = self.place_in_interview(session.id, session.terms)
        self.show(RatingScreen(self.practice, session, self.glyphs, place=place))

    def on_rating_screen_back(self, message: RatingScreen.Back) -> None:
        """The answer is taken back to write on."""
        self.open_room(message.session)

    def on_debrief_screen_retry(self, message: DebriefScreen.Retry) -> None:
        """The same question again, from an empty page or from the answer as it is.

        What was said to the follow-up stays behind: without its question it would read as a part
        of the answer, and the interviewer may ask it again.
        """
        session = self.practice.retry(message.attempt)
        if message.keep_text:
            session = self.practice.start_answering(session)
            session = self.practice.write(session, message.attempt.answer)
        self._tried_again[session.id] = message.attempt
        self.open_room(session)
