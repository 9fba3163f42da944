"""Stored values that are well formed and still cannot be: no screen could show them.

Files are edited by hand, copied between machines and damaged. A time at the edge of what can be
counted, or a clock that is not a number, would stop whatever meets it, long after the reading.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from math import isfinite

from mockroom.domain.attempt import Attempt
from mockroom.domain.session import Phase, Session
from mockroom.store.codec import BrokenError
from mockroom.store.protocol import Draft

_YEARS = range(1970, 3000)
"""Far enough from the edges of the calendar for every time zone."""
_MOST_MINUTES = 24 * 60
_MOST = 10**12
"""No count or duration comes near it."""


def need_plausible_draft(draft: Draft) -> None:
    """BrokenError unless the draft can be listed and taken up again."""
    _need_possible_values(draft, "")
    session = draft.session
    _need_minutes(session.minutes)
    _need_seconds(session.clock.spent, "clock.spent")
    _need_what_the_phase_tells(session)


def need_plausible_attempt(attempt: Attempt) -> None:
    """BrokenError unless the attempt can be listed and shown."""
    _need_possible_values(attempt, "")
    _need_minutes(attempt.minutes)
    _need_seconds(attempt.seconds, "seconds")


def _need_what_the_phase_tells(session: Session) -> None:
    if session.phase is Phase.PROBING and session.probe is None:
        raise BrokenError('its phase is "probing" and it has no probe')
    if session.phase is Phase.DEBRIEF and session.finished is None:
        raise BrokenError('its phase is "debrief" and it has no time of finishing')
    if session.phase in {Phase.PROBING, Phase.DEBRIEF} and not session.answer.strip():
        raise BrokenError(f'its phase is "{session.phase.value}" and it has no answer')


def _need_minutes(minutes: int) -> None:
    if not 1 <= minutes <= _MOST_MINUTES:
        raise BrokenError(f'the value of "minutes" is not from 1 to {_MOST_MINUTES}')


def _need_seconds(spent: Mapping[Phase, float], key: str) -> None:
    for phase, seconds in spent.items():
        if seconds < 0:
            raise BrokenError(f'the value of "{key}.{phase.value}" is below 0')


def _need_possible_values(value: object, key: str) -> None:
    match value:
        case datetime() if value.year not in _YEARS:
            raise BrokenError(f'the year of "{key}" is not from {_YEARS[0]} to {_YEARS[-1]}')
        case int() | float() if not (isfinite(value) and abs(value) < _MOST):
            raise BrokenError(f'the value of "{key}" is no possible number')
    for name, inner in _inside(value):
        # A draft's session lies at the top of its file.
        at_top = isinstance(value, Draft) and name == "session"
        _need_possible_values(inner, key if at_top else f"{key}.{name}".lstrip("."))


def _inside(value: object) -> Iterator[tuple[str, object]]:
    if is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))
    elif isinstance(value, Mapping):
        yield from ((str(name), inner) for name, inner in value.items())
    elif isinstance(value, tuple):
        yield from ((str(number), inner) for number, inner in enumerate(value, 1))
