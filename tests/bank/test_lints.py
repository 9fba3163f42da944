"""What works and could be better: told by `check --strict`, and by nothing else."""

from pathlib import Path
from typing import Any

import pytest
from good_content import (
    LEXICON,
    QUESTION,
    SIGNAL,
    change,
    indicator,
    lexicon,
    question,
    signal,
    watching,
    write,
    write_pack,
)

from mockroom.bank.lint import lint
from mockroom.bank.load import load

ASK = " ".join(["Tell", "me", *["more"] * 59])
TOLD = question()["samples"][0]["text"]


def _advice(root: Path) -> dict[str, str]:
    """What is found, by file and key."""
    bank = load([root])
    assert bank.problems == ()
    files = sorted(set(bank.files.values()))
    return {
        f"{one.file.relative_to(root)} {one.key}".strip(): one.found for one in lint(bank, files)
    }


@pytest.mark.parametrize(
    ("place", "edits", "key", "found"),
    [
        (SIGNAL, {}, "", "This signal belongs to no competency."),
        (
            SIGNAL,
            {},
            "indicators.writes-it-down.patterns",
            "All patterns together know 7 alternatives.",
        ),
        (SIGNAL, {}, "indicators.shows-the-place.hits", "There are 2 hits."),
        (SIGNAL, {}, "indicators.says-handover.misses", "There are 2 misses."),
        (QUESTION, {"ask": ASK}, "ask", "The question has 61 words."),
        (QUESTION, {}, "probes", 'No probe asks about "keeping-watch".'),
        (QUESTION, {}, "model_answer", "By its own question the model answer scores 0."),
        (
            QUESTION,
            {"samples.4.text": TOLD, "samples.4.expect.handing-over": [2]},
            "samples.hypothetical-one",
            "This hypothetical sample scores 44.",
        ),
        (
            QUESTION,
            {"samples.0.text": "It went well.", "samples.1.text": "It did."},
            "samples",
            "All samples score alike: 22 points lie between best and worst.",
        ),
        (
            QUESTION,
            {"signals.0.indicators": [indicator("here-only")]},
            "signals.handing-over.indicators.here-only.hits",
            "There are 2 hits.",
        ),
    ],
)
def test_what_could_be_better_is_told(
    tmp_path: Path, place: str, edits: dict[str, Any], key: str, found: str
) -> None:
    tables = change(question() if place == QUESTION else signal(), edits)
    write_pack(tmp_path, but=place, tables=tables)

    assert _advice(tmp_path)[f"{place} {key}".strip()] == found


def test_each_indicator_and_signal_and_question_can_be_good(tmp_path: Path) -> None:
    words = [f"word{number}x" for number in range(24)]
    sets = change(lexicon(), {"sets.0.words": ["list", "note", "@plan", *words]})
    more = {
        "competency": "keeping-on",
        "indicators.0.hits": [*signal()["indicators"][0]["hits"], "I wrote a rota."],
        "indicators.0.misses": [*signal()["indicators"][0]["misses"], "We have a rota."],
    }
    told = {
        "samples.0.text": TOLD,
        "model_answer.action": f"{TOLD} I checked the ovens and counted the stock.",
        "probes": [
            {"signal": one, "ask": f"What of {one}?"} for one in ("handing-over", "keeping-watch")
        ],
    }
    write_pack(tmp_path, but=LEXICON, tables=sets)
    write(tmp_path, SIGNAL, change(signal(), more))
    write(tmp_path, QUESTION, change(question(), told))
    competency = {"id": "keeping-on", "name": "Keeping On", "meaning": "Keeps it going."}
    write(tmp_path, "competencies/keeping-on.toml", competency)

    found = _advice(tmp_path)

    assert not [one for one in found if one.startswith(f"{SIGNAL} indicators.writes-it-down")]
    assert not found.keys() & {SIGNAL, f"{QUESTION} probes", f"{QUESTION} ask"}


def test_a_sentence_that_stands_in_two_files_is_told_in_the_second(tmp_path: Path) -> None:
    twice = change(watching(), {"tips.0": "Say what you left behind, for the next one!"})
    write_pack(tmp_path, but="signals/keeping-watch.toml", tables=twice)

    found = _advice(tmp_path)

    assert found["signals/keeping-watch.toml tips[1]"] == (
        '"Say what you left behind, for the next one" stands in'
        f" {tmp_path / SIGNAL} too, at tips[1]."
    )
    assert f"{SIGNAL} tips[1]" not in found


def test_a_model_answer_that_is_mostly_another_s_is_told(tmp_path: Path) -> None:
    write_pack(tmp_path)
    other = "questions/teamwork/leaving-again.toml"
    write(tmp_path, other, change(question(), {"id": "leaving-again"}))

    found = _advice(tmp_path)

    assert (
        found[f"{other} model_answer"].endswith("scores 0.")
        or "% of it" in (found[f"{other} model_answer"])
    )


def test_indicators_that_fire_in_the_same_samples_only_are_told(tmp_path: Path) -> None:
    twin = indicator("notes-it-down", hits=["I wrote one list.", "I wrote my list."])
    tables = change(signal(), {"indicators.2": twin})
    write_pack(tmp_path, but=SIGNAL, tables=tables)
    texts = {f"samples.{number}.text": f"{TOLD} It was May {number}." for number in range(6)}
    levels = {f"samples.{number}.expect.handing-over": [2] for number in range(6)}
    write(tmp_path, QUESTION, change(question(), texts | levels))

    assert _advice(tmp_path)[f"{SIGNAL} indicators.writes-it-down"] == (
        'It fires in 6 samples, and "notes-it-down" in exactly the same.'
    )


def test_a_value_that_nothing_is_asked_about_is_told(tmp_path: Path) -> None:
    write_pack(tmp_path)
    values = [
        {"id": "order", "name": "Order", "meaning": "Leaves order.", "signals": ["handing-over"]},
        {"id": "care", "name": "Care", "meaning": "Takes care.", "signals": ["keeping-watch"]},
    ]
    lens = {"id": "house", "name": "House", "meaning": "A house.", "values": values}
    write(tmp_path, "lenses/house.toml", lens)

    found = _advice(tmp_path)

    assert found["lenses/house.toml values.care.signals"] == (
        "No question of the bank is about this value."
    )
    assert "lenses/house.toml values.order.signals" not in found


def test_only_files_that_are_asked_about_are_told(tmp_path: Path) -> None:
    bank = load([write_pack(tmp_path)])

    assert {one.file for one in lint(bank, [tmp_path / QUESTION])} == {tmp_path / QUESTION}
    assert lint(bank, []) == []
