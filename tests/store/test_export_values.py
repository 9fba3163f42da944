"""Exports of any attempt that the types allow: nothing is lost, and nothing raises."""

import json

from hypothesis import given, settings
from stored_values import an_attempt, values_of

from mockroom.domain.attempt import Attempt
from mockroom.domain.export.page import page_of
from mockroom.practice.export import Kind, attempt_from_json, attempt_to_json, exported
from mockroom.store.codec import attempt_from_table


@settings(max_examples=50, deadline=None)
@given(attempt=values_of(Attempt))
def test_whatever_an_attempt_holds_survives_json(attempt: Attempt) -> None:
    assert attempt_from_table(json.loads(json.dumps(attempt_to_json(attempt)))) == attempt


def test_an_attempt_of_an_earlier_format_is_read() -> None:
    table = attempt_to_json(an_attempt())
    probed = table.pop("probes")[0]
    table |= {"format": 1, "probe": probed["probe"], "probe_answer": "I did."}
    assert attempt_from_json(table).probes[0].answer == "I did."


@settings(max_examples=50, deadline=None)
@given(attempt=values_of(Attempt))
def test_any_attempt_can_be_told_and_no_word_of_it_is_lost(attempt: Attempt) -> None:
    page = page_of(attempt)
    said = ["".join(run.text for run in turn.runs) for turn in page.turns]
    assert attempt.answer in said
    numbers = [n for turn in page.turns for run in turn.runs for n in run.ends]
    notes = [note.number for part in page.signals for note in part.notes]
    assert sorted(set(notes)) == list(range(1, len(set(notes)) + 1))
    assert set(numbers) <= set(notes)
    for kind in Kind:
        assert exported([attempt], kind).endswith("\n")
