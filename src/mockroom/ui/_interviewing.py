"""The whole interview that the app is in, if it is in one: what follows a question that is over.

The app asks it where to go next; it keeps no screen and shows nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockroom.domain.interview import Interview
    from mockroom.domain.session import Session
    from mockroom.practice import Finished
    from mockroom.practice.interviews import Interviews, Step


class Interviewing:
    """Holds the interview as it stands.

    `say` is called with each sentence that a person should read: what could not be written.
    """

    def __init__(self, interviews: Callable[[], Interviews], say: Callable[[str], None]) -> None:
        self._interviews = interviews
        self._say = say
        self.interview: Interview | None = None
        """The one at hand; None where the room holds single questions."""

    def begin(self, step: Step) -> None:
        """Be in an interview from now on."""
        for sentence in step.short:
            self._say(sentence)
        self._take(step)

    def enter(self) -> Session | None:
        """The session of the question at hand; None where there is no question left.

        Raises as `Interviews.enter` does; the interview stays where it is.
        """
        if self.interview is None:
            return None
        step = self._interviews().enter(self.interview)
        self._take(step)
        return step.session

    def answered(self, finished: Finished) -> None:
        """A question is over; one that is not that of the interview changes nothing in it."""
        current = self.interview.current if self.interview else None
        if self.interview and current and current.session == finished.attempt.id:
            self._take(self._interviews().answered(self.interview, finished.attempt))

    def leave(self) -> str | None:
        """Leave it for later, or let go of it where it is over; the sentence tells which."""
        interview, self.interview = self.interview, None
        if interview is None:
            return None
        step = self._interviews().leave(interview)
        if step.trouble:
            self._say(step.trouble)
        done = len(interview.attempts)
        asked = len(interview.turns)
        if interview.over:
            return f"{interview.title} is over: {done} of {asked} questions answered."
        return f'{interview.title} is kept: "mockroom interview --continue" goes on with it.'

    def _take(self, step: Step) -> None:
        self.interview = step.interview
        if step.trouble:
            self._say(step.trouble)
