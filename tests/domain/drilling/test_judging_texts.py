"""A text is judged by what scoring finds in it: the words that earned it or were held back."""

import pytest
from drill_bank import ASKING, BANK, CARDS, SCORING, TOLD, outcome
from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.domain.drill import Chosen, Input, Kind, Written
from mockroom.domain.drilling.judging import WrongAnswerError, judge
from mockroom.domain.level import Level
from mockroom.domain.outcome import Checked, Mark, Outcome
from mockroom.domain.review import Grade
from mockroom.domain.scoring.scorecard import Reason

BURST = "burst/mill/asking"
OPENING = "headline/mill/opening"
STORY = "pick/mill/story"


def rewrite(sentence: str) -> str:
    return next(one.id for one in CARDS.values() if one.shown == sentence)


def marks(found: Outcome) -> list[tuple[str, Mark]]:
    return [(one.what, one.mark) for one in found.checked]


@pytest.mark.parametrize(
    ("text", "grade", "because", "quote"),
    [
        ("I asked the foreman, because nobody had.", Grade.EASY, "Asking is strong in it.",
         "I asked the foreman"),
        ("I asked the foreman.", Grade.GOOD, "Asking is shown in it.", "I asked the foreman"),
        ("I am a good listener.", Grade.HARD, "Asking is claimed in it.", "I am a good listener"),
        ("I would ask the foreman.", Grade.AGAIN, "Asking was not found in it.",
         "I would ask the foreman"),
        ("It rained.", Grade.AGAIN, "Asking was not found in it.", ""),
        (" \n ", Grade.AGAIN, "Nothing was answered.", ""),
    ],
)  # fmt: skip
def test_a_burst_is_judged_by_its_one_signal(
    text: str, grade: Grade, because: str, quote: str
) -> None:
    found = outcome(BURST, Written(text))
    assert (found.suggested, found.because, found.quote) == (grade, because, quote)


def test_a_burst_is_not_judged_by_the_other_signals_of_its_question() -> None:
    found = outcome(BURST, Written("I counted the sacks."))
    assert found.suggested is Grade.AGAIN
    assert found.reading is not None
    assert [one.signal for one in found.reading.card.signals] == ["asking"]


def test_what_held_a_burst_back_is_told_and_an_example_does_better() -> None:
    found = outcome(BURST, Written("I would ask the foreman."))
    assert found.telling is not None
    assert found.telling.reason is Reason.HYPOTHETICAL
    assert (found.example, found.says) == (ASKING.indicators[0].hits[0], "asks who knows")


def test_what_comes_after_the_time_counts_and_is_not_easy() -> None:
    strong = Written("I asked the foreman, because nobody had.")
    late = outcome(BURST, strong, seconds=91)
    assert outcome(BURST, strong, seconds=90).suggested is Grade.EASY
    assert late.suggested is Grade.GOOD
    assert late.because == "Asking is strong in it, after the 90 seconds were over."
    assert outcome(BURST, Written("I asked the foreman."), seconds=500).suggested is Grade.GOOD


def test_a_rewritten_sentence_is_read_before_and_after() -> None:
    found = outcome(rewrite("I am a good listener."), Written("I asked the smith."))
    assert found.before is not None
    assert found.reading is not None
    levels = [one.score.level for one in (found.before, found.reading) if one.score]
    assert levels == [Level.CLAIMED, Level.SHOWN]
    assert (found.suggested, found.quote) == (Grade.GOOD, "I asked the smith")
    assert found.example == ASKING.indicators[0].hits[0]


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("  i am a good listener", "It is the same sentence."),
        ("I listen.", "Asking was not found in it, which is no more than before."),
    ],
)
def test_a_sentence_that_is_no_better_comes_again(text: str, because: str) -> None:
    found = outcome(rewrite("I am a good listener."), Written(text))
    assert (found.suggested, found.because) == (Grade.AGAIN, because)


def test_another_label_in_place_of_the_first_is_hard_at_best() -> None:
    found = outcome(rewrite("I am a good listener."), Written("They say I'm a good listener."))
    assert found.suggested is Grade.HARD
    assert found.because == "Asking is claimed in it, which is no more than before."


