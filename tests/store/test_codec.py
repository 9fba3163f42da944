"""What is stored can be read by people, and comes back exactly."""

import tomllib
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_values import NOON, ODD_TEXTS, a_session, an_attempt, times_of, values_of

from mockroom.domain.attempt import Attempt
from mockroom.domain.plain import clean
from mockroom.store.codec import (
    BrokenError,
    NewerError,
    attempt_from_toml,
    attempt_to_toml,
    draft_from_toml,
    draft_to_toml,
)
from mockroom.store.protocol import Draft

DRAFT = Draft(session=a_session(), saved_at=NOON)


@given(values_of(Draft))
@settings(max_examples=50, deadline=None)
def test_every_draft_comes_back_exactly(draft: Draft) -> None:
    back = draft_from_toml(draft_to_toml(draft))
    assert back == draft
    assert [t.utcoffset() for t in times_of(back)] == [t.utcoffset() for t in times_of(draft)]


@given(values_of(Attempt))
@settings(max_examples=50, deadline=None)
def test_every_attempt_comes_back_exactly(attempt: Attempt) -> None:
    back = attempt_from_toml(attempt_to_toml(attempt))
    assert back == attempt
    assert [t.utcoffset() for t in times_of(back)] == [t.utcoffset() for t in times_of(attempt)]


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_an_odd_text_comes_back_exactly(text: str) -> None:
    draft = Draft(session=a_session(answer=text), saved_at=NOON)
    assert draft_from_toml(draft_to_toml(draft)).session.answer == text


@given(st.text(st.characters(), max_size=40))
@settings(deadline=None)
def test_what_no_file_can_hold_is_cleaned_and_the_rest_comes_back(text: str) -> None:
    draft = Draft(session=a_session(answer=text), saved_at=NOON)
    assert draft_from_toml(draft_to_toml(draft)).session.answer == clean(text)


def test_an_answer_of_several_lines_stands_in_the_file_line_by_line() -> None:
    answer = "Nobody owned it.\n\nSo I asked both foremen."
    lines = draft_to_toml(Draft(session=a_session(answer=answer), saved_at=NOON)).decode()
    assert "\nNobody owned it.\n\nSo I asked both foremen." in lines


def test_a_file_says_its_format_first_and_holds_times_with_their_offset() -> None:
    data = attempt_to_toml(an_attempt())
    assert data.startswith(b"format = 2\n")
    assert tomllib.loads(data.decode())["started"] == NOON
    assert b"started = 2026-11-24 12:00:00+01:00\n" in data


def test_what_has_no_value_has_no_key() -> None:
    table = tomllib.loads(draft_to_toml(DRAFT).decode())
    assert "self_rating" not in table
    assert "finished" not in table


def test_an_offset_with_seconds_becomes_the_same_moment_in_utc() -> None:
    old = datetime(1900, 1, 1, tzinfo=timezone(timedelta(hours=5, seconds=28)))
    back = draft_from_toml(draft_to_toml(replace(DRAFT, saved_at=old)))
    assert back.saved_at == old


def test_a_time_without_an_offset_is_a_defect_of_the_caller() -> None:
    with pytest.raises(ValueError, match="without its offset"):
        draft_to_toml(replace(DRAFT, saved_at=datetime(2026, 11, 24)))


def changed(**keys: Any) -> bytes:
    """The draft's file with some keys changed, or left out where the value is None."""
    text = draft_to_toml(DRAFT).decode()
    for key, value in keys.items():
        lines = [line for line in text.splitlines() if not line.startswith(f"{key} =")]
        text = "\n".join(lines if value is None else [f"{key} = {value}", *lines])
    return text.encode()


BROKEN = [
    ("empty", b"", 'no key "format"'),
    ("cut off", draft_to_toml(DRAFT)[:80], "not TOML"),
    ("not text", b"format = 1\n\xff\xfe", "byte 11 is not UTF-8 text"),
    ("zeros", bytes(200), "not TOML"),
    ("no format", changed(format=None), 'no key "format"'),
    ("a text as format", changed(format='"1"'), 'no key "format"'),
    ("format 0", changed(format=0), 'no key "format"'),
    ("no question", changed(question=None), 'the key "question" is missing'),
    ("a number for a text", changed(answer=7), 'the value of "answer" does not fit'),
    ("a text for a number", changed(minutes='"5"'), 'the value of "minutes" does not fit'),
    ("a phase of its own", changed(phase='"lunch"'), 'the value of "phase" does not fit'),
    ("no time", changed(saved_at=None), 'the value of "saved_at" does not fit'),
    ("only a day", changed(started="2026-11-24"), 'the value of "started" does not fit'),
    ("no offset", changed(started="2026-11-24T12:00:00"), "has no offset"),
    ("only a time of day", changed(started="12:00:00"), "12:00:00 is a time without a date"),
    ("deeply nested", b"x = " + b"[" * 5000 + b"]" * 5000, "it is nested too deep"),
    (
        "a key of many parts",
        changed(answer=None) + b"\nanswer" + b".a" * 3000 + b" = 1",
        "too deep",
    ),
    ("a key of some parts", changed(answer=None) + b"\nanswer" + b".a" * 300 + b" = 1", "too deep"),
    ("a decimal without end", changed(minutes="9" * 5000), "a number with too many digits"),
    ("a hexadecimal without end", changed(minutes="0x" + "f" * 5000), "with too many digits"),
]


@pytest.mark.parametrize(("data", "why"), [pytest.param(d, w, id=n) for n, d, w in BROKEN])
def test_a_broken_file_tells_what_is_wrong_with_it(data: bytes, why: str) -> None:
    with pytest.raises(BrokenError) as error:
        draft_from_toml(data)
    assert why in str(error.value)


def test_a_newer_format_is_told_apart_from_a_broken_file() -> None:
    with pytest.raises(NewerError, match="format 3, and this mockroom reads formats up to 2"):
        draft_from_toml(changed(format=3, phase='"a phase to come"'))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(deadline=None)
def test_any_bytes_are_either_read_or_called_broken(data: bytes) -> None:
    with pytest.raises((BrokenError, NewerError)):
        attempt_from_toml(data)
