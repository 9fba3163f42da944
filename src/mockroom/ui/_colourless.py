"""What `NO_COLOR` asks for: the terminal's own two colours, and nothing in between.

Textual turns colours into greys there, and paints them over whatever background the terminal has.
Here every colour is dropped. What was told by a background that stands out (a cursor, a selection)
is reversed instead; bold, underlined, slanted and struck-out text stays as it is, and dim text,
which is grey in another way, becomes plain.
"""

from collections.abc import Sequence
from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, Monochrome, NoColor

_STANDS_OUT = 0.3
"""Difference of brightness, 0 to 1, from which on a background is meant to be seen."""

_SEEN = (
    "block-cursor-background",
    "block-cursor-blurred-background",
    "input-selection-background",
    "screen-selection-background",
)
"""Backgrounds that tell something: what is in hand, and what is selected."""


class Colourless(LineFilter):
    """Drops every colour; what had the accent is bold, for keys are told from words by it."""

    def __init__(self, accent: Color) -> None:
        super().__init__()
        self._accent = accent.rich_color

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same row in the terminal's own colours."""
        return [
            segment
            if segment.control or segment.style is None
            else Segment(segment.text, _bare(segment.style, background, self._accent))
            for segment in segments
        ]


@lru_cache(2048)
def _bare(style: Style, background: Color, accent: RichColor) -> Style:
    turned = bool(style.reverse)
    if style.bgcolor is not None and not style.bgcolor.is_default:
        own = Color.from_rich_color(style.bgcolor)
        turned ^= abs(own.brightness - background.brightness) > _STANDS_OUT
    return Style(
        bold=style.bold or style.color == accent or None,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=turned or None,
    )


@lru_cache(8)
def _colourless(accent: str) -> Colourless:
    return Colourless(Color.parse(accent))


def without_colours(filters: Sequence[LineFilter], accent: str) -> Sequence[LineFilter]:
    """The app's filters with this one in place of those that make greys; `accent` is the colour
    that stands for emphasis."""
    greys = (Monochrome, NoColor)
    return [*(one for one in filters if not isinstance(one, greys)), _colourless(accent)]


def variables_without_colours(variables: dict[str, str]) -> dict[str, str]:
    """A theme's variables, with backgrounds that tell something as far from it as can be."""
    return {**variables, **dict.fromkeys(_SEEN, variables["foreground"])}
