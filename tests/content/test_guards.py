"""The gates of the score, tried on every question the bank ships."""

import re
from collections.abc import Iterable, Mapping

import pytest

from content.shipped import catalogue, rubric, scored, some, tries_all
from mockroom.bank.english import english_words
from mockroom.domain.level import Level
from mockroom.domain.question import Question, Sample, SampleKind
from mockroom.domain.scoring.agents import Agent
from mockroom.domain.scoring.context import EFFECT_WITHIN, read_contexts
from mockroom.domain.scoring.cues import ADVERBS, AUXILIARIES, NEGATORS
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.inflection import IRREGULAR, forms, is_past
from mockroom.domain.scoring.rubric import shipped_texts
from mockroom.domain.scoring.scorecard import Evidence, Scorecard, SignalScore, Span, Verdict
from mockroom.domain.scoring.text import Text, read
from mockroom.domain.scoring.usage import is_auxiliary_use
from mockroom.domain.signal import IndicatorKind


def _score(question: Question, text: str) -> Scorecard:
    return scored(question.id, text)


QUESTIONS = sorted(catalogue().questions)


HAVING = frozenset({"had", "have", "has", "'d", "'ve", "'s"})
BEING = frozenset({"was", "were", "been", "got"})


def _with_deeds_undone(text: str, undo: Mapping[str, str]) -> str:
    """The text with the candidate's past verbs undone, each by the way that `undo` has for it.

    "asked" becomes "did not ask", "had asked" becomes "had not asked".
    """
    answer = read(text)
    parts: list[str] = []
    done = 0
    for context in read_contexts(answer).sentences:
        for i in range(*context.sentence):
            token = answer.tokens[i]
            own = context.doers[i - context.sentence.first].agent is not Agent.OTHER
            base = _base(token.norm)
            owned = token.norm == "had" and not is_auxiliary_use(
                answer.tokens, i, context.sentence.last
            )
            verb = token.norm not in AUXILIARIES or any(i == one.token for one in context.deeds)
            verb = verb or owned
            denied = i > 0 and answer.tokens[i - 1].norm in ("n't", "not", "never")
            if not own or base is None or not verb or denied:
                continue
            helper = _helper(answer, i, context.sentence.first)
            if helper is None:
                parts += [text[done : token.start], undo["alone"].format(base=base)]
                done = token.end
            elif answer.tokens[helper].start >= done:
                start, end = answer.tokens[helper].start, answer.tokens[helper].end
                kind = "having" if answer.tokens[helper].norm in HAVING else "being"
                parts += [text[done:start], undo[kind].format(helper=text[start:end])]
                done = end
    return "".join([*parts, text[done:]])


def _helper(answer: Text, verb: int, first: int) -> int | None:
    """The "had" or "was" that a past form goes with, if it does."""
    before = verb - 1
    while before > first and answer.tokens[before].norm in ADVERBS:
        before -= 1
    there = before >= first and answer.tokens[before].norm in HAVING | BEING
    return before if there else None


def _base(word: str) -> str | None:
    """The base form of a past form, or None for any other word."""
    if not is_past(word):
        return None
    for base, all_forms in IRREGULAR.items():
        if word in all_forms:
            return base
    stems = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y")
    english = english_words()
    known = [stem for stem in stems if stem in english and word in forms(stem)]
    return max(known, key=english.__getitem__, default=None)


def _told_of(somebody: str, text: str) -> str:
    own = re.sub(r"\b(me|my|myself)\b", "her", text)
    return re.sub(r"\bI\b", somebody, own)


NEGATED = {"alone": "did not {base}", "having": "{helper} not", "being": "{helper} not"}
SUPPOSED = {"alone": "would {base}", "having": " would have", "being": "would be"}
TWINS = {
    "negated": lambda text: _with_deeds_undone(text, NEGATED),
    "hypothetical": lambda text: _with_deeds_undone(text, SUPPOSED),
    "somebody else's": lambda text: _told_of("my manager", text),
}


def _strong(question: Question) -> list[Sample]:
    return [one for one in question.samples if one.kind in (SampleKind.STRONG, SampleKind.PLAIN)]


def _tells_what_was_not_done(one: Evidence, text: str) -> bool:
    """Whether the words of some evidence are a negation: a slip ("did not count"), a refusal ("what
    I wouldn't give up"). Such a deed is not undone by "not", and "not" may make a new one."""
    words = {token.norm for part in one.parts for token in read(part.of(text)).tokens}
    return not words.isdisjoint(NEGATORS)


def _rests_on_slips(found: SignalScore, text: str) -> bool:
    """Whether every action that counts tells what was not done."""
    credited = [one for one in found.evidence if one.verdict is Verdict.CREDITED]
    actions = [one for one in credited if one.kind is IndicatorKind.ACTION]
    return all(_tells_what_was_not_done(one, text) for one in actions)


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_twin_in_which_the_candidate_did_nothing_scores_far_below(name: str, twin: str) -> None:
    question = catalogue().questions[name]
    for sample in some(_strong(question), 1, turn=[*TWINS].index(twin)):
        told = _score(question, sample.text)
        text = TWINS[twin](sample.text)
        other = _score(question, text)
        assert other.overall <= told.overall / 2, sample.id
        strong = [one for one in other.signals if one.level is Level.STRONG]
        assert all(_rests_on_slips(one, text) for one in strong), sample.id


