"""The use cases of looking at single attempts with the eyes of today; what is kept stays."""

from typing import TYPE_CHECKING

from mockroom.domain.attempt import Attempt
from mockroom.practice.errors import UnknownQuestionError
from mockroom.practice.questions import Questions
from mockroom.store.protocol import MissingError, StoreError

if TYPE_CHECKING:
    from mockroom.domain.rescored import Moved
    from mockroom.domain.today import Rescored


class Today(Questions):
    """Looks at single attempts with the eyes of today."""

    def today(self, attempt: Attempt) -> "Rescored":
        """An attempt beside its scorecard of today, with what explains the difference.

        Takes as long as scoring its text and, the first time for a question, compiling its
        rubric: call it in a thread. UnknownQuestionError if the bank no longer has the question.
        """
        from mockroom.domain.today import rescored

        return rescored(attempt, self.score(attempt.question, attempt.text))

    def moved(self, attempt_id: str) -> "Moved":
        """What scoring an attempt again comes to, also where it cannot be."""
        from mockroom.domain.rescored import moved, unreadable

        try:
            attempt = self._store.attempt(attempt_id)
        except MissingError:
            return unreadable(attempt_id, "It is not there any more.")
        except StoreError as error:
            return unreadable(attempt_id, str(error))
        try:
            return moved(attempt, self.score(attempt.question, attempt.text))
        except UnknownQuestionError:
            return moved(attempt, None, "The bank no longer has its question.")
