"""An answer in five fields and as one text holds the same words, in the same order."""

from hypothesis import given
from hypothesis import strategies as st

from mockroom.domain.parts import Parts, cuts_of, divided, joined, moved, parted
from mockroom.domain.scoring.scorecard import SectionSpan, StarMap
from mockroom.domain.scoring.text import read
from mockroom.domain.section import Section

S, T, A, R, L = Section
STORY = "The yard was shut.\nI had a week. I rang the owner.  I fixed it.\n\nIt ran. I learned."

PROSE = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(["We ran. ", "I asked him!", " Why?", "\n", "\n\n", "- so ", "\t", "ok"])
    ).map("".join),
)
FIELDS = st.tuples(*[st.text(max_size=12).map(str.strip)] * 5)


def read_as(text: str, *sections: Section) -> StarMap:
    """The sentences of a text read as these sections, over and over."""
    answer = read(text)
    spans = [answer.span(*one) for one in answer.sentences]
    return StarMap(
        shares=(),
        sentences=tuple(
            SectionSpan(span=span, section=sections[number % len(sections)])
            for number, span in enumerate(spans)
        ),
    )


@given(PROSE, st.lists(st.sampled_from(Section), min_size=1, max_size=7))
def test_a_text_taken_apart_and_put_together_is_the_same_text(
    text: str, sections: list[Section]
) -> None:
    assert joined(parted(text, read_as(text, *sections))) == text


@given(PROSE, st.lists(st.integers(-5, 200), max_size=7))
def test_wherever_a_text_is_cut_no_word_is_lost(text: str, cuts: list[int]) -> None:
    parts = divided(text, cuts)
    assert joined(parts) == text
    assert all(field == field.strip() for field in parts.texts)


@given(FIELDS)
def test_fields_come_back_as_they_were_written(fields: tuple[str, str, str, str, str]) -> None:
    parts = Parts()
    for section, text in zip(Section, fields, strict=True):
        parts = parts.written(section, text)
    back = divided(joined(parts), cuts_of(parts))
    assert back.texts == fields
    assert divided(joined(back), cuts_of(back)) == back


@given(PROSE, st.sampled_from(Section), st.text(min_size=1, max_size=9).map(lambda t: f"x{t}x"))
def test_a_field_that_is_written_leaves_the_others_alone(
    text: str, section: Section, new: str
) -> None:
    parts = parted(text, read_as(text, S, A, R))
    changed = parts.written(section, new)
    back = divided(joined(changed), cuts_of(changed))
    for one in Section:
        assert back.text(one) == (new if one is section else parts.text(one))


def test_a_story_is_cut_between_its_sentences() -> None:
    parts = parted(STORY, read_as(STORY, S, T, A, A, R, L))
    assert parts.texts == (
        "The yard was shut.", "I had a week.", "I rang the owner.  I fixed it.", "It ran.",
        "I learned.",
    )  # fmt: skip
    assert parts.before == ("", "\n", " ", "\n\n", " ")


def test_a_sentence_that_reads_as_out_of_order_stays_where_it_was_told() -> None:
    parts = parted(STORY, read_as(STORY, S, A, A, S, R, R))
    assert parts.text(A).startswith("I had a week.")
    assert parts.text(S) == "The yard was shut."
    assert parts.text(T) == parts.text(L) == ""


def test_an_empty_field_that_is_filled_stands_in_a_paragraph_of_its_own() -> None:
    parts = parted("I fixed it. It ran.", read_as("I fixed it. It ran.", A, R))
    whole = joined(parts.written(S, "It was shut.").written(L, "I ring early now."))
    assert whole == "It was shut.\n\nI fixed it. It ran.\n\nI ring early now."


def test_an_emptied_first_field_leaves_no_blank_lines_at_the_top() -> None:
    parts = parted("It was shut.\n\nI fixed it.", read_as("It was shut.\n\nI fixed it.", S, A))
    assert joined(parts.written(S, "")) == "I fixed it."


def test_characters_that_no_answer_holds_are_dropped_before_places_are_counted() -> None:
    parts = Parts().written(S, "a\x1b[1m").written(A, "b").cleaned()
    assert joined(parts) == "a[1m\n\nb"
    assert divided(joined(parts), cuts_of(parts)).texts == ("a[1m", "", "b", "", "")


OWN = Parts(texts=("It was shut.", "I had a week.", "I rang him.", "", "I learned."))


def after_edit(before: str, after: str) -> Parts:
    """The sections of one's own after the one text was edited."""
    whole = joined(OWN)
    text = whole.replace(before, after)
    return divided(text, moved(cuts_of(OWN), whole, text))


def test_sections_follow_an_edit_in_the_one_text() -> None:
    assert after_edit("It was", "Once it was").texts == ("Once it was shut.", *OWN.texts[1:])
    assert after_edit("shut.", "shut. And cold.").texts[0] == "It was shut. And cold."
    assert after_edit("I had", "But I had").texts[1] == "But I had a week."
    assert after_edit("I had a week.", "").texts == ("It was shut.", "", *OWN.texts[2:])
    assert after_edit("learned.", "learned. Late.").texts[4] == "I learned. Late."


def test_a_text_that_became_another_has_no_sections_of_its_own() -> None:
    whole = joined(OWN)
    assert moved(cuts_of(OWN), whole, "Something else altogether, said in other words.") == ()


@given(PROSE, PROSE, st.lists(st.integers(0, 80), min_size=5, max_size=5).map(sorted))
def test_no_edit_makes_sections_lose_a_letter(before: str, after: str, cuts: list[int]) -> None:
    places = moved(cuts, before, after)
    assert joined(divided(after, places)) == after
