"""The two lines of the home screen that stay while its list scrolls."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import var

from mockroom.domain.preset import BY_ID
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import plain, styled
from mockroom.ui.widgets.spread import Spread

_PRESETS = {
    "coached": "coached: the signals follow while you write",
    "real": "real: one take, no feedback before the debrief",
    "gentle": "gentle: coached, without numbers or a clock",
}
_ROOM_FOR_MEANING = 70
_BETWEEN = 3


class HomeBar(Spread):
    """The name, and how the next interview will be held."""

    DEFAULT_CSS = "HomeBar { dock: top; }"

    preset: var[str] = var("")
    told: var[tuple[str, ...]] = var(())
    """What waits, at several lengths, the longest first."""

    def watch_preset(self) -> None:
        """Repaint."""
        self.refresh()

    def watch_told(self) -> None:
        """Repaint."""
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:
        """Name; preset, with the key that changes it where there is room."""
        name = plain("mockroom", "bold $primary")
        preset = self._preset(width)
        room = width - name.cell_length - preset.cell_length - 2 * _BETWEEN
        told = next((form for form in self.told if len(form) <= room), "")
        return styled(name, " " * _BETWEEN, (told, "$foreground")) if told else name, preset

    def _preset(self, width: int) -> Content:
        """How the next interview is held, and the key that changes it where there is room."""
        if not self.preset:
            return plain("")
        if width < _ROOM_FOR_MEANING:
            return plain(self.preset, "$quiet")
        known = BY_ID.get(self.preset)
        told = _PRESETS.get(self.preset, known.meaning if known else self.preset)
        key = keymap_of(self).shown("home.preset")
        return styled((key, "$primary"), "  ", (told, "$quiet"))


class FilterLine(Spread):
    """What the list of questions is narrowed down to, and how to see all again; else hidden."""

    DEFAULT_CSS = "FilterLine { display: none; }"

    told: var[str] = var("")

    def watch_told(self) -> None:
        """There only while it has something to say."""
        self.display = bool(self.told)
        self.refresh()

    def ends(self, width: int) -> tuple[Content, Content]:  # noqa: ARG002
        """What is asked for; the key that ends it."""
        key = keymap_of(self).shown("home.clear")
        return plain(self.told, "$foreground"), styled((key, "$primary"), (" clears", "$quiet"))
