"""The answer editor keeps every word, knows its limits and shows evidence where it is."""

import pytest
from editor_app import EditorApp, row, styled
from rich.color import ColorSystem
from rich.segment import Segment
from textual.color import Color
from textual.filter import ANSIToTruecolor, LineFilter
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES

from mockroom.ui.widgets.answer_editor import MAX_CHARACTERS, UNDO_STEPS, AnswerEditor
from mockroom.ui.widgets.marks import LOOKS, Mark

EXPECTED_LOOKS = [
    ("strong", "bold underline"),
    ("shown", "underline"),
    ("claimed", "italic"),
    ("held-back", "dim italic"),
    ("cue", "bold italic"),
    ("faded", "dim"),
]
EVIDENCE = [look for look in LOOKS if look not in ("gone", "new")]
"""What can be seen together; words that went and came are marked where texts are compared."""
WORDS = "strong shown claimed held-back cue faded plain"


def marks_of_words() -> list[Mark]:
    """One mark a look, on the word that names it in WORDS."""
    return [Mark(WORDS.index(look), WORDS.index(look) + len(look), look) for look in EVIDENCE]


async def test_a_paste_loses_what_a_terminal_would_obey() -> None:
    app = EditorApp("")
    async with app.run_test() as pilot:
        app.paste("I\x1b]52;c;aGk=\x07 led\x9b2J \u202eit\r\nto\u2028the\rend\x00")
        await pilot.pause()
        assert app.editor.text == "I]52;c;aGk= led2J it\nto\nthe\nend"


async def test_text_set_from_outside_is_cleaned_the_same_way() -> None:
    app = EditorApp("first\r\nsecond\x1b")
    async with app.run_test():
        assert app.editor.text == "first\nsecond"
        app.editor.text = "one\x85two\udc80"
        assert app.editor.text == "one\ntwo"
        app.editor.insert("\x1b[31m\x0b")
        assert app.editor.text == "[31m\none\ntwo"


async def test_enter_starts_a_line_and_tab_and_ctrl_j_are_left_to_the_screen() -> None:
    app = EditorApp("ab")
    async with app.run_test() as pilot:
        app.editor.move_cursor((0, 1))
        await pilot.press("enter")
        assert app.editor.text == "a\nb"
        await pilot.press("ctrl+j", "tab")
        assert app.editor.text == "a\nb"
        assert app.room.submitted == 1


async def test_every_printable_key_types() -> None:
    app = EditorApp("")
    async with app.run_test() as pilot:
        for character in "q?1:é日":
            app.press(character, character)
        await pilot.pause()
        assert app.editor.text == "q?1:é日"


async def test_each_change_is_told_once_with_its_revision() -> None:
    app = EditorApp("")
    async with app.run_test() as pilot:
        assert app.editor.revision == 0
        for character in "led":
            app.press(character, character)
        await pilot.pause()
        assert app.room.revisions == [1, 2, 3]
        app.editor.undo()
        app.editor.redo()
        app.editor.text = "set"
        await pilot.pause()
        assert app.room.revisions == [1, 2, 3, 4, 5, 6]
        assert app.editor.revision == 6


async def test_what_changes_nothing_is_not_told() -> None:
    app = EditorApp("same")
    async with app.run_test() as pilot:
        app.editor.move_cursor((0, 0))
        await pilot.press("backspace")
        app.editor.undo()
        app.editor.redo()
        app.editor.text = "same"
        await pilot.pause()
        assert app.editor.text == "same"
        assert app.room.revisions == []


async def test_a_paste_past_the_limit_is_cut_there_and_said() -> None:
    app = EditorApp("a" * (MAX_CHARACTERS - 3))
    async with app.run_test() as pilot:
        app.editor.move_cursor(app.editor.document.end)
        app.paste("bcdefgh")
        await pilot.pause()
        assert app.editor.text.endswith("abcd")
        assert len(app.editor.text) == MAX_CHARACTERS
        assert app.room.full == 1


