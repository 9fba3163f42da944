"""What lists show of questions, attempts and drafts, and what closing an interview yields."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mockroom.domain.attempt import Attempt
from mockroom.domain.attempt_row import AttemptRow
from mockroom.domain.dispute import Dispute
from mockroom.domain.question import Question
from mockroom.domain.session import Mode, Phase, Session
from mockroom.store.protocol import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One question in a list, with what has been done about it."""

    question: Question
    attempts: int
    best: AttemptRow | None
    """The attempt with the highest overall; one that is too short only if all are."""
    latest: AttemptRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One interview that can be taken up again."""

    id: str
    question: str
    title: str
    """The question's title, or its id where the bank no longer has it."""
    words: int
    phase: Phase
    mode: Mode
    saved_at: datetime
    held: bool
    """Open in another window."""
    available: bool
    """The bank still has its question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """One disagreement in a list, for whoever writes rubrics."""

    attempt: str
    question: str
    title: str
    """The question's title at the time."""
    name: str
    """The signal's name."""
    rubric: str
    """The digest of the rubric that gave the level."""
    dispute: Dispute


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A closed interview. Its debrief can be shown whether or not it could be saved."""

    session: Session
    attempt: Attempt
    trouble: str | None = None
    """Why the attempt is not saved, in a sentence."""

    @property
    def saved(self) -> bool:
        """Whether the attempt is safe in the store."""
        return self.trouble is None


def dispute_rows(attempt: AttemptRow) -> tuple[DisputeRow, ...]:
    """The disputes of an attempt as lists show them."""
    names = dict(zip(attempt.signals, attempt.names, strict=False))
    return tuple(
        DisputeRow(
            attempt=attempt.id,
            question=attempt.question,
            title=attempt.title,
            name=names.get(one.signal, one.signal),
            rubric=attempt.rubric,
            dispute=one,
        )
        for one in attempt.disputes
    )


def question_row(question: Question, attempts: Iterable[AttemptRow]) -> QuestionRow:
    """A question as lists show it; `attempts` are those at it, in any order."""
    done = list(attempts)
    return QuestionRow(
        question=question,
        attempts=len(done),
        best=max(done, key=lambda a: (not a.too_short, a.overall, a.finished), default=None),
        latest=max(done, key=lambda a: a.finished, default=None),
    )


def draft_row(draft: Draft, question: Question | None, held: bool) -> DraftRow:
    """A draft as lists show it; without a question if the bank no longer has it."""
    session = draft.session
    return DraftRow(
        id=session.id,
        question=session.question,
        title=question.title if question else session.question,
        words=len(session.text.split()),
        phase=session.phase,
        mode=session.mode,
        saved_at=draft.saved_at,
        held=held,
        available=question is not None,
    )
