"""Words are found in what was said, and the piece that shows them marks them where they stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockroom.domain.finding import Place, Said, find, folded, told, words_of


def said(*texts: str) -> tuple[Said, ...]:
    """An answer, and answers to follow-ups."""
    places = (Place.ANSWER, *[Place.FOLLOW_UP] * (len(texts) - 1))
    return tuple(
        Said(place=place, number=max(number, 1), text=text)
        for number, (place, text) in enumerate(zip(places, texts, strict=True))
    )


@pytest.mark.parametrize(
    ("text", "wanted", "marked"),
    [
        ("I asked the Foreman.", "foreman", ["Foreman"]),
        ("I asked the Foreman.", "foreman asked", ["asked", "Foreman"]),
        ("Élodie was at the école.", "ecole", ["école"]),
        ("e\u0301cole", "école", ["e\u0301cole"]),
        ("Straße, STRASSE", "strasse", ["Straße"]),
        ("the ﬁrst office", "first", ["ﬁrst"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("日本語を話した", "本語", ["本語"]),
        ("a\tb\nc", "c", ["c"]),
    ],
)
def test_the_words_that_were_found_are_marked(text: str, wanted: str, marked: list[str]) -> None:
    found = find(said(text), wanted)
    assert found is not None
    assert [found.text[start:end] for start, end in found.marks] == marked


def test_the_piece_with_most_of_the_words_is_shown_and_where_it_stands() -> None:
    found = find(said("I asked.", "Nobody.", "I asked the foreman twice."), "foreman asked")
    assert found is not None
    assert (found.place, found.number) == (Place.FOLLOW_UP, 2)


def test_a_long_text_is_cut_at_words_around_what_was_found() -> None:
    found = find(said("word " * 40 + "I asked the foreman " + "word " * 40), "foreman")
    assert found is not None
    assert found.text.startswith("…word word")
    assert found.text.endswith("word…")
    assert len(found.text) < 100
    assert [found.text[start:end] for start, end in found.marks] == ["foreman"]


def test_without_words_nothing_is_found() -> None:
    assert find(said("I asked."), "") is None
    assert find(said("I asked."), " \t") is None
    assert find(said("I asked."), "wrote") is None
    assert find((), "asked") is None


def test_words_that_no_terminal_should_get_are_left_out_of_a_search() -> None:
    assert words_of("as\x1bked \ud800 ASKED") == ("asked",)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=50)
def test_folding_a_text_is_folding_its_letters(one: str, other: str) -> None:
    assert folded(one + other) == folded(one) + folded(other)
    assert folded(folded(one)) == folded(one)


@given(st.lists(st.text(max_size=30), max_size=3), st.text(max_size=5))
@settings(max_examples=50)
def test_what_is_found_is_marked_in_order_within_the_piece(texts: list[str], text: str) -> None:
    parts = said(*texts) if texts else ()
    found = find(parts, text)
    words = words_of(text)
    if words and all(any(word in folded(one.text) for one in parts) for word in words):
        assert found is not None
    if found is not None:
        ends = [0, *(place for mark in found.marks for place in mark), len(found.text)]
        assert ends == sorted(ends)
        for start, end in found.marks:
            assert any(word in folded(found.text[start:end]) for word in words)
        assert any(word in told(parts) for word in words)
