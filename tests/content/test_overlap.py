"""Patterns are written from definitions and repeat no phrases of the answers that measure them."""

from pathlib import Path

from mockroom.bank.load import load as load_bank
from mockroom.bank.where import shipped_content
from overlap import fingerprint, load, terms

FOLDER = Path(__file__).parent / "overlap"
MOST = 2.0
"""Terms in rated answers over terms in unrated ones, for as many words. Rated answers are answers
to the very questions the patterns are about, so that it will not be 1; phrases taken from them
would make it a multiple."""
COPIED = [
    "The kiln door had been wedged with a spoon since the school fair.",
    "I counted the unopened jars on the lower shelf with the caretaker.",
    "He carried both drums up the fire stairs before anybody could ring the owner.",
]


def _written() -> set[tuple[str, ...]]:
    catalogue = load_bank([shipped_content()]).catalogue
    patterns = [
        pattern
        for signal in catalogue.signals.values()
        for indicator in signal.indicators
        for pattern in indicator.patterns
    ]
    patterns += [
        pattern
        for question in catalogue.questions.values()
        for use in question.signals
        for indicator in use.indicators
        for pattern in indicator.patterns
    ]
    return terms([*patterns, *(word for one in catalogue.sets.values() for word in one.words)])


def test_the_patterns_stand_no_more_in_rated_answers_than_topic_and_trade_explain() -> None:
    written = _written()
    rated, unrated = load(FOLDER / "rated.bin"), load(FOLDER / "unrated.bin")
    assert len(written) > 5_000
    assert rated.rate(written) <= MOST * unrated.rate(written)


def test_copied_phrases_would_be_seen() -> None:
    copied = terms(
        ["wedged with a spoon since", "unopened jars on the lower", "drums up fire stairs"]
    )
    answers = fingerprint(COPIED)
    assert all(map(answers.holds, copied))
    assert not any(map(load(FOLDER / "unrated.bin").holds, copied))


def test_inflected_copies_are_copies() -> None:
    answers = fingerprint(["I pulled the power cables on forty machines"])
    assert all(map(answers.holds, terms(["pull power cable"])))
