"""Two attempts side by side: what was said otherwise, and what moved by it."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.attempt import Attempt
from mockroom.domain.comparing import Kept, Piece, compare, pieces_between
from mockroom.domain.level import Level
from mockroom.domain.mode import Mode
from mockroom.domain.scoring.scorecard import (
    Delivery,
    Scorecard,
    SectionShare,
    SignalScore,
    StarMap,
)
from mockroom.domain.section import Section

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SAME, OUT, IN = Kept
TEXTS = st.lists(st.sampled_from(["I", "asked", "him.", "So", "we ran.", "\n\n", " ", "!"])).map(
    " ".join
) | st.text(max_size=60)


def sides(pieces: tuple[Piece, ...]) -> tuple[str, str]:
    before = "".join(one.text for one in pieces if one.kept is not IN)
    after = "".join(one.text for one in pieces if one.kept is not OUT)
    return before, after


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = pieces_between(before, after)
    assert sides(pieces) == (before, after)
    assert all(one.text for one in pieces)
    assert all(a.kept is not b.kept for a, b in pairwise(pieces))


def test_a_changed_word_is_told_as_a_word_and_its_sentence_stays() -> None:
    pieces = pieces_between("It was shut. I asked the smith.", "It was shut. I asked the cook.")
    assert pieces == (
        Piece(SAME, "It was shut. I asked the"),
        Piece(OUT, " smith."),
        Piece(IN, " cook."),
    )


def test_a_text_compared_with_itself_is_one_piece() -> None:
    assert pieces_between("I asked him. It ran.", "I asked him. It ran.") == (
        Piece(SAME, "I asked him. It ran."),
    )
    assert pieces_between("", "") == ()


def test_ten_thousand_words_that_are_all_others_are_out_and_in() -> None:
    before = " ".join(f"a{n} b{n} c{n} d{n}." for n in range(2_500))
    after = " ".join(f"e{n} f{n} g{n} h{n}." for n in range(2_500))
    assert pieces_between(before, after) == (Piece(OUT, before), Piece(IN, after))


def test_a_sentence_put_into_ten_thousand_words_is_the_only_change() -> None:
    sentences = [f"a{n} b{n} c{n} d{n}. " for n in range(2_500)]
    new = "And then I rang him. "
    after = [*sentences[:1000], new, *sentences[1000:]]
    kinds = [one for one in pieces_between("".join(sentences), "".join(after)) if one.kept is IN]
    assert [one.text for one in kinds] == [new]


def an_attempt(text: str, words: int, levels: dict[str, Level], overall: int = 50) -> Attempt:
    card = Scorecard(
        question="q",
        rubric_digest="r",
        signals=tuple(
            SignalScore(signal=id, name=id.title(), level=level, evidence=(), missing=())
            for id, level in levels.items()
        ),
        star=StarMap(
            shares=tuple(
                SectionShare(
                    section=one, present=True, words=words, share=words / 100, low=0, high=1
                )
                for one in Section
            ),
            sentences=(),
        ),
        delivery=Delivery(
            words=words, seconds=2, own=1, group=0, others=0,
            hedges=(), fillers=(), repeated=(), figures=(),
        ),
        overall=overall,
        too_short=False,
    )  # fmt: skip
    return Attempt(
        id="a",
        question="q",
        question_title="Q",
        question_ask="Q?",
        question_digest="d",
        mode=Mode.COACHED,
        minutes=5,
        started=NOON,
        finished=NOON,
        seconds={},
        answer=text,
        scorecard=card,
    )


def test_levels_sections_and_figures_are_told_before_and_after() -> None:
    before = an_attempt("One.", 10, {"grit": Level.CLAIMED, "old": Level.SHOWN}, 41)
    after = an_attempt("Two.", 30, {"new": Level.ABSENT, "grit": Level.STRONG}, 71)
    told = compare(before, after)
    assert [(one.signal, one.before, one.after) for one in told.levels] == [
        ("new", None, Level.ABSENT),
        ("grit", Level.CLAIMED, Level.STRONG),
        ("old", Level.SHOWN, None),
    ]
    assert [one.name for one in told.levels] == ["New", "Grit", "Old"]
    assert [one.section for one in told.sections] == list(Section)
    assert told.sections[0].words_after - told.sections[0].words_before == 20
    assert told.sections[0].share_after == pytest.approx(0.3)
    assert (told.words, told.overall, told.too_short) == ((10, 30), (41, 71), False)
    assert sides(told.pieces) == ("One.", "Two.")


def test_no_figure_is_to_be_shown_where_either_is_too_short() -> None:
    short = an_attempt("One.", 1, {})
    short = replace(short, scorecard=replace(short.scorecard, too_short=True))
    long = an_attempt("Two.", 30, {})
    assert compare(short, long).too_short
    assert compare(long, short).too_short
