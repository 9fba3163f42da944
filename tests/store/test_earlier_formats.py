"""Files of format 1 are read as before, with all that they hold in its place of today."""

import tomllib

import pytest
from stored_values import NOON, a_session, an_attempt

from mockroom.domain.level import Level
from mockroom.domain.preset import Terms
from mockroom.domain.probing import Lack, Probe
from mockroom.domain.session import Phase
from mockroom.store.codec import (
    BrokenError,
    attempt_from_toml,
    attempt_to_toml,
    draft_from_toml,
    draft_to_toml,
)
from mockroom.store.protocol import Draft

DRAFT = b"""
format = 1
saved_at = 2026-11-24 12:00:00+01:00
id = "2026-11-24-120000-abcd"
question = "deadlock-influence"
question_digest = "0123456789abcdef"
mode = "real"
minutes = 5
started = 2026-11-24 11:50:00+01:00
phase = "probing"
exchanges = []
asking = ""
answer = "I asked why."
probe_answer = "And then I"

[clock]
since = 2026-11-24 11:58:00+01:00

[clock.spent]
briefing = 60.0

[probe]
signal = "ownership"
ask = "What did you do?"
why = "it tells no deed"
"""

ATTEMPT = b"""
format = 1
id = "2026-11-24-120000-abcd"
question = "deadlock-influence"
question_title = "Leading"
question_ask = "Tell me."
question_digest = "0123456789abcdef"
mode = "coached"
minutes = 5
started = 2026-11-24 11:50:00+01:00
finished = 2026-11-24 12:00:00+01:00
answer = "I asked why."
exchanges = []
probe_answer = "I did it."

[seconds]
answering = 200.5

[probe]
signal = "ownership"
ask = "What did you do?"
why = "it tells no deed"

[levels_before_probe]
ownership = 0

[scorecard]
question = "deadlock-influence"
rubric_digest = "fedcba9876543210"
overall = 60
too_short = false
signals = [{ signal = "ownership", name = "Ownership", level = 2, evidence = [], missing = [] }]

[scorecard.star]
shares = []
sentences = []

[scorecard.delivery]
words = 6
seconds = 3
own = 2
group = 0
others = 0
hedges = []
fillers = []
repeated = []
figures = []
"""

PROBE = Probe(signal="ownership", lack=Lack.SIGNAL, ask="What did you do?", why="it tells no deed")


def test_an_old_draft_goes_on_at_its_probe_with_what_was_said_to_it() -> None:
    session = draft_from_toml(DRAFT).session
    assert (session.phase, session.probe, session.probe_answer) == (
        Phase.PROBING, PROBE, "And then I",
    )  # fmt: skip
    assert session.text == "I asked why.\n\nAnd then I"
    assert (session.preset, session.terms, session.sidebar) == ("", Terms(), False)


def test_an_old_draft_without_a_probe_has_none() -> None:
    without = DRAFT[: DRAFT.index(b"[probe]")].replace(b'"probing"', b'"answering"')
    assert draft_from_toml(without).session.probes == ()


def test_an_old_attempt_tells_what_its_probe_recovered() -> None:
    attempt = attempt_from_toml(ATTEMPT)
    (probed,) = attempt.probes
    assert (probed.probe, probed.answer) == (PROBE, "I did it.")
    assert probed.recovered == {"ownership": (Level.ABSENT, Level.SHOWN)}
    assert attempt.text == "I asked why.\n\nI did it."
    assert (attempt.hints, attempt.self_rating, attempt.disputes) == ((), None, ())


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (b'ask = "What did you do?"', b"ask = 7", "probes.0.probe.ask"),
        (b"ownership = 0", b"ownership = 9", "probes.0.before.ownership"),
        (b'probe_answer = "I did it."', b"probe_answer = 7", "probes.0.answer"),
    ],
)
def test_what_does_not_fit_in_an_old_file_is_told(old: bytes, new: bytes, where: str) -> None:
    with pytest.raises(BrokenError, match=f'the value of "{where}" does not fit'):
        attempt_from_toml(ATTEMPT.replace(old, new))


@pytest.mark.parametrize("signals", [b"7", b"[7]", b"[{ signal = 3 }]"])
def test_a_scorecard_that_is_none_is_told_and_stops_nothing_else(signals: bytes) -> None:
    start = ATTEMPT.index(b"signals = ")
    broken = (
        ATTEMPT[:start] + b"signals = " + signals + ATTEMPT[ATTEMPT.index(b"\n\n[scorecard.st") :]
    )
    with pytest.raises(BrokenError, match=r"scorecard\.signals"):
        attempt_from_toml(broken)


def test_what_is_read_is_written_in_the_format_of_today() -> None:
    for data in (
        draft_to_toml(draft_from_toml(DRAFT)),
        attempt_to_toml(attempt_from_toml(ATTEMPT)),
        draft_to_toml(Draft(session=a_session(), saved_at=NOON)),
        attempt_to_toml(an_attempt()),
    ):
        table = tomllib.loads(data.decode())
        assert table["format"] == 2
        assert not {"probe", "probe_answer", "levels_before_probe"} & table.keys()
