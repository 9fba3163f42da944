"""Glyphs follow the terminal, and the themes can be read."""

import pytest
from lists_world import bank_of
from room_world import World
from textual.color import Color
from textual.theme import Theme

from mockroom.domain.level import Level
from mockroom.ui.app import MockroomApp
from mockroom.ui.theme import DARK, DRAWN, LETTERED, LIGHT, Glyphs, choose_glyphs
from mockroom.ui.widgets.hints import Hints
from mockroom.ui.widgets.row_list import RowList


@pytest.mark.parametrize(
    ("environ", "encoding", "expected"),
    [
        ({"TERM": "xterm-256color"}, "UTF-8", DRAWN),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "utf8", DRAWN),
        ({"TERM": "linux"}, "UTF-8", LETTERED),
        ({"TERM": "xterm"}, "ISO-8859-1", LETTERED),
        ({"TERM": "xterm", "MOCKROOM_GLYPHS": "ascii"}, "UTF-8", LETTERED),
        ({"TERM": "linux", "MOCKROOM_GLYPHS": "drawn"}, "UTF-8", DRAWN),
        ({"TERM": "xterm", "MOCKROOM_GLYPHS": "nonsense"}, "UTF-8", DRAWN),
    ],
)
def test_glyphs_suit_the_terminal(environ: dict[str, str], encoding: str, expected: Glyphs) -> None:
    assert choose_glyphs(environ, encoding) is expected


@pytest.mark.parametrize("glyphs", [DRAWN, LETTERED])
def test_the_four_levels_differ_by_shape(glyphs: Glyphs) -> None:
    assert len({glyphs.level(level) for level in Level}) == 4


def test_the_letters_are_ascii() -> None:
    assert all(glyph.isascii() for glyph in LETTERED.levels)
    assert (LETTERED.bar + LETTERED.nothing + LETTERED.point + LETTERED.reply).isascii()


def _contrast(one: str, other: str) -> float:
    """As WCAG defines it, 1 to 21."""

    def luminance(text: str) -> float:
        def linear(part: float) -> float:
            return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

        red, green, blue = (linear(part) for part in Color.parse(text).normalized)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "panel"])
def test_all_text_can_be_read_and_what_is_written_stands_out(theme: Theme, ground: str) -> None:
    behind = getattr(theme, ground)
    written, quiet = theme.variables["written"], theme.variables["quiet"]
    for colour in (quiet, theme.foreground, theme.primary, theme.warning, theme.error):
        assert colour is not None
        assert _contrast(colour, behind) >= 4.5
    assert theme.foreground is not None
    assert (
        _contrast(written, behind) > _contrast(theme.foreground, behind) > _contrast(quiet, behind)
    )


async def test_without_colour_nothing_but_the_terminals_own_two_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    world = World(bank=bank_of())
    app = MockroomApp(lambda: world.practice, cursor_blink=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        rows = app.screen.query_one(RowList)
        lines = [rows.render_line(y) for y in range(6)]
        lines.append(app.screen.query_one(Hints).render_line(0))
        for one in app.get_line_filters():
            lines = [line.apply_filter(one, rows.background_colors[1]) for line in lines]
        styles = [[part.style for part in line if part.text.strip()] for line in lines]
        flat = [style for line in styles for style in line if style]
        assert not any(style.color or style.bgcolor or style.dim for style in flat)
        assert {bool(style.reverse) for style in styles[rows.at] if style} == {True}
        bold = [part.text for part in lines[-1] if part.style and part.style.bold]
        assert "enter" in "".join(bold)
