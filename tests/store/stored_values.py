"""Values to store: any that the types allow for properties, and small plain ones for examples."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from mockroom.domain.attempt import Attempt, finish
from mockroom.domain.plain import clean
from mockroom.domain.scoring.scorecard import Delivery, Scorecard, StarMap
from mockroom.domain.session import Began, Closed, Mode, Probe, Session, Submitted, Typed, apply

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=timezone(timedelta(hours=1)))

ODD_TEXTS = [
    "",
    " ",
    "\n",
    "\n\nfirst lines empty",
    "ends with a newline\n",
    'He said "no".\nI asked """why""".',
    "a back\\slash at the end\\\nand one before a line end \\\n  x",
    "\ttabs\tand # no comment = no key\n[not.a.table]",
    "日本語 👩\u200d👩\u200d👧 e\u0301 שלום",
    "'''literal'''\n'single'",
]

_PLAIN_TYPES: dict[type, st.SearchStrategy[Any]] = {
    str: st.one_of(st.text(max_size=60).map(clean), st.sampled_from(ODD_TEXTS)),
    bool: st.booleans(),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: st.datetimes(
        min_value=datetime(1970, 1, 2),
        max_value=datetime(2200, 1, 1),
        timezones=st.integers(-1439, 1439).map(lambda m: timezone(timedelta(minutes=m))),
    ),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type, whatever fields it may get: so a new field is covered by itself."""
    if kind in _PLAIN_TYPES:
        return _PLAIN_TYPES[kind]
    if isinstance(kind, UnionType):
        return st.one_of(
            *(st.none() if one is NoneType else values_of(one) for one in get_args(kind))
        )
    if get_origin(kind) is tuple:
        return st.lists(values_of(get_args(kind)[0]), max_size=2).map(tuple)
    if get_origin(kind) is dict:
        key, value = get_args(kind)
        return st.dictionaries(values_of(key), values_of(value), max_size=3)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{f.name: values_of(hints[f.name]) for f in fields(kind)})
    raise TypeError(kind)


def times_of(value: object) -> list[datetime]:
    """All times in a value, to compare their offsets too."""
    if isinstance(value, datetime):
        return [value]
    if is_dataclass(value):
        return [time for f in fields(value) for time in times_of(getattr(value, f.name))]
    if isinstance(value, Mapping):
        return [time for one in value.values() for time in times_of(one)]
    if isinstance(value, tuple):
        return [time for one in value for time in times_of(one)]
    return []


def a_session(session_id: str = "2026-11-24-120000-abcd", answer: str = "I asked why.") -> Session:
    """A session that is answering since noon."""
    begun = Session(
        id=session_id,
        question="deadlock-influence",
        question_digest="0123456789abcdef",
        mode=Mode.COACHED,
        minutes=5,
        started=NOON,
    )
    return apply(apply(begun, Began(NOON)), Typed(answer, NOON))


def an_attempt(
    attempt_id: str = "2026-11-24-120000-abcd",
    answer: str = "I asked why.",
    finished: datetime = NOON,
) -> Attempt:
    """An attempt at the same question with a bare scorecard."""
    probe = Probe(signal="ownership", ask="What did you do?", why="It tells no deed.")
    session = apply(a_session(attempt_id, answer), Submitted(probe, finished))
    card = Scorecard(
        question=session.question,
        rubric_digest="fedcba9876543210",
        signals=(),
        star=StarMap(shares=(), sentences=()),
        delivery=Delivery(
            words=3, seconds=1, own=1, group=0, others=0,
            hedges=(), fillers=(), repeated=(), figures=(),
        ),
        overall=0,
        too_short=True,
    )  # fmt: skip
    return finish(
        apply(session, Closed(finished)),
        title="Leading Through Influence",
        ask="Tell me about a project that was stuck.",
        cards=(card, card),
    )


def at_utc(attempt: Attempt) -> Attempt:
    """The same attempt begun at the same moment, told in UTC."""
    return replace(attempt, started=attempt.started.astimezone(UTC))