async def test_a_full_answer_takes_no_key_but_can_be_replaced_and_undone() -> None:
    app = EditorApp("a" * MAX_CHARACTERS)
    async with app.run_test() as pilot:
        app.press("b", "b")
        await pilot.pause()
        assert app.editor.text == "a" * MAX_CHARACTERS
        assert (app.room.full, app.room.revisions) == (1, [])
        app.editor.select_all()
        app.press("b", "b")
        await pilot.pause()
        assert app.editor.text == "b"
        assert app.room.full == 1
        app.editor.undo()
        assert app.editor.text == "a" * MAX_CHARACTERS


async def test_a_text_set_past_the_limit_is_cut_and_said() -> None:
    app = EditorApp("")
    async with app.run_test() as pilot:
        app.editor.text = "\x1b" + "a" * (MAX_CHARACTERS + 1)
        await pilot.pause()
        assert app.editor.text == "a" * MAX_CHARACTERS
        assert app.room.full == 1


async def test_each_look_has_a_second_channel_beside_colour() -> None:
    app = EditorApp(WORDS)
    async with app.run_test():
        app.editor.move_cursor((0, len(WORDS)))
        assert app.editor.show_marks(marks_of_words(), app.editor.revision)
        assert styled(app.editor.render_line(0)) == EXPECTED_LOOKS


async def test_a_cue_is_not_dimmed_by_the_hit_it_held_back() -> None:
    app = EditorApp("would have led")
    async with app.run_test():
        marks = [Mark(0, 14, "held-back"), Mark(0, 5, "cue")]
        app.editor.show_marks(marks, app.editor.revision)
        app.editor.move_cursor((0, 14))
        assert styled(app.editor.render_line(0)) == [
            ("would", "bold italic"),
            (" have led", "dim italic"),
        ]


COLOUR_SYSTEMS = [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR]


