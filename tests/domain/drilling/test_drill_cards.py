"""Each question and each signal brings its drills, and what they are called stays."""

from dataclasses import replace

import pytest
from drill_bank import ASKING, BANK, CARDS, MILL, with_question

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Card, Input, Kind, kind_of
from mockroom.domain.drilling.compress import with_story
from mockroom.domain.drilling.generating import cards
from mockroom.domain.level import Level
from mockroom.domain.section import Section


def of(kind: Kind) -> list[Card]:
    return [card for card in CARDS.values() if card.kind is kind]


def test_a_bank_without_questions_and_signals_has_no_drills() -> None:
    assert cards(Catalogue()) == {}


def test_a_question_and_its_signals_bring_every_kind() -> None:
    assert {card.kind for card in CARDS.values()} == set(Kind)
    assert all(name == card.id and kind_of(name) is card.kind for name, card in CARDS.items())
    assert all(card.shown and card.asked and card.title and card.minutes for card in CARDS.values())
    assert {card.question or card.signal for card in CARDS.values()} == {"mill", *BANK.signals}


def test_a_further_question_brings_the_same_drills_and_changes_no_other() -> None:
    more = cards(with_question("bridge"))
    new = {name for name in more if name not in CARDS}
    assert new == {name.replace("/mill/", "/bridge/") for name in CARDS if "/mill/" in name}
    assert {name: more[name] for name in CARDS} == dict(CARDS)


def test_what_a_question_no_longer_has_leaves_with_its_drills_alone() -> None:
    fewer = cards(replace(BANK, questions={}))
    assert {card.kind for card in fewer.values()} == {Kind.REWRITE, Kind.RECALL}


def test_a_reworded_weak_sentence_is_another_drill_and_the_rest_stay() -> None:
    claim = ASKING.indicators[2]
    hits = ("I was always a good listener.", *claim.hits[1:])
    changed = replace(ASKING, indicators=(*ASKING.indicators[:2], replace(claim, hits=hits)))
    now = cards(replace(BANK, signals={**BANK.signals, "asking": changed}))
    assert len(now.keys() - CARDS.keys()) == len(CARDS.keys() - now.keys()) == 1


def test_a_burst_asks_for_one_signal_of_one_question_within_ninety_seconds() -> None:
    asked = {(card.id, card.signal, card.question) for card in of(Kind.BURST)}
    assert asked == {
        ("burst/mill/asking", "asking", "mill"),
        ("burst/mill/counting", "counting", "mill"),
    }
    card = CARDS["burst/mill/asking"]
    assert (card.shown, card.material.seconds) == (MILL.ask, 90)
    assert card.asked == "Show Asking in two or three sentences. You asked who knew."


def test_weak_sentences_are_labels_and_deeds_that_are_imagined_or_the_groups() -> None:
    told = {card.shown: card.material.examples[0] for card in of(Kind.REWRITE)}
    assert told.keys() == {
        "I am a good listener.",
        "People call me a good listener.",
        "I would ask the smith.",
    }
    assert set(told.values()) == {ASKING.indicators[0].hits[0]}


def test_the_signals_of_a_question_stand_among_others_that_it_does_not_listen_for() -> None:
    card = CARDS["recall/mill/signals"]
    assert {one.id for one in card.material.options} == {"asking", "counting", "mending", "baking"}
    assert card.material.right == ("asking", "counting")
    assert card.material.back == "Asking and Counting"


def test_a_meaning_stands_among_others_and_alone_it_is_no_drill() -> None:
    material = CARDS["recall/asking/meaning"].material
    assert len(material.options) == 4
    assert (material.right, material.back) == (("asking",), ASKING.meaning)
    alone = cards(Catalogue(signals={"asking": ASKING}))
    assert {card.kind for card in alone.values()} == {Kind.REWRITE}


def test_sentences_to_place_can_stand_alone_and_tell_what_the_candidate_did() -> None:
    (card,) = of(Kind.SECTIONS)
    told = {one.section: one.text for one in card.material.placed}
    assert list(told) != list(Section)
    assert told == {
        Section.SITUATION: "The yard stood still on a cold winter morning.",
        Section.TASK: MILL.model_answer.task,
        Section.ACTION: "I asked the smith to look at it.",
        Section.RESULT: MILL.model_answer.result,
        Section.LEARNING: MILL.model_answer.learning,
    }


def test_a_model_answer_with_too_little_to_place_is_no_drill() -> None:
    short = replace(MILL.model_answer, task="Short.", result="Short.")
    bank = replace(BANK, questions={"mill": replace(MILL, model_answer=short)})
    assert Kind.SECTIONS not in {card.kind for card in cards(bank).values()}


def test_the_interviewer_gets_every_sample_with_the_levels_its_author_expects() -> None:
    assert {card.id.split("/")[2] for card in of(Kind.INTERVIEWER)} == {"mill-told", "only-asked"}
    material = CARDS["interviewer/mill/mill-told"].material
    assert [(one.signal, one.expected) for one in material.listened] == [
        ("asking", (Level.STRONG,)),
        ("counting", (Level.SHOWN, Level.STRONG)),
    ]
    asks = [(one.id, one.text) for one in material.options]
    assert asks == [
        ("asking", "Whom did you ask?"),
        ("counting", "What came of the counting?"),
    ]


def test_a_story_is_made_shorter_only_where_it_is_longer() -> None:
    assert [card.material.words for card in of(Kind.COMPRESS)] == [120, 60]
    card = CARDS["compress/mill/120"]
    own = "I told it. " * 100
    assert with_story(card, own).material.text == own
    assert with_story(card, own).asked.startswith("This is your own story.")
    assert with_story(card, "I told it.") == card


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (Kind.BURST, {Input.TEXT}),
        (Kind.REWRITE, {Input.TEXT}),
        (Kind.RECALL, {Input.TICKS, Input.CHOICE, Input.TEXT}),
        (Kind.SECTIONS, {Input.SECTIONS}),
        (Kind.INTERVIEWER, {Input.LEVELS}),
        (Kind.COMPRESS, {Input.TEXT}),
        (Kind.HEADLINE, {Input.TEXT}),
        (Kind.PICK, {Input.LINE}),
    ],
)
def test_each_kind_is_answered_in_its_own_way(kind: Kind, given: set[Input]) -> None:
    assert {card.input for card in of(kind)} == given


def test_an_id_of_a_kind_that_is_unknown_has_none() -> None:
    assert kind_of("juggling/mill/1") is None
