"""Use cases about the bank: what is asked, how an answer to it scores, what to ask next."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.events import Exchange
from mockroom.domain.lens import LensValue
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import Scorecard, SignalScore
from mockroom.practice.attempts import Attempts
from mockroom.practice.rows import QuestionRow, question_row

if TYPE_CHECKING:
    from mockroom.domain.scoring.explain import Explanation
    from mockroom.domain.scoring.rescoring import Scorer
    from mockroom.domain.scoring.rubric import Rubric
    from mockroom.domain.stronger import Stronger
    from mockroom.domain.suggesting import Suggestion


class Questions(Attempts):
    """Reads the bank, beside what has been done about it."""

    @property
    def catalogue(self) -> Catalogue:
        """All valid content; the first use loads the bank."""
        return self._library.catalogue

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with content files; they were skipped."""
        return tuple(str(problem) for problem in self._library.bank.problems)

    def question(self, question_id: str) -> Question:
        """One question; UnknownQuestionError, with the nearest guesses, if there is none."""
        return self._library.question(question_id)

    def question_called(self, wanted: str) -> Question:
        """The question that somebody means by its id or title, in any case of letters;
        UnknownQuestionError, with the nearest guesses."""
        return self._library.question_called(wanted)

    def signal_called(self, wanted: str) -> str:
        """The id of the signal that somebody means by its id or name; UnknownSignalError."""
        return self._library.signal_called(wanted)

    def values_called(self, wanted: str) -> tuple[LensValue, ...]:
        """The values of a lens, or one of them ("start-up:try-it-small"); UnknownLensError."""
        return self._library.values_called(wanted)

    def questions(self, attempts: Sequence[AttemptRow] | None = None) -> tuple[QuestionRow, ...]:
        """All questions in the order of the bank, with the attempts at each.

        `attempts` are all of them, from who has just asked for them.
        """
        done: defaultdict[str, list[AttemptRow]] = defaultdict(list)
        for row in self.attempts() if attempts is None else attempts:
            done[row.question].append(row)
        return tuple(question_row(q, done[q.id]) for q in self.catalogue.questions.values())

    def suggestion(
        self, begun: Collection[str] = (), attempts: Sequence[AttemptRow] | None = None
    ) -> "Suggestion | None":
        """The question to take next, and why; None where the bank holds none.

        `begun` are the ids of questions that wait to be gone on with; others come before them.
        `attempts` are all of them, from who has just asked for them.
        """
        from mockroom.domain.suggesting import suggest

        catalogue = self.catalogue
        return suggest(
            tuple(catalogue.questions.values()),
            catalogue.signals,
            self.attempts() if attempts is None else attempts,
            self._now().date(),
            begun,
        )

    def rubric(self, question_id: str) -> "Rubric":
        """A question's compiled rubric."""
        return self._library.rubric(question_id)

    def score(self, question_id: str, text: str, replies: int | None = None) -> Scorecard:
        """The scorecard of a text as an answer to a question.

        From `replies` on it holds what was said to follow-ups.
        """
        return self._library.score(question_id, text, replies)

    def score_signal(self, signal_id: str, text: str, question_id: str = "") -> Scorecard:
        """The scorecard of a text for one signal alone, as a question listens for it if given;
        pasted examples earn nothing. KeyError for a signal that the bank lacks."""
        return self._library.score_signal(signal_id, text, question_id)

    def reply_to(self, question_id: str, ask: str) -> Exchange:
        """What the interviewer of a question replies to a clarifying question."""
        return self._library.reply(question_id, ask)

    def explain(self, question_id: str, text: str) -> "Explanation":
        """The scorecard of a text with all that led to it: every hit, and why it did not count."""
        return self._library.explain(question_id, text)

    def scorer(self, question_id: str) -> "Scorer":
        """Scores one answer again and again while it is written, in one thread at a time."""
        return self._library.scorer(question_id)

    def model_reading(self, question_id: str) -> Scorecard:
        """The scorecard of the model answer, whose text is `question.model_answer.text`."""
        return self._library.model_reading(question_id)

    def stronger(self, question_id: str, score: SignalScore) -> "Stronger | None":
        """An example of what would make a signal stronger; None where nothing could, or where the
        bank no longer has the signal."""
        from mockroom.domain.stronger import stronger

        signal = self.catalogue.signals.get(score.signal)
        question = self.catalogue.questions.get(question_id)
        return stronger(score, signal, question) if signal else None
