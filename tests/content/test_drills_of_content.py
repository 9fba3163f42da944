"""The shipped content brings drills that are worth doing."""

from collections import Counter
from functools import cache

from shipped import catalogue, scored, some

from mockroom.domain.drill import Input, Kind
from mockroom.domain.drilling.generating import cards
from mockroom.domain.drilling.sections import FEWEST
from mockroom.domain.level import Level
from mockroom.domain.probes import next_probe
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import Rubric, compile_signal

ALL = cards(catalogue())


@cache
def signal_rubric(signal: str) -> Rubric:
    return compile_signal(catalogue().signals[signal], catalogue())


def test_every_question_brings_every_kind_and_every_signal_something_to_rewrite() -> None:
    of_signals = {Kind.REWRITE}
    for question in catalogue().questions:
        kinds = {card.kind for card in ALL.values() if card.question == question}
        assert kinds == set(Kind) - of_signals
    told = Counter(card.signal for card in ALL.values() if card.kind is Kind.REWRITE)
    assert told.keys() == catalogue().signals.keys()
    assert min(told.values()) >= 2


def test_nearly_every_sentence_to_rewrite_is_weak_to_the_scorer_and_its_example_is_not() -> None:
    strong = []
    for card in ALL.values():
        if card.kind is Kind.REWRITE:
            levels = [
                score(text, signal_rubric(card.signal)).level_of(card.signal)
                for text in (card.shown, card.material.examples[0])
            ]
            assert levels[1] > Level.ABSENT, card.material.examples[0]
            if levels[0] >= Level.SHOWN:
                strong.append(card.shown)
    assert len(strong) <= len(ALL) // 50, strong


def test_sentences_to_place_come_from_several_sections_and_can_be_read_at_once() -> None:
    for card in ALL.values():
        if card.kind is Kind.SECTIONS:
            assert len({one.section for one in card.material.placed}) >= FEWEST
            assert max(len(one.text) for one in card.material.placed) <= 260, card.id


def test_the_follow_up_that_the_room_asks_is_among_those_to_choose_from() -> None:
    asked = [card for card in ALL.values() if card.kind is Kind.INTERVIEWER]
    for card in some(asked, 60):
        question, text = catalogue().questions[card.question], card.material.text
        found = scored(card.question, text)
        probe = next_probe(question, catalogue(), found, text)
        assert len(card.material.options) == len(question.signals)
        if probe is not None and probe.signal:
            assert probe.ask in {one.text for one in card.material.options}


def test_what_is_to_be_chosen_can_be_chosen_with_one_key() -> None:
    for card in ALL.values():
        if card.input in (Input.CHOICE, Input.LEVELS):
            assert 2 <= len(card.material.options) <= 9, card.id
