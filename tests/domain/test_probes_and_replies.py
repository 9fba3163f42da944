"""What the interviewer says: the follow-up after an answer, and replies to clarifying questions."""

import re
from dataclasses import replace
from functools import cache

import pytest

from mockroom.bank.load import load
from mockroom.bank.where import shipped_content
from mockroom.domain.catalogue import Catalogue
from mockroom.domain.clarify import UP_TO_YOU, reply_to
from mockroom.domain.level import Level
from mockroom.domain.probes import next_probe, weakest, why_asked
from mockroom.domain.question import Question
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_rubric
from mockroom.domain.scoring.scorecard import Evidence, Reason, Scorecard, Verdict
from mockroom.domain.signal import IndicatorKind


@cache
def _catalogue() -> Catalogue:
    return load([shipped_content()]).catalogue


def _question() -> Question:
    return _catalogue().questions["deadlock-influence"]


@cache
def _card(text: str) -> Scorecard:
    return score(text, compile_rubric(_question(), _catalogue()))


def _with_levels(**levels: Level) -> Scorecard:
    card = _card("")
    signals = [
        replace(one, level=levels.get(one.signal.split("-")[0], Level.STRONG))
        for one in card.signals
    ]
    return replace(card, signals=tuple(signals))


def test_the_probe_follows_the_weakest_signal() -> None:
    probe = next_probe(_question(), _catalogue(), _with_levels(mentorship=Level.CLAIMED), "")
    assert probe is not None
    assert probe.signal == "mentorship"
    assert probe.ask in [one.ask for one in _question().probes if one.signal == "mentorship"]


def test_among_equals_the_weightiest_signal_is_asked_about() -> None:
    assert weakest(_question(), _card("")).signal == "influence-without-authority"


def test_an_answer_in_which_everything_is_strong_gets_no_probe() -> None:
    assert next_probe(_question(), _catalogue(), _with_levels(), "") is None


def test_a_signal_without_a_probe_of_its_own_gets_a_general_one() -> None:
    question = replace(_question(), probes=_question().probes[:1])
    probe = next_probe(question, _catalogue(), _with_levels(mentorship=Level.ABSENT), "")
    assert probe is not None
    assert probe.ask == _catalogue().signals["mentorship"].probes[0]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We convinced the director together that summer.", "“we”"),
        ("I would convince the director with figures.", "would be done"),
        ("My manager convinced the director.", "somebody else"),
        ("It rained.", "nothing in the answer"),
    ],
)
def test_a_probe_says_what_called_for_it(text: str, why: str) -> None:
    assert why in why_asked(_card(text).score_of("influence-without-authority"))


def test_a_probe_never_says_that_nothing_was_found_beside_what_was_found() -> None:
    told = _card("I convinced the director with figures.").score_of("influence-without-authority")
    hit = told.evidence[0]
    against = replace(hit, kind=IndicatorKind.AGAINST)
    crowded = replace(hit, verdict=Verdict.SET_ASIDE, reason=Reason.CROWDED)
    negated = replace(hit, verdict=Verdict.SET_ASIDE, reason=Reason.NEGATED)
    group = replace(hit, verdict=Verdict.PARTIAL, reason=Reason.GROUP)

    def why(level: Level, *evidence: Evidence) -> str:
        return why_asked(replace(told, level=level, evidence=evidence))

    assert why(Level.CLAIMED, hit, against) == "it tells that, and its opposite as well"
    assert why(Level.ABSENT, negated, against) == "it tells the opposite"
    assert "three signals" in why(Level.ABSENT, crowded)
    assert "“we”" in why(Level.CLAIMED, negated, group)
    assert why(Level.ABSENT) == "nothing in the answer pointed to it yet"


ASKED = [
    ("do you mean with formal authority or without?", "formal-authority"),
    ("Which kind of leadership are you after?", "which-dimension"),
    ("how recent should it be", "how-big-how-recent"),
    ("is it ok if it failed in the end?", "does-failure-count"),
    ("How technical should I be?", "how-technical"),
    ("I am a nurse, does it have to be about technology?", "any-line-of-work"),
    ("How long should I talk?", "how-long"),
]


@pytest.mark.parametrize(("ask", "known"), ASKED, ids=[known for _, known in ASKED])
def test_a_question_in_the_candidates_own_words_gets_its_reply(ask: str, known: str) -> None:
    exchange = reply_to(ask, _question(), _catalogue())
    listed = next(one for one in _question().clarifying if one.id == known)
    assert (exchange.known, exchange.reply) == (known, listed.reply)


@pytest.mark.parametrize("number", range(7))
def test_every_listed_question_is_recognised_as_itself(number: int) -> None:
    listed = _question().clarifying[number]
    assert reply_to(listed.ask, _question(), _catalogue()).known == listed.id


def test_what_asks_for_two_things_at_once_is_up_to_the_candidate() -> None:
    how_long, failed = "How long should I talk?", "is it ok if it failed in the end?"
    assert reply_to(how_long, _question(), _catalogue()).known == "how-long"
    assert reply_to(failed, _question(), _catalogue()).known == "does-failure-count"
    both = reply_to("How many minutes, and may I have failed?", _question(), _catalogue())
    assert (both.known, both.reply) == (None, UP_TO_YOU)


def test_words_of_two_sentences_are_no_way_of_asking() -> None:
    assert reply_to("I only listened. It was a success.", _question(), _catalogue()).known is None


_YES_OR_NO = re.compile("(?i)(yes|no|of course|gladly|sure|either|both|certainly|not at all)\\b")


def test_no_shipped_reply_says_yes_or_no_for_a_question_can_be_asked_either_way() -> None:
    replies = [one.reply for q in _catalogue().questions.values() for one in q.clarifying]
    assert [reply for reply in replies if _YES_OR_NO.match(reply)] == []


@pytest.mark.parametrize("ask", ["asdf?", "What is the weather like?", "", "\x1b[2J"])
def test_what_no_listed_question_answers_is_up_to_the_candidate(ask: str) -> None:
    exchange = reply_to(ask, _question(), _catalogue())
    assert (exchange.known, exchange.reply) == (None, UP_TO_YOU)
    assert "\x1b" not in exchange.ask
