"""How mockroom looks: a dark and a light theme of its own, and the glyphs of the four levels.

One accent colour; the text being written is the brightest thing and everything else steps back.
No colour stands alone: levels have glyphs and words, evidence is underlined or slanted as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.theme import Theme

from mockroom.domain.level import Level
from mockroom.ui.widgets.signs import LEVEL_SIGNS

DARK = Theme(
    name="mockroom-dark",
    primary="#7fb8ad",
    secondary="#a9b7cf",
    accent="#7fb8ad",
    warning="#d9b36c",
    error="#e08c7c",
    success="#7fb8ad",
    foreground="#b4bac4",
    background="#14161a",
    surface="#191c21",
    panel="#22262d",
    dark=True,
    variables={
        "written": "#f1f3f6",
        "quiet": "#858d9a",
        "line": "#30353e",
        "border": "#7fb8ad",
        "border-blurred": "#30353e",
        "block-cursor-foreground": "#f1f3f6",
        "block-cursor-background": "#2c3f3f",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#22262d",
        "input-selection-background": "#39505a",
        "scrollbar": "#3a404a",
        "scrollbar-hover": "#4a515d",
        "scrollbar-active": "#7fb8ad",
        "scrollbar-background": "#14161a",
        "scrollbar-background-hover": "#14161a",
        "scrollbar-background-active": "#14161a",
        "scrollbar-corner-color": "#14161a",
    },
)
"""Dark: near-black, grey text, the answer almost white, one sea-green accent."""

LIGHT = Theme(
    name="mockroom-light",
    primary="#1f6f63",
    secondary="#4c5f80",
    accent="#1f6f63",
    warning="#8a5a00",
    error="#a83a26",
    success="#1f6f63",
    foreground="#444a54",
    background="#f7f6f2",
    surface="#fffefb",
    panel="#eceae3",
    dark=False,
    variables={
        "written": "#0d1014",
        "quiet": "#5e646f",
        "line": "#d5d2c8",
        "border": "#1f6f63",
        "border-blurred": "#d5d2c8",
        "block-cursor-foreground": "#0d1014",
        "block-cursor-background": "#cfe3de",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#eceae3",
        "input-selection-background": "#bcdad4",
        "scrollbar": "#c9c6bb",
        "scrollbar-hover": "#b3b0a5",
        "scrollbar-active": "#1f6f63",
        "scrollbar-background": "#f7f6f2",
        "scrollbar-background-hover": "#f7f6f2",
        "scrollbar-background-active": "#f7f6f2",
        "scrollbar-corner-color": "#f7f6f2",
    },
)
"""Light: paper and ink, the same accent darkened until it reads well."""


NAMES: Mapping[str, str] = {
    "dark": DARK.name,
    "light": LIGHT.name,
    "terminal-dark": "ansi-dark",
    "terminal-light": "ansi-light",
}
"""The themes by the names used in settings; the last two use the terminal's own colours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """The few signs that carry meaning, as a terminal and its font can show them."""

    levels: tuple[str, str, str, str]
    """absent, claimed, shown, strong."""
    bar: str
    """One step of a bar."""
    nothing: str
    """A bar of no length."""
    point: str
    """What stands between two facts on a line."""
    reply: str
    """What leads in an interviewer's reply."""
    dash: str
    """What joins a remark to a sentence."""
    more: str
    """What stands for words left out."""
    pointer: str
    """What stands before the row in hand."""
    marked: str
    """What stands before a row that is taken together with others."""

    def level(self, level: Level) -> str:
        """The glyph of a level."""
        return self.levels[level]


DRAWN = Glyphs(
    levels=LEVEL_SIGNS,
    bar="▇",
    nothing="·",
    point="·",
    reply="→",
    dash="–",
    more="…",
    pointer="▸",
    marked="✓",
)
"""For terminals with a font of today."""

LETTERED = Glyphs(
    levels=("o", ".", "+", "#"),
    bar="=",
    nothing="-",
    point="|",
    reply=">",
    dash="-",
    more="...",
    pointer=">",
    marked="*",
)
"""For the Linux console, other encodings, and whoever prefers it."""

_BARE_TERMINALS = ("linux", "vt100", "vt102", "vt220", "dumb", "cons25", "ansi")


def choose_glyphs(environ: Mapping[str, str], encoding: str) -> Glyphs:
    """The glyphs to use: by `MOCKROOM_GLYPHS` (`drawn` or `ascii`), else by the terminal.

    `encoding` is that of the locale. Missing colour is no reason for plain letters, for the drawn
    glyphs differ by shape.
    """
    match environ.get("MOCKROOM_GLYPHS", "").strip().lower():
        case "ascii":
            return LETTERED
        case "drawn":
            return DRAWN
        case _:
            utf8 = encoding.lower().replace("-", "").replace("_", "") == "utf8"
            bare = environ.get("TERM", "") in _BARE_TERMINALS
            return DRAWN if utf8 and not bare else LETTERED
