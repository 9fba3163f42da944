"""The bank as the use cases see it: read when first needed, its rubrics compiled once.

What reads texts (the scorer, the probes, the replies) is imported inside the functions that
need it: the first screen is painted without any of it.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.lens import LensValue
from mockroom.domain.naming import guessed_among, named
from mockroom.domain.question import Question
from mockroom.domain.scoring.scorecard import Scorecard
from mockroom.domain.session import Exchange, Probe
from mockroom.practice.errors import (
    UnknownLensError,
    UnknownQuestionError,
    UnknownSignalError,
    unknown,
)

if TYPE_CHECKING:
    from mockroom.domain.scoring.explain import Explanation
    from mockroom.domain.scoring.rescoring import Scorer
    from mockroom.domain.scoring.rubric import Rubric


class Bank(Protocol):
    """What loading content files yields."""

    @property
    def catalogue(self) -> Catalogue:
        """The questions and signals that are valid."""

    @property
    def problems(self) -> Sequence[object]:
        """What is wrong with the rest; each tells it as its `str`."""


class Library:
    """Questions by id and the scoring of answers to them."""

    def __init__(self, load: Callable[[], Bank]) -> None:
        self._load = load
        self._bank: Bank | None = None
        self._rubrics: dict[str, Rubric] = {}
        self._alone: dict[tuple[str, str], tuple[Rubric, tuple[str, ...]]] = {}

    @property
    def bank(self) -> Bank:
        """The bank, loaded now if it was not needed before."""
        if self._bank is None:
            self._bank = self._load()
        return self._bank

    @property
    def catalogue(self) -> Catalogue:
        """All valid content."""
        return self.bank.catalogue

    def question(self, question_id: str) -> Question:
        """One question; UnknownQuestionError, with the nearest guesses, if there is none."""
        questions = self.catalogue.questions
        if question_id not in questions:
            where = '"mockroom questions" lists them.'
            if not questions:
                where = 'The bank holds no questions; "mockroom check" tells why.'
            raise UnknownQuestionError(unknown("question", question_id, questions, where))
        return questions[question_id]

    def question_called(self, wanted: str) -> Question:
        """The question that somebody means by its id or title; UnknownQuestionError as above."""
        titles = {one.id: one.title for one in self.catalogue.questions.values()}
        found = named(wanted, titles)
        if found is None and titles:
            near = guessed_among(wanted, titles)
            where = '"mockroom questions" lists them.'
            raise UnknownQuestionError(unknown("question", wanted, near, where))
        return self.question(found or wanted)

    def signal_called(self, wanted: str) -> str:
        """The id of the signal that somebody means by its id or name; UnknownSignalError, with
        the nearest guesses."""
        names = {one.id: one.name for one in self.catalogue.signals.values()}
        found = named(wanted, names)
        if found is None:
            where = '"mockroom signals" lists them.'
            raise UnknownSignalError(unknown("signal", wanted, guessed_among(wanted, names), where))
        return found

    def values_called(self, wanted: str) -> tuple[LensValue, ...]:
        """The values that somebody means by a lens ("start-up") or one value of it
        ("start-up:try-it-small"), by ids or names; UnknownLensError, with the nearest guesses."""
        where = '"mockroom lenses" lists them.'
        lenses = self.catalogue.lenses
        name, colon, value = wanted.partition(":")
        found = _called("lens", name, {one.id: one.name for one in lenses.values()}, where)
        if not colon:
            return lenses[found].values
        values = {one.id: one.name for one in lenses[found].values}
        return (
            lenses[found].value(
                _called(f'value of the lens "{found}" called', value, values, where)
            ),
        )

    def rubric(self, question_id: str) -> "Rubric":
        """A question's compiled rubric."""
        from mockroom.domain.scoring.rubric import compile_rubric

        if question_id not in self._rubrics:
            question = self.question(question_id)
            self._rubrics[question_id] = compile_rubric(question, self.catalogue)
        return self._rubrics[question_id]

    def score(self, question_id: str, text: str, replies: int | None = None) -> Scorecard:
        """The scorecard of a text; words that mockroom itself ships earn nothing.

        From `replies` on it holds what was said to follow-ups.
        """
        from mockroom.domain.scoring.engine import score

        return score(text, self.rubric(question_id), self.shipped(question_id), replies=replies)

    def score_signal(self, signal_id: str, text: str, question_id: str = "") -> Scorecard:
        """The scorecard of a text for one signal alone, as a question listens for it if given;
        the examples that reveals show earn nothing either.

        UnknownQuestionError, or KeyError for a signal, where the bank no longer has it.
        """
        from mockroom.domain.scoring.engine import score
        from mockroom.domain.scoring.rubric import compile_signal, compile_use
        from mockroom.domain.stronger import examples

        key = (signal_id, question_id)
        if key not in self._alone:
            signal = self.catalogue.signals[signal_id]
            question = self.question(question_id) if question_id else None
            rubric = (
                compile_use(question, signal_id, self.catalogue)
                if question
                else compile_signal(signal, self.catalogue)
            )
            shipped = self.shipped(question_id) if question else ()
            self._alone[key] = rubric, (*shipped, *examples(signal, question))
        rubric, shipped = self._alone[key]
        return score(text, rubric, shipped)

    def explain(self, question_id: str, text: str) -> "Explanation":
        """The scorecard of a text with all that led to it."""
        from mockroom.domain.scoring.explain import explain

        return explain(text, self.rubric(question_id), self.shipped(question_id))

    def shipped(self, question_id: str) -> tuple[str, ...]:
        """The texts of a question that earn nothing in an answer to it."""
        from mockroom.domain.scoring.rubric import shipped_texts

        return shipped_texts(self.question(question_id))

    def scorer(self, question_id: str) -> "Scorer":
        """Scores one answer to a question again and again while it is written, as `score` does."""
        from mockroom.domain.scoring.rescoring import Scorer

        return Scorer(self.rubric(question_id), self.shipped(question_id))

    def next_probe(
        self, question_id: str, text: str, replies: int, asked: Sequence[Probe], most: int
    ) -> Probe | None:
        """What the interviewer asks after all that was said until now, if anything.

        From `replies` on the text holds what was said to follow-ups.
        """
        from mockroom.domain.probes import next_probe

        card = self.score(question_id, text, replies)
        question = self.question(question_id)
        return next_probe(question, self.catalogue, card, text, asked, most)

    def model_reading(self, question_id: str) -> Scorecard:
        """The scorecard of a question's model answer, as if somebody had told it themselves."""
        from mockroom.domain.scoring.engine import score

        text = self.question(question_id).model_answer.text
        return score(text, self.rubric(question_id))

    def reply(self, question_id: str, ask: str) -> Exchange:
        """What the interviewer replies to a clarifying question."""
        from mockroom.domain.clarify import reply_to

        return reply_to(ask, self.question(question_id), self.catalogue)


def _called(kind: str, wanted: str, names: Mapping[str, str], where: str) -> str:
    found = named(wanted, names)
    if found is None:
        raise UnknownLensError(unknown(kind, wanted, guessed_among(wanted, names), where))
    return found


def digest(question: Question) -> str:
    """Tells two wordings of a question apart: what the candidate was told, in 16 hex digits."""
    told = (question.title, question.ask, *question.assumptions)
    return sha256("\n".join(told).encode()).hexdigest()[:16]
