"""Looking at answers that are over: the debrief of one, and two side by side.

Screens are imported when they are opened; their messages are met by name, for the same reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockroom.ui._ground import Ground

if TYPE_CHECKING:
    from mockroom.domain.attempt import Attempt
    from mockroom.domain.preset import Terms
    from mockroom.domain.session import Session
    from mockroom.practice import Finished
    from mockroom.ui.screens.compare import CompareScreen
    from mockroom.ui.screens.debrief import DebriefScreen


class Afterwards(Ground):
    """The part of the app that leads from an answer to what is learned from it."""

    _tried_again: dict[str, Attempt]
    """The attempt that a session tries to better, by the session's id."""

    # The debrief

    def open_debrief(self, done: Finished | Attempt) -> None:
        """The debrief of an interview that has just ended, or of an old attempt."""
        from mockroom.practice import Finished
        from mockroom.ui.screens.debrief import DebriefScreen

        attempt = done.attempt if isinstance(done, Finished) else done
        unsaved = done if isinstance(done, Finished) and not done.saved else None
        earlier = self._tried_again.get(attempt.id)
        place = self.place_in_interview(attempt.id, attempt.terms)
        self.show(
            DebriefScreen(
                self.practice,
                attempt,
                self.glyphs,
                unsaved=unsaved,
                earlier=earlier,
                place=place,
            )
        )

    def place_in_interview(self, session: str, terms: Terms) -> str:
        """Which question of the interview at hand a session answers; empty where it is of none."""
        from mockroom.ui.widgets.standing import place_words

        return place_words(self.interviewing.interview, session, terms)

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
