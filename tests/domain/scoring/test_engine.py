"""From text to scorecard: levels, verdicts with their cues, guards, and what always holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.scoring.small import ASKING, CATALOGUE, GUIDE, RUBRIC, TAKING_ON, indicator
from mockroom.domain.level import Level
from mockroom.domain.scoring.choosing import BESIDE_DEED, IN_PART
from mockroom.domain.scoring.engine import score
from mockroom.domain.scoring.rubric import compile_signal
from mockroom.domain.scoring.scorecard import Evidence, Reason, Verdict
from mockroom.domain.signal import IndicatorKind, Signal

LEVELS = [
    ("nothing of it", "I painted the fence on Sunday.", Level.ABSENT),
    ("a deed", "I asked the driver why he was late.", Level.SHOWN),
    ("a deed through a set", "I sounded out both foremen.", Level.SHOWN),
    ("a set within a set", "I sounded out the head of sales.", Level.SHOWN),
    ("slots in any order", "Both teams I got together that day.", Level.SHOWN),
    ("a deed and a reason", "I asked them why. He said no because he was afraid.", Level.STRONG),
    ("a deed and a change", "I asked them why and cut it from nine to three days.", Level.STRONG),
    ("a reason without a deed", "He left because he was afraid.", Level.ABSENT),
    ("a claim", "I am a good listener.", Level.CLAIMED),
    ("a group", "We asked them why.", Level.CLAIMED),
    ("a group beside an own deed", "I rang the yard. We asked them why.", Level.SHOWN),
    (
        "a group far from an own deed",
        "I rang the yard. It rained. It froze. We asked them why.",
        Level.CLAIMED,
    ),
    ("somebody else", "My manager asked them why.", Level.ABSENT),
    ("negated", "I did not ask them why.", Level.ABSENT),
    ("hypothetical", "I would ask them why.", Level.ABSENT),
    ("a hypothetical claim", "I would be a good listener.", Level.ABSENT),
    ("a habit", "I always ask them why.", Level.CLAIMED),
    ("wanted", "I wanted to ask them why.", Level.CLAIMED),
    ("present tense without a story", "I ask them why.", Level.CLAIMED),
    ("told vividly", "I rang him. I walked over. So I ask them why.", Level.SHOWN),
    ("a deed and its opposite", "I asked them why but I talked over them.", Level.CLAIMED),
    ("a claim and the opposite", "I am a good listener. I talked over them.", Level.ABSENT),
    (
        "an own deed in somebody else's story",
        "She rang the yard. She drove there. She wrote to them. I asked them why. She went home.",
        Level.CLAIMED,
    ),
    (
        "somebody else in an own story",
        "She rang the yard. I drove there. She wrote to them. I asked them why. She went home.",
        Level.SHOWN,
    ),
    ("words in the wrong order", "Why did I come? I asked.", Level.ABSENT),
    ("parts of words", "I basked in whyever.", Level.ABSENT),
    ("noun, not deed", "The ask was why.", Level.ABSENT),
    ("only an auxiliary", "They had got together, my team.", Level.ABSENT),
]

HELD_BACK = [
    ("We asked them why.", Reason.GROUP, "We"),
    ("My manager asked them why.", Reason.OTHER, "manager"),
    ("I did not ask them why.", Reason.NEGATED, "not"),
    ("I would ask them why.", Reason.HYPOTHETICAL, "would"),
    ("I always ask them why.", Reason.HABITUAL, "always"),
    ("I wanted to ask them why.", Reason.ATTEMPTED, "wanted"),
]


def _evidence(text: str, *, shipped: tuple[str, ...] = ()) -> tuple[Evidence, ...]:
    return score(text, RUBRIC, shipped).signals[0].evidence


def _level(text: str, *, shipped: tuple[str, ...] = ()) -> Level:
    return score(text, RUBRIC, shipped).level_of("asking")


@pytest.mark.parametrize(("text", "level"), [r[1:] for r in LEVELS], ids=[r[0] for r in LEVELS])
def test_a_level_follows_from_what_was_done(text: str, level: Level) -> None:
    assert _level(text) is level


@pytest.mark.parametrize(("text", "reason", "cue"), HELD_BACK, ids=[str(r[1]) for r in HELD_BACK])
def test_what_is_held_back_names_the_word_that_did_it(text: str, reason: Reason, cue: str) -> None:
    one = _evidence(text)[0]
    assert one.verdict is not Verdict.CREDITED
    assert one.reason is reason
    assert one.cue is not None
    assert one.cue.of(text) == cue


def test_a_list_alone_earns_nothing_and_as_a_sentence_adds_nothing() -> None:
    terms = "good listener, sound out team, bring side together, ask why, stakeholders"
    assert _level(terms) is Level.ABSENT
    story = "I walked to the yard that evening."
    assert _level(f"{story} {terms}.") is Level.ABSENT


def test_a_sentence_said_five_times_counts_once() -> None:
    once = "I asked the driver why he was late. "
    five = _evidence(once * 5)
    assert _level(once * 5) is _level(once)
    assert [one.reason for one in five] == [None, *[Reason.REPEATED] * 3]


def test_a_shipped_text_pasted_in_earns_nothing_but_own_words_beside_it_do() -> None:
    shipped = "One evening I asked the driver of the last lorry why he was always late."
    assert _level(shipped) is Level.SHOWN
    assert _level(shipped.upper(), shipped=(shipped,)) is Level.ABSENT
    assert _level(f"{shipped} I asked her what she saw.", shipped=(shipped,)) is Level.SHOWN


def test_depth_on_the_words_of_the_deed_is_not_counted_twice() -> None:
    assert _level("I asked because he needed it.") is Level.ABSENT
    assert _level("Because he needed it I asked what it was.") is Level.STRONG


def _after(words: int, depth: str) -> str:
    return "I asked why. " + "It rained. " * (words // 2) + depth


def test_depth_belongs_to_a_deed_near_by_and_words_of_two_things_reach_further() -> None:
    run, two = "That took them a while.", "He said no because he was afraid."
    assert _level(_after(BESIDE_DEED - 2, run)) is Level.STRONG
    assert _level(_after(BESIDE_DEED + 2, run)) is Level.SHOWN
    assert [e.reason for e in _evidence(_after(BESIDE_DEED + 2, run))] == [None, Reason.APART]
    assert _level(_after(IN_PART - 6, two)) is Level.STRONG
    assert _level(_after(IN_PART + 2, two)) is Level.SHOWN


def test_of_two_reasons_the_one_near_the_deed_counts() -> None:
    far = "He was gone because of what he needed. " + "It rained. " * IN_PART + "I asked why."
    assert _level(far) is Level.SHOWN
    assert _level(f"{far} She said no because she was afraid.") is Level.STRONG


def test_of_two_deeds_of_one_kind_the_one_in_the_more_telling_words_is_quoted() -> None:
    text = "I asked what it was. I rang him. I sounded out both foremen. I asked why they went."
    assert _quote(text) == "I sounded out both foremen"


def test_of_deeds_of_several_kinds_the_most_telling_earns_the_level() -> None:
    text = "I asked why it was so. I brought both foremen and the team together."
    assert _quote(text) == "I brought both foremen and the team together"


def _quote(text: str) -> str:
    earning = score(text, RUBRIC).signals[0].earning
    assert earning is not None
    return earning.quote.of(text)


def test_a_pattern_may_ask_for_a_negation() -> None:
    assert _level("I asked them why, since nobody had asked.") is Level.STRONG


BLAME = Signal(
    id="blame",
    name="Blame",
    short="Blame",
    meaning="Keeps names out.",
    levels=GUIDE,
    indicators=(
        indicator("out", IndicatorKind.ACTION, "write|name > how|nobody|n't name", negated_ok=True),
        indicator("early", IndicatorKind.ACTION, "take long|take weeks + order|book"),
    ),
    probes=("What did you write?", "Who read it?"),
    tips=("Say what you wrote.",),
)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I rang him. I wrote how it went.", Level.SHOWN),
        ("I rang him. I did not write how it went.", Level.ABSENT),
        ("I rang him. I didn't even write how it went.", Level.ABSENT),
        ("I rang him. I had not written how it went.", Level.ABSENT),
        ("I rang him. I wrote it and didn't name them.", Level.SHOWN),
    ],
)
def test_a_deed_left_undone_is_none_where_negations_are_looked_for(text: str, level: Level) -> None:
    rubric = compile_signal(BLAME, CATALOGUE)
    assert score(text, rubric).level_of("blame") is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I rang him. The boiler took long, so I ordered it first.", Level.SHOWN),
        ("I rang him. The boiler took long, so my manager ordered it first.", Level.ABSENT),
    ],
)
def test_what_a_thing_does_beside_somebody_elses_deed_is_theirs(text: str, level: Level) -> None:
    rubric = compile_signal(BLAME, CATALOGUE)
    assert score(text, rubric).level_of("blame") is level


def test_an_answer_under_25_words_is_too_short_and_keeps_its_levels() -> None:
    card = score("I asked them why.", RUBRIC)
    assert card.too_short
    assert card.level_of("asking") is Level.SHOWN
    assert not score("I asked them why. " + "It rained all day long there. " * 4, RUBRIC).too_short


def test_what_is_missing_names_actions_and_depth_without_credit() -> None:
    missing = score("I asked them why.", RUBRIC).signals[0].missing
    assert missing == ("says brings-together", "says tells-reason", "says nobody-asked")


def test_the_digest_names_the_rubric_and_changes_with_it() -> None:
    again = compile_signal(ASKING, CATALOGUE)
    assert again.digest == RUBRIC.digest
    other = compile_signal(ASKING, type(CATALOGUE)(signals={}, sets={
        **CATALOGUE.sets, "party": type(CATALOGUE.sets["party"])(
            id="party", meaning="sides", words=("side", "crew"))}))  # fmt: skip
    assert other.digest != RUBRIC.digest


WORDS = st.sampled_from(
    "I we my manager Maria asked ask why because afraid would not never and but, so that . ; \n\n "
    "both foremen team brought together always good listener 12 35% from to 'd n't — ( ) 日本 é "
    "nobody talked over them sounded out \u202e \x1b[0m [b] \ud800".split(" ")
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=60).map(" ".join)))
def test_any_text_is_scored_and_every_span_slices_to_what_matched(text: str) -> None:
    card = score(text, RUBRIC, ("I asked them why because they were afraid of us.",))
    assert card == score(text, RUBRIC, ("I asked them why because they were afraid of us.",))
    assert 0 <= card.overall <= 100
    for one in card.signals[0].evidence:
        assert one.sentence.start <= one.span.start < one.span.end <= one.sentence.end
        assert one.span.start == one.parts[0].start
        assert one.span.end == max(part.end for part in one.parts)
        for part in one.parts:
            assert part.of(text).strip() == part.of(text) != ""
        assert (one.reason is None) == (one.verdict is Verdict.CREDITED)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_saying_it_all_twice_changes_no_level(text: str) -> None:
    told = f"{text}.\n\n"
    assert _level(told * 2) is _level(told)


def test_a_quote_reads_as_a_whole_and_holds_what_matched() -> None:
    text = "Late that night, because it rained, I walked over and asked the driver why he was late."
    one = _evidence(text)[0]
    assert one.span.of(text) == "asked the driver why"
    assert one.quote.of(text) == "I walked over and asked the driver why he was late"


DEEDS_AFTER = [
    ("in the next sentence", "It was nobody's job. I drew up a rota.", Level.SHOWN),
    ("in the same sentence", "It was not my job but I drew up a rota.", Level.SHOWN),
    ("two sentences on", "It was nobody's job. Rain fell. I drew up a rota.", Level.ABSENT),
    ("by somebody else", "It was nobody's job. My boss drew up a rota.", Level.ABSENT),
    ("that leaves it lying", "It was not my job and I left it.", Level.ABSENT),
    ("that was only offered", "It was nobody's job. I offered to help.", Level.ABSENT),
    ("that was not done", "It was nobody's job. I did not draw up a rota.", Level.ABSENT),
    ("that would be", "It was nobody's job. I would draw up a rota.", Level.ABSENT),
    ("none", "It was nobody's job.", Level.ABSENT),
]


@pytest.mark.parametrize(("text", "level"), [r[1:] for r in DEEDS_AFTER],
                         ids=[r[0] for r in DEEDS_AFTER])  # fmt: skip
def test_words_may_count_only_with_a_deed_that_follows(text: str, level: Level) -> None:
    rubric = compile_signal(TAKING_ON, CATALOGUE)
    assert score(text, rubric).level_of("taking-on") is level


SUPPOSED = (
    "I would ring the ward. I would sit down with both of them. Then I'd probably write it up. "
)


@pytest.mark.parametrize("habit", ["I usually ask them why.", "I am a good listener."])
def test_in_an_answer_of_suppositions_habits_and_labels_earn_nothing_either(habit: str) -> None:
    assert score(habit, RUBRIC).signals[0].level is Level.CLAIMED
    assert score(SUPPOSED + habit, RUBRIC).signals[0].level is Level.ABSENT


def test_refusing_in_a_supposition_is_no_event() -> None:
    assert score(SUPPOSED + "I wouldn't ask them why.", RUBRIC).signals[0].level is Level.ABSENT


def test_a_story_with_suppositions_in_it_is_a_story() -> None:
    told = "I rang the ward. I wrote it up. I asked them why. " + SUPPOSED
    assert score(told, RUBRIC).signals[0].level is Level.SHOWN


SUPPOSED = (
    "I would ask them why. Then I would sit down with both foremen. I would write it down. In the "
    "end it would be agreed and everybody would be happy. I would learn from it."
)
BUZZWORDS = (
    "Strategic alignment and stakeholder ownership. Leveraged collaboration to drive impact. "
    "Proactive communication, accountability and empathy. In the end, outstanding results."
)


@pytest.mark.parametrize(
    "text", [SUPPOSED, BUZZWORDS], ids=["suppositions", "words without a story"]
)
def test_what_tells_no_story_has_no_sections(text: str) -> None:
    star = score(text, RUBRIC).star
    assert not any(share.present for share in star.shares)
    assert sum(share.words for share in star.shares) > 0


def test_a_story_told_twice_keeps_its_sections() -> None:
    story = "I worked at a yard. I asked them why. In the end both foremen agreed."
    once, twice = (score(text, RUBRIC).star for text in (story, f"{story}\n\n{story}"))
    assert [s.present for s in once.shares] == [s.present for s in twice.shares]
    assert any(share.present for share in once.shares)
