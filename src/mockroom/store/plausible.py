"""Stored values that are well formed and still cannot be: no screen could show them.

Files are edited by hand, copied between machines and damaged. A time at the edge of what can be
counted, or a clock that is not a number, would stop whatever meets it, long after the reading.
"""

from collections.abc import Iterable, Mapping
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
_AFTER_THE_ANSWER = frozenset({Phase.PROBING, Phase.RATING, Phase.DEBRIEF})
_MOST = 10**12
"""No count or duration comes near it."""


def need_plausible_draft(draft: Draft) -> None:
    """BrokenError unless the draft can be listed and taken up again."""
    need_plausible_values(draft)
    session = draft.session
    need_minutes(session.minutes)
    _need_seconds(session.clock.spent, "clock.spent")
    _need_what_the_phase_tells(session)


def need_plausible_attempt(attempt: Attempt) -> None:
    """BrokenError unless the attempt can be listed and shown."""
    need_plausible_values(attempt)
    need_minutes(attempt.minutes)
    _need_seconds(attempt.seconds, "seconds")


def _need_what_the_phase_tells(session: Session) -> None:
    if session.phase is Phase.PROBING and not session.probes:
        raise BrokenError('its phase is "probing" and it has no probe')
    if session.phase is Phase.DEBRIEF and session.finished is None:
        raise BrokenError('its phase is "debrief" and it has no time of finishing')
    if session.phase in _AFTER_THE_ANSWER and not session.answer.strip():
        raise BrokenError(f'its phase is "{session.phase.value}" and it has no answer')


def need_minutes(minutes: int) -> None:
    """BrokenError unless it is a number of minutes that something can be meant to take."""
    if not 1 <= minutes <= _MOST_MINUTES:
        raise BrokenError(f'the value of "minutes" is not from 1 to {_MOST_MINUTES}')


def _need_seconds(spent: Mapping[Phase, float], key: str) -> None:
    for phase, seconds in spent.items():
        if seconds < 0:
            raise BrokenError(f'the value of "{key}.{phase.value}" is below 0')


def need_plausible_values(value: object) -> None:
    """BrokenError at the first number or time in a value that cannot be."""
    found = _impossible(value)
    if found is not None:
        way, why = found
        # A draft's session lies at the top of its file.
        way = way[1:] if isinstance(value, Draft) and way[0] == "session" else way
        raise BrokenError(f'the value of "{".".join(way)}" {why}')


def _impossible(value: object) -> tuple[list[str], str] | None:
    """Where in a value the first impossible one stands, and what is wrong with it."""
    if isinstance(value, str):
        return None
    if isinstance(value, int | float):
        possible = isfinite(value) and abs(value) < _MOST
        return None if possible else ([], "is no possible number")
    if isinstance(value, datetime):
        possible = value.year in _YEARS
        return None if possible else ([], f"is not from {_YEARS[0]} to {_YEARS[-1]}")
    # The way is put together only on the way back: lists of attempts are long and mostly right.
    for name, inner in _inside(value):
        found = _impossible(inner)
        if found is not None:
            return [str(name), *found[0]], found[1]
    return None


def _inside(value: object) -> Iterable[tuple[object, object]]:
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, tuple):
        return enumerate(value, 1)
    return [(name, getattr(value, name)) for name in _names(type(value))]


_NAMES: dict[type, tuple[str, ...]] = {}
"""The fields of each type, looked up once: `fields` is slow, and attempts are many."""


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        names = tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
        _NAMES[kind] = names
    return _NAMES[kind]
