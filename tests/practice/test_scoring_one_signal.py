"""One signal alone is scored as its question listens for it, and drills are judged with that."""

from dataclasses import replace

import pytest
from small_bank import ASKING, QUESTIONS, SmallBank, a_bank, a_practice

from mockroom.domain.catalogue import Catalogue
from mockroom.domain.drill import Written
from mockroom.domain.drilling.generating import cards
from mockroom.domain.drilling.judging import judge
from mockroom.domain.level import Level
from mockroom.domain.outcome import Mark
from mockroom.domain.question import SignalUse
from mockroom.domain.signal import Indicator, IndicatorKind
from mockroom.practice import UnknownQuestionError

LONG = "I asked the foreman of the second shift about the belt that morning."


def with_more(*hits: str) -> SmallBank:
    """The bank with an indicator that one question alone adds."""
    own = Indicator(
        id="asks-smith",
        says="asks the smith",
        kind=IndicatorKind.ACTION,
        patterns=("ask > smith",),
        hits=hits,
        misses=(),
    )
    use = SignalUse(id=ASKING.id, here="-", indicators=(own,))
    question = replace(QUESTIONS["own-mistake"], signals=(use,))
    return SmallBank(
        Catalogue(questions={**QUESTIONS, question.id: question}, signals={ASKING.id: ASKING})
    )


def test_a_signal_is_scored_as_the_question_listens_for_it() -> None:
    practice = a_practice(bank=with_more())
    asked = "I asked the smith."
    levels = [
        practice.score_signal(ASKING.id, asked, question).level_of(ASKING.id)
        for question in ("own-mistake", "stuck-project", "")
    ]
    assert levels == [Level.SHOWN, Level.ABSENT, Level.ABSENT]


def test_an_example_of_the_bank_earns_nothing_when_it_is_pasted() -> None:
    for hits, level in ((), Level.SHOWN), ((LONG,), Level.ABSENT):
        practice = a_practice(bank=with_more(*hits))
        assert practice.score_signal(ASKING.id, LONG, "own-mistake").level_of(ASKING.id) is level
        assert practice.score_signal(ASKING.id, LONG).level_of(ASKING.id) is Level.SHOWN


def test_the_model_answer_earns_nothing_when_it_is_pasted() -> None:
    practice = a_practice()
    pasted = QUESTIONS["stuck-project"].model_answer.action.replace("every foreman", "the foreman")
    found = practice.score_signal(ASKING.id, QUESTIONS["stuck-project"].model_answer.action)
    assert found.level_of(ASKING.id) is Level.SHOWN
    told = practice.score_signal(ASKING.id, pasted, "stuck-project")
    assert told.level_of(ASKING.id) is Level.ABSENT


def test_a_question_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownQuestionError, match="stuck-project"):
        a_practice().score_signal(ASKING.id, LONG, "stuck-projekt")


def test_the_use_cases_are_what_drills_are_judged_with() -> None:
    practice, bank = a_practice(), a_bank()
    found = cards(bank.catalogue)
    burst = judge(found["burst/stuck-project/asking"], Written(LONG), bank.catalogue, practice)
    assert burst.reading is not None
    assert burst.reading.card == practice.score_signal(ASKING.id, LONG, "stuck-project")
    ask = found["recall/stuck-project/clarifying"]
    asked = judge(ask, Written("How big was it?"), bank.catalogue, practice)
    assert [one.mark for one in asked.checked] == [Mark.RIGHT]
