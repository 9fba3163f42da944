"""The foot of every screen: the keys that do something right now, as many as fit."""

from textual.app import RenderResult
from textual.widget import Widget

from mockroom.ui.commands import BY_ID, COMMANDS, GAP, HELP_ID, Hint, fit, shown_key
from mockroom.ui.keymap import keymap_of
from mockroom.ui.safe import Part, styled


class Hints(Widget):
    """One line of keys with their words; none is ever cut in two, and the last is always help.

    It asks the screen which bindings are active, so it shows nothing that is not possible, and
    shows the key that a keymap has put in place of ours.
    """

    DEFAULT_CSS = """
    Hints {
        dock: bottom;
        height: 1;
        padding: 0 1;
        color: $quiet;
        background: $background;
    }
    """

    def on_mount(self) -> None:
        """Follow what is possible."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def possible(self) -> dict[str, Hint]:
        """The hints of all active commands by their id, in the order of the registry."""
        active = {
            one.binding.id: one.binding.key
            for one in reversed(self.screen.active_bindings.values())
            if one.enabled and one.binding.id in BY_ID
        }
        return {
            command.id: Hint(shown_key(active[command.id]), command.label, command.rank)
            for command in COMMANDS
            if command.hint and command.id in active
        }

    def render(self) -> RenderResult:
        """The hints that fit; those that do not are found in the help and the palette."""
        possible = self.possible()
        usual = Hint(keymap_of(self).shown(HELP_ID), BY_ID[HELP_ID].label)
        help_hint = possible.pop(HELP_ID, usual)
        chosen = fit(list(possible.values()), help_hint, self.size.width)
        spare = self.size.width - sum(hint.width for hint in chosen) - GAP * (len(chosen) - 1)
        parts: list[Part] = []
        for number, hint in enumerate(chosen):
            if number:
                last = number == len(chosen) - 1
                parts.append(" " * (GAP + (max(spare, 0) if last else 0)))
            parts += [(hint.key, "$primary"), " ", hint.label]
        return styled(*parts)
