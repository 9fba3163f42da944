"""What the home screen knows, read in a thread, and which row of it stands for what.

The types are imported for checking only, for the home screen is painted before any of `practice`
is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from mockroom.domain.lens import Lens
    from mockroom.domain.preset import Preset
    from mockroom.domain.signal import Signal
    from mockroom.domain.suggesting import Suggestion
    from mockroom.practice import AttemptRow, DraftRow, Practice, QuestionRow
    from mockroom.practice.drills import Drills, Due
    from mockroom.practice.interview_rows import InterviewRow
    from mockroom.practice.interviews import Interviews

PRACTISE, INTERVIEW, REVIEW, MORE = "practise", "interview", "review", "more"
DRILL = "drill"
"""The keys of the rows that lead to the suggested question, to the tracks, to the past attempts,
to what else was begun, and to the drills."""

_DRAFT, _WHOLE, _QUESTION = "draft:", "interview:", "question:"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeData:
    """All that the home screen tells, as it was at one moment."""

    now: datetime
    usual: Preset
    """How an interview is held where nothing else was chosen."""
    numbers: bool
    """Whether a person wants to see figures."""
    drafts: tuple[DraftRow, ...]
    """Those that belong to no open interview."""
    interviews: tuple[InterviewRow, ...]
    """The open ones."""
    come_from: Mapping[str, str]
    """The title of the interview that passed over a draft, by the draft's id."""
    questions: tuple[QuestionRow, ...]
    signals: Mapping[str, Signal]
    suggestion: Suggestion | None
    tracks: int
    """How many there are to begin a whole interview on; 0 where there is no place for one."""
    attempts: int
    latest: AttemptRow | None
    problems: int
    notices: tuple[str, ...]
    lenses: tuple[Lens, ...] = ()
    """By name."""
    drills: Due | None = None
    """What of the drills waits; None where there is no place for them, or the bank has none."""

    @property
    def new_here(self) -> bool:
        """Whether nothing has been practised yet."""
        return not self.drafts and not self.interviews and not self.attempts

    @property
    def seen(self) -> frozenset[str]:
        """The questions with an attempt."""
        return frozenset(row.question.id for row in self.questions if row.attempts)


def read(
    practice: Practice,
    interviews: Interviews | None,
    drills: Drills | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> HomeData | None:
    """Everything as it is now; it reads files and belongs in a thread.

    `cancelled` is asked while all attempts are read, which takes long the first time; then there
    is None.
    """
    attempts = practice.attempts(cancelled)
    if cancelled():
        return None
    whole = interviews.rows() if interviews else ()
    running = tuple(row for row in whole if row.open)
    theirs = {row.session for row in running}
    drafts = practice.drafts()
    return HomeData(
        now=practice.now(),
        usual=practice.usual,
        numbers=practice.numbers,
        drafts=tuple(draft for draft in drafts if draft.id not in theirs),
        interviews=running,
        come_from={session: row.title for row in whole for session in row.passed},
        questions=practice.questions(attempts),
        signals=practice.catalogue.signals,
        suggestion=practice.suggestion({draft.question for draft in drafts}, attempts),
        tracks=len(practice.catalogue.tracks) if interviews else 0,
        attempts=len(attempts),
        latest=attempts[0] if attempts else None,
        problems=len(practice.problems),
        lenses=tuple(sorted(practice.catalogue.lenses.values(), key=lambda one: one.name)),
        drills=drills.due() if drills and practice.catalogue.questions else None,
        notices=(
            *practice.notices,
            *(interviews.notices if interviews else ()),
            *(drills.notices if drills else ()),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """Something to go on with; it is one of the two."""

    key: str
    title: str
    touched: datetime
    held: bool
    """Open in another window."""
    draft: DraftRow | None = None
    interview: InterviewRow | None = None

    @property
    def ready(self) -> bool:
        """Whether it can be taken up."""
        return not self.held and (self.draft is None or self.draft.available)


def begun(data: HomeData) -> tuple[Begun, ...]:
    """What can be taken up, the last one first, and then what cannot."""
    drafts = (
        Begun(
            key=draft_key(one.id),
            title=one.title,
            touched=one.saved_at,
            held=one.held,
            draft=one,
        )
        for one in data.drafts
    )
    whole = (
        Begun(
            key=interview_key(one.id),
            title=one.title,
            touched=one.touched,
            held=one.held,
            interview=one,
        )
        for one in data.interviews
    )
    newest_first = sorted((*drafts, *whole), key=lambda one: one.touched, reverse=True)
    return tuple(sorted(newest_first, key=lambda one: not one.ready))


def begun_of(data: HomeData, key: str) -> Begun | None:
    """What was begun and has this row, if it is such a row."""
    return next((one for one in begun(data) if one.key == key), None)


def question_of(data: HomeData, key: str) -> QuestionRow | None:
    """The question that this row would start, if it starts one."""
    if key == PRACTISE:
        key = question_key(data.suggestion.question.id) if data.suggestion else ""
    return next((q for q in data.questions if question_key(q.question.id) == key), None)


def draft_key(draft_id: str) -> str:
    """The key of a draft's row."""
    return _DRAFT + draft_id


def interview_key(interview_id: str) -> str:
    """The key of an open interview's row."""
    return _WHOLE + interview_id


def question_key(question_id: str) -> str:
    """The key of a question's row."""
    return _QUESTION + question_id


def first_in_hand(data: HomeData) -> str | None:
    """The key of the row that Enter acts on at first: what was begun before anything new."""
    last = next(iter(begun(data)), None)
    if last and last.ready:
        return last.key
    return PRACTISE if data.suggestion else None