@pytest.mark.parametrize("no_color", [False, True], ids=["", "NO_COLOR"])
@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "ansi-light"])
async def test_marks_differ_from_plain_text_and_each_other_on_any_terminal(
    monkeypatch: pytest.MonkeyPatch, theme: str, no_color: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = EditorApp(WORDS)
    async with app.run_test() as pilot:
        app.theme = theme
        await pilot.pause()
        app.editor.show_marks(marks_of_words(), app.editor.revision)
        app.editor.move_cursor((0, len(WORDS)))
        strip = filtered(app.editor, list(app.get_line_filters()))
        for colours in COLOUR_SYSTEMS:
            seen = {sent_as(segment, colours) for segment in strip if segment.text.strip()}
            assert len(seen) == len(EVIDENCE) + 1, colours


def sent_as(segment: Segment, colours: ColorSystem) -> tuple[object, ...]:
    """What tells a segment from others on a terminal of so many colours."""
    style = segment.style
    assert style is not None
    colour = style.color and style.color.downgrade(colours)
    attributes = (style.bold, style.dim, style.italic, style.underline, style.reverse)
    return colour and (colour.type, colour.number, colour.triplet), *map(bool, attributes)


def filtered(editor: AnswerEditor, filters: list[LineFilter]) -> Strip:
    """The first row as the filters of the app leave it."""
    strip = editor.render_line(0)
    for line_filter in filters:
        if line_filter.enabled:
            strip = strip.apply_filter(line_filter, editor.background_colors[1])
    return strip


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_marks_of_the_ansi_themes_use_the_colour_the_terminal_reads_best(
    theme: str,
) -> None:
    app = EditorApp(WORDS)
    async with app.run_test() as pilot:
        app.theme = theme
        await pilot.pause()
        app.editor.show_marks(marks_of_words(), app.editor.revision)
        app.editor.move_cursor((0, len(WORDS)))
        strip = app.editor.render_line(0)
        assert styled(strip) == EXPECTED_LOOKS
        marked = [segment.style for segment in strip if segment.text in EVIDENCE]
        assert [style and style.color and style.color.is_default for style in marked] == [True] * 6


def luminance(colour: Color) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast_of(segment: Segment) -> float:
    """Contrast of a segment's text with its background, from 1 to 21."""
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    colours = (Color.from_rich_color(one) for one in (style.color, style.bgcolor))
    low, high = sorted(map(luminance, colours))
    return (high + 0.05) / (low + 0.05)


async def test_marks_can_be_read_in_every_theme() -> None:
    app = EditorApp(WORDS)
    async with app.run_test() as pilot:
        filters = app.get_line_filters()
        (to_truecolor,) = [one for one in filters if isinstance(one, ANSIToTruecolor)]
        app.editor.show_marks(marks_of_words(), app.editor.revision)
        app.editor.move_cursor((0, len(WORDS)))
        for theme in [name for name in BUILTIN_THEMES if "ansi" not in name]:
            app.theme = theme
            await pilot.pause()
            strip = filtered(app.editor, [to_truecolor]).simplify()
            measured = {segment.text.strip(): contrast_of(segment) for segment in strip}
            for word in ("strong", "shown", "claimed", "cue"):
                assert measured[word] >= 4.0, (theme, word)
            for word in ("held-back", "faded"):
                assert measured[word] >= min(3.0, measured["plain"] * 0.55), (theme, word)


async def test_marks_found_in_an_older_text_are_ignored() -> None:
    app = EditorApp("I led it")
    async with app.run_test():
        seen = app.editor.revision
        app.editor.show_marks([Mark(2, 5, "shown")], seen)
        app.editor.insert("Then ", (0, 0))
        assert not app.editor.show_marks([Mark(0, 1, "strong")], seen)
        assert app.editor.marks == (Mark(7, 10, "shown"),)


async def test_marks_follow_their_words_through_edits_undo_and_redo() -> None:
    app = EditorApp("I led it.\nThey agreed.")
    async with app.run_test():
        editor = app.editor
        editor.show_marks([Mark(2, 5, "shown"), Mark(15, 21, "claimed")], editor.revision)

        def words() -> list[str]:
            return [editor.text[mark.start : mark.end] for mark in editor.marks]

        editor.insert("So, ", (0, 0))
        editor.insert("\n\n", (0, 13))
        assert words() == ["led", "agreed"]
        assert styled(editor.render_line(3)) == [("agreed", "italic")]
        editor.undo()
        editor.undo()
        assert words() == ["led", "agreed"]
        editor.redo()
        assert words() == ["led", "agreed"]
        editor.delete((0, 7), (0, 8))
        assert words() == ["agreed"]
        editor.text = "They agreed."
        assert words() == ["agreed"]


async def test_marks_already_painted_move_with_the_next_key() -> None:
    app = EditorApp("I led it")
    async with app.run_test() as pilot:
        app.editor.show_marks([Mark(2, 5, "shown")], app.editor.revision)
        app.editor.move_cursor((0, 2))
        await pilot.pause()
        assert ("ed", "underline") in styled(app.editor.render_line(0))
        app.press("l", "l")
        await pilot.pause()
        assert row(app.editor) == "I lled it"
        assert app.editor.marks == (Mark(3, 6, "shown"),)
        assert ("ed", "underline") in styled(app.editor.render_line(0))


async def test_marks_that_reach_outside_the_text_are_left_out() -> None:
    app = EditorApp("short")
    async with app.run_test():
        app.editor.show_marks([Mark(0, 99, "shown"), Mark(0, 5, "faded")], app.editor.revision)
        assert app.editor.marks == (Mark(0, 5, "faded"),)


async def test_new_marks_repaint_the_rows_without_an_edit() -> None:
    app = EditorApp("I led it")
    async with app.run_test():
        app.editor.move_cursor((0, 8))
        assert styled(app.editor.render_line(0)) == []
        app.editor.show_marks([Mark(2, 5, "strong")], app.editor.revision)
        assert styled(app.editor.render_line(0)) == [("led", "bold underline")]
        app.editor.show_marks([], app.editor.revision)
        assert styled(app.editor.render_line(0)) == []


async def test_a_change_of_theme_recolours_the_marks() -> None:
    app = EditorApp("led it")
    async with app.run_test() as pilot:
        app.editor.show_marks([Mark(0, 3, "strong")], app.editor.revision)
        app.editor.move_cursor((0, 6))
        colours = set()
        for theme in ("textual-dark", "textual-light", "gruvbox"):
            app.theme = theme
            await pilot.pause()
            style = next(iter(app.editor.render_line(0))).style
            assert style is not None
            colours.add(style.color)
        assert len(colours) == 3


async def test_marks_show_on_the_line_of_the_cursor() -> None:
    app = EditorApp("I led it")
    async with app.run_test():
        app.editor.show_marks([Mark(2, 5, "shown")], app.editor.revision)
        app.editor.move_cursor((0, 0))
        assert ("led", "underline") in styled(app.editor.render_line(0))


async def test_an_undo_that_hides_the_scroll_bar_leaves_the_cursor_in_the_text() -> None:
    app = EditorApp("short")
    async with app.run_test(size=(30, 8)) as pilot:
        app.editor.move_cursor((0, 5))
        app.paste("\n".join(f"line {number}" for number in range(40)))
        await pilot.pause()
        assert app.editor.show_vertical_scrollbar
        app.editor.undo()
        await pilot.pause()
        assert app.editor.text == "short"
        assert app.editor.cursor_location == (0, 5)
        assert not app.editor.show_vertical_scrollbar
        app.editor.redo()
        await pilot.pause()
        assert app.editor.cursor_location == (39, 7)
        assert row(app.editor, app.editor.cursor_screen_offset.y - 1) == "line 39"


async def test_a_long_sitting_can_be_undone_to_its_start() -> None:
    app = EditorApp("")
    async with app.run_test():
        for number in range(150):
            app.editor.insert(f"{number} ")
        for _ in range(150):
            app.editor.undo()
        assert app.editor.text == ""
        assert app.editor.history.max_checkpoints == UNDO_STEPS


async def test_text_does_not_wrap_anew_when_the_scroll_bar_appears() -> None:
    app = EditorApp("word " * 40)
    async with app.run_test(size=(40, 10)) as pilot:
        before = app.editor.wrap_width
        app.editor.insert("\n" * 20, app.editor.document.end)
        await pilot.pause()
        assert app.editor.show_vertical_scrollbar
        assert app.editor.wrap_width == before


async def test_the_cursor_stays_in_view_when_the_pane_gets_narrower() -> None:
    app = EditorApp("word " * 300)
    async with app.run_test(size=(80, 14)) as pilot:
        app.editor.move_cursor(app.editor.document.end)
        await pilot.pause()
        await pilot.resize_terminal(30, 14)
        await pilot.pause()
        assert app.editor.content_region.contains_point(app.editor.cursor_screen_offset)


async def test_the_placeholder_is_literal_and_cleaned() -> None:
    app = EditorApp(placeholder="Tell it [b]plainly[/] \x1b[31m")
    async with app.run_test():
        assert row(app.editor) == "Tell it [b]plainly[/] [31m"
        app.editor.text = "I did"
        assert row(app.editor) == "I did"


async def test_markup_in_an_answer_is_shown_as_typed() -> None:
    text = "[@click=app.quit]I[/] led [ @click=app.quit]it"
    app = EditorApp(text)
    async with app.run_test():
        assert row(app.editor) == text


async def test_a_read_only_editor_shows_marks_and_takes_no_key() -> None:
    app = EditorApp("I led it")
    async with app.run_test() as pilot:
        app.editor.read_only = True
        app.press("x", "x")
        app.paste("more")
        await pilot.pause()
        app.editor.show_marks([Mark(2, 5, "shown")], app.editor.revision)
        assert app.editor.text == "I led it"
        assert ("led", "underline") in styled(app.editor.render_line(0))


async def test_a_shorter_text_can_be_set_while_no_cursor_shows() -> None:
    app = EditorApp("\n".join("abcdefgh"))
    async with app.run_test(size=(30, 8)) as pilot:
        app.editor.move_cursor((7, 1))
        app.editor.read_only = True
        app.editor.show_cursor = False
        app.editor.text = "x"
        app.editor.show_cursor = True
        await pilot.pause()
        assert app.editor.cursor_location == (0, 0)
        assert row(app.editor) == "x"
