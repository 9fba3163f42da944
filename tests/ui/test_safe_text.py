"""Text from outside is shown letter by letter, and nothing in it reaches the terminal."""

import pytest
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from room_world import World
from textual.color import Color
from textual.content import Content

from mockroom.ui._guard import REPLACEMENT, TerminalGuard
from mockroom.ui.safe import line, plain, styled

MARKUP = "[@click=app.quit]go[/] [/nothing] [ @click=app.quit] \\[b]"


def test_markup_is_only_letters() -> None:
    assert plain(MARKUP).plain == MARKUP
    assert plain(MARKUP).spans == []


@pytest.mark.parametrize("made", [plain, line, styled])
def test_what_a_terminal_would_obey_is_dropped(made: type[Content]) -> None:
    assert made("a\x1b]52;c;x\x07b\u202ec\x9bd").plain == "a]52;c;xbcd"


def test_each_piece_keeps_its_own_style() -> None:
    content = styled("plain ", ("[b]bold", "bold"), plain(" more", "italic"))
    assert content.plain == "plain [b]bold more"
    assert [(span.start, span.end, str(span.style)) for span in content.spans] == [
        (6, 13, "bold"),
        (13, 18, "italic"),
    ]


def test_a_line_has_no_line_ends() -> None:
    assert line("one\r\n two\u2028three ").plain == "one two three"


def test_the_guard_replaces_what_slipped_through_and_keeps_the_style() -> None:
    style = Style(bold=True)
    row = [Segment("safe "), Segment("a\x1b[31mb\u202e", style)]
    guarded = TerminalGuard().apply(row, Color(0, 0, 0))
    assert guarded == [Segment("safe "), Segment(f"a{REPLACEMENT}[31mb{REPLACEMENT}", style)]


def test_the_guard_leaves_a_clean_row_and_textuals_own_codes_alone() -> None:
    row = [Segment("é 日本 ▇"), Control.home().segment]
    assert TerminalGuard().apply(row, Color(0, 0, 0)) is row


def test_every_row_of_the_app_passes_the_guard() -> None:
    assert isinstance(World().app().get_line_filters()[-1], TerminalGuard)