def test_a_shorter_story_tells_which_signals_were_held_and_lost() -> None:
    short = "I asked the foreman, because nobody had. I counted the sacks."
    held = outcome("compress/mill/60", Written(short))
    assert marks(held) == [("Asking", Mark.RIGHT), ("Counting", Mark.RIGHT)]
    assert (held.suggested, held.because) == (Grade.EASY, "2 of 2 signals are held.")
    assert (held.words, held.limit) == (11, 60)

    lost = outcome("compress/mill/60", Written("I asked the foreman."))
    assert lost.checked == (
        Checked(mark=Mark.NEAR, what="Asking", yours="shown", right="strong"),
        Checked(mark=Mark.MISSED, what="Counting", yours="absent", right="shown"),
    )
    assert (lost.suggested, lost.because) == (
        Grade.GOOD, "1 of 2 signals are held; lost: Counting.",
    )  # fmt: skip


def test_a_story_that_is_still_too_long_is_hard_at_best() -> None:
    found = outcome("compress/mill/60", Written(TOLD))
    assert found.suggested is Grade.HARD
    assert found.because == "It has 245 words of 60. 2 of 2 signals are held."


@pytest.mark.parametrize(
    ("text", "grade", "because"),
    [
        ("The grain had to be ground by Friday. I asked the foreman what was wrong.", Grade.EASY,
         "It tells what was at stake and what you did, and shows Asking already."),
        ("Nobody in our kitchen counted it, and 61 kilos a day went into the bins. "
         "I asked the foreman to weigh every tray.", Grade.EASY,
         "It tells what was at stake and what you did, and shows Asking already."),
        ("I rang round the farms, because the grain had to be ground.", Grade.GOOD,
         "It tells what was at stake and what you did."),
        ("The grain had to be ground. The mill was closed.", Grade.HARD,
         "It does not tell what you did, by its words."),
        ("It was a mill. The miller was old.", Grade.AGAIN,
         "It does not tell what was at stake or what you did, by its words."),
        ("It was a mill. It was old. I rang the farms, because the grain had to be ground.",
         Grade.AGAIN, "It does not tell what was at stake or what you did, by its words."),
        ("The grain had to be ground. I rang the farms. It rained.", Grade.HARD,
         "It tells both, in 3 sentences, 12 words."),
    ],
)  # fmt: skip
def test_an_opening_is_judged_by_its_first_two_sentences(
    text: str, grade: Grade, because: str
) -> None:
    found = outcome(OPENING, Written(text))
    assert (found.because, found.suggested) == (because, grade)


def test_an_answer_that_a_card_does_not_take_is_refused() -> None:
    with pytest.raises(WrongAnswerError, match="burst/mill/asking takes Written, not Chosen"):
        outcome(BURST, Chosen("asking"))


TEXTS = st.text(max_size=60) | st.lists(
    st.sampled_from("I we would ask asked foreman . , ; \n sacks counted not had to 3".split(" "))
).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(text=TEXTS, seconds=st.floats(0, 1e6))
def test_any_text_is_judged_and_its_quote_is_its_own(text: str, seconds: float) -> None:
    written = [one for one in CARDS.values() if one.input in (Input.TEXT, Input.LINE)]
    assert {one.kind for one in written} >= {Kind.BURST, Kind.HEADLINE, Kind.PICK}
    for card in written:
        found = judge(card, Written(text), BANK, SCORING, seconds=seconds)
        assert found.because.endswith(".")
        assert found.quote in text


@pytest.mark.parametrize(
    "kind", [Kind.BURST, Kind.REWRITE, Kind.COMPRESS, Kind.HEADLINE, Kind.PICK]
)
def test_what_was_not_answered_still_shows_what_it_asks_for(kind: Kind) -> None:
    card = next(one for one in CARDS.values() if one.kind is kind)
    found = outcome(card.id, Written("  "))
    assert found.because == "Nothing was answered."
    assert found.example or found.back or found.checked
