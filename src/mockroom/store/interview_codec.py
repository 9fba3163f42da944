"""Whole interviews as TOML, like drafts and attempts, and back; impossible ones are refused."""

from functools import cache
from math import isfinite
from typing import TYPE_CHECKING

from mockroom.domain.interview import Became, Interview, Stage
from mockroom.store.codec import BrokenError, build, dump, load, need_offset, plain
from mockroom.store.folder import ID
from mockroom.store.plausible import need_minutes, need_plausible_values

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_MOST_QUESTIONS = 300
"""More than any track can ask for."""
_MOST_THINKING = 24 * 60 * 60
"""Seconds to think before one answer."""
_LONGEST_NAME = 200
"""Characters of a title or an id."""


def interview_to_toml(interview: Interview) -> bytes:
    """An interview as the contents of its file."""
    return dump(plain(interview))


def interview_from_toml(data: bytes) -> Interview:
    """The interview in a file; BrokenError or NewerError if there is none to be read."""
    table, _ = load(data)
    interview = build(_interviews(), table)
    need_offset(interview.started, interview.touched, interview.since, interview.finished)
    need_plausible_values(interview)
    _need_sense(interview)
    return interview


@cache
def _interviews() -> "TypeAdapter[Interview]":
    from pydantic import TypeAdapter

    return TypeAdapter(Interview)


def _need_sense(interview: Interview) -> None:
    """BrokenError unless events could have led to it."""
    if not interview.turns:
        raise BrokenError("it has no questions")
    if len(interview.turns) > _MOST_QUESTIONS:
        raise BrokenError(f"it has more than {_MOST_QUESTIONS} questions")
    need_minutes(interview.minutes)
    if interview.think is not None and not 0 <= interview.think <= _MOST_THINKING:
        raise BrokenError(f'the value of "think" is not from 0 to {_MOST_THINKING}')
    named = [interview.title, interview.track, interview.preset]
    named += [name for turn in interview.turns for name in (turn.question, turn.section)]
    if any(len(name) > _LONGEST_NAME for name in named):
        raise BrokenError(f"a title or an id in it is longer than {_LONGEST_NAME} characters")
    if not isfinite(interview.spent) or interview.spent < 0:
        raise BrokenError('the value of "spent" is below 0')
    done = interview.position
    if any(not turn.open for turn in interview.turns[done:]):
        raise BrokenError(f"question {done + 1} is open, and a later one is not")
    for number, turn in enumerate(interview.turns, 1):
        if turn.became in {Became.BEGUN, Became.ANSWERED} and not turn.session:
            raise BrokenError(f"question {number} is {turn.became.value} and has no session")
        if turn.session and not ID.fullmatch(turn.session):
            raise BrokenError(f"the session of question {number} is no name of a file")
    if (interview.stage is Stage.FINISHED) != (done == len(interview.turns)):
        raise BrokenError(f'its stage is "{interview.stage.value}", which its questions are not')
    if interview.over != (interview.finished is not None):
        raise BrokenError(f'its stage is "{interview.stage.value}", which its end is not')
    if interview.since is not None and interview.stage is not Stage.RUNNING:
        raise BrokenError(f'its stage is "{interview.stage.value}", which its clock is not')
