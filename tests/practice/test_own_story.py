"""What a drill makes shorter is the candidate's own best story, where there is one."""

from dataclasses import replace

import pytest
from small_bank import QUESTIONS, SmallBank, a_bank, a_practice

from mockroom.domain.attempt import Attempt
from mockroom.domain.drill import Card
from mockroom.domain.drill_run import Queued, Why
from mockroom.domain.drilling.generating import cards
from mockroom.domain.question import Sample, SampleKind
from mockroom.practice import Practice
from mockroom.practice.own_story import in_own_words
from mockroom.store.memory import MemoryStore
from mockroom.store.protocol import MissingError, StoreError

SAMPLE = Sample(id="told", kind=SampleKind.STRONG, text="It stood still. " * 60, expect={})
WEAK = "We waited in the yard for a good while. " * 20
BEST = "I asked the foreman, because nobody else had, and so on. " * 20


def a_long_bank() -> SmallBank:
    question = replace(QUESTIONS["stuck-project"], samples=(SAMPLE,))
    return a_bank({**QUESTIONS, question.id: question})


def compressing(practice: Practice, words: int = 60) -> Card:
    card = cards(practice.catalogue)[f"compress/stuck-project/{words}"]
    (queued,) = in_own_words([Queued(card=card, why=Why.NEW)], practice)
    return queued.card


def answered(practice: Practice, *answers: str) -> list[Attempt]:
    found = []
    for text in answers:
        session = practice.start_answering(practice.begin("stuck-project"))
        session = practice.submit(practice.write(session, text))
        found.append(practice.close(session).attempt)
    return found


def test_without_a_story_of_ones_own_the_sample_is_made_shorter() -> None:
    practice = a_practice(bank=a_long_bank(), probes=0)
    assert compressing(practice).material.text == SAMPLE.text
    answered(practice, "I asked the foreman, because nobody had.")
    assert compressing(practice).material.text == SAMPLE.text


def test_the_best_answer_is_made_shorter_and_not_the_last() -> None:
    practice = a_practice(bank=a_long_bank(), probes=0)
    answered(practice, BEST, WEAK)
    card = compressing(practice)
    assert card.material.text == BEST
    assert (card.id, card.material.words) == ("compress/stuck-project/60", 60)


class Broken(MemoryStore):
    """Lists attempts and, when it is told to, cannot read them."""

    trouble: Exception | None = None

    def attempt(self, attempt_id: str) -> Attempt:
        if self.trouble is not None:
            raise self.trouble
        return super().attempt(attempt_id)


@pytest.mark.parametrize("trouble", [StoreError("It cannot be read."), MissingError("s1")])
def test_an_answer_that_cannot_be_read_leaves_the_sample(trouble: Exception) -> None:
    store = Broken()
    practice = a_practice(store=store, bank=a_long_bank(), probes=0)
    answered(practice, BEST)
    assert compressing(practice).material.text == BEST
    store.trouble = trouble
    assert compressing(practice).material.text == SAMPLE.text
