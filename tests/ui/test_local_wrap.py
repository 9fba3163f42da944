"""A long line wrapped anew around an edit is cut where wrapping all of it would cut it."""

from hypothesis import example, given
from hypothesis import strategies as st
from textual.widgets.text_area import Document, WrappedDocument

from mockroom.ui._textual import LocalWrap

WORDS = st.sampled_from(
    ["I", "led", "the", "negotiation", "日本語", "e\u0301", "👩\u200d👧", "x" * 40, "\u00a0", "\t"]
)
BLANKS = st.sampled_from([" ", " ", " ", "  ", "", " " * 15, "\n", "\n\n"])


@st.composite
def proses(draw: st.DrawFn, most: int = 60) -> str:
    """Words and blanks, some too wide for a row, in a few lines."""
    pairs = draw(st.lists(st.tuples(WORDS, BLANKS), max_size=most))
    return "".join(word + blank for word, blank in pairs)


Edit = tuple[float, float, str]
"""Where an edit begins and ends, as parts of the document, and what it puts there."""

EDITS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.2), proses(3)), max_size=6)


def location_of(document: Document, index: int) -> tuple[int, int]:
    """The row and column of an offset."""
    before = document.text[:index]
    return before.count("\n"), index - (before.rfind("\n") + 1)


@given(proses(), EDITS, st.integers(2, 30))
@example("aa bb cc dd ee ff gg hh ii jj kk ll mm nn ", [(0.5, 0.0, "x"), (0.5, 0.05, "")], 5)
@example("aaa " * 40, [(0.3, 0.0, "b" * 30)], 8)
@example("aaaa " * 40, [(0.0, 0.01, "")], 9)
def test_an_edited_document_is_wrapped_as_a_new_one(
    text: str, edits: list[Edit], width: int
) -> None:
    document = Document(text)
    wrapped = LocalWrap(document, width)
    for part, length, put in edits:
        size = len(document.text)
        start = location_of(document, int(part * size))
        end = location_of(document, min(int((part + length) * size), size))
        result = document.replace_range(start, end, put)
        wrapped.wrap_range(start, end, result.end_location)
        fresh = WrappedDocument(document, width)
        assert wrapped.height == fresh.height
        for index in range(document.line_count):
            assert wrapped.get_offsets(index) == fresh.get_offsets(index)
            assert wrapped.get_sections(index) == fresh.get_sections(index)
            assert wrapped.get_tab_widths(index) == fresh.get_tab_widths(index)
            for column in range(0, len(document.get_line(index)) + 1, 5):
                place = fresh.location_to_offset((index, column))
                assert wrapped.location_to_offset((index, column)) == place
                assert wrapped.offset_to_location(place) == fresh.offset_to_location(place)
