"""The use cases of scoring old attempts under today's rubrics; what is kept is never changed."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from mockroom.domain.attempt import Attempt
from mockroom.practice.library import Bank
from mockroom.practice.questions import Questions

if TYPE_CHECKING:
    from mockroom.domain.rescored import Moved, Rescored


class Today(Questions):
    """Looks at one attempt with the eyes of today."""

    def today(self, attempt: Attempt) -> "Rescored":
        """An attempt beside its scorecard of today, with what explains the difference.

        Takes as long as scoring its text and, the first time for a question, compiling its
        rubric: call it in a thread. UnknownQuestionError if the bank no longer has the question.
        """
        from mockroom.domain.rescored import rescored

        return rescored(attempt, self.score(attempt.question, attempt.text, len(attempt.answer)))


class Rescoring:
    """Scores many attempts again.

    `load` reads the content in a process of its own, so it has to be picklable; without it all is
    scored in the thread that asks.
    """

    def __init__(self, practice: Questions, load: Callable[[], Bank] | None = None) -> None:
        self._practice = practice
        self._load = load

    def run(
        self,
        attempts: Iterable[str] | None = None,
        *,
        workers: int | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        aside: bool = False,
    ) -> Iterator["Moved"]:
        """One result after another, in the order of the attempts: all, the latest first, or those
        whose ids are given.

        `progress` gets how many of how many are done, after each; where `cancelled` says so, no
        more come. `aside` scores everything in other processes, even little, so that this one
        stays free for keys. Close the iterator, or exhaust it, and no process is left behind.
        """
        raise NotImplementedError
