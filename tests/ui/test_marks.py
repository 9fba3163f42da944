"""Marks stay on their words through every edit, or go."""

from hypothesis import given
from hypothesis import strategies as st

from mockroom.ui.widgets.marks import LOOKS, Mark, by_line, reanchor, within

TEXTS = st.text(alphabet="ab \né日👩\u200d\u0301", max_size=30)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text and some marks that each cover a part of it."""
    text = draw(TEXTS.filter(bool))
    marks = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(Mark(start, end, draw(st.sampled_from(LOOKS))))
    return text, marks


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Mark], int, int, str]:
    """A marked text and one replacement in it: from, to, by what."""
    text, marks = draw(marked_texts())
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return text, marks, start, end, draw(TEXTS)


@given(marked_texts(), TEXTS)
def test_a_moved_mark_covers_the_words_it_covered_before(
    marked: tuple[str, list[Mark]], new: str
) -> None:
    old, marks = marked
    before = [(old[mark.start : mark.end], mark.look) for mark in marks]
    for mark in reanchor(old, new, marks):
        assert (new[mark.start : mark.end], mark.look) in before


@given(marked_texts(), TEXTS)
def test_marks_keep_their_order(marked: tuple[str, list[Mark]], new: str) -> None:
    old, marks = marked
    looks = iter([mark.look for mark in marks])
    assert all(mark.look in looks for mark in reanchor(old, new, marks))


@given(marked_texts())
def test_an_unchanged_text_keeps_its_marks(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    assert reanchor(text, text, marks) == tuple(marks)


@given(edited_texts())
def test_a_mark_the_edit_does_not_touch_survives_when_its_place_is_known(
    edited: tuple[str, list[Mark], int, int, str],
) -> None:
    old, marks, start, end, put = edited
    new = old[:start] + put + old[end:]
    shift = len(new) - len(old)
    untouched = [mark for mark in marks if mark.end <= start]
    shifted = [
        Mark(mark.start + shift, mark.end + shift, mark.look)
        for mark in marks
        if mark.start >= end and mark.end > start
    ]
    assert set(reanchor(old, new, marks, start)) >= {*untouched, *shifted}


@given(edited_texts())
def test_a_known_place_never_moves_a_mark_to_other_words(
    edited: tuple[str, list[Mark], int, int, str],
) -> None:
    old, marks, start, end, put = edited
    new = old[:start] + put + old[end:]
    before = [(old[mark.start : mark.end], mark.look) for mark in marks]
    for mark in reanchor(old, new, marks, start):
        assert (new[mark.start : mark.end], mark.look) in before


@given(marked_texts(), TEXTS)
def test_undoing_an_edit_puts_the_marks_that_survived_it_back(
    marked: tuple[str, list[Mark]], new: str
) -> None:
    old, marks = marked
    there_and_back = reanchor(new, old, reanchor(old, new, marks))
    assert set(there_and_back) <= set(marks)


def test_typing_before_a_mark_moves_it() -> None:
    assert reanchor("I led it", "Then I led it", [Mark(2, 5, "shown")]) == (Mark(7, 10, "shown"),)


def test_typing_at_the_end_of_a_mark_leaves_it_on_its_words() -> None:
    assert reanchor("I own it", "I owned it", [Mark(2, 5, "strong")]) == (Mark(2, 5, "strong"),)


def test_typing_the_first_letter_of_a_mark_before_it_keeps_it_when_the_place_is_known() -> None:
    assert reanchor("I led", "I lled", [Mark(2, 5, "shown")], 2) == (Mark(3, 6, "shown"),)


def test_a_change_inside_a_mark_drops_it() -> None:
    assert reanchor("I decided", "I divided", [Mark(2, 9, "claimed")]) == ()


@given(marked_texts())
def test_marks_cut_by_line_cover_the_same_characters(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    covered = {
        (starts[number] + column, mark.look)
        for number, found in by_line(marks, lines).items()
        for mark in found
        for column in range(mark.start, mark.end)
    }
    expected = {
        (offset, mark.look)
        for mark in marks
        for offset in range(mark.start, mark.end)
        if text[offset] != "\n"
    }
    assert covered == expected


def test_marks_of_one_line_are_painted_in_the_order_given() -> None:
    marks = [Mark(2, 9, "held-back"), Mark(0, 4, "cue")]
    assert list(by_line(marks, ["would have done"])[0]) == marks


def test_marks_that_cover_nothing_or_reach_outside_are_left_out() -> None:
    good = Mark(0, 3, "shown")
    bad = [Mark(2, 2, "shown"), Mark(3, 1, "shown"), Mark(-1, 2, "shown"), Mark(1, 4, "shown")]
    assert within([*bad, good], 3) == (good,)
