"""The whole interview that the app is in, if it is in one: what follows a question that is over.

The app asks it where to go next; it keeps no screen and shows nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mockroom.domain.interview import Interview
    from mockroom.domain.preset import Terms
    from mockroom.domain.session import Session
    from mockroom.practice import Finished, Practice
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

    @property
    def between(self) -> bool:
        """Whether some question is done and the next one is not begun."""
        from mockroom.domain.interview import Became

        turn = self.interview.current if self.interview else None
        return (
            self.interview is not None
            and self.interview.position > 0
            and turn is not None
            and turn.became is Became.WAITING
        )

    @property
    def told_each_time(self) -> bool:
        """Whether each question is followed by its debrief, or all are at the end."""
        from mockroom.domain.mode import Mode

        return self.interview is None or self.interview.mode is Mode.COACHED

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

    def answered(self, finished: Finished) -> bool:
        """A question is over; False, and nothing is changed, if it is not that of the interview."""
        current = self.interview.current if self.interview else None
        if not (self.interview and current and current.session == finished.attempt.id):
            return False
        self._take(self._interviews().answered(self.interview, finished.attempt))
        return True

    def is_asking(self, session: Session) -> bool:
        """Whether a session is that of the question at hand."""
        turn = self.interview.current if self.interview else None
        return turn is not None and turn.session == session.id

    def follow(self, session: Session) -> None:
        """The clock of the question at hand has been stopped, or runs again."""
        if self.interview is not None and self.is_asking(session):
            self._take(self._interviews().follow(self.interview, session))

    def skip(self) -> None:
        """Pass over the question at hand."""
        if self.interview is not None:
            self._take(self._interviews().skip(self.interview))

    def end(self) -> None:
        """Ask no further question."""
        if self.interview is not None:
            self._take(self._interviews().end(self.interview))

    def leave(self) -> str | None:
        """Leave it for later; the sentence tells where it is found again."""
        interview = self.let_go()
        if interview is None:
            return None
        step = self._interviews().leave(interview)
        if step.trouble:
            self._say(step.trouble)
            return None
        return f"{interview.title} is kept; the home screen goes on with it."

    def let_go(self) -> Interview | None:
        """Be in no interview any more; the one it was."""
        interview, self.interview = self.interview, None
        return interview

    def _take(self, step: Step) -> None:
        self.interview = step.interview
        if step.trouble:
            self._say(step.trouble)


def terms_of(interview: Interview, practice: Practice) -> Terms:
    """What holds in an interview: whether figures and the clock are shown."""
    from dataclasses import replace

    from mockroom.domain.preset import BY_ID, preset_of

    usual = practice.usual if practice.usual.mode is interview.mode else preset_of(interview.mode)
    terms = BY_ID.get(interview.preset, usual).terms
    return terms if practice.numbers else replace(terms, numbers=False)
