"""What follows an answer: rating it, the debrief, trying again, and comparing.

Screens are imported when they are opened; their messages are met by name, for the same reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from mockroom.ui._interviewing import Interviewing
from mockroom.ui.theme import Glyphs

if TYPE_CHECKING:
    from mockroom.domain.attempt import Attempt
    from mockroom.domain.session import Session
    from mockroom.practice import Finished, Practice
    from mockroom.ui.screens.compare import CompareScreen
    from mockroom.ui.screens.debrief import DebriefScreen
    from mockroom.ui.screens.rating import RatingScreen


class Afterwards(App[None]):
    """The part of the app that leads from an answer to what is learned from it."""

    glyphs: Glyphs
    interviewing: Interviewing
    _tried_again: dict[str, Attempt]
    """The attempt that a session tries to better, by the session's id."""

    @property
    def practice(self) -> Practice:
        """The use cases."""
        raise NotImplementedError

    def open_room(self, session: Session) -> None:
        """An interview."""
        raise NotImplementedError

    def open_next_question(self) -> None:
        """The next question of the whole interview."""
        raise NotImplementedError

    def leave_interview(self) -> None:
        """Out of the question at hand, which is kept."""
        raise NotImplementedError

    def show(self, screen: Screen[None]) -> None:
        """Open a screen in place of the room, rating or debrief that is open, if one is."""
        raise NotImplementedError

    # Rating

    def open_rating(self, session: Session) -> None:
        """The candidate's own rating of what they said, before any score is shown."""
        from mockroom.ui.screens.rating import RatingScreen

        self.show(RatingScreen(self.practice, session, self.glyphs))

    def on_rating_screen_rated(self, message: RatingScreen.Rated) -> None:
        """The candidate has rated it or passed, and it is scored."""
        self.after_answer(message.finished)

    def on_rating_screen_back(self, message: RatingScreen.Back) -> None:
        """The answer is taken back to write on."""
        self.open_room(message.session)

    def on_rating_screen_left(self) -> None:
        """The draft is kept at its rating."""
        self.leave_interview()

    def after_answer(self, finished: Finished) -> None:
        """What follows when an answer is scored."""
        raise NotImplementedError

    # The debrief

    def open_debrief(self, done: Finished | Attempt) -> None:
        """The debrief of an interview that has just ended, or of an old attempt."""
        from mockroom.practice import Finished
        from mockroom.ui.screens.debrief import DebriefScreen

        attempt = done.attempt if isinstance(done, Finished) else done
        unsaved = done if isinstance(done, Finished) and not done.saved else None
        earlier = self._tried_again.get(attempt.id)
        self.show(
            DebriefScreen(self.practice, attempt, self.glyphs, unsaved=unsaved, earlier=earlier)
        )

    def on_debrief_screen_done(self) -> None:
        """To the next question of a whole interview, or else to what lies below."""
        if self.interviewing.interview is None:
            self.pop_screen()
        else:
            self.open_next_question()

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

    def earlier(self, session: Session) -> Attempt | None:
        """The attempt that a session tries to better, also where it was left and taken up again."""
        return self._tried_again.get(session.id) or self.practice.bettered(session)

    # Comparing

    def on_debrief_screen_compare(self, message: DebriefScreen.Compare) -> None:
        """Two attempts side by side; closing them leads back."""
        self.open_comparison(message.before, message.after)

    def open_comparison(self, before: Attempt, after: Attempt) -> None:
        """Any two attempts at one question side by side."""
        from mockroom.ui.screens.compare import CompareScreen

        self.push_screen(CompareScreen(self.practice, before, after, self.glyphs))

    def on_compare_screen_done(self, message: CompareScreen.Done) -> None:  # noqa: ARG002
        """Seen enough of the two."""
        self.pop_screen()