UNDONE = 0.94 if tries_all() else 0.9
"""The share of signals that fall to "claimed" or lower once their evidence is undone, of all
samples or of some. What still
stands is told by effects, by "we", in the present tense or by orders in direct speech, which the
rewriting leaves as they are (docs/scoring.md)."""
UNDONE_SAMPLES = 18


def _with_its_deeds(question: Question, text: str, one: Evidence) -> Iterable[Span]:
    """The sentence of some evidence, and those whose deeds make it the candidate's: beside what the
    group or a thing did, before an effect or what nobody did, after words that only count once
    acted upon."""
    answer = read(text)
    sentences = [answer.span(*sentence) for sentence in answer.sentences]
    source = next(
        indicator.source
        for indicator in rubric(question.id).indicators
        if indicator.source.id == one.indicator
    )
    at = sentences.index(one.sentence)
    doers = _doers_in(answer, at, one)
    before = after = 0
    if not source.needs_self or Agent.OTHER in doers:
        before = EFFECT_WITHIN
    elif Agent.SELF not in doers:
        before = after = 1
    return sentences[max(at - before, 0) : at + 1 + (source.deed_within or after)]


def _doers_in(answer: Text, sentence: int, one: Evidence) -> set[Agent]:
    """Whose doing the words of some evidence are."""
    context = read_contexts(answer).sentences[sentence]
    first = context.sentence.first
    return {
        context.doers[i - first].agent
        for i in range(*context.sentence)
        if any(part.start <= answer.tokens[i].start < part.end for part in one.parts)
    }


def _level_without_evidence(question: Question, text: str, signal: str, twin: str) -> Level:
    """The level once every sentence that earns it is rewritten, and every one that then does."""
    undone: set[str] = set()
    while True:
        found = next(s for s in _score(question, text).signals if s.signal == signal)
        credited = [one for one in found.evidence if one.verdict is Verdict.CREDITED]
        if twin != "somebody else's":
            if _rests_on_slips(found, text):
                return min(found.level, Level.CLAIMED)
            credited = [one for one in credited if not _tells_what_was_not_done(one, text)]
        spans = {span for one in credited for span in _with_its_deeds(question, text, one)}
        spans = {one for one in spans if one.of(text) not in undone}
        if not spans:
            return found.level
        for span in sorted(spans, reverse=True):
            rewritten = TWINS[twin](span.of(text))
            undone.add(rewritten)
            text = text[: span.start] + rewritten + text[span.end :]


@pytest.mark.parametrize("twin", TWINS)
def test_a_signal_falls_once_the_sentences_that_earned_it_are_undone(twin: str) -> None:
    levels: list[tuple[str, str, Level]] = []
    questions = catalogue().questions.values()
    samples = [(question, sample) for question in questions for sample in _strong(question)]
    for question, sample in some(samples, UNDONE_SAMPLES, turn=[*TWINS].index(twin)):
        for signal in _score(question, sample.text).signals:
            if signal.level < Level.SHOWN:
                continue
            level = _level_without_evidence(question, sample.text, signal.signal, twin)
            levels.append((sample.id, signal.signal, level))
    standing = [one for one in levels if one[2] > Level.CLAIMED]
    assert len(standing) <= (1 - UNDONE) * len(levels), standing


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_keyword_list_earns_nothing_and_adds_nothing(name: str) -> None:
    question = catalogue().questions[name]
    lists = [one.text for one in question.samples if one.kind is SampleKind.KEYWORDS]
    assert lists
    for keywords in lists:
        assert _score(question, keywords).overall == 0
        for sample in some(_strong(question), 1):
            added = _score(question, f"{sample.text}\n\n{keywords}")
            assert [s.level for s in added.signals] == [
                s.level for s in _score(question, sample.text).signals
            ]


@pytest.mark.parametrize("name", QUESTIONS)
def test_pasting_what_mockroom_ships_earns_nothing(name: str) -> None:
    question = catalogue().questions[name]
    for shipped in shipped_texts(question):
        assert score(shipped, rubric(name), shipped_texts(question)).overall == 0


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_story_told_five_times_scores_as_told_once(name: str) -> None:
    question = catalogue().questions[name]
    for sample in some(question.samples, 2, turn=QUESTIONS.index(name)):
        once, often = (_score(question, "\n\n".join([sample.text] * n)) for n in (1, 5))
        assert [s.level for s in often.signals] == [s.level for s in once.signals], sample.id


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_model_answer_shows_every_signal_and_tells_all_five_sections(name: str) -> None:
    question = catalogue().questions[name]
    card = _score(question, question.model_answer.text)
    assert all(one.level >= Level.SHOWN for one in card.signals)
    assert all(share.present for share in card.star.shares)
