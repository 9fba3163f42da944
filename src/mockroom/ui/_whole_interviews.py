"""Whole interviews: choosing a track, question after question, and the summary at the end.

Where one is in an interview is known by `Interviewing`; here it is shown. Coached, each question
is followed by its debrief; otherwise the debriefs wait for the summary, which opens them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockroom.ui._interviewing import terms_of
from mockroom.ui._rooms import Rooms

if TYPE_CHECKING:
    from mockroom.domain.interview import Interview
    from mockroom.domain.session import Session
    from mockroom.practice import Finished
    from mockroom.practice.interviews import Step
    from mockroom.ui.screens.rating import RatingScreen
    from mockroom.ui.screens.room import RoomScreen
    from mockroom.ui.screens.summary import SummaryScreen
    from mockroom.ui.screens.tracks import TracksScreen


class WholeInterviews(Rooms):
    """The part of the app that leads from one question to what follows it."""

    def open_at(self, session: Session) -> None:
        """A session in the phase where it stands."""
        from mockroom.domain.session import Phase

        if session.phase is Phase.RATING:
            self.open_rating(session)
        elif session.phase is Phase.DEBRIEF:
            self.after_answer(self.practice.close(session))
        else:
            self.open_room(session)

    # Before

    def open_tracks(self) -> None:
        """The tracks, and the interviews that were left or are over."""
        from mockroom.ui.screens.tracks import TracksScreen

        self.push_screen(TracksScreen(self.practice, lambda: self.interviews, self.glyphs))

    def on_tracks_screen_begun(self, message: TracksScreen.Begun) -> None:
        """An interview begins, or goes on."""
        self.open_interview(message.step)

    def on_tracks_screen_opened(self, message: TracksScreen.Opened) -> None:
        """An interview that is over is looked back on; closing it leads to the list again."""
        self.push_screen(self._summary(message.interview))

    def on_tracks_screen_done(self) -> None:
        """No interview now."""
        self.pop_screen()

    def open_interview(self, step: Step) -> None:
        """Into an interview, at the place where it stands."""
        self.interviewing.begin(step)
        self.open_next_question()

    # During

    def open_next_question(self) -> None:
        """What follows in the interview: its summary, the screen between, or a question."""
        interview = self.interviewing.interview
        if interview is None:
            return
        if interview.over:
            self.interviewing.let_go()
            self.open_summary(interview)
        elif self.interviewing.between:
            self.open_between()
        else:
            self._ask()

    def _ask(self) -> None:
        """The question at hand, or why it cannot be asked."""
        from mockroom.practice import PracticeError, StoreError

        try:
            session = self.interviewing.enter()
        except (PracticeError, StoreError) as error:
            self.open_between(str(error))
            return
        if session is None:  # an answer kept just before a crash was the last one
            self.open_next_question()
        else:
            self.open_at(session)

    def open_between(self, trouble: str | None = None) -> None:
        """The screen between two questions; with why the one at hand cannot be asked, if so."""
        from mockroom.ui.screens.between import BetweenScreen

        interview = self.interviewing.interview
        if interview is not None:
            spent = interview.seconds(self.practice.now())
            terms = terms_of(interview, self.practice)
            self.show(BetweenScreen(interview, spent, terms, trouble=trouble))

    def after_answer(self, finished: Finished) -> None:
        """The debrief, or further in an interview that keeps all debriefs for its end.

        What could not be saved is looked at in any case, for the debrief tries to save it.
        """
        is_its_own = self.interviewing.answered(finished)
        if is_its_own and finished.saved and not self.interviewing.told_each_time:
            self.open_next_question()
        else:
            self.open_debrief(finished)

    def leave_interview(self) -> None:
        """Out of the question at hand, which is kept, to the screen between or to what is below."""
        interview = self.interviewing.interview
        if interview is None:
            self.pop_screen()
        elif interview.over:  # it was one more try at its last question
            self.open_next_question()
        else:
            self.open_between()

    def on_room_screen_over(self, message: RoomScreen.Over) -> None:
        """The question is answered: look back on it."""
        self.after_answer(message.finished)

    def on_room_screen_left(self) -> None:
        """The draft is kept."""
        self.leave_interview()

    def on_rating_screen_rated(self, message: RatingScreen.Rated) -> None:
        """The candidate has rated it or passed, and it is scored."""
        self.after_answer(message.finished)

    def on_rating_screen_left(self) -> None:
        """The draft is kept at its rating."""
        self.leave_interview()

    def on_debrief_screen_done(self) -> None:
        """To the next question of a whole interview, or else to what lies below."""
        if self.interviewing.interview is None:
            self.pop_screen()
        else:
            self.open_next_question()

    def on_room_screen_clock_turned(self, message: RoomScreen.ClockTurned) -> None:
        """A pause in the question at hand is one of the whole interview."""
        self.interviewing.follow(message.session)

    def on_between_screen_go_on(self) -> None:
        """To the question at hand."""
        self._ask()

    def on_between_screen_skip(self) -> None:
        """Past the question at hand."""
        self.interviewing.skip()
        self.open_next_question()

    def on_between_screen_end(self) -> None:
        """No further question: look back."""
        self.interviewing.end()
        self.open_next_question()

    def on_between_screen_leave(self) -> None:
        """Out of the interview, to come back later."""
        told = self.interviewing.leave()
        if told:
            self.say(told)
        self.pop_screen()

    # Afterwards

    def open_summary(self, interview: Interview) -> None:
        """What an interview showed, in place of its last question."""
        self.show(self._summary(interview))

    def _summary(self, interview: Interview) -> SummaryScreen:
        from mockroom.ui.screens.summary import SummaryScreen

        return SummaryScreen(self.practice, lambda: self.interviews, interview, self.glyphs)

    def on_summary_screen_opened(self, message: SummaryScreen.Opened) -> None:
        """One of its answers is looked back on; closing the debrief leads to the summary again."""
        self.open_debrief(message.attempt)

    def on_summary_screen_done(self) -> None:
        """Looked at long enough."""
        self.pop_screen()
